"""Claims of a case found by filters: what is found is what the rows say, whatever was decided, and however one came to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import MakeCase
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case.arranging import NO_NAME, SORTS
from verifybench.case.case import Case
from verifybench.case.filter_terms import TERMS
from verifybench.case.folding import fold
from verifybench.case.queue import Queue
from verifybench.case.rows import ClaimRow
from verifybench.case.spelled import nearly


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    """The sample with something decided in every way."""
    with Case.open(sample) as opened:
        ids = [row.id for row in opened.queue()]
        opened.record_verdict(ids[0], "supported", "seen")
        opened.record_verdict(ids[1], "refuted", "not so")
        opened.waive([ids[2]], "a figure of speech")
        opened.let_stand(ids[3], "as in the style guide")
        opened.flag([ids[4]])
        opened.note(ids[5], "ask Ben")
        evidence = next(row.id for row in opened.queue() if opened.evidence(row.id))
        opened.strike_evidence(evidence, opened.evidence(evidence)[0].passage, "of another town")
        yield opened
    with Case.open(sample, reviewer="Ben") as other:
        assert other.queue()


def found(queue: Queue, text: str) -> list[str]:
    wanted = queue.filter(text)
    assert not wanted.faults, wanted.faults
    return [queue.id(at) for at in queue.find(wanted).positions]


def told(queue: Queue, holds: Callable[[ClaimRow], bool]) -> list[str]:
    return [row.id for row in queue if holds(row)]


def test_what_is_found_is_what_the_rows_say(case: Case, sample: Path) -> None:
    with Case.open(sample, reviewer="Ben") as other:
        other.record_verdict(other.queue()[0].id, "refuted", "I see it otherwise")
    case.refresh()
    for scope in ("drafts", "sources", "all"):
        queue = case.queue(scope)
        rows: dict[str, Callable[[ClaimRow], bool]] = {
            "is:undecided": lambda row: row.label is None and not row.waived,
            "is:decided": lambda row: row.label is not None or row.waived,
            "-is:decided": lambda row: row.label is None and not row.waived,
            "is:conflict": lambda row: row.conflicts > 0,
            "conflicts:>0": lambda row: row.conflicts > 0,
            "conflicts:0": lambda row: row.conflicts == 0,
            "conflicts:>1,1": lambda row: row.conflicts > 0,
            "is:flagged": lambda row: row.flagged,
            "is:held": lambda row: row.held and not row.waived,
            "is:disputed": lambda row: row.disputed,
            "is:waived": lambda row: row.waived,
            "is:stands": lambda row: row.stands,
            "is:review": lambda row: bool(row.review),
            "is:waived,stands": lambda row: row.waived or row.stands,
            "label:refuted": lambda row: row.label == "refuted",
            "score:<0.7": lambda row: row.checkworthiness < 0.7,
            "score:<0.7,>0.9": lambda row: row.checkworthiness < 0.7 or row.checkworthiness > 0.9,
            "says:contradicts": lambda row: row.relation == "contradicts",
            "says:nothing,mentions": lambda row: row.relation in ("", "mentions"),
            "-says:nothing": lambda row: row.relation != "",
            "by:Ben": lambda row: any(one.reviewer == "Ben" for one in case.verdicts(row.id)),
            "is:mine": lambda row: any(one.reviewer == "Anna" for one in case.verdicts(row.id)),
            "has:note": lambda row: row.id in case.standing.notes,
            "has:quote": lambda row: bool(case.claim(row.id).statement.quotes),
            "has:name": lambda row: bool(case.claim(row.id).statement.names),
            "has:value": lambda row: bool(case.claim(row.id).statement.values),
            "has:attribution": lambda row: bool(case.claim(row.id).statement.attribution),
            "police -is:decided": lambda row: "police" in fold(row.text) and row.label is None and not row.waived,
        }
        for kind in TERMS["kind"].values:
            rows[f"kind:{kind}"] = lambda row, kind=kind: any(  # type: ignore[misc]
                one.kind == kind for one in case.claim(row.id).statement.values
            )
        for document in case.documents():
            rows[f"doc:{document.id}"] = lambda row, id=document.id: row.document == id  # type: ignore[misc]
            if document.role == "source":
                rows[f"source:{document.id}"] = lambda row, id=document.id: any(  # type: ignore[misc]
                    one.document == id for one in case.evidence(row.id)
                )
        several = {name: found(queue, name) for name in rows}
        assert several == {name: told(queue, holds) for name, holds in rows.items()}
        if scope == "all":
            missing = {name for name, ids in several.items() if not ids} - {"is:held", "is:review"}
            assert len(missing) < len(TERMS["kind"].values)


_TYPED = (
    "police",
    "the off",
    "in",
    "is:undecided",
    "-is:mine",
    "kind:date",
    "-officer",
    "score:>0.7",
    '"of the"',
    "a",
    "-a",
    "zzqx",
)


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(_TYPED), min_size=1, max_size=4), st.data())
def test_narrowing_finds_what_asking_anew_finds(built_sample: Path, pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    with Case.open(built_sample, read_only=True) as case:
        typing = case.queue("all")
        for _ in range(6):
            end = data.draw(st.integers(0, len(text)))
            for upto in range(end, len(text) + 1):
                wanted = typing.filter(text[:upto], typing=True)
                anew = case.queue("all")
                assert list(typing.find(wanted).positions) == list(anew.find(wanted).positions), text[:upto]


def test_a_verdict_between_two_keys_is_seen_by_the_second(case: Case) -> None:
    queue = case.queue()
    wanted = queue.filter("is:undecided")
    order = list(queue.find(wanted).positions)
    case.record_verdict(queue.id(order[0]), "opinion", "it is one")
    assert queue.strayed(wanted, order) == 1
    assert list(queue.find(wanted).positions) == order[1:]
    case.undo()
    assert queue.strayed(wanted, order) == 0


def test_accents_typographic_marks_and_line_ends_do_not_hide_a_claim(make_case: MakeCase) -> None:
    text = "The café “Zoë’s” sold 1,200\ncroissants in 2019. The mayor opened 14 schools in 2020.\n"
    root = make_case({"sources/a.txt": text})
    with Case.open(root) as case:
        case.build()
        queue = case.queue()
        for typed in ("cafe zoe's", '"1,200 croissants"', "CROISSANTS “sold 1,200”", "zoë’s"):
            assert len(found(queue, typed)) == 1, typed
        assert found(queue, "-cafe") == [queue[1].id]


def test_words_that_nothing_holds_find_those_that_are_like_them(case: Case) -> None:
    queue = case.queue("all")
    word = next(word for row in queue for word in fold(row.text).split() if word.isalpha() and len(word) > 8)
    typo = word[:3] + word[4] + word[3] + word[5:]  # two letters in the wrong order
    assert typo != word
    like = queue.find(queue.filter(typo))
    assert like.alike
    assert word[: len(typo)] in " ".join(like.sought)
    assert all(any(one in fold(queue[at].text) for one in like.sought) for at in like.positions)
    assert not queue.find(queue.filter(f'"{typo}"')).positions, "a phrase is sought as it is"
    assert not queue.find(queue.filter("98765431")).positions, "no figure is like another"
    assert not queue.find(queue.filter(f"{typo} is:disputed is:waived")).positions


def test_a_word_is_like_words_one_or_two_slips_away() -> None:
    known = {"vorontsov", "voronin", "police", "policy", "court"}
    assert nearly("vorontzov", known) == ("vorontsov",)
    assert nearly("plice", known) == ("police",)
    assert nearly("cuort", known) == ("court",)
    assert nearly("tov", known) == ()
    assert nearly("xxxxxxxx", known) == ()


def test_every_order_has_every_claim_once_and_the_first_things_first(case: Case) -> None:
    queue = case.queue("all")
    everything = range(len(queue))
    for sort in SORTS:
        for group in ("none", "document", "subject"):
            arranged = queue.arrange(everything, sort, group)
            assert sorted(arranged.order) == list(everything)
            assert sum(one.count for one in arranged.headings) == (len(queue) if group != "none" else 0)
            assert [one.at for one in arranged.headings] == sorted({one.at for one in arranged.headings})
    rows = [queue[at] for at in queue.arrange(everything, "score", "none").order]
    assert [row.checkworthiness for row in rows] == sorted((row.checkworthiness for row in rows), reverse=True)
    rows = [queue[at] for at in queue.arrange(everything, "conflict", "none").order]
    assert [row.conflicts for row in rows] == sorted((row.conflicts for row in rows), reverse=True)
    rows = [queue[at] for at in queue.arrange(everything, "age", "none").order]
    decided = [row.label is not None or row.waived for row in rows]
    assert decided == sorted(decided), "what nobody decided comes first"


def test_claims_are_grouped_under_what_they_name(make_case: MakeCase) -> None:
    text = (
        "Maria Keller sold 14 boats in 2019. The council bought 3,000 lamps in 2020.\n\n"
        "Keller opened two schools in 2021. Jonas Weber said that Keller closed 5 schools in 2022.\n"
    )
    root = make_case({"sources/a.txt": text})
    with Case.open(root) as case:
        case.build()
        queue = case.queue()
        arranged = queue.arrange(range(len(queue)), "order", "subject")
        ends = [*(one.at for one in arranged.headings[1:]), len(queue)]
        groups = {
            one.title: [queue[at].text.split()[0] for at in arranged.order[one.at : end]]
            for one, end in zip(arranged.headings, ends, strict=True)
        }
        assert groups == {"Maria Keller": ["Maria", "Keller", "Jonas"], NO_NAME: ["The"]}


def test_claims_that_live_in_the_ledger_only_are_found_where_they_stand(make_case: MakeCase) -> None:
    lines = [
        f"The council of {town} bought {number},000 lamps in 2020."
        for number, town in enumerate(("Arden", "Belcor", "Esfair"), 2)
    ]
    root = make_case(
        {"sources/a.txt": "\n\n".join(lines) + "\n", "sources/b.txt": "Maria Keller opened 14 schools in 2021.\n"}
    )
    with Case.open(root) as case:
        case.build()
        claim = next(row.id for row in case.queue() if "Belcor" in row.text)
        case.record_verdict(claim, "supported", "seen")
        text = case.document("a").text
        case.relabel("a", (text.index(lines[1]), text.index(lines[1]) + len(lines[1])), "boilerplate")
        case.build()
        queue = case.queue()
        assert claim in case.standing.orphans
        assert [row.text.split()[3] for row in queue[:3]] == ["Arden", "Belcor", "Esfair"]
        for typed in ("belcor", "lamps is:decided", "is:mine 3,000", "doc:a label:supported"):
            assert found(queue, typed) == [claim], typed
        assert queue[queue.position(claim)].label == "supported"
        arranged = queue.arrange(range(4), "score", "subject")
        assert sorted(arranged.order) == [0, 1, 2, 3]
