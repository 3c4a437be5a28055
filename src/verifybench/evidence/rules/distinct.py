"""What tells two values apart as those of two things, so that they do not differ though the figures do."""

from __future__ import annotations

from verifybench.evidence.rules import counted, dimensions
from verifybench.evidence.rules.against import same_noun
from verifybench.evidence.rules.surroundings import Around, measure
from verifybench.evidence.words import View, Word
from verifybench.model.value import Value

_STRETCHES = (0, 31, 366)  # days of more than a day, a month, a year
_MEASURED = frozenset(("money", "length", "duration", "age", "mass", "speed"))
_PHRASE = 3  # words behind a rank that may name what is ranked
_HAPPENING = {"count": counted.other_count, "date": counted.other_happening}


def sorts(left: Value, here: Around, right: Value, there: Around) -> bool:
    """Whether one counts a noun of which the words about the other, a bare figure, have nothing: "two medals" and "at 31"."""
    if left.kind != "count" or right.kind != "count" or bool(left.noun) == bool(right.noun):
        return False
    noun, about = (left.noun, there.near) if left.noun else (right.noun, here.near)
    return not any(same_noun(noun, word) for word in sorted(about))


def measures(left: Value, claim: View, here: Around, passage: View, there: Around) -> bool:
    """Whether two figures of one unit measure different things: a height and a length."""
    return left.kind in _MEASURED and dimensions.apart(
        measure(claim, here.first, here.last), measure(passage, there.first, there.last)
    )


def happenings(left: Value, claim: View, here: Around, passage: View, there: Around) -> str:
    """A line where two differing figures or dates are of two happenings, else ""."""
    guard = _HAPPENING.get(left.kind)
    return guard(claim, here.first, passage, there.first) if guard else ""


def loose(left: Value, claim: View, here: Around, right: Value, passage: View, there: Around) -> bool:
    """Whether nothing but the words around them says that two dates are of one happening.

    A line with a date and no verb is as a rule the date of the text, and a day is seldom held against a year.
    """
    if here.governor and here.governor == there.governor:
        return False
    ours, theirs = counted.happening(claim, here.first) >= 0, counted.happening(passage, there.first) >= 0
    return (ours and not theirs) or (stretch(left) != stretch(right) and not (ours and theirs))


def stretch(date: Value) -> int:
    """How much of the calendar a date covers: 0 a day, 1 a month, 2 a year, 3 more."""
    days = (date.high or 0.0) - (date.low or 0.0)
    return sum(days > most for most in _STRETCHES)


def ranks(claim: View, here: Around, passage: View, there: Around) -> str:
    """A line where two ranks are ranks of different things ("first year", "first six months"), else ""."""
    ours, theirs = ranked(claim, here), ranked(passage, there)
    if not ours or not theirs or any(same_noun(a.stem, b.stem) for a in ours for b in theirs):
        return ""
    return f"“{ours[0].text}” is not “{theirs[-1].text}”: other things are counted"


def ranked(view: View, here: Around) -> list[Word]:
    """The telling words right behind a rank, figures left out, up to a mark or a small word."""
    found = []
    for at in range(here.last + 1, min(len(view.words), here.last + 1 + _PHRASE)):
        word = view.words[at]
        if at in view.breaks or (not word.weight and word.value < 0):
            break
        if word.lower.isalpha():
            found.append(word)
    return found
