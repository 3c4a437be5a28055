"""What typography and Markdown's marks change in a text is no change of its words, and everything else is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.text import Anchoring, as_read, differences, select, sha256
from verifybench.text.view import view


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("cost 3,**412** euros in 20**19**", "cost 3,412 euros in 2019"),
        ("**3**,412 or *3*412 or __x__", "3,412 or 3412 or x"),
        ("199[8](https://example.org/1998)", "1998"),
        ("Alexei [Dymov](https://example.org/a_(b)/14 \"The 14\")_sky_ and [V.](<a b> 'x')", "Alexei Dymovsky and V."),
        ("the [Daily\nExample][de], [Times][]", "the Daily Example, Times"),
        ("said Brook[^1].", "said Brook."),
        ("[^note]: He spoke.", " He spoke."),
        ("**“He left”**, `code`", "\"He left\", 'code'"),
        ("4\\.5 for \\$300, file\\_name\\\n and", "4.5 for $300, file_name and"),
        ("R&amp;D, 5&nbsp;May &mdash; it&#8217;s", "R&D, 5 May - it's"),
        ("fire of\n> > May", "fire of May"),
        ("| a | b |", " a b "),
        ("first -- then --- now", "first - then - now"),
        ("5\u202f% and 5 %", "5% and 5%"),
        ("[![A pier](a.png)](https://example.org)", "A pier"),
        ("ﬁne １９ e\u0301 co\u00adop \u200bx", "fine 19 é coop x"),
    ],
)
def test_what_reads_the_same_looks_the_same(written: str, plain: str) -> None:
    assert view(written).text == plain
    assert differences(written, plain) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3,**412** euros", "3,**421** euros"),
        ("3*4 metres", "34 metres"),
        ("2**3 metres", "23 metres"),
        ("[Maria Lind](https://example.org)", "[Maria Lund](https://example.org)"),
        ("199[8](https://example.org)", "199[7](https://example.org)"),
        ("in [sic](5) of", "in [sic](6) of"),
        ("5%", "5"),
        ("1. The first", "2. The first"),
        ("He left 40. Then", "He left. Then"),
        ("a snake_case", "a snakecase"),
        ("a well-known man", "a wellknown man"),
        ("&lt;5", "&lt;6"),
        ("a well-\nknown man", "a well-kept man"),
    ],
)
def test_words_and_figures_that_differ_still_differ(old: str, new: str) -> None:
    assert differences(old, new) != ()
    assert differences(new, old) != ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1. The first report", "The first report"),
        ("(12) The first report", "The first report"),
        ("a well-\nknown man, half a mil-\nlion", "a well-known man, half a mil-lion"),
        ("a well-\nknown man", "a wellknown man"),
        ("see [the note](https://example.org/2019)", "see [the note](https://example.org/2020)"),
    ],
)
def test_list_numbers_line_ends_and_addresses_are_no_words(old: str, new: str) -> None:
    assert differences(old, new) == ()
    assert differences(new, old) == ()


MARKED = st.text("ab1.[](*_\\&;#x^|>-\n\"'!/ \u00ad’ﬁe\u0301%:", max_size=60)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(MARKED, st.data())
def test_any_stretch_of_the_view_is_a_stretch_of_the_text_in_order(text: str, data: st.DataObject) -> None:
    seen = view(text)
    if not seen.text:
        return
    at = [seen.span(index, index + 1) for index in range(len(seen.text))]
    assert all(0 <= low < high <= len(text) for low, high in at)
    assert at == sorted(at)
    start = data.draw(st.integers(0, len(seen.text) - 1))
    end = data.draw(st.integers(start + 1, len(seen.text)))
    assert seen.span(start, end) == (at[start][0], at[end - 1][1])


@settings(derandomize=True, deadline=None, max_examples=200)
@given(MARKED)
def test_a_text_is_no_other_than_itself(text: str) -> None:
    assert differences(text, text) == ()


WORDS = st.lists(st.sampled_from(["Maria", "Lind", "3,412", "euros", "in", "1998", "half-million", "said", "“no”"]), min_size=3, max_size=9)  # fmt: skip  # noqa: E501
MARKS = ("{}", "*{}*", "**{}**", "_{}_", "[{}](https://example.org/a_(1)/2019)", "[{}][de]", "{}[^2]")


@settings(derandomize=True, deadline=None, max_examples=200)
@given(WORDS, st.data())
def test_marks_around_words_are_never_a_change(words: list[str], data: st.DataObject) -> None:
    marked = " ".join(data.draw(st.sampled_from(MARKS)).format(one) for one in words)
    plain = " ".join(words)
    assert differences(plain, marked) == ()
    text = f"Before it rained. {marked}. After it the sun shone over the town of Exampleville."
    old = f"Before it rained. {plain}. After it the sun shone over the town of Exampleville."
    found = Anchoring(text, old).anchor(select(old, 18, 18 + len(plain), sha256(old)))
    assert not found.changed
    assert found.span is None or differences(plain, text[slice(*found.span)]) == ()


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text("0123456789,.*_", min_size=1, max_size=12), st.text("0123456789,.", min_size=1, max_size=12))
def test_marks_never_hide_another_figure(marked: str, other: str) -> None:
    """Only taking marks out of it makes a figure another way to write the same."""
    if differences(f"cost {marked} euros", f"cost {other} euros") == ():
        assert [one for one in marked if one.isdigit()] == [one for one in other if one.isdigit()]


def test_two_wordings_as_they_read_have_no_marks_and_no_list_number_of_one_alone() -> None:
    assert as_read("1. *Nine* years", "Just [nine](https://example.org) years") == ("Nine years", "Just nine years")
    assert as_read("1. Nine", "2. Nine") == ("1. Nine", "2. Nine")
