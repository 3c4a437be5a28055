"""A claim that only reports a saying is borne out by a report of the same saying; that it is so stays the other fact."""

from __future__ import annotations

import pytest

from verifybench.evidence import CompareResult, SourceText, compare


def against(claim: str, *sentences: str) -> CompareResult:
    return compare(claim, [SourceText("s", sentences=sentences)])


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        ("Rosa Keller said the tunnel would open in June.", ("Rosa Keller said the tunnel would open in June.",)),
        ("The tunnel would open in June, Rosa Keller said.", ("Rosa Keller claimed that the tunnel would open in June.",)),
        (
            "Mayor Rosa Keller said the tunnel would open in June.",
            ("Rosa Keller, the mayor, said the tunnel would open in June.",),
        ),
        ("According to the police, 12 people were hurt.", ("Police said 12 people were hurt.",)),
        (
            "Rosa Keller said the tunnel would open in June.",
            ("Rosa Keller spoke to the council.", "She said the tunnel would open in June."),
        ),
    ],
)
def test_a_report_of_the_same_saying_supports_the_claim_as_worded(claim: str, sentences: tuple[str, ...]) -> None:
    found = against(claim, *sentences)
    assert (found.relation, dict(found.facts)) == ("supports", {"said": "supports", "content": "mentions"})
    best = next(one for one in found.passages if one.judgement.relation == "supports")
    assert "said.reported" in [reason.rule for reason in best.judgement.reasons]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # another description of the speaker, a surer verb, a day of which nothing is told
        ("Prime minister Rosa Keller said the tunnel would open.", "Mayor Rosa Keller said the tunnel would open."),
        ("The police confirmed that 12 people were hurt.", "The police said 12 people were hurt."),
        ("Rosa Keller admitted that the tunnel was unsafe and old.", "Rosa Keller said the tunnel was unsafe and old."),
        ("On Monday Rosa Keller said the tunnel was unsafe and old.", "Rosa Keller said the tunnel was unsafe and old."),
        # the content alone, somebody else's saying, a part of what was said
        ("Rosa Keller said the tunnel would open in June.", "The tunnel would open in June."),
        ("Rosa Keller said the tunnel would open in June.", "An engineer said the tunnel would open in June."),
        ("Rosa Keller said the tunnel would open in June.", "Rosa Keller said the tunnel would open."),
        (
            '"The vault is dry," Inspector Keller said.',
            '"The vault is dry," builder Moss said, but Inspector Keller called it "damp".',
        ),
        (
            "The mayor had already resigned when it emerged that she had taken gifts.",
            "The mayor resigned on Monday after it emerged that she had taken gifts.",
        ),
        ("The tunnel will open in June.", "Rosa Keller said the tunnel will open in June."),
    ],
)
def test_less_than_the_same_saying_is_no_support(claim: str, passage: str) -> None:
    assert against(claim, passage).relation != "supports"


def test_a_saying_that_the_same_source_refutes_stays_contradicted() -> None:
    found = against("Keller said that 12 men were hurt.", "Keller said that 12 men were hurt.", "15 men were hurt.")
    assert (found.relation, dict(found.facts)["said"]) == ("contradicts", "supports")
