"""What must not be held against a claim, though figures or speakers differ."""

from __future__ import annotations

import pytest
from comparing import against


def test_a_bound_of_a_figure_holds_every_bound_below_it() -> None:
    at_least = "At least {} people were killed."
    assert against(at_least.format(20), at_least.format(30)).relation == "supports"
    assert against(at_least.format(30), at_least.format(20)).relation == "partly"
    more_than = "More than {} people were killed."
    assert against(more_than.format(20), more_than.format(30)).relation == "supports"
    passed = against(more_than.format(30), more_than.format(20))
    assert (passed.relation, passed.passages[0].judgement.certainty) == ("contradicts", "possible")
    at_most = "The bridge carries at most {} tonnes."
    assert against(at_most.format(40), at_most.format(30)).relation == "supports"
    assert against("Up to 40 people were killed.", "At least 60 people were killed.").relation == "contradicts"


def test_a_bound_of_time_names_a_beginning() -> None:
    assert against("Karr has lived there since 2011.", "Karr has lived there since 2015.").relation == "contradicts"


@pytest.mark.parametrize("paper", ["records show", "data from the ministry show", "according to records"])
def test_what_records_show_is_nobodys_saying(paper: str) -> None:
    found = dict(against("Velkov said that the mine closed in 2019.", f"The mine closed in 2018, {paper}.").facts)
    assert found["said"] == "mentions"
    assert found["content"] == "contradicts"


@pytest.mark.parametrize(
    ("claim", "text", "relation"),
    [
        ("The river rose from 2.3 metres to 7.1 metres.", "The river rose to 7.1 metres.", "partly"),
        ("The river rose to 7.1 metres.", "The river rose from 2.3 metres to 7.1 metres.", "supports"),
        ("The price fell from $40 to $25.", "The price was $25.", "partly"),
        ("The price fell from $40 to $25.", "The price had been $40.", "partly"),
        ("The river rose from 2.3 metres to 7.1 metres.", "The river rose to 8.1 metres.", "contradicts"),
        ("The river rose from 2.3 metres to 7.1 metres.", "The river rose from 2.9 metres to 7.1 metres.", "contradicts"),
        ("The river rose from 2.3 metres to 7.1 metres.", "The river fell from 7.1 metres to 2.3 metres.", "contradicts"),
    ],
)
def test_a_source_that_tells_one_end_of_a_change_agrees_with_that_end(claim: str, text: str, relation: str) -> None:
    assert against(claim, text).relation == relation


def test_what_the_writer_tells_of_a_speaker_was_not_said() -> None:
    found = against("Fedor Karr, 59, denied it.", "Fedor Karr, 58, denied it.")
    assert dict(found.facts) == {"said": "partly", "content": "contradicts"}
    both = against("Fedor Karr, 59, said he had paid $5,000.", "Fedor Karr, 58, said he had paid $9,000.")
    assert dict(both.facts)["said"] == "contradicts"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The Aurora was built in 1999.", "The court opened an inquiry into the grounding of the Aurora on 6 March 2026."),
        ("Ben Vik was born in 1960.", "The court opened a trial of Ben Vik in 2020."),
    ],
)
def test_a_date_hangs_on_its_deed(claim: str, text: str) -> None:
    found = against(claim, text)
    assert found.relation == "mentions"
    assert "attribute.differs" in {reason.rule for one in found.passages for reason in one.judgement.reasons}


def test_dates_of_one_deed_are_held_against_each_other() -> None:
    assert against("The chapel was built in 1999.", "In 2003 the chapel of the abbey was built.").relation == "contradicts"


def test_where_somebody_has_been_is_not_what_they_are_not() -> None:
    assert against("Karr had been to Lund.", "Karr had not been dangerous to Lund.").relation != "contradicts"
    assert against("Karr had been to Lund.", "Karr had not been to Lund.").relation == "contradicts"


def test_a_release_that_is_called_for_is_not_held_against_a_detention() -> None:
    found = against("Orlov was detained in May.", "Hundreds of officers took to the streets to call for Orlov’s release.")
    assert found.relation != "contradicts"
