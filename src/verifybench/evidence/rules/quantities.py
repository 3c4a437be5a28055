"""How many of them: “no one”, “all nine members”, “one of the two bridges”, “half of voters”, “the first 20 customers”.

None, all and most are told without a figure, and what the other text tells of the same noun may exclude them. Two figures are
for `values`.
"""

from __future__ import annotations

from functools import lru_cache

from verifybench.evidence import lexicon
from verifybench.evidence.align import SYNONYM, neighbourhood
from verifybench.evidence.rules import counted
from verifybench.evidence.rules.against import held_against, same_noun
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.quantity_reading import PERSON, Quantity, quantities
from verifybench.evidence.tables.quantifiers import SUPPOSED
from verifybench.evidence.words import View
from verifybench.values import recognise

_SUPPOSED = frozenset(SUPPOSED.split())
_EXISTS = frozenset(("there", "is", "are", "was", "were", "been", "be", "has", "have", "had"))
_REPORTING = frozenset(map(lexicon.stem, ("said", "reported", "recorded", "registered", "confirmed", "told")))
_MONEY = lexicon.stem("money")
_TURNING = frozenset(("against", "without", "except", "outside", "other"))
_REACH = 6  # words either side that say what is told of them
_TOLD = 0.6  # share of these that the other text must have
_BACK, _BACK_NONE = 0.5, 0.4  # and the other way round, so that it is not of another event; against none, any is enough
_LEAST, _RANGE = 0.45, 0.2  # strength, by that share: a conflict, short of a firm one


def findings(claim: View, passage: View) -> list[Finding]:
    """`quantity.differs` where the passage tells another quantity of the same, and `quantity.same` where it tells that one."""
    ours = [one for one in quantities(claim) if _may_be_told(claim, one, passage)]
    if not ours:
        return []
    theirs = quantities(passage)
    if not theirs or _other_dates(claim, passage):
        return []
    found = []
    for mine in ours:
        answers = ((_answer(claim, mine, passage, its), its) for its in theirs)
        best = max((one for one in answers if one[0]), key=lambda one: abs(one[0]), default=None)
        if best is not None:
            found.append(_finding(claim, mine, passage, best[1], best[0]))
    return found


def _may_be_told(claim: View, mine: Quantity, passage: View) -> bool:
    """Whether the passage has a word for what is counted: asked first, since its own quantities take long to read."""
    if mine.noun in (PERSON, _MONEY) or not (last := claim.words[mine.last].lower).isalpha() or _personal(last):
        return True
    stem = lexicon.stem(last)
    return any(one in passage.where for one in (mine.noun, stem, *lexicon.synonyms().get(stem, ())))


def _finding(claim: View, mine: Quantity, passage: View, its: Quantity, strength: float) -> Finding:
    said, told = claim.text_of(mine.first, mine.last), passage.text_of(its.first, its.last)
    spans = claim.span(mine.first, mine.last), passage.span(its.first, its.last)
    part = f"quantity:{mine.first}"
    if strength < 0:
        return Finding(part, "differs", "quantity.differs", f"“{said}” against “{told}”", -strength, *spans)
    return Finding(part, "agrees", "quantity.same", f"both say “{said}”", strength, *spans)


def _answer(claim: View, mine: Quantity, passage: View, its: Quantity) -> float:
    """How surely one quantity answers the other: above 0 where they are the same, below where they exclude each other."""
    if not (mine.word or its.word) or not _same_noun(mine, claim, its, passage):
        return 0.0
    differ, same = _exclude(mine, its) and not _listed(passage, its), (mine.none and its.none) or (mine.all and its.all)
    if not differ and not same:
        return 0.0
    for wide, other in ((mine, passage), (its, claim)):
        if (wide.none or wide.all or not (mine.none or its.none or mine.all or its.all)) and not all(
            stem in other.where for stem in sorted(wide.about)
        ):
            return 0.0  # none of the young ones says nothing of the others
    told = _told(claim, mine, passage, its)
    if told < _TOLD:
        return 0.0
    strength = _LEAST + _RANGE * told
    return -strength if differ else strength


def _exclude(mine: Quantity, its: Quantity) -> bool:
    if mine.none or its.none:
        other = its if mine.none else mine
        return not other.none and ((other.count or (0, 0))[0] > 0 or (other.share or (0, 0))[0] > 0)
    if mine.share and its.share:
        return mine.share[1] < its.share[0] or its.share[1] < mine.share[0]
    if mine.count and its.count and not (mine.share or its.share):  # "several platforms", "one platform"
        return mine.count[1] < its.count[0] or its.count[1] < mine.count[0]
    return False


