"""What a figure is, where only the words beside it tell: a share before a comparative, pounds behind a height, one per so many."""

from __future__ import annotations

import pytest

from verifybench.values import recognise


@pytest.mark.parametrize(
    ("text", "shown", "kind", "low"),
    [
        ("There were a fifth fewer people.", "a fifth", "percent", 20),
        ("They had 1,200 beds, a fifth fewer.", "a fifth", "percent", 20),
        ("Prices are a tenth higher than then.", "a tenth", "percent", 10),
        ("It went to the third higher court.", "third", "ordinal", 3),
        ("He is six foot two and 180 pounds.", "180 pounds", "mass", 81.6466266),
        ("At 6 feet 2 inches tall, 180 pounds, he is big.", "180 pounds", "mass", 81.6466266),
        ("The fence is six feet high and cost 40 pounds.", "40 pounds", "money", 40),
        ("It was one per 1,000, then 12.4 per 100,000.", "one per 1,000", "rate", 100),
        ("It was one per 1,000, then 12.4 per 100,000.", "12.4 per 100,000", "rate", 12.4),
    ],
)
def test_the_words_beside_a_figure_tell_what_it_is(text: str, shown: str, kind: str, low: float) -> None:
    (value,) = (value for value in recognise(text) if value.text == shown)
    assert value.kind == kind
    assert value.low == pytest.approx(low)
