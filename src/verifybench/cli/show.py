"""Show one claim (c-…), passage (p-…), conflict (x-…), document or record in full.

verifybench show c-4ujm2k7x5q
verifybench show c-4ujm2k7x5q --format json
verifybench show 6ed6c9af483c        what was on screen for a decision: its record's hash, as `history --format json` has it
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from verifybench.case.case import Case
from verifybench.case.checked import FACTS, Checked, fact_line, passage_line
from verifybench.case.errors import NoSuchId
from verifybench.case.grading import Grade, in_words
from verifybench.case.interchange import (
    carried_json,
    checked_json,
    claim_json,
    conflict_json,
    dumps,
    evidence_json,
    followed_json,
    grade_json,
    locator_json,
    metadata_json,
    statement_json,
)
from verifybench.case.sourcing import Sourced
from verifybench.claims.weights import for_and_against
from verifybench.cli.opening import as_of_options, open_case
from verifybench.cli.output import columns, out, wrap
from verifybench.cli.review import review_json
from verifybench.cli.show_conflict import conflict, struck
from verifybench.cli.show_conflict import text as conflict_text
from verifybench.cli.show_record import is_hash, record, record_text


def arguments(parser: ArgumentParser) -> None:
    as_of_options(parser)
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: Namespace) -> int:
    with open_case(options, read_only=True) as case:
        for kind in _kinds(options.id):
            try:
                shown = kind(case, options.id)
            except NoSuchId:
                continue
            if options.format == "json":
                print(dumps(shown, indent=1))
            elif kind is conflict:
                conflict_text(case, shown)
            else:
                _TEXT[kind](shown)
            return 0
        case.claim(options.id) if options.id.startswith("c-") else case.document(options.id)  # raises, with the nearest id
    return 2


def _kinds(id: str) -> list[Any]:
    """What an id may name, the likeliest first: a document may be called anything."""
    likely = {"c-": claim, "p-": passage, "x-": conflict}.get(id[:2])
    return [likely, document] if likely else [record, document] if is_hash(id) else [document]


def claim(case: Case, id: str) -> dict[str, Any]:
    became = case.followed(id)
    if became is not None and len(became.today) == 1:
        id = became.today[0]  # an id of an earlier day: today's claim, and that it is another
    found = case.claim(id)
    evidence = []
    linked = case.evidence(id)
    sourced = case.sourced(linked)
    for one in linked:
        passage = case.passage(one.passage)
        evidence.append(evidence_json(one, passage.statement.text, passage.locator, sourced[one.passage]))
    counts, against = for_and_against(found.statement.signals)
    return {
        **claim_json(found),
        "followed": followed_json(became) if became else None,
        "signals": list(found.statement.signals),
        "checkable": {"for": counts, "against": against},
        "facts": checked_json(case.checked(id)),
        "evidence": evidence,
        "struck": [
            {
                "passage": one.passage,
                "document": one.cited.document,
                "text": one.cited.selector.exact,
                "locator": str(one.cited.selector.locator),
                "reviewer": one.reviewer,
                "at": one.at,
                "reason": one.reason,
            }
            for one in case.struck(id)
        ],
        "conflicts": [
            {**conflict_json(row.conflict), "state": row.state, "struck": struck(case, row.conflict)}
            for row in case.conflicts_of(id)
        ],
        "waived": _waived(case, id),
        "carried": _set_aside(case, found.id),
        "flag": _flag(case, id),
        "notes": [
            {"text": one.event.text, "reviewer": one.reviewer, "at": one.at, "record": one.hash}
            for one in case.standing.notes.get(id, ())
        ],
        "kinds": list(case.kinds(id)),
        "review": review_json(review) if (review := case.review_of(id)) else None,
        "replies": [
            {
                "whom": one.event.whom,
                "when": one.event.when,
                "how": one.event.how,
                "answer": one.event.answer,
                "reviewer": one.reviewer,
                "at": one.at,
                "record": one.hash,
            }
            for one in case.standing.replies.get(id, ())
        ],
        "suspended": [
            {
                "label": one.verdict.event.label,
                "reviewer": one.verdict.reviewer,
                "at": one.verdict.at,
                "record": one.verdict.hash,
                "text": one.verdict.claim.selector.exact,
                "why": list(one.told),
            }
            for one in case.suspended(id)
        ],
        "verdicts": [
            {
                "label": verdict.event.label,
                "fact": verdict.event.fact,
                "as": verdict.alike.id if verdict.alike else None,
                "restated": [] if verdict.over else [one.id for one in verdict.event.claims[1:]],
                "together": list(case.together(verdict)),
                "adjudicates": [
                    {"reviewer": one.reviewer, "label": one.event.label, "record": one.hash}
                    for one in case.adjudicated(verdict)
                ],
                "rationale": verdict.event.rationale,
                "proposed": verdict.event.proposed,
                "question": verdict.event.question,
                "reviewer": verdict.reviewer,
                "at": verdict.at,
                "record": verdict.hash,
                "carried": [carried_json(one) for one in case.carried_over(verdict)],
                "evidence": [
                    {
                        "id": cited.id,
                        "document": cited.document,
                        "text": cited.selector.exact,
                        "locator": str(cited.selector.locator),
                    }
                    for cited in verdict.event.evidence
                ],
            }
            for verdict in case.verdicts(id)
        ],
    }


def _waived(case: Case, id: str) -> dict[str, str] | None:
    waiver = case.standing.waivers.get(id)
    return {"reviewer": waiver.reviewer, "at": waiver.at, "reason": waiver.event.reason} if waiver else None


def _flag(case: Case, id: str) -> dict[str, str] | None:
    flag = case.standing.flags.get(id)
    return {"reviewer": flag.reviewer, "at": flag.at, "reason": flag.event.reason} if flag else None


def _set_aside(case: Case, id: str) -> list[dict[str, Any]]:
    """The words that the claim was waived or let stand in, where somebody carried that over to those of today."""
    return [carried_json(one) for told in case.set_aside_then(id).values() for one in told]


def passage(case: Case, id: str) -> dict[str, Any]:
    found = case.passage(id)
    text = case.document(found.document).text
    return {
        "id": found.id,
        "document": found.document,
        "block": found.block,
        "locator": locator_json(found.locator),
        "context": text[slice(*found.context)],
        **statement_json(found.statement),
    }


def document(case: Case, id: str) -> dict[str, Any]:
    found = case.document(id)
    return {
        "id": found.id,
        "role": found.role,
        "path": found.path,
        "sha256": found.sha256,
        "metadata": metadata_json(found.metadata),
        "grade": grade_json(case.sourcing.grade(id)),
        "group": case.sourcing.grouping.of(id),
        "group_size": case.sourcing.size(id) if found.role == "source" else 1,
        "why": list(case.sourcing.why(id)),
        "shared": [
            {"text": ours, "document": other, "text_there": theirs} for ours, other, theirs in case.sourcing.pairs(id)
        ],
        "blocks": [
            {
                "label": block.label,
                "rule": block.rule,
                "start": block.start,
                "end": block.end,
                "paragraph": block.paragraph,
                "heading": list(block.heading),
                "text": found.text[block.start : block.end],
            }
            for block in found.blocks
        ],
    }


def _claim_text(shown: dict[str, Any]) -> None:
    if shown["followed"]:
        out(wrap(shown["followed"]["message"], "  "))
        out()
    out(f"{shown['id']} · {shown['document']} · {shown['locator']['text']}")
    out()
    out(wrap(shown["text"], "  "))
    out()
    if shown["checkable"]["for"] or shown["checkable"]["against"]:  # a claim that lives on in its verdict was not scored
        out(wrap(_checkable(shown), "    ", first="  "))
    for value in shown["values"]:
        out(f"  value   {value['kind']}: {value['text']}")
    for name in shown["names"]:
        out(f"  name    {name['text']}" + (f" ({name['title']})" if name["title"] else ""))
    for quote in shown["quotes"]:
        out(f"  quote   “{quote['text']}”" + (f", {quote['speaker']}" if quote["speaker"] else ""))
    for one in shown["attribution"]:
        out(f"  says    {one['speaker']} ({one['verb']})")
    _sources(shown["facts"])
    if shown["kinds"]:
        out(f"  kinds   {', '.join(shown['kinds'])}")
    if review := shown["review"]:
        out()
        out(wrap(_reviewed(review), "    ", first="  "))
    for one in shown["replies"]:
        out()
        how = f", {one['how']}" if one["how"] else ""
        out(f"  reply sought from {one['whom']}, {one['when']}{how} ({one['reviewer']})")
        out(wrap(one["answer"] or "no answer", "    ", first="    answer: " if one["answer"] else "    "))
    if flag := shown["flag"]:
        out()
        out(f"  ⚑ later: flagged by {flag['reviewer']}, {flag['at']}")
        if flag["reason"]:
            out(wrap(flag["reason"], "    ", first="    because: "))
    for one in shown["notes"]:
        out()
        out(f"  ✎ note by {one['reviewer']}, {one['at']}")
        out(wrap(one["text"], "    "))
    if waived := shown["waived"]:
        out()
        out(f"  WAIVED by {waived['reviewer']}, {waived['at']}")
        out(wrap(waived["reason"], "    ", first="    because: "))
    for one in shown["carried"]:
        out(wrap(one["message"], "    ", first="    "))
    for verdict in shown["verdicts"]:
        out()
        between = " and ".join(f"{one['reviewer']}: {one['label']}" for one in verdict["adjudicates"])
        by = f"adjudicated by {verdict['reviewer']} between {between}" if between else f"by {verdict['reviewer']}"
        about = f" on {verdict['fact']} ({FACTS[verdict['fact']]})" if verdict["fact"] else ""
        alike = f" as {verdict['as']}, which says the same," if verdict["as"] else ""
        out(wrap(f"{verdict['label'].upper()}{about}{alike} {by}, {verdict['at']}", "    ", first="  "))
        for one in verdict["carried"]:
            out(wrap(one["message"], "    ", first="    "))
        for label, key in (("because", "rationale"), ("proposes", "proposed"), ("asks", "question")):
            if verdict[key]:
                out(wrap(verdict[key], "    ", first=f"    {label}: "))
        if verdict["restated"]:
            out(wrap(", ".join(verdict["restated"]), "    ", first="    goes with: "))
        if verdict["together"]:
            out(wrap(", ".join(verdict["together"]), "    ", first="    given at once on: "))
        for cited in verdict["evidence"]:
            out(wrap(f"“{cited['text']}” ({cited['document']}, {cited['locator']})", "    ", first="    cites: "))
    for one in shown["suspended"]:
        out()
        out(wrap(f"HELD BACK: {one['label']} by {one['reviewer']}, {one['at']}", "    ", first="  "))
        out(wrap(f"“{one['text']}”", "    ", first="    on "))
        out(wrap("; ".join(one["why"]), "    ", first="    because: "))
    for one in shown["evidence"]:
        out()
        maybe = " (possible)" if one["certainty"] == "possible" else ""
        place = f"{one['document']} · {one['locator']['text']} · {one['passage']}"
        out(f"  {one['relation']}{maybe} {one['score']:.2f} · {place}")
        if about := _about_source(one):
            out(wrap(about, "    "))
        if len(one["facts"]) > 1:
            out(wrap(" · ".join(passage_line(*fact.values()) for fact in one["facts"]), "    "))
        out(wrap(one["text"], "    "))
        for reason in one["reasons"]:
            out(wrap(f"{reason['rule']}: {reason['message']}", "      ", first="    → "))
    for one in shown["conflicts"]:
        out()
        out(f"  conflict {one['state']} · {one['id']} · {one['message']}")
        if one["struck"]:
            out(wrap(f"rests on a passage struck by {one['struck']}", "    "))
    for one in shown["struck"]:
        out()
        out(f"  struck by {one['reviewer']}, {one['at']} · {one['document']} · {one['locator']} · {one['passage']}")
        out(wrap(one["reason"], "    ", first="    because: "))
        out(wrap(one["text"], "    "))


def _sources(facts: list[dict[str, Any]]) -> None:
    """How many independent sources say so, and why some documents count once."""
    for one in facts:
        if len(facts) > 1 or one["sources"] or one["against"]:
            told = Checked(**{**one, "relation": one["relation"] or "", "why": ()})
            line = fact_line(told, alone=len(facts) == 1)
            out(wrap(line, "          ", first="  fact    " if len(facts) > 1 else "  found   "))
        for why in one["why"]:
            out(wrap(why, "            ", first="          · "))


def _about_source(one: dict[str, Any]) -> str:
    """The grade of a passage's source, and on whose word the passage rests, in a line."""
    return str(Sourced(one["group"], Grade(**one["grade"]), tuple(one["rests_on"]), one["repeats"]))


