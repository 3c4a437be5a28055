"""The sentences a report says about itself, the same in every format that is read by people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from verifybench.case import conflict_words
from verifybench.case.carried_over import CarriedOver
from verifybench.case.checked import FACTS, fact_line, passage_line
from verifybench.case.conflicts import ConflictRow
from verifybench.case.documents import DocumentRow
from verifybench.case.grading import in_words
from verifybench.case.particulars import SideFacts
from verifybench.case.rows import Counts
from verifybench.case.signing import SignOff
from verifybench.case.telling import tell
from verifybench.ledger import Fork
from verifybench.model.document import Note
from verifybench.model.event import (
    Adjudicated,
    AnyVerdict,
    ConflictDecided,
    Corrected,
    Event,
    Head,
    Record,
    SignedOff,
    VerdictRecorded,
    VerdictsRecorded,
)
from verifybench.model.evidence import Conflict, Judgement, Side
from verifybench.model.state import Verdict
from verifybench.report import marks
from verifybench.report.corrections import Corrections
from verifybench.report.marks import Mark
from verifybench.report.model import Dispute, Entry, Linked, Outgoing, Report, Suspended
from verifybench.review import Finding
from verifybench.text import Change, word_diff

UNKNOWN = "unknown"
TRANSLATED = {"no": "no", "human": "yes, by a person", "machine": "yes, by machine"}
FATES = {
    "changed": "the words have changed",
    "gone": "the words are gone",
    "ambiguous": "the words stand in several places",
    "recut": "the claim was cut anew",
    "cited": "a passage that it cites is not as it was",
    "date": "a date that it was read against is another now",
}
WAITS = {"second": "waits for a second review", "adjudicate": "waits for adjudication"}
WIDTH = 180  # characters of a quotation where only enough is wanted to recognise it


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 claim", "36 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def headline(report: Report) -> str:
    """The answer to "may we publish?"."""
    if report.forks:
        return "Not to be relied on: a ledger was forked"
    if report.ready is None:
        return "There is no draft in this case: these are the sources’ own claims"
    if not report.entries:
        return "No claim was found in the draft: read it before it goes out"
    if report.ready:
        return "Nothing stands in the way of publication"
    findings = count(sum(len(group.findings) for group in report.blocking), "finding")
    if report.signed_off:
        return f"Signed off in spite of {findings}, each with a reason"
    return f"Not ready: {findings} to settle"


def standfirst(report: Report) -> str:
    """How far the work has come."""
    counts = report.counts
    said = [f"{number} {label}" for label, number in by_scale(counts.labels.items())]
    if counts.disputed:
        said.append(f"{counts.disputed} disputed")
    if left_out := waived(counts):
        said.append(f"{left_out} waived")
    if counts.undecided:
        said.append(counts.left)
    total = count(counts.total, "claim")
    return f"{total}: {', '.join(said)}." if said else f"{total}."


def why_held(finding: Finding, row: ConflictRow) -> str:
    """What a conflict holds a draft back for: its own message; where it is gone what the gate says, since that tells why."""
    return finding.words if row.state == "gone" else row.conflict.message


def waived(counts: Counts) -> int:
    """How many claims need no verdict and have none."""
    return counts.decided - sum(counts.labels.values()) - counts.disputed


def by_scale(labels: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Labels in the order of the default scale, a case's own behind them."""
    order = {label: position for position, label in enumerate(marks.VERDICTS)}
    return sorted(labels, key=lambda one: (order.get(one[0], len(order)), one[0]))


def as_of(at: str | None) -> str:
    return f"As of {marks.moment(at)}" if at else "No decision recorded yet"


def summary(corrections: Corrections) -> str:
    """How many corrections are left."""
    parts = [f"{corrections.count(fate)} {fate}" for fate in ("open", "made", "stet") if corrections.count(fate)]
    return f"{count(len(corrections.items), 'correction')}: {', '.join(parts)}." if parts else "No corrections."


def title(row: DocumentRow) -> str:
    """What a document is called: its title, or the file where it has none."""
    return row.metadata.title or row.path


def facts(row: DocumentRow) -> list[tuple[str, str]]:
    """What is known about a source, each field named; what is unknown says so."""
    known = row.metadata
    translated = TRANSLATED[known.translated] if known.translated else UNKNOWN
    fields = [
        ("Publisher", known.publisher),
        ("Author", known.author),
        ("Published", known.published),
        ("Accessed", known.accessed),
        ("Translated", translated),
    ]
    if known.origin:
        fields.insert(1, ("First said by", known.origin))
    if known.language:
        fields.append(("Language", known.language))
    return [(name, value or UNKNOWN) for name, value in fields]


