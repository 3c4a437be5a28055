"""The two facts of an attributed claim: what each kind of passage says about each, and what sources say together."""

from __future__ import annotations

import pytest
from comparing import rules
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import Context, SourceText, by_fact, compare, judge
from verifybench.evidence.content import aside, content, occasion, whole
from verifybench.evidence.rules.said import voice
from verifybench.evidence.rules.speakers import match
from verifybench.evidence.words import read
from verifybench.model.claim import Attribution, Quotation, Statement
from verifybench.model.document import Document, Metadata, Note
from verifybench.model.evidence import FactJudged, Judgement

CLAIM = "The lawyer said that 12 men were held at the camp, a court heard, according to Site."
NOWHERE = Context()


def statement(text: str) -> Statement:
    return analyse(text, spans=[(0, len(text))])[0]


def about(claim: str, passage: str, context: Context = NOWHERE) -> Judgement:
    return judge(statement(claim), statement(passage), context=context)


def relations(judgement: Judgement) -> tuple[str, str]:
    """To `said` and to `content`."""
    said, content = judgement.on("said"), judgement.on("content")
    assert said is not None
    assert content is not None
    return said.relation, content.relation


def test_an_attributed_sentence_holds_two_facts_and_any_other_one() -> None:
    assert statement(CLAIM).facts == ("said", "content")
    assert statement("12 men were held at the camp.").facts == ("content",)
    spoken = Quotation("We won.", 1, 8, "Berg")
    assert Statement(0, 9, "“We won.”", quotes=(spoken,)).facts == ("said", "content")
    assert Statement(0, 90, "“We won.”" + " and more" * 9, quotes=(spoken,)).facts == ("content",)


@pytest.mark.parametrize(
    ("passage", "expected", "rule"),
    [
        ("The lawyer told Radio One that 12 men were held at the camp.", ("supports", "mentions"), "said.reported"),
        ("“12 men were held at the camp,” the lawyer told the court.", ("supports", "mentions"), "said.reported"),
        ("12 men were held at the camp.", ("mentions", "supports"), "said.unreported"),
        ("A guard said that 12 men were held at the camp.", ("mentions", "partly"), "said.other"),
        ("12 men were reportedly held at the camp.", ("mentions", "partly"), "said.other"),
        ("The lawyer denied saying that 12 men were held at the camp.", ("contradicts", "mentions"), "said.denied"),
        ("The lawyer never said that 12 men were held at the camp.", ("contradicts", "mentions"), "said.denied"),
        ("15 men were held at the camp.", ("mentions", "contradicts"), "value.disjoint"),
        ("The lawyer said that 15 men were held at the camp.", ("contradicts", "mentions"), "said.differs"),
        ("A guard said that 15 men were held at the camp.", ("mentions", "contradicts"), "said.only"),
        ("The lawyer refused to say whether 12 men were held at the camp.", ("mentions", "mentions"), "said.silent"),
        ("The lawyer did not disclose that 12 men were held at the camp.", ("mentions", "mentions"), "said.silent"),
        ("The guard denied that 12 men were held at the camp.", ("mentions", "mentions"), "said.other"),
        ("Were 12 men held at the camp?", ("mentions", "mentions"), "passage.asks"),
    ],
)
def test_who_speaks_in_a_passage_says_which_fact_it_bears_on(passage: str, expected: tuple[str, str], rule: str) -> None:
    found = about(CLAIM, passage)
    assert relations(found) == expected
    assert rule in rules(found)


@pytest.mark.parametrize(
    ("passage", "relation", "certainty"),
    [
        ("The lawyer told Radio One that 12 men were held at the camp.", "partly", "firm"),
        ("12 men were held at the camp.", "partly", "firm"),
        ("15 men were held at the camp.", "contradicts", "firm"),
        ("The lawyer said that 15 men were held at the camp.", "contradicts", "firm"),
        ("A guard said that 15 men were held at the camp.", "contradicts", "possible"),
        ("The lawyer spoke about the camp for an hour.", "mentions", "firm"),
    ],
)
def test_one_fact_in_conflict_decides_and_one_supported_is_a_part(passage: str, relation: str, certainty: str) -> None:
    found = about(CLAIM, passage)
    assert (found.relation, found.certainty) == (relation, certainty)


def test_what_decides_stands_first_and_names_its_fact() -> None:
    differs = about(CLAIM, "The lawyer said that 15 men were held at the camp.").reasons[0]
    assert (differs.rule, differs.fact) == ("said.differs", "said")
    assert differs.claim_span is not None
    assert CLAIM[slice(*differs.claim_span)] == "12 men"
    disjoint = about(CLAIM, "15 men were held at the camp.").reasons[0]
    assert (disjoint.rule, disjoint.fact) == ("value.disjoint", "content")


