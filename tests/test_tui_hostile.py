"""Hostile text in every place of the screen, in a real pseudo-terminal: of what is shown, typed or pasted nothing is obeyed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hostile_case import ESCAPES, INVISIBLE, LONG, WIDE, hostile
from terminal_bytes import foreign
from test_tui_screen import bench
from test_tui_terminal import Terminal

from verifybench.case.case import Case
from verifybench.tui.actions.action import PLACES, Place
from verifybench.tui.draw.rows import shown
from verifybench.tui.widgets.rows import RowView

ESC, ENTER, TAB = b"\x1b", b"\r", b"\t"


def pasted(text: str) -> bytes:
    return b"\x1b[200~" + text.encode("utf-8", "surrogatepass") + b"\x1b[201~"


TYPED = b"[/] [sic] e\xcc\x81 \xe2\x80\xae \xe2\x80\x8b \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 \xe6\x97\xa5\xc2\x9b"
FIELD = (TYPED, pasted(ESCAPES), pasted(INVISIBLE + WIDE), pasted(LONG))


class Visit(NamedTuple):
    """How a place is opened from the main screen, what is pressed there, and how it is left; `words` tell that it is open."""

    opens: tuple[bytes, ...]
    words: bytes
    keys: tuple[bytes, ...] = ()
    leaves: tuple[bytes, ...] = (ESC,)


MOVES = (b"j", b"G", b"g", b"\x1b[6~", b"\x1b[5~")
VISITS: dict[Place, tuple[Visit, ...]] = {
    "app": (Visit((b"T",), b"Theme", (b"T", b"T", b"T"), ()),),
    "main": (
        Visit((b"2",), b"claim", (*MOVES, b"}", b"}", b"{", b"z", b"z", ESC), ()),
        Visit((b"3",), b"passages", (*MOVES, b"]", b"]", b"[", b"x", b"x", ESC, ESC), ()),
        Visit((b"S",), b"Sorted", (b"O", b"O", b"O", b"S", b"S", b"S", b"w", b"w", b"w"), ()),
        Visit((b"v",), b"marked", (b"j", b"j", b"v"), ()),
    ),
    "conflicts": (Visit((b"c",), b"back", MOVES),),
    "history": (Visit((b"h",), b"back", (*MOVES, TAB, b"j", b"j")),),
    "revision": (Visit((b"R",), b"back", MOVES),),
    "coverage": (Visit((b"C",), b"back", (*MOVES, b"n", b"]", b"n")),),
    "source": (Visit((b"o",), b"back", (*MOVES, b"w", b"v", b"w", b"$", b"/", *FIELD, ENTER, b"n"), (ESC, ESC, ESC)),),
    "sources": (Visit((b"6",), b"back", (*MOVES, TAB, b"j", TAB, b"/", *FIELD, ENTER), (ESC, ESC, ESC)),),
    "dashboard": (Visit((b"7",), b"back", MOVES),),
    "help": (Visit((b"?",), b"back", MOVES),),
    "told": (Visit((b"\x1b[18~",), b"back", MOVES),),
    "palette": (Visit((b":",), b"hat do you w", (TYPED, pasted(ESCAPES))),),
    "search": (Visit((b"/",), b"words", (*FIELD, TAB, ENTER, b"n"), (ESC, ESC)), Visit((b"F",), b"hich clai", MOVES)),
    "dialog": (
        Visit((b"s",), b"Rationale", (*FIELD, TAB, *FIELD, TAB, *FIELD, b"\x06", b"\x14")),
        Visit((b"i",), b"decides nothing", FIELD),
        Visit((b"X",), b"Reason", FIELD),
    ),
}


def test_every_place_of_the_screen_is_visited() -> None:
    assert set(VISITS) == set(PLACES)


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile(tmp_path_factory.mktemp("hostile") / "case")


def visit(terminal: Terminal, one: Visit) -> None:
    before = len(terminal.seen)
    terminal.press(*one.opens)
    terminal.wait_for(one.words, since=before)
    for key in (*one.keys, *one.leaves):
        terminal.press(key, quiet=0.3 if key == ESC else 0.05)  # an escape with a key behind it would be alt and that key


@pytest.mark.torture  # every place of the screen by keys in a real terminal: half a minute a size
@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
def test_nothing_from_outside_is_obeyed_by_the_terminal(nasty: Path, size: tuple[int, int]) -> None:
    terminal = Terminal(nasty, size)
    try:
        terminal.wait_for(b"undecided")
        for place in PLACES:
            for one in VISITS[place]:
                before = len(terminal.seen)
                visit(terminal, one)
                assert foreign(terminal.seen[before:]) == [], (place, one.opens)
        terminal.press(b"q", b"q", b"q")
        assert terminal.left() == 0
        assert foreign(terminal.seen) == []
    finally:
        terminal.close()


async def test_the_ink_of_values_stays_on_their_characters(nasty: Path) -> None:
    """Behind controls, marks that combine, wide letters and a word of 10,000 characters too."""
    told = 0
    with Case.open(nasty, read_only=True) as case:
        async with bench(case, (100, 50)) as (app, pilot):
            await pilot.press("j", "}", "}", "}", "}")
            for at in range(len(case.queue())):
                app.desk.point(at)
                app.main.land()
                rows = app.main.query_one("#claim", RowView).rows
                inked = "".join(text for n in range(len(rows)) for text, ink in rows[n] if "value" in ink.split())
                for value in case.claim(app.desk.row(at).id).statement.values:
                    assert "".join(shown(value.text).split()) in "".join(inked.split()), value
                    told += 1
    assert told >= 5
