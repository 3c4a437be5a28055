"""Front matter: what it states is read, what is broken is a warning with its line, and no text is ever lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.ingest.dates import is_iso_date, published_in
from verifybench.ingest.front_matter import front_matter
from verifybench.model.document import Metadata


def test_known_keys_become_metadata_and_are_no_text() -> None:
    text = (
        '---\ntitle: "The bridge: a \\"story\\""\npublisher: \'Daily Example\'\nauthor: Jane Doe\npublished: 2021-05\n'
        "accessed: 2021-05-14T08:00:00Z\nurl: https://example.org/a#b\norigin: Example Wire\ntranslated: Machine\n"
        "language: no\nid: bridge\n---\nBody.\n"
    )
    front = front_matter(text)
    assert front.metadata == Metadata(
        title='The bridge: a "story"',
        publisher="Daily Example",
        author="Jane Doe",
        published="2021-05",
        accessed="2021-05-14T08:00:00Z",
        url="https://example.org/a#b",
        origin="Example Wire",
        translated="machine",
        language="no",
    )
    assert front.id == "bridge"
    assert front.warnings == ()
    assert text[front.end :] == "Body.\n"


@pytest.mark.parametrize(
    ("lines", "warning"),
    [
        ("title: A\npublished: last May", "line 3: “published: last May” is no date"),
        ("title: A\npublished: 2021-02-30", "line 3: “published: 2021-02-30” is no date"),
        ("title: A\nnot a pair", "line 3: front matter line is not “key: value”"),
        ("title: A\ncolour: red", "line 3: unknown front matter key “colour”"),
        ("title: A\ntranslated: perhaps", "line 3: “translated: perhaps” is none of"),
        ("title: A\n\ntitle: B", "line 4: “title” is given twice"),
    ],
)
def test_a_bad_line_is_a_warning_with_its_number_and_the_rest_counts(lines: str, warning: str) -> None:
    front = front_matter(f"---\n{lines}\n---\nBody.")
    assert [one[: len(warning)] for one in front.warnings] == [warning]
    assert front.metadata == Metadata(title="A")


def test_front_matter_without_an_end_stays_text_and_says_so() -> None:
    front = front_matter("---\ntitle: A\n\nBody goes on.\n")
    assert front.end == 0
    assert front.metadata == Metadata()
    assert front.warnings[0].startswith("line 1: front matter has no closing ---")


@pytest.mark.parametrize(
    "text", ["---\nA rule, then prose.\n\n---\nMore prose.\n", "Body.\n---\ntitle: A\n---\n", "--- \n", "---"]
)
def test_a_rule_is_not_taken_for_front_matter(text: str) -> None:
    front = front_matter(text)
    assert (front.end, front.metadata) == (0, Metadata())


def test_nested_and_folded_values_belong_to_their_key() -> None:
    front = front_matter("---\ntitle: >\n  A long\n  title\ntags:\n  - a\n  - b\n# a comment\nauthor: ~\n---\nBody.")
    assert front.metadata == Metadata(title="A long title")
    assert len(front.warnings) == 1
    assert "“tags”" in front.warnings[0]


@pytest.mark.parametrize(
    "date", ["2021", "2021-12", "2024-02-29", "2021-05-14T08:00", "2021-05-14 08:00:59.5+02:00", "0001-01-01"]
)
def test_iso_dates_as_short_as_a_year_are_dates(date: str) -> None:
    assert is_iso_date(date)


@pytest.mark.parametrize(
    "date", ["", "21", "2021-13", "2023-02-29", "14.05.2021", "2021-5-1", "0000", "2021-05-14T25:00", "today"]
)
def test_what_the_calendar_lacks_is_no_date(date: str) -> None:
    assert not is_iso_date(date)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 5 October 2018", "2018-10-05"),
        ("First published on Thu 6 Sep 2018 02.35 EDT", "2018-09-06"),
        ("Posted on April 21, 2014", "2014-04-21"),
        ("Published: 2021-05-14", "2021-05-14"),
        ("Published 03/04/2021", None),
        ("Published 31 February 2018", None),
        ("Updated 5 October 2018", None),
        ("5 October 2018", None),
    ],
)
def test_a_line_that_states_its_day_of_publication(line: str, day: str | None) -> None:
    assert published_in(line) == day


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(alphabet="-:\n #'\"abtitle>|", max_size=120))
def test_any_text_is_read_without_an_error_and_the_rest_is_a_suffix(text: str) -> None:
    front = front_matter(f"---\n{text}")
    assert 0 <= front.end <= len(text) + 4