def test_the_report_of_a_saying_does_not_prove_an_unattributed_claim() -> None:
    reported = about("12 men were held at the camp.", "The lawyer said that 12 men were held at the camp.")
    assert (reported.relation, reported.facts) == ("partly", ())
    assert reported.on("said") is None
    assert reported.on("content") == FactJudged("content", "partly")
    denied = about("12 men were held at the camp.", "The lawyer denied that 12 men were held at the camp.")
    assert denied.relation == "mentions"
    assert "said.only" in rules(denied)


def test_a_text_of_the_speakers_own_shows_that_it_was_said_and_is_nobody_elses_word() -> None:
    own = Context(voices=("Harbour Company",))
    claim, passage = "The Harbour Company said profit rose by 12 per cent.", "Profit rose by 12 per cent."
    found = about(claim, passage, own)
    assert relations(found) == ("supports", "partly")
    assert {"said.own", "said.only"} <= rules(found)
    assert relations(about(claim, passage))[0] == "mentions"


def test_a_denial_claims_no_content() -> None:
    claim = "The mayor denied that the bridge cost 6 million euros."
    assert relations(about(claim, "The mayor denied that the bridge cost 6 million euros.")) == ("supports", "mentions")
    assert relations(about(claim, "The bridge cost 6 million euros.")) == ("mentions", "mentions")
    assert relations(about(claim, "The mayor said that the bridge cost 6 million euros."))[0] == "contradicts"


def test_what_nobody_is_named_for_is_shown_by_whoever_says_so() -> None:
    assert about("It is said that 12 men were held.", "12 men were held.").relation == "supports"
    assert relations(about("It is said that 12 men were held.", "Berg said that 12 men were held.")) == (
        "supports",
        "mentions",
    )


def test_changed_words_of_a_quotation_stay_a_matter_of_the_quotation() -> None:
    found = about(
        "Berg said: “We were promised a new school by May.”", "“We were promised a new school by June,” said Berg."
    )
    assert (found.reasons[0].rule, found.reasons[0].fact) == ("quote.altered", "said")


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("On Monday the mayor said the bridge cost 4 million euros.", ["On Monday "]),
        ("The mayor said on Monday that the bridge cost 4 million euros.", [" on Monday"]),
        ("The bridge cost 4 million euros, the mayor said in a statement on Monday.", [" in a statement on Monday."]),
        ("The bridge, the mayor said, cost 4 million euros.", []),
        ("In 2015, 12 men were held, the court said.", []),
        ("12 men were reportedly held.", []),
        ("The bridge cost 4 million euros.", []),
    ],
)
def test_when_and_where_it_was_said_is_no_part_of_what_was_said(claim: str, words: list[str]) -> None:
    assert [claim[slice(*span)] for span in occasion(statement(claim))] == words
    if words:
        assert relations(about(claim, claim)) == ("supports", "mentions")


def test_a_saying_on_another_day_is_said_so_and_is_no_conflict() -> None:
    found = about("The mayor said on Monday that the bridge cost 4 million euros.",
                  "The mayor said on Tuesday that the bridge cost 4 million euros.")  # fmt: skip
    assert relations(found) == ("partly", "mentions")
    assert "said.when" in rules(found)


def test_figures_that_the_writer_tells_of_the_speaker_are_compared_as_well() -> None:
    claim = "Berg, who left the force in 2017 after 13 years, has denied any wrongdoing."
    assert aside(statement(claim))
    found = about(claim, "Berg left the force in 2016 after 13 years.")
    assert (found.relation, found.reasons[0].rule) == ("contradicts", "value.disjoint")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The lawyer", "his lawyer", "same"),
        ("the lawyer", "a guard", "differs"),
        ("Gen. Marin Dusek", "Dusek", "same"),
        ("Marin Dusek", "Anna Lind", "differs"),
        ("the lawyer", "lawyer Marin Dusek", "same"),
        ("the lawyer", "Marin Dusek", "unclear"),
        ("Lind’s lawyer", "Dusek’s lawyer", "differs"),
        ("the mayor of Oslo", "the mayor of Bergen", "differs"),
        ("the Harbour Post website", "Harbour Post", "same"),
        ("the Harbour Post reporter", "Harbour Post", "unclear"),
        ("he", "Marin Dusek", "unclear"),
        ("Dusek’s wife Aleksandra", "Dusek", "differs"),
    ],
)
def test_speakers_are_one_by_name_or_by_what_they_are(one: str, other: str, expected: str) -> None:
    assert match(one, other) == match(other, one) == expected


