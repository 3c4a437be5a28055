"""Hedges: how words before or after a figure move its bounds. One line a direction; a phrase's words are joined by `_`."""

from __future__ import annotations

from verifybench.model.value import Hedge

BEFORE: dict[Hedge, str] = {
    "approx": (
        "about around roughly approximately approx approx_. some an_estimated estimated circa ca ca_. close_to"
        " in_the_region_of in_the_order_of on_the_order_of somewhere_around ~ ≈ something_like or_so give_or_take"
        " more_or_less in_the_neighborhood_of in_the_neighbourhood_of in_the_vicinity_of an_average_of"
        " close_on barely hardly scarcely"
    ),
    "nearly": (
        "nearly almost just_under just_below just_short_of approaching nearing practically virtually"
        " not_quite verging_on a_little_under slightly_under slightly_less_than a_little_less_than slightly_below"
        " just_less_than just_shy_of shy_of"
    ),
    "at_least": (
        "at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum_of minimum at_minimum"
        " at_the_very_least ≥ a_good starting_at starting_from from_at_least as_little_as as_few_as greater_than_or_equal_to"
    ),
    "more_than": (
        "more_than over above in_excess_of upwards_of upward_of greater_than exceeding exceeds exceeded just_over just_above"
        " well_over well_above slightly_more_than a_little_over slightly_over a_little_more_than a_bit_more_than more_then"
        " far_more_than much_more_than north_of surpassing higher_than larger_than bigger_than longer_than beyond > older_than"
        " heavier_than taller_than"
    ),
    "at_most": (
        "at_most up_to as_many_as as_much_as no_more_than not_more_than not_exceeding a_maximum_of maximum_of maximum"
        " up_to_a_maximum_of ≤ no_longer_than as_long_as as_high_as capped_at limited_to no_greater_than less_than_or_equal_to"
    ),
    "less_than": (
        "not_even less_than fewer_than under below short_of lower_than smaller_than south_of well_under well_below far_fewer_than"
        " far_less_than much_less_than shorter_than younger_than < cheaper_than lighter_than"
    ),
    "exact": "exactly precisely only just",
}

AFTER: dict[Hedge, str] = {
    "approx": "or_so -_odd or_thereabouts give_or_take more_or_less approximately or_about",
    "at_least": "or_more or_above and_above or_over or_older and_older and_over or_higher or_greater plus + at_least and_up",
    "more_than": "and_counting",
    "at_most": "or_less or_fewer or_under or_below or_younger and_under and_below at_most maximum tops at_the_most",
}
