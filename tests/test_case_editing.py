"""Decisions about what there is to decide on: they take effect, are undone, outlive a rebuild, and never cost a word silently."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import MakeCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verifybench.case.audit import audit
from verifybench.case.case import Case
from verifybench.case.errors import CaseError, NoSuchId, ReadOnly
from verifybench.case.grading import Grade
from verifybench.case.quoted import quoted
from verifybench.evidence import Context
from verifybench.evidence.content import whole
from verifybench.evidence.judging import judge_views
from verifybench.evidence.words import View
from verifybench.model.decisions import NamesSettled
from verifybench.model.event import ClaimsRecut, EvidenceDecided, Record
from verifybench.model.evidence import Judgement
from verifybench.names import Settled

SOURCE = (
    "Ivan Petrov left the company in 2010, and the court fined him 500 euros in 2012.\n\n"
    "The hall holds 900 people, the builder said.\n\n"
    "Sergey Ivanoff bought the house in Oslo for 300,000 euros.\n"
)
DRAFT = (
    "Ivan Petrov left the company in 2010 and was fined 400 euros in 2012. The hall seats many. "
    "It was opened in May 2001. Sergei Ivanov bought the house in Oslo for 300,000 euros.\n"
)
FILES = {"sources/paper.txt": SOURCE, "drafts/story.txt": DRAFT}
PETROV = "Ivan Petrov left the company in 2010 and was fined 400 euros in 2012."
LEFT, FINED = "Ivan Petrov left the company in 2010", "was fined 400 euros in 2012."


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    folder = make_case(FILES)
    with Case.open(folder) as case:
        case.build()
    return folder


def place(case: Case, words: str, document: str = "story") -> tuple[int, int]:
    return quoted(case.document(document), words)


def texts(case: Case) -> list[str]:
    return [case.claim(row.id).text for row in case.queue()]


def named(case: Case, words: str) -> str:
    """The id of today's claim with these words."""
    return next(row.id for row in case.queue() if case.claim(row.id).text == words)


def split(case: Case) -> Record:
    return case.split_claim(named(case, PETROV), [place(case, LEFT), place(case, FINED)], "two facts")


def committed(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "claims").glob("*.json"))}


def indexed(root: Path) -> list[str]:
    """Everything a list shows of claims and their evidence, and the conflicts."""
    with Case.open(root) as case:
        rows = [repr((case.claim(row.id), case.evidence(row.id), row)) for row in case.queue("all")]
        return [*rows, *(repr(row.conflict) for row in case.conflicts())]


# -- claims ------------------------------------------------------------------------------------------------------------------


def test_an_added_claim_is_listed_at_once_with_values_and_evidence(root: Path) -> None:
    before = committed(root)
    with Case.open(root) as case:
        assert "The hall seats many." not in texts(case)
        record = case.add_claim("story", *place(case, "hall seats many"), reason="is to be checked")
        event = record.event
        assert isinstance(event, ClaimsRecut)
        claim = case.claim(event.after[0].id)
        assert (claim.text, claim.origin) == ("hall seats many", "reviewer")
        parts = case.add_claim("paper", *place(case, "fined him 500 euros in 2012", "paper"))
        assert isinstance(parts.event, ClaimsRecut)
        assert {value.text for value in case.claim(parts.event.after[0].id).statement.values} == {"500 euros", "2012"}
        assert len(case.history()) == 3
    assert committed(root) == before, "what is committed is made of documents and rules alone"


def test_the_parts_of_a_split_claim_have_their_own_evidence(root: Path) -> None:
    with Case.open(root) as case:
        whole = {one.judgement.relation for one in case.evidence(named(case, PETROV))}
        split(case)
        assert PETROV not in texts(case)
        left, fined = named(case, LEFT), named(case, FINED)
        assert texts(case)[:2] == [LEFT, FINED], "in reading order"
        relations = {one.judgement.relation for one in case.evidence(fined)}
        assert {one.judgement.relation for one in case.evidence(left)} & {"supports", "partly"}
        assert "contradicts" in whole | relations
        reasons = {reason.rule for one in case.evidence(fined) for reason in one.judgement.reasons}
        assert any(rule.startswith("value.") for rule in reasons), "the figures of the part are held against the source's"


def test_undo_brings_the_old_claim_back_and_redo_the_new_ones(root: Path) -> None:
    with Case.open(root) as case:
        before = texts(case)
        split(case)
        after = texts(case)
        assert case.undo() is not None
        assert texts(case) == before
        assert case.redo() is not None
        assert texts(case) == after


