"""One source or two: how often pairs of passages that support a claim are counted as a person would.

    python benchmarks/origins.py PROBES.jsonl [--misses]

A line has `claim`, `a` and `b` (`document`, `title`, `publisher`, `text`), `kind`, and `gold`: `one` or `two`. The passage of each
text that bears on the claim is found as a build finds it. The floors count every text as a source of its own, and join those that
share a sentence word for word.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from verifybench.claims import analyse, passages
from verifybench.evidence import Counting, Index, Witness, compare_texts, independence, link, origin
from verifybench.model.claim import Claim, Passage, Selector, Statement
from verifybench.model.document import Block, Document, Metadata
from verifybench.model.independence import Origin
from verifybench.text import sha256, tokens


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("probes", type=Path)
    parser.add_argument("--misses", action="store_true", help="print each pair that is counted otherwise")
    options = parser.parse_args()
    hits: dict[str, list[bool]] = defaultdict(list)
    floor: list[bool] = []
    merged: list[bool] = []
    for line in options.probes.read_text(encoding="utf-8").splitlines():
        probe = json.loads(line)
        told, why = counted(probe)
        right = told == probe["gold"]
        hits[f"{probe['kind']} ({probe['gold']})"].append(right)
        hits[f"ALL {probe['gold']}"].append(right)
        hits["ALL"].append(right)
        floor.append(probe["gold"] == "two")
        merged.append((probe["gold"] == "one") == shares_a_sentence(probe))
        if options.misses and not right:
            print(f"{probe['id']} {probe['kind']}: {told}, should be {probe['gold']}{why}")
    for kind, found in sorted(hits.items()):
        print(f"{kind:32} {sum(found):3}/{len(found):<3} {sum(found) / len(found):.2f}")
    print(f"{'floor: each text a source':32} {sum(floor):3}/{len(floor):<3} {sum(floor) / len(floor):.2f}")
    print(f"{'floor: a sentence word for word':32} {sum(merged):3}/{len(merged):<3} {sum(merged) / len(merged):.2f}")


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
