"""What of a draft was looked at: every figure, date, quotation, name, place, title and superlative. Exit 1 while one is open.

    verifybench coverage                                    every draft: counts, a table by kind, what is open
    verifybench coverage story --open                       everything that is open, with place and id
    verifybench coverage story --kind name --kind title     these kinds only, in any state
    verifybench coverage story --map                        the draft, each word marked by its state
    verifybench coverage story --spellings                  names and titles not checked yet, with passages that spell them so
    verifybench coverage claim t-4ujm2k7x5q                 make a claim of the sentence that an open word stands in
    verifybench coverage verify "Aleksei Dymovsky" --evidence found
    verifybench coverage reopen "Aleksei Dymovsky"          to be checked again
    verifybench coverage waive story --text "about a week" --because "Said in passing"
    verifybench coverage waive story 120-164 --because "The writer's own street"
    verifybench coverage waive t-4ujm2k7x5q t-kq2v7c6m3d --because "…"

What is told is of the last build; where a draft was changed since, that is said, and the exit code is 1.
A word is `verified` by a verdict that lets its claim go out, `claimed` in a claim without one, `held` where the verdict holds the
claim back, `waived` with a reason, and `open` where nobody claimed it: make a claim of it (verifybench claim add), or waive it.
A verdict on the saying alone verifies the quotation and who speaks, and no figure in what was said. A name or title is verified
once a draft and spelling: here, or where a verdict cites a passage that spells it so. Places are verified with their claim too.
Claims of headline, caption and body that say one thing are listed first, together.
Marks of --map: ✓ verified, · claimed, ✗ held, – waived, ? open.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.cli import spans
from verifybench.cli.opening import apart_option, as_of_options, open_case, tell_unbuilt
from verifybench.cli.output import FORMATS, columns, out, say, shorten, table
from verifybench.model.coverage import KINDS, SPELLED, Tally, Token, tally
from verifybench.model.event import ClaimsRecut

if TYPE_CHECKING:
    from verifybench.case.case import Case
    from verifybench.case.covering import Coverage
    from verifybench.model.document import Span

COLUMNS = ("id", "document", "kind", "text", "spelling", "start", "end", "line", "paragraph", "state", "claims", "why")
_STATES = ("verified", "claimed", "held", "waived", "open")
_SHOWN = 20  # open tokens that are listed unasked
_AROUND = 24  # characters either side of a token
_DO = ("claim", "verify", "reopen", "waive")


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("what", metavar="WHAT", nargs="*", help="a draft; or claim, verify, reopen or waive, and what")
    listing = parser.add_argument_group("listing")
    listing.add_argument("--open", action="store_true", help="what is open, all of it")
    listing.add_argument("--kind", choices=KINDS, action="append", default=[], help="of this kind; repeatable")
    listing.add_argument("--map", action="store_true", help="the draft with each word marked by its state")
    listing.add_argument("--spellings", action="store_true", help="names and titles whose spelling was not checked")
    listing.add_argument("--format", choices=FORMATS, default="text")
    deciding = parser.add_argument_group("deciding")
    deciding.add_argument("--draft", metavar="ID", help="with verify, reopen: of which draft, where several have the name")
    deciding.add_argument(
        "--evidence",
        metavar="PASSAGE",
        action="append",
        default=[],
        help="with verify: a passage of a source that spells it so, or “found” for those that are found; repeatable",
    )
    deciding.add_argument("--text", metavar="WORDS", action="append", default=[], help="with waive: the words themselves")
    deciding.add_argument("--because", metavar="TEXT", default="", help="why")
    apart_option(parser)


def run(options: Namespace) -> int:
    if options.what and options.what[0] in _DO:
        do = {"claim": _claim, "verify": _verify, "reopen": _reopen, "waive": _waive}
        return do[options.what[0]](options, options.what[1:])
    if options.evidence or options.text or options.because or options.draft:
        raise CaseError("--evidence, --text, --because and --draft go with claim, verify, reopen or waive")
    if len(options.what) > 1:
        raise CaseError("name one draft, or none for all of them")
    with open_case(options, read_only=True) as case:
        found = (case.coverage(options.what[0]),) if options.what else case.coverages()
        if not found:
            raise CaseError("there is no draft in this case. Add one: verifybench add FILE --role draft")
        wanted = [_wanted(one, options) for one in found]
        if options.format == "json":
            from verifybench.case.coverage_json import coverage_json

            table((coverage_json(one, some) for one, some in zip(found, wanted, strict=True)), (), "json")
        elif options.format == "csv":
            from verifybench.case.coverage_json import token_json

            table((token_json(one) for some in wanted for one in some), COLUMNS, "csv")
        else:
            for one, some in zip(found, wanted, strict=True):
                _show(case, one, some, options)
        unbuilt = tell_unbuilt(case, {one.draft for one in found})
    return 1 if unbuilt or any(one.state == "open" and _of_kind(one, options) for all in found for one in all.tokens) else 0


def _of_kind(token: Token, options: Namespace) -> bool:
    return not options.kind or token.what.kind in options.kind


def _wanted(coverage: Coverage, options: Namespace) -> list[Token]:
    return [one for one in coverage.tokens if _of_kind(one, options) and (one.state == "open" or not options.open)]


# -- listing ----------------------------------------------------------------------------------------------------------------


def _show(case: Case, coverage: Coverage, wanted: Sequence[Token], options: Namespace) -> None:
    text = case.document(coverage.draft).text
    if options.map:
        from verifybench.cli.coverage_map import mapped

        for line in mapped(text, [one for one in coverage.tokens if _of_kind(one, options)]):
            out(line)
        say(f"{coverage.draft}: {_told(coverage, options)}")
        return
    if options.spellings:
        _spellings(case, coverage)
        return
    out(f"{coverage.draft}: {_told(coverage, options)}")
    if not (options.open or options.kind):
        for line in columns(_by_kind(coverage)):
            out(f"  {line}")
    for group in coverage.restated:
        _restated(case, group)
    for second in coverage.second:
        out(f"  spelled in {len(second.spellings)} ways, {second.spellings[1].locator}: {second.message}")
    listed = wanted if options.open or options.kind else coverage.open[:_SHOWN]
    rows = [(one.id, one.state, one.what.kind, str(one.locator.line or ""), _context(text, one), one.why) for one in listed]
    for id, state, kind, line, words, why in rows:
        told = f"{state:8}  " if options.kind else ""
        out(f"  {id}  {told}{kind:11}  line {line:>4}  {words}{f'  ({why})' if why else ''}")
    if len(coverage.open) > len(listed):
        left = len(coverage.open) - len(listed)
        if not options.kind:
            say(f"and {left:,} more: verifybench coverage {coverage.draft} --open")


def _restated(case: Case, group: Sequence[str]) -> None:
    """What headline, caption and body say of one thing, each with its verdict: who decides one decides them alike."""
    out(f"  said {len(group)} times:")
    standing = case.standing
    for id in group:
        claim = case.claim(id)
        given = (f"{one.event.label}{f' as {one.alike.id}' if one.alike else ''}" for one in standing.verdicts.get(id, ()))
        labels = ", ".join(dict.fromkeys(given)) or "undecided"
        out(f"    {id}  {labels}  {claim.block}: {shorten(claim.text, 90)}")


def _told(coverage: Coverage, options: Namespace) -> str:
    if not options.kind:
        return coverage.tally.line()
    return tally(one for one in coverage.tokens if _of_kind(one, options)).line()


def _by_kind(coverage: Coverage) -> list[tuple[str, ...]]:
    def row(name: str, one: Tally) -> tuple[str, ...]:
        return (name, *(f"{getattr(one, state):>8,}" for state in _STATES), f"{one.total:>9,}")

    head = ("", *(f"{state:>8}" for state in _STATES), "checkable")
    return [head, *(row(str(one.kind), one) for one in coverage.by_kind)]


def _context(text: str, token: Token) -> str:
    low, high = token.what.span
    before = text[max(0, low - _AROUND) : low].rpartition("\n\n")[2]
    after = text[high : high + _AROUND].partition("\n\n")[0]
    if low > _AROUND and len(before) == _AROUND:
        before = before.partition(" ")[2]  # no half words
    if len(after) == _AROUND:
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}[{shorten(text[low:high], 60)}]{after}".split())


def _spellings(case: Case, coverage: Coverage) -> None:
    """Each spelling that is neither verified nor waived, with how often it stands there and where sources spell it so."""
    waiting: dict[str, list[Token]] = {}
    for one in coverage.tokens:
        if one.what.kind in SPELLED and one.state in ("open", "claimed"):
            waiting.setdefault(one.what.spelling, []).append(one)
    for spelling, tokens in waiting.items():
        out(f"{tokens[0].id}  {tokens[0].what.kind:5}  {spelling} ({len(tokens)})")
        for passage in case.spelled_so(spelling):
            out(f"    {passage.id}  {passage.document}: {shorten(passage.statement.text, 90)}")
    say(f"{coverage.draft}: {len(waiting)} spellings to check")


# -- deciding ---------------------------------------------------------------------------------------------------------------


def _claim(options: Namespace, given: list[str]) -> int:
    if len(given) != 1:
        raise CaseError("name one open word by its id: its sentence becomes a claim")
    id = given[0]
    with open_case(options) as case:
        draft = _draft(case, id, options.draft)
        span = case.sentences_around(draft, case.token(draft, id).what.span)
        record = case.add_claim(draft, *span, options.because)
        event = record.event
        assert isinstance(event, ClaimsRecut)
        for one in event.after:
            out(f"{one.id}  {shorten(one.selector.exact, 90)}")
        told = case.coverage(draft).tally.line()
    say(f"recorded as {record.seq} by {record.reviewer}, and built; {draft}: {told}")
    return 0


def _verify(options: Namespace, given: list[str]) -> int:
    with open_case(options) as case:
        for spelling in _some(given, "a name or title as the draft spells it"):
            draft = _draft(case, spelling, options.draft)
            words = case.spelling(draft, spelling)
            evidence = [one for one in options.evidence if one != "found"]
            offered = case.spelled_so(words)
            if "found" in options.evidence:
                if not offered:
                    raise CaseError(f"no source spells {words!r} so: name a passage, or verify it without (--because)")
                evidence += [one.id for one in offered]
            record = case.verify_spelling(draft, spelling, evidence, options.because)
            cited = f", cited: {', '.join(evidence)}" if evidence else ""
            say(f"recorded as {record.seq} by {record.reviewer}: {words!r} is right in {draft}{cited}")
            if offered and not evidence:
                say(f"spelled so in {', '.join(one.id for one in offered)}: to cite them, --evidence found")
    return 0


def _reopen(options: Namespace, given: list[str]) -> int:
    with open_case(options) as case:
        for spelling in _some(given, "a name or title as the draft spells it"):
            draft = _draft(case, spelling, options.draft)
            words = case.spelling(draft, spelling)
            record = case.reopen_spelling(draft, words, options.because)
            say(f"recorded as {record.seq} by {record.reviewer}: {words!r} is to be checked again")
    return 0


def _waive(options: Namespace, given: list[str]) -> int:
    first, *others = _some(given, "DRAFT with START-END or --text, or the ids of words")
    with open_case(options) as case:
        places: list[tuple[str, Span]] = []
        if first.startswith("t-") and first not in case.draft_ids():
            for id in given:
                draft = _draft(case, id, options.draft)
                places.append((draft, case.token(draft, id).what.span))
        elif others:
            places = [(first, spans.span(one)) for one in others]
        for words in options.text:
            places.append(spans.in_document(case, first, [words]))
        if not places:
            places.append(spans.in_document(case, first, []))
        if len({draft for draft, _ in places}) > 1:
            raise CaseError("these words are of several drafts: waive those of one at a time")
        draft = places[0][0]
        record = case.waive_words(draft, [span for _, span in places], options.because)
        told = case.coverage(draft).tally.line()
    say(f"recorded as {record.seq} by {record.reviewer}: waived; {draft}: {told}")
    return 0


def _some(given: list[str], wanted: str) -> list[str]:
    if not given:
        raise CaseError(f"name what it is about: {wanted}")
    return given


def _draft(case: Case, given: str, named: str | None) -> str:
    """The draft that a spelling or a word's id is of."""
    if named is not None:
        return named
    from verifybench.claims import spelling

    drafts = sorted(case.draft_ids())
    if len(drafts) == 1:
        return drafts[0]
    words = spelling(given)
    having = [
        draft
        for draft in drafts
        if any(given == one.id or words == one.what.spelling for one in case.coverage(draft).tokens)
    ]
    if len(having) != 1:
        where = f"stands in {', '.join(having)}" if having else "is in no draft so"
        raise CaseError(f"{given!r} {where}: name the draft with --draft")
    return having[0]