def test_a_verdict_on_a_claim_cut_away_is_suspended_and_comes_back_with_it(root: Path) -> None:
    with Case.open(root) as case:
        old = named(case, PETROV)
        case.record_verdict(old, "refuted")
        split(case)
        assert texts(case)[:2] == [LEFT, FINED]
        assert old not in [row.id for row in case.queue()]
        (suspended,) = case.standing.suspended
        assert (suspended.verdict.event.label, suspended.binding.outcome, suspended.binding.cut) == (
            "refuted",
            "changed",
            "recut",
        )
        assert case.queue().counts().labels == {}
        assert len(case.history(old)) >= 1, "the history keeps it"
        case.undo()
        assert case.verdicts(old)[0].event.label == "refuted"
        assert not case.standing.suspended


def test_a_verdict_on_the_new_claim_ends_the_suspension(root: Path) -> None:
    with Case.open(root) as case:
        case.record_verdict(named(case, PETROV), "refuted")
        case.edit_claim(named(case, PETROV), *place(case, FINED))
        assert [one.verdict.event.label for one in case.standing.suspended] == ["refuted"]
        case.record_verdict(named(case, FINED), "supported")
        assert not case.standing.suspended


def test_words_cut_away_and_taken_up_again_keep_their_verdict(root: Path) -> None:
    with Case.open(root) as case:
        old = named(case, PETROV)
        case.record_verdict(old, "refuted")
        case.edit_claim(old, *place(case, FINED))
        case.edit_claim(named(case, FINED), *place(case, PETROV))
        assert named(case, PETROV) == old
        assert case.verdicts(old)[0].event.label == "refuted"


def test_merged_claims_are_one_with_what_stands_between(root: Path) -> None:
    with Case.open(root) as case:
        split(case)
        case.merge_claims([named(case, FINED), named(case, LEFT)])
        assert PETROV in texts(case)
        assert LEFT not in texts(case)


def test_an_index_made_from_nothing_is_the_one_that_was_built_step_by_step(root: Path) -> None:
    with Case.open(root) as case:
        case.add_claim("story", *place(case, "hall seats many"))
        split(case)
        case.edit_claim(named(case, FINED), *place(case, "fined 400 euros in 2012"))
        case.names_same(["Sergei Ivanov", "Sergey Ivanoff"])
        case.build()
    before = indexed(root)
    shutil.rmtree(root / ".verifybench")
    with Case.open(root) as case:
        case.build()
    assert indexed(root) == before


def test_pairs_that_were_judged_are_not_judged_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[tuple[str, str]] = []

    def counting(claim: View, passage: View, context: Context) -> Judgement:
        judged.append((whole(claim).text, passage.statement.text))
        return judge_views(claim, passage, context)

    monkeypatch.setattr("verifybench.evidence.linking.judge_views", counting)
    with Case.open(root) as case:
        split(case)
        assert {claim for claim, _ in judged} == {LEFT, FINED}
        (root / "sources/more.txt").write_text("Ivan Petrov opened the hall in May 2002.\n")
        judged.clear()
        case.build()
        assert {passage for claim, passage in judged if claim in (LEFT, FINED, PETROV)} == {
            "Ivan Petrov opened the hall in May 2002."
        }, "another source may say something about each, and the others were heard"
        (root / "drafts/other.txt").write_text("A new draft, on 3 May 2020.\n")
        judged.clear()
        case.build()
        assert not {LEFT, FINED, PETROV} & {claim for claim, _ in judged}, "a draft proves nothing"


def test_a_cut_follows_its_words_when_the_draft_is_revised(root: Path) -> None:
    with Case.open(root) as case:
        split(case)
        (root / "drafts/story.txt").write_text("A new beginning, on 3 May 2020.\n\n" + DRAFT.replace("400", "450"))
        result = case.build()
        assert result.warnings == ()
        assert LEFT in texts(case)
        assert "was fined 450 euros in 2012." in texts(case)
        assert PETROV.replace("400", "450") not in texts(case)


