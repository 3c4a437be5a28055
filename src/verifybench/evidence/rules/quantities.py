"""How many of them: “no one”, “all nine members”, “one of the two bridges”, “half of voters”, “the first 20 customers”.

None, all and most are told without a figure, and what the other text tells of the same noun may exclude them. Two figures are
for `values`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.align import SYNONYM, neighbourhood
from verifybench.evidence.rules import counted
from verifybench.evidence.rules.against import held_against, same_noun
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax.forms import marked
from verifybench.evidence.tables.quantifiers import ALL, BETWEEN, MOST, NEARLY, NONE, PERSONS, SEVERAL, SUPPOSED, UNCOUNTED
from verifybench.evidence.words import View, Word
from verifybench.model.value import Value
from verifybench.values import recognise

_NONE, _ALL, _MOST, _SEVERAL, _PERSONS, _BETWEEN, _NEARLY, _SUPPOSED = (
    frozenset(words.split()) for words in (NONE, ALL, MOST, SEVERAL, PERSONS, BETWEEN, NEARLY, SUPPOSED)
)
_UNCOUNTED = frozenset(lexicon.stem(word) for word in UNCOUNTED.split())
_DEFINITE = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "your", "my", "at"))
_EXISTS = frozenset(("there", "is", "are", "was", "were", "been", "be", "has", "have", "had"))
_REPORTING = frozenset(map(lexicon.stem, ("said", "reported", "recorded", "registered", "confirmed", "told")))
_TURNING = frozenset(("against", "without", "except", "outside", "other"))
_PHRASE = 4  # telling words of one noun phrase
_ANY = 5  # words between a "not" and its "any"
_REACH = 6  # words either side that say what is told of them
_TOLD = 0.6  # share of these that the other text must have
_BACK, _BACK_NONE = 0.5, 0.4  # and the other way round, so that it is not of another event; against none, any is enough
_LEAST, _RANGE = 0.45, 0.2  # strength, by that share: a conflict, short of a firm one
_PERSON = ""  # the noun of "nobody"
_MOST_QUANTITIES = 12  # of one sentence


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of a noun: a count, or a share of them all in per cent; both as (least, most), None where the words tell none.

    `word` tells it without a figure. `about` are the stems that narrow the noun down.
    """

    noun: str
    about: frozenset[str]
    first: int
    last: int
    count: tuple[float, float] | None = None
    share: tuple[float, float] | None = None
    word: bool = False

    @property
    def none(self) -> bool:
        return self.count == (0, 0)

    @property
    def all(self) -> bool:
        return self.share == (100, 100)


