"""Words that stand to the letter are no longer the same claim where whom or what they mean is another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from revised_text import Versions

from verifybench.review import bind
from verifybench.review.antecedents import who_is_meant

HELD = "He had been held for three years."
ARREST = "Oleg Vorontsov was arrested in Minsk."


def differs(before: str, after: str, words: str = HELD) -> list[str]:
    old, new = f"{before} {words}", f"{after} {words}"
    return [
        str(one) for one in who_is_meant(old, (len(old) - len(words), len(old)), new, (len(new) - len(words), len(new)))
    ]


@pytest.mark.parametrize(
    ("before", "after", "words", "told"),
    [
        (ARREST, "Pavel Kuzmenkov was arrested in Minsk.", HELD, "who is meant: Oleg Vorontsov → Pavel Kuzmenkov"),
        (ARREST, f"{ARREST} Pavel Kuzmenkov was there.", HELD, "who is meant: Oleg Vorontsov → Pavel Kuzmenkov"),
        (ARREST, "The court sat.", HELD, "who is meant: Oleg Vorontsov → –"),
        ("Tom Weir sued Ann Bell.", "Ann Bell sued Tom Weir.", HELD, "who is meant: Tom Weir → Ann Bell"),
        ("A teacher was shot.", "A nurse was shot.", "His brother fled.", "who is meant: teacher → nurse"),
        (ARREST, "Pavel Kuzmenkov fled.", "The officer had been held.", "who is meant: Oleg Vorontsov → Pavel Kuzmenkov"),
        ("The museum was opened.", "The library was opened.", "It has 18,000 volumes.", "what came before"),
        ("The war ended in 1991.", "The war ended in 1995.", "After that the plant closed.", "what is meant: 1991 → 1995"),
    ],
)
def test_another_one_before_a_pronoun_is_told(before: str, after: str, words: str, told: str) -> None:
    assert differs(before, after, words) == [told]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (ARREST, "Oleg Vorontsov was detained in Minsk.", HELD),
        (ARREST, "Oleg Vorontsov was arrested in Tver.", HELD),
        (ARREST, f"{ARREST} The session was long.", HELD),
        (ARREST, "Pavel Kuzmenkov was arrested in Minsk.", "Anna Bell said he had been held."),
        (ARREST, "Pavel Kuzmenkov was arrested in Minsk.", "The army denies the charge."),
        (ARREST, "Pavel Kuzmenkov was arrested in Minsk.", "Some 400 people protested in front of the building."),
        ("The museum was opened.", "The museum was opened in May.", "It has 18,000 volumes."),
        (
            "The last library was opened. Thomas Weir built it.",
            "The last library was opened.",
            "The library has 18,000 volumes.",
        ),
    ],
)
def test_other_wording_before_it_changes_nothing(before: str, after: str, words: str) -> None:
    assert differs(before, after, words) == []


def test_a_claim_is_held_back_until_its_text_is_as_it_was() -> None:
    text = f"The court sat on 4 May 2021.\n\n{ARREST} {HELD}\n"
    versions = Versions(text)
    (held,) = [one for one in versions.references() if one.selector.exact == HELD]
    versions.revise(text.replace("Oleg Vorontsov", "Pavel Kuzmenkov"))
    binding = bind(held, versions)
    assert (binding.outcome, binding.successors) == ("changed", (versions.claims[-1].id,))
    (carried,) = [one.selector for one in versions.references() if one.selector.exact == HELD]
    assert bind(held, versions, carried).holds
    versions.revise(f"{text}\nNobody else was there.\n")
    assert bind(held, versions).holds
    assert bind(held, versions, carried).holds, "it is as the record has it again"


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from([HELD, "It", "the", ""]))
def test_any_text_can_stand_before_and_none_differs_from_itself(before: str, after: str, words: str) -> None:
    differs(before, after, words)
    assert differs(before, before, words) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "The council met on 3 May 2010. The next day it paid 5 million euros.",
            "The council met on 9 July 2011. The next day it paid 5 million euros.",
            "The next day it paid 5 million euros.",
        ),
        (
            "The following is false:\n\n- Li Wei paid 5 million euros in 2010.",
            "The following is true:\n\n- Li Wei paid 5 million euros in 2010.",
            "Li Wei paid 5 million euros in 2010.",
        ),
    ],
    ids=["the day before it", "what a list is of"],
)
def test_what_a_sentence_counts_on_or_belongs_to_is_part_of_what_it_says(old: str, new: str, words: str) -> None:
    a, b = old.index(words), new.index(words)
    assert who_is_meant(old, (a, a + len(words)), new, (b, b + len(words)))


def test_a_description_with_a_name_in_it_means_what_it_names() -> None:
    old = "The town has a library.\n\nThe Marka library lent 5,000 books in 2019."
    new = "The village has a library.\n\nThe Marka library lent 5,000 books in 2019."
    words = "The Marka library lent 5,000 books in 2019."
    a, b = old.index(words), new.index(words)
    assert who_is_meant(old, (a, a + len(words)), new, (b, b + len(words))) == ()
