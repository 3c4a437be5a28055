"""What of a draft was looked at: each checkable token with its state, told from claims, verdicts, waivers and checked spellings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from verifybench.case.standing import Standing
from verifybench.model.claim import Claim, Fact, Statement
from verifybench.model.coverage import KINDS, SPELLED, Checkable, Tally, Token, TokenState, tally
from verifybench.model.document import Document, Locator, Span
from verifybench.model.event import SpellingDecided
from verifybench.model.state import Decided, Verdict

# Of several claims that a token stands in, the first of these counts; of the sentences of a quotation the last of `_WEAKEST`.
_STRONGEST: tuple[TokenState, ...] = ("held", "verified", "waived", "claimed", "open")
_WEAKEST: tuple[TokenState, ...] = ("verified", "waived", "claimed", "held", "open")
_UNCHECKED = "its spelling was not checked"
_LONGEST = 8  # words of a name of which each part is known as a spelling


@dataclass(frozen=True, slots=True)
class Waived:
    """A stretch of today's draft that needs no check."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Spelled:
    """A spelling in a draft: how often it stands there, and where first."""

    spelling: str
    count: int
    span: Span
    locator: Locator


@dataclass(frozen=True, slots=True)
class SecondSpelling:
    """Two spellings and more, in one draft, of what may be one name, by where they stand first; `why` they may be one."""

    spellings: tuple[Spelled, ...]
    why: str

    @property
    def message(self) -> str:
        return f"{', '.join(f'{one.spelling} ({one.count})' for one in self.spellings)}: {self.why}"


@dataclass(frozen=True, slots=True)
class Coverage:
    """A draft's checkable tokens in reading order, what is wrong between its spellings, and its claims that say one thing."""

    draft: str
    tokens: tuple[Token, ...]
    second: tuple[SecondSpelling, ...] = ()
    restated: tuple[tuple[str, ...], ...] = ()

    @property
    def tally(self) -> Tally:
        return tally(self.tokens)

    @property
    def by_kind(self) -> tuple[Tally, ...]:
        """The counts of each kind that the draft has."""
        return tuple(one for kind in KINDS if (one := tally(self.tokens, kind)).total)

    @property
    def open(self) -> tuple[Token, ...]:
        return tuple(one for one in self.tokens if one.state == "open")


@dataclass(frozen=True, slots=True)
class _Of:
    """What a claim says of the tokens in it: by fact a state, and why."""

    claim: str
    span: Span
    states: Mapping[Fact, tuple[TokenState, str]]
    saying: tuple[Span, ...]  # where it tells who says it
    cited: tuple[str, ...]  # the words of passages that verdicts cite which let it go out

    def on(self, token: Checkable) -> tuple[TokenState, str]:
        return self.states[self._fact(token)]

    def _fact(self, token: Checkable) -> Fact:
        """The fact that a token belongs to: who speaks, and that these were the words, is that it was said."""
        if "said" not in self.states:
            return "content"
        if token.kind == "quotation" or any(low <= token.start and token.end <= high for low, high in self.saying):
            return "said"
        return "content"


@dataclass(frozen=True, slots=True)
class Placed:
    """A checkable token of a built draft, whatever was decided about it: its id, and where a reader finds it."""

    id: str
    what: Checkable
    locator: Locator


def place(document: Document, found: Iterable[Checkable]) -> tuple[Placed, ...]:
    """The checkable tokens of a draft with ids and places."""
    places = _Places(document)
    seen: Counter[tuple[str, ...]] = Counter()
    return tuple(Placed(_id(document, one, seen), one, places.of(one.start)) for one in found)


