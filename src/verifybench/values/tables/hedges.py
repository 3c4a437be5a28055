"""Hedges: how words before or behind a figure move its bounds. One line a direction; a phrase's words are joined by `_`.

What English builds by rule is not listed phrase by phrase: "higher than" comes from UP, "as few as" from AS_DOWN, "or older"
from BEHIND_UP, "well over" from GREATLY, "slightly under" (nearly) from SLIGHTLY, "did not exceed" (at most) from NEGATIONS.
"""

from __future__ import annotations

from verifybench.model.value import Hedge
from verifybench.values.tables import words

BEFORE: dict[Hedge, str] = {
    "approx": (
        "about around roughly approximately approx approx_. circa c_. c. ca ca_. ca. est est_. ~ ∼ ≈ ≃ ≅ some"
        " estimated an_estimated estimated_at reckoned_at nearer_to in_the_region_of in_the_order_of on_the_order_of"
        " of_the_order_of of_the_order in_the_range_of in_the_neighborhood_of in_the_neighbourhood_of"
        " in_the_vicinity_of in_the_ballpark_of in_the_area_of in_the_realm_of somewhere_around somewhere_near"
        " something_like something_around more_like more_or_less give_or_take an_approximate a_rough a_reported"
        " perhaps maybe around_about roundabout just_about just_around barely hardly scarcely almost_exactly or_so"
        " plus_or_minus"
    ),
    "nearly": (
        "nearly almost close_to close_on closer_to approaching approaches approached nearing nears neared practically"
        " virtually not_quite verging_on bordering_on shy_of just_shy_of just_short_of only_just_short_of pushing"
        " nigh_on well_nigh getting_on_for coming_up_to coming_up_on the_better_part_of better_part_of"
        " the_best_part_of best_part_of not_far_off not_far_short_of little_short_of a_little_short_of just_on"
        " inching_towards closing_in_on all_of_but"
    ),
    "at_least": (
        "at_least at_the_least at_the_very_least no_under a_minimum_of minimum_of minimum min min_. at_minimum"
        " at_a_minimum at_a_minimum_of ≥ ⩾ >_= =_> a_good starting_at starting_from prices_from tickets_from"
        " from_at_least from_as_little_as from_as_few_as greater_than_or_equal_to more_than_or_equal_to"
        " equal_to_or_more_than equal_to_or_greater_than greater_or_equal_to larger_or_equal_than bigger_or_equal_than"
        " higher_or_equal_than if_not_more_than"
    ),
    "more_than": (
        "over above in_excess_of upwards_of upward_of north_of beyond exceeding exceeds exceed exceeded surpassing"
        " surpasses surpass surpassed topping tops topped to_top will_top could_top would_top may_top might_top >"
        " more_then past_the outnumbering overtaking overtook eclipsed eclipsing"
    ),
    "at_most": (
        "at_most at_the_most at_the_very_most up_to upto up_to_and_including to_a_maximum_of up_to_a_maximum_of"
        " a_maximum_of maximum_of maximum max max_. at_maximum at_a_maximum ≤ ⩽ <_= =_< capped_at limited_to"
        " restricted_to a_ceiling_of less_than_or_equal_to fewer_than_or_equal_to equal_to_or_less_than"
        " smaller_or_equal_than less_or_equal_than lower_or_equal_than less_or_equal_to not_to_exceed no_over"
    ),
    "less_than": (
        "under below short_of south_of < sub_- not_even not_nearly nowhere_near falling_short_of fell_short_of beneath"
    ),
    "exact": "exactly precisely only just merely a_mere",
}

AFTER: dict[Hedge, str] = {
    "approx": (
        "or_so -_odd odd -_ish ish or_thereabouts thereabouts give_or_take more_or_less approximately roughly or_about"
        " approx"
    ),
    "at_least": (
        "or_more and_more plus -_plus + at_least at_the_least at_the_very_least minimum min if_not_more upwards upward and_up"
        " or_up"
    ),
    "more_than": "and_counting",
    "at_most": "or_less or_fewer at_most at_the_most at_the_very_most maximum max tops if_that or_even_less",
    "exact": "exactly precisely sharp flat",
}

# "X than": more than, at most behind "no" and "not".
UP = words(
    "more greater higher larger bigger longer later older heavier taller wider deeper faster farther further better broader"
    " stronger hotter warmer richer thicker stronger louder"
)
DOWN = words(
    "less fewer lower smaller shorter earlier younger cheaper lighter narrower slower cooler colder thinner poorer nearer"
)
# "as X as": the most there may be, or the fewest.
AS_UP = words("many much high long far old late large big tall deep great fast heavy wide hot warm")
AS_DOWN = words("few little low young short small early cheap cold slow light")
# "or X", "and X" behind a figure. "Older" and "younger" say besides that it is an age.
BEHIND_UP = words(
    "above over older higher greater longer later better bigger larger upwards upward beyond hotter warmer heavier"
)
BEHIND_DOWN = words("under below younger lower shorter smaller sooner earlier lighter cooler colder cheaper beneath")
AGED = frozenset(("older", "younger"))  # also before a figure: "no younger than 14"

# Before "over", "under" and the like: how far, without a change of direction.
GREATLY = (
    "well far way much significantly considerably substantially comfortably easily many a_lot lots even vastly greatly"
    " dramatically still any rather somewhat markedly noticeably clearly safely perhaps possibly probably likely apparently"
)
# Before them: hardly past it. What is slightly under is nearly.
SLIGHTLY = (
    "just only_just slightly a_little a_bit a_little_bit marginally fractionally narrowly a_shade a_touch a_fraction a_hair"
    " a_tad a_whisker a_smidgen a_few_short barely hardly scarcely ever_so_slightly very_slightly very_little little"
)
# What is not over is at most, what is not under at least.
NEGATIONS = "no not never nothing cannot_be not_be not_been never_been not_to_be nor neither without"

# May stand between a hedge and its figure: "more than an estimated 40", "up to a 30% increase", "at least another five".
BETWEEN = (
    "a an another further additional extra total_of combined combined_total_of record record-breaking -_breaking whopping"
    " staggering mere total grand_total_of full average_of average cumulative annual whole astonishing massive huge"
    " estimated reported impressive cool different other new more"
)
# Before an article these are prepositions of place or time: "over a five-year period", "about a 12-year-old".
PREPOSITIONS = frozenset(words("over under above below about around beyond beneath some past"))
# "about" behind these tells a topic: "spoke about three cases".
TOPICS = frozenset(
    words(
        "speak speaks spoke spoken speaking talk talks talked talking ask asks asked asking write writes wrote written writing"
        " complain complained complains complaining lied know knows knew known learn learned learnt heard hear"
        " worry worries worried worrying forget forgot think thinks thought thinking joke joked argue argued warn warned"
        " inform informed information story stories book books film films article articles question questions questioned details"
        " concerns concern concerned doubts doubt truth news facts documentary testimony testified testify care cares"
        " happy angry curious evidence conversation conversations podcast series"
    )
)
