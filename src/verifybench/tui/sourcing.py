"""Deciding about documents as wholes: what is known of them, what they are worth, which of them are one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.tui.asking import REASON, Asked, ask
from verifybench.tui.draw.rows import counted, shown

if TYPE_CHECKING:
    from verifybench.case.documents import DocumentRow
    from verifybench.model.event import Record
    from verifybench.tui.door import CaseDoor
    from verifybench.tui.draw.ink import Row
    from verifybench.tui.screens.work import WorkScreen

_LABELS = {
    "published": "Published (date)",
    "accessed": "Accessed (date)",
    "url": "URL",
    "origin": "Origin (said by)",
}
_HINTS = "dates: 2021-10-05 or shorter · translated: no, human, machine"
_GRADES = "A-F reliable · 1-6 credible · B2, B, 2"


class Sourcing:
    """Opens the decision box of a document's metadata, its grade, and its group. `then` is called once that is recorded."""

    def __init__(self, case: CaseDoor) -> None:
        self._case = case

    def describe(self, screen: WorkScreen, row: DocumentRow) -> None:
        """Only the fields that were changed are recorded, so that two people can describe one source."""
        from verifybench.model.document import METADATA_FIELDS

        known = {name: getattr(row.metadata, name) or "" for name in METADATA_FIELDS}

        def decide(texts: dict[str, str]) -> Record:
            changed = {name: text for name, text in texts.items() if " ".join(text.split()) != known[name]}
            if not changed:
                raise CaseError("nothing was changed: esc leaves")
            return self._case.describe_source(row.id, **changed)

        title: Row = ((f"✎ describe {shown(row.id)}", "note strong"), (f"   {_HINTS}", "dim"))
        fields = [Asked(name, _LABELS.get(name, name.capitalize()), known[name]) for name in METADATA_FIELDS]
        ask(screen, title, fields, (row.id, "described"), decide, self.to_build)

    def grade(self, screen: WorkScreen, row: DocumentRow) -> None:
        """Both letters in one field."""
        if row.role == "draft":
            screen.say("This is a draft: sources are graded.", "dim")
            return
        before = (row.grade.reliability or "", row.grade.credibility or "", row.grade.tier or "")
        written = "".join(one or "-" for one in before[:2]) if any(before[:2]) else ""

        def decide(texts: dict[str, str]) -> Record:
            reliability, credibility = letters(texts["grade"])
            now = dict(zip(("reliability", "credibility", "tier"), (reliability, credibility, texts["tier"]), strict=True))
            changed = {name: text for (name, text), old in zip(now.items(), before, strict=True) if text != old}
            if not changed and not texts["reason"]:
                raise CaseError("nothing was changed: esc leaves")
            return self._case.grade(row.id, **(changed or now), reason=texts["reason"])

        title: Row = ((f"★ grade {shown(row.id)}", "note strong"), (f"   {_GRADES}", "dim"))
        fields = (Asked("grade", "Grade", written), Asked("tier", "primary or secondary", before[2]), REASON)
        ask(screen, title, fields, (row.id, "graded"), decide)

    def same(self, screen: WorkScreen, rows: Sequence[DocumentRow], then: Callable[[], None]) -> None:
        """They count as one, whatever is found."""
        self._group(screen, rows, "= one source", "they count once", self._case.sources_same, then)

    def apart(self, screen: WorkScreen, rows: Sequence[DocumentRow], then: Callable[[], None]) -> None:
        """They are kept apart, whatever is found."""
        self._group(screen, rows, "! kept apart", "each counts", self._case.sources_apart, then)

    def as_found(self, screen: WorkScreen, rows: Sequence[DocumentRow], then: Callable[[], None]) -> None:
        """What people said of them together no longer counts."""
        self._group(screen, rows, "~ as found", "what was decided no longer counts", self._case.sources_as_found, then)

    def _group(
        self,
        screen: WorkScreen,
        rows: Sequence[DocumentRow],
        lead: str,
        says: str,
        record: Callable[[Sequence[str], str], Record],
        then: Callable[[], None],
    ) -> None:
        if len(rows) < 2:
            screen.say("Mark the sources first: space marks the one under the cursor.", "dim")
            return
        names = " · ".join(row.metadata.title or row.id for row in rows)
        title: Row = ((f"{lead}: {counted(len(rows), 'source')}", "note strong"), (f"   {says}   {shown(names)}", "dim"))
        ids = [row.id for row in rows]

        def decide(texts: dict[str, str]) -> Record:
            made = record(ids, texts["reason"])
            then()
            return made

        ask(screen, title, (REASON,), (" ".join(ids), lead), decide)

    def to_build(self) -> str:
        """What a decision that steers building adds to what was recorded."""
        return " · a build takes it in" if self._case.unseen() else ""


def letters(given: str) -> tuple[str, str]:
    """Reliability and credibility of a grade as it is written: B2, b, 2, -2; "" where one is none. Raises CaseError."""
    plain = given.upper().replace(" ", "")
    reliability = plain[:1] if plain[:1].isalpha() else ""
    credibility = plain.removeprefix(reliability or "-")
    credibility = "" if credibility in ("-", "") else credibility
    if (reliability and reliability not in "ABCDEF") or (credibility and credibility not in "123456"):
        raise CaseError(f"grade: {given!r} is not a letter A-F with a number 1-6, as in B2")
    return reliability, credibility