def test_a_pronoun_is_whom_the_sentences_around_name_alone() -> None:
    claim, passage = statement("Berg said that 12 men were held."), statement("He said that 12 men were held.")
    before, others = statement("Anna Berg came late."), statement("Anna Berg met Ivo Karr.")
    assert voice(claim, passage, NOWHERE).kind == "unclear"
    later = Statement(500, 540, passage.text)
    assert voice(claim, passage, Context(neighbours=(before, later))).kind == "speaker"
    assert voice(claim, passage, Context(neighbours=(others,))).kind == "unclear"


def sources(*texts: str) -> list[SourceText]:
    return [SourceText(str(number), text) for number, text in enumerate(texts)]


def test_sources_that_show_one_fact_each_support_the_claim_together() -> None:
    claim = "The lawyer confirmed that 12 men were held at the camp."
    said, so = "The lawyer told Radio One that 12 men were held at the camp.", "12 men were held at the camp."
    alone = compare(claim, sources(said))
    assert (alone.relation, dict(alone.facts)) == ("partly", {"said": "supports", "content": "mentions"})
    both = compare(claim, sources(said, so))
    assert (both.relation, dict(both.facts)) == ("supports", {"said": "supports", "content": "supports"})


def test_in_one_source_each_fact_is_decided_by_its_own_passages() -> None:
    claim = "The lawyer said that 12 men were held at the camp."
    text = "The lawyer said that 12 men were held at the camp. The register of the camp shows that 15 men were held."
    found = compare(claim, sources(text))
    assert dict(found.facts)["said"] == "supports"
    held = compare(claim, sources("The lawyer said that 12 men were held at the camp. 15 men were held at the camp."))
    assert (held.relation, dict(held.facts)) == ("contradicts", {"said": "supports", "content": "contradicts"})
    assert {passage.judgement.relation for passage in held.passages} == {"partly", "contradicts"}


def test_opposite_reports_of_a_saying_are_conflicting_over_that_fact() -> None:
    claim = "The lawyer said that 12 men were held at the camp."
    found = compare(claim, sources("The lawyer said that 12 men were held at the camp.",
                                   "The lawyer denied saying that 12 men were held at the camp."))  # fmt: skip
    assert dict(found.facts) == {"said": "conflicting", "content": "mentions"}


def test_a_persons_relation_is_told_of_the_fact_that_the_passage_can_decide() -> None:
    claim = statement("Anna Berg said that 12 men were held.")
    report, register = statement("Anna Berg said that twelve were in custody."), statement("A dozen prisoners are listed.")
    assert by_fact(claim, report, "supports") == (FactJudged("said", "supports"), FactJudged("content", "mentions"))
    assert by_fact(claim, register, "supports") == (FactJudged("said", "mentions"), FactJudged("content", "supports"))
    note = Document(
        "n", "source", "n.md", "", "", "", metadata=Metadata(), note=Note("Anna Berg", "2026-01-01", "telephone")
    )
    assert by_fact(claim, register, "supports", note) == (FactJudged("said", "supports"), FactJudged("content", "supports"))
    assert by_fact(register, report, "supports") == ()


SENTENCES = st.sampled_from(
    (
        CLAIM, "12 men were held.", "“We won,” said Berg on Monday.", "He never said so.", "Reportedly, 12 men were held.",
        "On Monday the mayor of Oslo, 58, told Site in a statement that the bridge cost 4 million euros.", "", "said", "“”",
    )
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=60)
@given(SENTENCES, SENTENCES)
def test_the_content_keeps_every_offset_and_the_relation_follows_from_the_facts(claim: str, passage: str) -> None:
    ours = read(statement(claim) if claim else Statement(0, 0, ""))
    own = content(ours)
    assert content(own) is own
    assert whole(own) == ours.statement
    assert len(own.statement.text) == len(ours.statement.text)
    for word in own.words:
        assert ours.statement.text[word.start : word.end] == word.text
    if claim and passage:
        found = about(claim, passage)
        told = {one.relation for one in found.facts}
        assert bool(told) == (len(statement(claim).facts) == 2)
        if told:
            assert (found.relation == "contradicts") == ("contradicts" in told)
            assert (found.relation == "supports") == (told == {"supports"})


def test_a_sentence_with_thousands_of_sayings_takes_time_in_proportion() -> None:
    said = " ".join(f"Berg said {number} men were held," for number in range(400))
    text = said.strip(",") + "."
    many = Statement(0, len(text), text, attribution=tuple(
        Attribution("Berg", "said", at, at + 9) for at in range(0, len(text) - 9, 12)
    ))  # fmt: skip
    assert content(read(many)).statement.text.count("Berg") < text.count("Berg")
