"""What an attributed sentence says is so: the sentence without the words that say who said it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from verifybench.evidence.words import View, may_be_cut, read
from verifybench.model.claim import Name, Statement
from verifybench.model.document import Span
from verifybench.model.value import Value

_KEPT, _WHOLE, _SPEAKER, _WEIGHT = "content", "whole", "speaker", "weight"
_LONGEST_OCCASION = 60  # characters
_LETTER = regex.compile(r"\p{L}")
_CLAUSE_ENDS = ',”“"»’!?…–—'
_LEAD = regex.compile(
    r"(?:in|on|at|during|after|before|since|until|by|last|this|earlier|later|yesterday|today|tonight|meanwhile|then|speaking|"
    r"asked|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    regex.IGNORECASE,
)
HEARER = "was told"
"""The verb of an attribution that names whom the speaker told it."""
_PRONOUN = 4  # letters of the longest pronoun that a speaker may be
_VALUE, _THIN = 1.5, 2.0  # what a figure weighs beside a word, and the weight from which contents can be told apart
_TELLING, _QUOTED = 3.0, 6  # weight of a content, and words of a quotation, that are no chance
_THAT = regex.compile(r"\s*+that\b")
_TO_THAT = regex.compile(r"(?P<when>[^,;:“”\"]{1,60}?)\s+that\b")


def content(view: View) -> View:
    """The view of the content alone, worked out once; of a sentence that nobody is named for the view itself.

    Offsets hold: who said it, the verb, and when and where it was said are blanked out and not cut. A sentence with figures between
    speaker and verb says more than one thing, and stays whole.
    """
    if not view.statement.attribution:
        return view
    found: View | None = view.kept.get(_KEPT)
    if found is None:
        found = view.kept[_KEPT] = _read(view)
    return found


def _read(view: View) -> View:
    if aside(view.statement):
        return view
    own = read(_without(view.statement))
    own.cut = own.cut or view.cut
    own.kept[_WHOLE] = view.statement
    own.kept[_KEPT] = own
    return own


def content_of(statement: Statement) -> View:
    """`content(read(statement))`, without reading the whole where the content alone is asked for."""
    if not statement.attribution or aside(statement) or may_be_cut(statement):
        return content(read(statement))
    own = read(_without(statement))
    own.kept[_WHOLE], own.kept[_KEPT] = statement, own
    return own


def whole(view: View) -> Statement:
    """The sentence as it was read, with the words that say who said it."""
    found: Statement = view.kept.get(_WHOLE, view.statement)
    return found


def aside(statement: Statement) -> bool:
    """Whether the writer tells figures of the speaker by the way: "Berg, who left in 2017 after 13 years, has denied …"."""
    said = _attributed(statement)
    return any(_within(value, said) for value in statement.values)


def occasion(statement: Statement) -> tuple[Span, ...]:
    """The words that say when or where it was said: "On Monday the court said …", "…, he said in a statement on Monday".

    They stand before the first speaker, between a verb and its "that", or behind the last verb, and are shorter than what was said.
    A speaker between commas ("the bridge, he said, cost …") has what was said on both sides.
    """
    said = sorted(statement.attribution, key=lambda one: one.start)
    if not said:
        return ()
    text, begin, end = statement.text, statement.start, statement.end
    first, last = said[0], said[-1]
    found: list[Span] = []
    lead, tail = text[: first.start - begin], text[last.end - begin :]
    before_it = len(lead) <= min(_LONGEST_OCCASION, end - first.end)
    if before_it and _LEAD.match(lead) and not text.startswith(",", first.end - begin):
        found.append((begin, first.start))
    behind = text[: last.start - begin].rstrip()[-1:] in tuple(_CLAUSE_ENDS) and _LETTER.search(tail) and tail[0] != ","
    if behind and len(tail) <= min(_LONGEST_OCCASION, last.start - begin):
        found.append((last.end, end))
    for one in said:
        between = _TO_THAT.match(text, one.end - begin)
        if between is not None:
            found.append((one.end, begin + between.end("when")))
    return tuple(found)


def speaker_of(view: View) -> Statement | None:
    """Worked out once: the sentence with the names of its own speakers alone: "he" in what was said may be one of them.

    None where nobody, or only a pronoun, is named; of a speaker without a name ("the lawyer") it has none.
    """
    if _SPEAKER not in view.kept:
        view.kept[_SPEAKER] = _speaker_of(whole(view))
    found: Statement | None = view.kept[_SPEAKER]
    return found


def _speaker_of(statement: Statement) -> Statement | None:
    named = [one for one in statement.attribution if one.verb != HEARER and len(one.speaker) > _PRONOUN]
    if not named:
        return None
    said = [(one.start, one.end) for one in named]
    names = tuple(name for name in statement.names if _within(name, said))
    if not names:  # "by his own account": who that is stood before
        told = [one for one in named if one.speaker[0].isupper() and one.speaker not in statement.text]
        names = tuple(Name(one.speaker, one.start, one.end) for one in told)
    return replace(statement, names=names, values=(), quotes=(), attribution=())


def thin(view: View) -> bool:
    """Whether a content has too few telling words to be told from another: "he would not give up"."""
    return _weight(view) < _THIN


def telling(view: View) -> bool:
    """Whether a content is long enough that two people seldom say it by chance, or is a quotation of some length."""
    return _weight(view) >= _TELLING or any(len(quote.text.split()) >= _QUOTED for quote in view.statement.quotes)


def _weight(view: View) -> float:
    if _WEIGHT not in view.kept:
        words = {word.stem: word.weight for word in view.words if word.value < 0}
        view.kept[_WEIGHT] = sum(words.values()) + _VALUE * len(view.statement.values)
    found: float = view.kept[_WEIGHT]
    return found


def _attributed(statement: Statement) -> list[Span]:
    """The words that say who said it."""
    return [(one.start, one.end) for one in statement.attribution]


def _of_the_saying(statement: Statement) -> list[Span]:
    """All words that are about the saying, and not about what was said: the "that" between them too."""
    said, begin = [*_attributed(statement), *occasion(statement)], statement.start
    those = [_THAT.match(statement.text, max(0, end - begin)) for _, end in said]
    return [*said, *((begin + that.start(), begin + that.end()) for that in those if that is not None)]


def _within(one: Value | Name, said: Sequence[Span]) -> bool:
    """Whether any of these words are among those of a value or a name."""
    return any(max(one.start, start) < min(one.end, end) for start, end in said)


def _without(statement: Statement) -> Statement:
    said, begin, text = _of_the_saying(statement), statement.start, statement.text
    for span in said:
        first, last = max(0, span[0] - begin), min(len(text), span[1] - begin)
        if first < last:
            text = text[:first] + " " * (last - first) + text[last:]
    return replace(
        statement,
        text=text,
        values=tuple(one for one in statement.values if not _within(one, said)),
        names=tuple(one for one in statement.names if not _within(one, said)),
    )
