"""Nothing of a draft counts as checked that nobody checked, and nothing that somebody checked is asked again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from commands import verifybench
from conftest import MakeCase
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case.case import Case
from verifybench.case.covering import Waived, cover, place
from verifybench.case.create import init
from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.quoted import quoted
from verifybench.case.spellings import pairs_among, second_spellings
from verifybench.case.standing import Standing
from verifybench.claims import analyse, checkable
from verifybench.cli.coverage_map import mapped
from verifybench.model.claim import Claim, Statement
from verifybench.model.coverage import Token
from verifybench.model.document import Block, Document
from verifybench.text import select, sha256

DRAFT = """\
# The bridge

Mayor Nadia Orsi said on Monday that the bridge cost 4 million euros.

Ivan Petrov left the company in 2010 and was fined 400 euros. What a bridge, and what a river in Oslo.

Petrov never answered. Nadia Orsi opened the museum in May 2014. The museum had 4,000 visitors in 2019.
"""
FILES = {
    "drafts/story.md": DRAFT,
    "sources/paper.txt": "Ivan Petrov left the company in 2010, and the court fined him 400 euros in 2012.\n\n"
    "Mayor Nadia Orsi said the bridge cost 4 million euros.\n",
}
COST = "Mayor Nadia Orsi said on Monday that the bridge cost 4 million euros."
LEFT = "Ivan Petrov left the company in 2010 and was fined 400 euros."
VISITORS = "The museum had 4,000 visitors in 2019."


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("coverage") / "case"
    init(folder)
    for path, content in FILES.items():
        (folder / path).write_text(content, encoding="utf-8")
    with Case.open(folder) as case:
        case.build()
    return folder


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "case"))


def claim(case: Case, words: str) -> str:
    return next(row.id for row in case.queue() if " ".join(case.claim(row.id).text.split()) == words)


def token(case: Case, words: str, nth: int = 0) -> Token:
    return [one for one in case.coverage("story").tokens if one.what.text == words][nth]


def states(case: Case) -> dict[str, str]:
    return {one.id: one.state for one in case.coverage("story").tokens}


# -- verdicts -----------------------------------------------------------------------------------------------------------------


def test_a_sentence_is_covered_when_all_its_facts_are(root: Path) -> None:
    with Case.open(root) as case:
        assert token(case, "2010").state == token(case, "400 euros").state == "claimed"
        case.record_verdict(claim(case, LEFT), "supported")
        assert token(case, "2010").state == token(case, "400 euros").state == "verified"
        assert token(case, "4,000 visitors").state == "claimed"


def test_a_verdict_on_the_saying_verifies_no_figure_of_what_was_said(root: Path) -> None:
    with Case.open(root) as case:
        case.record_verdict(claim(case, COST), "supported", fact="said")
        assert token(case, "4 million euros").state == "claimed"
        assert "only that it was said" in token(case, "4 million euros").why
        case.record_verdict(claim(case, COST), "supported", fact="content")
        assert token(case, "4 million euros").state == "verified"


def test_a_verdict_that_holds_a_claim_back_holds_its_words(root: Path) -> None:
    with Case.open(root) as case:
        case.record_verdict(claim(case, LEFT), "refuted")
        assert token(case, "400 euros").state == "held"
        assert "held back by a verdict" in case.coverage("story").tally.line()
        case.record_verdict(claim(case, LEFT), "opinion")
        assert token(case, "400 euros").state == "waived"
        case.undo()
        assert token(case, "400 euros").state == "held"


def test_a_claim_cut_by_hand_covers_its_own_words_only(root: Path) -> None:
    with Case.open(root) as case:
        place = quoted(case.document("story"), "Ivan Petrov left the company in 2010")
        record = case.edit_claim(claim(case, LEFT), *place)
        assert token(case, "400 euros").state == "open"
        case.record_verdict(claim(case, "Ivan Petrov left the company in 2010"), "supported")
        assert token(case, "2010").state == "verified"
        assert token(case, "400 euros").state == "open"
        assert record.seq


def test_a_claim_made_by_hand_over_any_words_covers_them(root: Path) -> None:
    with Case.open(root) as case:
        oslo = token(case, "Oslo")
        assert oslo.state == "open"
        case.add_claim("story", *quoted(case.document("story"), "a river in Oslo"))
        assert token(case, "Oslo").state == "claimed"
        case.record_verdict(claim(case, "a river in Oslo"), "supported")
        assert token(case, "Oslo").state == "verified", "a place is verified with its claim"


def test_a_claim_that_is_waived_or_let_stand_waives_its_words(root: Path) -> None:
    with Case.open(root) as case:
        case.waive([claim(case, VISITORS)], "counted by the museum")
        case.let_stand(claim(case, LEFT), "the lawyers agreed")
        assert token(case, "4,000 visitors").state == token(case, "400 euros").state == "waived"


# -- spellings ----------------------------------------------------------------------------------------------------------------


def test_a_name_in_a_verified_claim_is_not_verified_by_itself(root: Path) -> None:
    with Case.open(root) as case:
        case.record_verdict(claim(case, LEFT), "supported")
        assert token(case, "Ivan Petrov").state == "claimed"
        assert token(case, "Ivan Petrov").why == "its spelling was not checked"


def test_a_name_is_verified_once_with_all_its_repetitions(root: Path) -> None:
    with Case.open(root) as case:
        case.verify_spelling("story", "Nadia Orsi")
        assert [token(case, "Nadia Orsi", nth).state for nth in (0, 1)] == ["verified", "verified"]
        assert token(case, "Ivan Petrov").state == "claimed"
        case.undo()
        assert token(case, "Nadia Orsi", 1).state == "claimed"
        case.redo()
        case.reopen_spelling("story", token(case, "Nadia Orsi").id)
        assert token(case, "Nadia Orsi", 1).state == "claimed"


def test_who_checked_the_full_name_checked_the_surname(root: Path) -> None:
    with Case.open(root) as case:
        case.verify_spelling("story", "Ivan Petrov")
        assert token(case, "Petrov").state == "verified"
        case.undo()
        case.verify_spelling("story", "Petrov")
        assert token(case, "Ivan Petrov").state == "claimed"


def test_a_passage_that_a_verdict_cites_checks_the_spelling(root: Path) -> None:
    with Case.open(root) as case:
        (passage, *_) = case.spelled_so("Ivan Petrov")
        case.record_verdict(claim(case, LEFT), "supported", evidence=[passage.id])
        assert token(case, "Ivan Petrov").state == token(case, "Petrov").state == "verified"


def test_a_title_is_verified_with_the_name_it_stands_before(root: Path) -> None:
    with Case.open(root) as case:
        case.verify_spelling("story", "Mayor Nadia Orsi")
        assert token(case, "Mayor").state == token(case, "Nadia Orsi", 1).state == "verified"


def test_evidence_for_a_spelling_must_spell_it_so(root: Path) -> None:
    with Case.open(root) as case:
        (passage, *_) = case.spelled_so("Ivan Petrov")
        with pytest.raises(CaseError, match="does not spell"):
            case.verify_spelling("story", "Nadia Orsi", [passage.id])
        with pytest.raises(CaseError, match="proves nothing"):
            case.verify_spelling("story", "Nadia Orsi", ["story:0-40"])
        with pytest.raises(NoSuchId, match="Nadia Orsi"):
            case.verify_spelling("story", "Nadia Orsy")
        assert not case.state.spellings


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Angela Merkel spoke. Then Merkl left.", {"Angela Merkel", "Merkl"}),
        ("They left Kyiv. He stayed in Kiev.", {"Kyiv", "Kiev"}),
        ("He met Katherine Smith. Then Catherine Smith left.", {"Katherine Smith", "Catherine Smith"}),
        ("It was on YouTube. He used Youtube.", {"YouTube", "Youtube"}),
        ("Bill Clinton spoke. Later William Clinton left.", set()),
        ("He met Ivan Petrov and Anna Petrova. Then Petrov left, and Petrova stayed.", set()),
        ("George Bush spoke. Then George W. Bush left, and Bush stayed.", set()),
        ("The European Union agreed. Then the EU left.", set()),
        ("They left Burma. He stayed in Myanmar.", set()),
    ],
)
def test_what_is_a_second_spelling_and_what_another_name(text: str, spelled: set[str]) -> None:
    read = analyse(text)
    block = Block(0, len(text), "main", 1)
    document = Document("story", "draft", "story.txt", text, sha256(text), "0", (block,))
    placed = place(document, checkable(document, read))
    tokens = [Token(one.id, "story", one.what, "open", one.locator) for one in placed]
    found = second_spellings(tokens, pairs_among(one.names for one in read), (), ())
    assert {one.spelling for second in found for one in second.spellings} == spelled


def test_a_second_spelling_is_found_until_somebody_settles_it(make_case: MakeCase) -> None:
    root = make_case(
        {"drafts/story.md": "Vladimir Osechkin left Oslo in 2015. Osetchkin was fined in 2016. Then Osechkin paid.\n"}
    )
    with Case.open(root) as case:
        case.build()
        (second,) = case.coverage("story").second
        assert {one.spelling: one.count for one in second.spellings} == {
            "Vladimir Osechkin": 1,
            "Osetchkin": 1,
            "Osechkin": 1,
        }
        for spelling in ("Vladimir Osechkin", "Osetchkin", "Osechkin"):
            case.verify_spelling("story", spelling)
        assert case.coverage("story").second == ()
        case.undo()
        case.undo()
        case.names_different(["Vladimir Osechkin", "Osetchkin"])
        case.names_different(["Osechkin", "Osetchkin"])
        assert case.coverage("story").second == ()


# -- words that need no check -----------------------------------------------------------------------------------------------------


def test_waived_words_are_followed_and_open_again_when_they_are_edited(root: Path) -> None:
    with Case.open(root) as case:
        case.waive_words("story", [quoted(case.document("story"), "a river in Oslo")], "everybody knows")
        assert token(case, "Oslo").state == "waived"
        case.undo()
        assert token(case, "Oslo").state == "open"
        case.redo()
    path = root / "drafts/story.md"
    path.write_text("Something new stands first here.\n\n" + DRAFT, encoding="utf-8")
    with Case.open(root) as case:
        case.build()
        assert token(case, "Oslo").state == "waived"
    path.write_text(DRAFT.replace("river in Oslo", "river in Bergen"), encoding="utf-8")
    with Case.open(root) as case:
        case.build()
        assert token(case, "Bergen").state == "open"
    path.write_text(DRAFT, encoding="utf-8")
    with Case.open(root) as case:
        case.build()
        assert token(case, "Oslo").state == "waived"


def test_a_verdict_suspended_by_an_edit_verifies_nothing(root: Path) -> None:
    with Case.open(root) as case:
        case.record_verdict(claim(case, VISITORS), "supported")
        assert token(case, "4,000 visitors").state == "verified"
    (root / "drafts/story.md").write_text(DRAFT.replace("4,000", "4,100"), encoding="utf-8")
    with Case.open(root) as case:
        case.build()
        assert token(case, "4,100 visitors").state == "claimed"
        assert token(case, "2019").state == "claimed"


def test_every_word_stands_for_itself_in_the_counts(root: Path) -> None:
    with Case.open(root) as case:
        coverage = case.coverage("story")
        assert len(states(case)) == len(coverage.tokens) == coverage.tally.total
        assert sum(one.total for one in coverage.by_kind) == coverage.tally.total


TEXT = "Mayor Nadia Orsi paid 40 euros in May 2014. “We sold it. Nobody asked us in Oslo,” Ivan Petrov said of the first bridge.\n"
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)).map(lambda at: (at[0], min(len(TEXT), sum(at))))


@settings(derandomize=True, deadline=None, max_examples=120)
@given(st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=3))
def test_a_token_is_claimed_when_every_letter_of_it_is_and_else_waived_or_open(
    claimed: list[tuple[int, int]], waived: list[tuple[int, int]]
) -> None:
    document = Document("story", "draft", "story.txt", TEXT, sha256(TEXT), "0", (Block(0, len(TEXT), "main", 1),))
    claims = [
        Claim(f"c-{at}", "story", select(TEXT, *span, document.sha256), Statement(*span, TEXT[slice(*span)]))
        for at, span in enumerate(claimed)
    ]
    placed = place(document, checkable(document, analyse(TEXT)))
    standing = Standing({}, {}, {}, (), {}, ())
    needless = [Waived(span, "waived") for span in waived]

    def held(parts: Iterable[tuple[int, int]], spans: list[tuple[int, int]]) -> bool:
        letters = (at for low, high in parts for at in range(low, high) if TEXT[at].isalnum())
        return all(any(low <= at < high for low, high in spans) for at in letters)

    for one in cover(document, placed, claims, standing, ("supported",), needless):
        parts = one.what.parts
        by_claims = [held([part], claimed) for part in parts]
        by_waivers = [held([part], waived) for part in parts]
        if all(by_waivers):
            assert one.state == "waived"
        elif all(claim or waiver for claim, waiver in zip(by_claims, by_waivers, strict=True)):
            assert one.state == "claimed"
        else:
            assert one.state == "open"


# -- policy -------------------------------------------------------------------------------------------------------------------


def rules(root: Path) -> list[str]:
    found = json.loads(verifybench("check", "--format", "json", cwd=root).stdout)
    return [one["rule"] for one in found if one["rule"].startswith(("coverage", "spelling"))]


def test_the_gate_demands_coverage_where_the_policy_does(root: Path) -> None:
    assert rules(root) == []
    policy = root / "verifybench.toml"
    policy.write_text('[policy]\ncoverage = "all"\n', encoding="utf-8")
    assert rules(root) == ["coverage.open"]
    policy.write_text('[policy]\ncoverage = ["number", "date"]\n', encoding="utf-8")
    assert rules(root) == []
    policy.write_text('[policy]\ncoverage = ["name"]\n', encoding="utf-8")
    with Case.open(root) as case:
        case.record_verdict(claim(case, LEFT), "supported")
    assert "coverage.unverified" in rules(root)


def test_a_policy_that_names_no_kind_is_refused_with_the_nearest(root: Path) -> None:
    for written, told in (('["nam"]', "did you mean 'name'"), ('"some"', "a list of kinds")):
        (root / "verifybench.toml").write_text(f"[policy]\ncoverage = {written}\n", encoding="utf-8")
        done = verifybench("check", cwd=root)
        assert done.returncode == 2
        assert told in done.stderr


# -- commands -----------------------------------------------------------------------------------------------------------------


def test_the_command_counts_lists_and_ends_with_1_while_a_word_is_open(root: Path) -> None:
    done = verifybench("coverage", "story", cwd=root)
    assert done.returncode == 1
    assert "checkable:" in done.stdout
    assert "[Oslo]" in done.stdout
    (told,) = json.loads(verifybench("coverage", "--open", "--format", "json", cwd=root).stdout)
    assert told["counts"]["open"] == len(told["tokens"]) == 1
    assert verifybench("coverage", "waive", told["tokens"][0]["id"], "--because", "known", cwd=root).returncode == 0
    assert verifybench("coverage", "story", cwd=root).returncode == 0


def test_the_sentence_of_an_open_word_becomes_a_claim(root: Path) -> None:
    with Case.open(root) as case:
        id = token(case, "Oslo").id
    done = verifybench("coverage", "claim", id, cwd=root)
    assert done.returncode == 0, done.stderr
    assert "What a bridge, and what a river in Oslo." in done.stdout
    assert verifybench("coverage", "story", cwd=root).returncode == 0
    again = verifybench("coverage", "claim", id, cwd=root)
    assert again.returncode == 2
    assert "is a claim already" in again.stderr


def test_a_spelling_is_verified_with_the_passages_that_are_found(root: Path) -> None:
    offered = verifybench("coverage", "story", "--spellings", cwd=root).stdout
    assert "paper: Ivan Petrov left the company" in offered
    assert verifybench("coverage", "verify", "Ivan Petrov", "--evidence", "found", cwd=root).returncode == 0
    with Case.open(root) as case:
        (decided,) = case.state.spellings
        assert [one.document for one in decided.event.evidence] == ["paper"]
    assert verifybench("coverage", "verify", "Oslo", "--evidence", "found", cwd=root).returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        ("nothing",),
        ("verify",),
        ("verify", "Nobody Here"),
        ("claim",),
        ("claim", "t-aaaaaaaaaa"),
        ("waive", "story", "--text", "Oslo"),
        ("waive", "story", "--text", "not there", "--because", "x"),
        ("waive", "story", "9-4", "--because", "x"),
        ("waive", "t-aaaaaaaaaa", "--because", "x"),
        ("story", "--because", "x"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_recorded(root: Path, words: tuple[str, ...]) -> None:
    done = verifybench("coverage", *words, cwd=root)
    assert done.returncode == 2, done.stdout + done.stderr
    assert done.stderr.startswith("verifybench: ")
    with Case.open(root) as case:
        assert not case.history()


def test_the_map_is_the_draft_with_marks_and_nothing_lost(root: Path) -> None:
    with Case.open(root) as case:
        text, tokens = case.document("story").text, case.coverage("story").tokens
        lines = list(mapped(text, tokens, 60))
    assert all(len(line) <= 60 for line in lines)
    joined = " ".join(" ".join(line[3:].split()) for line in lines)
    for mark in "✓·✗–?":
        joined = joined.replace(f"{mark}[", "")
    assert joined.replace("]", "").split() == text.split()
    assert "?[Oslo]" in " ".join(lines)
