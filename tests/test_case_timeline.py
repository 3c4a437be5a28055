"""The history as a list: every record once, grouped and searched as the reader may see it, however it was read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import MakeCase

import verifybench.case.timeline as timelines
from verifybench.case.case import Case
from verifybench.case.timeline import GROUPINGS, KINDS, Timeline, Wanted
from verifybench.ledger.records import KINDS as EVENTS
from verifybench.model.event import Hidden, Undone

FILES = {
    "drafts/story.txt": "The court sentenced Ivan Petrov to four years. The archive holds 40 gigabytes of video.\n",
    "sources/paper.txt": "The court sentenced Ivan Petrov to five years in prison. The archive has 40 gigabytes of video.\n",
}


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


@pytest.fixture
def decided(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two people, three days: verdicts, one changed and one taken back, a batch, a waiver, a grade."""
    with Case.open(root) as case:
        ids = [row.id for row in case.queue()]
        cited = [one.passage for one in case.evidence(ids[0])]
        case.record_verdict(ids[0], "supported", "Straße 5, as the clerk has it", evidence=cited[:1])
        monkeypatch.setenv("VERIFYBENCH_NOW", "2026-03-02T10:00:00Z")
        case.record_verdict(ids[0], "refuted", "the clerk corrected it", proposed="five years")
        case.record_verdicts(ids[:2], "opinion", "of both")
        case.undo()
    monkeypatch.setenv("VERIFYBENCH_NOW", "2026-03-04T10:00:00Z")
    with Case.open(root, reviewer="Ben") as case:
        case.record_verdict(ids[1], "supported", "seen")
        case.waive(ids[1:], "twice")
        case.grade("paper", reliability="B", credibility="2")
    return root


@pytest.fixture
def case(decided: Path) -> Iterator[Case]:
    with Case.open(decided) as opened:
        yield opened


def places(timeline: Timeline, wanted: Wanted) -> list[int]:
    return list(timeline.listed("none", wanted).order)


def test_every_kind_of_event_belongs_to_one_kind_of_decision() -> None:
    sorted_in = [kind for kinds in KINDS.values() for kind in kinds]
    assert sorted(sorted_in) == sorted({*EVENTS, "hidden"})


def test_each_record_stands_once_newest_first_under_every_heading(case: Case) -> None:
    timeline, records = case.timeline(), case.history()
    assert [timeline.record(at) for at in range(len(timeline))] == list(records)
    for grouping in GROUPINGS:
        listed = timeline.listed(grouping)
        assert listed.records == len(records)
        assert set(listed.order) == set(range(len(records)))
        bounds = [*(one.at for one in listed.headings), len(listed.order)]
        assert [one.count for one in listed.headings] == [b - a for a, b in pairwise(bounds)]
        groups = [listed.order[a:b] for a, b in pairwise(bounds)] or [listed.order]
        assert all(list(group) == sorted(group, reverse=True) for group in groups)
    days = timeline.listed("day").headings
    assert [one.key for one in days] == ["2026-03-04", "2026-03-02", "2026-03-01"]
    assert [one.key for one in timeline.listed("reviewer").headings] == ["Ben", "Anna"]
    ids = [row.id for row in case.queue()]
    by_claim = {one.key: one.count for one in timeline.listed("claim").headings}
    assert by_claim == {ids[1]: 4, ids[0]: 4, "": 3}  # the batch and its undo stand under both claims


def test_records_are_found_by_what_people_wrote_by_kind_and_by_claim(case: Case) -> None:
    timeline = case.timeline()
    kinds = [record.event.kind for record in case.history()]
    assert [kinds[at] for at in places(timeline, Wanted(words="clerk"))] == ["verdict", "verdict"]
    assert [kinds[at] for at in places(timeline, Wanted(words="STRAßE clerk anna"))] == ["verdict"]
    assert places(timeline, Wanted(words="text_sha256")) == places(timeline, Wanted(words="selector")) == []
    assert [kinds[at] for at in places(timeline, Wanted("taken back"))] == ["undone"]
    assert {kinds[at] for at in places(timeline, Wanted("verdicts"))} == {"verdict", "verdicts"}
    claim = case.queue()[1].id
    assert set(places(timeline, Wanted(claim=claim))) == {
        at for at, one in enumerate(case.history()) if one in case.history(claim)
    }


