"""Claims that ascribe a crime or misconduct to somebody named: found by a readable table of words, and marked for care.

Such a claim is the one a publisher is sued for. So the table rather marks too much: whoever was cleared of something is marked too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from verifybench.model.claim import Statement
from verifybench.model.document import Span
from verifybench.review.phrases import Phrases, Word, words
from verifybench.review.tables.misconduct import EXCEPTIONS, FAMILIES, OF_ONESELF

# He or she was named before: a sentence goes on speaking of a person it does not name again.
_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "got", "gets", "getting"})
_PASSIVE_REACH, _DOER_REACH = 4, 8  # words before a participle, and behind it up to “by”

# Deeds done to somebody: “was tortured” speaks of a victim unless it says by whom.
_SUFFERED = ("killing", "violence", "sexual", "abuse", "theft", "fraud", "extortion")


class Table:
    """The words that mark a claim: the table's own and a case's, less what a case excepts."""

    def __init__(self, more: Iterable[str] = (), exceptions: Iterable[str] = ()) -> None:
        """Raises ValueError for what is no phrase."""
        suffered = [phrase for family in _SUFFERED for phrase in FAMILIES[family]]
        rest = [phrase for family, phrases in FAMILIES.items() if family not in _SUFFERED for phrase in phrases]
        self._deeds, self._ascribed = Phrases(suffered), Phrases([*rest, *more])
        self._exceptions = Phrases([*EXCEPTIONS, *exceptions])

    def find(self, text: str, named: Sequence[Span] = ()) -> tuple[Span, ...]:
        """Where words of misconduct stand in a text, in order; what is part of a name (`named`) does not count."""
        read = words(text)
        excepted = {at for start, end in self._exceptions.find(read) for at in range(start, end)}
        found = {
            (read[start].start, read[end - 1].end)
            for start, end in (*self._ascribed.find(read), *_told_of_a_doer(read, self._deeds.find(read)))
            if excepted.isdisjoint(range(start, end)) and not any(_inside(read[start], name) for name in named)
        }
        return tuple(sorted(found))


def _told_of_a_doer(read: Sequence[Word], found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Deeds, without those in the passive that do not say by whom."""
    for start, end in found:
        participle = read[end - 1].key.endswith(("ed", "en"))
        passive = participle and any(one.key in _BEING for one in read[max(0, start - _PASSIVE_REACH) : start])
        if not passive or any(one.key == "by" for one in read[end : end + _DOER_REACH]):
            yield start, end


def _inside(word: Word, span: Span) -> bool:
    return span[0] <= word.start < span[1]


@lru_cache(maxsize=8)
def misconduct_table(more: tuple[str, ...] = (), exceptions: tuple[str, ...] = ()) -> Table:
    """The table of a case, made once."""
    return Table(more, exceptions)


_OF_ONESELF = Phrases(OF_ONESELF)


def ascribed(statement: Statement, known: Table) -> tuple[Span, ...]:
    """The words that ascribe misconduct in a statement, as spans of `statement.text`; none where nobody is named.

    Somebody named is a person, an organisation, or he or she; a place is not, and who only says it of others is not either.
    """
    text, low = statement.text, statement.start
    named = [(name.start - low, name.end - low) for name in statement.names]
    found = known.find(text, named)
    if not found:
        return ()
    speaking = [
        (one.start - low, one.end - low) for one in statement.attribution if not any(_OF_ONESELF.find(words(one.verb)))
    ]
    people = [(name.start - low, name.end - low) for name in statement.names if name.kind != "place"] + [
        (word.start, word.end) for word in words(text) if word.key in _PRONOUNS
    ]
    meant = any(not any(start <= person[0] < end for start, end in speaking) for person in people)
    return found if meant else ()
