"""The order of passages: what bears on the claim first, told once, and always in one order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import SourceText, compare
from verifybench.evidence.ranking import Ranker
from verifybench.evidence.words import View, read

_WORDS = ("harbour", "bridge", "opened", "mayor", "2019", "the", "40", "boats", "in", "Lisbon", "not", "twice")


def view(text: str) -> View:
    (statement,) = analyse(text, spans=[(0, len(text))])
    return read(statement)


def order(claim: str, *sentences: str) -> list[int]:
    passages = compare(claim, [SourceText("s", "", sentences)]).passages
    return [passage.sentence for passage in passages]


def test_a_sentence_told_twice_does_not_push_out_the_one_that_adds_something() -> None:
    found = order(
        "The museum in Turin was opened by the painter's widow in 1931.",
        "The museum in Turin was opened in spring.",
        "The museum in Turin was opened in the spring.",
        "The museum in Turin was opened, in spring.",
        "Her husband, the painter, had died; his widow paid for it.",
        "Tickets cost four euros.",
    )
    assert found.index(3) < 2


def test_a_date_line_is_found_by_its_date() -> None:
    found = order(
        "The library was closed on 7 May 2016.",
        "The opening hours of the library are posted at the door.",
        "Published 7 May 2016",
        "Parking is free in May.",
    )
    assert found.index(1) < found.index(2)


def test_words_of_a_name_weigh_more_than_words_that_say_little() -> None:
    found = order(
        "Marta Lindqvist made a new proposal.",
        "A new proposal was made by others.",
        "Lindqvist came late.",
        "The weather was fine.",
        "Nothing else happened.",
    )
    assert set(found[:2]) == {0, 1}


_SENTENCES = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8).map(lambda words: " ".join(words) + ".")


@given(_SENTENCES, st.lists(_SENTENCES, min_size=1, max_size=50))
@settings(derandomize=True, deadline=None, max_examples=60)
def test_spreading_keeps_every_sentence_once_and_its_scores_run_downwards(claim: str, sentences: list[str]) -> None:
    ranker = Ranker([view(sentence) for sentence in sentences])
    asked = view(claim)
    ranked = ranker.rank(asked)
    spread = ranker.spread(asked, ranked)
    assert sorted(index for index, _ in spread) == sorted(index for index, _ in ranked)
    scores = [score for _, score in spread]
    assert scores == sorted(scores, reverse=True)
    assert all(score <= dict(ranked)[index] for index, score in spread)
    assert spread[:1] == ranked[:1]
