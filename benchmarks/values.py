"""Value recognition against public specifications: precision, recall and F1 per kind, and every miss on request.

    python benchmarks/values.py [--misses] [--kind KIND]

Before them a list of its own probes, for what the specifications leave out: which kind a value is, and what its hedge is.
Reads values-*.jsonl from the folder in VERIFYBENCH_DATA, else from ../shared/data beside the repository. A gold value is
found when one of ours overlaps it with the same class of kind and the same figure or the same days; the recognizers'
specifications split what we read as one (a bound and its date), so spans need to overlap only.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from verifybench.model.value import Value
from verifybench.values import iso_bounds, recognise

DATA = Path(os.environ.get("VERIFYBENCH_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
NUMERIC = {"number", "ordinal", "percentage", "currency", "dimension", "temperature", "age", "numberrange"}
DATES = {"date", "daterange"}
OURS = {
    "number": {"count", "percent", "ordinal", "other", "rate", "money", "duration", "length", "age", "mass", "size"},
    "ordinal": {"ordinal"},
    "percentage": {"percent", "rate"},
    "currency": {"money", "rate"},
    "dimension": {"length", "area", "volume", "mass", "speed", "size", "rate", "other", "duration"},
    "temperature": {"temperature"},
    "age": {"age"},
    "duration": {"duration"},
    "date": {"date"},
    "daterange": {"date"},
    "time": {"time"},
}

# sentence | kind hedge of each value in order
PROBES = """
More than forty vans were towed away. | count more_than
At least seven cases were opened in Marsby. | count at_least
Up to 300 people queued outside. | count at_most
Fewer than 20 letters arrived. | count less_than
Nearly half a million books were sold. | count nearly
About 730 kilometres of rail were laid. | length approx
Some 40 gigabytes were copied. | size approx
Exactly 12 jurors sat. | count exact
The fine was 300,000 rubles or more. | money at_least
It cost just under $5 million. | money nearly
It cost no more than €80 a month. | rate at_most
Roughly one in five agreed. | percent approx
Turnout was well over 60 percent. | percent more_than
Prices rose by almost 3%. | percent nearly
He waited for over two years. | duration more_than
She was held for less than a week. | duration less_than
The raid took around five hours. | duration approx
It lasted three weeks at most. | duration at_most
Dozens of officers signed. | count approx
A handful of clerks stayed. | count approx
The school closed in May 2020. | date exact
Since 2015 he has lived abroad. | date at_least
He had left before 2011. | date less_than
The law applies until 30 June 2024. | date at_most
She was about 40 years old. | age approx
The boy was at least twelve years old. | age at_least
He left at about 7 p.m. on Friday. | time approx, date exact
Between 1.5 and 1.7 million died. | count exact
The tower is over 90 metres tall and weighs 40 tonnes. | length more_than, mass exact
Barely 20 people came. | count approx
Not even a dozen letters came. | count less_than
As many as 50 died. | count at_most
A good 300 guests came. | count at_least
It must be paid no later than 5 May 2020. | date at_most
It weighs 40 tonnes, give or take. | mass approx
He owes $3 million plus. | money at_least
North of $2 billion was lost. | money more_than
The hall held 300-odd men. | count approx
Just over a third agreed. | percent more_than
It took 10 to 12 days or so. | duration approx
It lasted the better part of a year. | duration nearly
It was at most 4 degrees Celsius, in some 30 towns. | temperature at_most, count approx
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--misses", action="store_true", help="print every gold value not found, and every value too many")
    parser.add_argument("--kind", help="only this kind of gold value")
    options = parser.parse_args()
    hedges()
    files = sorted(DATA.glob("values-*.jsonl"))
    if not files:
        print(f"skipped: no values-*.jsonl in {DATA}")
        return
    for file in files:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        print(f"\n{file.name}: {len(rows)} texts")
        report(rows, options.misses, options.kind)
    speed()


def hedges() -> None:
    """How many probes are read with just their kinds and hedges; the others are printed."""
    rows = [line.split(" | ") for line in PROBES.strip().splitlines()]
    right = 0
    for sentence, gold in rows:
        ours = ", ".join(f"{value.kind} {value.hedge}" for value in recognise(sentence))
        right += ours == gold
        if ours != gold:
            print(f"  MISS {sentence!r}: {ours or 'nothing'}, not {gold}")
    print(f"kinds and hedges: {right} of {len(rows)} probes")


