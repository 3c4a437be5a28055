"""The correction list: every proposed wording and question to the author, in the draft's order, with what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from verifybench.ledger import Fork
from verifybench.model.document import Span
from verifybench.model.event import Head, LetStand
from verifybench.model.state import Decided, Verdict
from verifybench.report.build import TOOL, drafts_of, newest, signed
from verifybench.text import word_diff

if TYPE_CHECKING:
    from verifybench.case.case import Case
    from verifybench.text import Change

Fate = Literal["open", "made", "stet"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing to change or to ask: `made` when the draft no longer says what was objected to, `stet` when it may stand.

    `claim` is the claim's id today, or the one the verdict named where the words are gone; `why` says how the fate is known.
    """

    number: int
    document: str
    claim: str
    text: str
    locator: str
    verdict: Verdict
    fate: Fate
    why: str
    stands: Decided[LetStand] | None = None

    @property
    def proposed(self) -> str | None:
        return self.verdict.event.proposed

    @property
    def question(self) -> str | None:
        return self.verdict.event.question

    @property
    def changes(self) -> list[tuple[Change, str]]:
        """What the proposed wording takes out and puts in, line breaks aside; empty where none is proposed."""
        return word_diff(_flat(self.text), _flat(self.proposed)) if self.proposed else []


@dataclass(frozen=True, slots=True)
class Corrections:
    """A case's correction list, as of its newest record."""

    case: str
    tool: str
    rules: str
    as_of: str | None
    titles: Mapping[str, str]  # id of a document to its title, or its path
    items: tuple[Correction, ...]
    heads: tuple[Head, ...]
    signed: frozenset[str] = frozenset()
    forks: tuple[Fork, ...] = ()

    def by_document(self) -> list[tuple[str, list[Correction]]]:
        """The items of each draft, in the order of the drafts."""
        return [(document, list(items)) for document, items in groupby(self.items, key=lambda item: item.document)]

    def count(self, fate: Fate) -> int:
        return sum(item.fate == fate for item in self.items)


def collect(case: Case, draft: str | None = None) -> Corrections:
    """The correction list of one draft where named, of all drafts else. Raises CaseError where `draft` names none."""
    rows = case.documents()
    drafts = drafts_of(case, rows, draft)
    order = {id: position for position, id in enumerate(drafts)}
    found = [*_standing(case, order), *_suspended(case, order)]
    found.sort(key=lambda item: (order[item[1].document], item[0], item[1].verdict.at, item[1].verdict.hash))
    return Corrections(
        case=case.name,
        tool=TOOL,
        rules=case.rules,
        as_of=newest(case.heads()),
        titles={row.id: row.metadata.title or row.path for row in rows},
        items=tuple(_numbered(number, item) for number, (_, item) in enumerate(found, start=1)),
        heads=case.heads(),
        signed=signed(case, case.history()),
        forks=case.forks(),
    )


Placed = tuple[int, Correction]  # where in the draft it belongs


def _standing(case: Case, drafts: Mapping[str, int]) -> Iterable[Placed]:
    """Verdicts on words that are still there."""
    stands = case.standing.stands
    for id, verdicts in case.standing.verdicts.items():
        wanted = [verdict for verdict in verdicts if verdict.event.proposed or verdict.event.question]
        if not wanted or (claim := case.claim(id)).document not in drafts:
            continue
        text = case.document(claim.document).text
        span = claim.statement.start, claim.statement.end
        for verdict in wanted:
            fate, why = _fate(text, span, verdict.event.proposed, stands.get(id))
            place = str(claim.selector.locator)
            yield (
                span[0],
                Correction(0, claim.document, id, claim.text, place, verdict, fate, why, stands.get(id)),
            )


def _fate(text: str, span: Span, proposed: str | None, stands: Decided[LetStand] | None) -> tuple[Fate, str]:
    """What became of an objection to words that are still in the draft."""
    if proposed and any(start <= span[0] and span[1] <= end for start, end in _places(proposed, text, span)):
        return "made", "the draft has the proposed wording"
    if stands is not None:
        return "stet", f"let stand by {stands.reviewer}: {stands.event.reason}"
    return "open", "the draft still has these words"


def _places(proposed: str, text: str, span: Span) -> Iterable[Span]:
    """Where the proposed wording stands around a claim, line breaks aside."""
    words = proposed.split()
    reach = 2 * len(proposed)
    window = text[max(span[0] - reach, 0) : span[1] + reach]
    offset = max(span[0] - reach, 0)
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    return [(found.start() + offset, found.end() + offset) for found in pattern.finditer(window)]


def _suspended(case: Case, drafts: Mapping[str, int]) -> Iterable[Placed]:
    """Verdicts whose words the draft no longer has."""
    for suspended in case.standing.suspended:
        if suspended.binding.holds:
            continue
        verdict = suspended.verdict
        event = verdict.event
        document, selector = verdict.claim.document, verdict.claim.selector
        if document not in drafts or not (event.proposed or event.question):
            continue
        has = event.proposed and _has(case.document(document).text, event.proposed)
        why = "the draft has the proposed wording" if has else "the draft no longer has these words"
        place = str(selector.locator)
        yield selector.start, Correction(0, document, verdict.claim.id, selector.exact, place, verdict, "made", why)


def _has(text: str, wording: str) -> bool:
    return _flat(wording) in _flat(text)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _numbered(number: int, item: Correction) -> Correction:
    return replace(item, number=number)
