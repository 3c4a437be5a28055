"""Texts made from one another: copies under a new headline, cut, reordered or lightly reworded.

Linear in the text: documents meet through stems that stand side by side in both, or that few documents hold; each meets a few
others at most, and only those that share the most are held against each other sentence by sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from zlib import crc32

from verifybench.evidence.grouping.units import LEAST, Stems, Unit, units
from verifybench.model.document import Document, Span
from verifybench.model.independence import Tie

SHARED = 0.5
"""Share of the shorter text, by words, from which two are one."""
PART, LONG = 0.35, 8
"""A smaller share is enough where `MANY` sentences of so many stems stand in both, word for word: that is no accident."""
MANY = 5
FEWEST = 3
"""Sentences that they must share; of a text that has no more, all."""
COMMON = 12
"""Documents from which on a sentence that all of them hold says nothing about any two."""
_WHOLE = 0.8  # share of the shorter text that is no accident however many others share it
_CLOSE, _ALIKE = 0.9, 0.65  # share of the stems of the longer and of the shorter sentence: word for word, in other words
_LONGER = 0.45  # the same for the longer one, in other words
_SHORTEST = 6  # stems of the shorter text, where it is one or two sentences
_HOLDERS = 4  # documents remembered for a pair of stems
_RARE, _RARELY = 6, 20  # documents remembered for a stem, and how many may hold it to be looked at
_MEETINGS = 6  # what two documents must have in common to be held against each other
_CANDIDATES = 6
_WITHIN = 12  # sentences of one document looked at for a stem
_SAMPLE = 3  # of the pairs of stems those are kept whose first one's checksum has these bits clear: a quarter
_PAIRS = 3  # pairs of sentences told


def copies(documents: Iterable[Document]) -> tuple[Tie, ...]:
    """What sources share by text: enough ties to join each copy to what it was made from, sorted by documents. What a draft shares
    with sources makes ties of its own rule, which join nothing.
    """
    given = sorted(documents, key=lambda one: one.id)
    sources, drafts = ([_Text(one.id, units(one)) for one in given if one.role == role] for role in ("source", "draft"))
    finding = _Finding([text for text in sources if text.units])
    found = (*finding.ties(), *finding.of_drafts(text for text in drafts if text.units))
    return tuple(sorted(found, key=lambda tie: (tie.one, tie.other)))


class _Text:
    """A document's units, and where each stem stands among them."""

    def __init__(self, id: str, told: tuple[Unit, ...]) -> None:
        self.id, self.units = id, told
        self.size = sum(len(unit.stems) for unit in told)
        self._sets: list[frozenset[str]] | None = None
        self._places: dict[str, list[int]] = {}

    @property
    def sets(self) -> list[frozenset[str]]:
        if self._sets is None:
            self._sets = [frozenset(unit.stems) for unit in self.units]
            for at, unit in enumerate(self.units):
                for stem in unit.stems:
                    places = self._places.setdefault(stem, [])
                    if len(places) < _WITHIN:
                        places.append(at)
        return self._sets

    def nearest(self, stems: Stems) -> tuple[int, int]:
        """The unit that shares the most stems with a sentence, and how many."""
        _ = self.sets
        votes = Counter(at for stem in stems for at in self._places.get(stem, ()))
        return max(((at, shared) for at, shared in votes.items()), key=lambda one: (one[1], -one[0]), default=(-1, 0))


@dataclass(slots=True)
class _Compared:
    """Two texts held against each other: places in the shorter and longer one, and whether word for word."""

    shorter: _Text
    longer: _Text
    alike: list[tuple[int, int, bool]] = field(default_factory=list)

    def share(self, without: Mapping[Stems, int]) -> tuple[float, float, int]:
        """Share of the shorter text, of the longer one, and the number of sentences; those that many documents hold aside."""
        told = [(a, b) for a, b, _ in self.alike if without.get(self.shorter.units[a].stems, 0) <= COMMON]
        left_out = sum(len(unit.stems) for unit in self.shorter.units if without.get(unit.stems, 0) > COMMON)
        here = sum(len(self.shorter.units[a].stems) for a, _ in told)
        there = sum(len(self.longer.units[b].stems) for b in {b for _, b in told})
        return here / max(1, self.shorter.size - left_out), there / max(1, self.longer.size), len(told)

    def tells(self, number: int) -> bool:
        """Whether so many shared sentences are no accident: of a short text all, word for word; two who report one event in three
        sentences may put them alike."""
        verbatim, of = sum(exactly for _, _, exactly in self.alike), len(self.shorter.units)
        if of < FEWEST:
            return verbatim == of and self.shorter.size >= _SHORTEST
        return number >= FEWEST and (verbatim > 0 or of > FEWEST)

    def long_verbatim(self) -> int:
        return sum(exactly and len(self.shorter.units[a].stems) >= LONG for a, _, exactly in self.alike)


