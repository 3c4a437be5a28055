"""The sources screen: what is known, graded and grouped is recorded, and words are followed through all texts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.model.event import SourceDescribed, SourceGraded, SourcesGrouped
from verifybench.tui.app import Workbench
from verifybench.tui.draw.ink import Rows
from verifybench.tui.screens.source import SourceScreen
from verifybench.tui.screens.sources import SourcesScreen
from verifybench.tui.sourcing import letters
from verifybench.tui.widgets.rows import RowView

SIZES = ((60, 16), (80, 24), (120, 40), (200, 60))


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    with Case.open(sample) as opened:
        yield opened


@asynccontextmanager
async def sources(
    case: Case, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[Workbench, SourcesScreen, Pilot[None]]]:
    app = Workbench(lambda: case)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("6")
        await pilot.pause()
        assert isinstance(app.screen, SourcesScreen)
        yield app, app.screen, pilot


def text(rows: Rows) -> str:
    return "\n".join("".join(piece for piece, _ in rows[at]) for at in range(len(rows)))


def bar(app: Workbench, name: str) -> str:
    return text(app.screen.query_one(f"#{name}", RowView).rows)


def drawn(app: Workbench) -> list[str]:
    return [strip.text for strip in app.screen._compositor.render_strips()]


async def write(pilot: Pilot[None], words: str) -> None:
    await pilot.press(*("space" if character == " " else character for character in words))


@pytest.mark.parametrize("size", SIZES)
async def test_every_size_lists_documents_with_title_date_and_what_counts(case: Case, size: tuple[int, int]) -> None:
    async with sources(case, size) as (app, screen, _):
        screen_text = "\n".join(drawn(app))
        row = screen.desk.current
        assert row is not None
        assert (row.metadata.title or row.path)[:12] in screen_text
        assert (row.metadata.published or "–") in screen_text
        assert "draft" in screen_text
        assert all(len(line) >= size[0] - 1 for line in drawn(app))


async def test_a_wrong_date_is_told_and_nothing_typed_is_lost(case: Case) -> None:
    async with sources(case, (80, 24)) as (app, screen, pilot):
        row = screen.desk.current
        assert row is not None
        await pilot.press("e", "tab")
        screen.query_one("#publisher", TextArea).text = ""
        await write(pilot, "The Gazette")
        screen.query_one("#published", TextArea).text = "2021-13"
        await pilot.press("enter")
        await pilot.pause()
        outcome = text(screen.query_one("#outcome", RowView).rows)
        assert "NOT recorded" in outcome
        assert "'2021-13' is not a date" in " ".join(outcome.split())
        await pilot.press("escape", "e")
        assert screen.query_one("#published", TextArea).text == "2021-13"
        screen.query_one("#published", TextArea).text = "2021-11"
        await pilot.press("enter")
        await pilot.pause()
        (event,) = (one.event for one in case.history() if isinstance(one.event, SourceDescribed))
        assert (event.document, event.publisher, event.published, event.title) == (row.id, "The Gazette", "2021-11", None)
        assert "a build takes it in" in bar(app, "status")
        assert "The Gazette" in bar(app, "document")
        await pilot.press("u")
        await pilot.pause()
        assert "The Gazette" not in bar(app, "document")


async def test_a_grade_is_typed_as_it_is_written_and_sources_are_made_one_and_kept_apart(case: Case) -> None:
    async with sources(case) as (app, screen, pilot):
        await pilot.press("g")
        first = screen.desk.current
        assert first is not None
        await pilot.press("t")
        screen.query_one("#grade", TextArea).text = "z9"
        await pilot.press("enter")
        await pilot.pause()
        assert "A-F" in text(screen.query_one("#outcome", RowView).rows)
        screen.query_one("#grade", TextArea).text = "b2"
        screen.query_one("#tier", TextArea).text = "primary"
        await pilot.press("enter")
        await pilot.pause()
        (graded,) = (one.event for one in case.history() if isinstance(one.event, SourceGraded))
        assert (graded.document, graded.reliability, graded.credibility, graded.tier) == (first.id, "B", "2", "primary")
        assert any("B2 primary" in line for line in drawn(app))
        await pilot.press("equals_sign")
        assert "Mark the sources first" in bar(app, "status")
        await pilot.press("space", "space", "equals_sign")
        await write(pilot, "one newsroom")
        await pilot.press("enter")
        await pilot.pause()
        (same,) = (one.event for one in case.history() if isinstance(one.event, SourcesGrouped))
        assert (same.state, same.reason, len(same.documents)) == ("same", "one newsroom", 2)
        assert case.group_of(same.documents[0]) == case.group_of(same.documents[1])
        assert not screen.desk.marked
        await pilot.press("g", "space", "space", "exclamation_mark", "enter")
        await pilot.pause()
        assert case.group_of(same.documents[0]) != case.group_of(same.documents[1])
        await pilot.press("u", "u", "u")
        await pilot.pause()
        assert not str(case.documents("source")[0].grade)


async def test_titles_are_filtered_and_words_followed_through_all_texts(case: Case) -> None:
    async with sources(case) as (app, screen, pilot):
        row = screen.desk.rows[1]
        await pilot.press("slash", *row.id[:4], "enter")
        assert row.id in {one.id for one in screen.desk.listed}
        await pilot.press("escape")
        assert len(screen.desk.listed) == len(case.documents())
        await pilot.press("f", *"police", "enter")
        await pilot.pause()
        hits = screen.desk.hits
        documents = [hit.document for hit in hits if hit.match == "words"]
        assert len(set(documents)) > 1
        assert "police" in bar(app, "document").lower()
        change = next(at for at, id in enumerate(documents) if id != documents[0])
        screen.list.point(change - 1)
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        reading = app.screen
        assert isinstance(reading, SourceScreen)
        assert reading.caret.at == hits[change - 1].span[0]
        await pilot.press("n")
        await pilot.pause()
        assert (reading.document.id, reading.caret.at) == (documents[change], hits[change].span[0])
        assert f"place {change + 1} of {len(hits)}" in bar(app, "status")
        await pilot.press("N")
        assert reading.document.id == documents[0]
        claim = app.desk.current
        assert claim is not None
        assert reading.claim == claim.id
        await pilot.press("v", "w", "x", "q", "q", "q")
        await pilot.pause()
        assert app.screen is app.main
        assert "◉ cited" in text(app.main.query_one("#passages", RowView).rows)
        await pilot.press("6")
        await pilot.pause()
        await pilot.press("f", *"zzqq", "enter")
        await pilot.pause()
        assert "stand in no text" in bar(app, "document")
        await pilot.press("escape", "escape")
        assert app.screen is app.main


@pytest.mark.parametrize(
    ("given", "read"),
    [("B2", ("B", "2")), ("b 2", ("B", "2")), ("B", ("B", "")), ("2", ("", "2")), ("-2", ("", "2")), ("-", ("", ""))],
)  # fmt: skip
def test_a_grade_is_read_as_analysts_write_it(given: str, read: tuple[str, str]) -> None:
    assert letters(given) == read


@pytest.mark.parametrize("given", ["G2", "B7", "22", "BB", "B2x", "primary"])
def test_what_is_no_grade_is_refused(given: str) -> None:
    with pytest.raises(CaseError, match="A-F"):
        letters(given)
