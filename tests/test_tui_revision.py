"""The revision list on the screen: what texts revised under decisions did to them, and what is decided about it by keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import MakeCase
from test_tui_screen import bar, bench, drawn, text, write
from textual.pilot import Pilot
from textual.widgets import TextArea

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.case.revision import Candidate
from verifybench.case.revision import Row as Revised
from verifybench.model.claim import Selector
from verifybench.model.event import RevisionDecided, VerdictRecorded
from verifybench.review import Place
from verifybench.tui.app import Workbench
from verifybench.tui.draw.diff import diff_rows
from verifybench.tui.draw.ink import Row, Rows
from verifybench.tui.draw.revision import Around, revision_line, revision_lines, revision_page
from verifybench.tui.draw.rows import cells
from verifybench.tui.screens.revision import RevisionScreen
from verifybench.tui.screens.source import SourceScreen
from verifybench.tui.widgets.dialog import Dialog
from verifybench.tui.widgets.rows import RowView

DRAFT = """# Halden

In all 3,412 ships were lost in the harbour of Halden in 1921. The council met on 4 May 1922 in the old town hall.

Anna Berg bought the mill of Moss for 40,000 kroner. The mill was sold again within three years.

Tom Hale left the county in 1931. He took 14 boats with him to the town of Bergen.
"""
EDITS = (
    ("3,412 ships", "3,421 ships"),
    ("The council met on 4 May 1922 in the old town hall.", "The council met on 4 May 1922 in an old town hall."),
    ("Anna Berg bought the mill", "Anna Berg acquired the mill"),
    ("Tom Hale left the county in 1931. ", "Nobody else left. "),
    ("He took 14 boats", "He brought 14 boats"),
    ("to the town of Bergen.", "to the town of Bergen. In 1940 the county bought 12 more."),
)


def decide(root: Path) -> None:
    with Case.open(root) as case:
        case.build()
        for row in list(case.queue()):
            case.record_verdict(row.id, "supported", f"Read in the minutes: {row.text[:9]}", evidence=())


def revise(root: Path, edits: tuple[tuple[str, str], ...] = EDITS) -> None:
    draft = root / "drafts" / "draft.md"
    words = draft.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in words
        words = words.replace(old, new)
    draft.write_text(words, encoding="utf-8")
    with Case.open(root) as case:
        case.build()


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    made: Path = make_case({"drafts/draft.md": DRAFT})
    decide(made)
    revise(made)
    return made


@pytest.fixture
def case(root: Path) -> Iterator[Case]:
    with Case.open(root) as opened:
        yield opened


async def opened(app: Workbench, pilot: Pilot[None]) -> RevisionScreen:
    await pilot.press("R")
    await pilot.pause()
    screen = app.screen
    assert isinstance(screen, RevisionScreen)
    return screen


def page(screen: RevisionScreen) -> str:
    return text(screen.words.rows)


def box(screen: RevisionScreen, part: str) -> str:
    return text(screen.query_one(Dialog).query(part).first(RowView).rows)


def inked(rows: Rows, ink: str) -> list[str]:
    return [words for at in range(len(rows)) for words, name in rows[at] if ink in name.split()]


def last(case: Case) -> RevisionDecided:
    event = case.history()[-1].event
    assert isinstance(event, RevisionDecided)
    return event


def at_words(screen: RevisionScreen, words: str) -> int:
    return next(at for at, row in enumerate(screen.found) if words in (row.text or row.before.exact))


async def test_the_main_screen_says_how_many_wait_and_the_list_is_that_of_the_command(case: Case) -> None:
    waiting = [row for row in case.revision() if row.state == "open"]
    async with bench(case) as (app, pilot):
        await pilot.pause()
        assert f"R revision: {len(waiting)} to look at" in bar(app, "status")
        assert bar(app, "footer").startswith(" R revision")
        screen = await opened(app, pilot)
        listed = [row for row in case.revision() if row.state == "open" or row.outcome in ("new", "reread")]
        assert screen.found == listed
        assert f"{len(waiting)} to look at, 2 new" in str(screen.list.border_title)


async def test_nothing_is_said_where_nothing_was_revised(make_case: MakeCase) -> None:
    made = make_case({"drafts/draft.md": DRAFT})
    decide(made)
    with Case.open(made) as case:
        async with bench(case) as (app, pilot):
            await pilot.pause()
            assert "revision" not in bar(app, "status") + bar(app, "footer")
            screen = await opened(app, pilot)
            assert "No text was revised under a decision." in page(screen)
            await pilot.press("enter", "d", "1", "A", "n", "N", "w", "c", "o", "s")
            assert isinstance(app.screen, RevisionScreen)
            assert not app.screen.query(Dialog)


async def test_old_words_stand_over_new_ones_with_what_differs_and_what_had_been_decided(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        screen.list.point(at_words(screen, "3,421"))
        await pilot.pause()
        shown = page(screen)
        assert inked(screen.words.rows, "removed") == ["3,412"]
        assert inked(screen.words.rows, "added") == ["3,421"]
        assert "number: 3,412 ships → 3,421 ships" in shown
        for told in ("✓ supported", "Anna, 2026-03-01 09:30 UTC", "Read in the minutes"):
            assert told in shown
        assert "Δ changed" in drawn(app)[2] + drawn(app)[3]


async def test_a_decision_is_carried_only_when_the_box_is_sent_and_the_next_open_one_is_shown(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        assert screen.current is not None
        first, open_before = screen.current, len(screen.found)
        before = len(case.history())
        await pilot.press("enter")
        assert "number differs" in box(screen, ".title")
        await pilot.press("escape")
        assert len(case.history()) == before
        await pilot.press("y")
        await write(pilot, "both agree")
        await pilot.press("enter")
        await pilot.pause()
        event = last(case)
        assert (event.state, event.reason) == ("carried", "both agree")
        assert [item.after.exact for item in event.items if item.after] == [first.text]
        assert len(screen.found) == open_before - 1
        assert screen.current is not None
        assert screen.current.state == "open"
        assert "recorded (record" in bar(app, "status")
        await pilot.press("u")
        await pilot.pause()
        assert len(screen.found) == open_before
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert len(screen.found) == open_before - 1


async def test_what_is_gone_is_dropped_with_a_reason_and_can_not_be_carried(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        screen.list.point(at_words(screen, "Tom Hale left"))
        await pilot.pause()
        assert "was" in page(screen)
        await pilot.press("enter")
        assert not screen.query(Dialog)
        assert "d drops it" in bar(app, "status")
        await pilot.press("d")
        await write(pilot, "cut")
        await pilot.press("enter")
        await pilot.pause()
        assert (last(case).state, last(case).reason) == ("dropped", "cut")
        assert not any(row.outcome == "gone" for row in screen.found)


async def test_all_whose_wording_alone_changed_are_carried_at_once_and_never_a_number(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await pilot.press("A")
        alike = [row for row in case.revision() if row.state == "open" and row.only_wording]
        assert len(alike) > 1
        assert f"carry {len(alike)} rows" in box(screen, ".title")
        await pilot.press("enter")
        await pilot.pause()
        assert sorted(item.before.exact for item in last(case).items) == sorted(row.before.exact for row in alike)
        assert not any("3,4" in item.before.exact for item in last(case).items)
        await pilot.press("A")
        assert "Nothing open differs in its wording only" in bar(app, "status")


async def test_a_verdicts_key_decides_anew_on_todays_words(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        screen.list.point(at_words(screen, "3,421"))
        await pilot.pause()
        claim = screen.found[screen.list.cursor].claims[0]
        await pilot.press("r")
        assert screen.query_one("#rationale", TextArea).text == ""  # reasons for another label are none for this
        await write(pilot, "the minutes say 3,412")
        await pilot.press("enter")
        await pilot.pause()
        event = case.history()[-1].event
        assert isinstance(event, VerdictRecorded)
        assert (event.claim.id, event.label) == (claim, "refuted")
        assert "3,421" in event.claim.selector.exact
        assert not any("3,421" in row.text and row.state == "open" for row in screen.rows)


async def test_a_verdict_with_the_same_label_starts_from_the_reasons_of_the_one_held_back(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        screen.list.point(at_words(screen, "3,421"))
        await pilot.pause()
        await pilot.press("s")
        assert screen.query_one("#rationale", TextArea).text == "Read in the minutes: In all 3,"


async def test_leaving_the_box_leaves_the_main_screen_on_the_claim_its_keys_would_decide(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        screen.list.point(at_words(screen, "14 boats"))
        await pilot.pause()
        await pilot.press("s", "escape", "q")
        await pilot.pause()
        assert app.desk.current is not None
        assert app.main.claims.cursor == app.desk.cursor
        assert "14 boats" in app.desk.current.text
        assert "14 boats" in text(app.main.claim_pane.rows)


async def test_a_place_is_chosen_by_its_digit(make_case: MakeCase) -> None:
    made = make_case({"drafts/draft.md": DRAFT})
    decide(made)
    sold = "The mill was sold again within three years."
    revise(
        made,
        (
            (f" {sold}", ""),
            ("# Halden\n", f"# Halden\n\nSome of it is told here. {sold} Then came the war.\n"),
            ("Bergen.\n", f"Bergen.\n\nMuch is not known. {sold} Nobody knows why.\n"),
        ),
    )
    with Case.open(made) as case:
        async with bench(case) as (app, pilot):
            screen = await opened(app, pilot)
            several = [row for row in screen.found if row.candidates]
            row = several[0]
            screen.list.point(screen.found.index(row))
            await pilot.pause()
            assert "Then came the war" in page(screen)
            await pilot.press("enter")
            assert "press 1-2" in bar(app, "status")
            await pilot.press("9")
            assert "no such place" in bar(app, "status")
            await pilot.press("2", "enter")
            await pilot.pause()
            after = last(case).items[0].after
            assert after is not None
            assert (after.start, after.end) == row.candidates[1].span


async def test_other_words_that_come_while_the_box_is_open_are_not_decided_on(case: Case, root: Path) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        screen.list.point(at_words(screen, "3,421"))
        await pilot.pause()
        await pilot.press("y")
        await write(pilot, "as counted")
        revise(root, (("3,421 ships", "9,421 ships"),))
        case.refresh()
        before = len(case.history())
        await pilot.press("enter")
        await pilot.pause()
        outcome = box(screen, "#outcome")
        assert "NOT recorded" in outcome
        assert "not as it was when this box was opened" in outcome
        assert screen.query_one("#rationale", TextArea).text == "as counted"
        assert len(case.history()) == before


async def test_a_reason_is_kept_when_recording_fails_and_when_the_box_is_left(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await pilot.press("d")
        await write(pilot, "why")
        with monkeypatch.context() as patch:
            patch.setattr(case, "_append", _full_disk)
            await pilot.press("enter")
            await pilot.pause()
        assert "No space left" in box(screen, "#outcome")
        await pilot.press("escape")
        await pilot.press("d")
        assert screen.query_one("#rationale", TextArea).text == "why"


def _full_disk(event: object) -> None:
    raise OSError(28, "No space left on device")


async def test_a_case_for_reading_only_is_looked_at_and_nothing_is_decided(root: Path) -> None:
    with Case.open(root, read_only=True) as case:
        async with bench(case) as (app, pilot):
            screen = await opened(app, pilot)
            for key in ("y", "d", "A", "s"):
                await pilot.press(key)
                assert not screen.query(Dialog)
                assert "reading only" in bar(app, "status")


async def test_what_another_process_decides_shows_up(case: Case, root: Path) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        before = len(screen.found)
        with Case.open(root) as other:
            other.drop_gone(reason="elsewhere")
        case.refresh()
        app.case_changed()
        await pilot.pause()
        assert len(screen.found) == before - 1
        await pilot.press(*(["w"] * 10))


async def test_what_moved_and_what_was_settled_is_listed_when_asked_for(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        await pilot.press("d", "enter")
        await pilot.pause()
        seen = {}
        for _ in range(10):
            await pilot.press("w")
            seen[str(screen.list.border_title).rpartition("listed: ")[2].strip()] = len(screen.found)
        assert seen["settled"] == 1
        assert seen["moved"] == sum(row.outcome == "moved" for row in screen.rows)
        assert seen["all"] == len(screen.rows)


async def test_n_goes_round_what_is_open_and_c_and_o_go_there(case: Case) -> None:
    async with bench(case) as (app, pilot):
        screen = await opened(app, pilot)
        waiting = [at for at, row in enumerate(screen.found) if row.state == "open"]
        seen = []
        for _ in waiting:
            seen.append(screen.list.cursor)
            await pilot.press("n")
        assert seen == waiting
        assert screen.list.cursor == waiting[0]
        await pilot.press("N")
        assert screen.list.cursor == waiting[-1]
        screen.list.point(at_words(screen, "3,421"))
        await pilot.press("tab")
        assert app.focused is screen.words
        await pilot.press("o")
        await pilot.pause()
        assert type(app.screen) is SourceScreen
        assert any("3,421 ships" in line and "▌" in line for line in drawn(app))
        await pilot.press("n", "q", "c")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert app.desk.current is not None
        assert "3,421" in app.desk.current.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_size_shows_list_words_and_keys(case: Case, size: tuple[int, int]) -> None:
    async with bench(case, size) as (app, pilot):
        screen = await opened(app, pilot)
        screen.list.point(at_words(screen, "3,421"))
        await pilot.pause()
        lines = drawn(app)
        assert any("3,412" in line and "−" in line for line in lines)
        assert any("3,421" in line and "+" in line for line in lines)
        assert any("to look at" in line for line in lines)
        assert "enter carry" in lines[-1]


# -- drawing ---------------------------------------------------------------------------------------------------------------

HOSTILE = "The [b]sum[/] \x1b]52;c;eA==\x07 of\t12 \u202emen\u200b 日本語 🙂 " + "x" * 300


def row(before: str, after: str, outcome: str = "changed") -> Revised:
    place = Place("changed", (0, len(after))) if after else Place("gone")
    selector = Selector(before, "before it ", " behind it", 0, len(before), "0" * 64)
    return Revised("c-1", "claim", outcome, "open", "d", selector, place, (0, len(after)) if after else None, after)  # type: ignore[arg-type]


def words(rows: list[Row]) -> list[str]:
    return ["".join(piece for piece, _ in one) for one in rows]


@pytest.mark.parametrize("width", [24, 58, 118])
def test_hostile_words_are_drawn_safely_and_fit(width: int) -> None:
    one = row(HOSTILE, HOSTILE.replace("12", "21"))
    several = replace(one, span=None, candidates=(Candidate((0, 5), HOSTILE, "c-2"), Candidate((9, 12), HOSTILE)))
    lists = [*revision_line(one, max(width, 60)), *revision_lines(one, max(width, 60))]
    pages = [*revision_page(one, Around(None, [], {}), width), *revision_page(several, Around(None, [one], {}), width)]
    assert all(cells(drawn_row) <= width for drawn_row in pages)
    assert not {"\x1b", "\x07", "\u202e", "\u200b", "\t", "\n"} & set("".join(words([*lists, *pages])))
    assert "[b]sum[/]" in "".join(words(pages))


async def test_a_page_reads_so(case: Case) -> None:
    one = next(row for row in case.revision() if "3,421" in row.text)
    rows = revision_page(one, Around(case.document("draft"), [], {}), 72)
    assert [line.rstrip() for line in words(rows)] == [
        "Δ changed   ! open   the claim was edited",
        "Halden · ¶ 2",
        "",
        "was  − In all 3,412 ships were lost in the harbour of Halden in 1921.",
        "now  + In all 3,421 ships were lost in the harbour of Halden in 1921.",
        "",
        "differs  number: 3,412 ships → 3,421 ships",
        "",
        "decided ✓ supported",
        "    Anna, 2026-03-01 09:30 UTC, record 2, no passage cited",
        "    Read in the minutes: In all 3,",
        "",
        "enter         the decision holds for the words of today",
        "d             it holds no more",
        "verdict keys  decide anew on the words of today",
        "c             to the claim",
    ]


def test_words_that_read_the_same_where_they_mean_something_else_are_not_called_edited() -> None:
    shown = "\n".join(words(revision_page(row("It has\n12 members.", "It has 12 members."), Around(None, [], {}), 90)))
    assert "the claim reads as it did, and means something else" in shown


def test_a_row_of_the_list_says_what_became_of_the_words_whether_it_is_open_and_what_differs() -> None:
    one = row("Nine ships sank.", "Ten ships sank.")
    (line,) = words(list(revision_line(one, 76)))
    assert line.rstrip() == " Δ changed   !  number             Ten ships sank."
    first, second = words(list(revision_lines(one, 50)))
    assert (first.rstrip(), second.rstrip()) == (" Δ changed   ! open         number", "   Ten ships sank.")
    settled = words(list(revision_line(replace(one, state="carried", outcome="moved"), 76)))
    assert settled[0].startswith(" → moved     ✓ ")


def test_the_margin_tells_of_removed_and_added_words_without_colour() -> None:
    drawn_rows = words(diff_rows("He had been in the army.", "He had served in the army.", 60))
    assert drawn_rows == ["was  − He had been in the army.", "now  + He had served in the army."]


def test_what_was_only_added_has_no_mark_in_the_old_words() -> None:
    old, new = diff_rows("He left.", "He left early.", 60)
    assert words([old]) == ["was    He left."]
    assert [piece for piece, ink in new if ink == "added"] == ["early"]


def test_words_that_are_gone_are_shown_with_what_stood_around_them() -> None:
    gone = row("Nine ships sank.", "", "gone")
    assert "was    … it Nine ships sank. behind …" in words(revision_page(gone, Around(None, [], {}), 80))


def test_a_row_of_a_document_that_is_gone_says_so() -> None:
    shown = "\n".join(words(revision_page(row("Nine.", "", "gone"), Around(None, [], {}), 80)))
    assert "d, which is not here any more" in shown


def test_carrying_what_is_not_listed_is_refused(case: Case) -> None:
    with pytest.raises(CaseError):
        case.carry(["c-nothing"])
