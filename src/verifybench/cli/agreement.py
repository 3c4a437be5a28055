"""How far reviewers agree: percent, Cohen's kappa for each pair, Krippendorff's alpha over all.

    verifybench agreement
    verifybench agreement --by Anna --by Ben --document story --format json

What counts is the first independent verdict that each gave on a claim: given before they could see another's (their ledger had
not taken it in, or review was blind), before any adjudication, and not taken back while it was independent. Claims whose review
is still blind are left out.

Plain kappa and nominal alpha treat every difference alike. Linear and quadratic kappa and ordinal alpha weigh it by distance on
the case's scale, its findings in the order of `labels` with “refuted” at the end: supported, conflicting evidence, not enough
evidence, refuted. Not checkable, opinion and on author have no place on it and count only as nominal. Where a measure has no
value it says why: with one label only, chance explains everything.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from verifybench.case.interchange import dumps
from verifybench.cli.opening import as_of_options, open_case
from verifybench.cli.output import FORMATS, columns, out, say, table

if TYPE_CHECKING:
    from verifybench.review import Agreement, Measure, Pair

COLUMNS = (
    "one", "other", "claims", "percent", "kappa", "findings", "kappa_linear", "kappa_quadratic", "alpha_nominal",
    "alpha_ordinal", "confusion",
)  # fmt: skip


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("--document", metavar="ID", help="claims of one document only")
    parser.add_argument("--by", metavar="NAME", action="append", default=[], help="these reviewers only; repeatable")
    parser.add_argument("--format", choices=FORMATS, default="text")


def run(options: Namespace) -> int:
    with open_case(options, read_only=True) as case:
        found = case.agreement(options.document, options.by)
    if options.format == "json":
        print(dumps(agreement_json(found), indent=1))
    elif options.format == "csv":
        table([*map(_pair_json, found.pairs), _all_json(found)], COLUMNS, "csv")
    else:
        _print(found)
    return 0


def _print(found: Agreement) -> None:
    if not found.pairs:
        say("no claim has independent verdicts by two reviewers")
        return
    heads = ("reviewers", "claims", "agree", "kappa", "findings", "linear", "quadratic")
    for line in columns([heads, *map(_row, found.pairs)]):
        out(line)
    out()
    out(
        f"all: alpha nominal {_words(found.nominal)} on {found.claims} claims, ordinal {_words(found.ordinal)} on {found.findings}"
    )
    for pair in found.pairs:
        out()
        out(f"{pair.one} (rows) and {pair.other} (columns)")
        for line in columns(_confusion(pair)):
            out("  " + line)
    say(f"ordinal and weighted: {' < '.join(found.order)}")
    if found.left_out:
        say(f"{found.left_out} left out: given after another's verdict on the claim could be seen")


def _row(pair: Pair) -> tuple[str, ...]:
    return (
        f"{pair.one} and {pair.other}",
        str(pair.claims),
        f"{pair.percent:.1f} %" if isinstance(pair.percent, float) else pair.percent.value,
        _words(pair.kappa),
        str(pair.findings),
        _words(pair.linear),
        _words(pair.quadratic),
    )


def _confusion(pair: Pair) -> list[tuple[str, ...]]:
    rows = list(dict.fromkeys(mine for mine, _, _ in pair.confusion))
    heads = list(dict.fromkeys(theirs for _, theirs, _ in pair.confusion))
    cells = {(mine, theirs): count for mine, theirs, count in pair.confusion}
    return [("", *heads), *((mine, *(str(cells.get((mine, theirs), 0)) for theirs in heads)) for mine in rows)]


def _words(measure: Measure) -> str:
    return f"{measure:.3f}" if isinstance(measure, float) else measure.value


def _plain(measure: Measure) -> float | str:
    return round(measure, 6) if isinstance(measure, float) else measure.value


def agreement_json(found: Agreement) -> dict[str, Any]:
    """Agreement as `agreement --format json` prints it; a measure is a number, or words that say why there is none."""
    return {
        "reviewers": list(found.reviewers),
        "order": list(found.order),
        "pairs": list(map(_pair_json, found.pairs)),
        "all": {
            "claims": found.claims,
            "alpha_nominal": _plain(found.nominal),
            "findings": found.findings,
            "alpha_ordinal": _plain(found.ordinal),
        },
        "left_out": found.left_out,
    }


def _pair_json(pair: Pair) -> dict[str, Any]:
    return {
        "one": pair.one,
        "other": pair.other,
        "claims": pair.claims,
        "percent": _plain(pair.percent),
        "kappa": _plain(pair.kappa),
        "findings": pair.findings,
        "kappa_linear": _plain(pair.linear),
        "kappa_quadratic": _plain(pair.quadratic),
        "confusion": [{"one": mine, "other": theirs, "claims": count} for mine, theirs, count in pair.confusion],
    }


def _all_json(found: Agreement) -> dict[str, Any]:
    return {
        "one": "all",
        "claims": found.claims,
        "findings": found.findings,
        "alpha_nominal": _plain(found.nominal),
        "alpha_ordinal": _plain(found.ordinal),
    }
