"""False conflicts over whole cases, where nearly every pair of sentences is of two happenings; and what a judged pair costs.

    python benchmarks/alarms.py [--templated N] [--claims N] [--sentences N] [--show N]

Templated: counts of things in towns, some told again with another figure; a conflict is true where town, verb, noun and year are
the same. Web: claims of WiCE against pages that belong to other claims (`VERIFYBENCH_DATA` or `shared/data` beside the
repository; left out without it); none is true.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence import folder  # the script beside this one
from tui import sentences

from verifybench.claims import analyse
from verifybench.evidence import Index, conflicts, link
from verifybench.model.claim import Claim, Passage, Selector
from verifybench.model.document import Document
from verifybench.model.evidence import Conflict
from verifybench.text import sha256


@dataclass
class Made:
    """Documents of one sentence a line with their claims and passages; `claimed` are those linked."""

    documents: list[Document]
    claims: list[Claim]
    passages: list[Passage]


def made(texts: Sequence[tuple[str, str, Sequence[str]]]) -> Made:
    """From (id, role, sentences)."""
    out = Made([], [], [])
    for id, role, lines in texts:
        text = "\n".join(lines)
        digest = sha256(text)
        out.documents.append(Document(id, "draft" if role == "draft" else "source", id, text, digest, digest))
        at, spans = 0, []
        for line in lines:
            spans.append((at, at + len(line)))
            at += len(line) + 1
        for number, statement in enumerate(analyse(text, spans=spans)):
            name = f"{id}-{number}"
            out.passages.append(Passage("p-" + name, id, statement, (statement.start, statement.end)))
            selector = Selector(statement.text, "", "", statement.start, statement.end, digest)
            out.claims.append(Claim("c-" + name, id, selector, statement))
    return out


def board(case: Made, linked: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Conflicts of the linked claims; prints what one judged pair costs."""
    index = Index.build(None, case.passages)
    started = time.perf_counter()
    evidence = dict(link(linked, case.documents, case.passages, index))
    spent = time.perf_counter() - started
    print(f"  link: {spent / len(linked) * 1e3:.2f} ms a claim, {spent / len(linked) / 20 * 1e3:.3f} ms a pair of 20")
    return conflicts(linked, evidence, case.passages, case.documents)


def told(text: str) -> tuple[str, ...]:
    """Town, verb, noun and year of a templated sentence."""
    words = text.rstrip(".").split()
    return words[3], words[4], words[6], words[8]


def report(name: str, found: Sequence[Conflict], true: Sequence[bool], show: int) -> None:
    held = Counter((conflict.certainty, good) for conflict, good in zip(found, true, strict=True))
    rules = Counter((conflict.certainty, conflict.rule) for conflict, good in zip(found, true, strict=True) if not good)
    print(
        f"{name}: firm {held['firm', True]} true {held['firm', False]} false; "
        f"possible {held['possible', True]} true {held['possible', False]} false; false by "
        + ", ".join(f"{certainty} {rule} {count}" for (certainty, rule), count in sorted(rules.items()))
    )
    wrong = [conflict for conflict, good in zip(found, true, strict=True) if not good]
    for conflict in wrong[:show]:
        print(
            f"  {conflict.certainty} {conflict.rule} {conflict.message}\n    {conflict.left.text}\n    {conflict.right.text}"
        )


def templated(count: int, show: int) -> None:
    lines = sentences(count)
    reports = 20
    case = made([(f"d{number}", "source", lines[number::reports]) for number in range(reports)])
    found = board(case, case.claims)
    distinct = {line: told(line) for line in lines}
    groups: dict[tuple[str, ...], set[str]] = {}
    for line, key in distinct.items():
        groups.setdefault(key, set()).add(line)
    pairs = sum(len(group) * (len(group) - 1) // 2 for group in groups.values())
    print(f"templated, {count} claims: {pairs} pairs that differ in the figure alone")
    report("  conflicts", found, [told(one.left.text) == told(one.right.text) for one in found], show)


def web(data: Path, claims: int, size: int, show: int) -> None:
    with (data / "evidence-wice.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    asked: list[str] = []
    pages: list[tuple[str, str, list[str]]] = []
    held = 0
    for number, row in enumerate(rows):
        if number % 2 and len(asked) < claims:
            asked.append(row["claim"])
        elif not number % 2 and held < size:
            words = [sentence for source in row["sources"] for sentence in source["sentences"] if sentence.strip()]
            known = {line for _, _, page in pages for line in page[:3]}
            if not known & set(words[:3]):
                pages.append((f"w{number}", "source", words))
                held += len(words)
    case = made([("draft", "draft", asked), *pages])
    linked = [claim for claim in case.claims if claim.document == "draft"]
    found = [one for one in board(case, linked) if one.kind == "claim-source"]
    print(f"web, {len(linked)} claims, {len(case.passages)} passages")
    report("  conflicts", found, [False] * len(found), show)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--templated", type=int, default=2000)
    parser.add_argument("--claims", type=int, default=200)
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--show", type=int, default=0, help="print this many false conflicts a set")
    options = parser.parse_args()
    templated(options.templated, options.show)
    data = folder()
    if data is not None:
        web(data, options.claims, options.sentences, options.show)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
