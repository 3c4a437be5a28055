"""Texts of any length: what is too long is cut, says so, and supports nothing; what was read is not read again."""

from __future__ import annotations

import pytest

from verifybench.claims import analyse
from verifybench.evidence import Context, SourceText, compare, comparing, readsource, settling
from verifybench.evidence.examine import Examination, examine
from verifybench.evidence.remembered import Remembered
from verifybench.evidence.sourcetext import Sentence, sentences
from verifybench.evidence.words import LIMIT, View, read

SENTENCE = "The harbour of Skagen sold {} boats in 2019. "


@pytest.fixture(autouse=True)
def few_words_are_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "LONGEST", 40)
    monkeypatch.setattr(readsource, "_SOURCES", Remembered(200_000))
    monkeypatch.setattr(comparing, "_CLAIMS", Remembered(200_000))


def test_a_sentence_beyond_the_limit_is_read_up_to_there_with_its_values_names_and_quotations() -> None:
    text = "Skagen sold " + "40 boats to Marta Berg, who said “we won it all”, " * LIMIT + "and left."
    (statement,) = analyse(text, spans=[(0, len(text))])
    view = read(statement)
    assert view.cut
    assert len(view.words) <= LIMIT
    assert view.statement.end == view.words[-1].end
    assert text.startswith(view.statement.text)
    inside = [one.end for one in view.statement.values] + [one.end for one in view.statement.names]
    assert inside
    assert max(inside) <= view.statement.end


def test_one_word_without_end_is_cut_by_its_letters() -> None:
    (statement,) = analyse("a" * 100_000)
    view = read(statement)
    assert view.cut
    assert len(view.statement.text) < 20_000


def test_a_claim_too_long_to_be_compared_says_so_and_is_not_supported() -> None:
    claim = "".join(SENTENCE.format(number) for number in range(2, 20))
    found = compare(claim, [SourceText("a", claim)])
    assert found.relation == "partly"
    assert "text.cut" in {reason.rule for one in found.passages for reason in one.judgement.reasons}


def test_a_sentence_too_long_to_be_compared_is_not_supported() -> None:
    claim = "The harbour of Skagen sold boats" + ", nets, ropes, sails and oars" * 100 + "."
    assert compare("The harbour of Skagen sold boats.", [SourceText("a", claim)]).relation == "supports"
    assert compare(claim, [SourceText("a", claim)]).relation == "partly"


def test_a_longer_claim_against_a_source_asks_for_no_more_examinations_than_are_bounded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[View] = []

    def counted(claim: View, passage: View, context: Context) -> Examination:
        asked.append(claim)
        return examine(claim, passage, context)

    monkeypatch.setattr(settling, "examine", counted)
    source = SourceText("a", SENTENCE.format(7) * 3)
    counts = []
    for size in (20, 40):
        asked.clear()
        compare("".join(SENTENCE.format(number) for number in range(2, size)), [source])
        counts.append(len(asked))
    assert counts[0] == counts[1] > 0


def test_a_source_that_comes_again_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[SourceText] = []

    def counted(source: SourceText) -> tuple[Sentence, ...]:
        seen.append(source)
        return sentences(source)

    monkeypatch.setattr(readsource, "sentences", counted)
    source = SourceText("a", SENTENCE.format(40))
    first = compare("Skagen sold 40 boats.", [source])
    assert compare("Skagen sold 40 boats.", [source]) == first
    compare("Skagen sold 50 boats.", [SourceText("a", SENTENCE.format(40))])
    assert len(seen) == 1
    compare("Skagen sold 50 boats.", [SourceText("a", SENTENCE.format(40), date="2020-05-01")])
    assert len(seen) == 2


def test_what_is_remembered_stays_within_its_bound_and_the_newest_stay() -> None:
    made: list[int] = []
    known: Remembered[int] = Remembered(2_000)

    def asked(number: int) -> int:
        def make() -> int:
            made.append(number)
            return number

        return known.get(number, 300, make)

    assert [asked(number) for number in (1, 2, 3, 4, 1, 5, 1, 2)] == [1, 2, 3, 4, 1, 5, 1, 2]
    assert made == [1, 2, 3, 4, 5, 2]
    assert known.get("all", 10_000, lambda: 9) == 9
    assert asked(5) == 5
    assert made[-1] == 5
