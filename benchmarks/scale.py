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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import tantivy
from scale_texts import MADE_OF_ONE, SIZE, Texts, analysed, claimed, document, lines, making

from verifybench.case import processes
from verifybench.case.index_writer import IndexWriter
from verifybench.case.indexing import complete, link_evidence, made_from
from verifybench.case.linking import without_collector
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
_REST = 10_000  # passages up to which sources' texts are held against each other too
_ADDED = 10**8  # the number of the source that is added, whose sentences no other has


@dataclass
class Row:
    """What one size costs: seconds and milliseconds of the wall, but for `storing` and what ends in `_cpu`; megabytes."""

    passages: int
    claims: int
    reading: float
    storing: float
    searchable: float
    rest: float | None
    index_mb: float
    search_mb: float
    bare_ms: float
    one_ms: float
    several_ms: float
    bare_cpu: float
    one_cpu: float
    several_cpu: float
    source_ms: float
    resident_mb: float
    rest_mb: float | None
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


def cpu() -> float:
    """Seconds of processor time, of this process and those that have ended beside it."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


class Phases:
    """How long each step of a build took, told by its progress."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self.cpu: dict[str, float] = {}
        self.resident: dict[str, float] = {}  # megabytes at most, by the end of each step
        self._step, self._since, self._used = "", time.perf_counter(), cpu()

    def __call__(self, step: str, done: int, total: int) -> None:
        now, used = time.perf_counter(), cpu()
        self.spent[self._step] = self.spent.get(self._step, 0.0) + now - self._since
        self.cpu[self._step] = self.cpu.get(self._step, 0.0) + used - self._used
        self.resident[self._step] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        self._step, self._since, self._used = step, now, used
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
            _finish(writer, {}, size, phases)
        search, store = Search.open(folder / "passages"), _store(folder)
        own = extract(document("s0", lines(0)))[:_OF_A_SOURCE]
        bare_ms, bare_cpu = bare(search, draft.claims)
        one_ms, one_cpu = alone(store, search, draft.claims)
        row = Row(
            passages=sources * SIZE,
            claims=len(draft.claims),
            reading=reading,
            storing=storing,
            searchable=phases.spent["indexing passages"],
            rest=phases.spent.get("looking for conflicts"),
            index_mb=megabytes(folder / "index.sqlite"),
            search_mb=megabytes(folder / "passages"),
            bare_ms=bare_ms,
            one_ms=one_ms,
            several_ms=phases.spent["linking evidence"] / len(draft.claims) * 1e3,
            bare_cpu=bare_cpu,
            one_cpu=one_cpu,
            several_cpu=phases.cpu["linking evidence"] / len(draft.claims) * 1e3,
            source_ms=alone(store, search, own)[0],
            resident_mb=phases.resident["linking evidence"],
            rest_mb=phases.resident.get("looking for conflicts"),
            pairs=writer.judged,
            added=0.0,
            added_linking=0.0,
            added_pairs=0,
        )
        _add_one(row, folder, order)
        return row


def _fill(writer: IndexWriter, numbers: Sequence[str], phases: Phases) -> tuple[float, float]:
    """Seconds that sources took to be read, by several processes, and of the processor that writing them took behind that."""
    started, waited, used = time.perf_counter(), 0.0, 0.0
    for done, one in enumerate(processes.in_processes(making, numbers, PROCESSES), 1):
        since, before = time.perf_counter(), time.process_time()
        writer.put(one)
        waited, used = waited + time.perf_counter() - since, used + time.process_time() - before
        phases("reading", done, len(numbers))
    return time.perf_counter() - started - waited, used


def _finish(writer: IndexWriter, before: dict[str, str], size: int, phases: Phases) -> None:
    """What a build does behind reading; the rest is left out where it would take an hour."""
    if size <= _REST:
        complete(writer, before, Decisions(), {}, phases)
        return
    link_evidence(writer, before, Decisions(), phases)
    phases("finishing", 0, 1)
    writer.finish(made_from(writer, Decisions()))
    phases("done", 0, 1)


def _add_one(row: Row, folder: Path, order: Sequence[str]) -> None:
    """What a build costs that goes on from the last one with one source more."""
    new = analysed(document("added", lines(_ADDED)))
    before = dict(sqlite3.connect(folder / "index.sqlite").execute("select key, value from meta"))
    phases, started = Phases(), time.perf_counter()
    with Counting(folder, onward=True) as writer:
        writer.put(new)
        writer.keep_only([*order, "added"])
        _finish(writer, before, row.passages, phases)
        row.added_pairs = writer.judged
    row.added, row.added_linking = time.perf_counter() - started, phases.spent["linking evidence"]


