"""Draw the pictures of the screen that the README and the docs show: the sample case at three sizes."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from verifybench.case.case import Case
from verifybench.case.create import init

DOCS = Path(__file__).resolve().parents[1] / "docs"
SIZES = ((80, 24), (120, 40), (200, 60))
SHOWN = "four years in prison"


def main() -> None:
    """The sample with some verdicts, looking at a planted error."""
    os.environ.update(VERIFYBENCH_NOW="2026-03-02T09:30:00Z", VERIFYBENCH_DEVICE="desk", COLORTERM="truecolor")
    for name in ("TEXTUAL_THEME", "NO_COLOR"):
        os.environ.pop(name, None)
    from verifybench.tui.picture import save  # Textual reads the environment when it is imported

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
            for width, height in SIZES:
                save(case, DOCS / f"workbench-{width}x{height}.svg", width, height, [*["j"] * at, "x"])


if __name__ == "__main__":
    main()
