"""Why a decided conflict is found no longer: whose words changed, and whether what was upheld was put right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

import regex

from verifybench.case import versions
from verifybench.case.board import kept_snapshot
from verifybench.case.succession import alike
from verifybench.model.evidence import Conflict, Side

if TYPE_CHECKING:
    from verifybench.case.conflicts import ConflictRow
    from verifybench.case.disputed import Disputed
    from verifybench.model.value import Value
    from verifybench.review import Finding

_RECOGNISED = 0.5  # share of words from which another sentence is the same one, written anew
_NEAR = 0.3  # share from which one may be the same, where the disputed words stand in it too
_LONGEST = 120  # characters of a sentence in a message
_WORD = regex.compile(r"\w++")


class Remains(NamedTuple):
    """What a draft says today where something was upheld against it: still the same words, or others in their place."""

    document: str
    says: Literal["still says", "says in its place"]
    words: str

    def __str__(self) -> str:
        return f"{self.document} {self.says} “{self.words}”"


def why_gone(case: Disputed, row: ConflictRow) -> Iterator[str]:
    """Why, in sentences: one for each side that changed; where neither did, what reads them did."""
    if row.outline.kind == "reviewer-reviewer":
        yield from _between(case, row.conflict)
        return
    changed = [words for side in _sides(row) if (words := _change(case, side))]
    yield from changed
    if changed:
        return
    kept = kept_snapshot(case.root, row.decision.event) if row.decision else None
    before = str(kept.get("rules", "")) if kept else ""
    if before and before != case.rules:
        yield f"Both texts still say these words; the rules that read them are newer ({case.rules}, then {before})."
    else:
        yield "Both texts still say these words; names, blocks, claims or what else stands around them were decided anew."


def remains(case: Disputed, row: ConflictRow) -> Remains | None:
    """What a draft says today where a conflict was upheld, is gone and nothing took its place; None where that was put right, or
    no draft had a part in it. Of a conflict within drafts it is enough that one side was corrected."""
    found = [_left(case, row, side, other) for side, other in _in_drafts(case, row)]
    return next(filter(None, found)) if found and all(found) else None


def put_right(case: Disputed, row: ConflictRow) -> bool:
    """Whether a conflict was upheld and is gone because a draft no longer says what was disputed."""
    return bool(_in_drafts(case, row)) and remains(case, row) is None


def to_look_at_again(case: Disputed, draft: str | None) -> Iterator[Finding]:
    """The publishing gate's findings of conflicts that were upheld, are found no longer and were not seen to be put right; looking
    back, of those that held a draft back then and that no claim of today has a part in."""
    from verifybench.review import Finding

    for row in case.conflicts():
        if row.past and row.blocks and row.outline.kind != "reviewer-reviewer":
            drafts = [id for side in row.conflict.sides for id in _drafts(case, side)]
            if draft is None or draft in drafts:
                message = f"conflict {row.state}: {row.conflict.message}"
                yield Finding(f"conflict.{row.state}", message, draft or drafts[0], conflict=row.conflict.id)
        elif (left := remains(case, row)) is not None and draft in (None, left.document):
            message = f"upheld and no longer found, but {left}: correct it, or decide the conflict again"
            yield Finding("conflict.not-put-right", message, left.document, conflict=row.conflict.id)


def _in_drafts(case: Disputed, row: ConflictRow) -> list[tuple[Side, Side]]:
    """The sides that drafts of today have, each with the other; none unless it was upheld and is gone without a successor."""
    if row.state != "gone" or row.decision is None or row.decision.event.state != "upheld" or row.successor:
        return []
    if row.outline.kind == "reviewer-reviewer":
        return []
    pairs = (row.conflict.sides, row.conflict.sides[::-1])
    return [(side, other) for side, other in pairs if _drafts(case, side)]


def _drafts(case: Disputed, side: Side) -> list[str]:
    rows = case.listed_documents()
    return [id for id in side.documents if id in rows and rows[id].role == "draft"]


def _left(case: Disputed, row: ConflictRow, side: Side, other: Side) -> Remains | None:
    return next(filter(None, (_left_in(case, row, side, other, id) for id in _drafts(case, side))), None)


def _left_in(case: Disputed, row: ConflictRow, side: Side, other: Side, document: str) -> Remains | None:
    """What a draft says today in the place of a side.

    Looked at are the sentence most like it, and every sentence that the draft did not have when it was decided: a reworded one may
    share hardly a word. A figure must stand in none of them. Other words have many ways to be said, so that the sentence most like
    it must say what the other side says, or nothing may be like it.
    """
    words = _plain(side.text)
    if words in _plain(case.document(document).text):
        return Remains(document, "still says", _plain(side.focus_text) or words)
    sentences = [_plain(one.statement.text) for one in case.index.passages_of(document)]
    share, nearest = max(((alike(words, one), one) for one in sentences), default=(0.0, ""))
    before = _text_then(case, row, document)
    fresh = [one for one in sentences if one not in before]
    if side.value is not None and _has_ends(side.value):
        looked_at = [nearest, *fresh] if share >= _NEAR else fresh
        said = next(filter(None, (_figure(one, side.value) for one in looked_at)), "")
        return Remains(document, "still says", said) if said else None
    if share < _RECOGNISED:
        return next((Remains(document, "still says", _short(one)) for one in fresh if _says(one, side, other)), None)
    if _says(nearest, side, other):
        return Remains(document, "still says", _short(nearest))
    if _has(nearest, other.focus_text):
        return None
    return Remains(document, "says in its place", _short(nearest))


def _text_then(case: Disputed, row: ConflictRow, document: str) -> str:
    """The draft when the conflict was decided; "" where that was not kept, so that every sentence counts as new."""
    kept = kept_snapshot(case.root, row.decision.event) if row.decision else None
    try:
        digest = str(kept["documents"][document]["sha256"]) if kept else ""
    except (KeyError, TypeError):
        return ""
    content = versions.read(case.root, digest, ".txt") if digest else None
    return _plain(content.decode("utf-8", "replace")) if content is not None else ""


def _has_ends(value: Value) -> bool:
    return value.low is not None or value.high is not None


def _figure(sentence: str, disputed: Value) -> str:
    """The words of a sentence that say a figure, whatever they count; "" where none do."""
    from verifybench.values import recognise

    for one in recognise(sentence):
        same = _has_ends(one) and (one.low, one.high) == (disputed.low, disputed.high)
        if same or (one.amount is not None and one.amount == disputed.amount):
            return _plain(one.text)
    return ""


def _says(sentence: str, side: Side, other: Side) -> bool:
    """Whether a sentence has the disputed words, and not only as a part of the other side's: "not guilty" is not "guilty"."""
    if _has(other.focus_text, side.focus_text) and _has(sentence, other.focus_text):
        return False
    return alike(sentence, side.text) >= _NEAR and _has(sentence, side.focus_text)


