"""Which happening a figure or a date belongs to: its verb, and what the verb was done to.

The killed are not held against the wounded, nor the year in which homes were counted against that in which buses were sold.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from verifybench.evidence import lexicon
from verifybench.evidence.tables.words import PREPOSITIONS
from verifybench.evidence.words import View, Word
from verifybench.model.value import Value

# Verbs whose figures answer the same question, one group a line.
SAME_QUESTION = """
die kill lose perish murder
injure wound hurt
arrest detain hold
sentence jail imprison
say report record register count
"""
_REACH = 5  # words either side
_FARTHER = 9  # for a date, which may stand behind a long object
_PEOPLE = frozenset(("people", "persons", "individuals", "others", "men", "women"))
_OBJECT = 6  # words behind a verb
_EMPTY = """
be is are was were been being has have having had did does done did made found said told known called based
best better worst worse got gotten
"""
# Verbs that leave it to their object what happened: any other verb may say the same.
_LIGHT = frozenset(("has", "have", "had", "made", "took", "gave", "held"))
_PREPOSITIONS = frozenset(PREPOSITIONS.split())


def predicate(view: View, at: int, reach: int = _REACH) -> int:
    """Index of the verb in -ed or of irregular form nearest to the word at `at`; -1 where there is none."""
    for distance in range(1, reach + 1):
        for index in (at + distance, at - distance):
            if 0 <= index < len(view.words) and _is_verb(view.words[index]):
                return index
    return -1


def happening(view: View, at: int) -> int:
    """Index of the verb of the happening that is dated or placed by this word, light ones included; -1 where there is none."""
    found = predicate(view, at, _FARTHER)
    if found >= 0:
        return found
    before = range(at - 1, max(-1, at - _FARTHER - 4), -1)
    return next((index for index in before if view.words[index].lower in _LIGHT), -1)


def _is_verb(word: Word) -> bool:
    inflected = word.lower in lexicon.irregular_forms() or (word.lower.endswith("ed") and len(word.lower) > 4)
    return inflected and word.lower not in _empty() and word.name < 0 and word.value < 0


def other_count(claim: View, ours: int, passage: View, theirs: int) -> str:
    """A line where the figures at these words count different happenings, else ""."""
    one, other = predicate(claim, ours), predicate(passage, theirs)
    if one < 0 or other < 0 or alike(claim.words[one], passage.words[other]):
        return ""
    return f"“{claim.words[one].text}” and “{passage.words[other].text}” are counted, not the same thing"


def other_happening(claim: View, ours: int, passage: View, theirs: int) -> str:
    """A line where the dates or places at these words are of different happenings, else ""."""
    one, other = happening(claim, ours), happening(passage, theirs)
    if one < 0 or other < 0:
        return ""
    mine, its = claim.words[one], passage.words[other]
    if not (alike(mine, its) or {mine.lower, its.lower} & _LIGHT):
        return f"two happenings: “{mine.text}”, “{its.text}”"
    done, did = _object(claim, one), _object(passage, other)
    if apart(claim, one, passage, other):
        return f"two happenings: “{mine.text} … {done[-1].text}”, “{its.text} … {did[-1].text}”"
    return ""


def apart(claim: View, one: int, passage: View, other: int) -> bool:
    """Whether the verbs at these words are each done to something, and to nothing in common."""
    done, did = _object(claim, one), _object(passage, other)
    return bool(done and did) and not any(_same(a, b) for a in done for b in did)


def _object(view: View, verb: int) -> list[Word]:
    """The telling words right behind a verb, up to a preposition, a mark or the next verb."""
    found = []
    for index in range(verb + 1, min(len(view.words), verb + 1 + _OBJECT)):
        word = view.words[index]
        if index in view.breaks or word.lower in _PREPOSITIONS or _is_verb(word):
            break
        if word.weight and not word.text[0].isdigit() and not word.lower.endswith("ly"):
            found.append(word)
    return found


def _same(one: Word, other: Word) -> bool:
    return one.stem == other.stem or other.stem in lexicon.synonyms().get(one.stem, ())


def people(left: Value, claim: View, ours: int, right: Value, passage: View, theirs: int) -> tuple[Value, Value]:
    """The values with one noun where one counts the people who do what the other names them by: "followers", "people follow"."""
    if _does(right, passage, theirs, left.noun):
        return left, replace(right, noun=left.noun)
    if _does(left, claim, ours, right.noun):
        return replace(left, noun=right.noun), right
    return left, right


def _does(value: Value, view: View, last: int, agent: str) -> bool:
    name = agent.lower().removesuffix("s")
    if value.noun.lower() not in _PEOPLE or not name.endswith(("er", "or")) or len(name) < 5:
        return False
    deeds = {lexicon.stem(name[:-2]), lexicon.stem(name[:-1])}
    return any(word.stem in deeds for word in view.words[last + 1 : last + 1 + _OBJECT])


def alike(one: Word, other: Word) -> bool:
    """Whether two verbs may speak of the same happening."""
    return _same(one, other) or any(one.stem in group and other.stem in group for group in _groups())


@cache
def _empty() -> frozenset[str]:
    return frozenset(_EMPTY.split())


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(lexicon.stem(word) for word in line.split()) for line in SAME_QUESTION.strip().splitlines())
