"""Which words of an edit say something else, and which only say the same in another form.

The same are articles, "that" and "which", inflections, the spellings of one word, and synonyms of the rules of evidence. Any other
word is told, whatever it is: a preposition, a pronoun or a hedge makes another claim of a sentence as surely as a figure does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from verifybench.claims import Changed, strength
from verifybench.claims.changed_facts import FactKind, value_key
from verifybench.claims.lists import words
from verifybench.evidence import lexicon
from verifybench.model.claim import Statement
from verifybench.text.selectors import NEGATIONS
from verifybench.text.view import view
from verifybench.text.wording import TOKEN

_SAYS_NOTHING = words("a an the that which")
_LARGEST = (
    1_000_000  # words of one side times words of the other that are compared one by one; beyond it an edit is told whole
)
_SHORTEST = 3  # letters of a word that an ending is taken from


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or a value as one; `key` is what it says. `told` is the kind of fact by which a difference in it is told already."""

    text: str
    key: object
    told: frozenset[FactKind] = frozenset()


def reworded(old: Sequence[Statement], new: Sequence[Statement], told: Collection[FactKind]) -> Iterator[Changed]:
    """The runs of words that were put in the place of others and say something else. `told` are the facts known to differ: their
    own words are not told again."""
    before, after = list(_tokens(old)), list(_tokens(new))
    for gone, come in _runs(before, after):
        removed, added = ([one for one in side if one.told.isdisjoint(told)] for side in (gone, come))
        if (removed or added) and not _same(removed, added):
            yield Changed("word", _joined(removed), _joined(added))


def _joined(run: Sequence[_Token]) -> tuple[str, ...]:
    return (" ".join(one.text for one in run),) if run else ()


def _runs(before: list[_Token], after: list[_Token]) -> Iterator[tuple[list[_Token], list[_Token]]]:
    """Words that only one of the two has, or has elsewhere, with what stands in their place."""
    numbers: dict[object, int] = {}
    a, b = ([numbers.setdefault(one.key, len(numbers)) for one in side] for side in (before, after))
    if len(a) * len(b) > _LARGEST:
        if a != b:
            yield before, after
        return
    gone: list[_Token] = []
    come: list[_Token] = []
    for step in Levenshtein.opcodes(a, b):
        if step.tag == "equal":
            if gone or come:
                yield gone, come
            gone, come = [], []
        else:
            gone, come = gone + before[step.src_start : step.src_end], come + after[step.dest_start : step.dest_end]
    if gone or come:
        yield gone, come


def _tokens(statements: Sequence[Statement]) -> Iterator[_Token]:
    for one in statements:
        spans = [(value.start - one.start, value.end - one.start) for value in one.values]
        places: list[tuple[int, _Token]] = [
            (start, _Token(value.text, value_key(value), frozenset({"number", "date"})))
            for (start, _), value in zip(spans, one.values, strict=True)
        ]
        named: list[tuple[int, int, FactKind]] = [(name.start, name.end, "name") for name in one.names]
        named += [(quote.start, quote.end, "quotation") for quote in one.quotes]
        for word in TOKEN.finditer(one.text):
            plain = view(word.group()).text.casefold()
            if plain in _SAYS_NOTHING or not plain or any(a <= word.start() < b for a, b in spans):
                continue
            at = one.start + word.start()
            told: set[FactKind] = {kind for start, end, kind in named if start <= at < end}
            if plain in NEGATIONS or plain.endswith("n't"):
                told.add("negation")
            if any(letter.isdigit() for letter in plain):
                told.add("number")
            places.append((word.start(), _Token(word.group(), plain, frozenset(told))))
        yield from (token for _, token in sorted(places, key=lambda pair: pair[0]))


def _same(removed: Sequence[_Token], added: Sequence[_Token]) -> bool:
    """Whether one run says what the other does: word for word, or as one word in two spellings."""
    ours, theirs = ([one.key for one in side] for side in (removed, added))
    if len(ours) == len(theirs):
        return all(
            one == other or (isinstance(one, str) and isinstance(other, str) and same_word(one, other))
            for one, other in zip(ours, theirs, strict=True)
        )
    if not all(isinstance(one, str) for one in (*ours, *theirs)):
        return False
    plain = not any(one in lexicon.STOP_WORDS for one in (*ours, *theirs))
    return plain and "".join(map(str, ours)) == "".join(map(str, theirs))  # "co-operate", "cooperate"


@lru_cache(maxsize=4096)
def same_word(one: str, other: str) -> bool:
    """Whether two words in small letters are one, inflected or spelled otherwise, or synonyms by the rules of evidence."""
    if one == other:
        return True
    if one in lexicon.STOP_WORDS or other in lexicon.STOP_WORDS:
        return False
    a, b = lexicon.stem(one), lexicon.stem(other)
    if a == b:
        irregular = lexicon.irregular_forms()
        return one in irregular or other in irregular or not _bases(one).isdisjoint(_bases(other))
    if b in lexicon.opposites(a) or b in lexicon.of_one_kind(a) or lexicon.stronger(a, b) or lexicon.stronger(b, a):
        return False
    return b in lexicon.synonyms().get(a, ()) and strength(one) == strength(other)


def _bases(word: str) -> frozenset[str]:
    """What a word may be a form of: "closes" and "closed" of "close". Not by -ing, which tells who does from whom it is done to."""
    plain = lexicon.american(word).removesuffix("'s").removesuffix("'")
    found = {plain}
    for ending, instead in (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e")):
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST - 1:
            found.add(plain[: -len(ending)] + instead)
    if plain.endswith("ed") and len(plain) > len("edd") and plain[-3] == plain[-4]:
        found.add(plain[:-3])
    return frozenset(found)
