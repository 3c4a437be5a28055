"""Scores as Markdown tables: precision, recall and F1 per kind, and the misses by class."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

EXAMPLES = 5


@dataclass(slots=True)
class Tally:
    """What was found, missed and made up, per kind; `wrong` keeps a line for each error under its class."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kind: str, hit: bool) -> None:
        self.gold[kind] += 1
        self.found[kind] += hit

    def scores(self, kind: str | None = None) -> tuple[float, float, float]:
        """Precision, recall and F1 of one kind, or of all."""
        found, gold, extra = (
            sum(counter.values()) if kind is None else counter[kind] for counter in (self.found, self.gold, self.extra)
        )
        precision = found / (found + extra) if found + extra else 0.0
        recall = found / gold if gold else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table with padded columns; the first column is left-aligned, the others right-aligned."""
    cells = [list(head), *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = [
        "| " + " | ".join(_pad(text, width, at) for at, (text, width) in enumerate(zip(row, widths, strict=True))) + " |"
        for row in cells
    ]
    rule = (
        "|" + "|".join("-" * (width + 2) if at == 0 else "-" * (width + 1) + ":" for at, width in enumerate(widths)) + "|"
    )
    return "\n".join([lines[0], rule, *lines[1:]])


def per_kind(ours: Tally, **peers: Tally) -> str:
    """One line a kind: how many there are, our precision, recall and F1, and each peer's F1 beside it."""
    rows = []
    for kind in (*sorted(ours.gold), None):
        count = ours.gold[kind] if kind else sum(ours.gold.values())
        rows.append((kind or "all", count, *ours.scores(kind), *(peer.scores(kind)[2] for peer in peers.values())))
    return table(("kind", "gold", "P", "R", "F1", *(f"{name} F1" for name in peers)), rows)


def classes(tally: Tally) -> str:
    """The errors by class, most frequent first, with some examples of each."""
    lines = []
    for name, errors in sorted(tally.wrong.items(), key=lambda item: (-len(item[1]), item[0])):
        lines.append(f"- {name}: {len(errors)}")
        lines += [f"  - {error}" for error in errors[:EXAMPLES]]
    return "\n".join(lines) or "- nothing"


def records(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _pad(text: str, width: int, column: int) -> str:
    return text.ljust(width) if column == 0 else text.rjust(width)
