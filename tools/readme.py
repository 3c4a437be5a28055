"""Put what the program says of itself into the README: the keys of the action registry, and a picture of the screen."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

os.environ.update(VERIFYBENCH_NOW="2026-03-02T09:30:00Z", VERIFYBENCH_DEVICE="desk", COLORTERM="truecolor")
os.environ.pop("TEXTUAL_THEME", None)

from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.tui.picture import save
from verifybench.tui.reference import keys_table

REPOSITORY = Path(__file__).resolve().parents[1]
SHOWN = "four years in prison"


def keys() -> None:
    """The key table between its two marks."""
    path = REPOSITORY / "README.md"
    readme = path.read_text(encoding="utf-8")
    table = re.sub(
        r"(<!-- keys:.*?-->\n).*?(<!-- /keys -->)",
        lambda found: found[1] + keys_table() + found[2],
        readme,
        flags=re.S,
    )
    path.write_text(table, encoding="utf-8")


def picture() -> None:
    """The sample with some verdicts, looking at a planted error."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "sample"
        init(root, sample=True)
        with Case.open(root, reviewer="Anna") as case:
            case.build()
            queue = case.queue()
            for row in queue[:12]:
                if row.relation == "supports":
                    case.record_verdict(row.id, "supported", "as the source has it")
                elif row.conflicts:
                    case.record_verdict(row.id, "refuted", "the source says otherwise")
            at = next(position for position, row in enumerate(queue) if SHOWN in row.text)
            save(case, REPOSITORY / "docs/workbench.svg", 150, 40, [*["j"] * at, "x"])


if __name__ == "__main__":
    keys()
    picture()
