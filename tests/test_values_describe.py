"""What a reviewer reads for a value: one line, in the unit of the text, for every kind and hedge."""

from __future__ import annotations

import pytest

from verifybench.values import compare, describe, recognise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # counts
        ("412 passengers", "412 passengers"),
        ("half a million people", "500,000 people"),
        ("about 400 people", "about 400 people"),
        ("nearly 400 people", "nearly 400 people"),
        ("at least 400 people", "at least 400 people"),
        ("over 400 people", "more than 400 people"),
        ("up to 400 people", "at most 400 people"),
        ("fewer than 400 people", "less than 400 people"),
        ("between 1.5 and 1.7 million people", "1.5–1.7 million people"),
        ("dozens of officers", "dozens of officers (24 up to 100)"),
        ("3.5 trillion cells", "3.5 trillion cells"),
        ("12.345 people", "12.345 people"),
        ("0.0625 per cent", "0.0625%"),
        ("42.195 km", "42.195 km"),
        ("1234.5678 km", "1,234.5678 km"),
        ("26.2188 miles", "26.2188 miles"),
        ("1.2345 million people", "1,234,500 people"),
        ("1,160 sq mi", "1,160 sq mi"),
        ("1,160 square miles", "1,160 square miles"),
        # shares
        ("one in five voters", "20%"),
        ("a third of voters", "33.33%"),
        ("3 percentage points", "3 percentage points"),
        ("0.05 percent", "0.05%"),
        # money
        ("$300,000", "300,000 USD"),
        ("$3.5 trillion", "3.5 trillion USD"),
        ("500 francs", "500 francs"),
        ("1.2 million crowns ($115,000)", "1.2 million crowns (115,000 USD)"),
        # time
        ("two years and ten months", "two years and ten months"),
        ("18 months", "18 months"),
        ("nearly three years", "nearly 3 years"),
        ("one week", "1 week"),
        ("58-year-old", "58 years old"),
        ("the over-65s", "more than 65 years old"),
        ("under 18s", "less than 18 years old"),
        ("10:30 p.m.", "22:30"),
        # measures, as written
        ("six feet", "6 feet"),
        ("10 miles", "10 miles"),
        ("ten kilometres", "10 km"),
        ("50 hectares", "50 hectares"),
        ("more than 40 gigabytes", "more than 40 GB"),
        ("40 GiB", "40 GiB"),
        ("5 µg", "5 µg"),
        ("300 kg", "300 kg"),
        ("five tonnes", "5 tonnes"),
        ("1.5 litres", "1.5 litres"),
        ("60 mph", "60 mph"),
        ("97 km/h", "97 km/h"),
        ("-40 °F", "-40 °F"),
        ("300 K", "300 K"),
        ("100 MW", "100 MW"),
        # rates
        ("$10,000 a month", "10,000 USD per month"),
        ("2 per cent a year", "2% per year"),
        ("12 deaths per 100,000 people", "12 per 100,000"),
        ("$80 a barrel", "$80 a barrel"),
        # names of places in an order, scores
        ("the 21st", "21st"),
        ("a 7-4 win", "7–4"),
        # dates
        ("3 May 2012", "3 May 2012"),
        ("May 2012", "May 2012"),
        ("from 3 May to 10 May 2012", "3–10 May 2012"),
        ("from 2011 to 2014", "2011–2014"),
        ("since May 2011", "since May 2011"),
        ("until 2014", "until 2014"),
        ("before 2014", "before 2014"),
        ("after 2014", "after 2014"),
        ("12/05/2011", "12 May or 5 December 2011"),
        ("last year", "last year"),
    ],
)
def test_a_value_is_one_line_a_reader_knows_from_the_text(text: str, words: str) -> None:
    assert describe(recognise(text)[0]) == words


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        ("10 miles", "16 km", "16 km (9.942 miles) and 10 miles agree at the coarser precision"),
        ("100 °F", "38 °C", "100 °F (37.78 °C) and 38 °C agree at the coarser precision"),
        ("60 months", "five years", "60 months equals 5 years"),
        (
            "about 1.6 million people",
            "1.5 to 1.7 million people",
            "about 1.6 million people is within 1.5–1.7 million people",
        ),
        ("€3m", "$3m", "3 million EUR and 3 million USD are in different currencies"),
        ("3 percent", "3 percentage points", "3% and 3 percentage points are in different units"),
        ("40 GB", "40 GiB", "40 GB (37.25 GiB) and 40 GiB are the same where a kilobyte is 1,024 bytes"),
        ("between 5 and 8 km", "more than 6 km", "5–8 km and more than 6 km can both hold"),
        ("more than 100 people", "more than 200 people", "more than 200 people is within more than 100 people"),
        ("in March 2020", "in 2021", "March 2020 is not 2021"),
    ],
)
def test_a_comparison_shows_both_values_and_the_conversion_that_matters(a: str, b: str, message: str) -> None:
    assert compare(recognise(a)[0], recognise(b)[0]).message == message