def _checkable(shown: dict[str, Any]) -> str:
    """How much the claim is worth checking and why, in a line."""
    counts, against = (", ".join(shown["checkable"][side]) for side in ("for", "against"))
    reasons = "; ".join([counts] * bool(counts) + [f"against it: {against}"] * bool(against))
    return f"checkable {shown['checkworthiness']:.2f}: {reasons}"


def _reviewed(review: dict[str, Any]) -> str:
    """Where the second review stands, in a line."""
    given = " and ".join(review["given"])
    parties = [name for name in review["parties"] if name not in review["given"]]
    barred = " and ".join([*review["given"], *parties])
    whom = review["of"] or (f"anybody but {barred}" if barred else "anybody")
    stage = {
        "first": f"second review wanted; no verdict yet{', asked of ' + whom if review['of'] else ''}",
        "second": f"waits for a second review by {whom}; decided by {given}"
        + (", hidden until then" if review["hidden"] else ""),
        "again": f"{review['of']} differs with a verdict of their own in another ledger: record it once more",
        "adjudicate": f"verdicts differ: waits for adjudication by {whom}",
        "settled": "second review done",
    }[review["stage"]]
    return stage + (f" ({', '.join(review['why'])})" if review["why"] else "")


def _passage_text(shown: dict[str, Any]) -> None:
    out(f"{shown['id']} · {shown['document']} · {shown['locator']['text']}")
    out()
    out(wrap(shown["text"], "  "))
    out()
    out(wrap(shown["context"], "    ", first="  in context: "))


def _document_text(shown: dict[str, Any]) -> None:
    out(f"{shown['id']} · {shown['role']} · {shown['path']} · sha256 {shown['sha256']}")
    known = [(name, value or "unknown") for name, value in shown["metadata"].items()]
    known += [(name, in_words(name, letter)) for name, letter in shown["grade"].items() if letter]
    for line in columns(known):
        out("  " + line)
    if shown["why"]:
        out()
    for why in shown["why"]:
        out(wrap(why, "    ", first="  · "))
    for pair in shown["shared"]:
        out()
        out(wrap(pair["text"], "      ", first="    here: "))
        out(wrap(pair["text_there"], "      ", first=f"    {pair['document']}: "))
    for block in shown["blocks"]:
        out()
        out(f"  [{block['label']}: {block['rule']}] ¶ {block['paragraph']}, {block['start']}-{block['end']}")
        out(wrap(block["text"], "    "))


_TEXT = {record: record_text, claim: _claim_text, passage: _passage_text, document: _document_text}
