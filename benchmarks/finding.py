"""What finding claims costs: CPU of each keystroke of a search, of terms, of sorting and of grouping.

    python benchmarks/finding.py [--claims 100000] [--decided 3000]

The index is made here, without a build: the rows that a list reads, with claims as the build writes them. A keystroke is what
the worklist does and drawing forty rows of the list. Best of five, in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from verifybench.case.catalogue import Catalogue
from verifybench.case.index import Index
from verifybench.case.live import Live
from verifybench.case.queue import Queue
from verifybench.case.schema import SCHEMA
from verifybench.tui.draw.claims import claim_line
from verifybench.tui.worklist import Worklist

_SYLLABLES = ("ar", "bel", "cor", "dun", "es", "fair", "gran", "hal", "in", "jut", "kel", "lar", "mor", "nor", "os", "pel")
_NOUNS = ("homes", "schools", "buses", "trees", "lamps", "wells", "bridges", "farms", "clinics", "boats")
_VERBS = ("counted", "repaired", "sold", "bought", "built", "lost", "registered", "closed", "opened", "inspected")
_KINDS = ("count", "date", "money", "percent")
_RELATIONS = ("", "supports", "contradicts", "partly", "mentions")
_DOCUMENTS = 50
_ROWS = 40
_TERMS = (
    *("-council", "is:undecided", "is:mine", "kind:money", "score:<0.6", "says:contradicts", "conflicts:>0"),
    "is:conflict kind:date coun",
)


class Made(Index):
    """An index of claims about towns."""

    def __init__(self, path: Path, claims: int) -> None:
        self.path = path
        self.db = sqlite3.connect(path)
        self.db.executescript(SCHEMA)
        chance = random.Random(7)
        for number in range(_DOCUMENTS):
            self.db.execute("insert into documents values (?, ?, 'draft', '', '{}')", (f"d{number:02}", number))
        self.db.executemany(
            f"insert into claims values (null, {', '.join('?' * 14)})",
            (self._claim(at, claims, chance) for at in range(claims)),
        )
        self.db.executemany(
            "insert into conflict_claims values (?, ?)", ((f"c-{at}", f"x-{at}") for at in range(0, claims, 17))
        )
        self.db.commit()

    @staticmethod
    def _claim(at: int, claims: int, chance: random.Random) -> tuple[object, ...]:
        town = "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
        noun, year = chance.choice(_NOUNS), chance.randrange(1990, 2024)
        text = f"The council of {town} {chance.choice(_VERBS)} {chance.randrange(20, 4000):,} {noun} in {year}, “at last”."
        document = f"d{at * _DOCUMENTS // claims:02}"
        kind, start = chance.choice(_KINDS), text.index(town)
        cell = {
            "id": f"c-{at}",
            "document": document,
            "selector": {
                "exact": text,
                "prefix": "p" * 32,
                "suffix": "s" * 32,
                "start": 0,
                "end": len(text),
                "text_sha256": "0" * 64,
            },
            "statement": {
                "start": 0,
                "end": len(text),
                "text": text,
                "values": [{"kind": kind, "text": str(year), "start": 0, "end": 4, "low": float(year), "high": float(year)}]
                * 2,
                "names": [{"text": town, "start": start, "end": start + len(town), "kind": "place"}],
                "signals": ["past.event", "has.record", "has.name", "subject.noun"],
            },
        }
        written = json.dumps(cell, ensure_ascii=False, separators=(",", ":"))
        relation = chance.choice(_RELATIONS)
        score = 0.5 + chance.random() / 2
        touched = int(at % 17 == 0)
        return (f"c-{at}", document, "draft", "main", at, at, text, score, 2, relation, None, relation, touched, written)


def made_queue(index: Index, decided: int, claims: int) -> Callable[..., Queue]:
    """What a case gives for a queue, with some claims decided."""
    event = SimpleNamespace(label="supported", fact=None)
    given = (SimpleNamespace(event=event, reviewer="Anna", at="2026-01-01T00:00:00Z"),)
    verdicts = {f"c-{at}": given for at in range(0, claims, max(1, claims // decided))}
    standing: Any = SimpleNamespace(
        verdicts=verdicts, waivers={}, stands={}, orphans={}, suspended=(), disputed=(), flags={}, notes={}
    )
    catalogue = Catalogue(index, ("draft",))
    titles = {f"d{number:02}": f"Report {number}" for number in range(_DOCUMENTS)}
    live = Live(
        standing=lambda: standing,
        settled=dict,
        summaries=dict,
        sources=lambda claim: (),
        waits_for=lambda claim: "",
        waiting=tuple,
        documents=lambda: tuple(titles.items()),
        titles=lambda: titles,
        reviewer="Anna",
        labels=("supported", "refuted"),
    )
    return lambda scope=None: Queue(catalogue, live)


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1e3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--decided", type=int, default=3_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        index = Made(Path(folder) / "index.sqlite", options.claims)
        case: Any = SimpleNamespace(queue=made_queue(index, options.decided, options.claims))
        worklist = Worklist(case)

        def draw() -> None:
            for at in range(min(_ROWS, len(worklist))):
                claim_line(worklist.row(at), 160, worklist.sought)

        def find(text: str) -> Callable[[], None]:
            def work() -> None:
                worklist.find(text, typing=True)
                draw()

            return work

        def arranged(sort: Any, group: Any) -> Callable[[], None]:
            def work() -> None:
                worklist.arrange(sort, group)
                draw()

            return work

        def best(name: str, work: Callable[[], object], before: Callable[[], object] = lambda: None) -> None:
            took = []
            for _ in range(5):
                before()
                took.append(milliseconds(work))
            print(f"{name:32} first {took[0]:7.1f}   best {min(took):6.1f}   worst of the rest {max(took[1:]):6.1f}")

        print(f"{options.claims:,} claims")
        print(f"{'columns, read once a build':32} {milliseconds(lambda: worklist.queue.ready()):7.1f}")
        clear = find("")
        typed = "council of"
        for end in range(1, len(typed) + 1):
            if typed[end - 1] != " ":
                best(f"keystroke: {typed[:end]}", find(typed[:end]), find(typed[: end - 1]))
        best("keystroke back: council o", find("council o"), find("council of"))
        for text in (
            "-council",
            "is:undecided",
            "is:mine",
            "kind:money",
            "score:<0.6",
            "says:contradicts",
            "conflicts:>0",
            "is:conflict kind:date coun",
        ):
            best(text, find(text), clear)
        best("nothing is so: grnhalfair", find("grnhalfair"), clear)
        clear()
        for sort in ("score", "conflict", "age"):
            best(f"sorted: {sort}", arranged(sort, "none"))
        best("grouped: document", arranged("order", "document"))
        best("grouped: subject", arranged("order", "subject"))
        best("grouped by subject, c", find("c"), clear)
        print(f"{'a verdict: list refreshed':32} {milliseconds(worklist.refresh):7.1f}")


if __name__ == "__main__":
    main()
