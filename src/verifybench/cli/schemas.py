"""The JSON Schemas of what goes in and out: `pipe`, `list`, `coverage` and `claims/*.json`. Run as a module it writes them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from verifybench.cli.coverage_shapes import CoveragesOut
from verifybench.cli.list_shapes import ClaimsFileOut, ListOut
from verifybench.cli.pipe_answers import AgreeOut, ClaimsOut, CompareOut, ErrorOut, NamesOut, ValuesOut
from verifybench.cli.pipe_lines import AgreeIn, CompareIn, NamesIn, TextIn
from verifybench.cli.revise_shapes import ReviseOut

SCHEMAS: dict[str, type[BaseModel]] = {
    "claims": ClaimsFileOut,
    "list": ListOut,
    "revise": ReviseOut,
    "coverage": CoveragesOut,
    "pipe-claims-in": TextIn,
    "pipe-claims-out": ClaimsOut,
    "pipe-values-in": TextIn,
    "pipe-values-out": ValuesOut,
    "pipe-compare-in": CompareIn,
    "pipe-compare-out": CompareOut,
    "pipe-agree-in": AgreeIn,
    "pipe-agree-out": AgreeOut,
    "pipe-names-in": NamesIn,
    "pipe-names-out": NamesOut,
    "pipe-error": ErrorOut,
}


def schema_text(name: str) -> str:
    """One JSON Schema as it is committed."""
    mode: Literal["validation", "serialization"] = "validation" if name.endswith("-in") else "serialization"
    return json.dumps(SCHEMAS[name].model_json_schema(mode=mode), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        (folder / f"{name}.schema.json").write_text(schema_text(name), encoding="utf-8", newline="\n")
