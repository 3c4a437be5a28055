"""The coverage screen: a draft's checkable words by state, walked through and decided by keys, and drawn where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import MakeCase
from hypothesis import given, settings
from hypothesis import strategies as st
from test_tui_screen import bar, bench, drawn, text, write
from textual.pilot import Pilot
from textual.widgets import TextArea

from verifybench.case.case import Case
from verifybench.case.covering import Coverage
from verifybench.model.coverage import Checkable, Token
from verifybench.model.document import Block, Document, Locator, Metadata
from verifybench.model.event import ClaimsRecut, ClaimsWaived, SpansWaived, SpellingDecided, VerdictRecorded
from verifybench.tui.app import Workbench
from verifybench.tui.draw.coverage import Item, Known, Map, counts_rows, word_line, word_page
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import cells, shown
from verifybench.tui.screens.coverage import CoverageScreen
from verifybench.tui.widgets.dialog import Dialog
from verifybench.tui.widgets.rows import RowView

DRAFT = """# The ferry of Moss

In 1921 the ferry of Moss sank with 31 men on board. Was it really 14 knots that Anna Berg had asked for?

Anna Berg wrote to Tom Hale that the largest ship had left on 4 May 1922. Where were the 12 boats?
"""
SOURCE = "Anna Berg was born in Moss. In 1921 the ferry of Moss sank with 31 men on board.\n"


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    made: Path = make_case({"drafts/draft.md": DRAFT, "sources/s.md": SOURCE})
    with Case.open(made) as case:
        case.build()
    return made


@pytest.fixture
def case(root: Path) -> Iterator[Case]:
    with Case.open(root) as opened:
        yield opened


async def opened(app: Workbench, pilot: Pilot[None]) -> CoverageScreen:
    await pilot.press("C")
    await pilot.pause()
    await pilot.pause()
    screen = app.screen
    assert isinstance(screen, CoverageScreen)
    assert screen.desk.coverage is not None
    return screen


def current(screen: CoverageScreen) -> Token:
    assert screen.desk.current is not None
    return screen.desk.current


async def go_to(screen: CoverageScreen, pilot: Pilot[None], words: str) -> Token:
    """Press one's way to the first word that holds these."""
    at = next(at for at, one in enumerate(screen.desk.words) if words in one.what.text)
    key = "right_square_bracket" if at > screen.desk.here else "left_square_bracket"
    await pilot.press(*[key] * abs(at - screen.desk.here))
    assert words in current(screen).what.text
    return current(screen)


