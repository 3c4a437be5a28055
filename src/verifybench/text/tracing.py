"""Where the words of one version of a text stand in the next: followed through edits, moves and new formatting.

Runs of words that each version holds once are fixed points, wherever they stand (Heckel, CACM 21:4, 1978, there lines); what lies
between two fixed points is compared word by word. So copies are told apart by order, and cost grows with the length of the texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Indel

from verifybench.model.document import Span
from verifybench.text.word_view import WordView

_RUN = 6  # words in a row that are hardly the same by chance
_SHORT_RUN = 3  # enough inside a stretch that is known to be the same one
_LARGEST = 4_000_000  # words of one side times words of the other that are compared one by one
_ALIKE = 0.3  # share of the shorter side that two stretches in one place have in common where one became the other
_LONG = 12  # words of a stretch that may be part of an older version pasted in
_COPIED = 0.6  # share of its runs of words that the old text has
_HELD = 0.5  # share of its words that a followed span must still have to be the same one, edited
_RIVAL = 0.6  # a second place with this share of what the best one has leaves it open which one it is
_TERMINAL = ".!?…"
_GAP = 12  # foreign words between two of a span's own, from which they stand in two places


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a span's words stand now. `held` is the share of its words that are still there, 0..1.

    `span` is None where too few are, or where they stand in several places that are as good (`places`, best first).
    """

    span: Span | None
    held: float
    places: tuple[Span, ...] = ()


