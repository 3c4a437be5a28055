"""What is read only where a rule asks for it says the same as what is read beforehand."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case.passages import StoredPassages
from verifybench.claims import analyse
from verifybench.evidence.content import content, content_of, whole
from verifybench.evidence.context import Beside
from verifybench.evidence.linking import Linker
from verifybench.evidence.retrieve import Search
from verifybench.evidence.rules.naming import may_be_one
from verifybench.evidence.store import AFTER, BEFORE, Surroundings
from verifybench.evidence.words import LIMIT, read
from verifybench.model.claim import Passage, Statement

SPOKEN = (
    "The warden said on Monday that 40 barns had burned.",
    "“We lost 40 barns and nine mills,” Ida Holt, the warden, told reporters in Belov.",
    "Ida Holt, who left in 2017 after 13 years, has denied that any barn burned.",
    "Nobody counted the barns that burned in Belov.",
    f"The warden said that {'barns and mills ' * LIMIT}had burned.",
)


@pytest.mark.parametrize("text", SPOKEN, ids=range(len(SPOKEN)))
def test_the_content_read_alone_is_the_content_of_the_whole(text: str) -> None:
    (statement,) = analyse(text)
    alone, of_whole = content_of(statement), content(read(statement))
    assert (alone.statement, alone.words, alone.breaks, alone.cut) == (
        of_whole.statement,
        of_whole.words,
        of_whole.breaks,
        of_whole.cut,
    )
    assert whole(alone) == whole(of_whole)
    assert content(alone) is alone


NAMES = (
    "Ida Holt",
    "I. Holt",
    "Holt",
    "Anna Holt",
    "Belov",
    "Lower Belov",
    "the U.S.",
    "United States",
    "France",
    "French",
    "",
)


@given(st.sampled_from(NAMES) | st.text(max_size=12), st.sampled_from(NAMES) | st.text(max_size=12))
@settings(derandomize=True, deadline=None)
def test_two_names_may_be_one_whichever_is_asked_first(one: str, other: str) -> None:
    assert may_be_one(one, other) == may_be_one(other, one)


class Counted(StoredPassages):
    """Counts how often sentences beside a passage were read."""

    read = 0

    def beside(self, number: int, before: int, after: int) -> Sequence[Passage]:
        self.read += 1
        return super().beside(number, before, after)


@pytest.fixture
def stored(built_sample: Path) -> Counted:
    path = built_sample / ".verifybench" / "index.sqlite"
    return Counted(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True))


def test_a_stored_passage_has_the_same_sentences_beside_it_as_one_in_memory(stored: Counted) -> None:
    documents = list(stored.sources())
    passages = [passage for id in documents for passage in stored.passages_of(id)]
    memory = Surroundings((), passages)
    numbers = {passage.id: number for number, passage in enumerate(sorted(passages, key=_place))}
    rows = stored._db.execute("select number, id from passages").fetchall()
    seen = 0
    for number, id in rows:
        if id in numbers:
            assert stored.passage(number) == memory.passage(numbers[id])
            assert list(stored.beside(number, BEFORE, AFTER)) == list(memory.beside(numbers[id], BEFORE, AFTER))
            seen += 1
    assert seen == len(passages) > 0


def _place(passage: Passage) -> tuple[str, int]:
    return passage.document, passage.statement.start


def test_what_stands_beside_a_passage_is_read_for_few_pairs_and_once(stored: Counted) -> None:
    linker = Linker(stored, Search.in_memory(stored.wordings(None)))
    claims = [stored.claim(id) for (id,) in stored._db.execute("select id from claims order by id")]
    judged = sum(linker.judge(claim, linker.candidates(claim)).judged for claim in claims)
    assert 0 < stored.read < judged / 2


def test_sentences_read_late_are_those_that_were_given_and_read_once() -> None:
    asked: list[int] = []

    def some() -> tuple[Statement, ...]:
        asked.append(1)
        return tuple(one for text in SPOKEN[:2] for one in analyse(text))

    late = Beside(some)
    assert not asked
    assert late[-1].text == SPOKEN[1]
    assert [one.text for one in late] == [one.text for one in late[:2]] == list(SPOKEN[:2])
    assert len(late) == 2
    assert len(asked) == 1
