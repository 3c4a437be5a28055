"""The tables turned into look-ups by stem: synonyms, antonyms, classes, word lists."""

from __future__ import annotations

from functools import cache, lru_cache

import regex
import tantivy

from verifybench.evidence.tables.antonyms import ANTONYMS, NO_OPPOSITES, PREFIXES
from verifybench.evidence.tables.classes import CLASSES
from verifybench.evidence.tables.degrees import DEGREES, UNREAL
from verifybench.evidence.tables.hypernyms import HYPERNYMS
from verifybench.evidence.tables.kinds import KINDS
from verifybench.evidence.tables.paraphrases import PARAPHRASES
from verifybench.evidence.tables.synonyms import APART, BRITISH, DOUBLED, FRENCH, IRREGULAR, KEEPS_S, SYNONYMS
from verifybench.evidence.tables.words import GENERIC, LIGHT, STOP, SUPERLATIVES, UNIVERSAL

_ANALYSER = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).filter(tantivy.Filter.stemmer("English")).build()


def _forms(table: str) -> dict[str, str]:
    """Form to what it stands for, of lines "form form = base"."""
    lines = (line.partition("=") for line in table.strip().splitlines())
    return {form: base.strip() for forms, _, base in lines for form in forms.split()}


_IRREGULAR = _forms(IRREGULAR)
_APART = _forms(APART)
_FORMS = frozenset(_IRREGULAR)
STOP_WORDS = frozenset(STOP.split())


def irregular_forms() -> frozenset[str]:
    """Inflected verb forms that no rule of spelling would find."""
    return _FORMS


def stands_alone(word: str) -> bool:
    """Whether a lower-case word only looks like others of its family: "policy" is not of the police."""
    return word in _APART


_DOUBLED = regex.compile(rf"(?P<root>{'|'.join(DOUBLED.split())})l(?P<ending>ed|ing|er|ers)")
_BRITISH = regex.compile(rf"(?P<root>{'|'.join(word[:-2] for word in BRITISH.split())})ur(?P<ending>\p{{L}}*+)")
_FRENCH = regex.compile(rf"(?P<root>{'|'.join(word[:-2] for word in FRENCH.split())})re(?P<ending>s?+)")
_ISE = regex.compile(r"(?P<root>\p{L}{3,}?)is(?P<ending>e|es|ed|ing|er|ers|ation|ations)")
_KEEPS_S = frozenset(KEEPS_S.split())


