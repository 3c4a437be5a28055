"""The panes of the main screen by their keys: columns of passages stay chosen, and another window size loses no place."""

from __future__ import annotations

from pathlib import Path

from test_tui_screen import bar, bench, drawn, pane, text

from verifybench.case.case import Case
from verifybench.case.create import init
from verifybench.tui.app import Workbench
from verifybench.tui.screens.source import SourceScreen
from verifybench.tui.widgets.rows import RowView

_CONTEXT = 6  # more of the draft than any pane holds


def _seen(view: RowView) -> str:
    """The words of a pane that are in sight, in one line."""
    top = view.scroll_offset.y
    rows = [view.rows[at] for at in range(top, min(len(view.rows), top + view.size.height))]
    return " ".join(text(rows).replace("\n", " ").split())


def _words_in_the_middle(view: RowView) -> str:
    words = _seen(view).split()
    return " ".join(words[len(words) // 2 :][:3])


async def test_another_window_size_keeps_claim_passage_and_what_was_scrolled_to(sample: Path) -> None:
    with Case.open(sample, read_only=True) as case:
        at = next(place for place, row in enumerate(case.queue()) if "40 gigabytes" in row.text)
        async with bench(case, (200, 60)) as (app, pilot):
            app.main.claims.point(at)
            await pilot.press("right_square_bracket", "2", *["right_curly_bracket"] * _CONTEXT)
            await pilot.pause()
            claim = app.desk.current
            await pilot.resize_terminal(80, 24)
            await pilot.pause()
            assert "40 gigabytes" in _seen(app.main.claim_pane), "what was not scrolled shows the claim"
            await pilot.press(*["j"] * 4)
            await pilot.pause()
            words = _words_in_the_middle(app.main.claim_pane)
            for size in ((120, 40), (80, 24), (200, 60)):
                await pilot.resize_terminal(*size)
                await pilot.pause()
                assert words in _seen(app.main.claim_pane), size
                assert app.desk.current == claim
                assert app.desk.passage == 1
                assert "▸" in "".join(line for line in drawn(app) if "The archive that he handed over" in line), size
                assert "2/" in _seen(app.main.passages), "the passage looked at is in sight"
            assert app.focused is app.main.claim_pane


async def test_columns_of_passages_are_chosen_and_stay_so(sample: Path) -> None:
    with Case.open(sample) as case:
        at = next(place for place, row in enumerate(case.queue()) if "40 gigabytes" in row.text)
        async with bench(case, (200, 60)) as (app, pilot):
            app.main.claims.point(at)
            await pilot.pause()
            starts = []
            for _ in range(4):
                await pilot.press("P")
                starts.append(_abreast(app))
            assert starts == [1, 2, 3, 2]
            assert "as many columns as there is room" in bar(app, "status")
            await pilot.press("P")
            await pilot.pause()
            assert (app.desk.columns, case.habits.passages) == (1, 1)
        async with bench(case, (200, 60)) as (app, pilot):
            app.main.claims.point(at)
            await pilot.pause()
            assert (_abreast(app), app.desk.columns) == (1, 1)
        async with bench(case, (80, 24)) as (app, pilot):
            await pilot.press("P")
            assert "where there is room; here 1" in bar(app, "status")


def _abreast(app: Workbench) -> int:
    return text(app.main.passages.rows).splitlines()[0].count("/5")


async def test_brackets_in_a_title_are_words_in_the_frame_of_a_pane(tmp_path: Path) -> None:
    root = tmp_path / "case"
    init(root)
    title = "[/] closed [bold]by[sic]"
    (root / "drafts/d.md").write_text(
        f'---\ntitle: "{title}"\n---\n\nThe archive holds 40 GB of video.\n', encoding="utf-8"
    )
    with Case.open(root, reviewer="Anna") as case:
        case.build()
        async with bench(case) as (app, pilot):
            await pilot.pause()
            assert any(title in line for line in drawn(app))
            assert "The archive holds" in pane(app, "claim")
            await pilot.press("o")
            await pilot.pause()
            assert isinstance(app.screen, SourceScreen)