class Trace:
    """The way from one version of a text to the next. Cost: linear in both, `follow` in the length of its span."""

    def __init__(self, old: WordView, new: WordView) -> None:
        self._before, self._after = old, new
        numbers: dict[str, int] = {}
        self._old_numbers = [numbers.setdefault(word, len(numbers)) for word in old.words]
        self._new_numbers = [numbers.setdefault(word, len(numbers)) for word in new.words]
        self._to, self._back = _matched(self._old_numbers, self._new_numbers)
        self._slide()

    @property
    def likeness(self) -> float:
        """Share of the longer version's words that stand in both, 0..1."""
        return sum(at >= 0 for at in self._to) / max(1, len(self._to), len(self._back))

    def follow(self, start: int, end: int) -> Followed:
        """Where the words of a span of the old text stand in the new one."""
        first, last = self._before.within(start, end)
        if first >= last:
            return Followed(None, 0.0)
        here = sorted((at, index) for index in range(first, last) if (at := self._to[index]) >= 0)
        clusters = sorted(_clusters(here, max(_GAP, (last - first) // 2)), key=lambda one: (-len(one), one[0]))
        if not clusters:
            return Followed(None, 0.0)
        spans = tuple(self._widened(one, (first, last), (start, end)) for one in clusters)
        share = len(clusters[0]) / (last - first)
        if len(clusters) > 1 and len(clusters[1]) >= _RIVAL * len(clusters[0]):
            return Followed(None, share, spans)
        return Followed(spans[0] if share >= _HELD else None, share, spans[:1])

    def came_from(self, start: int, end: int) -> Span | None:
        """Where the words of a span of the new text stood in the old one, first to last; None where most of them are new."""
        first, last = self._after.within(start, end)
        stood = [at for index in range(first, last) if (at := self._back[index]) >= 0]
        if 2 * len(stood) < last - first or not stood:
            return None
        return self._before.start(min(stood)), self._before.end(max(stood))

    def rival(self, start: int, end: int) -> Span | None:
        """Where else a span of the old text may stand in the new one: in a long stretch that is new there, and mostly the words of
        the old text. Somebody pasted an older version beside the newer one, and it is not sure which of them the article is."""
        first, last = self._before.within(start, end)
        runs = self._copies
        if not runs or last - first < _SHORT_RUN:
            return None
        wanted = _runs(self._old_numbers, (first, last), _SHORT_RUN)
        places = sorted(place - (at - first) for run, at in wanted.items() if at >= 0 and (place := runs.get(run, -1)) >= 0)
        if 2 * len(places) < len(wanted):
            return None
        low = max(0, places[len(places) // 2])
        high = min(len(self._after), low + last - first) - 1
        return self._after.start(low), self._after.end(high)

    @cached_property
    def _copies(self) -> dict[int, int]:
        """Where runs of words begin in the long stretches of the new text that are edited copies of parts of the old one. A stretch
        that is wholly the old words is a copy and no more: what was there keeps its decisions."""
        found: dict[int, int] = {}
        old: dict[int, int] | None = None
        for low, high in self._fresh():
            old = old if old is not None else _runs(self._old_numbers, (0, len(self._old_numbers)), _SHORT_RUN)
            runs = _runs(self._new_numbers, (low, high), _SHORT_RUN)
            known = sum(run in old for run in runs) / len(runs)
            if _COPIED <= known < 1:
                found.update(runs)
        return found

    def _fresh(self) -> Iterator[tuple[int, int]]:
        """Long stretches of the new text that came from nowhere in the old one."""
        low = 0
        for index, at in enumerate((*self._back, 0)):
            if at >= 0:
                if index - low >= _LONG:
                    yield low, index
                low = index + 1

    def _slide(self) -> None:
        """A word that was matched before an insertion or behind it, though the same one stands on the other side, goes with its
        own sentence."""
        before, after = self._before, self._after
        for index in range(len(before) - 2, -1, -1):
            here, there = self._to[index], self._to[index + 1] - 1
            if (
                here < 0
                or there < 0
                or here == there
                or (index and self._to[index - 1] == here - 1 and not self._begins(index))
            ):
                continue
            if self._back[there] < 0 and after.words[there] == before.words[index]:
                self._to[index], self._back[here], self._back[there] = there, -1, index
        for index in range(1, len(before)):
            here, there = self._to[index], self._to[index - 1] + 1
            if here < 0 or there < 1 or here == there or there >= len(after) or self._begins(index):
                continue
            if index + 1 < len(before) and self._to[index + 1] == here + 1 and not self._begins(index + 1):
                continue
            if self._back[there] < 0 and after.words[there] == before.words[index]:
                self._to[index], self._back[here], self._back[there] = there, -1, index

    def _begins(self, index: int) -> bool:
        """Whether a word of the old text begins a sentence or a line."""
        marks = self._before.text[self._before.end(index - 1) if index else 0 : self._before.start(index)]
        return not index or "\n" in marks or _closes(marks)

    def _widened(self, cluster: Sequence[tuple[int, int]], words: tuple[int, int], span: Span) -> Span:
        """From the first to the last word of a cluster; out to the old neighbours where the span's own ends were replaced, and
        over the marks that stand at its ends."""
        (first, last), (start, end) = words, span
        before, after = self._to[first - 1] if first else -1, self._to[last] if last < len(self._to) else len(self._after)
        text, own = self._after.text, {index for _, index in cluster}
        low, high = self._as_before(cluster[0], first, -1), self._as_before(cluster[-1], last - 1, 1)
        if 0 <= low - before - 1 <= _GAP and (first not in own or self._begun(first, low)):
            low = before + 1
        if 0 <= after - high - 1 <= _GAP:
            high = self._ended(last - 1, end, high, after) if last - 1 in own else after - 1
        left, right = self._after.start(low), self._after.end(high)
        if self._before.start(first) > start:  # an opening mark belongs to it
            floor = self._after.end(low - 1) if low else 0
            while left > floor and not text[left - 1].isspace():
                left -= 1
        if self._before.end(last - 1) < end:
            ceiling = self._after.start(high + 1) if high + 1 < len(self._after) else len(text)
            while right < ceiling and not text[right].isspace():
                right += 1
        return left, right

    def _as_before(self, at: tuple[int, int], bound: int, step: int) -> int:
        """How far the old words go on beside a matched one, though others like them were matched with these."""
        there, here = at
        while here != bound and 0 <= there + step < len(self._after):
            if self._after.words[there + step] != self._before.words[here + step]:
                break
            here, there = here + step, there + step
        return there

    def _begun(self, first: int, low: int) -> bool:
        """Whether a sentence that began with a word begins with others now."""
        began, begins = self._before.text[self._before.start(first)], self._after.text[self._after.start(low)]
        return began.isupper() and begins.islower()

    def _ended(self, last: int, end: int, high: int, after: int) -> int:
        """The last word of what ended a sentence with the word `last`, and now goes on behind `high`."""
        if not _closes(self._before.text[self._before.end(last) : end]):
            return high
        text, words = self._after.text, self._after
        for index in range(high, after):
            if _closes(text[words.end(index) : words.start(index + 1) if index + 1 < len(words) else len(text)]):
                return index
        return high


def _closes(marks: str) -> bool:
    return any(mark in _TERMINAL for mark in marks)


def _clusters(here: Sequence[tuple[int, int]], gap: int) -> Iterator[list[tuple[int, int]]]:
    """Words that stand together, of those in the order of the new text."""
    cluster: list[tuple[int, int]] = []
    for one in here:
        if cluster and one[0] - cluster[-1][0] > gap:
            yield cluster
            cluster = []
        cluster.append(one)
    if cluster:
        yield cluster


def _matched(a: list[int], b: list[int]) -> tuple[list[int], list[int]]:
    """For each old word the new one that it is, or -1; and the way back."""
    to, back = [-1] * len(a), [-1] * len(b)
    head = _alike_ahead(a, b, 0, 0, to, back)
    _alike_behind(a, b, len(a), len(b), to, back, head)
    fixed = list(_unique_runs(a, b, (0, len(a)), (0, len(b)), _RUN))
    for i, j in _rising(fixed):
        _spread(a, b, i, j, to, back)
    for low, high, left, right in list(_gaps(to, len(b))):
        _fill(a, b, (low, high), (left, right), to, back)
    # Last what was moved: words that were edited in their own place are these, whatever looks more like them elsewhere.
    for i, j in fixed:
        for step in range(_RUN):  # some of the run's words may have been taken
            _spread(a, b, i + step, j + step, to, back)
    return to, back


def _alike_ahead(a: list[int], b: list[int], i: int, j: int, to: list[int], back: list[int]) -> int:
    count = 0
    while i < len(a) and j < len(b) and a[i] == b[j] and to[i] < 0 and back[j] < 0:
        to[i], back[j] = j, i
        i, j, count = i + 1, j + 1, count + 1
    return count


def _alike_behind(a: list[int], b: list[int], i: int, j: int, to: list[int], back: list[int], floor: int = 0) -> None:
    while i > floor and j > floor and a[i - 1] == b[j - 1] and to[i - 1] < 0 and back[j - 1] < 0:
        i, j = i - 1, j - 1
        to[i], back[j] = j, i


def _spread(a: list[int], b: list[int], i: int, j: int, to: list[int], back: list[int]) -> None:
    """A fixed point and what is alike on both sides of it."""
    if to[i] >= 0 or back[j] >= 0:
        return
    _alike_ahead(a, b, i, j, to, back)
    _alike_behind(a, b, i, j, to, back)


def _unique_runs(a: list[int], b: list[int], of: Span, among: Span, length: int) -> Iterator[tuple[int, int]]:
    """Where runs of words begin that stand once in each stretch, in the order of the old one."""
    ours, theirs = _runs(a, of, length), _runs(b, among, length)
    for run, i in ours.items():
        if i >= 0 and (j := theirs.get(run, -1)) >= 0 and a[i : i + length] == b[j : j + length]:
            yield i, j


def _runs(words: list[int], within: Span, length: int) -> dict[int, int]:
    """Where each run of words begins, by its hash (of whole numbers, so the same in every process); -1 where several do."""
    found: dict[int, int] = {}
    part = words[slice(*within)]
    for at, run in enumerate(map(hash, zip(*(part[k:] for k in range(length)), strict=False)), within[0]):
        found[run] = -1 if run in found else at
    return found


def _gaps(to: Sequence[int], size: int) -> Iterator[tuple[int, int, int, int]]:
    """Stretches without a fixed point whose neighbours follow each other in both texts: old from, to, new from, to."""
    low, left = 0, 0
    for index, at in enumerate((*to, size)):
        if at < 0:
            continue
        if index > low and at > left:
            yield low, index, left, at
        low, left = index + 1, at + 1


def _fill(a: list[int], b: list[int], of: Span, among: Span, to: list[int], back: list[int]) -> None:
    """Match what lies between two fixed points, in order."""
    pending = [(of, among, True)]
    while pending:
        (low, high), (left, right), again = pending.pop()
        if (high - low) * (right - left) <= _LARGEST:
            # What was moved into this place from elsewhere is nothing that these words could be.
            free = [-1 if back[j] >= 0 else b[j] for j in range(left, right)]
            same = [step for step in Indel.opcodes(a[low:high], free) if step.tag == "equal"]
            if sum(step.src_end - step.src_start for step in same) < _ALIKE * min(high - low, right - left):
                continue  # other words in the place of these, which share an article or two
            for step in same:
                for k in range(step.src_end - step.src_start):
                    i, j = low + step.src_start + k, left + step.dest_start + k
                    to[i], back[j] = j, i
        elif again:
            for i, j in _rising(list(_unique_runs(a, b, (low, high), (left, right), _SHORT_RUN))):
                _spread(a, b, i, j, to, back)
            pending += [
                ((low + x, low + y), (left + u, left + v), False)
                for x, y, u, v in _gaps([one - left if one >= 0 else -1 for one in to[low:high]], right - left)
            ]


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest of the pairs that rise in both, by patience sorting."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(tops, j)
        before.append(ends[at - 1] if at else -1)
        if at == len(tops):
            tops.append(j)
            ends.append(index)
        else:
            tops[at], ends[at] = j, index
    found: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]
