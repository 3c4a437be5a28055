"""What must not be held against a claim, though figures or speakers differ."""

from __future__ import annotations

import pytest

from verifybench.evidence import SourceText, compare
from verifybench.evidence.comparing import CompareResult


def against(claim: str, text: str) -> CompareResult:
    return compare(claim, [SourceText("s", text)])


def test_a_bound_of_a_figure_holds_every_bound_below_it() -> None:
    at_least = "At least {} people were killed."
    assert against(at_least.format(20), at_least.format(30)).relation == "supports"
    assert against(at_least.format(30), at_least.format(20)).relation == "partly"
    at_most = "The bridge carries up to {} tonnes."
    assert against(at_most.format(40), at_most.format(30)).relation == "supports"
    assert against("Up to 40 people were killed.", "At least 60 people were killed.").relation == "contradicts"


def test_a_bound_of_time_names_a_beginning() -> None:
    assert against("Karr has lived there since 2011.", "Karr has lived there since 2015.").relation == "contradicts"


@pytest.mark.parametrize("paper", ["records show", "data from the ministry show", "according to records"])
def test_what_records_show_is_nobodys_saying(paper: str) -> None:
    found = dict(against("Velkov said that the mine closed in 2019.", f"The mine closed in 2018, {paper}.").facts)
    assert found["said"] == "mentions"
    assert found["content"] == "contradicts"
