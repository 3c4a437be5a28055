"""A case held in memory, so that a report can be made of any records, texts and conflicts one can think of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from verifybench.case.bound import Why
from verifybench.case.carried_over import CarriedOver
from verifybench.case.case import Case
from verifybench.case.checked import Checked, checked
from verifybench.case.conflicts import ConflictRow
from verifybench.case.documents import DocumentRow
from verifybench.case.errors import NoSuchId
from verifybench.case.grading import UNGRADED
from verifybench.case.particulars import Particulars, particulars
from verifybench.case.rows import ClaimRow
from verifybench.case.signing import SignOff
from verifybench.case.sourcing import Sourced
from verifybench.case.standing import Standing, Suspended
from verifybench.case.view import CaseView
from verifybench.evidence import Counted, Counting, Grouping, Witness
from verifybench.ledger import Fork
from verifybench.model.claim import Claim, Fact, Passage, Selector, Statement
from verifybench.model.document import Block, Document, Locator, Metadata, Role
from verifybench.model.event import ClaimRef, ClaimsWaived, EvidenceRef, Head, LetStand, Record, VerdictRecorded
from verifybench.model.evidence import Conflict, Evidence, Judgement, Reason, Relation, Side
from verifybench.model.independence import OWN
from verifybench.model.state import Decided, State, Verdict
from verifybench.review import Binding, Finding, Place, gate, rests_on_saying

AT = "2026-03-05T09:30:00Z"
PASSING = ("supported", "not checkable", "opinion", "on author")

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_SENTENCE = re.compile(r"\S[^.!?]*[.!?]*[”\"]?")


@dataclass
class MemoryCase:
    """What a report reads of a case. Every sentence of a document is a claim; `#` in front makes a title."""

    name: str = "A case"
    rules: str = "rules-1"
    texts: dict[str, Document] = field(default_factory=dict)
    found: dict[str, list[Claim]] = field(default_factory=dict)
    decided: dict[str, tuple[Verdict, ...]] = field(default_factory=dict)
    stands: dict[str, Decided[LetStand]] = field(default_factory=dict)
    suspended: list[Suspended] = field(default_factory=list)
    passages: dict[str, Passage] = field(default_factory=dict)
    links: dict[str, list[Evidence]] = field(default_factory=dict)
    board: list[ConflictRow] = field(default_factory=list)
    groups: dict[str, str] = field(default_factory=dict)
    records: int = 0
    made: list[Record] = field(default_factory=list)  # what `history` gives
    state: State = field(default_factory=State)
    waivers: dict[str, Decided[ClaimsWaived]] = field(default_factory=dict)
    signatures: frozenset[str] = frozenset()
    signed_off: dict[str, SignOff] = field(default_factory=dict)
    parted: tuple[Fork, ...] = ()

    def case(self) -> Case:
        return cast(Case, self)

    # -- putting in ------------------------------------------------------------------------------------------------------

    def add(self, id: str, role: Role, text: str, metadata: Metadata = Metadata()) -> list[Claim]:
        blocks: list[Block] = []
        claims: list[Claim] = []
        for number, block in enumerate(_BLOCK.finditer(text), start=1):
            title = block[0].startswith("#")
            label: Literal["title", "main"] = "title" if title else "main"
            blocks.append(Block(block.start(), block.end(), label, number))
            start = block.start() + (len(block[0]) - len(block[0].lstrip("# ")) if title else 0)
            claims += [
                self._claim(id, text, sentence.start(), sentence.end(), number, label)
                for sentence in _SENTENCE.finditer(text, start, block.end())
            ]
        digest = _digest(text)
        folder = "drafts" if role == "draft" else "sources"
        self.texts[id] = Document(id, role, f"{folder}/{id}.md", text, digest, digest, tuple(blocks), metadata)
        self.found[id] = claims
        return claims

    def _claim(self, id: str, text: str, start: int, end: int, paragraph: int, label: Literal["title", "main"]) -> Claim:
        place = Locator(paragraph=paragraph)
        selector = Selector(text[start:end], text[max(start - 32, 0) : start], text[end : end + 32], start, end, "", place)
        return Claim(f"c-{id}-{start}", id, selector, Statement(start, end, text[start:end], checkworthiness=0.8), label)

    def decide(
        self,
        claim: Claim,
        label: str,
        rationale: str = "",
        *,
        reviewer: str = "Ada",
        evidence: Iterable[Passage] = (),
        proposed: str | None = None,
        question: str | None = None,
    ) -> Verdict:
        verdict = self._verdict(claim, label, rationale, reviewer, evidence, proposed, question)
        self.decided[claim.id] = (*self.decided.get(claim.id, ()), verdict)
        return verdict

    def set_aside_then(self, claim: str) -> dict[str, tuple[CarriedOver, ...]]:
        return {}

    def carried_over(self, verdict: Verdict) -> tuple[CarriedOver, ...]:
        return ()

    def suspend(self, claim: Claim, label: str, proposed: str | None = None) -> None:
        verdict = self._verdict(claim, label, "", "Ada", (), proposed, None)
        self.suspended.append(Suspended(verdict, Binding("gone", claim.id), (Why("claim", Place("gone")),)))

    def _verdict(
        self,
        claim: Claim,
        label: str,
        rationale: str,
        reviewer: str,
        evidence: Iterable[Passage],
        proposed: str | None,
        question: str | None,
    ) -> Verdict:
        self.records += 1
        cited = tuple(
            EvidenceRef(
                one.id,
                one.document,
                Selector(one.statement.text, "", "", one.statement.start, one.statement.end, "", one.locator),
            )
            for one in evidence
        )
        reference = ClaimRef(claim.id, claim.document, claim.selector)
        event = VerdictRecorded(reference, label, rationale, cited, proposed, question)
        return Verdict(event, reviewer, AT, _digest(f"{self.records}"), self.records, "ledger")

    def let_stand(self, claim: Claim, reason: str) -> None:
        event = LetStand(ClaimRef(claim.id, claim.document, claim.selector), reason)
        self.stands[claim.id] = Decided(event, "Ed", AT, "0" * 64)

    def passage_of(self, claim: Claim) -> Passage:
        statement = claim.statement
        id = "p-" + claim.id
        self.passages[id] = Passage(id, claim.document, statement, claim.span, locator=claim.selector.locator)
        return self.passages[id]

    def link(self, claim: Claim, to: Claim, relation: Relation, because: str = "same figures") -> Passage:
        passage = self.passage_of(to)
        judgement = Judgement(relation, 0.9, (Reason("value.equal", because),))
        id = f"e-{claim.id}-{to.id}"
        self.links.setdefault(claim.id, []).append(Evidence(id, claim.id, passage.id, to.document, judgement))
        return passage

    def conflict(self, left: Claim, right: Claim, message: str, state: Literal["open", "upheld"] = "open") -> ConflictRow:
        sides = [Side(one.document, one.text, one.span, _figure(one), claim=one.id) for one in (left, right)]
        drafts = any(self.texts[side.document].role == "draft" for side in sides)
        kind: Literal["claim-source", "source-source"] = "claim-source" if drafts else "source-source"
        conflict = Conflict(f"k-{len(self.board)}", kind, "value.disjoint", message, sides[0], sides[1])
        self.board.append(ConflictRow.of(conflict, state, blocks=drafts))
        return self.board[-1]

    # -- what a report reads ---------------------------------------------------------------------------------------------

    def documents(self, role: Role | None = None) -> tuple[DocumentRow, ...]:
        rows = [
            DocumentRow(
                one.id, one.role, one.path, one.metadata, one.sha256, one.raw_sha256, "utf-8",
                len(self.found[one.id]), 0, self.groups.get(one.id, ""),
            )
            for one in self.texts.values()
            if role in (None, one.role)
        ]  # fmt: skip
        return tuple(sorted(rows, key=lambda row: (row.role, row.id)))

    def document(self, id: str) -> Document:
        return self.texts[id]

    def claim(self, id: str) -> Claim:
        return next(claim for claims in self.found.values() for claim in claims if claim.id == id)

    def passage(self, id: str) -> Passage:
        return self.passages[id]

    def evidence(self, claim: str) -> tuple[Evidence, ...]:
        return tuple(self.links.get(claim, ()))

    def verdicts(self, claim: str) -> tuple[Verdict, ...]:
        return self.decided.get(claim, ())

    def conflicts(self) -> tuple[ConflictRow, ...]:
        return tuple(self.board)

    def particulars(self, row: ConflictRow) -> Particulars:
        return particulars(cast(CaseView, self), row)

    def group_of(self, document: str) -> str | None:
        row = self.listed_documents().get(document)
        return None if row is None or row.role == "draft" else row.group or row.id

    def listed_documents(self) -> Mapping[str, DocumentRow]:
        return {row.id: row for row in self.documents()}

    def decisions_on(self, conflict: str) -> tuple[tuple[Record, bool], ...]:
        return ()

    def checked(self, id: str) -> tuple[Checked, ...]:
        return checked(self.claim(id).facts, self.evidence(id), self._count)

    def _count(self, evidence: Sequence[Evidence], fact: Fact, of: str | None) -> Counted:
        return Counting(Grouping(), {}).count([Witness(one.document, OWN) for one in evidence], fact, of)

    def sourced(self, evidence: Sequence[Evidence]) -> Mapping[str, Sourced]:
        return {one.passage: Sourced(one.document, UNGRADED) for one in evidence}

    def why_grouped(self, document: str, called: Callable[[str], str] = str) -> tuple[str, ...]:
        group = self.groups.get(document)
        others = [id for id, own in self.groups.items() if own == group and id != document]
        return tuple(f"shares 3 of 3 sentences with {called(id)}" for id in others)

    def rests_on_saying(self, draft: str | None = None) -> tuple[tuple[str, Verdict], ...]:
        return tuple(
            (id, verdict)
            for id, standing in self.decided.items()
            for verdict in standing
            if rests_on_saying(verdict.event, self.claim(id).facts, self.evidence(id), PASSING)
        )

    def forks(self) -> tuple[Fork, ...]:
        return self.parted

    def heads(self) -> tuple[Head, ...]:
        return (Head("ledger", "ada@desk.json", self.records, _digest("head"), AT),) if self.records else ()

    def queue(self, scope: str | None = None) -> list[ClaimRow]:
        roles = {"drafts": ("draft",), "sources": ("source",)}.get(scope or "all", ("draft", "source"))
        return [
            ClaimRow(claim.id, row.id, row.role, claim.block, claim.text, claim.statement.start, 0.8, "", None, "", 0)
            for row in self.documents()
            if row.role in roles
            for claim in self.found[row.id]
        ]

    def gate(self, draft: str | None = None) -> tuple[Finding, ...]:
        drafts = [row.id for row in self.documents("draft") if draft in (None, row.id)]
        if not drafts:
            raise NoSuchId(f"no draft {draft!r} in this case.")
        claims = [claim for id in drafts for claim in self.found[id]]
        return tuple(gate(claims, self.decided, self.stands, [(row.conflict, row.state) for row in self.board], PASSING))

    def kinds(self, claim: str) -> tuple[str, ...]:
        return ()

    def waits_for(self, claim: str) -> str:
        return ""

    def history(self) -> tuple[Record, ...]:
        return tuple(self.made)

    def signed(self, record: Record) -> bool:
        return record.hash in self.signatures

    def signoffs(self) -> Mapping[str, SignOff]:
        return self.signed_off

    @property
    def standing(self) -> Standing:
        aliases: Mapping[str, str] = {}
        return Standing(self.decided, self.stands, {}, tuple(self.suspended), aliases, (), self.waivers)


def _figure(claim: Claim) -> tuple[int, int]:
    """The part of a claim that a conflict is about: its first figure, else its first word."""
    found = re.search(r"\d+", claim.text) or re.search(r"\S+", claim.text)
    start = claim.statement.start
    return (start + found.start(), start + found.end()) if found else claim.span


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