def findings(claim: View, passage: View) -> list[Finding]:
    """`quantity.differs` where the passage tells another quantity of the same, and `quantity.same` where it tells that one."""
    ours = _quantities(claim)
    if not ours:
        return []
    theirs = _quantities(passage)
    if not theirs or _other_dates(claim, passage):
        return []
    found = []
    for mine in ours:
        answers = ((_answer(claim, mine, passage, its), its) for its in theirs)
        best = max((one for one in answers if one[0]), key=lambda one: abs(one[0]), default=None)
        if best is not None:
            found.append(_finding(claim, mine, passage, best[1], best[0]))
    return found


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
    if _PERSON in (mine.noun, its.noun):
        return all(
            one.noun == _PERSON or _personal(view.words[one.last].lower) for one, view in ((mine, claim), (its, passage))
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


def _quantities(view: View) -> list[Quantity]:
    """The quantities of a sentence, worked out once."""
    if "quantities" not in view.kept:
        found: list[Quantity] = []
        for one in _read(view):
            if len(found) == _MOST_QUANTITIES:
                break
            if not found or one.first > found[-1].last:
                found.append(one)
        view.kept["quantities"] = found
    return cast(list[Quantity], view.kept["quantities"])


def _read(view: View) -> Iterator[Quantity]:
    for at, word in enumerate(view.words):
        if word.value >= 0:
            if view.value_ranges[word.value][0] == at and (one := _of_figure(view, at, view.statement.values[word.value])):
                yield one
            continue
        if one := _of_word(view, at, word):
            yield one


def _of_word(view: View, at: int, word: Word) -> Quantity | None:
    """The quantity that begins with a word for one."""
    before = view.words[at - 1].lower if at else ""
    if word.lower in _PERSONS or (word.lower == "no" and _at(view, at + 1) == "one"):
        last = at + (word.lower == "no")
        kind: dict[str, tuple[float, float]] = {"count": (0, 0)} if word.lower in _NONE else {"share": (100, 100)}
        return None if before in _NEARLY else Quantity(_PERSON, frozenset(), at, last, word=True, **kind)
    if word.lower in _NONE:
        if word.lower != "none" and (at, at) not in view.cues:
            return None  # "no longer", "no doubt"
        return _phrase(view, at, at + 1, count=(0, 0))
    if word.lower in ("any", "single") and any(
        last < at <= last + _ANY and not any(broken in view.breaks for broken in range(last + 1, at + 1))
        for _, last in view.cues
    ):
        return _phrase(view, at, at + 1, count=(0, 0)) if word.negated else None
    if word.lower in _ALL and before not in _NEARLY | {"in", "at", "after", "above", "not"}:
        return _phrase(view, at, at + 1, share=(100, 100))
    if word.lower in _MOST and before not in _NEARLY | _DEFINITE:
        return _phrase(view, at, at + 1, share=(50.1, 100))
    if word.lower in _SEVERAL and before not in _NEARLY:
        return _phrase(view, at, at + 1, count=(2, float("inf")))
    if word.lower == "one" and _at(view, at + 1) == "of" and (whole := _whole(view, at + 2)):
        return _phrase(view, at, at + 1, count=(1, 1), share=(100 / whole, 100 / whole), word=False)
    return None


def _of_figure(view: View, at: int, value: Value) -> Quantity | None:
    """The quantity that a figure tells: a count, some of a number, or a share."""
    first, last = view.value_ranges[view.words[at].value]
    if value.low is None or value.high is None or value.kind not in ("count", "percent", "money"):
        return None
    if value.kind == "money":
        return Quantity(lexicon.stem("money"), frozenset(), first, last, count=(value.low, value.high))
    if not value.noun:
        return None
    if value.kind == "percent":
        return _phrase(view, first, last + 1, share=(value.low, value.high), word=False)
    count = value.low, value.high
    if value.low == 0:
        return _phrase(view, first, first + 1, count=(0, 0))
    before = [word.lower for word in view.words[max(0, first - 2) : first]]
    if before and before[-1] in ("first", "last", "top") and "the" in before:
        return _phrase(view, first - 1, first + 1, count=count, share=(0.1, 99.9), word=False)  # "the first 20 customers"
    if _at(view, last + 1) == "of" and value.high <= (whole := _whole(view, last + 2)):
        share = 100 * value.low / whole, 100 * value.high / whole
        return _phrase(view, first, last + 1, count=count, share=share, word=False)
    return _phrase(view, first, first + 1, count=count, word=False)


def _at(view: View, index: int) -> str:
    return view.words[index].lower if index < len(view.words) else ""


def _whole(view: View, at: int) -> float:
    """The number behind "of the", of which a quantity is a part; 0 where there is none."""
    for index in range(at, min(len(view.words), at + 3)):
        word = view.words[index]
        if word.value >= 0:
            value = view.statement.values[word.value]
            return value.low if value.kind == "count" and value.low == value.high and value.low else 0.0
        if word.lower not in _BETWEEN:
            return 0.0
    return 0.0


def _phrase(
    view: View,
    first: int,
    begin: int,
    *,
    count: tuple[float, float] | None = None,
    share: tuple[float, float] | None = None,
    word: bool = True,
) -> Quantity | None:
    """A quantity with the noun behind it: the last of the telling words before a mark, a small word or a verb."""
    end = -1
    about: list[str] = []
    for at in range(begin, min(len(view.words), begin + _PHRASE + 4)):
        one = view.words[at]
        if at > first + 1 and marked(view, at):
            break
        if one.value >= 0 or (end < 0 and one.lower in _BETWEEN):
            end = at if one.value >= 0 and one.weight and not one.lower.isdigit() else end
            continue
        if not one.weight or one.name >= 0 or _verbal(view, at):
            break
        end = at
        if len(about) == _PHRASE:
            break
        about.append(one.stem)
    if end < 0:
        return None
    noun = view.words[end]
    if noun.stem in _UNCOUNTED or noun.lower in _BETWEEN or noun.lower.isdigit():
        return None
    return Quantity(noun.stem, frozenset(about) - {noun.stem}, first, end, count, share, word)


def _verbal(view: View, at: int) -> bool:
    word = view.words[at]
    return word.lower.endswith(("ed", "ing", "ly")) or word.lower in lexicon.irregular_forms()
