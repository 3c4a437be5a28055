"""The answers of `pipe`: one validated record in, one plain object out."""

from __future__ import annotations

from typing import Any

from verifybench.case.interchange import judged_json, statement_json
from verifybench.cli.pipe_lines import AgreeIn, CompareIn, NamesIn, SourceIn, TextIn


def claims(given: Any, *, every: bool) -> dict[str, Any]:
    """The checkable claims of a text; with `every` all sentences, so that a caller may cut elsewhere than at .5."""
    from verifybench.claims import CUT, analyse

    record = TextIn.model_validate(given)
    found = analyse(record.text, date=record.date)
    return {"claims": [statement_json(one) for one in found if every or one.checkworthiness >= CUT]}


def values(given: Any) -> dict[str, Any]:
    """Every figure, date and quantity of a text."""
    from verifybench.values import recognise, to_json

    record = TextIn.model_validate(given)
    return {"values": [to_json(value) for value in recognise(record.text, date=record.date)]}


def compare(given: Any) -> dict[str, Any]:
    """What sources say about a claim: a relation for the record, and the passages it rests on, best first."""
    from verifybench.evidence import compare as judge

    record = CompareIn.model_validate(given)
    result = judge(
        record.claim, [_source(source, number) for number, source in enumerate(record.sources)], date=record.date
    )
    passages = []
    for one in result.passages:
        source = record.sources[int(one.source)]
        whole = source.text if source.sentences is None else source.sentences[one.sentence]
        passage: dict[str, Any] = {"source": source.id, "start": one.start, "end": one.end}
        if source.sentences is not None:
            passage["sentence"] = one.sentence
        judgement = one.judgement
        reasons = [
            {
                "rule": reason.rule,
                "message": reason.message,
                "fact": reason.fact,
                "claim_text": record.claim[slice(*reason.claim_span)] if reason.claim_span else "",
                "source_text": (whole or "")[slice(*reason.passage_span)] if reason.passage_span else "",
            }
            for reason in judgement.reasons
        ]
        told = {"relation": judgement.relation, "facts": judged_json(judgement), "reasons": reasons}
        passages.append({**passage, "score": round(judgement.score, 4), **told})
    facts = [{"fact": fact, "relation": relation} for fact, relation in result.facts]
    return {"relation": result.relation, "facts": facts, "score": round(result.score, 4), "passages": passages}


def agree(given: Any) -> dict[str, Any]:
    """Whether two sources agree, conflict or are unrelated."""
    from verifybench.evidence import agree as look

    record = AgreeIn.model_validate(given)
    first, second = record.sources
    result = look(_source(first, 0), _source(second, 1))
    reasons = [
        {
            "rule": one.reason.rule,
            "message": one.reason.message,
            "fact": one.reason.fact,
            "sentences": [one.left, one.right],
        }
        for one in result.reasons
    ]
    return {"relation": result.relation, "reasons": reasons}


def names(given: Any) -> dict[str, Any]:
    """Whether two spellings would be proposed as one person or thing."""
    from verifybench.names import compare as match

    record = NamesIn.model_validate(given)
    found = match(*record.names)
    return {
        "same": found.same,
        "score": round(found.score, 4),
        "reasons": [{"rule": rule, "message": message} for rule, message in found.reasons],
    }


def _source(source: SourceIn, number: int) -> Any:
    """A source under its number: ids are the caller's, 1 and "1" are two of them."""
    from verifybench.evidence import SourceText

    sentences = None if source.sentences is None else tuple(source.sentences)
    return SourceText(str(number), source.text or "", sentences, source.date)
