"""Value recognition: precision, recall and F1 per kind, the peers' beside ours, and every miss on request.

    python benchmarks/values.py [--misses] [--kind KIND] [--set NAME …] [--no-peers]

Sets: `probes` (benchmarks/probes/values-*.jsonl: sentences written for this by somebody who had not seen the grammar),
`recognizers` and `quantulum` (values-*.jsonl of VERIFYBENCH_DATA, else of ../shared/data beside the repository; skipped
where absent). Ours are read through `verifybench pipe values`. A peer runs where VERIFYBENCH_PEERS names an interpreter
that has it (`make peers`).

What counts: of the public specifications, a value that overlaps the annotated one, of a kind that answers it, with the same
figure, days or clock; anything else that overlaps it is one false reading. Both sides are asked only for the kinds of that
specification, so a peer is given the model under test; texts that hold only kinds we do not have are left out for both.
Of the probes, kind, figure and canonical unit must all be right (columns P, R, F1), and the hedge too (column "with hedge").
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sets import DATA, PROBES, peer, pipe
from tables import Tally, classes, per_kind, records, table
from value_probes import score as score_probes
from value_readings import KINDS, MODELS, OURS, Reading, agree, annotated, ours

from verifybench.values import recognise

DIMENSIONLESS = "dimensionless"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print every value missed, read wrongly or made up")
    parser.add_argument("--kind", help="only this kind of annotated value")
    parser.add_argument("--set", action="append", choices=("probes", "recognizers", "quantulum"), help="only this set")
    parser.add_argument("--no-peers", action="store_true", help="leave the peers out")
    parser.add_argument("--tables", action="store_true", help="the tables only, without speed")
    options = parser.parse_args()
    sets: dict[str, Callable[[argparse.Namespace], None]] = {
        "probes": probes,
        "recognizers": recognizers,
        "quantulum": quantulum,
    }
    for name, run in sets.items():
        if not options.set or name in options.set:
            run(options)
    if not options.tables:
        speed()


def probes(options: argparse.Namespace) -> None:
    for file in sorted(PROBES.glob("values-*.jsonl")):
        rows = records(file)
        asked = [{"id": row["id"], "text": row["text"], "date": row.get("date")} for row in rows]
        print(f"\n### {file.name}: {len(rows)} texts\n")
        tallies = {"ours": score_probes(rows, [answer["values"] for answer in pipe("values", asked)], options.kind)}
        print(tallies["ours"].table())
        if options.misses:
            print("\n" + "\n".join(line for lines in tallies["ours"].strict.wrong.values() for line in lines))
        else:
            print(f"\nWhat is wrong, by class:\n\n{classes(tallies['ours'].strict)}")


def recognizers(options: argparse.Namespace) -> None:
    rows = _public("values-recognizers.jsonl")
    if not rows:
        return
    asked = [
        {
            "id": at,
            "text": row["claim"],
            "date": row["meta"]["reference_time"],
            "models": [MODELS.get(row["split"], "datetime")],
        }
        for at, row in enumerate(rows)
    ]
    gold = [list(annotated(row["values"])) for row in rows]
    read = [list(ours(answer["values"])) for answer in pipe("values", asked)]
    theirs = None if options.no_peers else peer("peer_recognizers.py", asked)
    _report("values-recognizers.jsonl", rows, gold, read, options, recognizers=theirs and [_theirs(one) for one in theirs])


def _theirs(answer: dict[str, Any]) -> list[Reading]:
    return list(annotated(answer["values"]))


def quantulum(options: argparse.Namespace) -> None:
    rows = _public("values-quantulum.jsonl")
    if not rows:
        return
    asked = [{"id": at, "text": row["claim"], "date": None} for at, row in enumerate(rows)]
    gold = [list(_surfaces(row["claim"], row["values"])) for row in rows]
    read = [[_plain(one) for one in ours(answer["values"])] for answer in pipe("values", asked)]
    theirs = None if options.no_peers else peer("peer_quantulum.py", asked)
    _report(
        "values-quantulum.jsonl",
        rows,
        gold,
        read,
        options,
        quantulum3=theirs and [[_quantity(value) for value in one["values"]] for one in theirs],
    )


def _surfaces(text: str, values: Iterable[dict[str, Any]]) -> Iterator[Reading]:
    """The values of quantulum's tests; they name the surface only, so each is looked for behind the last."""
    at = 0
    for value in values:
        start = text.find(value["surface"], at)
        at = start + len(value["surface"]) if start >= 0 else at
        yield _quantity({**value, "text": value["surface"], "start": max(start, 0), "end": max(at, 1)})


