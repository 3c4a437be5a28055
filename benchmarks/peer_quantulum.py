"""quantulum3 over JSON Lines: {id, text} in, {id, values: [{value, unit, start, end}]} out."""

from __future__ import annotations

import json
import sys
import warnings


def main() -> None:
    warnings.simplefilter("ignore")
    from quantulum3 import parser

    for line in sys.stdin:
        row = json.loads(line)
        try:
            found = parser.parse(row["text"])
        except Exception as error:  # it raises on some texts
            print(f"{row['id']}: {type(error).__name__}", file=sys.stderr)
            found = []
        values = [
            {"text": one.surface, "value": one.value, "unit": one.unit.name, "start": one.span[0], "end": one.span[1]}
            for one in found
        ]
        print(json.dumps({"id": row["id"], "values": values}))


if __name__ == "__main__":
    main()
