"""Whether a phrase of the claim and one of the passage stand for the same one, may, or cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from verifybench.evidence import lexicon
from verifybench.evidence.frames import exclusive, kinds
from verifybench.evidence.matching.readings import noun
from verifybench.evidence.proposition import Phrase
from verifybench.evidence.reading import lexis, propositions
from verifybench.evidence.rules import places as geography
from verifybench.evidence.rules.naming import may_be_one, mentioned, one_for_sure, one_name
from verifybench.evidence.syntax import subject_of
from verifybench.evidence.words import View
from verifybench.model.claim import Statement
from verifybench.names import UNSETTLED, Settled

Fit = Literal["same", "may", "unknown", "other"]
"""`other`: it is known to be another one; `unknown`: nothing says that it is the same."""

_BEST: dict[Fit, int] = {"same": 3, "may": 2, "other": 1, "unknown": 0}
_HE, _SHE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_NEUTER = frozenset(("it", "its", "itself"))
_THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
_ANYBODY = frozenset(
    ("nobody", "no-one", "none", "noone", "anybody", "anyone", "everybody", "everyone", "all", "somebody", "someone")
)
_OPEN = frozenset(("both", "each", "other", "others", "one", "ones", "another", "former", "latter"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_PEOPLE = ("person", "unknown")
_KINDS = frozenset(("person", "place", "organisation"))
_LEAD = 5  # words of a sentence that may be its subject
SORTS = frozenset(("kind", "sort", "type", "species", "form", "variety", "piece", "bit", "group", "set"))
"""Nouns that say little: a kind of frog is a frog."""
_GENERAL = frozenset(("person", "people", "man", "woman", "thing"))


@dataclass(slots=True)
class Both:
    """A claim and a passage, with what is known of whom they speak.

    `known`: the subjects of both are the same, so that a pronoun of the passage may stand for the claim's. `before` are the
    sentences before the passage.
    """

    claim: View
    passage: View
    known: bool = False
    before: Sequence[Statement] = ()
    settled: Settled = UNSETTLED
    fits: dict[tuple[int, int, int, int], Fit] = field(default_factory=dict)

    def fit(self, ours: Phrase, theirs: Phrase) -> Fit:
        """Whether they are one; worked out once a pair."""
        key = ours.first, ours.last, theirs.first, theirs.last
        if key not in self.fits:
            self.fits[key] = "unknown"  # while it is worked out: owners may go round
            self.fits[key] = self._fit(ours, theirs)
        return self.fits[key]

    def certain(self, ours: Phrase, theirs: Phrase | None) -> bool:
        """Whether it is surely one and the same: named in both, or known by what stands before. "A man" may be any."""
        if theirs is None:
            return False
        if theirs.pronoun or ours.names:
            return True
        return self._definite(self.claim, ours) and self._definite(self.passage, theirs)

    def within(self, ours: Phrase, theirs: Phrase) -> bool:
        """Whether the passage's phrase holds all telling words of the claim's: "in Africa", "in the west of North Africa"."""
        held = {word.stem for word in self.passage.words[theirs.first : theirs.last + 1]}
        known = lexicon.synonyms()
        words = [word for word in self.claim.words[ours.first : ours.last + 1] if word.weight >= 1 and word.value < 0]
        return bool(words) and all(word.stem in held or held & known.get(word.stem, frozenset()) for word in words)

    def _fit(self, ours: Phrase, theirs: Phrase) -> Fit:
        if ours.several:
            return self._of_several(ours, theirs)
        if theirs.several:
            return _best(self.fit(ours, part) for part in theirs.several)
        found = self._alone(ours, theirs)
        if found == "same" or theirs.pronoun:
            return found
        called = [(ours, other) for other in aliases(self.passage, theirs)]
        called += [(other, theirs) for other in aliases(self.claim, ours)] if ours.names else []
        return "same" if any(self._alone(a, b) == "same" for a, b in called) else found

    def _of_several(self, ours: Phrase, theirs: Phrase) -> Fit:
        """Several are those of the passage only where each of them is."""
        fits = [self.fit(part, theirs) for part in ours.several]
        return min(fits, key=_BEST.__getitem__) if all(fit in ("same", "may") for fit in fits) else "unknown"

    def _alone(self, ours: Phrase, theirs: Phrase) -> Fit:
        if theirs.pronoun:
            return self._by_pronoun(ours, theirs)
        if ours.pronoun:
            return self._our_pronoun(ours, theirs)
        if ours.names and theirs.names:
            return self._named(ours, theirs)
        if ours.names or theirs.names:
            return self._half_named(ours, theirs)
        return self._nouns(ours, theirs)

    # -- pronouns

    def _by_pronoun(self, ours: Phrase, theirs: Phrase) -> Fit:
        lower = self.passage.words[theirs.head].lower
        if ours.pronoun:
            mine = self.claim.words[ours.head].lower
            alike = mine == lower or any({mine, lower} <= group for group in (_HE, _SHE, _NEUTER, _THEY))
            return ("same" if self.known else "may") if alike else "unknown"
        if lower in _ANYBODY:
            return "same" if self._person(self.claim, ours) is not False else "unknown"
        if self._person(self.claim, ours) is (lower in _NEUTER):
            return "unknown"
        doers = _doers(self.passage, theirs)
        inside = [phrase for phrase in _before(self.passage, theirs) if self._may_be(phrase, lower) and phrase not in doers]
        for nearest, phrase in enumerate(inside):
            if self._alone(ours, phrase) == "same":
                return "same" if not nearest else "may"
        if inside:
            return "unknown"
        if self.known and self._is_subject(ours):
            return "same" if self._leads(self.passage, lower) else "unknown"
        return ("same" if self._led(ours) else "may") if self._spoken_of(ours) else "unknown"

    def _is_subject(self, ours: Phrase) -> bool:
        """Whether a phrase is the claim's subject."""
        subject = subject_of(self.claim)
        return subject.first <= ours.head <= subject.last

    @staticmethod
    def _leads(view: View, pronoun: str) -> bool:
        """Whether a pronoun may stand for the one the text is about: not "him" where that is "she"."""
        subject = subject_of(view)
        if not subject.pronoun:
            return True
        lower = view.words[subject.first].lower
        return not any(lower in group and pronoun not in group for group in (_HE, _SHE, _NEUTER, _THEY))

    def _led(self, ours: Phrase) -> bool:
        """Whether the sentence right before the passage begins with it, and names nobody else: "The ferry Kalevi left …. She"."""
        if not self.before:
            return False
        statement = self.before[-1]
        words = statement.text.split()[:_LEAD]
        head = self.claim.words[ours.head].text.lower()
        leads = any(word.strip(",.;:").lower() == head for word in words)
        return leads and sum(name.kind == "person" for name in statement.names) <= 1

    def _our_pronoun(self, ours: Phrase, theirs: Phrase) -> Fit:
        lower = self.claim.words[ours.head].lower
        if lower in _ANYBODY:
            return "may" if self._person(self.passage, theirs) is not False else "unknown"
        for phrase in _before(self.claim, ours):
            if not phrase.pronoun and self._person(self.claim, phrase) is not (lower in _NEUTER):
                return self._alone(phrase, theirs)
        if self._person(self.passage, theirs) is (lower in _NEUTER):
            return "unknown"
        subject = subject_of(self.claim)
        return "same" if self.known and subject.first <= ours.head <= subject.last else "may"

    def _may_be(self, phrase: Phrase, pronoun: str) -> bool:
        if phrase.pronoun:
            return False
        if pronoun in _THEY:
            return True
        several = bool(phrase.several) or (not phrase.names and lexis.is_plural(self.passage.words[phrase.head].lower))
        return not several and self._person(self.passage, phrase) is not (pronoun in _NEUTER)

    def _spoken_of(self, ours: Phrase) -> bool:
        """Whether the sentences before the passage speak of it."""
        if ours.names:
            name = self.claim.statement.names[ours.names[0]].text
            return any(mentioned(name, statement, self.settled) for statement in self.before)
        word = self.claim.words[ours.head].lower
        return any(word in statement.text.lower() for statement in self.before)

    @staticmethod
    def _person(view: View, phrase: Phrase) -> bool | None:
        """Whether a phrase stands for a person; None where that is not known."""
        if phrase.names:
            kind = view.statement.names[phrase.names[0]].kind
            return None if kind == "unknown" else kind == "person"
        head = noun(view.words[phrase.head].lower)
        above = kinds(head)
        if head in ("person", "people") or "person" in above:
            return True
        return False if above else None

    # -- names

    def _named(self, ours: Phrase, theirs: Phrase) -> Fit:
        mine = [self.claim.statement.names[index] for index in ours.names]
        yours = [self.passage.statement.names[index] for index in theirs.names]
        pairs = [(a, b) for a in mine for b in yours]
        if any(self.settled.standing(a.text, b.text) == "different" for a, b in pairs):
            return "other"
        if any(self._one_name(a.text, b.text) for a, b in pairs):
            return "same"
        if any(may_be_one(a.text, b.text, self.settled) for a, b in pairs):
            return "may"
        if any(geography.lies_in(b.text, a.text) for a, b in pairs):
            return "same"
        if any(geography.may_be_one_place(a.text, b.text) for a, b in pairs):
            return "unknown"
        apart = all(a.kind == b.kind and a.kind in _KINDS for a, b in pairs)
        return "other" if apart else "unknown"

    def _one_name(self, one: str, other: str) -> bool:
        said = self.settled.standing(one, other)
        return said == "same" or (said is None and (one_name(one, other) or one_for_sure(one, other)))

    def _half_named(self, ours: Phrase, theirs: Phrase) -> Fit:
        """A name here and a description there."""
        named, described = (self.claim, self.passage) if ours.names else (self.passage, self.claim)
        name, other = (ours, theirs) if ours.names else (theirs, ours)
        head = described.words[other.head]
        if any(word.stem == head.stem for word in named.words[name.first : name.last + 1]):
            return "same"
        if (
            other.owner is not None
            and (self.fit(ours, other.owner) if ours.names else self.fit(other.owner, theirs)) == "same"
        ):
            return "may"  # "heavy metal music" is heavy metal; "Berg's lawyer" is not Berg
        sorts = {self._person(named, name), self._person(described, other)}
        if not self._definite(described, other) or sorts == {True, False}:
            return "unknown"
        if not ours.names:
            return "unknown"
        if self.known and self._is_subject(ours) and self._passage_subject(theirs):
            return "same"
        return "may" if self._spoken_of(ours) else "unknown"

    def _passage_subject(self, theirs: Phrase) -> bool:
        subject = subject_of(self.passage)
        return subject.first <= theirs.head <= subject.last and not subject.names

    # -- nouns

    def _nouns(self, ours: Phrase, theirs: Phrase) -> Fit:
        mine, yours = self.claim.words[ours.head], self.passage.words[theirs.head]
        if yours.lower in _ANYBODY:
            return "same" if self._person(self.claim, ours) is not False else "unknown"
        if yours.lower in _OPEN or _inside_name(self.claim, ours) or _inside_name(self.passage, theirs):
            return "same" if mine.stem == yours.stem else "may"
        one, other = noun(mine.lower), noun(yours.lower)
        if mine.stem == yours.stem or yours.stem in lexicon.synonyms().get(mine.stem, ()):
            return self._told_apart(ours, theirs)
        if one in kinds(other) and one not in _GENERAL:
            return self._told_apart(ours, theirs)
        if other in kinds(one) and self._definite(self.passage, theirs):
            return "same" if self._spoken_of(ours) else "may"
        if exclusive(one, other):
            return "other"
        whole = ours.owner if one in SORTS else None, theirs.owner if other in SORTS else None
        if whole != (None, None) and self.fit(whole[0] or ours, whole[1] or theirs) == "same":
            return self._told_apart(ours, theirs)  # "a new kind of frog", "a new species of frog"
        return "same" if lexicon.exchangeable(mine.stem, yours.stem) else "unknown"

    def _told_apart(self, ours: Phrase, theirs: Phrase) -> Fit:
        """Two phrases of one noun: the same, unless whose they are or what tells them excludes it."""
        if (
            ours.owner is not None
            and theirs.owner is not None
            and (ours.owner.first, theirs.owner.first) != (ours.first, theirs.first)
        ):
            whose = self.fit(ours.owner, theirs.owner)
            if whose == "other":
                return "other"
            if whose == "unknown" and self._what_it_is(ours.owner, theirs.owner):
                return "may"  # the minister of finance, the minister of the interior
        mine, yours = self._telling(self.claim, ours), self._telling(self.passage, theirs)
        for word in mine:
            if word not in yours and not yours.isdisjoint(lexicon.opposites(word) | lexicon.of_one_kind(word)):
                return "other"
        known = lexicon.synonyms()
        if mine and yours and yours.isdisjoint(mine) and not any(yours & known.get(word, frozenset()) for word in mine):
            return "may"  # "the fisheries bill", "the forestry bill"
        return "same"

    def _what_it_is(self, ours: Phrase, theirs: Phrase) -> bool:
        """Whether two owners are common nouns that tell of which sort something is."""
        return not (ours.pronoun or theirs.pronoun or ours.names or theirs.names)

    @staticmethod
    def _telling(view: View, phrase: Phrase) -> frozenset[str]:
        """The words before a noun that tell which one is meant."""
        words = view.words[phrase.first : phrase.head]
        return frozenset(word.stem for word in words if word.weight >= 1 and word.value < 0)

    @staticmethod
    def _definite(view: View, phrase: Phrase) -> bool:
        return view.words[phrase.first].lower in _DEFINITE or phrase.owner is not None


