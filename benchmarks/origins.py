"""One source or two: how often pairs of passages that support a claim are counted as a person would.

    python benchmarks/origins.py [SET.jsonl …] [--misses] [--tables]

A line has `claim`, `a` and `b` (`document`, `title`, `publisher`, `text`), `kind`, and `gold`: `one` or `two`. The passage of each
text that bears on the claim is found as a build finds it. The floors count every text as a source of its own, and join those that
share a sentence word for word.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sets import PROBES
from tables import records, table

from verifybench.claims import analyse, passages
from verifybench.evidence import Counting, Index, Witness, compare_texts, independence, link, origin
from verifybench.model.claim import Claim, Passage, Selector, Statement
from verifybench.model.document import Block, Document, Metadata
from verifybench.model.independence import Origin
from verifybench.text import sha256, tokens


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "sets", type=Path, nargs="*", metavar="SET.jsonl", help="without any, origins-* of benchmarks/probes"
    )
    parser.add_argument("--misses", action="store_true", help="print each pair that is counted otherwise")
    parser.add_argument("--tables", action="store_true", help="as docs/accuracy.md has them (the same)")
    options = parser.parse_args()
    for file in options.sets or sorted(PROBES.glob("origins-*.jsonl")):
        print(f"\n### {file.name}\n")
        measure(records(file), misses=options.misses)


def measure(probes: Sequence[Mapping[str, Any]], *, misses: bool) -> None:
    hits: dict[str, list[bool]] = defaultdict(list)
    for probe in probes:
        told, why = counted(probe)
        right = told == probe["gold"]
        for kind in (f"{probe['kind']} ({probe['gold']})", f"all ({probe['gold']})", "all"):
            hits[kind].append(right)
        hits["floor: each text a source"].append(probe["gold"] == "two")
        hits["floor: a sentence word for word makes one"].append((probe["gold"] == "one") == shares_a_sentence(probe))
        if misses and not right:
            print(f"{probe['id']} {probe['kind']}: {told}, should be {probe['gold']}{why}")
    last = ("all (one)", "all (two)", "all", "floor: each text a source", "floor: a sentence word for word makes one")
    rows = [(kind, len(hits[kind]), sum(hits[kind])) for kind in (*sorted(hits.keys() - set(last)), *last) if kind in hits]
    print(table(("kind (how many sources)", "pairs", "right"), rows))


def counted(probe: Mapping[str, Any]) -> tuple[str, str]:
    """`one` or `two`, and the reason."""
    documents = [document(side, probe[side]) for side in ("a", "b")]
    every = [passage for one in documents for passage in passages(one)]
    claim = the_claim(probe["claim"])
    ((_, evidence),) = link([claim], documents, every, Index.build(None, every))
    best: dict[str, str] = {}
    for one in evidence:
        best.setdefault(one.document, one.passage)
    for id in ("a", "b"):
        best.setdefault(id, nearest(claim.statement, [passage for passage in every if passage.document == id]))
    known = {id: origin_of(id, every) for id in best.values()}
    credits = compare_texts(documents).credits
    counting = Counting(independence(documents), {one.id: one.metadata for one in documents}, credits)

    found = counting.count([Witness(id, known[passage]) for id, passage in sorted(best.items())])
    told = "".join(f"\n    {link.line()}" for link in found.links)
    named = "".join(f"\n    {id}: {known[passage].named}" for id, passage in sorted(best.items()))
    return ("one" if len(found.sets) == 1 else "two"), told + named


def origin_of(id: str, every: list[Passage]) -> Origin:
    at = next(at for at, passage in enumerate(every) if passage.id == id)
    before = [one.statement for one in every[max(0, at - 2) : at] if one.document == every[at].document]
    return origin(every[at].statement, before)


def document(id: str, given: Mapping[str, str]) -> Document:
    text = given["text"]
    digest = sha256(text)
    metadata = Metadata(title=given.get("title"), publisher=given.get("publisher"))
    return Document(id, "source", given["document"], text, digest, digest, (Block(0, len(text), "main", 1),), metadata)


def the_claim(text: str) -> Claim:
    statement = analyse(text)[0]
    return Claim("c", "draft", Selector(text, "", "", 0, len(text), sha256(text)), statement)


def nearest(claim: Statement, given: list[Passage]) -> str:
    """The passage with the most words of the claim."""
    words = {claim.text[a:b].casefold() for a, b in tokens(claim.text)}

    def shared(passage: Passage) -> int:
        text = passage.statement.text
        return len(words & {text[a:b].casefold() for a, b in tokens(text)})

    return max(given, key=lambda passage: (shared(passage), -passage.statement.start)).id


def shares_a_sentence(probe: Mapping[str, Any]) -> bool:
    first, second = ({one.text for one in analyse(probe[side]["text"])} for side in ("a", "b"))
    return bool(first & second)


if __name__ == "__main__":
    main()
