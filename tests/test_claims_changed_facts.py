"""What an edit did to a statement is told by facts, however it is written."""

from __future__ import annotations

import pytest

from verifybench.claims import analyse, changes


def told(old: str, new: str) -> list[str]:
    return [str(one) for one in changes(analyse(old), analyse(new))]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("They counted 3,412 men in 2014.", "They counted 3,421 men in 2014.", ["number: 3,412 men → 3,421 men"]),
        ("They counted 3,412 men in 2014.", "They counted 3412 men in 2014.", []),
        ("They found forty rifles.", "They found 40 rifles.", []),
        ("It weighed 40 tonnes.", "It weighed more than 40 tonnes.", ["number: 40 tonnes → more than 40 tonnes"]),
        ("He left on 4 May 2019.", "He left on 5 May 2019.", ["date: 4 May 2019 → 5 May 2019"]),
        ("He left on 4 May 2019.", "He left on May 4, 2019.", []),
        ("Irina Volkova left Oslo.", "Irina Volkov left Oslo.", ["name: Irina Volkova → Irina Volkov"]),
        ("The mine was closed.", "The mine was not closed.", ["negation"]),
        ("The mine was closed.", "The mine was shut.", ["wording"]),
        ("He said “we saw it all” twice.", "He said “we saw it” twice.", ["quotation: we saw it all → we saw it"]),
        ("It’s “done” – he said.", 'It\'s "done" - he said.', []),
        ("Paragraph 5 applies to Anna.", "Paragraph 6 applies to Anna.", ["number: 5 → 6"]),
    ],
)
def test_facts_that_an_edit_changed(old: str, new: str, expected: list[str]) -> None:
    found = told(old, new)
    if expected == [] and found:
        assert found == ["wording"], "another way to write the same figure is at most another wording"
    else:
        assert found == expected


def test_a_split_sentence_keeps_its_facts() -> None:
    assert told("Anna Berg left in 2014 and sold 12 cars.", "Anna Berg left in 2014. She sold 12 cars.") == ["wording"]
