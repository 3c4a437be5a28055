"""How building and linking grow with the number of passages, and what a compared pair costs; writes docs/performance.md.

    python benchmarks/scale.py [--passages 10000,100000] [--claims 1000] [--print]

A million passages take some fifteen minutes, and 2 GB of disk in the folder for temporary files. Each size runs in a process of its
own, so that its memory is its own. Progress is on stderr.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import tantivy
from scale_texts import COPIED, SIZE, Texts, analysed, claimed, document, lines, reading

from verifybench.case import processes
from verifybench.case.index_writer import IndexWriter
from verifybench.case.indexing import complete
from verifybench.case.passages import StoredPassages
from verifybench.claims import extract
from verifybench.evidence.candidates import CANDIDATES
from verifybench.evidence.linking import Linked, Linker
from verifybench.evidence.retrieve import Search
from verifybench.evidence.wording import query_stems
from verifybench.model.claim import Claim
from verifybench.model.decisions import Decisions

PAGE = Path(__file__).parents[1] / "docs/performance.md"
PROCESSES = 2
PAIRS = 3000
_OF_A_SOURCE = 200  # claims of a source that are linked too
_ADDED = 10**8  # the number of the source that is added, whose sentences no other has


@dataclass
class Row:
    """What one size costs: seconds and milliseconds of the wall, megabytes."""

    passages: int
    claims: int
    wordings: int
    reading: float
    storing: float
    searchable: float
    rest: float
    index_mb: float
    search_mb: float
    bare_ms: float
    one_ms: float
    several_ms: float
    source_ms: float
    resident_mb: float
    rest_mb: float
    worker_mb: float
    pairs: int
    added: float
    added_linking: float
    added_pairs: int


@dataclass
class Piped:
    """Pairs a second of one core."""

    compare: float
    agree: float


class Counting(IndexWriter):
    """Counts the pairs that were judged."""

    judged = 0

    def linked(self, found: Linked) -> None:
        self.judged += found.judged
        super().linked(found)


class Phases:
    """How long each step of a build took, told by its progress."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self.resident: dict[str, float] = {}  # megabytes at most, by the end of each step
        self._step, self._since = "", time.perf_counter()

    def __call__(self, step: str, done: int, total: int) -> None:
        now = time.perf_counter()
        self.spent[self._step] = self.spent.get(self._step, 0.0) + now - self._since
        self.resident[self._step] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        self._step, self._since = step, now
        if sys.stderr.isatty():
            print(f"\r{step} {done}/{total}\x1b[K", end="", file=sys.stderr, flush=True)


# -- one size ---------------------------------------------------------------------------------------------------------------


