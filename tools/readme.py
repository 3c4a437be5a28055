"""Put the key table of the action registry into the README."""

from __future__ import annotations

import re
from pathlib import Path

from verifybench.tui.reference import keys_table

path = Path(__file__).resolve().parents[1] / "README.md"
readme = path.read_text(encoding="utf-8")
path.write_text(
    re.sub(r"(<!-- keys:.*?-->\n).*?(<!-- /keys -->)", lambda found: found[1] + keys_table() + found[2], readme, flags=re.S),
    encoding="utf-8",
)
