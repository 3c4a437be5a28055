"""List conflicts, or decide one.

    verifybench conflicts                                    what is undecided, the firm before the possible
    verifybench conflicts --kind draft-draft --document story
    verifybench conflicts --state gone                       what was decided and is found no longer
    verifybench conflicts x-3fz… explained --as "different time" --because "One counts 2021, the other 2022"
    verifybench conflicts x-3fz… explained --as "corrected later" --names court
    verifybench conflicts x-3fz… upheld --alike --because "The draft is wrong"
    verifybench conflicts x-3fz… as-before                   like the one whose place it took when the words changed
    verifybench conflicts x-3fz… open                        take the decision back

Conflicts over the same part of a claim are one disagreement: who says what, and how many independent sources do. --each lists
them one by one; --alike decides all of a disagreement that are in the same state, in one record.

Explanations: different time, different subject, rounding, translation, corrected later, source in error, genuine dispute,
those that the case adds ([policy] explanations in verifybench.toml), or words of your own.

One in full, with both sides, the number line and its history: verifybench show x-3fz…
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from verifybench.case import conflict_words as words
from verifybench.case.conflicts import STATES, UNSETTLED, Cluster, Wanted, clusters, each
from verifybench.case.errors import CaseError
from verifybench.cli.opening import apart_option, as_of_options, open_case
from verifybench.cli.output import FORMATS, out, say, shorten, table, wrap

if TYPE_CHECKING:
    from verifybench.case.case import Case
    from verifybench.model.event import Record

_DECISIONS = ("explained", "upheld", "as-before", "open")


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("conflict", metavar="CONFLICT", nargs="?")
    parser.add_argument("decision", choices=_DECISIONS, nargs="?")
    deciding = parser.add_argument_group("deciding")
    deciding.add_argument("--as", dest="explanation", metavar="EXPLANATION", help="with explained: which explanation")
    deciding.add_argument(
        "--names", metavar="DOCUMENT", help="with explained: what corrected it later, or the source in error"
    )
    deciding.add_argument("--because", metavar="TEXT", default="", help="the rationale")
    deciding.add_argument("--alike", action="store_true", help="decide the whole disagreement")
    apart_option(parser)
    listing = parser.add_argument_group("listing")
    listing.add_argument("--kind", choices=tuple(words.KINDS))
    listing.add_argument("--document", metavar="ID", help="that a document has a part in")
    listing.add_argument("--state", choices=STATES, action="append", help="repeatable; without it: open and upheld")
    listing.add_argument("--all", action="store_true", help="in any state")
    sure = listing.add_mutually_exclusive_group()
    sure.add_argument("--firm", dest="certainty", action="store_const", const="firm")
    sure.add_argument("--possible", dest="certainty", action="store_const", const="possible")
    listing.add_argument("--each", action="store_true", help="one by one, and not as disagreements")
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(options: Namespace) -> int:
    if options.conflict is not None:
        return _decide(options)
    with open_case(options, read_only=True) as case:
        if options.document is not None:
            case.document(options.document)
        states = None if options.all else frozenset(options.state or UNSETTLED)
        wanted = Wanted(options.kind, options.document, states, options.certainty)
        rows = [row for row in case.conflicts() if wanted.holds(row)]
        found = each(rows) if options.each else clusters(rows)
        if options.format != "text":
            from verifybench.case.interchange import conflict_row_json
            from verifybench.cli.list import COLUMNS

            listed = (conflict_row_json(row, one.id) for one in found for row in one.rows)
            table(listed, COLUMNS["conflicts"], options.format)
            return 0
        for one in found:
            _list(case, one)
        told = "" if options.all or options.state else " open or upheld"
        many = "" if len(found) == len(rows) else f" in {words.counted(len(found), 'disagreement')}"
        say(f"{words.counted(len(rows), 'conflict')}{told}{many}")
    return 0


def _list(case: Case, one: Cluster) -> None:
    row, conflict = one.lead, one.lead.conflict
    alike = f" · {len(one.rows):,} conflicts" if len(one.rows) > 1 else ""
    out(f"{conflict.id}  {words.short(row)}{alike}: {conflict.message}")
    camps = one.camps(case.group_of)
    plain = len(camps) <= 2 and all(len(camp.who) == 1 for camp in camps)  # the sentences say as much
    for camp in camps if not plain or conflict.left.reviewer else ():
        out(wrap(f"“{camp.words}”: {words.camp(camp, _named(case))}", "        ", first="    "))
    for side in conflict.sides[:1] if conflict.within_one_sentence or conflict.left.reviewer else conflict.sides:
        out(f"    {side.document}: {shorten(side.text, 110)}")
    if row.decision is not None:
        out(
            wrap(
                f"{words.decided(row.decision.event)} by {row.decision.reviewer}, {row.decision.at}",
                "        ",
                first="    ",
            )
        )
    for each_row in one.rows:
        if each_row.before is not None:
            was = f"{each_row.predecessor} was {words.decided(each_row.before.event)} before its words changed; so again:"
            out(wrap(f"{was} verifybench conflicts {each_row.id} as-before", "        ", first="    "))
    if row.state == "gone" or row.past:
        for note in words.notes(row, case.particulars(row)):
            out(wrap(note, "        ", first="    "))


def _named(case: Case) -> _Named:
    return _Named(case)


class _Named:
    """A document by its id, with what it is where it is a draft."""

    def __init__(self, case: Case) -> None:
        self._rows = case.listed_documents()

    def __call__(self, id: str) -> str:
        row = self._rows.get(id)
        return f"{id} (draft)" if row is not None and row.role == "draft" else id


def _decide(options: Namespace) -> int:
    if options.decision is None:
        raise CaseError("say what it is: explained (with --as), upheld, as-before or open. To look at it: verifybench show")
    if options.as_of or options.as_if_merged:
        raise CaseError("the past is only looked at: decide without --as-of")
    if options.decision != "explained" and (options.explanation or options.names):
        raise CaseError("--as and --names go with explained")
    with open_case(options) as case:
        also = _alike(case, options.conflict) if options.alike else ()
        if options.decision == "as-before":
            if also:
                raise CaseError("what took whose place is told of each by itself: decide it without --alike")
            record: Record = case.decide_as_before(options.conflict, options.because)
        else:
            record = case.decide_conflict(
                options.conflict,
                options.decision,
                explanation=options.explanation,
                rationale=options.because,
                also=also,
                document=options.names,
            )
            _hint(options.explanation, case.explanations)
    more = f" and {words.counted(len(also), 'conflict')} alike" if also else ""
    say(f"recorded as {record.seq} by {record.reviewer}: conflict {options.conflict}{more} {options.decision}")
    return 0


def _alike(case: Case, id: str) -> tuple[str, ...]:
    """The other conflicts of the same disagreement that are in the same state."""
    state = case.conflict(id).state
    for one in clusters(case.conflicts()):
        if any(row.id == id for row in one.rows):
            return tuple(row.id for row in one.rows if row.state == state and row.id != id)
    return ()


def _hint(given: str | None, known: Sequence[str]) -> None:
    """Words of one's own that are nearly a known explanation may be a slip."""
    folded = " ".join((given or "").split()).casefold()
    near = get_close_matches(folded, [one.casefold() for one in known], n=1, cutoff=0.85)
    if near and near[0] != folded:
        say(
            f"{given!r} is taken as words of your own; {near[0]!r} is on the list: undo, and decide it anew, if that was meant"
        )