def measure(size: int, claims: int) -> Row:
    """One size, in this process and those it starts."""
    os.environ[processes.VARIABLE] = str(PROCESSES)
    sources = max(1, size // SIZE)
    draft = analysed(document("draft", [claimed(number, sources) for number in range(claims)], draft=True))
    with tempfile.TemporaryDirectory() as name:
        folder, phases = Path(name), Phases()
        with Counting(folder, onward=False) as writer:
            reading, storing = _fill(writer, [str(number) for number in range(sources)], phases)
            writer.put(draft)
            order = ["draft", *(f"s{number}" for number in range(sources))]
            writer.keep_only(order)
            complete(writer, {}, Decisions(), {}, phases)
        search, store = Search.open(folder / "passages"), _store(folder)
        own = extract(document("s0", lines(0)))[:_OF_A_SOURCE]
        bare_ms = bare(search, draft.claims)
        row = Row(
            passages=sources * SIZE,
            claims=len(draft.claims),
            wordings=len(search),
            reading=reading,
            storing=storing,
            searchable=phases.spent["indexing passages"],
            rest=phases.spent["looking for conflicts"],
            index_mb=megabytes(folder / "index.sqlite"),
            search_mb=megabytes(folder / "passages"),
            bare_ms=bare_ms,
            one_ms=alone(store, search, draft.claims),
            several_ms=phases.spent["linking evidence"] / len(draft.claims) * 1e3,
            source_ms=alone(store, search, own),
            resident_mb=phases.resident["linking evidence"],
            rest_mb=phases.resident["looking for conflicts"],
            worker_mb=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3,
            pairs=writer.judged,
            added=0.0,
            added_linking=0.0,
            added_pairs=0,
        )
        _add_one(row, folder, order)
        return row


def _fill(writer: IndexWriter, numbers: Sequence[str], phases: Phases) -> tuple[float, float]:
    """Seconds that sources took to be read, by several processes, and to be written behind that."""
    started, stored = time.perf_counter(), 0.0
    for done, one in enumerate(processes.in_processes(reading, numbers, PROCESSES), 1):
        since = time.perf_counter()
        writer.put(one)
        stored += time.perf_counter() - since
        phases("reading", done, len(numbers))
    return time.perf_counter() - started - stored, stored


def _add_one(row: Row, folder: Path, order: Sequence[str]) -> None:
    """What a build costs that goes on from the last one with one source more."""
    new = analysed(document("added", lines(_ADDED)))
    before = dict(sqlite3.connect(folder / "index.sqlite").execute("select key, value from meta"))
    phases, started = Phases(), time.perf_counter()
    with Counting(folder, onward=True) as writer:
        writer.put(new)
        writer.keep_only([*order, "added"])
        complete(writer, before, Decisions(), {}, phases)
        row.added_pairs = writer.judged
    row.added, row.added_linking = time.perf_counter() - started, phases.spent["linking evidence"]


def _store(folder: Path) -> StoredPassages:
    return StoredPassages(sqlite3.connect(folder / "index.sqlite"))


def bare(search: Search, claims: Sequence[Claim]) -> float:
    """Milliseconds a claim of tantivy alone: its query, the best hits and which wordings they are."""
    stems = [query_stems(claim.statement) for claim in claims]
    started = time.perf_counter()
    for one in stems:
        words = [(tantivy.Occur.Should, tantivy.Query.term_query(search._schema, "body", stem)) for stem in one]
        search._ask(words, CANDIDATES)
    return (time.perf_counter() - started) / len(claims) * 1e3


def alone(store: StoredPassages, search: Search, claims: Sequence[Claim]) -> float:
    """Milliseconds a claim of linking in this one process, from nothing."""
    linker = Linker(store, search)
    started = time.perf_counter()
    for claim in claims:
        linker.judge(claim, linker.candidates(claim))
    return (time.perf_counter() - started) / len(claims) * 1e3


def megabytes(path: Path) -> float:
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


# -- pairs ------------------------------------------------------------------------------------------------------------------


def piped() -> Piped:
    """Pairs a second of the commands, start of the program aside, by the CPU time they take."""
    one, other = Texts(1), Texts(1)
    pairs = [(one.sentence(), other.sentence().replace("1", "2", 1)) for _ in range(PAIRS)]
    compare = [{"id": at, "claim": a, "sources": [{"id": "s", "sentences": [b]}]} for at, (a, b) in enumerate(pairs)]
    agree = [{"id": at, "sources": [{"id": "a", "text": a}, {"id": "b", "text": b}]} for at, (a, b) in enumerate(pairs)]
    return Piped(
        *(PAIRS / (_cpu(name, rows) - _cpu(name, rows[:1])) for name, rows in (("compare", compare), ("agree", agree)))
    )


def _cpu(command: str, rows: Iterable[dict[str, object]]) -> float:
    given = "".join(json.dumps(row) + "\n" for row in rows).encode()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "verifybench", "pipe", command], input=given, stdout=subprocess.DEVNULL, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# -- the page ---------------------------------------------------------------------------------------------------------------

