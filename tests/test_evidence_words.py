"""The words of a statement: each where it stands, with the marks and owners about it, whatever characters a text has."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.evidence.words import LIMIT, View, read, stems
from verifybench.model.claim import Statement

_WORDS = [
    "Berg",
    "isn't",
    "Orvex’s",
    "no",
    "re",
    "1,250",
    "3rd",
    "10:45",
    "U.S.",
    "café",
    "risk",
    "free",
    "’",
    "'s",
    "_",
    "a1",
]
_MARKS = [" ", "-", ", ", "; ", " – ", "…", "“", '"', "(", ".", "'", "\n", "\t"]
_texts = st.lists(st.sampled_from([*_WORDS, *_MARKS]), max_size=30).map("".join)


def _view(text: str, start: int = 0) -> View:
    return read(Statement(start, start + len(text), text))


def _cut(view: View) -> list[tuple[str, str, str, int, int]]:
    return [(word.text, word.lower, word.stem, word.start, word.end) for word in view.words]


@settings(derandomize=True, deadline=None)
@given(_texts)
def test_characters_that_only_one_way_of_cutting_knows_change_no_other_word(text: str) -> None:
    plain, other = _view(text), _view(text + " ½")  # with a fraction the text is cut by Unicode's own classes

    assert _cut(other)[:-1] == _cut(plain)
    assert other.breaks == plain.breaks


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=60) | _texts, st.integers(0, 9))
def test_each_word_is_what_stands_at_its_offsets(text: str, start: int) -> None:
    view = _view(text, start)

    assert all(text[word.start - start : word.end - start] == word.text for word in view.words)
    assert all(one.end <= other.start for one, other in zip(view.words, view.words[1:], strict=False))
    assert [word.stem for word in view.words] == stems(text)
    assert view.where == {
        stem: [at for at, word in enumerate(view.words) if word.stem == stem] for stem in (word.stem for word in view.words)
    }


def test_a_hyphen_inside_a_word_is_no_mark_and_a_comma_is_one() -> None:
    view = _view("The well-known club, once rich, failed.")

    assert [view.words[at].lower for at in sorted(view.marks)] == ["once", "failed"]
    assert [view.words[at].lower for at in sorted(view.breaks - view.marks)] == ["known"]


def test_who_owns_something_is_known_by_either_apostrophe() -> None:
    view = _view("Berg's rival, the workers' club and Karr’s firm, isn't the mayor's.")

    assert [view.words[at].lower for at in sorted(view.owners)] == ["berg", "workers", "karr", "mayor"]


def test_words_beyond_the_limit_have_no_stems_in_the_index_either() -> None:
    assert len(stems("stone " * (LIMIT + 50))) == LIMIT
