"""Reviewers compared with each other: every pair, and all together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from verifybench.review.agreement import Measure, alpha, kappa, percent
from verifybench.review.independence import Independent

# Labels that say what kind of thing a claim is, and are not on the scale between supported and refuted.
WORKFLOW = ("not checkable", "opinion", "on author")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reviewers over the `claims` that both decided. Weighted kappas rest on the `findings` among them: claims for which both
    gave a label that has a place in the order. `confusion` counts what each said, by the first's label and the other's."""

    one: str
    other: str
    claims: int
    percent: Measure
    kappa: Measure
    findings: int
    linear: Measure
    quadratic: Measure
    confusion: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """All pairs, and Krippendorff's alpha over everybody: `nominal` over `claims` that two or more decided, `ordinal` over the
    `findings` among them. `order` are the findings from one end to the other; `left_out` verdicts were not independent."""

    reviewers: tuple[str, ...]
    order: tuple[str, ...]
    pairs: tuple[Pair, ...]
    claims: int
    nominal: Measure
    findings: int
    ordinal: Measure
    left_out: int


def order_of(labels: Sequence[str]) -> tuple[str, ...]:
    """The findings of a scale from supported to refuted: as the case lists them, with “refuted” moved to the end."""
    findings = [label for label in labels if label not in WORKFLOW]
    return tuple(sorted(findings, key=lambda label: label == "refuted"))


def compare(given: Independent, labels: Sequence[str], only: Collection[str] = ()) -> Agreement:
    """Measure how far reviewers agree; `only` these persons, everybody where none is named."""
    order = order_of(labels)
    people = sorted(given.reviewers, key=lambda who: (given.reviewers[who], who))
    people = [who for who in people if not only or who in only]
    said = [{who: label for who, label in of.items() if who in people} for _, of in sorted(given.labels.items())]
    pairs = []
    for one, other in combinations(people, 2):
        both = [(of[one], of[other]) for of in said if one in of and other in of]
        if both:
            pairs.append(_pair(given.reviewers[one], given.reviewers[other], both, labels, order))
    units = [tuple(of.values()) for of in said if len(of) > 1]
    findings = [unit for unit in (tuple(label for label in unit if label in order) for unit in units) if len(unit) > 1]
    return Agreement(
        reviewers=tuple(given.reviewers[who] for who in people),
        order=order,
        pairs=tuple(pairs),
        claims=len(units),
        nominal=alpha(units),
        findings=len(findings),
        ordinal=alpha(findings, "ordinal", order),
        left_out=given.left_out,
    )


def _pair(one: str, other: str, both: Sequence[tuple[str, str]], labels: Sequence[str], order: Sequence[str]) -> Pair:
    findings = [pair for pair in both if pair[0] in order and pair[1] in order]
    place = {label: number for number, label in enumerate(labels)}
    counted = sorted(Counter(both).items(), key=lambda item: [(place.get(label, len(place)), label) for label in item[0]])
    return Pair(
        one=one,
        other=other,
        claims=len(both),
        percent=percent(both),
        kappa=kappa(both),
        findings=len(findings),
        linear=kappa(findings, "linear", order),
        quadratic=kappa(findings, "quadratic", order),
        confusion=tuple((mine, theirs, count) for (mine, theirs), count in counted),
    )
