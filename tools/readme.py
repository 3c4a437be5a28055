"""Put what the program says of itself into its pages: the keys of the action registry."""

from __future__ import annotations

import re
from pathlib import Path

from verifybench.tui.reference import keys_table

REPOSITORY = Path(__file__).resolve().parents[1]
PAGES = {"README.md": keys_table(), "docs/workbench.md": keys_table(everywhere=True)}
"""Each page with the table that stands in it between two marks."""


def main() -> None:
    for name, table in PAGES.items():
        path = REPOSITORY / name
        page = path.read_text(encoding="utf-8")
        told = re.sub(
            r"(<!-- keys:.*?-->\n).*?(<!-- /keys -->)", lambda found, new=table: found[1] + new + found[2], page, flags=re.S
        )
        path.write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