def _quantity(value: dict[str, Any]) -> Reading:
    kind = DIMENSIONLESS if value["unit"] == DIMENSIONLESS else "quantity"
    figure = float(f"{value['value']:.4g}")
    return Reading(kind, value["text"], value["start"], value["end"], frozenset({figure}))


def _plain(reading: Reading) -> Reading:
    """Their dates are figures: "2015" is 2015."""
    years = {float(want[0][:4]) for want in reading.wants if reading.kind == "date" and want[0]}
    kind = DIMENSIONLESS if reading.kind in ("count", "ordinal", "date", "time") else "quantity"
    return Reading(kind, reading.text, reading.start, reading.end, reading.wants | years)


def _public(name: str) -> list[dict[str, Any]]:
    file = DATA / name
    if not file.is_file():
        print(f"skipped: no {name} here (VERIFYBENCH_DATA names the folder of the sets)", file=sys.stderr)
        return []
    return records(file)


def _report(
    name: str,
    rows: list[dict[str, Any]],
    gold: list[list[Reading]],
    read: list[list[Reading]],
    options: argparse.Namespace,
    **peers: list[list[Reading]] | None,
) -> None:
    print(f"\n### {name}: {len(rows)} texts\n")
    tally = _tally(rows, gold, read, options)
    beside = {peer: _tally(rows, gold, theirs, options) for peer, theirs in peers.items() if theirs is not None}
    print(per_kind(tally, **beside))
    kinds = {name: len(errors) for name, errors in sorted(tally.wrong.items())}
    print("\n" + table(("error", "times"), sorted(kinds.items(), key=lambda item: -item[1])))
    if options.misses:
        print("\n" + "\n".join(f"  {kind.upper()} {line}" for kind, errors in tally.wrong.items() for line in errors))


def _tally(
    rows: list[dict[str, Any]], gold: list[list[Reading]], read: list[list[Reading]], options: argparse.Namespace
) -> Tally:
    tally = Tally()
    for row, wanted, found in zip(rows, gold, read, strict=True):
        expected = [value for value in wanted if options.kind in (None, value.kind)]
        if not expected and row["values"]:
            continue  # holds only what no kind of ours answers, or what was not asked for
        used: set[int] = set()
        for want in expected:
            touching = [at for at, one in enumerate(found) if at not in used and want.overlaps(one)]
            hit = next((at for at in touching if _answers(want.kind, found[at]) and agree(want, found[at])), None)
            tally.add(want.kind, hit is not None)
            if hit is not None:
                used.add(hit)
                continue
            same = any(_answers(want.kind, found[at]) for at in touching)
            tally.extra[want.kind] += bool(touching)
            seen = ", ".join(f"{found[at].kind} {found[at].text!r}" for at in touching) or "nothing"
            why = "other figure" if same else "other kind" if touching else "not found"
            tally.wrong[f"{why} ({want.kind})"].append(
                f"{want.text!r} {sorted(map(str, want.wants))} in {row['claim']!r}: {seen}"
            )
            used.update(touching)
        kinds = {want.kind for want in expected} or set(KINDS.get(row["split"], (DIMENSIONLESS,)))
        for at, one in enumerate(found):
            if at in used:
                continue
            touched = [want for want in wanted if want.overlaps(one)]
            if touched and not any(
                one.kind == found[hit].kind and want.overlaps(found[hit]) for hit in used for want in touched
            ):
                continue  # told of already; only a second value of the same kind out of one is too many
            home = next((kind for kind in sorted(kinds) if _answers(kind, one)), None)
            if home:
                tally.extra[home] += 1
                tally.wrong[f"too many ({home})"].append(f"{one.kind} {one.text!r} in {row['claim']!r}")
    return tally


def _answers(kind: str, one: Reading) -> bool:
    return one.kind == kind or one.kind in OURS.get(kind, ()) or kind in (DIMENSIONLESS, "quantity")


def speed() -> None:
    """Megabytes a second over running text, with the cost of splitting it into words beside it."""
    file = DATA / "conflict-summedits.jsonl"
    if not file.exists():
        return
    texts = [source["text"] for row in records(file)[:200] for source in row["sources"] if "text" in source]
    size = sum(len(text.encode()) for text in texts)
    best, words = (min(_seconds(run, texts) for _ in range(3)) for run in (recognise, _split))
    print(f"\nspeed: {size / best / 1e6:.2f} MB/s a core, {best / words:.0f} times the cost of splitting into words")


def _split(text: str) -> object:
    return re.findall(r"\w+", text.lower())


def _seconds(run: Callable[[str], object], texts: list[str]) -> float:
    begin = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - begin


if __name__ == "__main__":
    main()
