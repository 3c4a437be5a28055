"""Which sources are one, by what is found and by hand; and how many that stand apart say one thing."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.evidence import Counting, Grouping, Witness, group
from verifybench.model.claim import Fact
from verifybench.model.document import Metadata
from verifybench.model.event import SourcesGrouped
from verifybench.model.independence import OWN, Origin, Tie
from verifybench.model.state import Decided

COPIES = Tie("a", "b", "source.text", "shares 3 of 3 sentences with", 3, 3, 3)


def decided(clock: int, event: SourcesGrouped) -> Decided[SourcesGrouped]:
    return Decided(event, "Anna", "2026-03-01T09:30:00Z", f"{clock:064}", clock)


def grouped(
    sources: Mapping[str, Metadata],
    *events: SourcesGrouped,
    ties: tuple[Tie, ...] = (),
    credits: Mapping[str, str] | None = None,
) -> Grouping:
    """The groups after these decisions, oldest first."""
    return group(sources, ties, credits or {}, [decided(clock, event) for clock, event in enumerate(events, 1)])


NOTHING_KNOWN = dict.fromkeys("abcd", Metadata())


def test_one_publisher_is_one_source_however_it_is_written() -> None:
    found = grouped({"a": Metadata(publisher="The Times"), "b": Metadata(publisher="THE  TIMES"), "c": Metadata()})
    assert dict(found.groups) == {"a": "a", "b": "a", "c": "c"}
    assert [tie.rule for tie in found.ties] == ["source.publisher"]


def test_a_named_origin_joins_the_papers_that_repeat_it_and_the_wire_itself() -> None:
    found = grouped(
        {"a": Metadata(origin="AFP"), "b": Metadata(origin="Agence France-Presse"), "c": Metadata(publisher="afp")}
    )
    assert set(found.groups.values()) == {"a"}


def test_a_credit_in_the_text_counts_where_no_origin_is_stated() -> None:
    sources = {"a": Metadata(publisher="AP"), "b": Metadata(), "c": Metadata(origin="Reuters")}
    found = grouped(sources, credits={"b": "AP", "c": "AP"})
    assert dict(found.groups) == {"a": "a", "b": "a", "c": "c"}


def test_one_site_is_one_publisher_only_where_a_publisher_is_unknown() -> None:
    here, there = "https://www.example.org/1", "http://example.org/2"
    unknown = grouped({"a": Metadata(url=here), "b": Metadata(url=there)})
    assert unknown.of("b") == "a"
    one_known = grouped({"a": Metadata(url=here, publisher="Example"), "b": Metadata(url=there)})
    assert one_known.of("b") == "a"
    two = {"a": Metadata(url=here, publisher="One"), "b": Metadata(url=there, publisher="Two"), "c": Metadata(url=here)}
    assert len(set(grouped(two).groups.values())) == 3
    assert (
        len(set(grouped({"a": Metadata(url="https://x.com/1"), "b": Metadata(url="https://x.com/2")}).groups.values())) == 2
    )


def test_what_people_say_goes_before_what_is_found() -> None:
    apart = grouped(NOTHING_KNOWN, SourcesGrouped(("a", "b"), "apart", reason="own reporter"), ties=(COPIES,))
    assert apart.of("b") == "b"
    assert [(one.one, one.other, one.found) for one in apart.parted] == [("a", "b", COPIES)]
    same = grouped(NOTHING_KNOWN, SourcesGrouped(("d", "c"), "same", reason="one newsroom"))
    assert same.of("d") == "c"
    assert "one newsroom" in same.ties[0].message


def test_apart_holds_through_others_too() -> None:
    chain = (COPIES, Tie("b", "c", "source.text", "shares 3 of 3 sentences with", 3, 3, 3))
    found = grouped(NOTHING_KNOWN, SourcesGrouped(("a", "c"), "apart"), ties=chain)
    assert found.of("a") != found.of("c")


def test_of_decisions_that_contradict_each_other_the_newest_counts() -> None:
    same, apart = SourcesGrouped(("a", "b"), "same"), SourcesGrouped(("a", "b"), "apart")
    assert grouped(NOTHING_KNOWN, same, apart).of("b") == "b"
    assert grouped(NOTHING_KNOWN, apart, same).of("b") == "a"


def test_same_as_in_a_circle_is_one_group() -> None:
    circle = [SourcesGrouped(pair, "same") for pair in (("a", "b"), ("b", "c"), ("c", "a"))]
    assert set(grouped(dict.fromkeys("abc", Metadata()), *circle).groups.values()) == {"a"}


def test_a_named_group_holds_whoever_was_put_into_it() -> None:
    put = [
        SourcesGrouped((id,), "named", name)
        for id, name in (("a", "Press release"), ("c", "press RELEASE"), ("d", "other"))
    ]
    assert dict(grouped(NOTHING_KNOWN, *put).groups) == {"a": "a", "b": "b", "c": "a", "d": "d"}


def test_decisions_about_what_is_gone_change_nothing() -> None:
    gone = [
        SourcesGrouped(("a", "gone"), "same"),
        SourcesGrouped(("gone", "b"), "same"),
        SourcesGrouped(("gone",), "named", "x"),
    ]
    assert len(set(grouped(NOTHING_KNOWN, *gone).groups.values())) == 4


STATES = st.sampled_from(["same", "apart", "named", "open"])
EVENTS = st.builds(SourcesGrouped, st.lists(st.sampled_from("abcd"), max_size=3).map(tuple), STATES, st.sampled_from("xy"))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.lists(EVENTS, max_size=6))
def test_whatever_is_decided_groups_are_told_by_their_smallest_member_and_the_last_word_holds(
    events: list[SourcesGrouped],
) -> None:
    found = grouped(NOTHING_KNOWN, *events, ties=(COPIES,))
    for id, name in found.groups.items():
        assert name <= id
        assert found.of(name) == name
    last = events[-1] if events else None
    if last is not None and len(set(last.documents)) == 2:
        one, other = sorted(set(last.documents))
        if last.state == "same":
            assert found.of(one) == found.of(other)
        if last.state == "apart":
            assert found.of(one) != found.of(other)


# -- counting ---------------------------------------------------------------------------------------------------------------

PAPERS = {
    "a": Metadata(publisher="The Bay Tribune"),
    "b": Metadata(publisher="Coast Observer"),
    "c": Metadata(publisher="Evening Star"),
    "d": Metadata(publisher="AFP"),
}
APART = Grouping({id: id for id in PAPERS})


def sets(
    *witnesses: tuple[str, Origin], fact: Fact = "content", grouping: Grouping = APART, of: str | None = None
) -> list[str]:
    counted = Counting(grouping, PAPERS).count([Witness(*one) for one in witnesses], fact, of)
    return ["".join(one) for one in counted.sets]


def said(*speakers: str, via: str = "") -> Origin:
    return Origin(speakers, (via,) if via else ())


@pytest.mark.parametrize(
    ("witnesses", "found"),
    [
        ([("a", OWN), ("b", OWN)], ["a", "b"]),
        ([("a", said("ministry")), ("b", said("the Interior Ministry"))], ["ab"]),
        ([("a", said("ministry")), ("b", said("governor"))], ["a", "b"]),
        ([("a", said("ministry", via="AFP")), ("b", said("governor", via="AFP"))], ["ab"]),
        ([("a", said("ministry")), ("b", OWN)], ["a", "b"]),
        ([("a", said("ministry")), ("a", OWN), ("b", said("ministry"))], ["a", "b"]),
        ([("a", said(via="Coast Observer")), ("b", OWN)], ["ab"]),
        ([("a", said(via="AFP")), ("d", OWN)], ["ad"]),
        ([("a", said(via="AFP")), ("b", said(via="Agence France-Presse")), ("c", OWN)], ["ab", "c"]),
        ([], []),
    ],
)
def test_documents_that_rest_on_one_origin_for_a_statement_count_once(
    witnesses: list[tuple[str, Origin]], found: list[str]
) -> None:
    assert sets(*witnesses) == found


def test_that_it_was_said_rests_on_who_reports_it_and_not_on_the_speaker() -> None:
    assert sets(("a", said("Ivanov")), ("b", said("Ivanov")), fact="said") == ["a", "b"]
    assert sets(("a", said("Ivanov", via="AFP")), ("b", said("Ivanov", via="AFP")), fact="said") == ["ab"]


def test_the_very_words_of_another_source_count_once() -> None:
    words = Origin(words=("the", "old", "quay", "burned", "for", "three", "full", "days", "without", "rest"))
    assert sets(("a", words), ("b", words), ("c", OWN)) == ["ab", "c"]


def test_nothing_proves_the_text_it_was_copied_from() -> None:
    grouping = group(PAPERS, (COPIES,), {})
    assert sets(("b", OWN), ("c", OWN), grouping=grouping, of="a") == ["c"]
    (link,) = Counting(grouping, PAPERS).count([Witness("b", OWN)], "content", "a").links
    assert link.line() == "b shares 3 of 3 sentences with a"


def test_what_a_person_keeps_apart_counts_apart_whatever_origin_both_name() -> None:
    grouping = grouped(PAPERS, SourcesGrouped(("a", "b"), "apart"))
    assert sets(("a", said("ministry")), ("b", said("ministry")), grouping=grouping) == ["a", "b"]


def test_the_reasons_name_the_documents_and_what_they_share() -> None:
    counting = Counting(APART, PAPERS)
    found = counting.count(
        [Witness("a", said("ministry")), Witness("b", said("ministry")), Witness("c", said(via="AFP")), Witness("d", OWN)]
    )
    assert [link.line() for link in found.links] == ["a and b have it from the ministry", "c repeats d"]
    assert (len(found.sets), found.documents) == (2, 4)


def test_an_agency_named_by_the_text_and_by_the_passage_counts_once() -> None:
    counting = Counting(APART, PAPERS, {"a": "AFP"})
    assert counting.rests_on(Witness("a", said(via="Agence France-Presse")), "content") == ("Agence France-Presse",)