def cover(
    document: Document,
    placed: Sequence[Placed],
    claims: Iterable[Claim],
    standing: Standing,
    passing: Iterable[str],
    waived: Sequence[Waived] = (),
    spellings: Iterable[Decided[SpellingDecided]] = (),
    read: Callable[[Claim], Statement] = lambda claim: claim.statement,
) -> tuple[Token, ...]:
    """The tokens of a draft in the order given.

    `claims` are today's, with those that live on in the ledger only; `read` reads what one says.
    """
    allowed = frozenset(passing)
    laid = _Laid([_of(claim, read(claim), standing, allowed) for claim in claims])
    needless = _Laid([_Of("", one.span, {"content": ("waived", one.reason)}, (), ()) for one in waived])
    states = [_state(document.text, one.what, laid, needless) for one in placed]
    checked = _Checked(spellings)
    for one, (state, _, inside) in zip(placed, states, strict=True):
        spelling = one.what.spelling
        if spelling and state == "verified" and any(spells(spelling, words) for of in inside for words in of.cited):
            checked.add(spelling, parts=one.what.kind == "name")
    tokens = []
    for one, (state, why, inside) in zip(placed, states, strict=True):
        if one.what.kind in SPELLED:
            state, why = checked.state(one.what, state, why)
        ids = tuple(dict.fromkeys(of.claim for of in inside))
        tokens.append(Token(one.id, document.id, one.what, state, one.locator, ids, why))
    return tuple(tokens)


def _of(claim: Claim, statement: Statement, standing: Standing, passing: frozenset[str]) -> _Of:
    verdicts = standing.verdicts.get(claim.id, ())
    moved = claim.statement.start - statement.start
    saying = tuple((one.start + moved, one.end + moved) for one in statement.attribution)
    cited = tuple(ref.selector.exact for one in verdicts if one.event.label in passing for ref in one.event.evidence)
    states = {fact: _decided(claim.id, fact, verdicts, standing, passing) for fact in statement.facts}
    return _Of(claim.id, (claim.statement.start, claim.statement.end), states, saying, cited)


def _decided(
    claim: str, fact: Fact, verdicts: Sequence[Verdict], standing: Standing, passing: frozenset[str]
) -> tuple[TokenState, str]:
    """How far one fact of a claim is decided. A verdict that does not tell its fact is about both."""
    from verifybench.review import asserts

    if (stands := standing.stands.get(claim)) is not None:
        return "waived", f"let stand by {stands.reviewer}"
    on = [one for one in verdicts if one.event.fact in (None, fact)]
    for one in on:
        if one.event.label not in passing:
            return "held", f"{one.event.label}, says {one.reviewer}"
    for one in on:
        return ("verified" if asserts(one.event.label) else "waived"), f"{one.event.label}, says {one.reviewer}"
    if (waiver := standing.waivers.get(claim)) is not None and not verdicts:
        return "waived", f"waived by {waiver.reviewer}"
    if verdicts:
        return "claimed", f"decided is only {'that it was said' if fact == 'content' else 'that it is so'}"
    return "claimed", "no verdict yet"


class _Laid:
    """Claims, or waived words, by place."""

    def __init__(self, several: Iterable[_Of]) -> None:
        self._several = sorted(several, key=lambda one: one.span)
        self._starts = [one.span[0] for one in self._several]
        self._reach = list(accumulate((one.span[1] for one in self._several), max))

    def touching(self, span: Span) -> list[_Of]:
        """Those that have a character of a span, in order."""
        found = []
        at = bisect_left(self._starts, span[1]) - 1
        while at >= 0 and self._reach[at] > span[0]:
            if self._several[at].span[1] > span[0]:
                found.append(self._several[at])
            at -= 1
        return found[::-1]


def _state(text: str, token: Checkable, claims: _Laid, waived: _Laid) -> tuple[TokenState, str, list[_Of]]:
    """The state of a token before its spelling is looked at, why, and the claims it stands in."""
    answers = [_part(text, token, part, claims, waived) for part in token.parts or (token.span,)]
    state, why, _ = max(answers, key=lambda answer: _WEAKEST.index(answer[0]))
    return state, why, [one for answer in answers for one in answer[2]]