def _listed(view: View, its: Quantity) -> bool:
    """Whether one of several counts of a sentence is no whole: "one award for the first film and two for the second"."""
    if its.share or its.count != (1.0, 1.0):
        return False
    counts = (at for at, value in enumerate(view.statement.values) if value.kind == "count" and at in view.value_ranges)
    return any(not its.first <= view.value_ranges[at][0] <= its.last for at in counts)


def _same_noun(mine: Quantity, claim: View, its: Quantity, passage: View) -> bool:
    if PERSON in (mine.noun, its.noun):
        return all(
            one.noun == PERSON or _personal(view.words[one.last].lower) for one, view in ((mine, claim), (its, passage))
        )
    return mine.noun == its.noun or same_noun(claim.words[mine.last].lower, passage.words[its.last].lower)


@lru_cache(maxsize=2048)
def _personal(noun: str) -> bool:
    """Whether a noun is one for persons: passengers are people."""
    people, some = recognise("7 people"), recognise(f"7 {noun}")
    return len(some) == 1 and held_against(people[0], some[0]).outcome == "equal"


def _told(claim: View, mine: Quantity, passage: View, its: Quantity) -> float:
    """Share of what the claim tells of its quantity that the passage tells of the other; 0 where it tells another thing."""
    if not _one_deed(claim, mine, passage, its) or _supposed(passage, its) != _supposed(claim, mine):
        return 0.0
    if _covered(passage, its, claim, mine) < (_BACK_NONE if mine.none or its.none else _BACK):
        return 0.0
    return _covered(claim, mine, passage, its)


def _one_deed(claim: View, mine: Quantity, passage: View, its: Quantity) -> bool:
    """Whether the same is said of both, apart from how many they are: nothing is denied but by a word for none."""
    verb, other = counted.predicate(claim, mine.last), counted.predicate(passage, its.last)
    if (verb < 0) != (other < 0):
        alone, without = (claim.words[verb], passage) if other < 0 else (passage.words[other], claim)
        if alone.stem not in _REPORTING and alone.stem not in without.where:
            return False
    elif verb >= 0 and not counted.alike(claim.words[verb], passage.words[other]):
        return False
    if _sides(claim, mine) != _sides(passage, its):
        return False
    return not any(
        not one.none and (view.words[one.last].negated or (at >= 0 and view.words[at].negated))
        for view, one, at in ((claim, mine, verb), (passage, its, other))
    )


def _sides(view: View, one: Quantity) -> set[str]:
    """The prepositions behind a quantity that turn what is told round: "voted against"."""
    return {word.lower for word in view.words[one.last + 1 : one.last + _REACH]} & _TURNING


def _covered(view: View, one: Quantity, there: View, its: Quantity) -> float:
    """Share of the words about a quantity that stand about the other one; all of it where only being is told."""
    near = neighbourhood(view, one.first, one.last, _REACH)
    near = {stem: weight for stem, weight in near.items() if any(view.words[at].value < 0 for at in view.where[stem])}
    total = sum(near.values())
    if not total:
        return 1.0 if one.first and view.words[one.first - 1].lower in _EXISTS else 0.0
    aliases, others = lexicon.aliases(), neighbourhood(there, its.first, its.last, 2 * _REACH)
    verb, other = counted.predicate(view, one.last), counted.predicate(there, its.last)
    covered = 0.0
    for stem, weight in near.items():
        if stem in others or (other >= 0 and verb >= 0 and stem == view.words[verb].stem):
            covered += weight
        elif any(alias in others for alias in aliases.get(stem, ())):
            covered += SYNONYM * weight
    return covered / total


def _supposed(view: View, one: Quantity) -> bool:
    return any(word.lower in _SUPPOSED for word in view.words[max(0, one.first - _REACH) : one.last + _REACH])


def _other_dates(claim: View, passage: View) -> bool:
    """Whether the two give dates, and none in common."""
    ours = [value for value in claim.statement.values if value.kind == "date" and value.low is not None]
    theirs = [value for value in passage.statement.values if value.kind == "date" and value.low is not None]
    return bool(ours and theirs) and all(held_against(a, b).outcome == "disjoint" for a in ours for b in theirs)
