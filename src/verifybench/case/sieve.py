"""Which claims a filter finds: of a hundred thousand in some milliseconds, since what it looks at stands in columns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verifybench.case.catalogue import Catalogue
from verifybench.case.filtering import Filter, Known, Term, number_test
from verifybench.case.live import Live

if TYPE_CHECKING:
    from verifybench.case.standing import Standing

_FIXED = frozenset({"score", "doc", "kind"})  # terms whose answer no decision changes
_CHOSEN = frozenset({"is", "label", "by", "kind", "has", "source"})  # terms that are answered by ids
_FEW = 12  # words that are sought in other spellings
_PARTS = {"quote": "quotes", "name": "names", "value": "values", "attribution": "attribution"}


@dataclass(frozen=True, slots=True)
class Found:
    """Positions in reading order, and what to mark in these claims. `alike`: no claim holds the words as they were typed, and these
    hold words that are like them.
    """

    positions: Sequence[int]
    sought: tuple[str, ...] = ()
    alike: bool = False


class Sieve:
    """Finds claims of a catalogue. A filter that can only narrow the last result looks at that alone."""

    def __init__(self, catalogue: Catalogue, live: Live) -> None:
        self._catalogue = catalogue
        self._live = live
        self._last: tuple[Standing, Filter, Found] | None = None
        self._counts: tuple[Mapping[str, int], Mapping[str, int]] | None = None

    @property
    def known(self) -> Known:
        """What the values of terms may be here."""
        return Known(self._live.labels, self._live.documents, self._reviewers)

    def find(self, wanted: Filter) -> Found:
        if not wanted.asks:
            return Found(range(len(self._catalogue.ids)))
        standing = self._live.standing()
        among: Sequence[int] = range(len(self._catalogue.ids))
        terms, without = wanted.terms, wanted.without
        if self._last is not None and self._last[0] is standing and not self._last[2].alike:
            _, filter, last = self._last
            if wanted.narrows(filter):
                among = last.positions
                terms = tuple(one for one in terms if one not in filter.terms)
                without = tuple(one for one in without if one not in filter.without)
        found = Found(self._holding(wanted.sought, self._lacking(without, self._by_terms(terms, among))), wanted.sought)
        if not found.positions and 0 < len(wanted.words) <= _FEW:
            found = self._alike(wanted) or found
        self._last = standing, wanted, found
        return found

    def strayed(self, wanted: Filter, order: Sequence[int]) -> int:
        """How many of these positions, found earlier, would not be found now: what was decided since changed the answer."""
        terms = [one for one in wanted.terms if one.name not in _FIXED]
        return len(order) - len(self._by_terms(terms, order)) if terms else 0

    # words

    def _holding(self, words: Iterable[str], among: Sequence[int]) -> Sequence[int]:
        for word in words:
            folded = self._catalogue.columns.folded
            if isinstance(among, range):
                among = [at for at, text in enumerate(folded) if word in text]
            else:
                among = [at for at in among if word in folded[at]]
        return among

    def _lacking(self, words: Iterable[str], among: Sequence[int]) -> Sequence[int]:
        for word in words:
            folded = self._catalogue.columns.folded
            among = [at for at in among if word not in folded[at]]
        return among

    def _alike(self, wanted: Filter) -> Found | None:
        """The claims with words that are spelled nearly so; words that occur stay as they are."""
        from verifybench.case.spelled import nearly

        among = self._lacking(wanted.without, self._by_terms(wanted.terms, range(len(self._catalogue.ids))))
        among = self._holding(wanted.phrases, among)
        absent = {word for word in wanted.words if not self._holding([word], among)}
        sought = list(wanted.phrases)
        for word in wanted.words:
            forms = nearly(word, self._catalogue.words) if word in absent else (word,)
            among = sorted(set().union(*(self._holding([form], among) for form in forms)))
            sought += forms
        return Found(among, tuple(sought), alike=True) if among else None

    # terms

    def _by_terms(self, terms: Iterable[Term], among: Sequence[int]) -> Sequence[int]:
        for term in terms:
            found = self._by_term(term, among)
            if term.without:
                away = set(found)
                found = [at for at in among if at not in away]
            among = found
        return among

    def _by_term(self, term: Term, among: Sequence[int]) -> Sequence[int]:
        if term.name in _CHOSEN:
            several = [self._within(*self._ids(term.name, value), among) for value in term.values]
            return several[0] if len(several) == 1 else sorted(set().union(*several))
        if term.name == "conflicts":
            return self._in_number(term, among)
        columns = self._catalogue.columns
        if term.name == "score":
            test, *others = map(number_test, term.values)
            scores = columns.scores
            return [at for at in among if test(scores[at]) or (others and any(other(scores[at]) for other in others))]
        if term.name == "doc":
            return [at for at in among if columns.documents[at] in term.values]
        return self._saying(term, among)

    def _within(self, ids: Collection[str], others: bool, among: Sequence[int]) -> Sequence[int]:
        """Of these positions those of the ids, or of all `others`."""
        known, positions = self._catalogue.ids, self._catalogue.positions
        if others:
            return [at for at in among if known[at] not in ids]
        if isinstance(among, range):
            return sorted(positions[id] for id in ids if id in positions)
        return [at for at in among if known[at] in ids]

    def _ids(self, name: str, value: str) -> tuple[Collection[str], bool]:
        """The claims of which a term holds, or those of which it does not, and then True."""
        catalogue, standing = self._catalogue, self._live.standing()
        verdicts = standing.verdicts
        if name == "kind":
            return catalogue.holding(value), False
        if name == "has":
            return (catalogue.holding(_PARTS[value]) if value in _PARTS else standing.notes.keys()), False
        if name == "source":
            return self._from_source(value), False
        if name == "label":
            return {id for id, given in verdicts.items() if given[-1].event.label == value}, False
        if name == "by":
            return {id for id, given in verdicts.items() if any(one.reviewer == value for one in given)}, False
        return self._state(value, standing)

    def _state(self, value: str, standing: Standing) -> tuple[Collection[str], bool]:
        """The claims of which `is:` something holds, as the rows tell it."""
        verdicts = standing.verdicts
        decided = verdicts.keys() | standing.waivers.keys()
        plain: Mapping[str, Callable[[], Collection[str]]] = {
            "decided": lambda: decided,
            "conflict": lambda: {id for id, count in self.conflicts().items() if count > 0},
            "mine": self._mine,
            "flagged": standing.flags.keys,
            "held": lambda: self._held(standing) - decided,
            "disputed": lambda: {id for id in standing.disputed if len({one.event.label for one in verdicts[id]}) > 1},
            "waived": standing.waivers.keys,
            "stands": standing.stands.keys,
            "review": self._live.waiting,
        }
        return (decided, True) if value == "undecided" else (plain[value](), False)

    @staticmethod
    def _held(standing: Standing) -> frozenset[str]:
        return frozenset(id for one in standing.suspended for id in (one.binding.claim, *one.binding.successors))

    def _mine(self) -> Collection[str]:
        from verifybench.review import person

        own = person(self._live.reviewer)
        verdicts = self._live.standing().verdicts
        return {id for id, given in verdicts.items() if any(person(one.reviewer) == own for one in given)}

    def _from_source(self, source: str) -> Collection[str]:
        """With what people added to the evidence of claims, or struck from it."""
        found = self._catalogue.with_evidence_from(source)
        overlaid = self._live.summaries()
        if not overlaid:
            return found
        return (found - overlaid.keys()) | {id for id in overlaid if source in self._live.sources(id)}

    def conflicts(self) -> Mapping[str, int]:
        """How many conflicts touch a claim, of those that any touches; as they were decided."""
        settled = self._live.settled()
        if not settled:
            return self._catalogue.conflicts
        if self._counts is None or self._counts[0] is not settled:
            counts = dict(self._catalogue.conflicts)
            for id, change in settled.items():
                counts[id] = counts.get(id, 0) + change
            self._counts = settled, counts
        return self._counts[1]

    def _in_number(self, term: Term, among: Sequence[int]) -> Sequence[int]:
        tests = [number_test(value) for value in term.values]
        counts = self.conflicts()
        if any(test(0) for test in tests):
            return self._within({id for id, count in counts.items() if not any(test(count) for test in tests)}, True, among)
        return self._within({id for id, count in counts.items() if any(test(count) for test in tests)}, False, among)

    def _saying(self, term: Term, among: Sequence[int]) -> Sequence[int]:
        wanted = {"" if value == "nothing" else value for value in term.values}
        relations = self._catalogue.columns.relations
        overlaid, ids = self._live.summaries(), self._catalogue.ids
        if not overlaid:
            return [at for at in among if relations[at] in wanted]
        return [at for at in among if (overlaid[ids[at]].relation if ids[at] in overlaid else relations[at]) in wanted]

    def _reviewers(self) -> Collection[str]:
        return {one.reviewer for given in self._live.standing().verdicts.values() for one in given}