def _store(folder: Path) -> StoredPassages:
    return StoredPassages(sqlite3.connect(folder / "index.sqlite"))


def bare(search: Search, claims: Sequence[Claim]) -> tuple[float, float]:
    """Milliseconds a claim, of the wall and of the processor, of tantivy alone: query, best hits, which wordings they are."""
    stems = iter([query_stems(claim.statement) for claim in claims])

    def find(claim: Claim) -> None:
        words = [(tantivy.Occur.Should, tantivy.Query.term_query(search._schema, "body", stem)) for stem in next(stems)]
        search._ask(words, CANDIDATES)

    return _timed(find, claims)


def alone(store: StoredPassages, search: Search, claims: Sequence[Claim]) -> tuple[float, float]:
    """Milliseconds a claim, of the wall and of the processor, of linking in this one process, from nothing."""
    linker = Linker(store, search)
    with without_collector():
        return _timed(lambda claim: linker.judge(claim, linker.candidates(claim)), claims)


def _timed(work: Callable[[Claim], object], claims: Sequence[Claim]) -> tuple[float, float]:
    started, used = time.perf_counter(), cpu()
    for claim in claims:
        work(claim)
    return (time.perf_counter() - started) / len(claims) * 1e3, (cpu() - used) / len(claims) * 1e3


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
    "read and made, s": "{reading:.0f}",
    "written, s of the processor": "{storing:.0f}",
    "made searchable, s": "{searchable:.1f}",
    "the rest, s": "{rest}",
    "index, MB": "{index_mb:.0f}",
    "search, MB": "{search_mb:.0f}",
    "resident, MB": "{resident_mb:.0f}",
    "resident in the rest, MB": "{rest_mb}",
}
_LINKING = {
    "passages": "{passages:,}",
    "bare search": "{bare_ms:.2f}",
    "1 process": "{one_ms:.1f}",
    "2 processes": "{several_ms:.1f}",
    "2 processes / bare": "**{ratio:.1f}**",
    "processor: bare": "{bare_cpu:.2f}",
    "1 process ": "{one_cpu:.1f}",
    "2 processes, all": "{several_cpu:.1f}",
    "half of it / bare": "**{cpu_ratio:.1f}**",
    "pairs judged": "{each:.1f}",
    "a claim of a source, 1 process": "{source_ms:.1f}",
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
        cells = {
            **asdict(row),
            "ratio": row.several_ms / row.bare_ms,
            "cpu_ratio": row.several_cpu / PROCESSES / row.bare_cpu,
            "each": row.pairs / row.claims,
        }
        for name in ("rest", "rest_mb"):
            cells[name] = "" if cells[name] is None else f"{cells[name]:.0f}"
        lines.append(f"| {' | '.join(form.format(**cells) for form in columns.values())} |")
    return "\n".join(lines)


def page(rows: Sequence[Row], pairs: Piped) -> str:
    claims = f"{rows[0].claims:,}"
    return f"""# Performance

Written by `make performance` (`benchmarks/scale.py`), which makes its texts itself. Times are of the wall, on two cores of a
machine that others work on too: they differ by half from run to run. What holds are the counts, and ratios within one run.

Texts: sources of {SIZE:,} sentences of 12,000 words drawn as a language has them, with names, places, figures and dates. {claims}
claims of a draft are linked: a third stand in a source, a third stand there with another figure, a third are new.

## The index

One source in {MADE_OF_ONE} is read from its text; the others are made of it with other words as long, so that what was found in it
holds. `read and made`: that, by {PROCESSES} processes. `written`: passages packed, their wordings and names kept, by the
processor's time: it is one process of three, and waits for the others.
`made searchable`: tantivy with one writer thread. `resident` is the most that the building process took so far; those beside it
hold the passages they judge. `the rest`: conflicts, and the texts of sources held against each other to see which are copies;
measured up to {_REST:,} passages, as it takes some milliseconds a sentence.

{table(rows, _COLUMNS)}

## Linking

Milliseconds a claim, of the wall and then of the processor, which others on the machine disturb less; on two free cores a claim
takes half of what both processes use. `bare search` is tantivy alone in one process: the query, its best {CANDIDATES} hits and
which wordings they are. Linking searches, leaves out what shares next to nothing with the claim, reads the rest of at most
{CANDIDATES} passages with their neighbours, and judges them; with two processes it also starts them and writes what was found.
A claim of a source searches further, past the sentences of its own document; where every sentence of a million is a claim, each
takes so long.

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
