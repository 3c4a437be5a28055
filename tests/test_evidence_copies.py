"""Texts made from one another are one source under any headline; what independent texts share anyway joins nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.evidence import compare_texts, independence
from verifybench.model.document import Block, Document, Metadata, Role
from verifybench.text import sha256

STORY = (
    "The harbour master of the old town said that the fire had begun in a store of paint on the eastern quay.",
    "Engines from three neighbouring towns came over the bridge within the hour and pumped water from the basin.",
    "Nobody could tell last week how many of the wooden boats in the basin would ever sail again.",
    "A night watchman had smelled smoke shortly before midnight and thought of a bonfire on the beach.",
    "The roof of the customs house fell in at four, and its archive of two centuries burned until noon.",
    "Fishermen towed eleven cutters out to the roads with ropes that were already smouldering.",
    "An insurer from the capital has sent four assessors, who are lodging in the school.",
    "The council will discuss on Monday whether the paint store had ever been allowed there.",
)
OTHER = (
    "On the eastern quay a paint store caught fire, and by morning the customs house was a ruin.",
    "Our reporter counted nineteen burned boats in the basin when the tide went out.",
    "Hotel guests were woken by bells and watched from the terrace in blankets.",
    "The mayor promised new rules for dangerous goods before the winter.",
    "Divers are to search the basin for drums of thinner.",
)


def document(id: str, text: str, role: Role = "source", metadata: Metadata = Metadata()) -> Document:
    digest = sha256(text)
    return Document(id, role, f"{id}.txt", text, digest, digest, (Block(0, len(text), "main", 1),), metadata)


def groups(*texts: str) -> int:
    """How many sources these texts count as."""
    found = independence([document(f"d{number}", text) for number, text in enumerate(texts)])
    return len(set(found.groups.values()))


def prose(*sentences: str) -> str:
    return " ".join(sentences)


EDITED = [
    one.replace("last week", "on Tuesday").replace("neighbouring", "nearby").replace("within the hour", "by one")
    for one in STORY
]


@pytest.mark.parametrize(
    "copy",
    [
        prose("A wholly other lead stands here and nowhere else in the world.", *STORY[1:]),
        prose(*STORY[:5]),
        prose(*STORY[4:], *STORY[:3]),
        prose(*EDITED),
        prose(*EDITED[2:7], "The paper adds a last sentence of its own about the weather in spring."),
        "FLAMES AT NIGHT\n\n" + "\n\n".join(STORY),
    ],
    ids=["new lead", "cut", "reordered", "edited", "all of it", "paragraphs"],
)
def test_a_copy_is_one_source_with_what_it_was_made_from(copy: str) -> None:
    assert groups(prose(*STORY), copy) == 1
    assert groups(copy, prose(*STORY)) == 1


def test_a_copy_reworded_sentence_by_sentence_is_found() -> None:
    reworded = (
        "In a store of paint on the eastern quay the fire had begun, said the old town's harbour master.",
        "Within the hour engines came over the bridge from three neighbouring towns and water was pumped from the basin.",
        "Shortly before midnight smoke had been smelled by a night watchman, who thought of a beach bonfire.",
        "At four the roof of the customs house fell in; its archive of two centuries burned till noon.",
        "Eleven cutters were towed out to the roads by fishermen with ropes already smouldering.",
    )
    assert groups(prose(*STORY), prose(*reworded)) == 1


def test_two_reports_of_one_event_are_two_sources() -> None:
    assert groups(prose(*STORY), prose(*OTHER)) == 2


def test_two_short_notes_on_one_event_are_two_sources() -> None:
    one = "The court sentenced the baker of Mill Street to five years in prison. His archive holds forty letters."
    other = "The baker of Mill Street must go to prison for five years, the court said. Forty letters are in his archive."
    assert groups(one, other) == 2
    assert groups(one, "The verdict\n\n" + one) == 1


SPEECH = (
    "“We shall build the quay again, stone by stone and house by house, and whoever has lost a boat shall have the first berth "
    "in the new basin, as long as I have a word to say in this town.”"
)
LAW = (
    "Article 12 of the harbour act reads as follows. Whoever stores more than five litres of thinner shall keep them in a building "
    "of stone. The keeper shall report the quantity to the harbour master every quarter. Section 3 applies to vessels in the basin "
    "that carry goods for hire. The harbour master may order pursuant to section 4 that goods be removed at once."
)
NEWSROOM = "The owner did not immediately respond to a request for comment by telephone on that evening."
ABOUT = (
    "\n\nAbout Basin Paints\n\nBasin Paints makes coatings for wood and steel and has served shipyards for ninety years. "
    "It employs two hundred people in four plants along the coast. Its research station tests coatings in salt water all year."
)


@pytest.mark.parametrize("shared", [SPEECH, LAW, NEWSROOM], ids=["quotation", "law", "newsroom phrase"])
def test_what_independent_texts_share_anyway_makes_them_no_one_source(shared: str) -> None:
    assert groups(prose(*STORY[:3], shared), prose(*OTHER[:3], shared)) == 2


def test_what_a_company_says_of_itself_below_a_release_joins_nothing() -> None:
    first, second = prose(*STORY) + ABOUT, prose(*OTHER, *OTHER[::-1]) + ABOUT

    def cut(id: str, text: str) -> Document:
        starts = [0, *(at for at in range(len(text)) if text.startswith("\n\n", at))]
        blocks = tuple(
            Block(start, end, "main", number)
            for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), 1)
        )
        return Document(id, "source", id, text, sha256(text), sha256(text), blocks)

    assert len(set(independence([cut("a", first), cut("b", second)]).groups.values())) == 2


def test_a_digest_of_two_stories_does_not_make_them_one() -> None:
    found = independence(
        [document("a", prose(*STORY)), document("b", prose(*OTHER)), document("c", prose(*STORY, *OTHER, *OTHER[::-1]))]
    )
    assert found.of("a") != found.of("b")


def test_the_reason_says_how_much_is_shared_and_where_to_look() -> None:
    first, second = prose(*STORY), prose("An other lead of quite another writer stands here.", *EDITED[1:])
    (tie,) = compare_texts([document("a", first), document("b", second)]).ties
    assert (tie.one, tie.other, tie.rule, tie.shared, tie.of) == ("a", "b", "source.text", 7, 8)
    assert tie.message.startswith("shares 7 of 8 sentences")
    for (start, end), (begin, stop) in tie.pairs:
        assert first[start:end].split()[-2:] == second[begin:stop].split()[-2:]


def test_a_draft_joins_no_sources_and_its_text_in_a_source_is_told() -> None:
    given = [document("a", prose(*STORY)), document("b", prose(*OTHER)), document("d", prose(*STORY, *OTHER), "draft")]
    found = compare_texts(given)
    assert {(tie.one, tie.other, tie.rule) for tie in found.ties} == {("a", "d", "draft.text"), ("b", "d", "draft.text")}
    assert dict(independence(given).groups) == {"a": "a", "b": "b"}


def test_hundreds_of_copies_are_one_group_by_as_many_ties() -> None:
    copies = [document(f"d{number:03}", prose(f"Lead number {number} of a paper.", *STORY)) for number in range(300)]
    found = independence(copies)
    assert set(found.groups.values()) == {"d000"}
    assert len(found.ties) == 299


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "港の古い倉庫で火災が発生し、多数の木造船が焼失したと港長が述べた。",
            "三つの町から消防車が橋を渡って到着した。",
            "税関の屋根は午前四時に崩れ落ちた。",
        ),
        (
            "Пожар начался на складе краски у восточного причала старого города.",
            "Пожарные из трёх соседних городов приехали через мост в течение часа.",
            "Крыша таможни обрушилась в четыре часа утра вместе с архивом.",
        ),
    ],
    ids=["Japanese", "Russian"],
)
def test_copies_are_found_in_other_languages(sentences: tuple[str, ...]) -> None:
    assert groups("".join(sentences), "".join(sentences[::-1])) == 1
    assert groups("".join(sentences), prose(*STORY)) == 2


def test_texts_that_say_nothing_are_each_a_source() -> None:
    assert groups("", "", "x", "One thing.", "Another.") == 5
    assert dict(independence([]).groups) == {}


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.lists(st.one_of(ANY, st.permutations(STORY).map(lambda some: prose(*some))), max_size=5))
def test_any_texts_are_compared_the_same_in_any_order(texts: list[str]) -> None:
    given_documents = [document(f"d{number}", text) for number, text in enumerate(texts)]
    found = compare_texts(given_documents)
    assert compare_texts(given_documents[::-1]) == found
    for tie in found.ties:
        assert tie.one < tie.other
        assert 0 < tie.shared <= tie.of
