"""Start-up stays cheap: what a command does not need is not imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "textual",
    "rich",
    "pydantic",
    "tinydb",
    "tantivy",
    "nupunkt",
    "jinja2",
    "lxml",
    "trafilatura",
    "pypdfium2",
    "anyascii",
)


def imported(code: str, heavy: tuple[str, ...] = HEAVY) -> set[str]:
    probe = f"import sys\n{code}\nprint(*(name for name in {heavy!r} if name in sys.modules))"
    told = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60)
    return set(told.stdout.splitlines()[-1].split())


def test_the_version_needs_nothing_heavy() -> None:
    assert imported("from verifybench.cli.main import main; main(['--version'])") == set()


def test_a_preview_needs_neither_the_model_nor_the_ledger(sample: Path) -> None:
    heavy = (
        "verifybench.model.event",
        "verifybench.model.claim",
        "verifybench.model.evidence",
        "verifybench.ledger",
        *HEAVY,
    )
    code = f"from pathlib import Path; from verifybench.case.preview import preview; assert preview(Path({str(sample)!r}))"
    assert imported(code, heavy) == set()


def test_the_core_never_imports_textual_or_rich(sample: Path) -> None:
    rooms = (
        "model",
        "text",
        "values",
        "names",
        "claims",
        "ingest",
        "evidence",
        "ledger",
        "review",
        "case.case",
        "case.build",
        "report",
    )
    code = "from importlib import import_module\n" + "\n".join(f"import_module('verifybench.{room}')" for room in rooms)
    code += f"""
from pathlib import Path
from verifybench.case.case import Case
from verifybench.report import write
with Case.open(Path({str(sample)!r})) as case:
    case.build(); [write(case, format) for format in ("html", "md", "csv", "json")]
"""
    assert imported(code).isdisjoint({"textual", "rich"})


def test_opening_a_built_case_needs_nothing_that_only_building_and_deciding_need(sample: Path) -> None:
    code = f"""
from pathlib import Path
from verifybench.case.case import Case
def look():
    with Case.open(Path({str(sample)!r})) as case:
        queue = case.queue(); row = queue[0]; queue.counts(); case.evidence(row.id); case.claim(row.id); case.conflicts()
look()
"""
    assert imported(code) == set()