def _inside_name(view: View, phrase: Phrase) -> bool:
    """Whether a noun stands in a title or a name ("I Kissed a Girl"): then what it is was not read."""
    word = view.words[phrase.head]
    return word.name >= 0 or (phrase.head > 0 and word.text[0].isupper())


def _best(fits: Iterator[Fit], least: Fit = "unknown") -> Fit:
    return max((least, *fits), key=_BEST.__getitem__)


def _before(view: View, phrase: Phrase) -> list[Phrase]:
    """The parties of the propositions that stand before a phrase, the nearest subject first."""
    found: dict[tuple[int, int], Phrase] = {}
    subjects: dict[tuple[int, int], Phrase] = {}
    for said in reversed(propositions(view)):
        if said.predicate.kind == "apposition":
            continue
        for of, party in ((subjects, said.agent), (found, said.patient)):
            for one in (party.several or (party,)) if party is not None else ():
                if one.last < phrase.first:
                    of.setdefault((one.first, one.last), one)
    order = sorted(subjects.values(), key=lambda one: -one.last)
    return [*order, *(one for key, one in found.items() if key not in subjects)]


def _doers(view: View, pronoun: Phrase) -> tuple[Phrase, ...]:
    """Who does something to the one a pronoun stands for, and so is another: "the officers arrested him"."""
    said = propositions(view)
    return tuple(one.agent for one in said if one.agent is not None and one.patient == pronoun)


def aliases(view: View, phrase: Phrase) -> tuple[Phrase, ...]:
    """What else a text calls the one of a phrase: "Berg, the mayor,"."""
    known = cast("tuple[tuple[Phrase, Phrase], ...] | None", view.kept.get("aliases"))
    if known is None:
        known = view.kept["aliases"] = tuple(
            (said.agent, said.patient)
            for said in propositions(view)
            if said.predicate.kind in ("copula", "apposition") and not said.negated and said.level == "fact"
            if said.agent is not None and said.patient is not None and not said.agent.pronoun
            if not (said.predicate.kind == "apposition" and said.agent.names and said.patient.names)  # "Leeds, England"
        )
    found = []
    for one, other in known:
        if _is(view, one, phrase):
            found.append(other)
        elif _is(view, other, phrase):
            found.append(one)
    return tuple(found)


def _is(view: View, one: Phrase, other: Phrase) -> bool:
    if one.head == other.head:
        return True
    names = view.statement.names
    return any(may_be_one(names[a].text, names[b].text) for a in one.names for b in other.names)
