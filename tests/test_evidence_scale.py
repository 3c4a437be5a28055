"""Searching and storing many passages: the same whichever way the index came to be, and never the same sentence only."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import Index, link
from verifybench.evidence.candidates import CANDIDATES, spread
from verifybench.evidence.content import content
from verifybench.evidence.context import Context
from verifybench.evidence.judging import judge_views
from verifybench.evidence.retrieve import Found, Held, Indexed, Search
from verifybench.evidence.screening import screen
from verifybench.evidence.wording import indexed_stems, wording
from verifybench.evidence.words import View, read
from verifybench.model.claim import Claim, Name, Passage, Selector, Statement
from verifybench.model.document import Document, Locator
from verifybench.model.evidence import Judgement
from verifybench.model.packing import layout, pack, unpack
from verifybench.model.value import Value

WORDS = [
    "harbour",
    "fire",
    "ship",
    "crane",
    "bridge",
    "mayor",
    "court",
    "police",
    "budget",
    "school",
    "storm",
    "road",
    "museum",
    "archive",
    "bank",
]


def sentences(count: int, seed: int = 1) -> list[str]:
    draw = random.Random(seed)
    return [f"{' '.join(draw.choices(WORDS, k=draw.randint(3, 9)))} {number % 7}." for number in range(count)]


def brought(folder: Path, steps: Iterable[Sequence[str]]) -> Search:
    """The index in a folder, after each step's sentences were added to it."""
    known: dict[int, str] = {}
    search = Search.in_memory(())
    for step in steps:
        added = {wording(text): text for text in step if wording(text) not in known}
        known |= added

        def stems(keys: Sequence[int] | None, known: dict[int, str] = known) -> Iterable[Indexed]:
            return (Indexed(key, indexed_stems(known[key])) for key in (known if keys is None else keys))

        search = Search.bring(folder, Held().plus(known), list(added), stems)
    return search


def asked(search: Search) -> list[list[Found]]:
    return [search.search(Statement(0, len(text), text), 8) for text in (*sentences(25, 2), "harbour", "fire of 3")]


@settings(max_examples=8, deadline=None, derandomize=True)
@given(st.lists(st.integers(1, 200), min_size=1, max_size=4, unique=True).map(sorted), st.randoms(use_true_random=False))
def test_an_index_that_grew_answers_like_one_made_at_once(cuts: list[int], shuffler: random.Random) -> None:
    texts = sentences(220)
    with tempfile.TemporaryDirectory() as name:
        at_once = brought(Path(name) / "one", [texts])
        shuffler.shuffle(texts)
        steps = [texts[start:end] for start, end in zip([0, *cuts], [*cuts, len(texts)], strict=True)]
        assert asked(brought(Path(name) / "grown", steps)) == asked(at_once)


def test_of_thousands_that_fit_as_well_those_with_the_smallest_keys_are_found_by_few_queries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys = sorted(wording(f"Ship {number} left the harbour.") for number in range(6000))
    search = Search.in_memory(Indexed(key, "ship left harbour") for key in keys)
    queries: list[int] = []
    ask = Search._ask

    def counting(self: Search, words: list[object], limit: int) -> list[Found]:
        queries.append(limit)
        return ask(self, words, limit)

    monkeypatch.setattr(Search, "_ask", counting)
    text = "The ship left"
    assert [found.key for found in search.search(Statement(0, len(text), text), 20)] == keys[:20]
    assert len(queries) < 20


def passage(id: str, document: str, text: str) -> Passage:
    return Passage(id, document, Statement(0, len(text), text), (0, len(text)))


def linked(text: str, passages: Sequence[Passage]) -> list[str]:
    """The passages that are evidence for a draft's claim."""
    documents = [Document(id, "source", id, "", "", "") for id in dict.fromkeys(one.document for one in passages)]
    statement = analyse(text)[0]
    claim = Claim("c", "draft", Selector(text, "", "", 0, len(text), ""), statement)
    known = {text: analyse(text)[0] for text in {one.statement.text for one in passages}}
    read = [replace(one, statement=known[one.statement.text]) for one in passages]
    draft = Document("draft", "draft", "draft", text, "", "")
    ((_, evidence),) = link([claim], [draft, *documents], read, Index.build(None, read))
    return [one.passage for one in evidence]


