"""What the panes draw of a claim, without an app: the reviewer must see who says what, and where it disagrees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verifybench.case.conflicts import ConflictRow
from verifybench.case.rows import ClaimRow, Counts
from verifybench.model.claim import Attribution, Claim, Name, Passage, Selector, Statement
from verifybench.model.document import Block, Document, Locator, Metadata
from verifybench.model.event import ClaimRef, Record, Undone, VerdictRecorded
from verifybench.model.evidence import Conflict, Evidence, Judgement, Reason, Relation, Side
from verifybench.model.state import Verdict
from verifybench.model.value import Value
from verifybench.tui.draw.claim import claim_page, context_span, fitting_page
from verifybench.tui.draw.claims import claim_line, claim_lines, counter
from verifybench.tui.draw.history import record_line, record_rows
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.marks import accord
from verifybench.tui.draw.passages import board, columns
from verifybench.tui.draw.rows import cells
from verifybench.tui.draw.view import Bearing, ClaimView, figures
from verifybench.tui.quote import citation

DRAFT_TEXT = (
    "The council met.\n\nOfficials said the archive holds 40 GB of [video]. It was handed over.\n\nNothing followed."
)
SOURCE_TEXT = "The archive, opened in May, holds 300 GB of video. Its owner agreed."


def lines(rows: Iterable[Row]) -> list[str]:
    return ["".join(text for text, _ in row) for row in rows]


def inked(rows: Iterable[Row], ink: str) -> str:
    return "|".join(text for row in rows for text, name in row if ink in name.split())


def document(id: str, text: str, *, draft: bool = False, metadata: Metadata = Metadata()) -> Document:
    blocks, at = [], 0
    for number, paragraph in enumerate(text.split("\n\n"), 1):
        blocks.append(Block(at, at + len(paragraph), "main", number))
        at += len(paragraph) + 2
    role, path = ("draft", f"drafts/{id}.md") if draft else ("source", f"sources/{id}.md")
    return Document(id, "draft" if role == "draft" else "source", path, text, "", "", tuple(blocks), metadata)


def size(text: str, words: str, bytes_: float) -> Value:
    start = text.index(words)
    return Value("size", words, start, start + len(words), bytes_ / 1e9, bytes_, bytes_, unit="B")


def view(relation: Relation = "contradicts", rule: str = "value.disjoint", certain: bool = True) -> ClaimView:
    draft = document("d", DRAFT_TEXT, draft=True, metadata=Metadata(title="Our article"))
    source = document("s", SOURCE_TEXT, metadata=Metadata(title="The [archive]", publisher="Gazette"))
    start, end = DRAFT_TEXT.index("Officials"), DRAFT_TEXT.index(" It was")
    own = size(DRAFT_TEXT, "40 GB", 40e9)
    name = Name("Officials", start, start + 9)
    said = Attribution("Officials", "said", start, start + 14)
    statement = Statement(start, end, DRAFT_TEXT[start:end], (own,), (name,), (), (said,))
    claim = Claim("c-1", "d", Selector(statement.text, "", "", start, end, "", Locator(paragraph=2)), statement)
    other = size(SOURCE_TEXT, "300 GB", 300e9)
    sentence = Statement(0, SOURCE_TEXT.index(" Its"), SOURCE_TEXT[: SOURCE_TEXT.index(" Its")], (other,))
    passage = Passage("p-1", "s", sentence, (0, len(SOURCE_TEXT)), locator=Locator(paragraph=1))
    reason = Reason(rule, "40 GB here, 300 GB there", (own.start, own.end), (other.start, other.end))
    judgement = Judgement(relation, 0.9, (reason,), "firm" if certain else "possible")
    row = ClaimRow("c-1", "d", "draft", "main", claim.text, start, 0.9, relation, None, relation, 1)
    return ClaimView(row, claim, draft, (Bearing(Evidence("e-1", "c-1", "p-1", "s", judgement), passage, source),))


def conflict() -> ConflictRow:
    side = Side("d", "holds 40 GB", (0, 11), (6, 11), claim="c-1")
    one = Conflict("k-1", "claim-source", "value.disjoint", "40 GB against 300 GB", side, side)
    return ConflictRow.of(one, "open", blocks=True)


def record(seq: int = 1, rationale: str = "") -> Record:
    event = VerdictRecorded(ClaimRef("c-1", "d", view().claim.selector), "refuted", rationale)
    return Record("ledger", seq, seq, "2026-03-01T09:30:00Z", "Anna", "", f"hash{seq}", event)


def test_the_number_line_sets_a_claims_figure_against_the_passages_a_rule_aligned() -> None:
    (figure,) = figures(view())
    assert [(one.who, one.words, one.glyph, one.own) for one in figure.said] == [
        ("draft", "40 GB", " ", True),
        ("Gazette", "300 GB", "✗", False),
    ]


def test_figures_that_no_rule_aligned_are_not_put_on_one_line() -> None:
    shown = view()
    judgement = Judgement("mentions", 0.4, (Reason("subject.differs", "two people"),))
    bearing = replace(shown.bearings[0], evidence=replace(shown.bearings[0].evidence, judgement=judgement))
    assert figures(replace(shown, bearings=(bearing,))) == []


def test_a_differing_rule_marks_a_conflict_only_where_the_passage_contradicts() -> None:
    differs = Reason("value.disjoint", "")
    assert accord(differs, "contradicts") == "differ"
    assert accord(differs, "mentions") == "aside"
    assert accord(Reason("subject.differs", ""), "contradicts") == "aside"
    assert accord(Reason("value.rounds", ""), "supports") == "agree"


def test_the_claim_pane_marks_the_claim_its_value_name_and_attribution_in_context() -> None:
    page = claim_page(view(), 60, 2)
    drawn = "\n".join(lines(page.rows))
    assert inked(page.rows, "value") == "40 GB"
    assert "Officials" in inked(page.rows, "name")
    assert "attributed to Officials (said)" in drawn
    assert "The council met." in drawn
    assert "Nothing followed." in drawn
    assert "[video]" in drawn
    assert all(line.startswith("▌") for line in lines(page.rows)[slice(*page.place)])


def test_less_context_is_drawn_where_the_figures_would_fall_out_of_sight() -> None:
    long = view()
    text = "Before that, much else was said. " * 30 + DRAFT_TEXT
    shift = len(text) - len(DRAFT_TEXT)
    start, end = (place + shift for place in long.claim.span)
    claim = replace(long.claim, selector=replace(long.claim.selector, start=start, end=end))
    shown = replace(long, document=replace(long.document, text=text, blocks=(Block(0, len(text), "main", 1),)), claim=claim)
    tall, level = fitting_page(shown, 40, 60)
    assert level > 0
    short, level = fitting_page(shown, 40, 12)
    assert level == 0
    assert len(short.rows) < len(tall.rows)


def test_context_is_never_cut_inside_a_word() -> None:
    shown = view()
    for level in range(4):
        low, high = context_span(shown.document, shown.claim.span, level)
        assert low == 0 or DRAFT_TEXT[low - 1].isspace()
        assert high == len(DRAFT_TEXT) or DRAFT_TEXT[high].isspace()


def test_conflicts_verdicts_wording_and_question_are_in_the_claim_pane() -> None:
    event = VerdictRecorded(
        ClaimRef("c-1", "d", view().claim.selector), "refuted", "why [not]", (), "300 GB", "Who counted?"
    )
    verdict = Verdict(event, "Anna", "2026-03-01T09:30:00Z", "hash", 12, "ledger")
    drawn = "\n".join(lines(claim_page(replace(view(), verdicts=(verdict,), conflicts=(conflict(),)), 70).rows))
    for words in (
        "! conflict open",
        "✗ refuted",
        "Anna",
        "record 12",
        "why [not]",
        "proposed wording",
        "now  + 300 GB",
        "question: Who counted?",
    ):
        assert words in drawn


def test_a_passage_card_says_relation_reason_source_and_nothing_of_what_is_unknown() -> None:
    rows = board(view(), 60, 0).rows
    drawn = "\n".join(lines(rows))
    for words in ("✗ contradicts", "40 GB here, 300 GB there", "The [archive]", "Gazette · ¶ 1", "1/1"):
        assert words in drawn
    assert "unknown" not in drawn
    assert inked(rows, "differ") == "300 GB"
    assert "perhaps" not in drawn
    assert "✗ contradicts, perhaps" in "\n".join(lines(board(view(certain=False), 60, 0).rows))


def test_agreement_and_disagreement_differ_in_more_than_colour() -> None:
    agreeing = board(view("supports", "value.rounds"), 60, 0).rows
    assert inked(agreeing, "agree") == "300 GB"
    assert "✓ supports" in "\n".join(lines(agreeing))
    assert not inked(agreeing, "differ")


def test_a_cited_passage_says_so() -> None:
    assert "◉ cited" in "\n".join(lines(board(replace(view(), cited=("p-1",)), 60, 0).rows))


def test_cards_stand_side_by_side_as_far_as_they_stay_readable() -> None:
    assert [columns(width, 7) for width in (30, 60, 80, 120, 240)] == [1, 1, 2, 3, 3]
    assert [columns(width, 7, 2) for width in (30, 60, 80, 240)] == [1, 2, 2, 2]
    assert [columns(200, 7, wanted) for wanted in (0, 1, 2, 3)] == [3, 1, 2, 3]
    shown = view()
    many = replace(shown, bearings=shown.bearings * 5)
    drawn = board(many, 120, 4)
    assert len(drawn.places) == 5
    assert [start for start, _ in drawn.places[:3]] == [0, 0, 0]
    assert drawn.places[3][0] > 0
    assert all(cells(row) <= 120 for row in drawn.rows)
    start, end = drawn.places[4]
    framed = lines(drawn.rows[start:end])
    assert "┏" in framed[0]
    assert all("┃" in line for line in framed[1:-1])
    assert "┛" in framed[-1]
    assert len({line.index("┃") for line in framed[1:-1]}) == 1


def test_sources_that_carry_the_same_text_say_so() -> None:
    shown = replace(view(), kin={"s": ("Another [title]",)})
    assert "counts once with “Another [title]”" in "\n".join(lines(board(shown, 90, 0).rows))


def test_a_source_of_which_nothing_is_described_says_so_once_where_it_is_looked_at() -> None:
    shown = view()
    bare = replace(shown.bearings[0], document=replace(shown.bearings[0].document, metadata=Metadata()))
    drawn = "\n".join(lines(board(replace(shown, bearings=(bare, bare)), 90, 0).rows))
    assert drawn.count("describe its publisher and date") == 1


def mention(shown: ClaimView, number: int) -> Bearing:
    one = shown.bearings[0]
    judgement = Judgement("mentions", 0.4, (Reason("subject.differs", "two people"),))
    return replace(one, evidence=replace(one.evidence, id=f"e-{number}", judgement=judgement))


def test_passages_that_only_mention_stand_in_two_lines_behind_a_rule_until_they_are_looked_at() -> None:
    shown = view()
    shown = replace(shown, bearings=(shown.bearings[0], mention(shown, 2), mention(shown, 3)))
    drawn = board(shown, 50, 0)
    (rule,) = [at for at, line in enumerate(lines(drawn.rows)) if "2 passages only mention what it is about" in line]
    assert [end - start for start, end in drawn.places][1:] == [2, 2]
    assert drawn.places[0][1] <= rule < drawn.places[1][0]
    assert inked(drawn.rows[rule:], "differ") == inked(drawn.rows[rule:], "agree") == ""
    looked_at = board(shown, 50, 1)
    assert looked_at.places[1][1] - looked_at.places[1][0] > 4
    assert "two people" in "\n".join(lines(looked_at.rows))
    cited = board(replace(shown, cited=("p-1",)), 50, 0)
    assert "◉ cited" in "\n".join(lines(cited.rows)[cited.places[2][0] :])


def test_a_claim_in_the_list_shows_glyph_and_word_and_its_conflicts() -> None:
    row = replace(view().row, label="refuted", disputed=True, stands=True)
    (line,) = lines(claim_line(row, 120))
    assert line.startswith(" ✗ refuted ≡")
    assert "✗ contradicts" in line
    assert "!1" in line
    tall = "\n".join(lines(claim_lines(row, 70)))
    assert "refuted ≡ stands ! disputed" in tall
    assert "!1 in conflict" in tall
    assert lines(claim_lines(replace(row, disputed=False, stands=False), 36))[-1].rstrip().endswith("!1   90")
    for width in (40, 60, 80, 200):
        assert all(cells(part) <= width for part in claim_lines(row, width))
        assert cells(claim_line(row, width)[0]) <= width


def test_search_hits_are_marked_on_their_letters() -> None:
    assert inked(claim_line(view().row, 120, ("archive", "gb")), "match") == "archive|GB"


def test_before_the_case_is_open_no_claim_is_called_undecided() -> None:
    row = replace(view().row, label=None, conflicts=0)
    for known in (True, False):
        for drawn in (claim_line(row, 120, decided=known), claim_lines(row, 70, decided=known)):
            assert ("undecided" in "\n".join(lines(drawn))) == known


def test_the_counter_says_place_total_and_what_is_left() -> None:
    assert counter(37, 412, Counts(412, 18)) == "37/412 · 18 undecided"
    assert counter(2, 7, Counts(412, 18)) == "2/7 of 412 · 18 undecided"
    assert counter(1, 412, None) == "1/412 · …"


def test_the_history_says_what_an_undo_took_back() -> None:
    verdict = record(rationale="because")
    undone = replace(record(2), event=Undone("hash1"))
    by_hash = {one.hash: one for one in (verdict, undone)}
    (line,) = lines([record_line(undone, 120, by_hash)])
    assert "↶ undone: refuted" in line
    assert "record 1 · Officials said" in line
    assert "because: because" in "\n".join(lines(record_rows(verdict, 80, by_hash)))


def test_a_copied_quote_carries_title_publisher_date_and_locator() -> None:
    shown = view()
    assert citation(shown) == "“Officials said the archive holds 40 GB of [video].” (Our article, ¶ 2)"
    assert citation(shown, shown.bearings[0]).endswith("(The [archive], Gazette, date unknown, ¶ 1)")