def grade(row: DocumentRow) -> list[tuple[str, str]]:
    """What people graded a source, each grade with what it means; nothing where nobody did."""
    given = row.grade
    fields = ("Reliability", given.reliability), ("Credibility", given.credibility), ("Tier", given.tier)
    return [(name, in_words(name.lower(), value)) for name, value in fields if value]


def note(one: Note) -> str:
    """How a source came to be that is no publication."""
    return f"{one.how} with {one.who}, {one.when}"


def link(url: str | None) -> str | None:
    """An address that may be linked: http and https only, since a report is opened by people who trust it."""
    if url is None or not url.lower().startswith(("http://", "https://")):
        return None
    return url if url.isprintable() and not any(one.isspace() for one in url) else None


def sides(one: Dispute) -> list[tuple[SideFacts, list[tuple[str, bool]]]]:
    """Both sides with their words in pieces, those that disagree marked; one side where both are parts of one sentence, and of
    reviewers their reasons."""
    known = one.known
    if known.left.side.reviewer:
        return [(facts, [(facts.rationale, False)]) for facts in known.sides]
    if one.row.conflict.within_one_sentence:
        return [(known.left, split(known.left.side, known.right.side))]
    return [(facts, split(facts.side)) for facts in known.sides]


def split(side: Side, *more: Side) -> list[tuple[str, bool]]:
    """A side's words in pieces, each with whether it disagrees; `more` are sides in the same sentence. A reviewer disagrees with
    no part of them."""
    given = () if side.reviewer else (side, *more)
    ends = sorted((one.focus[0] - side.span[0], one.focus[1] - side.span[0]) for one in given)
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in ((max(start, at), min(end, len(side.text))) for start, end in ends):
        if start < end:
            pieces += [(side.text[at:start], False), (side.text[start:end], True)]
            at = end
    return [(text, focus) for text, focus in (*pieces, (side.text[at:], False)) if text]


def earlier(one: Dispute) -> list[str]:
    """What was decided about it before the decision that stands: what, by whom, when, and whether it was taken back."""
    standing = one.row.decision.hash if one.row.decision else ""
    lines = []
    for record, taken_back in one.known.history:
        if record.hash != standing and isinstance(record.event, ConflictDecided):
            because = f": {record.event.rationale}" if record.event.rationale else ""
            back = " (taken back)" if taken_back else ""
            lines.append(f"{conflict_words.decided(record.event)}{back} by {record.reviewer}, {record.at}{because}")
    return lines


def document(id: str, report: Report, sources: Mapping[str, int]) -> str:
    """A document's title, of a source with its number; its id where it is none of today's."""
    row = report.documents.get(id)
    name = title(row) if row else id
    return f"S{sources[id]} {name}" if id in sources else name


def brief(text: str, width: int = WIDTH) -> str:
    """A text on one line, cut at a word where it is long."""
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    cut = flat[:width]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + " …"


class Made(Protocol):
    """Anything with the name that was put to it and the record that holds it."""

    @property
    def reviewer(self) -> str: ...
    @property
    def at(self) -> str: ...
    @property
    def hash(self) -> str: ...


def name(one: Made, signed: frozenset[str]) -> str:
    """Who decided, and whether anything but the record says so."""
    return f"{one.reviewer} ({'signed' if one.hash in signed else 'stated'})"


NAMES = (
    "A name is “stated” where only the record says it, and “signed” where a signature of that reviewer’s covers the record."
)


def happened(event: Event) -> str:
    """What an event did, as the beginning of a sentence about it: “Second review asked of Ben”."""
    told = tell(event)
    words = ", ".join(filter(None, (told.did, told.how)))
    return words[:1].upper() + words[1:]


def kind_of(one: Verdict | Record) -> str:
    """What a verdict is besides a verdict: an adjudication, one on a claim that says the same, a second review, or nothing; that it
    was given on several claims at once is nothing to each of them."""
    event = one.event
    if isinstance(event, Adjudicated):
        return "adjudication"
    if isinstance(one, Verdict) and (alike := one.alike) is not None:
        return f"as {alike.id} (says the same)"
    if isinstance(event, VerdictsRecorded):
        second = isinstance(one, Verdict) and event.answering(event.claims.index(one.claim)) is not None
    else:
        second = isinstance(event, VerdictRecorded) and event.answers is not None
    return "second review" if second else ""