_COLUMNS = {
    "passages": "{passages:,}",
    "wordings": "{wordings:,}",
    "read, s": "{reading:.0f}",
    "written, s": "{storing:.0f}",
    "made searchable, s": "{searchable:.1f}",
    "the rest, s": "{rest:.0f}",
    "index, MB": "{index_mb:.0f}",
    "search, MB": "{search_mb:.0f}",
    "resident, MB": "{resident_mb:.0f}",
    "each worker, MB": "{worker_mb:.0f}",
    "resident in the rest, MB": "{rest_mb:.0f}",
}
_LINKING = {
    "passages": "{passages:,}",
    "bare search, ms": "{bare_ms:.2f}",
    "linked, 1 process, ms": "{one_ms:.2f}",
    "linked, 2 processes, ms": "{several_ms:.2f}",
    "2 processes / bare": "**{ratio:.1f}**",
    "1 process / bare": "{alone:.1f}",
    "pairs judged a claim": "{each:.1f}",
    "a claim of a source, 1 process, ms": "{source_ms:.2f}",
}
_AFTER = {
    "passages": "{passages:,}",
    "one more source, s": "{added:.1f}",
    "of it searching and linking, s": "{added_linking:.1f}",
    "pairs judged": "{added_pairs:,}",
    "of those at first": "{pairs:,}",
}


def table(rows: Sequence[Row], columns: dict[str, str]) -> str:
    lines = [f"| {' | '.join(columns)} |", "|" + "---:|" * len(columns)]
    for row in rows:
        ratio, only, each = row.several_ms / row.bare_ms, row.one_ms / row.bare_ms, row.pairs / row.claims
        cells = {**asdict(row), "ratio": ratio, "alone": only, "each": each}
        lines.append(f"| {' | '.join(form.format(**cells) for form in columns.values())} |")
    return "\n".join(lines)


def page(rows: Sequence[Row], pairs: Piped) -> str:
    claims = f"{rows[0].claims:,}"
    return f"""# Performance

Written by `make performance` (`benchmarks/scale.py`), which makes its texts itself. Times are of the wall, on two cores of a
machine that others work on too: they differ by half from run to run. What holds are the counts, and ratios within one run.

Texts: sources of {SIZE:,} sentences of 12,000 words drawn as a language has them, with names, places, figures and dates; one
sentence in {COPIED} is a copy of one that another source has. {claims} claims of a draft are linked: a third stand in a source, a
third stand there with another figure, a third are new.

## The index

`read`: sentences, values and names found, by {PROCESSES} processes. `written`: passages packed, their wordings and names kept.
`made searchable`: tantivy with one writer thread. `the rest`: conflicts, and the texts of sources held against each other to see
which are copies. `resident` is the most that the building process took before that, `each worker` the most that one beside it
took.

{table(rows, _COLUMNS)}

## Linking

Milliseconds a claim. `bare search` is tantivy alone in one process: the query, its best {CANDIDATES} hits and which wordings
they are. Linking searches, reads at most {CANDIDATES} passages with their neighbours, and judges them. A claim of a source
searches further, past the sentences of its own document; where every sentence of a million is a claim, each takes so long.

{table(rows, _LINKING)}

## One more source

A source of {SIZE:,} sentences is added: the index is copied, its passages go in beside the others, every claim is searched for
again (one more source changes how much each word weighs), and only pairs that were not judged before are judged. Taking a source
away makes the search index anew, since the statistics of what is gone must not stay behind; that costs what `made searchable`
says.

{table(rows, _AFTER)}

## Pairs

`verifybench pipe compare` judges {pairs.compare:,.0f} short pairs a second of one core, `pipe agree` {pairs.agree:,.0f}, each
read from text with all its values and names. The start of the program is left out.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", default="10000,100000", help="sizes, with commas between")
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--print", action="store_true", help="print the page in place of writing it")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(asdict(measure(options.one, options.claims))))
        return 0
    rows = []
    for size in map(int, options.passages.split(",")):
        command = [sys.executable, __file__, "--one", str(size), "--claims", str(options.claims)]
        told = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
        rows.append(Row(**json.loads(told)))
        print(f"\r{told.strip()}\x1b[K", file=sys.stderr)
    text = page(rows, piped())
    if options.print:
        print(text)
    else:
        PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
