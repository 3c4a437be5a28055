"""What happened, in words: one place for every kind of event. Commands, screen and reports only dress what is told here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from verifybench.model.claim import Fact
from verifybench.model.document import METADATA_FIELDS
from verifybench.model.event import (
    Adjudicated,
    AnyVerdict,
    Apart,
    BlockRelabelled,
    CaseOpened,
    Checkpoint,
    ClaimNoted,
    ClaimRef,
    ClaimsFlagged,
    ClaimsRecut,
    ClaimsWaived,
    ConflictDecided,
    Corrected,
    Erased,
    Event,
    EvidenceDecided,
    EvidenceRef,
    Excepted,
    HeadRef,
    Hidden,
    LedgersMerged,
    LetStand,
    NamesDecided,
    Published,
    Record,
    Redone,
    ReplySought,
    ReviewAsked,
    RevisionDecided,
    SignedOff,
    SourceDescribed,
    SourceGraded,
    SourcesGrouped,
    SpansWaived,
    SpellingDecided,
    Undone,
    Unknown,
    VerdictRecorded,
    VerdictsRecorded,
)

Details = Iterable[tuple[str, str]]
Records = Mapping[str, Record]  # by hash


@dataclass(frozen=True, slots=True)
class About:
    """One thing that an event is about: a claim, document, conflict or text; `id` or `words` may be empty, not both."""

    id: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """`did` is what was done, in a few words; `how` belongs on the same line where there is room; `why` is the reason given.

    `details` are label and words for what the line leaves out: evidence and its place, wordings, heads, exceptions.
    """

    did: str
    about: tuple[About, ...] = ()
    how: str = ""
    why: str = ""
    details: tuple[tuple[str, str], ...] = ()


def tell(event: Event, records: Records | None = None) -> Told:
    """The event in words. `records` are those that it may point at: what was undone, adjudicated, erased."""
    known = records or {}
    match event:
        case VerdictRecorded():
            alike = f"with {_many(len(event.restated), 'claim')} that say{'s' * (len(event.restated) == 1)} the same"
            review = "second review" if event.answers else ""
            how = _joined(_fact(event.fact), review, alike if event.restated else "", _cited(event.evidence))
            details = (*(("says the same", _words(one)) for one in event.restated), *_decided(event))
            return Told(event.label, (_claim(event.claim),), how, event.rationale, details)
        case VerdictsRecorded():
            review = "second review" if any(event.answers) else ""
            how = _joined(_fact(event.fact), review, _cited(event.evidence))
            details = (*_each("claim", event.claims), *_decided(event))
            did = f"{event.label}, {_many(len(event.claims), 'verdict')}"
            return Told(did, _claims(event.claims), how, event.rationale, details)
        case Adjudicated():
            between = [("between", one) for one in _verdicts(event.supersedes, known)]
            details = (*between, *_decided(event))
            did = f"adjudicated: {event.label}"
            how = _joined(_fact(event.fact), _cited(event.evidence))
            return Told(did, (_claim(event.claim),), how, event.rationale, details)
        case ConflictDecided():
            return _conflict(event)
        case LetStand():
            return Told("let stand", (_claim(event.claim),), "", event.reason, tuple(_apart(event.apart)))
        case ReviewAsked():
            whom = event.of or "anybody but the first"
            return Told(
                f"second review asked of {whom}", _claims(event.claims), "", event.reason, _each("claim", event.claims)
            )
        case ReplySought():
            return _reply(event)
        case ClaimNoted():
            return Told("noted", (_claim(event.claim),), "", event.text, tuple(_apart(event.apart)))
        case ClaimsFlagged():
            did = "flagged for later" if event.state else "no longer flagged for later"
            many = _many(len(event.claims), "claim") if len(event.claims) > 1 else ""
            details = (*_each("claim", event.claims, most=1), *_apart(event.apart))
            return Told(_joined(did, many), _claims(event.claims), "", event.reason, details)
        case ClaimsRecut():
            return _recut(event)
        case ClaimsWaived():
            did = f"waived {_many(len(event.claims), 'claim')}"
            return Told(did, _claims(event.claims), "", event.reason, _each("claim", event.claims))
        case EvidenceDecided():
            label = "adds" if event.state == "added" else "strikes"
            details = tuple((label, passage_words(one)) for one in event.evidence)
            how = _many(len(event.evidence), "passage")
            return Told(f"evidence {event.state}", (_claim(event.claim),), how, event.reason, details)
        case SourceDescribed():
            said = [(name, getattr(event, name)) for name in METADATA_FIELDS]
            how = ", ".join(f"{name} {value or 'unknown'}" for name, value in said if value is not None)
            return Told("described", (About(event.document),), how)
        case SourceGraded():
            return Told(_grade(event), (About(event.document),), "", event.reason)
        case SourcesGrouped():
            others = ", ".join(event.documents[1:])
            how = f"{'from' if event.state == 'apart' else 'with'} {others}" if others else ""
            return Told(_grouped(event), tuple(map(About, event.documents[:1])), how, event.reason)
        case BlockRelabelled():
            return Told(f"block labelled {event.label}", (About(event.document, event.selector.exact),))
        case NamesDecided():
            did, sign = ("names are one", " = ") if event.state == "same" else ("names kept apart", " ≠ ")
            return Told(did, (About("", sign.join(event.names)),), "", event.reason)
        case RevisionDecided():
            return _revised(event)
        case SpansWaived():
            about = tuple(About(event.document, one.exact) for one in event.selectors)
            details = tuple(("place", one.exact) for one in event.selectors[1:])
            return Told(f"waived {_many(len(about), 'place')} of a draft", about, "", event.reason, details)
        case SpellingDecided():
            did = "spelling verified" if event.state == "verified" else "spelling to be checked again"
            details = tuple(("cites", passage_words(one)) for one in event.evidence)
            return Told(did, (About(event.draft, event.spelling),), _cited(event.evidence), event.reason, details)
        case SignedOff():
            return _signed_off(event)
        case Published():
            how = _joined(event.when, event.where)
            return Told("published", (About(event.draft),), how, "", (("text", event.text_sha256),))
        case Corrected():
            words = (("was", event.was), ("now", event.now), ("notice", event.notice))
            details = (*((label, text) for label, text in words if text), *_each("claim", event.claims))
            return Told("corrected", (About(event.draft),), event.when, "", details)
        case LedgersMerged():
            did = f"took in {_many(len(event.heads), 'ledger')}"
            return Told(did, (), f"from {event.origin}" if event.origin else "", "", _heads(event.heads))
        case Checkpoint():
            return Told("checkpoint", (), f"of {_many(len(event.heads), 'ledger')}", event.reason, _heads(event.heads))
        case Erased():
            details = tuple(("erased", one) for one in _kept_apart(event.hashes, known))
            return Told(f"erased {_many(len(event.hashes), 'text')}", (), "", event.reason, details)
        case Undone():
            return _again("undone", "took back", event.target, known)
        case Redone():
            return _again("redone", "brought back", event.target, known)
        case CaseOpened():
            return Told("ledger begun", (About(event.ledger[:8]),), f"on {event.device}")
        case Unknown():
            return Told(event.kind or "event without a kind", (), "of a newer version: kept, without effect here")
        case Hidden():
            what = "decision between reviewers" if event.what == "conflict" else event.what
            return Told(f"{what}, hidden until the second review is in", _claims(event.claims))
        case _:
            assert_never(event)


def references(event: Event) -> tuple[ClaimRef, ...]:
    """The claims that an event refers to, as it saw them."""
    match event:
        case LetStand() | EvidenceDecided() | ClaimNoted():
            return (event.claim,)
        case VerdictsRecorded() | ClaimsFlagged():
            return event.claims
        case VerdictRecorded() | Adjudicated() | ConflictDecided() | ReviewAsked() | ReplySought() | Hidden():
            return event.claims
        case ClaimsWaived() | Corrected():
            return event.claims
        case ClaimsRecut():
            return (*event.before, *event.after)
        case _:
            return ()


def concerned(event: Event) -> tuple[str, ...]:
    """The ids of the claims that an event names, each once; what it undoes, supersedes or erases is not looked up."""
    named = [one.claim for one in event.exceptions if one.claim] if isinstance(event, SignedOff) else []
    return tuple(dict.fromkeys((*(one.id for one in references(event)), *named)))


# -- the longer ones --------------------------------------------------------------------------------------------------------


def _decided(event: AnyVerdict) -> Iterator[tuple[str, str]]:
    if event.proposed:
        yield "proposes", event.proposed
    if event.question:
        yield "asks", event.question
    for cited in event.evidence:
        yield "cites", passage_words(cited)
    yield from _apart(event.apart)


def _fact(fact: Fact | None) -> str:
    """The fact of an attributed claim that a verdict is about; "" where it does not say."""
    return f"on {fact}" if fact else ""


def _conflict(event: ConflictDecided) -> Told:
    did = "conflict opened again" if event.state == "open" else f"conflict {event.state}"
    words = event.claims[0].selector.exact if event.claims else ""
    also = tuple(("also", id) for id in event.also)
    details = (*also, *_each("claim", event.claims), *_apart(event.apart))
    named = f"{event.explanation}: {event.document}" if event.document else event.explanation
    how = _joined(f"as {named}" if event.explanation else "", f"and {_many(len(also), 'conflict')} alike" if also else "")
    return Told(did, (About(event.conflict, words),), how, event.rationale, details)


def _reply(event: ReplySought) -> Told:
    apart = any(one.field == "answer" for one in event.apart)
    answered = "answered" if event.answer or apart else "no answer"
    details = (("answer", event.answer),) if event.answer else ()
    how = _joined(event.when, event.how, answered)
    about = _claims(event.claims)
    return Told(
        f"reply sought from {event.whom}", about, how, "", (*details, *_each("claim", event.claims), *_apart(event.apart))
    )


def _recut(event: ClaimsRecut) -> Told:
    match event.change:
        case "added":
            did = "added a claim" if len(event.after) == 1 else f"added {_many(len(event.after), 'claim')}"
        case "edited":
            did = "claim cut anew"
        case "split":
            did = f"split into {_many(len(event.after), 'claim')}"
        case "merged":
            did = f"merged {_many(len(event.before), 'claim')} into {len(event.after)}"
    if not event.before:
        return Told(did, _claims(event.after), "", event.reason, _each("claim", event.after, most=1))
    before = tuple(("was", _words(one)) for one in event.before)
    after = tuple(("now", _words(one)) for one in event.after)
    return Told(did, _claims(event.before), "", event.reason, (*before[1:], *after))


def _grade(event: SourceGraded) -> str:
    said = []
    if event.reliability and event.credibility:
        said.append(event.reliability + event.credibility)
    else:
        fields = ("reliability", event.reliability), ("credibility", event.credibility)
        said += [f"{name} {value}" if value else f"{name} unknown" for name, value in fields if value is not None]
    if event.tier is not None:
        said.append(event.tier or "tier unknown")
    return "graded " + ", ".join(said)


def _grouped(event: SourcesGrouped) -> str:
    did = {
        "same": "sources are one",
        "apart": "sources kept apart",
        "open": "left to what is found which sources are one",
        "named": f"put into the group of sources “{event.name}”",
    }
    return did[event.state]


def _revised(event: RevisionDecided) -> Told:
    did = "carried over to the revised text" if event.state == "carried" else "dropped: the text was revised"
    about = tuple(dict.fromkeys(About(one.document, one.before.exact) for one in event.items))
    words = dict.fromkeys((one.before.exact, one.after.exact if one.after else "") for one in event.items)
    details = tuple(pair for was, now in words for pair in (("was", was), ("now", now)) if pair[1])
    return Told(did, about, _many(len(event.items), "decision"), event.reason, details)


def _signed_off(event: SignedOff) -> Told:
    count = len(event.exceptions)
    details = [("in spite of", words) for words in excepted(event.exceptions)]
    details += [("text", event.text_sha256), *_heads(event.heads)]
    did = f"signed off, {_many(count, 'exception')}" if count else "signed off"
    return Told(did, (About(event.draft),), "", "", tuple(details))


def excepted(exceptions: Iterable[Excepted]) -> Iterator[str]:
    """What a draft was signed off in spite of: one line for all findings of a rule that were accepted for the same reason."""
    groups: dict[tuple[str, str], dict[Excepted, None]] = {}
    for one in exceptions:
        groups.setdefault((one.rule, one.reason), {})[one] = None
    for (rule, reason), found in groups.items():
        messages = {one.message for one in found}
        said = f", {messages.pop()}" if len(messages) == 1 else ""
        which = [_joined(one.conflict or one.claim or "", "" if said else one.message) for one in found]
        listed = ": " + "; ".join(which) if any(which) else ""
        because = f"; because {reason}" if reason else ""
        yield f"{rule} ({len(found)}){said}{listed}{because}"


def _again(did: str, label: str, target: str, records: Records) -> Told:
    record = records.get(target)
    if record is None:
        return Told(did, (About(f"record {target[:12]}"),), "", "", ((label, "a record that is not here"),))
    told = tell(record.event, {})
    place = f"record {record.seq} of {record.reviewer}, {record.at}: {line(told)}"
    return Told(f"{did}: {told.did}", told.about, f"record {record.seq}", "", ((label, place),))


def _verdicts(hashes: Iterable[str], records: Records) -> Iterator[str]:
    for hash in hashes:
        record = records.get(hash)
        if record is not None and isinstance(record.event, AnyVerdict):
            yield f"{record.event.label} by {record.reviewer}, {record.at} (record {record.seq})"
        else:
            yield f"record {hash[:12]}, which is not here"


def _kept_apart(hashes: Iterable[str], records: Records) -> Iterator[str]:
    """Which words of which records were kept beside the ledger under these salted hashes."""
    wanted = dict.fromkeys(hashes, "")
    for record in records.values():
        for one in getattr(record.event, "apart", ()):
            if one.hash in wanted:
                wanted[one.hash] = f"{one.field} of record {record.seq} of {record.reviewer}, {record.at}"
    return (words or f"words kept under {hash[:12]}" for hash, words in wanted.items())


# -- words ------------------------------------------------------------------------------------------------------------------


def line(told: Told) -> str:
    """What was done and to what, without the reason, in one breath."""
    first = told.about[0] if told.about else None
    if first is None:
        return _joined(told.did, told.how)
    named = f"“{first.words}” ({first.id})" if first.id and first.words else f"“{first.words}”" if first.words else first.id
    more = f" and {len(told.about) - 1} more" if len(told.about) > 1 else ""
    return _joined(f"{told.did}: {named}{more}", told.how)


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _cited(evidence: tuple[EvidenceRef, ...]) -> str:
    return f"{len(evidence)} cited" if evidence else ""


def _claim(claim: ClaimRef) -> About:
    return About(claim.id, claim.selector.exact)


def _claims(claims: Iterable[ClaimRef]) -> tuple[About, ...]:
    return tuple(map(_claim, claims))


def _words(claim: ClaimRef) -> str:
    return f"“{claim.selector.exact}” ({claim.id}, {claim.document})"


def _each(label: str, claims: tuple[ClaimRef, ...], most: int = 0) -> tuple[tuple[str, str], ...]:
    """Every claim in full, where there are more than `most`, which the line has already."""
    return tuple((label, _words(one)) for one in claims) if len(claims) > most else ()


def passage_words(cited: EvidenceRef) -> str:
    """A cited passage: its words, and where they stand."""
    place = _joined(cited.document, str(cited.selector.locator), cited.relation)
    return f"“{cited.selector.exact}” ({place})"


def _apart(kept: Iterable[Apart]) -> Details:
    fields = [one.field for one in kept]
    if fields:
        yield "kept apart", f"{', '.join(fields)} (beside the ledger, so that it can be erased)"


def _heads(heads: Iterable[HeadRef]) -> tuple[tuple[str, str], ...]:
    return tuple(("head", f"{one.seq} {one.hash} of ledger {one.ledger[:8]}") for one in heads)
