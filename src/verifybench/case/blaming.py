"""What stands for a claim today, and which record made each part of it so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from verifybench.case.errors import NoSuchId
from verifybench.case.telling import excepted, passage_words, tell
from verifybench.model.document import METADATA_FIELDS
from verifybench.model.event import (
    AnyVerdict,
    ClaimNoted,
    ClaimsFlagged,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    Corrected,
    EvidenceDecided,
    EvidenceRef,
    Hidden,
    LetStand,
    Record,
    ReplySought,
    ReviewAsked,
    RevisionDecided,
    SignedOff,
    SourceDescribed,
    SourceGraded,
)
from verifybench.model.state import Verdict

if TYPE_CHECKING:
    from verifybench.case.case import Case

TextState = Literal["same", "stands", "changed", "ambiguous", "gone"]
"""Of a cited source: its text is the same as when it was cited; it is another and still has the words; has them no more; has them
in several places; it is no longer here."""

GRADES = ("reliability", "credibility", "tier")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that stands today: `record` made it so (None: the machine found it), in place of what `replaced` said."""

    part: str
    words: str
    record: Record | None
    replaced: tuple[tuple[str, Record], ...] = ()
    text: TextState | None = None


def blame(case: Case, claim: str) -> tuple[Part, ...]:
    """The parts in the order of an argument: claim, verdicts, what else was decided, the sources cited.

    Raises NoSuchId where neither today's case nor any record knows the claim, CaseError where nothing is built.
    """
    records = case.history(claim)
    words = _words(case, claim)
    # Whatever a ledger could still undo is in force; a verdict only where nothing covers it.
    in_force = {record.hash for stack in case.state.undoable.values() for record in stack}
    live = [record for record in records if record.hash in in_force]
    verdicts = _standing(case, live, claim)
    return (
        *_claim(words, live),
        *(part for record, verdict in verdicts for part in _verdict(case, record, verdict, live)),
        *_others(live, {claim, case.standing.aliases.get(claim, claim)}),
        *_sources(case, [one for one in case.history() if one.hash in in_force], [record for record, _ in verdicts]),
    )


def _standing(case: Case, live: Sequence[Record], claim: str) -> list[tuple[Record, Verdict]]:
    """The verdicts that stand, and those that are held back, with their records."""
    today = case.standing.aliases.get(claim, claim)
    given = {one.hash: one for one in (*(held.verdict for held in case.suspended(claim)), *case.verdicts(today))}
    return [(record, given[record.hash]) for record in live if record.hash in given]


def _words(case: Case, claim: str) -> str:
    try:
        return case.claim(claim).text
    except NoSuchId:  # no claim of today, but one that a verdict is held back on
        held_back = case.suspended(claim)
        if not held_back:
            raise
        return held_back[0].verdict.claim.selector.exact


def _claim(text: str, live: Iterable[Record]) -> Iterator[Part]:
    cut = [record for record in live if isinstance(record.event, ClaimsRecut)]
    yield Part("claim", text, cut[-1] if cut else None, _before(cut))


def _verdict(case: Case, record: Record, verdict: Verdict, live: Sequence[Record]) -> Iterator[Part]:
    event = verdict.event
    below = _below(record, live)
    told = tell(record.event, {one.hash: one for one in live})
    yield Part("verdict", told.did, record, tuple((tell(one.event).did, one) for one in below))
    if (alike := verdict.alike) is not None:
        yield Part("given on", f"“{alike.selector.exact}” ({alike.id}), which says the same", record)
    for part, words in (("because", event.rationale), ("proposes", event.proposed), ("asks", event.question)):
        if words:
            yield Part(part, words, record, tuple(_said(part, words, below)))
    for cited in event.evidence:
        yield Part("cites", passage_words(cited), record, text=text_state(case, record.hash, cited))
    by_record = {one.hash: one for one in live}
    for moved in case.carried_over(verdict):
        yield Part("carried over", str(moved), by_record.get(moved.decided.hash, record))
    for one in case.standing.suspended:
        if one.verdict == verdict:
            yield Part("held back", "; ".join(one.told), record)


