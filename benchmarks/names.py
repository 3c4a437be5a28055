"""Names: how well they are spotted in text and matched with each other, per class, peers beside ours, every miss on request.

    python benchmarks/names.py [--misses] [--class CLASS] [--set NAME …] [--tables]

Sets: `spotting` and `matching` (benchmarks/probes/spotting-*.jsonl and matching-*.jsonl: written for this by somebody who had
not seen the program) and `wikidata` (names-wikidata.jsonl of VERIFYBENCH_DATA, else of ../shared/data beside the repository;
skipped where absent). Ours are read through `verifybench pipe claims --all` and `verifybench pipe names`. `--tables` leaves the
speed out, which no page can hold.

What counts. Spotting: a name whose span is right to the character, or one that the probe accepts instead; `kind` asks also for
the kind, `title` for the title or role before it. Matching: `same` as annotated. Beside it, rapidfuzz's WRatio at the
threshold that suits these very rows best, which flatters it, and equality of a key of consonant classes, word by word.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from sets import DATA, PROBES, pipe
from tables import Tally, classes, records, table

from verifybench.names import compare, fold
from verifybench.text import safe

FLOORS = {"arabic": 0.866, "hebrew": 0.881}  # equal consonant-class keys, measured on the same file
Pair = tuple[str, str, str, bool]  # class, two names, whether they are one


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--misses", action="store_true", help="print every name missed or made up, every pair judged wrongly"
    )
    parser.add_argument("--class", dest="only", help="only probes of this class")
    parser.add_argument("--set", action="append", choices=("spotting", "matching", "wikidata"), help="only this set")
    parser.add_argument("--tables", action="store_true", help="only what the accuracy page shows")
    options = parser.parse_args()
    sets: dict[str, Callable[[argparse.Namespace], None]] = {
        "spotting": spotting,
        "matching": matching,
        "wikidata": wikidata,
    }
    for name, run in sets.items():
        if not options.set or name in options.set:
            run(options)
    if not options.tables:
        speed()


def spotting(options: argparse.Namespace) -> None:
    for file in sorted(PROBES.glob("spotting-*.jsonl")):
        rows = [row for row in records(file) if options.only in (None, row["class"])]
        by_class, by_kind = Tally(), Tally()
        right: dict[str, list[bool]] = {"kind": [], "title": []}
        for row, answer in zip(rows, pipe("claims", rows, "--all"), strict=True):
            found = [name for claim in answer["claims"] for name in claim["names"]]
            for wanted in row["names"]:
                name = next((one for one in found if _is(one, wanted)), None)
                if name is not None:
                    found.remove(name)
                if wanted.get("optional"):
                    continue
                by_class.add(row["class"], name is not None)
                by_kind.add(wanted["kind"], name is not None)
                if name is None:
                    by_class.wrong[f"{row['class']}: missed"].append(f"{wanted['text']!r} in {safe(row['text'])}")
                    continue
                kinds = wanted.get("kind_accept", [wanted["kind"]])
                right["kind"].append(name["kind"] in kinds)
                right["title"].append(name["title"].rstrip(".") == wanted["title"].rstrip("."))
                if name["kind"] not in kinds:
                    wrong = f"{wanted['text']!r} is a {wanted['kind']}, read as {name['kind']} in {safe(row['text'])}"
                    by_class.wrong[f"{row['class']}: kind"].append(wrong)
                elif not right["title"][-1]:
                    wrong = f"{wanted['title']!r} read as {name['title']!r} in {safe(row['text'])}"
                    by_class.wrong[f"{row['class']}: title"].append(wrong)
            for extra in found:
                by_class.extra[row["class"]] += 1
                by_kind.extra[extra["kind"]] += 1
                by_class.wrong[f"{row['class']}: made up"].append(f"{extra['text']!r} in {safe(row['text'])}")
        print(f"\n### {file.name}: {sum(by_class.gold.values())} names in {len(rows)} texts\n")
        print(_lines("class", by_class))
        print(f"\n{_lines('kind', by_kind)}\n")
        print("Of those found: " + ", ".join(f"{what} right {_share(said):.3f}" for what, said in right.items()) + ".")
        _errors(by_class, options)


def _is(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    if (found["start"], found["end"]) == (wanted["start"], wanted["end"]):
        return True
    overlaps = found["start"] < wanted["end"] + 20 and wanted["start"] < found["end"] + 20
    return overlaps and found["text"] in wanted.get("accept", ())


def _share(said: Sequence[bool]) -> float:
    return sum(said) / max(1, len(said))


def _lines(head: str, tally: Tally) -> str:
    kinds = sorted({*tally.gold, *tally.extra})
    rows = [(kind, tally.gold[kind], tally.extra[kind], *tally.scores(kind)) for kind in kinds]
    return table(
        (head, "gold", "made up", "P", "R", "F1"),
        [*rows, ("all", sum(tally.gold.values()), sum(tally.extra.values()), *tally.scores())],
    )


def _errors(tally: Tally, options: argparse.Namespace) -> None:
    if options.misses:
        print("\n" + "\n".join(f"{name}: {line}" for name, lines in sorted(tally.wrong.items()) for line in lines))
    else:
        print(f"\nWhat is wrong, by class:\n\n{classes(tally)}")


def matching(options: argparse.Namespace) -> None:
    for file in sorted(PROBES.glob("matching-*.jsonl")):
        rows = [row for row in records(file) if options.only in (None, row["class"])]
        pairs = [(row["class"], row["a"], row["b"], row["same"]) for row in rows]
        _matched(file, pairs, options, examples=True)


def wikidata(options: argparse.Namespace) -> None:
    file = DATA / "names-wikidata.jsonl"
    if not file.exists():
        print(f"no {file.name} here; set VERIFYBENCH_DATA to the folder that holds it. Skipped.", file=sys.stderr)
        return
    pairs = [(row["split"], *row["names"], bool(row["label"])) for row in records(file)]
    _matched(file, pairs, options, examples=False)
    print("\nFloors, the key as first measured: " + ", ".join(f"{name} {floor}" for name, floor in FLOORS.items()) + ".")


def _matched(file: Path, pairs: list[Pair], options: argparse.Namespace, *, examples: bool) -> None:
    """One line a class. A class of strangers alone has no F1: its share judged rightly stands under `right`."""
    asked = [{"id": at, "names": [a, b]} for at, (_, a, b, _) in enumerate(pairs)]
    answers = pipe("names", asked)
    cut = max(range(50, 100), key=lambda cut: _f1([(fuzz.WRatio(a, b) >= cut, same) for _, a, b, same in pairs])[2])
    judges: dict[str, list[bool]] = {
        "ours": [answer["same"] for answer in answers],
        f"WRatio {cut}": [fuzz.WRatio(a, b) >= cut for _, a, b, _ in pairs],
        "key": [fold(a) == fold(b) for _, a, b, _ in pairs],
    }
    rows = []
    for name in (*sorted({pair[0] for pair in pairs}), None):
        at = [i for i, pair in enumerate(pairs) if name in (None, pair[0])]
        said = {judge: [(one[i], pairs[i][3]) for i in at] for judge, one in judges.items()}
        shares = [_share([judged == same for judged, same in one]) for one in said.values()]
        f1s = [_f1(one) for one in said.values()]
        rows.append((name or "all", len(at), *shares, *f1s[0], *(one[2] for one in f1s[1:])))
    print(f"\n### {file.name}: {len(pairs)} pairs\n")
    print(
        table(
            (
                "class",
                "pairs",
                *(f"{name} right" for name in judges),
                "P",
                "R",
                "F1",
                *(f"{name} F1" for name in [*judges][1:]),
            ),
            rows,
        )
    )
    wrong = Tally()
    for (name, a, b, same), answer in zip(pairs, answers, strict=True):
        if answer["same"] != same:
            line = f"{safe(a)} | {safe(b)}: {answer['score']:.2f} {answer['reasons'][0]['message']}"
            wrong.wrong[f"{name}: {'missed' if same else 'taken for one'}"].append(line)
    if examples or options.misses:
        _errors(wrong, options)


def _f1(judged: Sequence[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    right = sum(said and same for said, same in judged)
    said, true = sum(said for said, _ in judged), sum(same for _, same in judged)
    return right / max(1, said), right / max(1, true), 2 * right / max(1, said + true)


def speed() -> None:
    """Comparisons a second of pairs not seen before, with WRatio's in the same run."""
    names = sorted(
        {name for file in PROBES.glob("matching-*.jsonl") for row in records(file) for name in (row["a"], row["b"])}
    )
    pairs = [(a, b) for a in names[:250] for b in names[-250:]]
    compare("tables are", "read once")
    ours, theirs = (_seconds(pairs, judge) for judge in (compare, fuzz.WRatio))
    if pairs:
        print(f"\n{len(pairs) / ours:,.0f} comparisons a second; WRatio {len(pairs) / theirs:,.0f}")


def _seconds(pairs: list[tuple[str, str]], judge: Callable[[str, str], object]) -> float:
    start = time.perf_counter()
    for a, b in pairs:
        judge(a, b)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
