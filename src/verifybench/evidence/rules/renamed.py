"""Two sentences told alike, and one has another name in the place of a name of the other, or of a part of one.

Names that nobody spotted count too: a capital inside a sentence that is not all capitals is a name or a part of one.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.evidence import lexicon
from verifybench.evidence.inplace import Swap
from verifybench.evidence.rules import counted
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.rules.naming import like, may_be_one
from verifybench.evidence.rules.places import demonym, may_be_one_place
from verifybench.evidence.syntax import subject_of
from verifybench.evidence.words import View, Word
from verifybench.names import Settled

_ALIKE = 0.75  # coverage from which two sentences are told twice, and not two of a kind
_REST, _NEARLY = 2.0, 0.9  # weight of the words beside the one place, and how much of it both have
_STRENGTH = 0.75
_LONG = 5  # telling words that two sentences share besides whom they are about
_HEADLINE = 0.6  # share of the telling words with a capital from which capitals say nothing


def findings(claim: View, passage: View, places: Sequence[Swap], coverage: float) -> list[Finding]:
    """`name.differs` for each name, or part of one, that stands in the place of another; `nationality.differs` for adjectives."""
    if not places or not _told_alike(claim, places, coverage) or _all_capitals(claim) or _all_capitals(passage):
        return []
    found = []
    for swap in places:
        ours, theirs = _stretch(claim, *swap.ours), _stretch(passage, *swap.theirs)
        if ours is None or theirs is None or _exchanged(claim, ours, passage, theirs):
            continue
        if claim.words[ours[0]].negated != passage.words[theirs[0]].negated or counted.other_happening(
            claim, ours[0], passage, theirs[0]
        ):
            continue
        one, other = claim.text_of(*_whole(claim, *ours)), passage.text_of(*_whole(passage, *theirs))
        peoples = demonym(claim.text_of(*ours)) and demonym(passage.text_of(*theirs))
        found.append(
            Finding(
                f"name:{claim.words[ours[0]].name}" if claim.words[ours[0]].name >= 0 else f"name@{ours[0]}",
                "differs",
                "nationality.differs" if peoples else "name.differs",
                f"{one} against {other}" if peoples else f"{one} against {other} in the same place",
                _STRENGTH,
                claim.span(*ours),
                passage.span(*theirs),
            )
        )
    return found


def _told_alike(claim: View, places: Sequence[Swap], coverage: float) -> bool:
    """Whether two sentences are told twice: by all words, or by nearly all of those beside the one place in which they differ."""
    if coverage >= _ALIKE:
        return True
    if len(places) > 1:
        return False
    telling = [(at, word.weight) for at, word in enumerate(claim.words) if word.value < 0 and word.weight]
    total = sum(weight for _, weight in telling)
    rest = total - sum(weight for at, weight in telling if places[0].ours[0] <= at < places[0].ours[1])
    return rest >= _REST and coverage * total >= _NEARLY * rest


def subject(claim: View, passage: View, places: Sequence[Swap], settled: Settled) -> str:
    """A line where two sentences are told in the same words but for the name they are about; else "".

    Both may be so. But of two that tell of one day, one sum or one film in the same words, one has taken the other's name.
    """
    if len(places) != 1:
        return ""
    swap, ours, theirs = places[0], subject_of(claim), subject_of(passage)
    if not ours.own or not theirs.own or swap.ours[1] > ours.last + 1 or swap.theirs[1] > theirs.last + 1:
        return ""
    one, other = claim.statement.names[ours.own[0]], passage.statement.names[theirs.own[0]]
    if one.text.split()[-1] == other.text.split()[-1]:
        return ""  # of one family: they are told of in the same words
    if "place" in (one.kind, other.kind) or may_be_one(one.text, other.text, settled) or like(one.text, other.text):
        return ""
    rest, other_rest = _outside(claim, swap.ours), _outside(passage, swap.theirs)
    telling = [word for word in rest if word.weight]
    if [word.stem for word in rest] != [word.stem for word in other_rest] or len(telling) < _LONG:
        return ""
    if not any(word.value >= 0 or word.name >= 0 for word in telling):
        return ""
    return f"the claim is about {one.text}, the passage about {other.text}, and all else is told in the same words"


def _outside(view: View, stretch: tuple[int, int]) -> list[Word]:
    return [word for at, word in enumerate(view.words) if not stretch[0] <= at < stretch[1]]


def _all_capitals(view: View) -> bool:
    """Whether capitals tell nothing: a headline."""
    telling = [word for word in view.words if word.weight and word.value < 0 and word.text[0].isalpha()]
    return sum(word.text[0].isupper() for word in telling) > _HEADLINE * len(telling)


def _stretch(view: View, start: int, end: int) -> tuple[int, int] | None:
    """First and last telling word of a stretch that is all names; None where it holds anything else that tells."""
    telling = [at for at in range(start, end) if view.words[at].weight]
    if not telling or not all(_named(view, at) for at in telling):
        return None
    return telling[0], telling[-1]


def _named(view: View, at: int) -> bool:
    word = view.words[at]
    if word.value >= 0 or len(word.text) == 1:
        return False
    return word.name >= 0 or (at > 0 and word.text[0].isupper()) or _in_title(view, word)


def _in_title(view: View, word: Word) -> bool:
    return any(word.end <= name.start and word.text in name.title.split() for name in view.statement.names if name.title)


def _exchanged(claim: View, ours: tuple[int, int], passage: View, theirs: tuple[int, int]) -> bool:
    """Whether the one may stand for the other: one name, a place in a place, a title; or both are elsewhere in the other text."""
    one, other = claim.text_of(*ours), passage.text_of(*theirs)
    mine, its = claim.words[ours[0] : ours[1] + 1], passage.words[theirs[0] : theirs[1] + 1]
    if _titles(claim, mine) or _titles(passage, its) or _as_often(claim, passage, mine) or _as_often(passage, claim, its):
        return True
    whole, other_whole = claim.text_of(*_whole(claim, *ours)), passage.text_of(*_whole(passage, *theirs))
    pairs = {(one, other), (whole, other_whole)} if (one, other) == (whole, other_whole) else {(one, other)}
    if any(may_be_one(a, b) or like(a, b) or may_be_one_place(a, b) for a, b in pairs):
        return True
    if may_be_one_place(whole, other_whole) or _seat(claim, mine, passage, its):
        return True
    known = lexicon.synonyms()
    return any(b.stem in known.get(a.stem, ()) for a in mine for b in its)


def _seat(claim: View, mine: Sequence[Word], passage: View, its: Sequence[Word]) -> bool:
    """Whether one is a town that does something, and the other a body, which may sit there: "Moscow", "the FSB"."""
    if not all(words and words[0].name >= 0 for words in (mine, its)):
        return False
    sorts = {
        view.statement.names[words[0].name].kind
        for view, words in ((claim, mine), (passage, its))
        if words[0].name in subject_of(view).own
    }
    return sorts == {"place", "organisation"}


def _titles(view: View, words: Sequence[Word]) -> bool:
    """Whether the words are a title before a name: "President" where the other has the given name."""
    return all(_in_title(view, word) for word in words)


def _as_often(view: View, other: View, words: Sequence[Word]) -> bool:
    """Whether the other text has these words as often: then they only stand elsewhere."""
    return all(len(other.where.get(word.stem, ())) >= len(view.where[word.stem]) for word in words)


def _whole(view: View, first: int, last: int) -> tuple[int, int]:
    """The stretch with the rest of the names it cuts through."""
    for at in (first, last):
        name = view.words[at].name
        if name >= 0:
            begin, end = view.name_ranges[name]
            first, last = min(first, begin), max(last, end)
    return first, last