def test_a_cut_whose_words_are_gone_gives_the_extracted_claim_back_and_says_so(root: Path) -> None:
    with Case.open(root) as case:
        split(case)
        revised = "Ivan Petrov left the company in 2010 because he had found another position elsewhere."
        (root / "drafts/story.txt").write_text(DRAFT.replace(PETROV, revised))
        result = case.build()
        assert ["split by hand" in warning for warning in result.warnings] == [True]
        assert revised in texts(case), "no words silently stop being checked"


def test_two_reviewers_who_cut_one_claim_get_both_cuts_and_are_told(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "boris"
    shutil.copytree(root, other)
    with Case.open(other, reviewer="Boris") as case:
        case.edit_claim(named(case, PETROV), *place(case, LEFT))
    with Case.open(root) as case:
        case.edit_claim(named(case, PETROV), *place(case, FINED))
    orders = []
    for one, two in ((root, other), (other, root)):
        both = tmp_path / f"of-{one.name}"
        shutil.copytree(one, both)
        for file in (two / "ledger").glob("*.json"):
            if not (both / "ledger" / file.name).exists():
                shutil.copyfile(file, both / "ledger" / file.name)
        with Case.open(both) as case:
            assert case.unseen() == ("story",)
            result = case.build()
            assert ["more than once" in warning for warning in result.warnings] == [True]
            orders.append(texts(case))
    assert orders[0] == orders[1]
    assert orders[0][:2] == [LEFT, FINED]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda case: case.add_claim("story", 5, 5), "start must be before"),
        (lambda case: case.add_claim("story", -2, 5), "start must be before"),
        (lambda case: case.add_claim("story", 0, 99_999), "it has characters 0-"),
        (lambda case: case.add_claim("story", *place(case, PETROV)), "a claim already"),
        (lambda case: case.edit_claim(named(case, PETROV), *place(case, PETROV)), "nothing to record"),
        (lambda case: case.split_claim(named(case, PETROV), [place(case, LEFT)]), "two parts"),
        (lambda case: case.split_claim(named(case, PETROV), [place(case, LEFT), place(case, "hall")]), "not within"),
        (lambda case: case.merge_claims([named(case, PETROV)] * 2), "two claims"),
        (lambda case: case.merge_claims([row.id for row in (case.queue()[0], case.queue()[-1])]), "stands between them"),
        (lambda case: case.merge_claims([row.id for row in (case.queue("all")[0], case.queue("all")[-1])]), "one document"),
        (lambda case: case.add_claim("nothing", 0, 5), "no document"),
        (lambda case: case.add_claim("story", 0, 5, "half a pair \ud800"), "cannot be written"),
    ],
)
def test_a_cut_that_cannot_be_is_refused_and_records_nothing(root: Path, change: object, said: str) -> None:
    assert callable(change)
    with Case.open(root) as case:
        with pytest.raises(CaseError, match=said):
            change(case)
        assert case.history() == ()
        assert not (root / "versions").exists()


def test_a_case_opened_for_looking_is_not_cut(root: Path) -> None:
    with Case.open(root, read_only=True) as case, pytest.raises(ReadOnly):
        case.add_claim("story", *place(case, "hall seats many"))


