"""A document that is read: what is selected by key or mouse is cited, becomes a claim, or what a claim is cut anew to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from verifybench.case.case import Case
from verifybench.model.event import BlockRelabelled, ClaimsRecut, EvidenceDecided, VerdictRecorded
from verifybench.tui.app import Workbench
from verifybench.tui.draw.ink import Rows
from verifybench.tui.screens.main import MainScreen
from verifybench.tui.screens.source import SourceScreen
from verifybench.tui.widgets.rows import RowView
from verifybench.tui.widgets.text import TextView


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    with Case.open(sample) as opened:
        yield opened


@asynccontextmanager
async def bench(case: Case, size: tuple[int, int] = (120, 40)) -> AsyncIterator[tuple[Workbench, Pilot[None]]]:
    app = Workbench(lambda: case)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


def text(rows: Rows) -> str:
    return "\n".join("".join(piece for piece, _ in rows[at]) for at in range(len(rows)))


def bar(app: Workbench, name: str) -> str:
    return text(app.screen.query_one(f"#{name}", RowView).rows)


async def write(pilot: Pilot[None], words: str) -> None:
    await pilot.press(*("space" if character == " " else character for character in words))


async def opened(app: Workbench, pilot: Pilot[None]) -> SourceScreen:
    """The source of the first passage that bears on a claim."""
    while not (view := app.desk.view()) or not view.bearings or view.bearings[0].document.role != "source":
        await pilot.press("J")
    await pilot.press("o")
    await pilot.pause()
    assert isinstance(app.screen, SourceScreen)
    return app.screen


def chosen(screen: SourceScreen) -> str:
    assert screen.caret.span is not None
    return screen.document.text[slice(*screen.caret.span)]


async def test_words_selected_by_keys_are_cited_shown_with_the_claim_and_go_into_the_verdict(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        claim, start = screen.claim, screen.caret.at
        await pilot.press("v", "w", "w", "w")
        words, span = chosen(screen), screen.caret.span
        assert span is not None
        assert span[0] == start
        assert f"selected {len(words)}" in bar(app, "status")
        await pilot.press("x")
        assert "Cited: 1 passage" in bar(app, "status")
        assert "◉ 1 cited" in bar(app, "about")
        assert "◉ " in text(screen.text.reading)
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        view = app.desk.view()
        assert view is not None
        assert view.bearings[app.desk.passage].passage.statement.text == words
        await pilot.press("s", "enter")
        await pilot.pause()
        (event,) = (one.event for one in case.history() if isinstance(one.event, VerdictRecorded))
        assert event.claim.id == claim
        assert [(ref.document, ref.selector.exact) for ref in event.evidence] == [(screen.document.id, words)]
        assert (event.evidence[0].selector.start, event.evidence[0].selector.end) == span


async def test_the_mouse_selects_exactly_by_dragging_and_a_word_by_two_clicks(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        view = screen.query_one(TextView)
        row = screen.caret.lines.row_of(screen.caret.at)
        line, y = screen.caret.lines[row], row - view.scroll_offset.y + 1  # below the rule
        left = view.gutter.left + 2
        await pilot.mouse_down(view, offset=(left + 2, y))
        await pilot.hover(view, offset=(left + 9, y))
        await pilot.mouse_up(view, offset=(left + 9, y))
        assert screen.caret.reach == (line.start + 2, line.start + 9)
        await pilot.click(view, offset=(left + 1, y))
        assert screen.caret.span is None
        await pilot.click(view, offset=(left + 1, y), times=2)
        assert chosen(screen) == line.text.split()[0].rstrip(".,")
        await pilot.press("escape")
        assert screen.caret.span is None
        assert app.screen is screen
        await pilot.press("plus")
        assert "Select the words" in bar(app, "status")
        await pilot.press("y", "s")
        assert " ".join(chosen(screen).split()) in app.clipboard


async def test_what_cannot_be_evidence_is_refused_and_what_can_is_added_with_what_it_says(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("2", "o")
        await pilot.pause()
        await pilot.press("x")
        assert "a draft proves nothing" in bar(app, "status")
        await pilot.press("q", "1")
        screen = await opened(app, pilot)
        await pilot.press("s", "a", "backspace", *["backspace"] * 8, *"con", "tab")
        await write(pilot, "the minutes say so")
        words = chosen(screen)
        await pilot.press("enter")
        await pilot.pause()
        (event,) = (one.event for one in case.history() if isinstance(one.event, EvidenceDecided))
        (ref,) = event.evidence
        assert (event.claim.id, ref.selector.exact, ref.relation) == (screen.claim, words, "contradicts")
        assert event.reason == "the minutes say so"
        assert screen.caret.span is None
        await pilot.press("u")
        assert "undone" in bar(app, "status")


async def test_a_claim_is_made_cut_anew_split_and_merged_and_undo_brings_each_back(case: Case) -> None:
    def cuts() -> list[ClaimsRecut]:
        return [one.event for one in case.history() if isinstance(one.event, ClaimsRecut)]

    async with bench(case) as (app, pilot):
        before = app.desk.current
        assert before is not None
        await pilot.press("E")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, SourceScreen)
        assert chosen(screen) == before.text
        assert "then E" in screen.hint
        await pilot.press("b", "b", "E")
        words = chosen(screen)
        await write(pilot, "too long")
        await pilot.press("enter")
        await pilot.pause()
        assert (cuts()[-1].change, cuts()[-1].after[0].selector.exact, cuts()[-1].reason) == ("edited", words, "too long")
        assert screen.claim == cuts()[-1].after[0].id
        assert words[:20] in bar(app, "about")
        screen.caret.to(case.claim(screen.claim or "").statement.start)
        await pilot.press("w", "w", "vertical_line", "enter")
        await pilot.pause()
        assert cuts()[-1].change == "split"
        await pilot.press("q")
        await pilot.pause()
        await pilot.press("v", "j", "M", "enter")
        await pilot.pause()
        assert cuts()[-1].change == "merged"
        assert not app.desk.marked()
        assert app.desk.current is not None
        assert app.desk.current.text == words
        await pilot.press("u", "u", "u")
        await pilot.pause()
        assert case.claim(before.id).text == before.text


async def test_searching_counts_what_is_found_goes_round_it_and_escape_returns(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        start = screen.caret.at
        word = max(screen.document.text.split(), key=screen.document.text.lower().count)
        await pilot.press("slash", *word)
        assert screen.query_one(Input).value == word
        assert screen.document.text[screen.caret.at :].lower().startswith(word.lower())
        await pilot.press("enter", "n")
        at = screen.hits.index(next(hit for hit in screen.hits if hit[0] == screen.caret.at)) + 1
        assert f"{at}/{len(screen.hits)}" in bar(app, "status")
        for _ in screen.hits:
            await pilot.press("N")
        assert screen.hits[at - 1][0] == screen.caret.at
        await pilot.press("escape")
        assert not screen.hits
        await pilot.press("slash", *"zzq")
        assert "not found" in bar(app, "status")
        await pilot.press("escape")
        assert app.screen is screen
        assert start in range(len(screen.document.text))


async def test_a_block_is_relabelled_and_the_screen_says_that_a_build_takes_it_in(case: Case) -> None:
    async with bench(case, (80, 24)) as (app, pilot):
        screen = await opened(app, pilot)
        assert "· main" in bar(app, "status")
        await pilot.press("L", *["backspace"] * 11, "x", "enter")
        await pilot.pause()
        assert "main, title, caption, boilerplate" in text(screen.query_one("#outcome", RowView).rows)
        await pilot.press("backspace", *"cap", "enter")
        await pilot.pause()
        (event,) = (one.event for one in case.history() if isinstance(one.event, BlockRelabelled))
        assert event.label == "caption"
        assert case.unseen() == (screen.document.id,)


async def test_hostile_text_is_read_selected_and_quoted_at_its_own_offsets(case: Case) -> None:
    async with bench(case, (80, 24)) as (app, pilot):
        screen = await opened(app, pilot)
        hostile = (
            "\x1b]52;c;aGk=\x07 \u202eevil\u202c [red]no[/] " * 40
            + "漢字\u0301 \x00 "
            + "x" * 10_000
            + "\n" * 30
            + "end 3,412."
        )
        document = replace(screen.document, id="h", text=hostile, blocks=())
        app.pop_screen()
        screen = SourceScreen(document, [], (), 0, "")
        app.open(screen)
        await pilot.pause()
        await pilot.press("j", "w", "v", "G", "b", "s", "pagedown", "dollar_sign", "left_curly_bracket", "x", "n")
        await pilot.press("slash", *"3,412", "enter")
        assert screen.caret.at == hostile.index("3,412")
        drawn = "".join(strip.text for strip in app.screen._compositor.render_strips())
        assert not {"\x1b", "\x07", "\u202e", "\x00"} & set(drawn)


async def test_words_of_a_text_that_is_another_now_are_cited_no_longer_and_it_is_said(case: Case, sample: Path) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        claim = screen.claim or ""
        await pilot.press("v", "w", "w", "x", "v", "w")
        assert len(app.desk.cited(claim)) == 1
        with Case.open(sample) as other:
            path = sample / next(row.path for row in other.documents() if row.id == screen.document.id)
            path.chmod(0o644)
            path.write_text("Another beginning. " + path.read_text(encoding="utf-8"), encoding="utf-8")
            other.build()
        assert case.refresh()
        app.case_changed()
        await pilot.pause()
        assert app.desk.cited(claim) == []
        assert "cited no longer" in bar(app, "status")
        assert screen.caret.span is None
        assert screen.document.text.startswith("Another beginning.") or "Another beginning." in screen.document.text
        assert isinstance(app.screen, SourceScreen)


async def test_a_long_text_opens_at_its_place_and_scrolls_row_by_row_where_nothing_was_wrapped_yet(case: Case) -> None:
    long = "\n\n".join(f"Paragraph {number}: " + "some words of it " * (number % 23) for number in range(3000))
    place = long.index("Paragraph 2000")
    async with bench(case, (80, 24)) as (app, pilot):
        document = replace(case.document(case.documents("source")[0].id), id="long", text=long, blocks=())
        screen = SourceScreen(document, [(place, place + 14)], (), 0, "")
        app.open(screen)
        await pilot.pause()
        view = screen.text

        def seen() -> list[int]:
            top = view.scroll_offset.y
            return [view.reading.lines[at].start for at in range(top, top + view.size.height)]

        assert place in seen()
        for step in (-3, -3, -3, -19, -19, -3, 3, 19, -3) * 4:
            before = seen()
            view.scroll_relative(y=step, animate=False, immediate=True)
            await pilot.pause()
            after = seen()
            assert after[-step:] == before[:step] if step < 0 else before[step:] == after[:-step]
        await pilot.press("G")
        assert seen()[-1] == screen.caret.lines[len(screen.caret.lines) - 1].start
        await pilot.press("g")
        assert seen()[0] == 0
