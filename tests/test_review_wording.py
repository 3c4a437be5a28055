"""What counts as the same words: typography and the marks of a format do, signs that say something else do not."""

from __future__ import annotations

import pytest

from verifybench.review import same_words


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The town paid € 5 million.", "The town paid £ 5 million."),
        ("It is 5 € a head.", "It is 5 £ a head."),
        ("Some 5‰ of them left.", "Some 5 of them left."),
        ("He had 1/3 of the votes.", "He had 1-3 of the votes."),
        ("The loss was (5) million.", "The loss was 5 million."),
        ("It holds that a = 5.", "It holds that a ≠ 5."),
        ("The harbour: 3 ✓", "The harbour: 3 ✗"),
        ("He is 6′ 2.", "He is 6″ 2."),
        ("There were 10–20 people.", "There were 10, 20 people."),
        ("≥ 10 people died in 1999.", "≤ 10 people died in 1999."),
        ("A sheet of 3 × 4.", "A sheet of 3 + 4."),
        ("He is ~~not~~ guilty.", "He is not guilty."),
        ("There were 10+ people.", "There were 10 people."),
        ("It is written in C#.", "It is written in C."),
        ("12. May was the coldest day.", "May was the coldest day."),
        ("20. people died in 1999.", "people died in 1999."),
        ("3. 4 people died.", "4 people died."),
    ],
)
def test_a_sign_that_says_something_is_no_typography(old: str, new: str) -> None:
    assert not same_words(old, new)
    assert not same_words(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# The title", "The title"),
        ("> He said 5.", "He said 5."),
        ("- 5 people left.", "5 people left."),
        ("• 5 people left.", "5 people left."),
        ("1. Anna left.", "Anna left."),
        ("Some 10–20 people.", "Some 10-20 people."),
        ("Some **5** people.", "Some 5 people."),
        ("“A” – b", '"A" - b'),
        ("See [the 5 men](https://example.org/a_b?c=d&e=f).", "See the 5 men."),
        ("It’s 5 %.", "It's 5%."),
        ("Between 5 &amp; 6.", "Between 5 & 6."),
        ("A line\nwrapped here.", "A line wrapped here."),
    ],
)
def test_marks_of_a_format_are_no_words(old: str, new: str) -> None:
    assert same_words(old, new)
    assert same_words(new, old)