def _below(record: Record, live: Sequence[Record]) -> list[Record]:
    """The verdicts that this one took the place of, directly or through others, and that were not taken back."""
    by_hash = {one.hash: one for one in live}
    found: dict[str, Record] = {}
    waiting = [record]
    while waiting:
        upper = waiting.pop()
        if not isinstance(upper.event, AnyVerdict):
            continue
        lower = [by_hash[hash] for hash in upper.event.supersedes if hash in by_hash]
        waiting += [one for one in lower if one.hash not in found]
        found.update((one.hash, one) for one in lower)
    return [one for one in live if one.hash in found]


def _said(part: str, words: str, below: Iterable[Record]) -> Iterator[tuple[str, Record]]:
    field = {"because": "rationale", "proposes": "proposed", "asks": "question"}[part]
    for record in below:
        earlier = getattr(record.event, field, None)
        if earlier and earlier != words:
            yield earlier, record


def text_state(case: Case, decision: str, cited: EvidenceRef) -> TextState:
    """What became of the text that a passage was cited from, as of the last build."""
    digest = case.sha256(cited.document)
    if digest is None:
        return "gone"
    if digest == cited.selector.text_sha256:
        return "same"
    place = case.cited(decision, cited)
    return "stands" if place.holds else "ambiguous" if place.outcome == "ambiguous" else "changed"


def _others(live: Sequence[Record], names: Set[str]) -> Iterator[Part]:
    """Conflicts, waivers and all the rest; of what only the latest counts, the earlier are what it replaced."""
    latest: dict[str, list[Record]] = {}
    for record in live:
        event = record.event
        if isinstance(event, ConflictDecided):
            for conflict in event.conflicts:
                latest.setdefault(f"conflict {conflict}", []).append(record)
        elif isinstance(event, (LetStand, ClaimsWaived, ClaimsFlagged)):
            latest.setdefault(event.kind, []).append(record)
    told: set[str] = set()  # one act that decided several conflicts is told once
    for group in latest.values():
        event = group[-1].event
        taken_back = (isinstance(event, ConflictDecided) and event.state == "open") or (
            isinstance(event, ClaimsFlagged) and not event.state
        )
        if group[-1].hash not in told and not taken_back:
            told.add(group[-1].hash)
            yield _told(group[-1], _before(group))
    for record in live:
        if isinstance(record.event, SignedOff):
            mine = [one for one in record.event.exceptions if one.claim in names]
            yield Part(f"{record.event.draft} signed off in spite of it", "; ".join(excepted(mine)), record)
        elif isinstance(
            record.event, (EvidenceDecided, ClaimNoted, ReviewAsked, ReplySought, RevisionDecided, Corrected, Hidden)
        ):
            yield _told(record)


def _told(record: Record, replaced: tuple[tuple[str, Record], ...] = ()) -> Part:
    told = tell(record.event)
    about = told.about[0].id if isinstance(record.event, (ConflictDecided, Corrected)) and told.about else ""
    words = ": ".join(filter(None, (" ".join(filter(None, (about, told.how))), told.why)))
    return Part(told.did, words, record, replaced)


def _before(group: Sequence[Record]) -> tuple[tuple[str, Record], ...]:
    return tuple((tell(record.event).did, record) for record in group[:-1])


def _sources(case: Case, live: Sequence[Record], verdicts: Iterable[Record]) -> Iterator[Part]:
    """What people said of the sources that the standing verdicts cite: each field with the newest record that says it."""
    events = [record.event for record in verdicts]
    cited = {one.document: None for event in events if isinstance(event, AnyVerdict) for one in event.evidence}
    grades: Mapping[str, Mapping[str, str]] = case.state.grades
    for document in cited:
        for kind, names, held in (
            (SourceDescribed, METADATA_FIELDS, case.state.metadata.get(document, {})),
            (SourceGraded, GRADES, grades.get(document, {})),
        ):
            of = [record for record in live if isinstance(record.event, kind) and record.event.document == document]
            for name in names:
                said = [record for record in of if getattr(record.event, name) is not None]
                if said and name in held:
                    before = tuple((getattr(one.event, name) or "unknown", one) for one in said[:-1])
                    yield Part(f"source {document}", f"{name}: {held[name] or 'unknown'}", said[-1], before)