def _part(text: str, token: Checkable, part: Span, claims: _Laid, waived: _Laid) -> tuple[TokenState, str, list[_Of]]:
    touching = claims.touching(part)
    inside = _covering(text, part, touching)
    if inside:
        whole = [one for one in inside if one.span[0] <= part[0] and part[1] <= one.span[1]]
        told = [one.on(token) for one in whole or inside]
        pick, order = (min, _STRONGEST) if whole else (max, _WEAKEST)  # of pieces that cover it together each must
        state, why = pick(told, key=lambda answer: order.index(answer[0]))
    else:
        state, why = "open", "cut through by a claim" if touching else ""
    if state in ("open", "claimed") and (needless := _covering(text, part, waived.touching(part))):
        return "waived", needless[0].states["content"][1], inside
    return state, why, inside


def _covering(text: str, part: Span, touching: Sequence[_Of]) -> list[_Of]:
    """Those that hold a stretch, alone or together; none where a word of it is in none of them."""
    at = part[0]
    for one in touching:
        if one.span[0] > at and any(map(str.isalnum, text[at : one.span[0]])):
            return []
        at = max(at, one.span[1])
    return [] if at < part[1] and any(map(str.isalnum, text[at : part[1]])) else list(touching)


class _Checked:
    """The spellings that were checked once for a draft: by a person, or with a verdict on a passage that has them."""

    def __init__(self, decided: Iterable[Decided[SpellingDecided]]) -> None:
        self._known: dict[str, str] = {}  # spelling -> who checked it
        self._again: set[str] = set()
        for one in sorted(decided, key=lambda one: (one.clock, one.hash)):
            from verifybench.claims import spelling

            words = spelling(one.event.spelling)
            if one.event.state == "verified":
                self._again.discard(words)
                for part in _parts(words):
                    self._known.setdefault(part, f"spelling checked by {one.reviewer}")
            else:
                self._again.add(words)

    def add(self, spelling: str, *, parts: bool) -> None:
        for part in _parts(spelling) if parts else (spelling,):
            self._known.setdefault(part, "spelled so in a passage that a verdict cites")

    def state(self, token: Checkable, state: TokenState, why: str) -> tuple[TokenState, str]:
        """A name or title is verified once its spelling is, and a place with the claim it stands in too."""
        if state in ("held", "waived"):
            return state, why
        if token.spelling not in self._again and token.spelling in self._known:
            return "verified", self._known[token.spelling]
        if state == "verified" and token.kind != "place":
            return "claimed", _UNCHECKED
        return state, why


def _parts(spelling: str) -> Iterator[str]:
    """A name and the names in it: whoever checked Vladimir Vorontsov knows how Vorontsov is written."""
    words = spelling.split(" ")
    yield spelling
    if len(words) <= _LONGEST:
        for first in range(len(words)):
            for last in range(first + 1, len(words) + 1):
                yield " ".join(words[first:last])


def spells(spelling: str, words: str) -> bool:
    """Whether words have a name spelled so, as whole words."""
    from verifybench.claims import spelling as spelled

    return next(places(spelling, spelled(words)), None) is not None


def places(spelling: str, text: str) -> Iterator[int]:
    """Where a text has a spelling as whole words."""
    at = -1
    while (at := text.find(spelling, at + 1)) >= 0:
        end = at + len(spelling)
        if not (text[max(0, at - 1) : at].isalnum() or text[end : end + 1].isalnum()):
            yield at


def _id(document: Document, token: Checkable, seen: Counter[tuple[str, ...]]) -> str:
    """An id from draft, kind, words and their context, as those of claims; a repeat of all is counted into it."""
    from verifybench.text import select, short_id

    at = select(document.text, token.start, token.end, document.sha256)
    words = (token.kind, at.exact, at.prefix, at.suffix)
    seen[words] += 1
    more = (str(seen[words] - 1),) if seen[words] > 1 else ()
    return short_id("t", document.id, *words, *more)


class _Places:
    """Where a reader finds an offset: line, paragraph, page, headings."""

    def __init__(self, document: Document) -> None:
        self._lines = [0, *(at + 1 for at, letter in enumerate(document.text) if letter == "\n")]
        self._blocks = document.blocks
        self._starts = [block.start for block in document.blocks]

    def of(self, offset: int) -> Locator:
        line = bisect_right(self._lines, offset)
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return Locator(line=line)
        block = self._blocks[at]
        return Locator(page=block.page, line=line, paragraph=block.paragraph, heading=block.heading)
