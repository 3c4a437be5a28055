"""What else holds of a claim: let stand, waived, a second review it waits for, what it accuses somebody of, who was asked."""

from __future__ import annotations

from collections.abc import Iterator

from verifybench.review import differs_from_self, person
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.marks import FLAGGED, NOTED
from verifybench.tui.draw.rows import paragraph, reflowed, shown
from verifybench.tui.draw.view import ClaimView


def standing_rows(view: ClaimView, width: int) -> Iterator[list[Row]]:
    """Each in a paragraph of its own: a line that says it, and the reason below."""
    for head, ink, why in _told(view):
        rows = paragraph(head, width, ink=ink, indent=2)
        yield rows + paragraph(reflowed(why), width, indent=4) if why else rows


def _told(view: ClaimView) -> Iterator[tuple[str, str, str]]:
    """Line, ink, reason."""
    if view.flag is not None:
        yield (
            f"{FLAGGED.glyph} later: flagged by {shown(view.flag.reviewer)}, {_day(view.flag.at)}",
            "note",
            view.flag.event.reason,
        )
    for note in view.notes:
        yield f"{NOTED.glyph} note by {shown(note.reviewer)}, {_day(note.at)}", "note", note.event.text
    if view.stands is not None:
        who = shown(view.stands.reviewer)
        yield f"≡ stands as written: let stand by {who}, {_day(view.stands.at)}", "note", view.stands.event.reason
    if view.waived is not None:
        yield (
            f"– waived by {shown(view.waived.reviewer)}, {_day(view.waived.at)}: needs no verdict",
            "note",
            view.waived.event.reason,
        )
    yield from _review(view)
    if view.misconduct:
        yield "‼ ascribes misconduct to somebody named", "warn", ""
    for asked in view.replies:
        event = asked.event
        how = f" by {event.how}" if event.how else ""
        answered = "answered" if event.answer else "no answer"
        yield shown(f"↩ {event.whom} was asked on {event.when}{how}: {answered}"), "note", event.answer or ""


def _review(view: ClaimView) -> Iterator[tuple[str, str, str]]:
    review = view.review
    if review is None or not review.waits:
        return
    whom = "you" if review.open_to(view.reader) else shown(review.whom())
    why = "; ".join(review.why)
    if review.stage == "adjudicate":
        yield f"◌ {shown(' and '.join(review.given))} differ: waits for adjudication by {whom}", "warn", why
        return
    if review.stage == "again":
        yield f"◌ {shown(differs_from_self(review))}", "warn", why
        return
    hidden = ""
    if others := [name for name in review.hidden if person(name) != person(view.reader)]:
        hidden = f"; the verdict of {shown(' and '.join(others))} is hidden until then"
    yield f"◌ waits for a second review by {whom}{hidden}", "warn", why


def _day(moment: str) -> str:
    return moment[:10]
