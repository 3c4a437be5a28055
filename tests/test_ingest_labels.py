"""Labels by words alone: page furniture is found, and the article, its captions and its quotations are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.ingest.label import label
from verifybench.ingest.markdown import markdown
from verifybench.ingest.paragraphs import paragraphs
from verifybench.model.document import Block, Role

PAGE = """\
Do you like reading without adverts?
Your support helps us stay independent. Please donate today.
Support us

Home News Bridge in Exampleville closed for good

Bridge in Exampleville closed for good

By Jane Doe

14 May 2021

The northern pier of the bridge in April. Ada Holm / Example News Agency

The council of Exampleville voted on Tuesday to close the old bridge, after engineers found forty-one cracks in it.

Ada Holm / Example News Agency

“We need your help,” Mayor Ada Brook told the province, adding that the town could not pay 3.5 million euros alone.

See also  Ten bridges that fell

What the engineers found

Engineers under Piet Maas had warned the council in 2019. Their report, which Brook says she never saw, named the pier.

A crane lifts the first beam. Video: Example TV, Reporter: Jan Maas
Show more

Brook, whose party lost the vote, said that she would sign up for the newsletter of the builders to learn of delays.

Opponents want to subscribe to a share offer of the ferry company, which would make a contribution to the town's income.

About Example's Editorial Process

Editors check facts before anything is put online, and the desk reads every story twice for clarity and for style.

Get the best stories of the week delivered to your inbox

By signing up you agree to our terms. Unsubscribe anytime.

Gadgets

Find out which gadgets matter with reviews that cut through the noise and keep you ahead of everyone else.

Leave a Reply