async def test_the_draft_is_marked_by_state_and_counted_in_one_sentence(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        coverage = case.coverage("draft")
        lines = drawn(app)
        assert any(coverage.tally.line() in line for line in lines)
        assert any("open: " in line for line in lines)
        map_text = text(screen.map.rows)
        for one in coverage.tokens:
            sign = {"open": "?", "claimed": "·"}[one.state]
            assert f"{sign}{one.what.text}" in map_text
        assert any("✓ verified" in line and "? open" in line for line in lines)  # what the glyphs mean


async def test_n_goes_through_what_is_open_and_around(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        waiting = [item.word.id for item in screen.desk.items]
        assert waiting
        seen = []
        for _ in waiting:
            seen.append(current(screen).id)
            await pilot.press("n")
        assert seen == waiting
        assert current(screen).id == waiting[0]
        await pilot.press("N")
        assert current(screen).id == waiting[-1]


async def test_a_claim_is_made_of_the_sentence_and_all_its_words_are_claimed(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        word = await go_to(screen, pilot, "12 boats")
        assert word.state == "open"
        assert "its sentence: Where were the 12 boats?" in text(screen.word.rows)
        await pilot.press("plus")
        await write(pilot, "it implies a figure")
        await pilot.press("enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, ClaimsRecut)
        assert [one.selector.exact for one in event.after] == ["Where were the 12 boats?"]
        assert event.reason == "it implies a figure"
        assert next(one for one in screen.desk.words if "12 boats" in one.what.text).state == "claimed"
        await pilot.press("u")
        await pilot.pause()
        assert next(one for one in screen.desk.words if "12 boats" in one.what.text).state == "open"


async def test_a_claim_is_made_of_marked_words(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await go_to(screen, pilot, "14 knots")
        await pilot.press("m", "right_curly_bracket", "right_curly_bracket", "right_curly_bracket", "left_curly_bracket")
        assert "marked: 14 knots that Anna" in text(screen.word.rows)
        assert any("▌" in line and "14 knots" in line for line in drawn(app))
        await pilot.press("escape")
        assert screen.desk.mark is None
        await pilot.press("m", "right_square_bracket", "plus", "enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, ClaimsRecut)
        assert [one.selector.exact for one in event.after] == ["14 knots that Anna Berg"]


async def test_words_are_waived_with_a_reason_and_not_without(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await go_to(screen, pilot, "12 boats")
        await pilot.press("W", "enter")
        await pilot.pause()
        assert "NOT recorded" in text(screen.query_one("#outcome", RowView).rows)
        await write(pilot, "rhetorical")
        await pilot.press("enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, SpansWaived)
        assert ([one.exact for one in event.selectors], event.reason) == (["12 boats"], "rhetorical")
        assert next(one for one in screen.desk.words if "12 boats" in one.what.text).state == "waived"
        assert "recorded (record" in bar(app, "status")


async def test_a_spelling_is_verified_once_with_what_spells_it_so_and_can_be_opened_again(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await go_to(screen, pilot, "Anna Berg")
        assert "spelled so in s: Anna Berg was born in Moss." in " ".join(text(screen.word.rows).split())
        await pilot.press("v")
        assert "2 times; cites 1 passage" in text(screen.query_one(".title", RowView).rows)
        await pilot.press("enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, SpellingDecided)
        assert (event.spelling, event.state, len(event.evidence)) == ("Anna Berg", "verified", 1)
        assert {one.state for one in screen.desk.words if one.what.text == "Anna Berg"} == {"verified"}
        await go_to(screen, pilot, "Anna Berg")
        await pilot.press("v", "enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, SpellingDecided)
        assert event.state == "open"


async def test_what_is_listed_is_chosen_by_state_and_kind(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await pilot.press("w")
        assert screen.desk.items
        assert {item.word.state for item in screen.desk.items} == {"claimed"}
        await pilot.press("f")
        assert screen.desk.kind is not None
        assert {item.word.what.kind for item in screen.desk.items} <= {screen.desk.kind}
        assert f"claimed · {screen.desk.kind} only" in str(screen.list.border_title)
        others = [one for one in screen.desk.words if one.what.kind != screen.desk.kind]
        assert not any(f"·{one.what.text}" in text(screen.map.rows) for one in others)
        await pilot.press("w", "w", "w", "w")
        assert screen.desk.state == "all"
        await pilot.press("d")
        assert "There is one draft" in bar(app, "status")


async def test_tab_goes_through_the_panes_and_each_can_be_scrolled(case: Case) -> None:
    async with bench(case, (60, 20)) as (app, pilot):
        screen = await opened(app, pilot)
        assert app.focused is screen.map
        await pilot.press("tab")
        assert app.focused is screen.word
        await pilot.press("j", "tab")
        assert app.focused is screen.list
        await pilot.press("j")
        assert screen.desk.cursor == 1
        assert current(screen) is screen.desk.items[1].word


async def test_claims_that_say_one_thing_stand_first_and_are_waived_in_one_event(make_case: MakeCase) -> None:
    said = "The ferry of Moss sank with 31 men on board in 1921."
    made = make_case({"drafts/draft.md": f"# {said}\n\n{DRAFT}\nAs told, all is over. {said}\n"})
    with Case.open(made) as case:
        case.build()
        async with bench(case) as (app, pilot):
            screen = await opened(app, pilot)
            item = screen.desk.items[0]
            assert item.restated == case.coverage("draft").restated[0]
            assert f"said {len(item.restated)} times" in text(screen.word.rows)
            await pilot.press("W")
            await write(pilot, "told twice")
            await pilot.press("enter")
            await pilot.pause()
            event = case.history()[-1].event
            assert isinstance(event, ClaimsWaived)
            assert [one.id for one in event.claims] == list(item.restated)


async def test_one_verdict_is_for_all_that_say_the_same_only_when_that_is_asked_for(make_case: MakeCase) -> None:
    said = "The ferry of Moss sank with 31 men on board in 1921."
    made = make_case({"drafts/draft.md": f"# {said}\n\n{DRAFT}\nAs told, all is over. {said}\n"})
    with Case.open(made) as case:
        case.build()
        async with bench(case) as (app, pilot):
            screen = await opened(app, pilot)
            group = screen.desk.items[0].restated
            await pilot.press("enter", "s")
            title = app.screen.query_one(".title", RowView)
            assert "said also: “" in text(title.rows)
            await pilot.press("ctrl+t")
            assert "with “" in text(title.rows)
            await pilot.press("ctrl+t", "ctrl+t", "enter")
            await pilot.pause()
            assert {claim for claim in group if case.verdicts(claim)} == set(group)
            event = case.history()[-1].event
            assert isinstance(event, VerdictRecorded)
            assert {one.id for one in event.claims} == set(group)
            assert app.desk.go_to(next(one.id for one in event.restated))
            app.main.land()
            await pilot.pause()
            assert "which says the same" in " ".join(text(app.main.claim_pane.rows).split())
            await pilot.press("u")
            await pilot.pause()
            assert not any(case.verdicts(claim) for claim in group)
            await pilot.press("s", "enter")
            await pilot.pause()
            assert sum(bool(case.verdicts(claim)) for claim in group) == 1


async def test_enter_goes_to_the_claim_on_the_main_screen(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await go_to(screen, pilot, "12 boats")
        await pilot.press("enter")
        assert "No claim holds it" in bar(app, "status")
        await go_to(screen, pilot, "4 May 1922")
        await pilot.press("plus")
        assert "It stands in a claim" in bar(app, "status")
        await pilot.press("enter")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert app.desk.current is not None
        assert "4 May 1922" in app.desk.current.text


async def test_a_draft_built_anew_while_the_box_is_open_is_not_decided_on(case: Case, root: Path) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await go_to(screen, pilot, "12 boats")
        await pilot.press("W")
        await write(pilot, "rhetorical")
        file = root / "drafts" / "draft.md"
        file.write_text("Much was written on top of it.\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
        with Case.open(root) as other:
            other.build()
        case.refresh()
        before = len(case.history())
        await pilot.press("enter")
        await pilot.pause()
        assert "built anew" in text(screen.query_one("#outcome", RowView).rows)
        assert screen.query_one("#rationale", TextArea).text == "rhetorical"
        assert len(case.history()) == before
        await pilot.press("escape")
        app.case_changed()
        await pilot.pause()
        assert current(screen).what.text == "12 boats"


async def test_a_case_for_reading_only_is_looked_at_and_nothing_is_decided(root: Path) -> None:
    with Case.open(root, read_only=True) as case:
        async with bench(case) as (app, pilot):
            screen = await opened(app, pilot)
            await go_to(screen, pilot, "Anna Berg")
            for key in ("W", "v"):
                await pilot.press(key)
                assert not screen.query(Dialog)
                assert "reading only" in bar(app, "status")
            await go_to(screen, pilot, "12 boats")
            await pilot.press("plus")
            assert "reading only" in bar(app, "status")


async def test_a_case_without_a_draft_says_so(make_case: MakeCase) -> None:
    made = make_case({"sources/s.md": SOURCE})
    with Case.open(made) as case:
        case.build()
        async with bench(case) as (app, pilot):
            await pilot.press("C")
            assert "There is no draft" in bar(app, "status")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_size_shows_counts_draft_and_the_word(case: Case, size: tuple[int, int]) -> None:
    async with bench(case, size) as (app, pilot):
        screen = await opened(app, pilot)
        await go_to(screen, pilot, "12 boats")
        lines = drawn(app)
        assert any("checkable:" in line for line in lines)
        assert any("▌" in line and "boats" in line for line in lines)
        assert any("? open" in line and "12 boats" in line for line in lines)
        assert "n next open" in lines[-1]
        await pilot.press(*["shift+tab"] * (not screen.list.has_focus))
        await pilot.pause()
        assert screen.list.has_focus
        assert any("? number" in line for line in drawn(app))
        await pilot.press("escape")
        await pilot.pause()
        assert (app.screen is screen) is (size[0] < 110)


# -- drawing ---------------------------------------------------------------------------------------------------------------

HOSTILE = "The [b]sum[/] \x1b]52;c;eA==\x07 of\t12 \u202emen\u200b 日本語 🙂 said “12 men” " + "x" * 10_000 + " in 1921."


def words(rows: list[Row]) -> list[str]:
    return ["".join(piece for piece, _ in one) for one in rows]


def document(body: str) -> Document:
    return Document("d", "draft", "drafts/d.md", body, "", "", (Block(0, len(body), "main", 1),), Metadata())


def token(body: str, start: int, end: int, state: str = "open") -> Token:
    what = Checkable("number", start, end, body[start:end])
    return Token(f"t-{start}-{end}", "d", what, state, Locator(line=1))  # type: ignore[arg-type]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    st.text(alphabet="ab c [/]日本語́é🙂\n\t-\x1b\u202e", min_size=1, max_size=90),
    st.lists(st.tuples(st.integers(0, 89), st.integers(1, 30)), max_size=6),
    st.integers(12, 40),
)
def test_every_mark_lies_on_its_words_whatever_the_text(body: str, places: list[tuple[int, int]], width: int) -> None:
    spans = {(min(start, len(body) - 1), min(start + length, len(body))) for start, length in places}
    found = [token(body, *span) for span in sorted(spans)]
    made = Map(document(body), found, width)
    for one in found:
        made.here = one.what.span
        first, last = made.place(one.what.span)
        spot = [(text, ink) for at in range(len(made)) for text, ink in made[at] if "spot" in ink.split()]
        drawn_words = "".join(text for text, _ in spot).replace("?", "").replace(" ", "")
        assert drawn_words == shown(one.what.text).replace(" ", "")
        assert all(0 <= row < len(made) for row in (first, last - 1))
    glyphs = sum(text == "?" for at in range(len(made)) for text, ink in made[at] if "strong" in ink.split())
    assert glyphs == len(found)


@pytest.mark.parametrize("width", [30, 58, 118])
def test_hostile_words_are_drawn_safely_and_fit(width: int) -> None:
    at = HOSTILE.index("12 men")
    one = token(HOSTILE, at, at + 6)
    named = replace(one, what=replace(one.what, kind="name", text=HOSTILE, spelling=HOSTILE), why=HOSTILE)
    made = Map(document(HOSTILE), [one], width)
    known = Known([("c-1", HOSTILE, None)], [("s", HOSTILE)], HOSTILE, marked=False)
    pages = [*made, *word_page(Item(one), known, width), *word_page(Item(named, 3), known, width)]  # type: ignore[misc]
    pages += counts_rows(Coverage("d", (one,)), width)
    lines = [
        *word_line(Item(one), document(HOSTILE), max(width, 60)),
        *word_line(Item(named), document(HOSTILE), max(width, 60)),
    ]
    assert all(cells(row) <= width for row in pages)
    assert not {"\x1b", "\x07", "\u202e", "\u200b", "\t", "\n"} & set("".join(words([*pages, *lines])))
    assert "[b]sum[/]" in "".join(words(pages))


def test_words_within_words_are_each_marked() -> None:
    body = "He said “12 men” left."
    outer, inner = token(body, 9, 15, "waived"), token(body, 9, 11)
    (row,) = words([Map(document(body), [inner, outer], 60)[0]])
    assert row == "  He said “–?12 men” left."


def test_a_word_is_told_with_its_state_its_place_and_what_can_be_done() -> None:
    body = "Where were the 12 boats?"
    open_word = token(body, 15, 17)
    known = Known([], [], body, marked=False)
    assert words(word_page(Item(open_word), known, 72)) == [
        "? open   number “12”   line 1",
        "its sentence: Where were the 12 boats?",
        "+ make a claim of its sentence   W it needs no check   ",
    ]
    held = replace(token(body, 15, 17, "held"), claims=("c-1",), why="refuted, says Anna")
    known = Known([("c-1", body, "refuted")], [], body, marked=False)
    assert words(word_page(Item(held), known, 72)) == [
        "✗ held   number “12”   line 1",
        "refuted, says Anna",
        "✗ refuted  Where were the 12 boats?  c-1",
        "enter to the claim   ",
    ]


def test_a_row_of_the_list_has_the_word_first_in_a_narrow_column_and_in_its_context_in_a_wide_one() -> None:
    body = "Where were the 12 boats of Moss?"
    item = Item(token(body, 15, 17))
    assert words(list(word_line(item, document(body), 50)))[0].rstrip() == " ? number      1    12 boats of Moss?"
    assert (
        words(list(word_line(item, document(body), 110)))[0].rstrip()
        == " ? number      1    Where were the 12 boats of Moss?"
    )
