"""How many of them: none, all, most, both and parts, told with and without figures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import SourceText, compare, judge
from verifybench.evidence.rules import quantities
from verifybench.evidence.words import read

DIFFERENT = [
    ("No one was injured in the blaze.", "Twelve people were injured in the blaze."),
    ("Nobody died in the crash.", "Three passengers died in the crash."),
    ("No one was killed and four people were injured.", "Two people were killed and four people were injured."),
    ("A dozen people were arrested.", "Nobody was arrested."),
    ("The team did not score any goals in the final.", "The team scored two goals in the final."),
    ("The company lost no money on the deal.", "The company lost $5 million on the deal."),
    ("There were no casualties.", "There were 14 casualties."),
    ("The reform affects every household.", "The reform affects half of all households."),
    ("All members of the board voted for the plan.", "Five of the nine members of the board voted for the plan."),
    ("Only two of the five suspects were charged.", "All five suspects were charged."),
    ("Both bridges were closed.", "One of the two bridges was closed."),
    ("Everyone on board survived.", "Seven of the 12 people on board survived."),
    ("Most voters backed the bill.", "A third of voters backed the bill."),
    ("The offer is open to every customer who signs up.", "The offer is open to the first 20 customers who sign up."),
    ("The firm runs its services on multiple platforms.", "The firm runs its services on one platform."),
]
COMPATIBLE = [
    ("No one was killed in 2019.", "Two people were killed in 2021."),
    ("No one was injured.", "Two people may have been injured."),
    ("No passengers were hurt.", "Two pedestrians were hurt."),
    ("None of the young workers were paid.", "Forty workers were paid."),
    ("No children were among the dead.", "Five people were among the dead."),
    ("No one voted against the bill.", "Forty members voted for the bill."),
    ("No one was killed in the blaze.", "Two people were killed in a crash near Lund hours after the blaze."),
    ("All members of the youth club voted for the plan.", "Five of the nine members of the board voted for the plan."),
    ("Everyone in the village speaks Finnish.", "Half of the village speaks Swedish."),
    ("Some shops stayed closed.", "All shops stayed closed."),
    ("Several shops stayed closed.", "Two shops stayed closed."),
    ("He won multiple awards.", "He won one award for his first film and two for his second."),
    ("Both Berg and Lund resigned.", "One of the two ministers resigned."),
    ("Everyone on board survived.", "All 12 people on board survived."),
    ("Most of the voters backed the bill.", "About 62 per cent of voters backed the bill."),
    ("The club no longer owns any bus.", "The club owns no bus."),
]


@pytest.mark.parametrize(("claim", "passage"), DIFFERENT)
def test_a_quantity_that_excludes_the_other_is_held_against_it_both_ways(claim: str, passage: str) -> None:
    for one, other in ((claim, passage), (passage, claim)):
        found = quantities.findings(read(analyse(one)[0]), read(analyse(other)[0]))
        assert "quantity.differs" in {finding.rule for finding in found}, (one, other)


@pytest.mark.parametrize(("claim", "passage"), DIFFERENT)
def test_a_source_with_another_quantity_contradicts(claim: str, passage: str) -> None:
    assert compare(claim, [SourceText("s", passage)]).relation == "contradicts"


@pytest.mark.parametrize(("claim", "passage"), COMPATIBLE)
def test_quantities_of_other_things_or_that_may_both_hold_do_not_differ(claim: str, passage: str) -> None:
    for one, other in ((claim, passage), (passage, claim)):
        found = quantities.findings(read(analyse(one)[0]), read(analyse(other)[0]))
        assert "quantity.differs" not in {finding.rule for finding in found}, (one, other)


def test_a_passage_that_says_the_same_outdoes_one_that_differs() -> None:
    source = "Some reports spoke of two people who were injured in the blaze. No one was injured in the blaze."
    judged = compare("No one was injured in the blaze.", [SourceText("s", source)])
    assert judged.relation != "contradicts"


def test_both_are_not_borne_out_by_one_of_two() -> None:
    assert (
        judge(analyse("Both bridges were closed.")[0], analyse("One of the two bridges was closed.")[0]).relation
        != "supports"
    )


_QUANTITIES = ("no", "none", "not", "any", "all", "every", "both", "most", "half", "one", "two", "nine", "several", "20%")
_WORDS = st.sampled_from((*_QUANTITIES, "of", "the", "members", "people", "money", "single", "was", ",", ".", "-"))


@settings(derandomize=True, deadline=None)
@given(st.lists(_WORDS, max_size=25).map(" ".join), st.lists(_WORDS, max_size=25).map(" ".join))
def test_quantities_in_any_row_of_words_lie_within_their_sentences(ours: str, theirs: str) -> None:
    for claim in analyse(ours):
        for passage in analyse(theirs):
            for finding in quantities.findings(read(claim), read(passage)):
                assert finding.claim_span is not None
                assert finding.passage_span is not None
                assert claim.start <= finding.claim_span[0] < finding.claim_span[1] <= claim.end
                assert passage.start <= finding.passage_span[0] < finding.passage_span[1] <= passage.end