def report(rows: list[dict[str, Any]], misses: bool, only: str | None) -> None:
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    for row in rows:
        expected = [value for value in _gold(row) if only in (None, value["kind"])]
        if not expected and row["values"]:
            continue
        reference = (row["meta"].get("reference_time") or "")[:10] or None
        ours = list(recognise(row["claim"], date=reference))
        used: set[int] = set()
        for value in expected:
            gold[value["kind"]] += 1
            hit = next((i for i, v in enumerate(ours) if i not in used and _same(v, value)), None)
            if hit is None:
                if misses:
                    seen = [(v.kind, v.text, v.amount, *iso_bounds(v)) for v in ours]
                    print(
                        f"  MISS {value['kind']:<12} {value['surface']!r} {value['want']}  in {row['claim']!r}  ours {seen}"
                    )
                continue
            used.add(hit)
            found[value["kind"]] += 1
        kinds = {value["kind"] for value in expected}
        for index, value in enumerate(ours):
            if index not in used and not any(_overlaps(value, want) for want in expected):
                home = next((kind for kind in sorted(kinds) if value.kind in OURS.get(kind, ())), "")
                if home or not expected:
                    extra[home or "none expected"] += 1
                    if misses:
                        print(f"  EXTRA {value.kind:<11} {value.text!r}  in {row['claim']!r}")
    print(f"  {'kind':<14}{'gold':>6}{'P':>8}{'R':>8}{'F1':>8}")
    for kind in (*sorted(gold), "all"):
        total = sum(gold.values()) if kind == "all" else gold[kind]
        right = sum(found.values()) if kind == "all" else found[kind]
        wrong = sum(extra.values()) if kind == "all" else extra[kind]
        precision = right / (right + wrong) if right + wrong else 0.0
        recall = right / total if total else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"  {kind:<14}{total:>6}{precision:>8.3f}{recall:>8.3f}{f1:>8.3f}")
    print(f"  values in texts that hold none: {extra['none expected']}")


def _gold(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for value in row["values"]:
        if "surface" in value:
            start = row["claim"].find(value["surface"])
            kind = "dimensionless" if value["unit"] == "dimensionless" else "quantity"
            yield {"kind": kind, "surface": value["surface"], "start": start, "want": value["value"]}
            continue
        kind = re.sub(r"^datetimeV2\.", "", value["type"] or "").split(".")[-1]
        want = _want(kind, value["resolution"] or {})
        if want is not None:
            yield {"kind": kind, "surface": value["text"], "start": value["start"], "want": want}


def _want(kind: str, resolution: dict[str, Any]) -> Any:
    if kind in NUMERIC:
        figure = str(resolution.get("value") or "").rstrip("%")
        try:
            return float(figure)
        except ValueError:
            return None
    past = resolution.get("PastResolution") or {}
    choices = resolution.get("values") or [past, resolution.get("FutureResolution") or {}]
    if kind == "duration":
        wanted = {float(c.get("value") or c.get("duration") or 0) for c in choices if isinstance(c, dict)} - {0.0}
        return sorted(wanted) or None
    if kind in DATES:
        days = set()
        for choice in choices:
            first = choice.get("value") or choice.get("date") or choice.get("start") or choice.get("startDate")
            last = choice.get("end") or choice.get("endDate")
            if first and re.fullmatch(r"\d{4}-\d\d-\d\d", first):
                days.add((first, last or first))
                if last:  # the specifications close some ranges and leave others open
                    days.add((first, (date.fromisoformat(last) - timedelta(days=1)).isoformat()))
        return sorted(days) or None
    if kind == "time":
        clock = {choice.get("value") or choice.get("time") for choice in choices} - {None}
        return sorted(str(c)[:5] for c in clock) or None
    return None


def _same(value: Value, want: dict[str, Any]) -> bool:
    if want["start"] is not None and not _overlaps(value, want):
        return False
    kind = want["kind"]
    if kind in ("quantity", "dimensionless"):
        year = value.kind == "date" and iso_bounds(value)[0] == f"{want['want']:.0f}-01-01"
        return year or _figure_is(value, float(want["want"]))
    if value.kind not in OURS.get(kind, ()):
        return False
    if kind in NUMERIC:
        return _figure_is(value, want["want"])
    if kind == "duration":
        scale = 365.25 / 365
        return any(
            value.low is not None and any(abs(value.low - w * s) <= 0.015 * w for s in (1.0, scale)) for w in want["want"]
        )
    low, high = iso_bounds(value)
    if kind == "time":
        return str(low if low is not None else high) in want["want"]
    # A bound ("since 2015") is right when its date is: the recognizers give the date and a modifier.
    return any((low, high) == pair or (None in (low, high) and value.hedge != "exact") for pair in want["want"])


def _figure_is(value: Value, figure: float) -> bool:
    candidates = [value.amount, value.low, value.high]
    if value.kind == "percent" and value.amount is not None:
        candidates.append(value.amount / 100)
    return any(c is not None and abs(c - figure) <= 1e-3 * max(abs(figure), 1e-9) for c in candidates)


def _overlaps(value: Value, want: dict[str, Any]) -> bool:
    if want["start"] is None or want["start"] < 0:
        return want["surface"].lower() in value.text.lower() or value.text.lower() in want["surface"].lower()
    return bool(value.start < want["start"] + len(want["surface"]) and want["start"] < value.end)


def speed() -> None:
    """Megabytes a second over running text: the evidence sentences of the data, with and without figures."""
    file = DATA / "conflict-summedits.jsonl"
    if not file.exists():
        return
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()[:200]]
    texts = [source["text"] for row in rows for source in row["sources"] if "text" in source]
    size = sum(len(text.encode()) for text in texts)
    begin = time.process_time()
    for text in texts:
        recognise(text)
    ours = time.process_time() - begin
    begin = time.process_time()
    for text in texts:
        re.findall(r"\w+", text.lower())
    words = time.process_time() - begin
    print(f"\nspeed: {size / ours / 1e6:.2f} MB/s a core, {ours / words:.0f} times the cost of splitting into words")


if __name__ == "__main__":
    sys.exit(main())
