"""Words alone: which classes a form may be of, and its base form."""

from __future__ import annotations

from functools import lru_cache

from verifybench.evidence.tables import grammar, verbs

_NO_FORMS = frozenset(verbs.NO_FORMS.split())
_ADJECTIVE_FORMS = frozenset(verbs.ADJECTIVE_FORMS.split())
_NOUNS_TOO = frozenset(verbs.NOUNS_TOO.split()) | frozenset(verbs.ALSO_VERBS.split())
_ADJECTIVES_TOO = frozenset(verbs.ADJECTIVES_TOO.split())
_ADJECTIVES = frozenset(grammar.ADJECTIVES.split())
_ADVERBS = frozenset(grammar.ADVERBS.split())


def _irregular() -> tuple[dict[str, str], dict[str, str], set[str]]:
    pasts: dict[str, str] = {}
    participles: dict[str, str] = {}
    bases: set[str] = set()
    for line in verbs.IRREGULAR_VERBS.strip().splitlines():
        base, past, *rest = line.split()
        bases.add(base)
        pasts[past] = base
        participles[rest[0] if rest else past] = base
        if rest and rest[0].endswith("n") and past.endswith("ed"):
            participles[past] = base  # "proved", "showed"
    return pasts, participles, bases


_PASTS, _PARTICIPLES, _IRREGULAR_BASES = _irregular()
_NOUNS_IN_ING = frozenset(verbs.NOUNS_IN_ING.split())
_NOUN_ADJECTIVES = frozenset(grammar.NOUN_ADJECTIVES.split())
_BASES = (
    frozenset(verbs.VERBS.split()) | _IRREGULAR_BASES | frozenset(verbs.ALSO_VERBS.split()) | _NOUNS_TOO | _ADJECTIVES_TOO
)
_NO_COMPARATIVES = frozenset(verbs.NO_COMPARATIVES.split())
_VOWELS = frozenset("aeiou")
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "able", "ible", "ical", "tic", "ish", "ern", "ese", "ary", "ial", "ual")
_ENDINGS_BEFORE_E = "at iz is us uc ic iv ag dg rg ng rc nc v u z dit ur rv ps ns rs bl pl tl dl gl fl cl kl"
_WANT_E = tuple(_ENDINGS_BEFORE_E.split())


@lru_cache(maxsize=65536)
def classes(lower: str) -> tuple[str, str]:
    """The classes an open-class form may be of, likeliest first, and its base form.

    `b` base form, `s` third person, `p` past, `n` participle, `d` either of these, `g` form in -ing, `N` noun, `A` adjective,
    `R` adverb.
    """
    if lower in _ADVERBS:
        return ("AR" if lower in _ADJECTIVES else "R"), lower
    if lower in _PASTS or lower in _PARTICIPLES:
        return _irregular_classes(lower)
    if lower in _ADJECTIVE_FORMS:
        base = _base(lower[:-3] if lower.endswith("ing") else lower[:-2])
        return ("A" + ("g" if lower.endswith("ing") else "d") if base in _BASES else "A"), base if base in _BASES else lower
    if lower in _NOUNS_IN_ING:
        return "Ng", _base(lower[:-3])
    if lower in _BASES:
        found = ("N" if lower in _NOUNS_TOO else "") + ("A" if lower in _ADJECTIVES_TOO else "") + "b"
        return found, lower
    if lower in _ADJECTIVES:
        return "A", lower
    if lower.endswith(("er", "est")) and _compared(lower):
        return "A", lower
    if lower in _NOUN_ADJECTIVES:
        return "NA", lower
    if lower not in _NO_FORMS:
        if lower.endswith("ing") and len(lower) > 4 and not _VOWELS.isdisjoint(lower[:-3]):
            return "g", _base(lower[:-3])
        if lower.endswith("ed") and len(lower) > 3 and not _VOWELS.isdisjoint(lower[:-2]):
            return "d", _base(lower[:-2])
        if lower.endswith("ly") and len(lower) > 4:
            return "R", lower
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        singular = _singular(lower)
        if singular in _BASES:
            return ("Ns" if singular in _NOUNS_TOO or lower in _NO_FORMS else "s"), singular
        return "N", singular
    if lower.endswith(("ise", "ize", "ify")) and len(lower) > 6:
        return "Nb", lower
    if lower.endswith("ive"):
        return "NA", lower
    if lower.endswith(_ADJECTIVE_ENDINGS):
        return "A", lower
    return "N", lower


def _compared(lower: str) -> bool:
    """Whether a form is a comparative or superlative: "harder", "happiest", "bigger"."""
    if lower in _NO_COMPARATIVES:
        return False
    root = lower[: -2 if lower.endswith("er") else -3]
    forms = (root, root + "e", root[:-1] + "y" if root.endswith("i") else root, root[:-1])
    return any(form in _ADJECTIVES for form in forms)


def _irregular_classes(lower: str) -> tuple[str, str]:
    past, participle = _PASTS.get(lower), _PARTICIPLES.get(lower)
    form = "d" if past and participle else "p" if past else "n"
    base = past or participle or lower
    found = form
    if lower == base:  # "cut", "come", "read"
        found += "b"
    if lower in _NOUNS_TOO or lower in ("thought", "saw", "left", "wound", "bit", "rose", "shot"):
        found += "N"
    if lower == "drunk":
        found += "A"
    return found, base


def _singular(lower: str) -> str:
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return lower[:-2]
    return lower[:-1]


def _base(stripped: str) -> str:
    """The verb of what stands before -ed or -ing: the one that the tables have, else the one spelling makes likely."""
    if stripped in _BASES and stripped + "e" not in _BASES:
        return stripped
    if stripped + "e" in _BASES:
        return stripped + "e"
    if stripped.endswith("i"):
        return stripped[:-1] + "y"
    doubled = len(stripped) > 2 and stripped[-1] == stripped[-2] and stripped[-1] not in _VOWELS
    if doubled and (stripped[:-1] in _BASES or stripped[-1] not in "lszf"):
        return stripped[:-1]
    if stripped.endswith("y") and stripped[:-1] + "ie" in _BASES:
        return stripped[:-1] + "ie"
    return stripped + "e" if stripped.endswith(_WANT_E) and not doubled else stripped


def is_plural(lower: str) -> bool:
    return lower in _PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and lower not in _NO_FORMS)


_PLURALS = frozenset(grammar.PLURALS.split())
