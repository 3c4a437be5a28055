"""What is left alone: numbers that name things, each with its reason; nothing that was read is left alone too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Done, verifybench
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.values import left_alone, recognise
from verifybench.values.tables import words

REASONS = {
    "part of a name": ["at IK-15", "the 13F filing", "a 7-Eleven", "the 737's wing", "on Radio Four,"],
    "the number of a thing": ["See Section 5(2)(a).", "pp. 12-14", "Article 228.1 applies", "in version two", "flight 370"],
    "part of an address": ["10 Downing Street", "at 221B Baker Street"],
    "a list marker": ["1. Introduction", "(3) Introduction"],
    "a reference in brackets": ["as shown [12]", "as shown [12, 13]"],
    "a ratio or a formula": ["a 4:3 screen"],
    "an identifier": ["it was 12345678901"],
    "the pronoun “one”": ["one of them left", "No one left", "One can see why."],
    "an idiom": ["One day he left.", "zero tolerance", "half as many", "in the first half"],
    "so many times something else": ["twice as many people", "more than twice the $1.1bn"],
    "no definite number": ["several officers in a 5 km run"],
    "a phone number": ["call 999"],
    "a phone number or another identifier": [
        "020 7946 0958", "+44 20 7946 0958", "8 (495) 123-45-67", "555-0123", "0345 600 0723", "1-800-555-0199",
        "4111 1111 1111 1111", "978-3-16-148410-0",
    ],
    "a web address": ["https://example.org/2020/05/12"],
    "an e-mail address": ["a12@example.org"],
    "a handle or a tag": ["@user12"],
    "a version or an address": ["v2.1", "192.168.0.1"],
    "no usual fraction": ["open 24/7"],
    "too large or too precise to be meant as a quantity": ["9" * 400, "1e999"],
}  # fmt: skip


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in REASONS.items() for text in texts])
def test_numbers_that_count_nothing_are_left_alone_with_the_reason(reason: str, text: str) -> None:
    assert reason in {one.reason for one in left_alone(text)}, left_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "the order 12 officers gave",
        "Over 40 were hurt.",
        "In 40 countries",
        "Killed: 40 people",
        "one publication",
        "in one day",
    ],
)
def test_what_only_resembles_a_name_is_still_read(text: str) -> None:
    assert len(recognise(text)) == 1


PIECES = st.sampled_from(
    words(
        "12 1,200 3.5 half two one No. Section ( ) [ ] / - : . , $ km kg % #1 v2.1 24/7 a@b.c +44 20 of the people 9e99 ½ ٣ １ ° C"
    )
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=20).map(" ".join), st.lists(PIECES, max_size=20).map("".join), st.text(max_size=60)
)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(TEXTS)
def test_what_is_left_alone_is_a_slice_of_the_text_and_no_value(text: str) -> None:
    values = recognise(text)
    end = 0
    for one in left_alone(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert one.reason
        assert not any(value.start <= one.start < value.end for value in values)
        end = one.end


@settings(derandomize=True, deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(["12", "at", "Section", "No.", "7.5", "km", "IK-3", "call", "half", "of", ",", "may"]), max_size=12
    )
)
def test_every_figure_is_either_read_or_left_alone(words: list[str]) -> None:
    text = " ".join(words)
    spans = [(value.start, value.end) for value in recognise(text)] + [(one.start, one.end) for one in left_alone(text)]
    for at, char in enumerate(text):
        if char.isdigit():
            assert any(start <= at < end for start, end in spans), (text, at)


def run(*arguments: str, given: str = "") -> Done:
    return verifybench("values", *arguments, stdin=given)


def test_the_command_tells_what_is_read_and_why_the_rest_is_not(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("Nearly 40 GB in two days.\nSee Section 3, last year.", encoding="utf-8")
    told = run(str(file), "--why", "--date", "2021-05-03")
    assert told.returncode == 0
    assert told.stdout.splitlines() == [
        "1:1   size      nearly  “Nearly 40 GB”  nearly 40 GB  [36000000000, 40000000000) B",
        "1:17  duration  exact   “two days”      2 days  [172800] s",
        "2:13  -         -       “3”             left alone: the number of a thing",
        "2:16  date      exact   “last year”     2020  [2020-01-01, 2020-12-31]",
    ]


def test_the_command_reads_standard_input_and_writes_json() -> None:
    told = json.loads(run("--format", "json", "--why", given="page 4, 3 km").stdout)
    assert [value["reads"] for value in told["values"]] == ["3 km"]
    assert told["left_alone"] == [{"text": "4", "start": 5, "end": 6, "reason": "the number of a thing"}]


def test_what_the_command_cannot_use_it_says_with_exit_2(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    for arguments in (["--date", "2021-13-03"], [str(tmp_path / "none.txt")], [str(tmp_path / "picture.png")]):
        told = run(*arguments)
        assert (told.returncode, told.stdout) == (2, "")
        assert told.stderr