def _has(sentence: str, words: str) -> bool:
    sought = " ".join(_WORD.findall(words.casefold()))
    return bool(sought) and f" {sought} " in f" {' '.join(_WORD.findall(sentence.casefold()))} "


def _plain(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _between(case: Disputed, conflict: Conflict) -> Iterator[str]:
    """Why reviewers no longer differ as they did: the claim's words changed, or what they say of it."""
    from verifybench.model.event import Adjudicated
    from verifybench.review import person, verdict_label

    if changed := _change(case, conflict.left):
        yield changed
        return
    words, document = _plain(conflict.left.text), conflict.left.document
    claims = [one.id for one in case.index.claims_of(document) if _plain(one.text) == words]
    claims += [id for id, one in case.standing.orphans.items() if one.document == document and _plain(one.text) == words]
    given = [verdict for id in claims for verdict in case.verdicts(id)]
    reasons = [f"{one.reviewer} adjudicated: {verdict_label(one)}." for one in given if isinstance(one.event, Adjudicated)]
    for side in conflict.sides if not reasons else ():
        now = [verdict_label(one) for one in given if person(one.reviewer) == person(side.reviewer or "")]
        if now and side.verdict not in now:
            reasons.append(f"{side.reviewer} says {' and '.join(now)} now, no longer {side.verdict}.")
        elif not now:
            reasons.append(f"{side.reviewer} took back the verdict {side.verdict}, or it no longer stands.")
    yield from reasons or ("Both still say so: the conflict has another id now.",)


def _sides(row: ConflictRow) -> tuple[Side, ...]:
    """Both, or one where they are parts of one sentence."""
    conflict = row.conflict
    return conflict.sides[:1] if conflict.within_one_sentence else conflict.sides


def _change(case: Disputed, side: Side) -> str:
    """What became of a side's words; "" where they stand as they did."""
    row = case.listed_documents().get(side.document)
    if row is None:
        return f"{side.document} is no longer in the case."
    words = _plain(side.text)
    if words in _plain(case.document(side.document).text):
        return ""
    sentences = [_plain(one.statement.text) for one in case.index.passages_of(side.document)]
    share, nearest = max(((alike(words, one), one) for one in sentences), default=(0.0, ""))
    if share >= _RECOGNISED:
        return f"{side.document} says it in other words now: “{nearest}”"
    return f"{side.document} no longer has this sentence."
