"""The history by its keys: found, grouped, gone into; and the case as it stood then, in which nothing can be decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from test_tui_screen import bar, bench, drawn, pane, text, write

from verifybench.case.case import Case
from verifybench.case.timeline import Grouping
from verifybench.model.event import VerdictRecorded
from verifybench.tui.draw.history import record_line, record_rows
from verifybench.tui.screens.history import HistoryScreen
from verifybench.tui.screens.past import PastScreen
from verifybench.tui.widgets.rows import RowList, RowView

GROUPS: tuple[Grouping, ...] = ("day", "reviewer", "claim", "none")


@pytest.fixture
def case(sample: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    """A verdict, the same one changed on another day, one by somebody else that was taken back, a note, a flag, a batch."""
    with Case.open(sample) as case:
        ids = sorted((row.id for row in case.queue()), key=lambda id: -len(case.evidence(id)))
        evidence = [one.passage for one in case.evidence(ids[0])]
        case.record_verdict(ids[0], "supported", "the clerk said forty by telephone", evidence=evidence[:1])
        monkeypatch.setenv("VERIFYBENCH_NOW", "2026-03-02T10:00:00Z")
        case.record_verdict(
            ids[0], "refuted", "the clerk said fifty by telephone", evidence=evidence[1:2], proposed="fifty [sic]"
        )
        case.record_verdicts(ids[1:3], "opinion", "of both")
        case.note(ids[3], "ask again")
        case.flag(ids[4:6], "later")
    with Case.open(sample, reviewer="Ben") as other:
        other.record_verdict(ids[5], "supported", "quagga")
        other.undo()
    with Case.open(sample) as opened:
        yield opened


def listed(screen: HistoryScreen) -> str:
    """All rows of the list, headings with them."""
    records, width = screen.records, 100
    rows = [records._draw(at, width)[0] for at in range(records.count)]
    return text(rows)


async def test_the_history_is_grouped_searched_and_left_for_the_claim(case: Case) -> None:
    async with bench(case) as (app, pilot):
        await pilot.press("J", "J", "h")
        screen = app.screen
        assert isinstance(screen, HistoryScreen)
        assert "by day" in str(screen.records.border_title)
        assert any("2026-03-02" in line and "records" in line for line in drawn(app))
        for title in ("by reviewer", "by claim", "not grouped"):
            await pilot.press("O")
            assert title in str(screen.records.border_title)
        rows = listed(screen)
        for words in ("✎ noted", "⚑ flagged for lat", "“ opinion, 2", "↶ undone: supported"):
            assert words in rows
        await pilot.press("slash")
        await write(pilot, "quagga")
        await pilot.pause()
        assert screen.desk.listed.records == 1
        await pilot.press("enter")
        assert "↶ taken back by Ben" in text(screen.record.rows)
        claim = screen.desk.claims()[0]
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is app.main
        assert app.desk.current is not None
        assert app.desk.current.id == claim


async def test_the_case_as_it_stood_is_shown_decides_nothing_and_gives_todays_place_back(case: Case, sample: Path) -> None:
    claim, heads = next(iter(case.standing.verdicts)), case.heads()
    async with bench(case) as (app, pilot):
        today = app.main
        place = app.desk.queue.position(claim)
        await pilot.press(*("J" for _ in range(place)), "h", "G", "k")  # the oldest but one: the first verdict
        history = app.screen
        assert isinstance(history, HistoryScreen)
        record = history.desk.current
        assert record is not None
        assert isinstance(record.event, VerdictRecorded)
        await pilot.press("a")
        await pilot.pause()
        assert type(app.screen) is PastScreen
        assert f"as of record {record.seq}, 2026-03-01 09:30 UTC" in bar(app, "header")
        assert "esc returns" in bar(app, "header")
        assert [one.event.label for one in app.case.verdicts(claim)] == ["supported"]
        await pilot.press("s")
        assert "NOT recorded" in bar(app, "status")
        await pilot.press("u")
        assert "NOT undone" in bar(app, "status")
        assert "the clerk said forty" in pane(app, "claim")
        await pilot.press("h", "G", "a")  # further back, from the past itself
        await pilot.pause()
        assert not app.case.verdicts(claim)
        await pilot.press("tab", "escape", "escape", "escape", "q")
        await pilot.pause()
        top: object = app.screen_stack[-1]
        assert top is history
        assert app.main is today
        assert app.past is None
        assert app.case is case
        with Case.open(sample, reviewer="Ben") as other:  # today goes on where it was left
            other.let_stand(claim, "as heard")
        assert history.desk.current == record
        await pilot.press("escape")
        assert app.screen is today
        assert today.claims.cursor == place
        assert "the clerk said fifty" in pane(app, "claim")
    assert case.heads()[:1] == heads[:1]


def test_a_verdict_tells_its_change_word_by_word_and_no_glyph_stands_alone(case: Case) -> None:
    timeline = case.timeline()
    place = next(at for at in range(len(timeline)) if getattr(timeline.record(at).event, "label", "") == "refuted")
    story = timeline.story(place)
    for width in (48, 80, 160):
        rows = record_rows(story.record, width, story.pointed, story)
        drawn = text(rows)
        assert "was  ✓ supported" in drawn
        assert "now  ✗ refuted" in drawn
        marked = {
            ink: "".join(piece for row in rows for piece, inks in row if ink in inks.split())
            for ink in ("removed", "added")
        }
        assert (marked["removed"], marked["added"]) == ("forty", "fifty")
        assert "− no longer cited" in drawn
        assert "+ cited now" in drawn
        assert "+ proposed wording, new: fifty [sic]" in drawn.replace("\n", " ")
    first = timeline.story(place - 1)
    assert "→ ✗ refuted took its place" in text(record_rows(first.record, 80, first.pointed, first))


def test_rows_of_the_history_fit_their_width(case: Case) -> None:
    timeline = case.timeline()
    for width in (60, 80, 120, 200):
        for at in range(len(timeline)):
            record = timeline.record(at)
            for group in GROUPS:
                row = record_line(record, width, timeline.pointed(record), group)
                assert len("".join(piece for piece, _ in row)) <= width


async def test_a_long_history_opens_at_once_and_is_whole_a_moment_later(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verifybench.case.timeline.AT_ONCE", 3)
    async with bench(case) as (app, pilot):
        await pilot.press("h")
        screen = app.screen
        assert isinstance(screen, HistoryScreen)
        for _ in range(200):
            if screen.desk.timeline.complete:
                break
            await pilot.pause(0.02)
        await pilot.pause()
        assert screen.query_one("#records", RowList).count == len(case.history())
        assert "reading" not in str(screen.records.border_title)
        assert screen.query_one("#record", RowView).rows