def carried(one: CarriedOver, signed: frozenset[str]) -> str:
    """That a verdict was given on other words than those it stands under, and who says that it holds for these."""
    return one.line(name(one.decided, signed))


def on_fact(event: Event, attributed: bool) -> str:
    """The fact of an attributed claim that a verdict is about; "" of any other claim."""
    fact = event.fact if isinstance(event, AnyVerdict) else None
    if fact:
        return f"on {fact} ({FACTS[fact]})"
    return "which fact is not told" if attributed else ""


def facts_checked(one: Entry, sources: Mapping[str, int]) -> list[tuple[Mark, str]]:
    """What was found about each fact, by how many independent sources, and why some documents count once: “reported by 2
    independent sources”. Nothing of a claim of one fact that no source speaks for or against. `sources` are the sources'
    numbers."""
    found = one.checked if one.attributed else [fact for fact in one.checked if fact.sources or fact.against]
    called = _numbered(sources)
    return [
        (
            marks.relation(fact.relation or "mentions"),
            "; ".join((fact_line(fact, alone=not one.attributed), *(link.line(called) for link in fact.why))),
        )
        for fact in found
    ]


def sourced(one: Linked, sources: Mapping[str, int]) -> str:
    """The grade of a passage's source, and on whose word the passage rests; "" where there is nothing to tell."""
    return one.sourced.line(_numbered(sources))


def _numbered(sources: Mapping[str, int]) -> Callable[[str], str]:
    return lambda id: f"S{sources[id]}" if id in sources else id


def passage_facts(judgement: Judgement) -> list[str]:
    """What one passage says about each fact of an attributed claim; nothing of any other claim."""
    return [passage_line(one.fact, one.relation, one.certainty) for one in judgement.facts]


def over(conflict: Conflict, report: Report) -> str:
    """The fact of an attributed claim that a conflict is over; "" where no side is one."""
    numbers = report.numbers()
    sides = [numbers[side.claim] for side in (conflict.left, conflict.right) if side.claim and side.claim in numbers]
    attributed = conflict.fact == "said" or any(report.entries[number - 1].attributed for number in sides)
    return f"over {conflict.fact} ({FACTS[conflict.fact]})" if attributed else ""


def outgoing(one: Outgoing) -> Mark:
    """How far a draft is: signed off or not, or signed off once."""
    if one.signoff is None:
        return marks.NOT_SIGNED_OFF
    return marks.SIGNED_OFF if one.signoff.valid else marks.VOID


def accepted(event: SignedOff) -> list[tuple[str, str, int]]:
    """The findings that a draft was signed off in spite of: rule in words, reason, how many."""
    groups: dict[tuple[str, str], int] = {}
    for one in event.exceptions:
        groups[one.rule, one.reason] = groups.get((one.rule, one.reason), 0) + 1
    return [(marks.rule(rule), reason, number) for (rule, reason), number in groups.items()]


def changes(event: Corrected) -> list[tuple[Change, str]]:
    """What a correction took out and put in, line breaks aside."""
    return word_diff(" ".join(event.was.split()), " ".join(event.now.split()))


def own(signed: SignOff) -> str:
    """A fact about who signed off, "" where there is none to tell."""
    if not signed.own:
        return ""
    return f"{signed.decision.reviewer} also gave the verdict on {count(signed.own, 'claim')} of it"


def flags(one: Entry) -> list[str]:
    """What is to be known of a claim before anything else."""
    told = (
        ("blocks publication", one.blocks),
        (WAITS.get(one.waits, ""), one.waits),
        ("ascribes misconduct", one.misconduct),
        ("its evidence shows only that it was said", one.said_only),
    )
    return [words for words, holds in told if holds]


def fate(one: Suspended) -> str:
    """What became of a suspended verdict's words."""
    return FATES.get(one.fate, one.fate)


def fork(one: Fork) -> str:
    """That a ledger goes on in two ways, and what that means for whoever reads this."""
    return f"{one.what[:1].upper()}{one.what[1:]}. Both are in this report, and whose decisions they are is not proven."


def head(one: Head) -> str:
    """A ledger's head as it is printed to be compared later: `n hash time`."""
    return f"{one.seq} {one.hash} {one.at}"
