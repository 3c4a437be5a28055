"""What kinds a claim is of, read from the claim itself: stable words that policy and lists go by."""

from __future__ import annotations

from typing import Literal, get_args

from verifybench.model.claim import Claim, Statement
from verifybench.review.misconduct import Table, ascribed, misconduct_table

ClaimKind = Literal["number", "date", "quotation", "attribution", "name", "misconduct"]
KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)

_WHEN = ("date", "time")


def kinds_in(statement: Statement, known: Table | None = None) -> tuple[ClaimKind, ...]:
    """The kinds of a statement, in the order of `KINDS`; `known` are the words of misconduct to go by."""
    has: dict[ClaimKind, bool] = {
        "number": any(value.kind not in _WHEN for value in statement.values),
        "date": any(value.kind in _WHEN for value in statement.values),
        "quotation": bool(statement.quotes),
        "attribution": bool(statement.attribution),
        "name": bool(statement.names),
        "misconduct": bool(ascribed(statement, known or misconduct_table())),
    }
    return tuple(kind for kind in KINDS if has[kind])


def read_claim(claim: Claim) -> Statement:
    """What a claim's words say. One that lives on only in the ledger was not read by extraction: it is read here."""
    return claim.statement if claim.origin != "verdict" else read_words(claim.text)


def read_words(text: str) -> Statement:
    """The words of one claim, read by themselves."""
    from verifybench.claims import analyse

    found = analyse(text, spans=[(0, len(text))])
    return found[0] if found else Statement(0, len(text), text)
