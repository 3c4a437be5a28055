"""The screen's part in second reviews, waivers and struck evidence: what is pressed is recorded, and nothing hidden is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from test_tui_screen import bar, bench, drawn, pane, write

from verifybench.case.case import Case
from verifybench.model.event import ClaimsWaived, EvidenceDecided


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    with Case.open(sample) as opened:
        yield opened


async def test_a_claim_is_waived_with_a_reason_and_never_without(case: Case) -> None:
    async with bench(case) as (app, pilot):
        undecided = case.queue().counts().undecided
        await pilot.press("W", "enter")
        await pilot.pause()
        assert case.queue().counts().undecided == undecided
        await write(pilot, "weather")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(case.history()[-1].event, ClaimsWaived)
        assert "waived" in drawn(app)[2]
        assert "weather" in pane(app, "claim")
        await pilot.press("u")
        await pilot.pause()
        assert "undone: waived" in bar(app, "status")
        assert "2026-03-01 09:30" in bar(app, "status")
        assert "waived" not in drawn(app)[2]


async def test_a_struck_passage_leaves_the_evidence_and_comes_back_with_undo(case: Case) -> None:
    async with bench(case) as (app, pilot):
        while not (view := app.desk.view()) or len(view.bearings) < 2:
            await pilot.press("J")
        last = view.bearings[-1].passage.id
        await pilot.press(*["right_square_bracket"] * (len(view.bearings) - 1), "X")
        await write(pilot, "another archive")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(case.history()[-1].event, EvidenceDecided)
        left = app.desk.view()
        assert left is not None
        assert last not in [one.passage.id for one in left.bearings]
        await pilot.press("u")
        await pilot.pause()
        back = app.desk.view()
        assert back is not None
        assert last in [one.passage.id for one in back.bearings]


def decided(root: Path, reviewer: str, label: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Another's verdict on the first claim of the queue; the claim's id."""
    monkeypatch.setenv("VERIFYBENCH_DEVICE", f"{reviewer.lower()}-desk")
    with Case.open(root, reviewer=reviewer) as other:
        claim = other.queue()[0].id
        other.record_verdict(claim, label, f"{reviewer}'s reasons")
    monkeypatch.setenv("VERIFYBENCH_DEVICE", "desk")
    return claim


async def test_another_verdict_is_hidden_until_ones_own_is_in(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = decided(sample, "Ben", "refuted", monkeypatch)
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            await pilot.press("A", "tab")
            await write(pilot, "a name is at stake")
            await pilot.press("enter")
            await pilot.pause()
            screen = "\n".join(drawn(app))
            assert "2nd review" in screen
            assert "waits for a second review by you; the verdict of Ben is hidden" in " ".join(pane(app, "claim").split())
            assert "a name is at stake" in screen
            await pilot.press("h")
            await pilot.pause()
            assert "Ben's reasons" not in "\n".join((screen, *drawn(app)))
            assert "✗ refuted" not in "\n".join((screen, *drawn(app)))
            await pilot.press("escape", "s")
            await write(pilot, "mine")
            await pilot.press("enter")
            await pilot.pause()
            assert len(case.verdicts(claim)) == 2
            shown = "\n".join(drawn(app))
            assert "Ben's reasons" in shown
            assert "waits for adjudication" in " ".join(pane(app, "claim").split())


async def test_a_verdict_key_of_a_third_person_adjudicates_and_asks_for_reasons(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = decided(sample, "Ben", "refuted", monkeypatch)
    decided(sample, "Cleo", "supported", monkeypatch)
    with Case.open(sample) as case:
        async with bench(case) as (app, pilot):
            assert "◌ adjudicate" in drawn(app)[2]
            await pilot.press("r")
            await pilot.pause()
            assert "adjudicates between Ben and Cleo" in "\n".join(drawn(app))
            await pilot.press("enter")
            await pilot.pause()
            assert len(case.verdicts(claim)) == 2
            await write(pilot, "the later report")
            await pilot.press("enter")
            await pilot.pause()
            (standing,) = case.verdicts(claim)
            assert (standing.event.kind, standing.event.label) == ("adjudicated", "refuted")
            between = "adjudicated between Ben: refuted and Cleo: supported"
            assert between in " ".join(pane(app, "claim").split())
            await pilot.press("u")
            await pilot.pause()
            assert len(case.verdicts(claim)) == 2
