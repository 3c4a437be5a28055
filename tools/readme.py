"""Put what the program says of itself into the README: the keys of the action registry."""

from __future__ import annotations

import re
from pathlib import Path

from verifybench.tui.reference import keys_table

REPOSITORY = Path(__file__).resolve().parents[1]


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


if __name__ == "__main__":
    keys()