def test_a_verdict_tells_what_it_took_the_place_of_and_what_took_its_own(case: Case) -> None:
    timeline = case.timeline()
    records = case.history()
    first, second, batch, undone = (timeline.story(at) for at in range(1, 5))
    assert [one.event for one in second.before] == [records[1].event]
    assert [one.hash for one in first.after] == [records[2].hash]
    assert [one.hash for one in batch.turned] == [records[4].hash]
    assert isinstance(undone.record.event, Undone)
    assert list(undone.pointed) == [records[3].hash]


def test_verdicts_are_counted_on_the_days_of_their_records_a_batch_as_many(case: Case) -> None:
    assert case.timeline().decided_a_day() == {"2026-03-01": 1, "2026-03-02": 3, "2026-03-04": 1}


def test_a_history_read_in_parts_and_while_it_grows_is_the_one_read_at_once(
    decided: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = case.timeline()
    monkeypatch.setattr(timelines, "AT_ONCE", 3)
    partly = case.timeline()
    assert not partly.complete
    assert [partly.record(at) for at in range(3)] == list(case.history()[-3:])  # until then the newest stand for all
    partly.read_on()
    with Case.open(decided, reviewer="Ben") as other:
        other.let_stand(case.queue()[0].id, "while it was read")
    case.refresh()
    while partly.read_on():
        pass
    whole.refresh()
    assert len(partly) == len(whole) == len(case.history())
    for grouping in GROUPINGS:
        assert list(partly.listed(grouping).order) == list(whole.listed(grouping).order)
        assert partly.listed(grouping).headings == whole.listed(grouping).headings


def test_what_blind_review_hides_is_found_by_nobody_else_and_told_as_hidden(root: Path) -> None:
    with (root / "verifybench.toml").open("a") as file:
        file.write('\n[policy.second-review]\nkinds = ["number"]\nblind = true\n')
    with Case.open(root, reviewer="Ben") as case:
        ids = [row.id for row in case.queue()]
        case.record_verdicts(ids, "refuted", "zebra")
        case.record_verdict(ids[1], "supported", "giraffe")
        case.note(ids[1], "a lion too")
        assert len(places(case.timeline(), Wanted(words="zebra"))) == 1
    with Case.open(root) as case:
        timeline = case.timeline()
        for word in ("zebra", "giraffe", "lion", "refuted"):
            assert places(timeline, Wanted(words=word)) == [], word
        hidden = [at for at in range(len(timeline)) if isinstance(timeline.record(at).event, Hidden)]
        assert hidden
        assert set(hidden) <= set(places(timeline, Wanted("verdicts")))
        assert set(hidden) <= set(places(timeline, Wanted(words="ben")))


def test_a_case_is_opened_as_it_stood_at_a_record_and_only_to_look(decided: Path, case: Case) -> None:
    records = case.history()
    claim = case.queue()[0].id
    then = case.reopened(records[1])
    try:
        assert [one.event.label for one in then.verdicts(claim)] == ["supported"]
        assert then.read_only
        assert [then.timeline().record(at).hash for at in range(len(then.timeline()))] == [
            one.hash for one in then.history()
        ]
        further = then.reopened(records[0])
        assert not further.verdicts(claim)
        further.close()
    finally:
        then.close()
    assert [one.event.label for one in case.verdicts(claim)] == ["refuted"]


def test_looking_back_shows_the_claims_of_then_where_today_has_others_under_blind_review(root: Path) -> None:
    with (root / "verifybench.toml").open("a") as file:
        file.write('\n[policy.second-review]\nkinds = ["number"]\nblind = true\n')
    draft = root / "drafts" / "story.txt"
    draft.write_text("Nobody doubts that the archive holds 40 gigabytes of video in 12 folders.\n")
    with Case.open(root) as case:
        case.build()
        first = case.record_verdict(case.queue()[0].id, "supported", "as it was")
    draft.write_text("the archive holds 40 gigabytes of video in 12 folders.\n")
    with Case.open(root, reviewer="Ben") as case:
        case.build()
        case.record_verdict(case.queue()[0].id, "refuted", "zebra")
    with Case.open(root) as case:
        then = case.reopened(first)
        try:
            assert [row.text[:6] for row in then.queue()] == ["Nobody"]
            assert [one.event.rationale for one in then.verdicts(then.queue()[0].id)] == ["as it was"]
        finally:
            then.close()
