"""The codec brings every model dataclass back as it was."""

from __future__ import annotations

import json

from verifybench.model.claim import Attribution, Claim, Name, Quotation, Selector, Statement
from verifybench.model.codec import from_plain, to_plain
from verifybench.model.document import Block, Document, Locator, Metadata, Note
from verifybench.model.evidence import Evidence, Judgement, Reason
from verifybench.model.value import Value

ROUBLES = Value("money", "300,000 rubles", 0, 14, 300000.0, 3e5, 3e5, unit="RUB", step=1e5)
STATEMENT = Statement(
    0,
    40,
    "A text",
    values=(Value("money", "$3,800", 16, 22, 3800.0, 3800.0, 3800.0, unit="USD", equivalent=ROUBLES),),
    names=(Name("A B", 0, 3, "person", "Mr"),),
    quotes=(Quotation("no", 3, 5),),
    attribution=(Attribution("B", "said", 0, 6),),
    checkworthiness=0.75,
    signals=("has.value",),
)


def test_a_claim_survives_json_with_every_nested_part() -> None:
    claim = Claim(
        "c-1", "d", Selector("A text", "", "x", 0, 6, "ff", Locator(page="iv", heading=("One",))), STATEMENT, "title"
    )
    assert from_plain(Claim, json.loads(json.dumps(to_plain(claim)))) == claim


def test_a_document_with_a_note_survives_json() -> None:
    document = Document(
        "d",
        "source",
        "sources/d.txt",
        "A text",
        "ff",
        "ee",
        (Block(0, 6, "main", 1),),
        Metadata(title="T"),
        note=Note("A", "B", "C"),
    )
    assert from_plain(Document, json.loads(json.dumps(to_plain(document)))) == document


def test_evidence_keeps_the_spans_of_its_reasons() -> None:
    reason = Reason("value.equal", "same", (0, 4), None, "said")
    evidence = Evidence("e-1", "c-1", "p-1", "d", Judgement("supports", 0.5, (reason,), "possible"))
    assert from_plain(Evidence, json.loads(json.dumps(to_plain(evidence)))) == evidence


def test_defaults_are_left_out_so_that_the_index_stays_small() -> None:
    assert to_plain(Metadata()) == {}
    assert to_plain(Judgement("mentions", 0.1)) == {"relation": "mentions", "score": 0.1}
