"""What is said of somebody: opposites, kinds, degrees, what is only possible, who did it to whom, how far it holds, quotations."""

from __future__ import annotations

import pytest
from comparing import rules
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import judge, lexicon
from verifybench.evidence.rules import quotes
from verifybench.model.evidence import Judgement


def about(claim: str, passage: str) -> Judgement:
    return judge(analyse(claim)[0], analyse(passage)[0])


@pytest.mark.parametrize(
    ("claim", "passage", "rule"),
    [
        (
            "The guests drank wine in the garden of the hotel.",
            "The guests drank beer in the garden of the hotel.",
            "class.differs",
        ),
        ("The mother of Berg was held in Oslo.", "The sister of Berg was held in Oslo.", "relation.differs"),
        (
            "The report was complete and signed by Berg.",
            "The report was incomplete and signed by Berg.",
            "predicate.antonym",
        ),
        ("The council installed the pumps in Marka.", "The council uninstalled the pumps in Marka.", "predicate.antonym"),
        ("The council praised the report on the harbour.", "The council praised the song on the harbour.", "word.differs"),
        ("All residents left the village of Marka.", "Some residents left the village of Marka.", "quantity.stronger"),
        ("The firm will close the plant in Oslo.", "The firm may close the plant in Oslo.", "modality.stronger"),
        ("Berg always paid the rent of the shop.", "Berg often paid the rent of the shop.", "frequency.stronger"),
        ("Berg sued Lund over the contract.", "Berg was sued by Lund over the contract.", "roles.swapped"),
        ("Only Berg voted against the budget.", "Berg and Lund voted against the budget.", "scope.only"),
        ("Berg was born outside of Trieste.", "Berg was born in Trieste.", "polarity.negated"),
        (
            "Lund was not the first woman to lead the bank.",
            "Lund was the first woman to lead the bank.",
            "polarity.negated",
        ),
    ],
)
def test_another_word_in_the_same_place_is_a_conflict_that_names_its_rule(claim: str, passage: str, rule: str) -> None:
    found = about(claim, passage)
    assert found.relation == "contradicts", found
    assert rule in rules(found), found


def test_of_what_kind_somebody_was_is_not_held_against_whom_another_sentence_is_about() -> None:
    found = about(
        "The Danish police has forty thousand members.", "Berg was a soldier in the Danish army from 1996 to 1998."
    )
    assert found.relation != "contradicts", found


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The company reduced its costs in Norway.", "The firm lowered its expenses in Norway."),
        ("The trip to the islands pleased the guests.", "The journey to the islands pleased the guests."),
        ("The exam at the school was easy.", "The test at the school was simple."),
        ("The colour of the travelling circus was changed.", "The color of the traveling circus was changed."),
        ("The council sold 30 lamps in 2009.", "The council bought 70 wells in 2017."),
        ("Oslo counted its schools in 1990.", "Oslo repaired its farms in 1990."),
        ("Lund was not the first woman to lead the bank.", "Lund was the second woman to lead the bank."),
        ("The council opened largely empty halls.", "The council opened small halls."),
    ],
)
def test_what_an_editor_may_exchange_and_another_happening_are_no_conflict(claim: str, passage: str) -> None:
    assert about(claim, passage).relation != "contradicts", about(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The firm closed the plant in Oslo.", "The firm plans to close the plant in Oslo."),
        ("The firm closed the plant in Oslo.", "The firm is considering closing the plant in Oslo."),
        ("Berg stole the money from the museum.", "Berg was accused of stealing the money from the museum."),
        ("Berg was convicted of fraud.", "Berg was accused of fraud."),
        ("Lund finished the bridge in Marka.", "Lund died before finishing the bridge in Marka."),
        ("Berg is the largest producer of salmon in Norway.", "Berg is one of the largest producers of salmon in Norway."),
        ("The bridge was designed by a woman.", "The bridge was designed by Anna Berg."),
        ("Berg is a novelist.", "Berg is a Norwegian writer."),
        ("The police of Marka were changed.", "The policy of Marka was changed."),
    ],
)
def test_a_claim_that_says_more_than_its_source_is_not_supported(claim: str, passage: str) -> None:
    assert about(claim, passage).relation != "supports", about(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The court jailed Berg.", "Berg was jailed by the court."),
        ("Lund beat Berg in the final.", "Berg was beaten by Lund in the final."),
        ("Anna Berg is a writer.", "Anna Berg is a Norwegian novelist and a mother of two."),
    ],
)
def test_the_passive_and_a_kind_by_its_name_bear_a_claim_out(claim: str, passage: str) -> None:
    assert about(claim, passage).relation == "supports", about(claim, passage)


@pytest.mark.parametrize(
    ("quoted", "passage", "rule"),
    [
        ('"We will rebuild the old bridge."', '"We will rebuild the old bridge," Berg said.', "quote.exact"),
        ("“we will rebuild the old bridge”", '"We will rebuild the old bridge!" Berg said.', "quote.exact"),
        ('"We will rebuild the old bridge."', '"We will rebuild," Berg said, "the old bridge."', "quote.exact"),
        ("\"He said 'go home' and I went.\"", "“He said “go home” and I went,” Berg said.", "quote.exact"),
        ('"We wil rebuild the bridge."', '"We wil [sic] rebuild the bridge," Berg said.', "quote.exact"),
        ('"We will … the old bridge."', '"We will rebuild the old bridge," Berg said.', "quote.elided"),
        ('"[They] will rebuild the old bridge."', '"We will rebuild the old bridge," Berg said.', "quote.elided"),
        ('"We will never rebuild the old bridge."', '"We will rebuild the old bridge," Berg said.', "quote.altered"),
        ('"Nobody asked me about the harbour."', '"We will rebuild the old bridge," Berg said.', "quote.absent"),
    ],
)
def test_a_quotation_is_held_to_its_words_and_not_to_its_marks(quoted: str, passage: str, rule: str) -> None:
    found = quotes.findings(analyse(f"Berg said: {quoted}")[0], analyse(passage)[0])
    assert [finding.rule for finding in found] == [rule]


def test_words_joined_over_the_writers_own_are_not_quoted_word_for_word() -> None:
    passage = 'Berg promised to "rebuild the bridge" and to repaint all of it "this year".'
    found = quotes.findings(analyse('Berg said: "rebuild the bridge this year."')[0], analyse(passage)[0])
    assert found[0].rule != "quote.exact"


@settings(derandomize=True, deadline=None)
@given(st.sampled_from(sorted(lexicon.antonyms())), st.data())
def test_no_word_excludes_itself_or_what_stands_for_it(word: str, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from(sorted(lexicon.opposites(word)) or [""]))
    assert other != word
    assert other not in lexicon.synonyms().get(word, ())
    assert not lexicon.of_one_kind(word) & lexicon.synonyms().get(word, frozenset()) | {word} & lexicon.of_one_kind(word)


@pytest.mark.parametrize(
    ("one", "other"), [("modelled", "model"), ("organised", "organized"), ("colours", "color"), ("theatres", "theater")]
)
def test_both_spellings_have_one_stem(one: str, other: str) -> None:
    assert lexicon.stem(one) == lexicon.stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("policy", "police"), ("organs", "organise"), ("customers", "custom"), ("important", "import")]
)
def test_words_of_two_meanings_have_two_stems(one: str, other: str) -> None:
    assert lexicon.stem(one) != lexicon.stem(other)
