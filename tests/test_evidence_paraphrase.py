"""The same told in other words is borne out, what is told of another or of another side is held against nothing."""

from __future__ import annotations

import pytest

from verifybench.claims import analyse
from verifybench.evidence import judge
from verifybench.evidence.context import Context
from verifybench.evidence.rules.calendar import compare
from verifybench.model.evidence import Relation


def relation(claim: str, passage: str, *before: str) -> Relation:
    neighbours = tuple(one for text in before for one in analyse(text))
    return judge(analyse(claim)[0], analyse(passage)[0], context=Context(neighbours=neighbours)).relation


@pytest.mark.parametrize(
    ("claim", "passage", "before"),
    [
        ("The warden quit on Friday.", "She resigned on Friday.", "The warden, Ida Holt, had been ill for weeks."),
        (
            "Ida Holt found gaps in six files.",
            "The 40-year-old clerk found gaps in six files.",
            "Ida Holt spoke on Monday.",
        ),
        ("The last barn was removed by the owner.", "The owner removed the final barn.", ""),
        ("Somebody shot the last bear in 1790.", "The last bear was shot in 1790.", ""),
        ("A new kind of moth was discovered in a garden.", "Students discovered a new species of moth in a garden.", ""),
        (
            "The board will consider the plan.",
            "The board will consider the plan, but the clerk warned that time was short.",
            "",
        ),
        ("Noel Lund wrote the play.", "Noël Lund wrote the play.", ""),
        ("Ida Holt was born in May.", "Ida Holt (26 May 1970) was born in Marka.", ""),
        ("Ida Holt died on 9 June 1950.", "Ida Holt (3 May 1900 – 9 June 1950) was a painter.", ""),
        ("The cook came.", "Nobody except the cook came.", ""),
        ("The cook did not come.", "All but the cook came.", ""),
        ("The guards arrested Holt.", "Holt refused to leave, and the guards arrested him.", ""),
    ],
)
def test_what_is_told_in_other_words_is_borne_out(claim: str, passage: str, before: str) -> None:
    assert relation(claim, passage, *filter(None, [before])) == "supports"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Ida is the niece of Tom.", "Her uncle Tom taught Ida to sail."),
        ("Ida learned to row from a sailor.", "Her uncle Tom, a sailor, taught Ida to row."),
        ("The hikers failed to reach the hut on Friday.", "The hikers tried to reach the hut on Friday but turned back."),
        ("Dozens of hens died when the lorry fell into the ditch.", "The lorry, carrying live hens, fell into the ditch."),
        ("The Senate approved the fisheries bill.", "The Senate rejected the forestry bill."),
        ("The patient was spared the wrong drug.", "The wrong drug was not given to the patient."),
        ("The cook disobeyed the order.", "All but the cook obeyed the order."),
        ("The driver had no driving licence.", "The driver had been driving without a licence."),
        ("Rum is not made from barley.", "Rum is made from sugar cane."),
        ("In 2016 the dairy had a revenue of 14 million crowns.", "In 2016 the dairy made a profit of 2 million crowns."),
    ],
)
def test_the_other_side_of_a_tie_and_what_is_told_of_another_thing_are_no_conflict(claim: str, passage: str) -> None:
    assert relation(claim, passage) != "contradicts"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Ida never learned to drive.", "Unlike her sister, who never learned to drive, Ida passed her test."),
        ("Tom was minister of finance.", "Tom was minister of the interior."),
        ("Ida taught her husband chess.", "Ida was taught chess by her husband."),
        ("Ida was persuaded by her brother.", "She persuaded him."),
    ],
)
def test_what_another_did_is_no_support(claim: str, passage: str) -> None:
    assert relation(claim, passage, "Ida came home with her brother.") != "supports"


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("May", "26 May 1970", "rounds"),
        ("May", "26 June 1970", "disjoint"),
        ("26 May", "May", "overlap"),
        ("Friday", "3 June 2022", "rounds"),
        ("Friday", "6 June 2022", "incomparable"),
        ("Friday", "31 February 2022", "incomparable"),
        ("28 September", "28 September 1994", "equal"),
    ],
)
def test_a_month_holds_its_days_and_a_weekday_differs_from_no_date(one: str, other: str, outcome: str) -> None:
    assert compare(one, other).outcome == outcome
