"""Coverage as JSON, in the words of `docs/schemas/coverage.schema.json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from verifybench.case.interchange import locator_json
from verifybench.model.coverage import Tally, Token

if TYPE_CHECKING:
    from verifybench.case.covering import Coverage, SecondSpelling


def coverage_json(coverage: Coverage, tokens: Iterable[Token]) -> dict[str, Any]:
    """A draft's counts, its second spellings, and the tokens asked for."""
    return {
        "draft": coverage.draft,
        "counts": _counts(coverage.tally),
        "kinds": [{"kind": one.kind, **_counts(one)} for one in coverage.by_kind],
        "restatements": [list(group) for group in coverage.restated],
        "second_spellings": [second_json(one) for one in coverage.second],
        "tokens": [token_json(one) for one in tokens],
    }


def token_json(token: Token) -> dict[str, Any]:
    return {
        "id": token.id,
        "document": token.document,
        "kind": token.what.kind,
        "text": token.what.text,
        "spelling": token.what.spelling or None,
        "start": token.what.start,
        "end": token.what.end,
        "line": token.locator.line,
        "paragraph": token.locator.paragraph,
        "state": token.state,
        "claims": list(token.claims),
        "why": token.why,
    }


def second_json(second: SecondSpelling) -> dict[str, Any]:
    return {
        "why": second.why,
        "spellings": [
            {
                "spelling": one.spelling,
                "count": one.count,
                "start": one.span[0],
                "end": one.span[1],
                "locator": locator_json(one.locator),
            }
            for one in second.spellings
        ],
    }


def _counts(one: Tally) -> dict[str, int]:
    return {
        "checkable": one.total,
        "verified": one.verified,
        "claimed": one.claimed,
        "held": one.held,
        "waived": one.waived,
        "open": one.open,
    }
