"""Write docs/accuracy.md: how well texts are read, evidence is judged and words are found again, and what is wrong.

    python benchmarks/accuracy.py [FILE]

Each section is what its own script prints, so the page says nothing that `make bench` would not. Sets that are not at hand
are left out with a word. Examples are given of the probes only; the sentences of public sets stay where they are.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
INTRODUCTION = """\
# Accuracy

How well verifybench reads figures, names and claims, and judges evidence: made by `make accuracy`, through `verifybench pipe`,
as a user would.

Two kinds of sets are measured. **Probes** (`benchmarks/probes/`) are sentences written and annotated from the language, for
this, by somebody who had not seen the grammar: the `dev` half was read while rules were mended, the `held` half was not, and
is the figure to believe. **Public sets** are the development sets of other projects, read by path and not part of this
repository; a peer is scored by the same rule in the same run, on its own specification.

P is precision, R recall, F1 their harmonic mean. A difference under three points means nothing.
"""
SECTIONS = {
    "Values": "values.py",
    "Names": "names.py",
    "Claims, attribution and quotations": "claims.py",
    "Evidence: claims against passages, documents, and sources against each other": "evidence_probes.py",
    "Independent sources": "origins.py",
    "Words found again in revised texts": "revision.py",
}


def main() -> int:
    parts = [INTRODUCTION]
    for title, script in SECTIONS.items():
        run = subprocess.run(
            [sys.executable, str(Path(__file__).with_name(script)), "--tables"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        sys.stderr.write(run.stderr)
        parts.append(f"## {title}\n\n{run.stdout.strip()}\n")
    page = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    page.write_text("\n".join(parts), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
