"""Documents become claims and passages that can be found again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import CUT, analyse, extract, passages, statements
from verifybench.model.document import Block, BlockLabel, Document, Metadata, Role
from verifybench.text import sha256

EVENT = "The council of Marsby sold 40 buses to Reuters in March 2021."
MOOD = "I feel that we should all be kind to each other."


def document(*blocks: tuple[BlockLabel, str], role: Role = "source", published: str | None = None) -> Document:
    text = "\n\n".join(content for _, content in blocks)
    made = []
    position = 0
    for number, (label, content) in enumerate(blocks, 1):
        made.append(Block(position, position + len(content), label, number, ("Heading",), page=str(number)))
        position += len(content) + 2
    return Document("d1", role, "a.txt", text, sha256(text), "0", tuple(made), Metadata(published=published))


def test_a_source_gives_claims_from_main_blocks_only() -> None:
    source = document(("title", EVENT), ("main", f"{EVENT} {MOOD}"), ("caption", EVENT), ("boilerplate", EVENT))
    assert [(claim.text, claim.block) for claim in extract(source)] == [(EVENT, "main")]


def test_a_draft_gives_claims_from_every_block() -> None:
    draft = document(("title", "Russia Jails Ex-Officer for 5 Years"), ("main", EVENT), ("caption", EVENT), role="draft")
    assert [claim.block for claim in extract(draft)] == ["title", "main", "caption"]


def test_a_claim_is_anchored_by_its_words_and_says_where_it_stands() -> None:
    made = document(("title", "Buses"), ("main", f"{MOOD} {EVENT}"))
    (claim,) = extract(made)
    assert made.text[slice(*claim.span)] == claim.text == claim.selector.exact == EVENT
    assert claim.selector.prefix == made.text[: claim.span[0]][-32:]
    assert (claim.selector.locator.paragraph, claim.selector.locator.page) == (2, "2")
    assert claim.selector.locator.heading == ("Heading",)


def test_ids_come_from_words_and_context_and_never_from_offsets() -> None:
    near = "Nothing else was said about it on that day, or on any other day."
    alone = extract(document(("main", f"{near} {EVENT}")))
    moved = extract(document(("main", MOOD), ("main", f"{near} {EVENT}")))
    assert [claim.id for claim in alone if claim.text == EVENT] == [claim.id for claim in moved if claim.text == EVENT]


def test_the_same_sentence_twice_in_the_same_surroundings_gets_two_ids() -> None:
    same: tuple[BlockLabel, str] = ("main", EVENT)
    draft = document(*[same] * 5, role="draft")
    ids = [claim.id for claim in extract(draft)]
    assert len(ids) == len(set(ids)) == 5
    assert len({passage.id for passage in passages(draft)}) == 5


def test_passages_are_the_sentences_outside_boilerplate_with_their_neighbours() -> None:
    made = document(("main", "One came. Two left. Three slept."), ("boilerplate", "Read more."), ("main", "Four ate."))
    found = passages(made)
    assert [passage.statement.text for passage in found] == ["One came.", "Two left.", "Three slept.", "Four ate."]
    assert [made.text[slice(*passage.context)] for passage in found[:3]] == [
        "One came. Two left.",
        "One came. Two left. Three slept.",
        "Two left. Three slept.",
    ]
    assert made.text[slice(*found[3].context)].startswith("Three slept.")


def test_a_relative_date_is_read_with_the_day_the_document_was_published() -> None:
    made = document(("main", "The bus depot in Marsby closed on Tuesday."), published="2021-03-05T08:00:00Z")
    dates = [value for statement, _ in statements(made) for value in statement.values if value.kind == "date"]
    assert dates
    assert dates[0].low is not None


def test_values_names_and_quotes_stand_where_their_statement_says() -> None:
    text = f"{MOOD}\n\n{EVENT} “We needed 3 million euros,” Anna Berg told Reuters."
    for statement in analyse(text):
        assert text[statement.start : statement.end] == statement.text
        parts = [(part.start, part.end, part.text) for part in statement.values]
        parts += [(part.start, part.end, part.text) for part in statement.names]
        parts += [(part.start, part.end, part.text) for part in statement.quotes]
        for start, end, words in parts:
            assert statement.start <= start < end <= statement.end
            assert text[start:end] == words


def test_given_spans_are_taken_as_the_sentences() -> None:
    text = "One came. Two left."
    assert [statement.text for statement in analyse(text, spans=[(0, 9), (10, 19)])] == ["One came.", "Two left."]


def test_quoted_words_have_their_speaker_and_a_speech_goes_on() -> None:
    text = "“We won,” Berg said.\n\n“It was the best day of the year for everyone.”\n\nThe so-called “great day” ended."
    speakers = [quote.speaker for statement in analyse(text) for quote in statement.quotes]
    assert speakers == ["Berg", "Berg", None]


def test_a_pronoun_is_resolved_only_where_one_speaker_was_named() -> None:
    safe = "“We won,” Berg said. “We lost too,” she said."
    assert [quote.speaker for one in analyse(safe) for quote in one.quotes] == ["Berg", "Berg"]
    open_ = "“We won,” Berg said. Then Anna Lind and Ivo Karr came in. “We lost too,” she said."
    assert [quote.speaker for one in analyse(open_) for quote in one.quotes] == ["Berg", "she"]


@settings(derandomize=True, deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from([EVENT, MOOD, "“We won,”", "Berg said.", "– Never, says Lind.", "\n\n", "“", "Why?"]), max_size=12
    )
)
def test_any_mixture_is_read_in_order_and_the_same_way_twice(parts: list[str]) -> None:
    text = " ".join(parts)
    read = analyse(text)
    assert read == analyse(text)
    edge = 0
    for statement in read:
        assert edge <= statement.start < statement.end <= len(text)
        assert 0 <= statement.checkworthiness <= 1
        edge = statement.end
    assert CUT == 0.5