Your email address will not be published. Required fields are marked *
"""


def blocks(text: str, role: Role = "source") -> list[tuple[str, str, str]]:
    return [(block.label, block.rule, text[block.start : block.end]) for block in label(text, paragraphs(text), role=role)]


def labels(text: str, role: Role = "source") -> dict[str, str]:
    return {words: name for name, _, words in blocks(text, role)}


def test_a_scraped_page_is_told_apart_from_its_article() -> None:
    found = blocks(PAGE)
    assert [words[:20] for name, _, words in found if name == "main"] == [
        "The council of Examp",
        "“We need your help,”",
        "Engineers under Piet",
        "Brook, whose party l",
        "Opponents want to su",
    ]
    assert [words for name, _, words in found if name == "title"] == [
        "Bridge in Exampleville closed for good",
        "What the engineers found",
    ]
    assert [words[:14] for name, _, words in found if name == "caption"] == [
        "By Jane Doe",
        "14 May 2021",
        "The northern p",
        "A crane lifts ",
    ]


def test_every_label_names_its_rule() -> None:
    assert all(rule for _, rule, _ in blocks(PAGE))
    rules = {words[:12]: rule for _, rule, words in blocks(PAGE)}
    assert rules["Home News Br"] == "menu.breadcrumb"
    assert rules["Ada Holm / E"] == "credit"
    assert rules["Editors chec"] == "after.editorial"
    assert rules["See also  Te"] == "phrase.related"


def test_headings_give_the_path_of_what_follows_and_the_title_is_no_part_of_it() -> None:
    found: tuple[Block, ...] = label(PAGE, paragraphs(PAGE), role="source")
    paths = {PAGE[block.start : block.end][:9]: block.heading for block in found if block.label == "main"}
    assert paths["The counc"] == ()
    assert paths["Engineers"] == ("What the engineers found",)


def test_paragraphs_are_numbered_from_one() -> None:
    found = label(PAGE, paragraphs(PAGE), role="source")
    assert [block.paragraph for block in found] == list(range(1, len(found) + 1))


def test_nothing_in_a_draft_is_boilerplate_but_the_way_to_its_title() -> None:
    found = blocks(PAGE, "draft")
    assert {name for name, _, _ in found} == {"main", "title", "caption", "boilerplate"}
    assert [rule for name, rule, _ in found if name == "boilerplate"] == ["menu.breadcrumb"]
    assert labels(PAGE, "draft")["Support us"] == "main"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Home Mayor of Exampleville opens fourteen schools", "menu.breadcrumb"),
        ("Home › News › Mayor of Exampleville opens fourteen schools", "menu.breadcrumb"),
        ("Under fire for fraud: mayor of Exampleville opens fourteen schools", "title.longer"),
    ],
)
def test_what_stands_before_the_title_is_passed_over_only_where_it_is_a_menu(line: str, rule: str) -> None:
    text = f"{line}\n\nMayor of Exampleville opens fourteen schools\n\nThe mayor said on Monday that all of them are open now.\n"
    label_of = {words: (name, found) for name, found, words in blocks(text, "draft")}
    assert label_of[line] == ("boilerplate" if rule == "menu.breadcrumb" else "title", rule)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry said it would support our troops with 40 million euros and would not disable any ads.",
        "Police said the newsletter had 40,000 subscribers when its editor was arrested in March.",
        "According to the privacy policy of the company, 3 million users agreed to the tracking.",
        "The group asked readers to donate now, and 12,000 people gave 1.4 million euros within a week.",
        "He wrote for the paper until 2014 and is a senior editor at a magazine in Oslo.",
        "More than 300 comments were deleted, the court said, and two of their writers were fined.",
        "Related charges against the two men were dropped in 2019.",
        "Home prices rose 4 percent in May.",
    ],
)
def test_reports_about_newsletters_donations_and_comments_stay_main(sentence: str) -> None:
    around = "The council met on Monday and spoke for three hours about the bridge and its cost."
    assert labels(f"{around}\n\n{sentence}\n\n{around} Nothing was decided.")[sentence] == "main"


def test_an_article_goes_on_behind_a_sign_up_box() -> None:
    lead = (
        "The council of Exampleville voted to close the bridge, and Mayor Ada Brook said that Piet Maas had warned her. "
        * 4
    )
    more = "Maas, who built the pier in 1998, said the cracks had been seen by Brook in the summer of the year before."
    text = f"{lead}\n\nSign up for our newsletter\n\nHe did not reply.\n\n{more}\n\nHe has since left."
    assert labels(text)[more] == "main"
    assert labels(text)["He did not reply."] == "main"


def test_comments_under_a_form_are_not_the_article() -> None:
    lead = (
        "The council of Exampleville voted to close the bridge, and Mayor Ada Brook said that Piet Maas had warned her. "
        * 4
    )
    comment = "I saw Ada Brook there and she said that it was 12 million."
    assert labels(f"{lead}\n\nLeave a Reply\n\n{comment}")[comment] == "boilerplate"


def test_facts_without_end_marks_are_no_headings() -> None:
    text = "Total: 12 million\n\nBridge: 3 spans\n\nCracks 41\n\nOpened 1974"
    assert set(labels(text).values()) == {"main"}


def test_a_note_of_one_line_is_main() -> None:
    assert labels("Spoke to Ada Brook by telephone; she confirms 41 cracks") == {
        "Spoke to Ada Brook by telephone; she confirms 41 cracks": "main"
    }


@settings(derandomize=True, deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from([*PAGE.split("\n"), "", "# A", "- b", "```", "> q", "| a | b |", "|---|---|", "Ana Bo", "==="]),
        max_size=40,
    ),
    st.sampled_from(["source", "draft"]),
    st.booleans(),
)
def test_blocks_are_sorted_disjoint_and_cover_every_visible_character(lines: list[str], role: Role, marked: bool) -> None:
    text = "\n".join(lines)
    found = label(text, markdown(text) if marked else paragraphs(text), role=role)
    last = 0
    for block in found:
        assert last <= block.start < block.end
        assert not text[last : block.start].strip()
        last = block.end
    assert not text[last:].strip()
    if role == "draft":
        assert all(block.label != "boilerplate" or block.rule == "menu.breadcrumb" for block in found)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text(max_size=200), st.booleans())
def test_no_text_raises(text: str, marked: bool) -> None:
    text = text.replace("\r", "\n")
    found = label(text, markdown(text) if marked else paragraphs(text), role="source")
    assert "".join("".join(text[block.start : block.end] for block in found).split()) == "".join(text.split())
