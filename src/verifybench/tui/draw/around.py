"""What goes on around the screen: a build at work and what it did, files that changed, what others recorded."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.tui.building import Built, Step
from verifybench.tui.draw.ink import BLANK, Row
from verifybench.tui.draw.rows import cells, counted, fit, paragraph, shown

_BAR = 20  # cells


def progress(step: Step, ends: str, width: int) -> Row:
    """A build at work: a bar, number of total, what it is doing; `ends` is the key that ends it."""
    filled = _BAR * min(step.done, step.total) // step.total if step.total else _BAR
    head: Row = (
        (" build ", "here"),
        ("█" * filled, "here"),
        ("·" * (_BAR - filled), "faint"),
        (f" {step.done:,}/{step.total:,} ", "strong"),
    )
    tail: Row = ((ends, "key"), (" ends it ", "dim")) if ends else ()
    return (*head, (fit(shown(step.name), max(0, width - cells(head) - cells(tail) - 1)) + " ", ""), *tail)


def built(outcome: Built, tells: str) -> str:
    """What a build did, in one line; `tells` is the key that shows what could not be read."""
    figures = ", ".join(
        (
            counted(outcome.documents, "document"),
            counted(outcome.claims, "claim"),
            counted(outcome.conflicts, "conflict"),
        )
    )
    done = f"Nothing to do: {figures}" if outcome.unchanged else f"Built: {figures}; {outcome.read:,} read anew"
    unread, warnings = len(outcome.skipped), len(outcome.warnings)
    odd = [f"{unread:,} not read"] * bool(unread) + [counted(warnings, "warning")] * bool(warnings)
    return f"{done} · {' and '.join(odd)}{f': {tells} tells' if tells else ''}" if odd else f"{done}."


def told_rows(skipped: Sequence[str], warnings: Sequence[str], width: int) -> list[Row]:
    """What a build could not read, and what it warned of, each in a paragraph."""
    rows: list[Row] = []
    for title, lines, ink in (("Not read", skipped, "bad"), ("Warnings", warnings, "warn")):
        if lines:
            rows += [BLANK, ((f"  {title}", "head"), (f"  {len(lines):,}", "dim"))]
        for line in lines:
            where, colon, what = line.partition(": ")
            text = shown(f"{where}{colon}{what}")
            rows += paragraph(f"• {text}", width, [(0, 2 + len(shown(where + colon)), ink)], indent=2)
    return rows or [BLANK, (("  The last build read every file, and warned of nothing.", "dim"),)]


def notice(words: Sequence[str], key: str) -> tuple[Row, ...]:
    """An offer to build, from the longest words to the shortest."""
    return tuple(((" ", ""), (key, "key"), (f" builds: {one} ", "warn")) for one in words if key)


def first_steps(verdicts: Sequence[str], *, short: bool) -> list[Row]:
    """What one who decides for the first time needs; in one row where a window is short."""
    decide = " ".join(verdicts[:4])
    if short:
        return [
            (
                (" j k", "key"), (" claim  ", ""), ("x", "key"), (" cites  ", ""), (decide, "key"), (" … decide  ", ""),
                ("?", "key"), (" help  ", ""), ("esc", "key"), (" puts this away", "dim"),
            )
        ]  # fmt: skip
    rows: tuple[tuple[str, str], ...] = (
        ("j k", "choose a claim: beside it stand its context and the passages that bear on it"),
        ("[ ] x", "go through the passages, and cite one as evidence"),
        (decide, "… decide: give the reason, and press enter; u takes it back"),
        ("? :", "help for where you are; every action by name"),
        ("esc", "puts this away"),
    )
    return [((fit(keys, 9), "key"), (words, "")) for keys, words in rows]
