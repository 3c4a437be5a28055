"""Deciding about what stands in a document: claims made and cut anew, evidence added, blocks relabelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar, get_args

from verifybench.case.errors import CaseError
from verifybench.tui.asking import REASON, Asked, ask
from verifybench.tui.draw.rows import shown

if TYPE_CHECKING:
    from verifybench.model.claim import Claim
    from verifybench.model.document import Block, Document, Span
    from verifybench.model.event import Record
    from verifybench.tui.door import CaseDoor
    from verifybench.tui.draw.ink import Row
    from verifybench.tui.screens.work import WorkScreen

Then = Callable[["Record"], None]
Choice = TypeVar("Choice", bound=str)


class Cutting:
    """Opens the decision box of a document. Nothing is recorded where another text of it was built while the box was open.

    `then` is called with what was recorded, before the screens are drawn anew.
    """

    def __init__(self, case: CaseDoor) -> None:
        self._case = case

    def add(self, screen: WorkScreen, document: Document, span: Span) -> None:
        """A claim of words that are none."""

        def decide(reason: str) -> Record:
            return self._case.add_claim(document.id, *span, reason)

        self._cut(screen, document, "+ make a claim", span, decide)

    def edit(self, screen: WorkScreen, document: Document, claim: Claim, span: Span, then: Then) -> None:
        """A claim begins or ends elsewhere."""

        def decide(reason: str) -> Record:
            record = self._case.edit_claim(claim.id, *span, reason)
            then(record)
            return record

        self._cut(screen, document, "✂ cut the claim anew", span, decide)

    def split(self, screen: WorkScreen, document: Document, claim: Claim, at: int, then: Then) -> None:
        """Two claims of one, of which the second begins at an offset."""
        low, high = claim.statement.start, claim.statement.end
        parts = list(pairwise((low, at, high)))
        words = [document.text[slice(*part)].strip() for part in parts]
        if not low < at < high or not all(words):
            screen.say("Put the caret into the claim, where its second part begins.", "warn")
            return

        def decide(reason: str) -> Record:
            record = self._case.split_claim(claim.id, parts, reason)
            then(record)
            return record

        self._cut(screen, document, "┃ split the claim", (low, high), decide, " ┃ ".join(words))

    def merge(self, screen: WorkScreen, document: Document, claims: Sequence[Claim], then: Then) -> None:
        """One claim of several, with what stands between them."""
        span = min(one.statement.start for one in claims), max(one.statement.end for one in claims)

        def decide(reason: str) -> Record:
            record = self._case.merge_claims([one.id for one in claims], reason)
            then(record)
            return record

        self._cut(screen, document, f"∪ merge {len(claims)} claims", span, decide)

    def evidence(self, screen: WorkScreen, claim: Claim, document: Document, named: str, span: Span) -> None:
        """A passage, or any words of a source, as evidence; with what it is to the claim."""
        from verifybench.model.evidence import Relation

        relations = get_args(Relation)

        def decide(texts: dict[str, str]) -> Record:
            return self._case.add_evidence(
                claim.id, named, _choice(texts["relation"], relations, "relation"), texts["reason"]
            )

        title: Row = (
            ("◉ add to the evidence", "good strong"),
            (f"   {' · '.join(relations)}", "dim"),
            (f"   “{shown(document.text[slice(*span)])}”", ""),
        )
        fields = (Asked("relation", "It", relations[0]), REASON)
        self._ask(screen, document, title, fields, f"{claim.id} {named}", decide)

    def relabel(self, screen: WorkScreen, document: Document, block: Block, span: Span) -> None:
        """What a block is, or all that lie at least half in a span."""
        from verifybench.model.document import BlockLabel

        labels = get_args(BlockLabel)

        def decide(texts: dict[str, str]) -> Record:
            return self._case.relabel(document.id, span, _choice(texts["label"], labels, "label"))

        title: Row = (
            (f"¶ {block.paragraph} is {block.label}", "note strong"),
            (f"   {' · '.join(labels)}: a letter does", "dim"),
            ("   takes effect with a build", "dim"),
        )
        other = "main" if block.label != "main" else "boilerplate"
        self._ask(screen, document, title, (Asked("label", "Relabel as", other),), f"{document.id} {span}", decide)

    def _cut(
        self,
        screen: WorkScreen,
        document: Document,
        lead: str,
        span: Span,
        decide: Callable[[str], Record],
        words: str | None = None,
    ) -> None:
        said = shown(document.text[slice(*span)] if words is None else words)
        title: Row = ((lead, "note strong"), (f"   “{said}”", ""))
        about = f"{document.id} {said} {span}"
        self._ask(screen, document, title, (REASON,), about, lambda texts: decide(texts["reason"]))

    def _ask(
        self,
        screen: WorkScreen,
        document: Document,
        title: Row,
        fields: Sequence[Asked],
        about: str,
        decide: Callable[[dict[str, str]], Record],
    ) -> None:
        def checked(texts: dict[str, str]) -> Record:
            if self._case.document(document.id).sha256 != document.sha256:
                raise CaseError("the document was built anew while this box was open: leave it and look again")
            return decide(texts)

        ask(screen, title, fields, (about, title[0][0]), checked)


def _choice(given: str, choices: Sequence[Choice], what: str) -> Choice:
    """A choice by its beginning, so that one letter does. Raises CaseError."""
    found = [one for one in choices if given and one.startswith(given.casefold())]
    if len(found) != 1:
        raise CaseError(f"no {what} {given!r}. Write one of: {', '.join(choices)}")
    return found[0]
