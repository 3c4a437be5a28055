"""Verb groups: auxiliaries, voice, negation, how surely, and the verb that another governs ("tried to flee")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from verifybench.evidence.proposition import Level
from verifybench.evidence.reading import valency
from verifybench.evidence.reading.tokens import Tokens
from verifybench.evidence.tables import grammar

Form = Literal["finite", "base", "participle", "gerund"]

_LONGEST = 14  # tokens of one group
_FOLDS = 4
_MODALS: dict[str, Level] = {
    "will": "planned", "would": "planned", "shall": "planned", "wo": "planned", "sha": "planned",
    "can": "possible", "could": "possible", "may": "possible", "might": "possible", "cannot": "possible", "ca": "possible",
    "must": "wanted", "should": "wanted", "ought": "wanted",
}  # fmt: skip


_DOUBTING = frozenset(grammar.DOUBTING.split())
_NEAR = frozenset(grammar.NEAR.split())
_DIRECTIONS = frozenset(["on", "in", "over", "through", "by", "across", "along", "around", "up", "down", "off"])
_MOVING = frozenset(
    ["go", "come", "pass", "step", "move", "hold", "run", "live", "fall", "drag", "walk", "stay", "get", "sail", "climb"]
)
_PAST = frozenset(["was", "were", "had", "did", "been"])


@dataclass(slots=True)  # made by the thousand, never changed: frozen it would cost four times as much
class Verb:
    """Tokens `first` up to before `end`, `at` the verb that says it. `auxiliaries` are the letters of those before it."""

    first: int
    at: int
    end: int
    lemma: str
    form: Form = "finite"
    particle: str = ""
    passive: bool = False
    copula: bool = False
    negated: bool = False
    level: Level = "fact"
    auxiliaries: str = ""
    modal: str = ""
    governed: str = ""  # the lemma that governs it


def is_finite(tokens: Tokens, at: int) -> bool:
    """Whether a finite verb, or an adverb before one, stands here."""
    for index, mine in enumerate(tokens.tag[at : at + 4], at):
        if mine in "spdbBHZM":
            return True
        if mine not in "R!" and tokens.lower[index] not in ("all", "both", "each", "either", "neither"):
            return False
    return False


class Verbs:
    """The verb groups of one text; each place is read once."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._read: dict[int, Verb | None] = {}

    def at(self, at: int) -> Verb | None:
        """The group that begins with a token."""
        if at not in self._read:
            found = self._group(at, "", "")
            self._read[at] = self._folded(found) if found else None
        return self._read[at]

    def behind_subject(self, auxiliary: int, at: int) -> Verb | None:
        """The group of an auxiliary that stands before its subject: "did Berg sign"."""
        tokens = self.tokens
        letter = tokens.tag[auxiliary]
        found = self._group(at, letter, tokens.lower[auxiliary])
        if found is None or (letter == "B" and found.form == "base"):
            if letter == "M":
                return None
            start = at
            negated = False
            while start < len(tokens.tag) and tokens.tag[start] in "!R":
                negated ^= tokens.tag[start] == "!"
                start += 1
            return Verb(auxiliary, auxiliary, start, tokens.lemma[auxiliary], copula=letter == "B", negated=negated)
        if auxiliary + 1 < len(tokens.tag) and tokens.tag[auxiliary + 1] == "!":
            found = replace(found, negated=not found.negated)
        return self._folded(found)

    def _group(self, start: int, auxiliaries: str, spoken: str) -> Verb | None:
        tokens, tags, size = self.tokens, self.tokens.tag, len(self.tokens.tag)
        level: Level = "fact"
        negated, modal, last = False, "", -1
        if spoken in _MODALS:
            level, modal = _MODALS[spoken], spoken
        at, limit = start, min(size, start + _LONGEST)
        first = -1
        while at < limit:
            mine, lower = tags[at], tokens.lower[at]
            if mine == "!":
                negated = not negated
            elif (
                mine in "CD"
                and lower in ("both", "either", "neither", "all", "each")
                and at + 1 < size
                and tags[at + 1] in "spdngbBHM"
            ):
                negated ^= lower == "neither"
            elif mine == "R":
                level = _by_adverb(lower, level)
            elif lower == "no" and at + 1 < size and tokens.lower[at + 1] == "longer":
                negated, at = not negated, at + 1
            elif mine == "," and at + 2 < limit and tags[at + 1] == "R" and tags[at + 2] == "," and auxiliaries:
                at += 2
            elif mine == "M" and not auxiliaries:
                level, modal, auxiliaries, last = _MODALS.get(lower, level), lower, "M", at
                negated ^= lower == "cannot"
            elif mine == "B" and _may_follow(auxiliaries, lower, mine):
                auxiliaries, last = auxiliaries + "B", at
            elif mine == "H" and _may_follow(auxiliaries, lower, mine):
                auxiliaries, last = auxiliaries + "H", at
            elif mine == "Z" and _may_follow(auxiliaries, lower, mine):
                auxiliaries, last = auxiliaries + "Z", at
            elif mine in "bspdng" and self._completes(auxiliaries, at, last):
                level = _denied_ability(level, modal, negated)
                return self._made(start if first < 0 else first, at, negated, level, auxiliaries, modal)
            else:
                break
            if first < 0 and mine != "R":
                first = at
            at += 1
        if last < 0:
            return None
        end = last + 1
        while (
            end < limit
            and tags[end] in "!R"
            and not (end + 1 < size and tags[end] == "R" and tokens.lower[end] in ("so", "there"))
        ):
            end += 1
        letter = auxiliaries[-1]
        if letter == "M":
            return None
        if letter == "H" and len(auxiliaries) > 1 and auxiliaries[-2] == "H":
            auxiliaries = auxiliaries[:-1]
        form: Form = "finite"
        if tokens.lower[last] in ("being", "having") and len(auxiliaries) == 1:
            form = "gerund"
        elif tokens.lower[last] == "be" and auxiliaries == "B":
            form = "base"
        if modal in ("would", "must") and "H" in auxiliaries[:-1]:
            level = "condition" if modal == "would" else "possible"
        return Verb(
            first, last, end, tokens.lemma[last], form, "", False, letter == "B", negated, level, auxiliaries[:-1], modal
        )

    def _completes(self, auxiliaries: str, at: int, last: int) -> bool:
        """Whether a verb form fits behind the auxiliaries."""
        mine = self.tokens.tag[at]
        if not auxiliaries:
            return True
        letter = auxiliaries[-1]
        if letter in "MZ":
            return mine == "b" or "b" in self.tokens.options[at]
        if letter == "H":
            return mine in "dn"
        return mine in "dng"

    def _made(self, first: int, at: int, negated: bool, level: Level, auxiliaries: str, modal: str) -> Verb:
        tokens = self.tokens
        mine = tokens.tag[at]
        passive = auxiliaries.endswith("B") and mine in "dn"
        form: Form = "finite"
        if not auxiliaries:
            form = "gerund" if mine == "g" else "participle" if mine == "n" else "base" if mine == "b" else "finite"
        elif tokens.lower[first] in ("being", "having"):
            form = "gerund"
        elif tokens.lower[first] == "be" and auxiliaries[0] == "B":
            form = "base"
        if level == "fact" and ((mine == "g" and auxiliaries.endswith("B")) or "BB" in auxiliaries):
            level = "ongoing"
        if modal in ("would", "must") and "H" in auxiliaries:
            level = "condition" if modal == "would" else "possible"
        verb = Verb(first, at, at + 1, tokens.lemma[at], form, "", passive, False, negated, level, auxiliaries, modal)
        return self._with_particle(verb)

    def _with_particle(self, verb: Verb) -> Verb:
        tokens, end = self.tokens, verb.end
        if end >= len(tokens.tag) or (verb.lemma, tokens.lower[end]) not in valency.PHRASAL:
            return verb
        behind = tokens.tag[end + 1] if end + 1 < len(tokens.tag) else ""
        if behind == "g" or (
            behind
            and behind in "DOIKNT#A"
            and tokens.lower[end] in _DIRECTIONS
            and (
                verb.lemma in _MOVING
                or (behind == "T" and tokens.lower[end] in ("on", "in", "over", "by", "through", "around"))
            )
        ):
            return verb
        return replace(verb, particle=tokens.lower[end], end=end + 1)

    # -- a verb that governs another ---------------------------------------------------------------------------------------

    def _folded(self, verb: Verb) -> Verb:
        """The verb that is governed in the end, with what those before it make of it."""
        if verb.lemma == "get" and not verb.passive and self.tokens.tag[verb.end : verb.end + 1] in (["d"], ["n"]):
            at = verb.end  # "got arrested"
            verb = replace(verb, at=at, end=at + 1, lemma=self.tokens.lemma[at], passive=True)
        for _ in range(_FOLDS):
            found = self._governed(verb)
            if found is None:
                return verb
            at, level, negated, skipped = found
            inner = self._group(at, "", "")
            if inner is None:
                return verb
            verb = replace(
                inner,
                first=verb.first,
                form=verb.form if verb.form != "finite" else "finite",
                level=_stronger(verb.level, _stronger(level, inner.level)),
                negated=verb.negated ^ negated ^ inner.negated ^ skipped,
                auxiliaries=verb.auxiliaries + inner.auxiliaries,
                governed=verb.lemma,
            )
        return verb

    def _governed(self, verb: Verb) -> tuple[int, Level, bool, bool] | None:
        """The first token of the governed verb, the effect on it, and whether a "not" stands between."""
        tokens, tags, size = self.tokens, self.tokens.tag, len(self.tokens.tag)
        at, negated = verb.end, False
        word = tokens.lower[verb.at]
        if (
            verb.copula
            and at < size
            and (tags[at] in "AgdR" or tokens.lower[at] == "about")
            and tokens.lower[at] in valency.PASSIVE_CONTROL
        ):
            word, at = tokens.lower[at], at + 1
        while at < size and tags[at] in "R!":
            negated ^= tags[at] == "!"
            at += 1
        if at + 1 >= size:
            return None
        if tags[at] == "t" and verb.lemma in ("have", "be") and "yet" in tokens.lower[verb.at + 1 : at]:
            return at + 1, "fact", True, negated  # "has yet to"
        if tags[at] == "t":
            effect = self._before_infinitive(verb, word)
            return (at + 1, *effect, negated) if effect else None
        if tags[at] == "g" and not verb.passive and verb.lemma in valency.GERUND_CONTROL and not verb.copula:
            return (at, *valency.GERUND_CONTROL[verb.lemma], negated)
        if tags[at] == "P" and tags[at + 1] == "g":
            lower = tokens.lower[at]
            if verb.passive and lower == "from" and word in valency.PASSIVE_FROM:
                return at + 1, "fact", True, negated
            if not verb.passive and (effect := valency.PREPOSITION_CONTROL.get(f"{verb.lemma}-{lower}")):
                return (at + 1, *effect, negated)
            if verb.copula and word in ("capable", "incapable"):
                return at + 1, "possible", word == "incapable", negated
        return None

    def _before_infinitive(self, verb: Verb, word: str) -> tuple[Level, bool] | None:
        """What "to" and a verb behind this one are: "tried to", "was expected to", "has to", "is to"."""
        past = self.tokens.lower[verb.first] in _PAST or "had" in (self.tokens.lower[verb.at],)
        if verb.copula:
            if word != self.tokens.lower[verb.at]:
                effect = valency.PASSIVE_CONTROL.get(word)
                return ("fact", effect[1]) if effect and word in valency.ABLE and past else effect
            return ("planned", False) if word in ("is", "are", "was", "were", "am") else None
        if verb.passive or (verb.level == "ongoing" and verb.lemma == "go"):
            effect = valency.PASSIVE_CONTROL.get(word)
            return ("fact", effect[1]) if effect and word in valency.ABLE and past else effect
        if verb.lemma == "have":
            return ("fact", False) if past else ("wanted", False)
        if verb.lemma == "use" and self.tokens.tag[verb.at] != "d":
            return None
        if (verb.lemma, verb.particle) in (("go", "on"), ("hold", "on"), ("turn", "out"), ("end", "up")):
            return "fact", False
        return valency.CONTROL.get(verb.lemma)


def _may_follow(auxiliaries: str, lower: str, letter: str) -> bool:
    """Whether an auxiliary fits behind those before it."""
    if not auxiliaries:
        return True
    last = auxiliaries[-1]
    if letter == "B":
        return (last == "M" and lower == "be") or (last == "H" and lower == "been") or (last == "B" and lower == "being")
    if letter == "H":
        return (last in "MZ" and lower == "have") or (last == "H" and lower == "had") or (last == "B" and lower == "having")
    return (last in "MZ" and lower == "do") or (last in "HB" and lower == "done") or (last == "B" and lower == "doing")


def _by_adverb(lower: str, level: Level) -> Level:
    if level == "fact" and lower in _DOUBTING:
        return "possible"
    return "attempted" if level == "fact" and lower in _NEAR else level


def _stronger(outer: Level, inner: Level) -> Level:
    return outer if outer not in ("fact", "ongoing") or inner == "fact" else inner


def _denied_ability(level: Level, modal: str, negated: bool) -> Level:
    """What could not be done was not done; what may not be so is open."""
    return "fact" if negated and level == "possible" and modal in ("can", "ca", "could", "cannot") else level
