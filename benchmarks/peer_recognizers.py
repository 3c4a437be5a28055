"""Recognizers-Text over JSON Lines: {id, text, date?, models} in, {id, values} with its own types and resolutions out."""

from __future__ import annotations

import json
import sys
from datetime import datetime

from recognizers_date_time import recognize_datetime
from recognizers_number import recognize_number, recognize_ordinal, recognize_percentage
from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension, recognize_temperature
from recognizers_text import Culture

MODELS = {
    "number": recognize_number,
    "ordinal": recognize_ordinal,
    "percentage": recognize_percentage,
    "age": recognize_age,
    "currency": recognize_currency,
    "dimension": recognize_dimension,
    "temperature": recognize_temperature,
}


def main() -> None:
    for line in sys.stdin:
        row = json.loads(line)
        found = []
        for model in row["models"]:
            try:
                if model == "datetime":
                    date = row.get("date")
                    reference = datetime.fromisoformat(date) if date else None
                    found += recognize_datetime(row["text"], Culture.English, reference=reference)
                else:
                    found += MODELS[model](row["text"], Culture.English)
            except Exception as error:  # it raises on some of its own specifications
                print(f"{row['id']}: {type(error).__name__}", file=sys.stderr)
        values = [
            {"type": one.type_name, "text": one.text, "start": one.start, "end": one.end + 1, "resolution": one.resolution}
            for one in found
        ]
        print(json.dumps({"id": row["id"], "values": values}, default=str))


if __name__ == "__main__":
    main()