def american(word: str) -> str:
    """The word in American spelling, so that both spellings have one stem."""
    if "is" in word and (found := _ISE.fullmatch(word)) and found["root"] + "ise" not in _KEEPS_S:
        return f"{found['root']}iz{found['ending']}"
    if "l" in word and (found := _DOUBLED.fullmatch(word)):
        return found["root"] + found["ending"]
    if "ur" in word and (found := _BRITISH.fullmatch(word)):
        return f"{found['root']}r{found['ending']}"
    if "re" in word and (found := _FRENCH.fullmatch(word)):
        return f"{found['root']}er{found['ending']}"
    return word


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball English stem of a lower-case word, its irregular form undone and its spelling made American first."""
    if kept := _APART.get(word):
        return kept
    found = _ANALYSER.analyze(american(_IRREGULAR.get(word, word)))
    return found[0] if found else word


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


LIGHT_STEMS = _stems(LIGHT.split())
GENERIC_STEMS = _stems(GENERIC.split())
WIDENING = frozenset(SUPERLATIVES.split()) | frozenset(UNIVERSAL.split())


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """Stem to the stems that may stand for it; symmetric, without the stem itself."""
    table: dict[str, set[str]] = {}
    for line in SYNONYMS.strip().splitlines():
        group = _stems(line.split())
        for member in group:
            table.setdefault(member, set()).update(group - {member})
    return {member: frozenset(others) for member, others in table.items()}


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """`synonyms` in an order that does not change."""
    return {stem: tuple(sorted(others)) for stem, others in synonyms().items()}


@cache
def narrower() -> dict[str, tuple[str, ...]]:
    """Stem of a kind to the stems of what is of it by its name; one way only."""
    table = {}
    for line in HYPERNYMS.strip().splitlines():
        kind, _, names = line.partition(":")
        table[stem(kind)] = tuple(sorted(_stems(names.split()) - {stem(kind)}))
    return table


@cache
def antonyms() -> dict[str, frozenset[str]]:
    """Stem to the stems it excludes; symmetric, and never a synonym as well."""
    table: dict[str, set[str]] = {}
    for line in ANTONYMS.strip().splitlines():
        sides = [_stems(side.split()) for side in line.removeprefix("!").split("|")]
        for one in sides:
            for other in sides:
                if one is not other:
                    for member in one:
                        table.setdefault(member, set()).update(other - one)
    known = synonyms()
    return {member: frozenset(others - known.get(member, frozenset())) for member, others in table.items()}


_PREFIXES = tuple(PREFIXES.split())
_NO_OPPOSITES = _stems(NO_OPPOSITES.split())
_SHORTEST_ROOT = 4  # letters


@lru_cache(maxsize=65536)
def opposites(stem: str) -> frozenset[str]:
    """The stems a stem excludes: by the table, and by a prefix that one of them has and the other lacks."""
    by_prefix: list[str] = []
    if len(stem) >= _SHORTEST_ROOT:
        by_prefix.extend(prefix + stem for prefix in _PREFIXES)
        by_prefix.extend(stem[len(prefix) :] for prefix in _PREFIXES if stem.startswith(prefix))
    longer = {one for one in by_prefix if len(one) >= _SHORTEST_ROOT and max(one, stem, key=len) not in _NO_OPPOSITES}
    return antonyms().get(stem, frozenset()) | longer


@cache
def personal() -> frozenset[str]:
    """Stems of the antonym lines marked `!`."""
    lines = [line[1:] for line in ANTONYMS.strip().splitlines() if line.startswith("!")]
    return frozenset(member for line in lines for member in _stems(line.replace("|", " ").split()))


@cache
def classes() -> dict[str, tuple[str, int]]:
    """Head noun (as written, lower case) to its class and its alternative within the class."""
    table: dict[str, tuple[str, int]] = {}
    for line in CLASSES.strip().splitlines():
        name, _, rest = line.partition(":")
        for number, alternative in enumerate(rest.split("|")):
            for noun in alternative.split():
                table.setdefault(noun, (name, number))
                table.setdefault(noun + "s", (name, number))
    return table


def exclude(one: str, other: str) -> bool:
    """Whether nothing can be both of these nouns, by the class table."""
    a, b = classes().get(one), classes().get(other)
    return a is not None and b is not None and a != b


@cache
def _kinds() -> tuple[dict[str, tuple[tuple[int, int], ...]], tuple[str, ...], dict[str, frozenset[str]]]:
    """Stem to its (line, alternative) pairs; the name of each line; stem to the stems of other alternatives of its lines."""
    places: dict[str, list[tuple[int, int]]] = {}
    names: list[str] = []
    others: dict[str, set[str]] = {}
    for number, line in enumerate(KINDS.strip().splitlines()):
        name, _, rest = line.partition(":")
        names.append(name)
        sides = [_stems(side.split()) for side in rest.split("|")]
        for at, side in enumerate(sides):
            for member in side:
                places.setdefault(member, []).append((number, at))
                others.setdefault(member, set()).update(*(other for other in sides if other is not side))
    known = synonyms()
    apart = {one: frozenset(two for two in found if not _one_place(places, one, two)) for one, found in others.items()}
    return (
        {member: tuple(found) for member, found in places.items()},
        tuple(names),
        {one: found - known.get(one, frozenset()) - {one} for one, found in apart.items()},
    )


def _one_place(places: dict[str, list[tuple[int, int]]], one: str, other: str) -> bool:
    """Whether a line has both words in one alternative, so that they may stand for each other."""
    return not set(places[one]).isdisjoint(places[other])


def of_one_kind(stem: str) -> frozenset[str]:
    """The stems that are of a kind with this one and exclude it where one word stands."""
    return _kinds()[2].get(stem, frozenset())


def kind(one: str, other: str) -> str:
    """The kind of which two stems are different alternatives ("drink"); with `*` in front for how people stand to each other."""
    places, names, _ = _kinds()
    theirs = dict(places.get(other, ()))
    return next((names[line] for line, at in places.get(one, ()) if line in theirs and theirs[line] != at), "")


@cache
def _degrees() -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Stem to its places on scales: the line, the step and the scale's name."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for number, line in enumerate(DEGREES.strip().splitlines()):
        name, _, rest = line.partition(":")
        for step, words in enumerate(rest.split("<")):
            for member in sorted(_stems(words.split())):
                found.setdefault(member, []).append((number, step, name))
    return {member: tuple(places) for member, places in found.items()}


def stronger(one: str, other: str) -> str:
    """The scale on which the first stem stands above the second ("quantity"); empty where on none."""
    table = _degrees()
    theirs = {line: step for line, step, _ in table.get(other, ())}
    return next((name for line, step, name in table.get(one, ()) if line in theirs and step > theirs[line]), "")


@cache
def unreal() -> frozenset[tuple[str, ...]]:
    """Cues, as stems, that what they stand before is not, or not yet, done."""
    return frozenset(tuple(stem(word) for word in line.split()) for line in UNREAL.strip().splitlines())


@cache
def _paraphrases() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in PARAPHRASES.strip().splitlines():
        group = _stems(line.split())
        for member in group:
            table.setdefault(member, set()).update(group)
    return {member: frozenset(group) for member, group in table.items()}


def exchangeable(one: str, other: str) -> bool:
    """Whether an editor may put one stem in the place of the other and say the same."""
    return other in _paraphrases().get(one, ()) or other in synonyms().get(one, ())