def test_a_sentence_that_hundreds_of_papers_print_does_not_hide_the_one_that_differs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged: list[str] = []

    def counting(claim: View, passage: View, context: Context) -> Judgement:
        judged.append(passage.statement.text)
        return judge_views(claim, passage, context)

    monkeypatch.setattr("verifybench.evidence.linking.judge_views", counting)
    copies = [passage(f"p{at}", f"s{at}", "The fire in the harbour of Oslo killed 12 people.") for at in range(300)]
    other = passage("other", "z", "Fourteen people were killed by the fire in the harbour of Oslo.")
    found = linked("The fire in the harbour of Oslo killed 12 people.", [*copies, other])
    assert "other" in found
    assert sum(id.startswith("p") for id in found) > 1, "that several say so is told as well"
    assert len(judged) <= CANDIDATES


def test_a_passage_that_shares_a_word_or_two_is_not_judged_and_one_with_the_figure_is() -> None:
    claim = (
        "The ministry of health closed eleven wards of the old hospital near the harbour of Oslo after the fire of 1987."
    )
    bears = screen(content(read(analyse(claim)[0])))
    assert not bears(indexed_stems("They met in a café at the harbour.").split())
    assert not bears(indexed_stems("It rained in 1987.").split()), "a year alone is in every second text"
    assert bears(indexed_stems("The hospital burned in the fire of 1987.").split())
    assert bears(indexed_stems("Wards of the hospital were closed by the ministry.").split())
    measured = screen(
        content(read(analyse("The ministry bought the archive of the old hospital in Oslo for 3.2 million euros.")[0]))
    )
    assert measured(indexed_stems("Somebody had paid 3.2 million.").split()), "a sum seldom meets by chance"
    assert screen(read(analyse("He did.")[0]))([]), "a claim that has no telling word has nothing to screen by"


def test_no_passages_and_passages_of_one_sentence_each_are_no_error() -> None:
    assert linked("The fire killed 12 people.", []) == []
    assert linked("The fire killed 12 people.", [passage("p", "s", "…")]) == []


@given(st.lists(st.integers(0, 6), max_size=60))
def test_copies_stand_behind_and_nothing_is_lost(of: list[int]) -> None:
    order = spread((one, at) for at, one in enumerate(of))
    assert sorted(order) == list(range(len(of)))
    firsts = [at for at in order if of.index(of[at]) == at]
    assert firsts == sorted(firsts), "the first of each stay in their order"
    for one in set(of):
        own = [at for at in order if of[at] == one]
        assert own == sorted(own)
    if len(set(of)) > 5:
        assert len({of[at] for at in order[:6]}) >= 5


names = st.builds(Name, st.text(max_size=9), st.integers(0, 99), st.integers(0, 99))
figures = st.none() | st.floats(allow_nan=False)
flat = st.builds(
    Value, st.sampled_from(["count", "date"]), st.text(max_size=9), st.integers(), st.integers(), figures, figures, figures
)
values = st.builds(lambda one, other: replace(one, equivalent=other), flat, st.none() | flat)
statements = st.builds(
    Statement,
    st.integers(0, 99),
    st.integers(0, 99),
    st.text(max_size=30),
    st.lists(values, max_size=2).map(tuple),
    st.lists(names, max_size=2).map(tuple),
    checkworthiness=st.floats(0, 1),
    signals=st.lists(st.text(max_size=5), max_size=2).map(tuple),
)
passages = st.builds(
    Passage,
    st.text(max_size=9),
    st.text(max_size=9),
    statements,
    st.tuples(st.integers(), st.integers()),
    locator=st.builds(Locator, page=st.none() | st.text(max_size=3), heading=st.lists(st.text(max_size=3)).map(tuple)),
)


@settings(deadline=None, derandomize=True)
@given(passages)
def test_a_packed_passage_is_read_back_as_it_was(one: Passage) -> None:
    assert unpack(Passage, pack(one)) == one


def test_a_layout_names_every_member_of_what_is_packed() -> None:
    told = layout(Passage)
    for member in ("Passage(id,document,", "equivalent", "checkworthiness", "heading", "speaker"):
        assert member in told


def test_who_is_said_to_have_resigned_is_held_against_who_was_fired_whatever_else_is_told() -> None:
    claim = "After the publication at least seven cases were opened and several employees of the service resigned."
    bears = screen(content(read(analyse(claim)[0])))
    assert bears(read(analyse("It is true that the commander was fired.")[0]).where)
    assert not bears(read(analyse("It is true that the commander was tired.")[0]).where)