class _Finding:
    def __init__(self, texts: Sequence[_Text]) -> None:
        self._texts = texts
        self._held = Counter(unit.stems for text in texts for unit in text.units)  # each once a document
        self._frequency = Counter(stem for text in texts for stem in {stem for unit in text.units for stem in unit.stems})
        self._used: dict[str, list[set[int]]] = {}  # of each longer text what shorter ones hold of it
        self._side_by_side: dict[tuple[str, str], list[int]] = {}
        self._rare: dict[str, list[int]] = {}

    def ties(self) -> Iterator[Tie]:
        whole: dict[frozenset[Stems], _Text] = {}
        for at, text in enumerate(self._texts):
            same = whole.setdefault(frozenset(unit.stems for unit in text.units), text)
            if same is text:
                for found, mostly in self._alike(text, self._meetings(text, at)):
                    if mostly or self._may_hold(found):
                        yield self._tie(found)
                    if mostly:
                        break  # the others are reached through this one
            elif text.size >= _SHORTEST:
                yield self._tie(self._compare(same, text))

    def of_drafts(self, drafts: Iterable[_Text]) -> Iterator[Tie]:
        """The sources that share a draft's text, once the sources are known."""
        for text in drafts:
            for found, _ in self._alike(text, self._meetings(text)):
                yield replace(self._tie(found), rule="draft.text")

    def _meetings(self, text: _Text, at: int | None = None) -> Counter[int]:
        """Which earlier texts share stems with a text, and how many; it is remembered itself `at` its place."""
        meetings: Counter[int] = Counter()
        for unit in text.units:
            for pair in zip(unit.stems, unit.stems[1:], strict=False):
                if _sampled(pair[0]):
                    holders = self._side_by_side.setdefault(pair, [])
                    for other in holders:
                        meetings[other] += 3
                    if at is not None and len(holders) < _HOLDERS and (not holders or holders[-1] != at):
                        holders.append(at)
        for stem in dict.fromkeys(stem for unit in text.units for stem in unit.stems):
            if (1 if at is not None else 0) < self._frequency[stem] <= _RARELY:
                holders = self._rare.setdefault(stem, [])
                for other in holders:
                    meetings[other] += 1
                if at is not None and len(holders) < _RARE:
                    holders.append(at)
        if at is not None:
            meetings.pop(at, None)
        return meetings

    def _alike(self, text: _Text, meetings: Counter[int]) -> Iterator[tuple[_Compared, bool]]:
        """The likeliest texts that share enough with a text, each with whether that is most of the longer one too."""
        likely = sorted(meetings.items(), key=lambda one: (-one[1], one[0]))[:_CANDIDATES]
        for other, count in likely:
            if count < min(_MEETINGS, text.size // 2, self._texts[other].size // 2):
                continue
            found = self._compare(self._texts[other], text)
            of_shorter, of_longer, number = found.share({})
            if of_shorter < _WHOLE:
                of_shorter, of_longer, number = found.share(self._held)
            if found.tells(number) and of_shorter >= (PART if found.long_verbatim() >= MANY else SHARED):
                yield found, of_longer >= SHARED

    def _may_hold(self, found: _Compared) -> bool:
        """Whether a long text may be joined to a short one that it holds: a digest of several stories does not make them one."""
        part = {b for _, b, _ in found.alike}
        before = self._used.setdefault(found.longer.id, [])
        if before and not any(len(part & one) * 2 >= min(len(part), len(one)) for one in before):
            return False
        before.append(part)
        return True

    def _compare(self, one: _Text, other: _Text) -> _Compared:
        shorter, longer = (one, other) if (one.size, one.id) <= (other.size, other.id) else (other, one)
        alike = []
        for at, stems in enumerate(shorter.sets):
            there, shared = longer.nearest(shorter.units[at].stems)
            if shared < LEAST:
                continue
            low, high = sorted((len(stems), len(longer.sets[there])))
            if shared >= _CLOSE * high:
                alike.append((at, there, True))
            elif shared >= _ALIKE * low and shared >= _LONGER * high:
                alike.append((at, there, False))
        return _Compared(shorter, longer, alike)

    def _tie(self, found: _Compared) -> Tie:
        shorter, longer = found.shorter, found.longer
        verbatim = sum(exactly for _, _, exactly in found.alike)
        best = sorted(found.alike, key=lambda one: (not one[2], -len(shorter.units[one[0]].stems), one[0]))[:_PAIRS]
        spans = tuple((shorter.units[a].span, longer.units[b].span) for a, b, _ in best)
        forward = shorter.id < longer.id
        pairs: tuple[tuple[Span, Span], ...] = spans if forward else tuple((b, a) for a, b in spans)
        of = len(shorter.units)
        shared = len(found.alike)
        noun = "sentence" if of == 1 else "sentences"
        reworded = f" ({shared - verbatim} reworded)" if verbatim < shared else ""
        message = f"shares {shared} of {of} {noun}{reworded} with"
        one, other = sorted((shorter.id, longer.id))
        return Tie(one, other, "source.text", message, shared, of, verbatim, pairs)


def _sampled(stem: str) -> bool:
    return not crc32(stem.encode()) & _SAMPLE