@given(data=st.data())
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_of_cuts_leaves_ids_unique_words_true_and_order(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """The overlay alone, over a text with repeated sentences: ids never collide, every claim holds its own words."""
    from verifybench.claims import extract, recut, refer
    from verifybench.ingest import read
    from verifybench.model.reference import ClaimRef

    path = tmp_path_factory.mktemp("cuts") / "d.txt"
    path.write_text("Ann paid 5 euros. Bo paid 5 euros. Ann paid 5 euros. " * 3)
    document = read(path, id="d", role="draft", relative="d.txt")
    machine = extract(document)
    events: list[ClaimsRecut] = []
    for _ in range(data.draw(st.integers(1, 5))):
        laid = recut(document, machine, events)
        start = data.draw(st.integers(0, len(document.text) - 2))
        end = data.draw(st.integers(start + 1, min(start + 40, len(document.text))))
        if not document.text[start:end].strip():
            continue
        before = data.draw(st.lists(st.sampled_from(laid.claims), max_size=1)) if laid.claims else []
        after = refer(document, [(start, end)], [one.id for one in laid.claims if one not in before])
        refs = tuple(ClaimRef(one.id, one.document, one.selector) for one in before)
        events.append(ClaimsRecut("d", "edited" if before else "added", refs, after))
    laid = recut(document, machine, events)
    assert len({one.id for one in laid.claims}) == len(laid.claims)
    assert [one.span for one in laid.claims] == sorted({one.span for one in laid.claims})
    for one in laid.claims:
        assert document.text[slice(*one.span)] == one.text == one.statement.text
    assert not {one.span for one in laid.claims} & set(laid.away)


# -- waivers -----------------------------------------------------------------------------------------------------------------


def test_waived_claims_are_not_waited_for_and_pass_the_gate_until_a_verdict(root: Path) -> None:
    with Case.open(root) as case:
        ids = [row.id for row in case.queue()]
        record = case.waive([*ids, ids[0]], "weather")
        assert len(case.history()) == 2, "one event for all"
        assert case.queue().counts().undecided == 0
        assert case.queue().next_undecided(-1) is None
        assert [row.waived for row in case.queue()] == [True] * len(ids)
        assert not [one for one in case.gate() if one.rule.startswith("claim.")]
        assert record.reviewer == "Anna"
        case.record_verdict(ids[0], "refuted")
        assert not case.queue()[0].waived
        assert [one.rule for one in case.gate() if one.rule.startswith("claim.")] == ["claim.refuted"]
        case.undo()
        case.undo()
        assert case.queue().counts().undecided == len(ids)
        with pytest.raises(CaseError, match="reason"):
            case.waive(ids, " ")


# -- evidence ----------------------------------------------------------------------------------------------------------------


def test_added_evidence_comes_first_and_struck_evidence_apart_without_a_build(root: Path) -> None:
    with Case.open(root) as case:
        claim = named(case, PETROV)
        machine = case.evidence(claim)[0]
        stamp = (root / ".verifybench/index.sqlite").stat().st_mtime_ns
        case.strike_evidence(claim, machine.passage, "another Petrov")
        assert machine.passage not in [one.passage for one in case.evidence(claim)]
        (struck,) = case.struck(claim)
        assert (struck.reviewer, struck.reason) == ("Anna", "another Petrov")
        relation = next(row.relation for row in case.queue() if row.id == claim)
        assert relation != machine.judgement.relation
        case.add_evidence(
            claim, f"paper:{place(case, '500 euros in 2012', 'paper')[0]}-{len(SOURCE) - 1}", "contradicts", "see"
        )
        own = case.evidence(claim)[0]
        assert (own.origin, own.judgement.relation) == ("reviewer", "contradicts")
        assert own.judgement.reasons[0].message == "added by Anna: see"
        assert case.passage(own.passage).statement.text.startswith("500 euros")
        assert next(row.relation for row in case.queue() if row.id == claim) == "contradicts"
        record = case.record_verdict(claim, "refuted", evidence=[own.passage])
        assert record.event.kind == "verdict"
        assert (root / ".verifybench/index.sqlite").stat().st_mtime_ns == stamp
        case.undo()
        case.undo()
        case.undo()
        assert case.evidence(claim)[0] == machine
        assert case.struck(claim) == ()


def test_of_two_decisions_on_one_passage_the_later_counts(root: Path) -> None:
    with Case.open(root) as case:
        claim = named(case, PETROV)
        passage = case.evidence(claim)[0].passage
        case.strike_evidence(claim, passage, "no")
    with Case.open(root, reviewer="Boris") as case:
        case.add_evidence(claim, passage, "mentions", "it is he")
        own = case.evidence(claim)[0]
        assert (own.passage, own.origin, own.judgement.relation) == (passage, "reviewer", "mentions")
        assert len(own.judgement.reasons) > 1, "what the machine saw in it is kept"
        assert case.struck(claim) == ()


def test_decisions_on_evidence_follow_claim_and_passage_through_a_revision(root: Path) -> None:
    with Case.open(root) as case:
        claim = named(case, PETROV)
        passage = case.evidence(claim)[0].passage
        case.strike_evidence(claim, passage, "no")
        case.add_evidence(claim, f"paper:{place(case, 'the builder', 'paper')[0]}-{len(SOURCE) - 1}")
        (root / "drafts/story.txt").write_text("A new beginning, on 3 May 2020.\n\n" + DRAFT)
        (root / "sources/paper.txt").write_text("A headline\n\n" + SOURCE)
        case.build()
        now = named(case, PETROV)
        assert [one.cited.selector.exact for one in case.struck(now)] == [SOURCE.split("\n")[0]]
        assert case.evidence(now)[0].origin == "reviewer"
        assert case.passage(case.evidence(now)[0].passage).statement.text.startswith("the builder")
        (root / "sources/paper.txt").write_text(SOURCE.replace("500", "600").replace("builder", "owner"))
        case.build()
        assert case.struck(now) == (), "words that were changed were not struck"
        assert case.evidence(now)[0].origin == "machine"


def test_evidence_that_cannot_be_is_refused(root: Path) -> None:
    with Case.open(root) as case:
        claim = named(case, PETROV)
        with pytest.raises(CaseError, match="no document proves itself"):
            case.add_evidence(claim, "story:0-10")
        with pytest.raises(NoSuchId):
            case.add_evidence(claim, "p-nothing")
        with pytest.raises(CaseError, match="reason"):
            case.strike_evidence(claim, case.evidence(claim)[0].passage, "")
        with pytest.raises(CaseError, match="is no evidence of"):
            case.strike_evidence(claim, "paper:0-10", "no")
        assert case.history() == ()


def test_the_texts_behind_a_decision_are_kept_before_it_is_recorded(root: Path) -> None:
    with Case.open(root) as case:
        record = case.strike_evidence(named(case, PETROV), case.evidence(named(case, PETROV))[0].passage, "no")
    event = record.event
    assert isinstance(event, EvidenceDecided)
    assert audit(root).remarks == ()
    for digest in (event.claim.selector.text_sha256, event.evidence[0].selector.text_sha256):
        (root / f"versions/{digest}.txt").unlink()
    assert [remark.weight for remark in audit(root).remarks] == ["failure", "failure"]


# -- blocks, grades, names -----------------------------------------------------------------------------------------------------


def test_a_relabelled_paragraph_is_what_a_person_says_after_the_next_build(root: Path) -> None:
    with Case.open(root) as case:
        case.relabel("paper", 2, "boilerplate")
        assert "decisions.new" in {one.rule for one in case.gate()}
        case.build()
        assert [(block.label, block.rule) for block in case.document("paper").blocks][1] == ("boilerplate", "person")
        assert "decisions.new" not in {one.rule for one in case.gate()}
        case.relabel("paper", place(case, "The hall holds 900 people, the builder said.", "paper"), "caption")
        case.build()
        assert case.document("paper").blocks[1].label == "caption"
        case.undo()
        case.undo()
        assert case.unseen() == ("paper",)
        case.build()
        assert case.document("paper").blocks[1].label == "main"
        with pytest.raises(CaseError, match="no paragraph 9"):
            case.relabel("paper", 9, "main")


def test_grades_are_laid_over_each_other_and_taken_away(root: Path) -> None:
    def grade(case: Case) -> Grade:
        return next(row.grade for row in case.documents() if row.id == "paper")

    with Case.open(root) as case:
        assert str(grade(case)) == ""
        case.grade("paper", reliability="b", tier="Primary", reason="court file")
        case.grade("paper", credibility="2")
        assert (str(grade(case)), grade(case).tier) == ("B2 primary", "primary")
        case.grade("paper", reliability="", tier="")
        assert str(grade(case)) == "-2"
        case.undo()
        assert str(grade(case)) == "B2 primary"
        for wrong in ({"reliability": "G"}, {"credibility": "0"}, {"tier": "third"}, {}):
            with pytest.raises(CaseError):
                case.grade("paper", **wrong)
        with pytest.raises(CaseError, match="is a draft"):
            case.grade("story", reliability="A")


IVANOV = "Sergei Ivanov bought the house in Oslo for 300,000 euros."


def reasons(case: Case) -> set[str]:
    claim = next(row.id for row in case.queue() if case.claim(row.id).text == IVANOV)
    return {reason.rule for one in case.evidence(claim) for reason in one.judgement.reasons}


def relation(case: Case) -> set[tuple[str, str]]:
    claim = next(row.id for row in case.queue() if case.claim(row.id).text == IVANOV)
    return {(one.judgement.relation, one.judgement.certainty) for one in case.evidence(claim)}


def test_confirmed_spellings_count_as_one_name_after_the_next_build(root: Path) -> None:
    with Case.open(root) as case:
        assert "subject.unclear" in reasons(case)
        assert ("proposed", ("Sergei Ivanov", "Sergey Ivanoff")) in [
            (one.state, tuple(name for name, _ in one.names)) for one in case.names()
        ]
        case.names_same(["Sergei Ivanov", "Sergey  Ivanoff"], "one passport")
        assert [one.state for one in case.names() if "Sergei Ivanov" in dict(one.names)] == ["same"]
        case.build()
        assert "subject.unclear" not in reasons(case)
        assert relation(case) == {("supports", "firm")}
        case.undo()
        assert case.unseen() == ("names",)
        case.build()
        assert "subject.unclear" in reasons(case)


def test_names_kept_apart_are_two_whatever_they_sound_like(root: Path, make_case: MakeCase) -> None:
    with Case.open(root) as case:
        case.names_different(["Sergei Ivanov", "Sergey Ivanoff"])
        case.build()
        assert "subject.differs" in reasons(case)
        assert not {relation for relation, _ in relation(case)} & {"supports", "partly", "contradicts"}
    files = {
        "sources/a.txt": "The court met Sergey Ivanoff in the town hall of Oslo on Friday.\n",
        "drafts/b.txt": "The court met Sergei Ivanov in the town hall of Oslo on Friday.\n",
    }
    folder = make_case(files, "slots")
    with Case.open(folder) as case:
        case.build()
        (row,) = case.queue()
        assert "name.differs" not in {r.rule for one in case.evidence(row.id) for r in one.judgement.reasons}
        case.names_different(["Sergei Ivanov", "Sergey Ivanoff"])
        case.build()
        assert "name.differs" in {r.rule for one in case.evidence(row.id) for r in one.judgement.reasons}


def test_names_need_two_that_are_written_differently(root: Path) -> None:
    with Case.open(root) as case:
        for names in (["A"], ["Ann  Lee", "ann lee"], ["", "Ann"]):
            with pytest.raises(CaseError):
                case.names_same(names)
        assert case.history() == ()


NAMES = st.lists(st.sampled_from("abcde"), min_size=2, max_size=3, unique=True)
DECIDED: st.SearchStrategy[list[NamesSettled]] = st.lists(
    st.tuples(NAMES.map(tuple), st.sampled_from(("same", "different"))), max_size=8
)


@given(DECIDED)
@settings(deadline=None, derandomize=True)
def test_what_was_said_last_of_a_pair_holds_and_being_apart_is_never_overruled_by_others(
    decided: list[NamesSettled],
) -> None:
    settled = Settled(decided)
    said: dict[frozenset[str], str] = {}
    for names, state in decided:
        said.update({frozenset((a, b)): state for a in names for b in names if a != b})
    for pair, last in said.items():
        a, b = sorted(pair)
        assert settled.standing(a, b) == settled.standing(b, a) == last
    for a in "abcde":
        assert settled.standing(a, a) is None
        assert settled.spellings(a)[0] == a
    for cluster in settled.clusters():
        assert not {said.get(frozenset((a, b))) for a in cluster for b in cluster} & {"different"}


def test_sameness_carries_over_but_never_joins_what_was_kept_apart() -> None:
    settled = Settled([(("Ann", "Anne"), "same"), (("Anne", "Anna"), "same"), (("Anna", "Hanna"), "different")])
    assert settled.standing("ann", "Anna") == "same"
    assert settled.standing("Ann", "Hanna") == "different", "what is kept apart from one spelling is from all"
    assert settled.spellings("Ann") == ("Ann", "Anna", "Anne")
    apart = Settled([(("a", "b"), "same"), (("b", "c"), "same"), (("a", "c"), "different")])
    assert apart.standing("a", "c") == "different"
    assert (apart.standing("a", "b"), apart.standing("b", "c")) == ("same", "same"), "said of the pair itself"
    assert not Settled()


# -- finding quoted words --------------------------------------------------------------------------------------------------------


def test_quoted_words_are_found_wherever_lines_end_and_however_quotes_are_printed(make_case: MakeCase) -> None:
    folder = make_case({"drafts/d.txt": "He said: “It’s a\nlong – long – way, said he.” It's 5 km. It's 5 km away.\n"})
    with Case.open(folder) as case:
        case.build()
        document = case.document("d")
        start, end = quoted(document, "\"It's a long - long")
        assert document.text[start:end] == "“It’s a\nlong – long"
        with pytest.raises(CaseError, match="stands 2 times in d"):
            quoted(document, "It's 5 km")
        assert quoted(document, "It's 5 km", (55, len(document.text)))
        with pytest.raises(CaseError, match="does not hold"):
            quoted(document, "nowhere")
        with pytest.raises(CaseError, match="the words themselves"):
            quoted(document, "  ")
