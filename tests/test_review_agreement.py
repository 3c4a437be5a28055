"""Agreement: the published values to the digit, and the laws that any such measure keeps."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.review.agreement import Measure, Undefined, Weights, alpha, kappa, percent

LAWS = settings(derandomize=True, deadline=None, max_examples=150)

ORDER = ("a", "b", "c", "d")
pairs = st.lists(st.tuples(st.sampled_from(ORDER), st.sampled_from(ORDER)), max_size=30)
units = st.lists(st.lists(st.sampled_from(ORDER), max_size=5), max_size=20)


def told(table: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """A table of counts, rows the one reviewer's categories and columns the other's, as pairs."""
    return [(r, c) for r, row in enumerate(table) for c, count in enumerate(row) for _ in range(count)]


COHEN_1960 = told([[88, 14, 18], [10, 40, 10], [2, 6, 12]])
# Krippendorff 2011, section C: four observers, twelve units, None where one was not observed.
KRIPPENDORFF_C = list(
    zip(
        (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
        (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
        (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
        (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
        strict=True,
    )
)
UNITS_C = [[value for value in unit if value is not None] for unit in KRIPPENDORFF_C]


def test_kappa_of_fifty_grants() -> None:
    assert kappa(told([[20, 5], [10, 15]])) == pytest.approx(0.4, abs=1e-12)
    assert percent(told([[20, 5], [10, 15]])) == 70


@pytest.mark.parametrize(("weights", "value"), [("plain", 0.49153), ("linear", 0.47368), ("quadratic", 0.45455)])
def test_kappa_as_published_plain_and_weighted(weights: Weights, value: float) -> None:
    assert kappa(COHEN_1960, weights, (0, 1, 2)) == pytest.approx(value, abs=5e-6)


def test_alpha_as_published_with_missing_values() -> None:
    assert alpha(UNITS_C) == pytest.approx(0.743, abs=5e-4)
    assert alpha(UNITS_C, "ordinal", (1, 2, 3, 4, 5)) == pytest.approx(0.815, abs=5e-4)


def test_alpha_of_two_observers_without_gaps_as_published() -> None:
    one, other = "aabbdcccedda", "babbbccceddd"  # Krippendorff 2011, section B
    assert alpha(list(zip(one, other, strict=True))) == pytest.approx(0.692, abs=5e-4)


def test_one_label_only_is_undefined_and_says_so() -> None:
    same = [("a", "a")] * 5
    assert percent(same) == 100
    for weights in ("plain", "linear", "quadratic"):
        assert kappa(same, weights, ORDER) is Undefined.ONE_CATEGORY
    assert alpha([["a", "a"], ["a", "a", "a"]]) is Undefined.ONE_CATEGORY
    assert alpha([["a", "a"]], "ordinal", ORDER) is Undefined.ONE_CATEGORY


def test_nothing_shared_is_undefined_and_says_so() -> None:
    assert percent([]) is Undefined.NOTHING_SHARED
    assert kappa([]) is Undefined.NOTHING_SHARED
    assert alpha([["a"], [], ["b"]]) is Undefined.NOTHING_SHARED


def test_a_category_without_a_place_is_refused_not_guessed() -> None:
    with pytest.raises(ValueError, match="'z' has no place"):
        kappa([("a", "z")], "linear", ORDER)
    with pytest.raises(ValueError, match="'z' has no place"):
        alpha([["a", "z"]], "ordinal", ORDER)


def test_a_near_miss_weighs_less_than_a_far_one() -> None:
    agreed = [("a", "a"), ("d", "d"), ("b", "b")]
    near, far = kappa([*agreed, ("a", "b")], "linear", ORDER), kappa([*agreed, ("a", "d")], "linear", ORDER)
    assert isinstance(near, float)
    assert isinstance(far, float)
    assert near > far


def close(one: Measure, other: Measure) -> bool:
    if isinstance(one, Undefined) or isinstance(other, Undefined):
        return one is other
    return one == pytest.approx(other, abs=1e-12)


@LAWS
@given(pairs, st.sampled_from(["plain", "linear", "quadratic"]))
def test_who_is_named_first_makes_no_difference(said: list[tuple[str, str]], weights: Weights) -> None:
    assert kappa(said, weights, ORDER) == kappa([(other, one) for one, other in said], weights, ORDER)


@LAWS
@given(units, st.permutations(range(20)), st.sampled_from(["nominal", "ordinal"]))
def test_the_order_of_units_and_of_reviewers_makes_no_difference(
    said: list[list[str]], shuffle: list[int], level: str
) -> None:
    other = [said[at][::-1] for at in shuffle if at < len(said)]
    assert alpha(said, level, ORDER) == alpha(other, level, ORDER)  # type: ignore[arg-type]


@LAWS
@given(st.lists(st.sampled_from(ORDER), min_size=1, max_size=20), st.integers(2, 4))
def test_full_agreement_is_one_unless_one_label_was_used(labels: list[str], reviewers: int) -> None:
    expected: Measure = 1.0 if len(set(labels)) > 1 else Undefined.ONE_CATEGORY
    for weights in ("plain", "linear", "quadratic"):
        assert kappa([(label, label) for label in labels], weights, ORDER) == expected
    assert alpha([[label] * reviewers for label in labels]) == expected
    assert alpha([[label] * reviewers for label in labels], "ordinal", ORDER) == expected


@LAWS
@given(pairs, st.permutations(ORDER))
def test_other_words_for_the_labels_change_no_nominal_value(said: list[tuple[str, str]], names: list[str]) -> None:
    called = dict(zip(ORDER, names, strict=True))
    renamed = [(called[one], called[other]) for one, other in said]
    assert kappa(said) == kappa(renamed)
    assert alpha(said) == alpha(renamed)
    assert percent(said) == percent(renamed)


@LAWS
@given(pairs)
def test_an_order_read_backwards_changes_no_weighted_value(said: list[tuple[str, str]]) -> None:
    for weights in ("linear", "quadratic"):
        assert kappa(said, weights, ORDER) == kappa(said, weights, ORDER[::-1])
    assert alpha(said, "ordinal", ORDER) == alpha(said, "ordinal", ORDER[::-1])


@LAWS
@given(units)
def test_what_only_one_reviewer_decided_does_not_count(said: list[list[str]]) -> None:
    assert close(alpha(said), alpha([*said, ["a"], []]))


@LAWS
@given(pairs)
def test_no_measure_is_above_one(said: list[tuple[str, str]]) -> None:
    measures = [kappa(said), alpha(said), alpha(said, "ordinal", ORDER), kappa(said, "quadratic", ORDER)]
    assert all(isinstance(one, Undefined) or one <= 1 for one in measures)
