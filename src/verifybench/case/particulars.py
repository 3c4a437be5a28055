"""One conflict as it is to be judged: both sides with who says it, when and how good they are, what was decided, what is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from verifybench.case.errors import NoSuchId
from verifybench.model.event import ConflictDecided, Record
from verifybench.model.evidence import Conflict, Side

if TYPE_CHECKING:
    from verifybench.case.conflicts import ConflictRow
    from verifybench.case.disputed import Disputed
    from verifybench.case.documents import DocumentRow

_SMALL = 100  # a whole number below it is read as easily in letters
_AGREEING = frozenset({"value.equal", "value.rounds", "value.bound", "value.overlap"})


@dataclass(frozen=True, slots=True)
class SideFacts:
    """A side with what is known of its document today; "" is not known.

    `value` is its figure or date in standard words, "" where they say no more than its own. `as_one` are the sources that count as
    one with it; `copies` say it in the same words, `agree` bear it out in others; `sources` is how many independent sources
    say it, the draft's own words being none. `verdicts` are the standing ones on its claim, `rationale` that of the reviewer whose
    side it is.
    """

    side: Side
    role: str
    title: str
    publisher: str = ""
    published: str = ""
    grade: str = ""
    value: str = ""
    as_one: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    agree: tuple[str, ...] = ()
    sources: int = 0
    verdicts: tuple[str, ...] = ()
    rationale: str = ""


class Step(NamedTuple):
    """Something that can be done about a conflict: what it is, in which case, and the command for it."""

    act: Literal["refute", "adjudicate", "explain", "uphold", "as-before", "open"]
    what: str
    command: str


@dataclass(frozen=True, slots=True)
class Particulars:
    """`newer` says which side is newer, `one_source` that both count as one; `gone` why a conflict is gone, `put_right` that it was
    upheld and that what was wrong is gone, `remains` what a draft still says there, "" for nothing. `history` are its decisions,
    oldest first, each with whether it was taken back; `todo` is what can be done.
    """

    left: SideFacts
    right: SideFacts
    newer: str = ""
    one_source: bool = False
    gone: tuple[str, ...] = ()
    put_right: bool = False
    remains: str = ""
    history: tuple[tuple[Record, bool], ...] = ()
    todo: tuple[Step, ...] = ()

    @property
    def sides(self) -> tuple[SideFacts, SideFacts]:
        return self.left, self.right


def particulars(case: Disputed, row: ConflictRow) -> Particulars:
    """What a row of the board leaves out. What the reader may not see yet is left out here too."""
    from verifybench.case.gone import put_right, remains, why_gone

    conflict = row.conflict
    left, right = (_side(case, conflict, side) for side in conflict.sides)
    gone = tuple(why_gone(case, row)) if row.state == "gone" else ()
    left_over = remains(case, row)
    return Particulars(
        left,
        right,
        _newer(left, right),
        one_source=_one_source(case, conflict),
        gone=gone,
        put_right=put_right(case, row),
        remains=str(left_over or ""),
        history=tuple(_history(case, row)),
        todo=tuple(_todo(row, left_over is not None)),
    )


def title_of(row: DocumentRow) -> str:
    return row.metadata.title or row.path.rpartition("/")[2]


def _side(case: Disputed, conflict: Conflict, side: Side) -> SideFacts:
    rows = case.listed_documents()
    row = rows.get(side.document)
    value = _in_words(side)
    if row is None:
        return SideFacts(side, "gone", side.document, value=value)
    copies = [id for id in side.documents if id != side.document]
    drafted = row.role == "draft" and not conflict.within_one_sentence
    agree = [id for id in dict.fromkeys(_agreeing(case, side)) if id not in side.documents] if drafted else []
    groups = {case.group_of(id) for id in (*side.documents, *agree)} - {None}
    group = case.group_of(row.id)
    as_one = (
        [] if group is None else [one.id for one in rows.values() if one.id != row.id and case.group_of(one.id) == group]
    )
    return SideFacts(
        side,
        row.role,
        title_of(row),
        row.metadata.publisher or "",
        row.metadata.published or "",
        str(row.grade),
        value,
        tuple(as_one),
        tuple(copies),
        tuple(agree),
        len(groups),
        () if side.reviewer else tuple(_verdicts(case, side)),
        _rationale(case, side) if side.reviewer else "",
    )


def _in_words(side: Side) -> str:
    """The figure in standard words, "" where its own are those, or a small whole number spelled out."""
    from verifybench.values import describe

    if side.value is None:
        return ""
    value, words = side.value, describe(side.value)
    own = " ".join(value.text.split()).casefold()
    new = [word for word in words.casefold().split() if word not in own.split() and not word.isdecimal()]
    spelled = not new and value.amount is not None and 0 <= value.amount < _SMALL
    return "" if spelled or words.casefold() == own else words


def _agreeing(case: Disputed, side: Side) -> Iterator[str]:
    """The sources whose figures bear out the very part of a claim that a conflict is over."""
    try:
        found = case.evidence(side.claim) if side.claim else ()
    except NoSuchId:
        return
    for one in found:
        spans = [reason.claim_span for reason in one.judgement.reasons if reason.rule in _AGREEING]
        if one.judgement.relation != "contradicts" and any(span and _meet(span, side.focus) for span in spans):
            yield one.document


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _verdicts(case: Disputed, side: Side) -> Iterator[str]:
    for one in case.verdicts(side.claim) if side.claim else ():
        about = f" (on {one.event.fact})" if one.event.fact else ""
        yield f"{one.event.label}{about}, {one.reviewer}"


def _rationale(case: Disputed, side: Side) -> str:
    """Why a reviewer decided so, where the verdict stands and may be seen."""
    given = [one.event for one in case.verdicts(side.claim or "") if one.reviewer == side.reviewer]
    return next((event.rationale for event in given if (side.verdict or "").startswith(event.label)), "")


def _newer(left: SideFacts, right: SideFacts) -> str:
    """Which side was published later, as far as the dates known tell; "" where they do not."""
    if left.side.document == right.side.document:
        return ""
    ours, theirs = left.published, right.published
    length = min(len(ours), len(theirs))
    if not length or ours[:length] == theirs[:length]:
        return ""
    newer, older = (left, right) if ours[:length] > theirs[:length] else (right, left)
    return f"{newer.title} is the newer: {newer.published}, after {older.published}"


def _one_source(case: Disputed, conflict: Conflict) -> bool:
    left, right = (case.group_of(side.document) for side in conflict.sides)
    return left is not None and left == right and conflict.left.document != conflict.right.document


def _history(case: Disputed, row: ConflictRow) -> Iterator[tuple[Record, bool]]:
    """The decisions about the conflict whose place it took, then its own; what is hidden from the reader is left out."""
    for id in filter(None, (row.predecessor, row.conflict.id)):
        yield from (one for one in case.decisions_on(id) if isinstance(one[0].event, ConflictDecided))


def _todo(row: ConflictRow, remains: bool) -> Iterator[Step]:
    conflict, id = row.conflict, row.conflict.id
    decide = f"verifybench conflicts {id}"
    claims = list(dict.fromkeys(side.claim for side in conflict.sides if side.claim))
    if row.past:
        return
    if row.state == "gone":
        if row.successor:
            then = f"verifybench conflicts {row.successor} as-before"
            yield Step("as-before", "decide what took its place in the same way", then)
        if remains:
            then = f"{decide} explained --as EXPLANATION --because TEXT"
            yield Step("explain", "where the draft may say so after all; else correct it and build", then)
        return
    if row.state == "explained":
        yield Step("open", "open it again", f"{decide} open")
        return
    if row.predecessor:
        yield Step("as-before", "decide it as before the words changed", f"{decide} as-before")
    if conflict.kind == "reviewer-reviewer" and claims:
        then = f"verifybench adjudicate {claims[0]} LABEL --because TEXT"
        yield Step("adjudicate", "have a third person decide", then)
    elif row.blocks and claims:
        then = f"verifybench verdict {claims[0]} refuted --propose TEXT"
        yield Step("refute", "where the draft is wrong: correct it and build, or give a verdict with a wording", then)
    yield Step("explain", "where both may be right", f"{decide} explained --as EXPLANATION --because TEXT")
    if row.state == "open":
        yield Step("uphold", "where it stands", f"{decide} upheld --because TEXT")
    else:
        yield Step("open", "open it again", f"{decide} open")
