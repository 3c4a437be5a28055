"""`pipe`: one answer a line, in order, whatever the line is; the shapes are those of the committed schemas."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from commands import verifybench
from pydantic import BaseModel

from verifybench.cli import list_shapes, pipe_answers, schemas

REPOSITORY = Path(__file__).resolve().parents[1]

TEXT = "The court sentenced Ivan Petrov to five years in prison on 3 May 2021. More than 40 GB leaked, Anna Berg said."


def pipe(command: str, lines: list[Any] | bytes, *options: str) -> list[dict[str, Any]]:
    given = lines if isinstance(lines, bytes) else b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    told = verifybench("pipe", command, *options, stdin=given)
    assert told.returncode == 0, told.stderr
    return [json.loads(line) for line in told.stdout.splitlines()]


def checked(model: type[BaseModel], answers: list[dict[str, Any]]) -> None:
    for answer in answers:
        model.model_validate_json(json.dumps(answer))


def test_claims_come_with_everything_read_in_them() -> None:
    (answer,) = pipe("claims", [{"id": 1, "text": TEXT, "date": None, "more": "ignored"}])
    checked(pipe_answers.ClaimsOut, [answer])
    first = answer["claims"][0]
    assert TEXT[first["start"] : first["end"]] == first["text"]
    assert [value["kind"] for value in first["values"]] == ["duration", "date"]
    assert "Ivan Petrov" in [name["text"] for name in first["names"]]


def test_with_all_every_sentence_has_a_score() -> None:
    text = TEXT + " Is that so? Thank you all very much."
    (answer,) = pipe("claims", [{"id": "x", "text": text}], "--all")
    assert len(answer["claims"]) == 4
    assert all(0 <= one["checkworthiness"] <= 1 for one in answer["claims"])


def test_values_are_in_canonical_units_with_the_amount_as_written() -> None:
    (answer,) = pipe("values", [{"id": 1, "text": "More than 2.5 million miles in two hours, in 2021."}])
    checked(pipe_answers.ValuesOut, [answer])
    miles, hours, year = answer["values"]
    assert (miles["kind"], miles["amount"], miles["unit"], miles["hedge"]) == ("length", 2500000, "m", "more_than")
    assert miles["low"] == pytest.approx(2.5e6 * 1609.344)
    assert (miles["high"], miles["low_open"]) == (None, True)
    assert (hours["low"], hours["unit"]) == (7200, "s")
    assert (year["low"], year["high"], year["amount"]) == ("2021-01-01", "2021-12-31", None)


def test_compare_says_supports_contradicts_and_unrelated_with_reasons() -> None:
    claim = "The court sentenced Ivan Petrov to five years in prison."
    sources = {
        "supports": "Ivan Petrov was sentenced to five years in prison by the court.",
        "contradicts": "The court sentenced Ivan Petrov to nine years in prison.",
        "unrelated": "The harvest of apples was good along the coast.",
    }
    lines = [{"id": name, "claim": claim, "sources": [{"id": "s", "text": text}]} for name, text in sources.items()]
    answers = pipe("compare", lines)
    checked(pipe_answers.CompareOut, answers)
    assert {answer["id"]: answer["relation"] for answer in answers} == {name: name for name in sources}
    best = answers[1]["passages"][0]
    assert best["reasons"][0]["rule"] == "value.disjoint"
    assert (best["reasons"][0]["claim_text"], best["reasons"][0]["source_text"]) == ("five years", "nine years")


def test_sentences_given_are_numbered_and_their_offsets_start_anew() -> None:
    sentences = ["The harvest was good.", "The court sentenced Ivan Petrov to nine years in prison."]
    line = {
        "id": 1,
        "claim": "The court sentenced Ivan Petrov to five years.",
        "sources": [{"id": 7, "sentences": sentences}],
    }
    (answer,) = pipe("compare", [line])
    best = answer["passages"][0]
    assert (best["source"], best["sentence"], best["start"]) == (7, 1, 0)


def test_sources_of_opposite_answers_are_conflicting() -> None:
    claim = "The court sentenced Ivan Petrov to five years in prison."
    sources = [{"id": "a", "text": claim}, {"id": "b", "text": claim.replace("five", "nine")}]
    (answer,) = pipe("compare", [{"id": 1, "claim": claim, "sources": sources}])
    assert answer["relation"] == "conflicting"


def test_agree_tells_conflict_from_agreement_and_from_nothing_in_common() -> None:
    first = {"id": "a", "text": "The court sentenced Ivan Petrov to five years in prison."}
    seconds = {
        "agree": "Ivan Petrov was sentenced to five years in prison.",
        "conflict": "Ivan Petrov was sentenced to nine years in prison.",
        "unrelated": "The harvest of apples was good along the coast.",
    }
    answers = pipe("agree", [{"id": name, "sources": [first, {"id": "b", "text": text}]} for name, text in seconds.items()])
    checked(pipe_answers.AgreeOut, answers)
    assert {answer["id"]: answer["relation"] for answer in answers} == {name: name for name in seconds}


def test_names_proposes_spellings_and_keeps_strangers_apart() -> None:
    answers = pipe("names", [{"id": 1, "names": ["Osechkin", "Osetskin"]}, {"id": 2, "names": ["Vorontsov", "Voronin"]}])
    checked(pipe_answers.NamesOut, answers)
    assert [answer["same"] for answer in answers] == [True, False]


@pytest.mark.parametrize("command", ["claims", "values", "compare", "agree", "names"])
def test_a_bad_line_is_answered_with_an_error_and_the_rest_go_on(command: str) -> None:
    goods: dict[str, dict[str, Any]] = {
        "claims": {"text": TEXT},
        "values": {"text": TEXT},
        "compare": {"claim": TEXT, "sources": [{"id": "a", "text": TEXT}]},
        "agree": {"sources": [{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT}]},
        "names": {"names": ["A", "B"]},
    }
    good = goods[command]
    bad = [
        b"{broken",
        b"[1]",
        b'{"id": 5}',
        b"\xff\xfe",
        b'{"id": 6, "text": 3, "names": [1], "claim": [], "sources": 4}',
        b"[" * 100_000,
    ]
    given = b"\n".join([json.dumps({"id": "first", **good}).encode(), *bad, json.dumps({"id": "last", **good}).encode()])
    answers = pipe(command, given)
    assert [answer["id"] for answer in answers] == ["first", None, None, 5, None, 6, None, "last"]
    assert ["error" in answer for answer in answers] == [False, True, True, True, True, True, True, False]
    checked(pipe_answers.ErrorOut, [answer for answer in answers if "error" in answer])


def test_a_date_that_is_none_is_refused_and_a_datetime_is_taken() -> None:
    answers = pipe(
        "values", [{"id": 1, "text": "x", "date": "soon"}, {"id": 2, "text": "last year", "date": "2021-05-03T10:00:00Z"}]
    )
    assert "ISO 8601" in answers[0]["error"]
    assert answers[1]["values"][0]["low"] == "2020-01-01"


@pytest.mark.parametrize("name", list(schemas.SCHEMAS))
def test_the_committed_schemas_are_those_of_the_program(name: str) -> None:
    committed = REPOSITORY / "docs/schemas" / f"{name}.schema.json"
    assert committed.read_text(encoding="utf-8") == schemas.schema_text(name), "run: make schemas"


def test_lists_and_claims_files_have_the_shape_of_their_schema(sample: Path) -> None:
    for what, model in list_shapes.ListOut.model_fields.items():
        scope = ["--scope", "all"] if what in ("claims", "evidence") else []
        told = subprocess.run(
            [sys.executable, "-m", "verifybench", "-C", str(sample), "list", what, *scope, "--format", "json"],
            capture_output=True,
            check=True,
            timeout=60,
        )
        rows = json.loads(told.stdout)
        assert rows, what
        list_shapes.ListOut.model_validate_json(
            json.dumps({**{key: [] for key in list_shapes.ListOut.model_fields}, what: rows})
        )
        assert model.annotation is not None
    files = sorted((sample / "claims").glob("*.json"))
    assert files
    for file in files:
        list_shapes.ClaimsFileOut.model_validate_json(file.read_text(encoding="utf-8"))


def test_a_byte_order_mark_blank_lines_and_odd_numbers_are_met_with_reason() -> None:
    given = b'\xef\xbb\xbf{"id": 1, "text": "5 km"}\n\n{"id": NaN, "text": "5 km"}\n{"id": 2, "text": "5 km"}\n'
    answers = pipe("values", given)
    assert [answer["id"] for answer in answers] == [1, None, 2]
    assert "no number" in answers[1]["error"]


def test_a_source_keeps_its_id_whatever_its_type() -> None:
    claim = "The court sentenced Ivan Petrov to five years in prison."
    (answer,) = pipe(
        "compare", [{"id": 1, "claim": claim, "sources": [{"id": 1, "text": claim}, {"id": "1", "text": claim}]}]
    )
    assert [passage["source"] for passage in answer["passages"]] in ([1, "1"], ["1", 1])


@pytest.mark.parametrize("number", [b"1e999", b"-1e999", b"9" * 5000, b'{"deep": [1e400]}'])
def test_a_number_that_json_cannot_give_back_is_refused_in_own_words(number: bytes) -> None:
    given = b'{"id": ' + number + b', "text": "5 km"}\n{"id": ' + b"9" * 1000 + b', "text": "5 km"}\n'
    refused, answered = pipe("values", given)
    assert refused["id"] is None
    assert "write it as text" in refused["error"]
    assert "sys." not in refused["error"]
    assert answered["id"] == int("9" * 1000)
    assert answered["values"]
