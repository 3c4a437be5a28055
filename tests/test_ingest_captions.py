"""Captions are evidence, bare credits are not, and sentences that name an agency are neither."""

from __future__ import annotations

import pytest

from verifybench.ingest.captions import caption


@pytest.mark.parametrize(
    "text",
    [
        "Video: Example TV",
        "COVER: Unsplash",
        "Photo by Jan Maas",
        "(Photo: Jan Maas)",
        "Image courtesy of Ada Holm",
        "Ada Holm / Example News Agency",
        "J. Holm / Reuters",
        "Reporter: Ada Holm. Video: Example TV",
    ],
)
def test_a_bare_credit(text: str) -> None:
    assert caption(text) == "credit"


@pytest.mark.parametrize(
    "text",
    [
        "A crane lifts the first beam. Video: Example TV, Reporter: Jan N. Maas",
        "Ada Brook. Jan Maas / Example News Agency",
        "The bridge in May (Reuters)",
        "The bridge in May. AP Photo/Ada Holm",
        "Workers on the bridge (Photo: Ada Holm / AFP)",
    ],
)
def test_words_with_a_credit_behind_them_are_a_caption(text: str) -> None:
    assert caption(text) == "caption"


@pytest.mark.parametrize(
    "text",
    [
        "She told AFP in 2020 that the bridge had cost 3 million.",
        "He works for Reuters",
        "The video was filmed in 2020 by a guard.",
        "The ferry makes 12/14 trips a day",
        "Cover your losses, said Ada Brook.",
        "He posted it on his page. Facebook deleted it",
    ],
)
def test_sentences_are_neither(text: str) -> None:
    assert caption(text) is None
