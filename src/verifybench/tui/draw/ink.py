"""Inks: the few styles everything is drawn in, named for what they mean; none tells by colour alone.

A piece of a row is text and its ink; an ink may be several names with spaces between ("claim value"), laid over each
other from left to right. Widgets turn a name into a style through the component class `ink--NAME`.
"""

from __future__ import annotations

from typing import Protocol

Piece = tuple[str, str]
Row = tuple[Piece, ...]

BLANK: Row = ()


class Rows(Protocol):
    """Rows that may be made when they come into sight."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> Row: ...


# ink -> style sheet declarations; the theme supplies the colours, and NO_COLOR leaves the text styles.
INKS: dict[str, str] = {
    "dim": "color: $ink-dim;",
    "faint": "color: $ink-faint;",
    "strong": "text-style: bold;",
    "head": "color: $ink-dim; text-style: bold;",
    "key": "color: $primary; text-style: bold;",
    "claim": "color: $foreground; text-style: bold;",
    "value": "color: $accent; text-style: underline;",
    "name": "text-style: italic;",
    "quote": "color: $secondary; text-style: italic;",
    "agree": "color: $success; text-style: underline;",
    "differ": "color: $error; text-style: bold reverse;",
    "partly": "color: $warning; text-style: underline;",
    "removed": "color: $error; text-style: bold strike;",
    "added": "color: $success; text-style: bold underline;",
    "is-open": "color: $warning; text-style: bold underline;",
    "is-claimed": "color: $secondary; text-style: underline;",
    "is-held": "color: $error; text-style: underline;",
    "is-waived": "color: $ink-dim; text-style: underline;",
    "is-verified": "color: $success; text-style: underline;",
    "spot": "text-style: bold reverse;",
    "selected": "text-style: reverse;",
    "caret": "color: $background; background: $primary; text-style: bold underline not reverse;",
    "good": "color: $success;",
    "bad": "color: $error;",
    "warn": "color: $warning;",
    "note": "color: $secondary;",
    "here": "color: $primary; text-style: bold;",
    "ref": "color: $secondary; text-style: bold not underline not italic not reverse;",
    "match": "color: $warning; text-style: bold underline;",
    "cursor": "background: $ink-cursor;",
    "cursor-focus": "background: $ink-cursor-focus; text-style: bold;",
}

COMPONENTS = frozenset(f"ink--{name}" for name in INKS)


def style_sheet(screen: str) -> str:
    """The rules of all inks for a class of screens.

    On the terminal's own colours no background is sure to be readable: there the cursor turns them around.
    """
    rules = [f".ink--{name} {{ {declarations} }}" for name, declarations in INKS.items()]
    for name, style in (
        ("dim", "dim"),
        ("head", "bold dim"),
        ("claim", "bold not dim"),
        ("match", "bold underline not dim"),
    ):
        rules.append(f"{screen}:ansi .ink--{name} {{ text-style: {style}; }}")
    rules.append(f"{screen}:ansi .ink--cursor {{ background: ansi_default; text-style: bold; }}")
    rules.append(f"{screen}:ansi .ink--cursor-focus {{ background: ansi_default; text-style: bold reverse; }}")
    return "\n".join(rules)
