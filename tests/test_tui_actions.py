"""One registry: what is bound, shown in the footer, listed in help and offered by the palette is the same set of actions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.binding import Binding
from textual.dom import DOMNode

from verifybench.model.labels import DEFAULT_LABELS
from verifybench.tui.actions.action import HINTS, PLACES, Place, at, footer, key_name
from verifybench.tui.actions.everywhere import RECORDING
from verifybench.tui.actions.keymap import laid
from verifybench.tui.actions.registry import ACTIONS, all_actions
from verifybench.tui.actions.scale import verdict_actions
from verifybench.tui.app import Workbench
from verifybench.tui.draw.bars import help_rows
from verifybench.tui.matching import best, rank
from verifybench.tui.screens.conflicts import ConflictsScreen
from verifybench.tui.screens.coverage import CoverageScreen
from verifybench.tui.screens.dashboard import DashboardScreen
from verifybench.tui.screens.help import HelpScreen
from verifybench.tui.screens.history import HistoryScreen
from verifybench.tui.screens.main import MainScreen
from verifybench.tui.screens.palette import PaletteScreen, named, offered, why_not
from verifybench.tui.screens.revision import RevisionScreen
from verifybench.tui.screens.source import SourceScreen
from verifybench.tui.screens.sources import SourcesScreen
from verifybench.tui.screens.told import ToldScreen
from verifybench.tui.widgets.dialog import Dialog
from verifybench.tui.widgets.rows import RowList, RowView
from verifybench.tui.widgets.search import SearchBox

_WHERE: dict[Place, type[DOMNode]] = {
    "app": Workbench,
    "main": MainScreen,
    "conflicts": ConflictsScreen,
    "history": HistoryScreen,
    "revision": RevisionScreen,
    "coverage": CoverageScreen,
    "source": SourceScreen,
    "sources": SourcesScreen,
    "dashboard": DashboardScreen,
    "help": HelpScreen,
    "told": ToldScreen,
    "palette": PaletteScreen,
    "search": SearchBox,
    "dialog": Dialog,
}


def _keys(place: Place) -> list[str]:
    return [key for action in at(place, all_actions(DEFAULT_LABELS)) for key in action.keys]


def test_every_place_of_the_registry_is_on_the_screen() -> None:
    assert set(_WHERE) == set(PLACES)


def test_every_binding_is_in_the_registry_and_every_action_is_bound() -> None:
    for place, where in _WHERE.items():
        bound = {
            (key, binding.action)
            for binding in where.BINDINGS
            if isinstance(binding, Binding)
            for key in binding.key.split(",")
        }
        # Verdict keys depend on the case and are bound when it is opened; the Pilot tests press them.
        wanted = {(key, action.call) for action in at(place, all_actions(())) for key in action.keys}
        assert bound == wanted, place


def test_no_widget_brings_bindings_of_its_own() -> None:
    for widget in (RowView, RowList):
        assert not widget._merge_bindings().key_to_bindings


def test_every_action_has_a_method_where_it_is_bound() -> None:
    for place, where in _WHERE.items():
        for action in at(place, all_actions(DEFAULT_LABELS)):
            assert callable(getattr(where, f"action_{action.name}", None)), (place, action.name)


def test_no_key_means_two_things_in_one_place() -> None:
    for place in PLACES:
        keys = _keys(place) + (_keys("app") if place not in ("app", "palette", "search", "dialog") else [])
        assert len(keys) == len(set(keys)), place


def test_help_lists_every_action_with_its_keys() -> None:
    actions = all_actions(DEFAULT_LABELS)
    lines = ["".join(text for text, _ in row) for row in help_rows(actions, 100)]
    for action in (one for one in actions if not one.like):
        keys = " or ".join(key_name(key) for key in action.keys)
        assert any(keys in line and action.description in line for line in lines), action


def test_the_palette_offers_what_can_be_done_and_finds_it_by_words() -> None:
    actions = all_actions(DEFAULT_LABELS)
    offers = offered(actions, "main")
    assert {action.description for action in offers} >= {f"Verdict: {label}" for label in DEFAULT_LABELS}
    assert all(action.palette and {"main", "app"} & set(action.places) for action in offers)
    assert [action.call for action in best(offers, named, "verdict refut")] == ["verdict(1)"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nu", "main.next-undecided"),
        ("neund", "main.next-undecided"),
        ("undec", "main.next-undecided"),
        ("hov", "main.history"),
        ("srch", None),
        ("bui", "app.build"),
    ],
)
def test_an_action_is_named_by_its_initials_or_the_beginnings_of_its_words(typed: str, found: str | None) -> None:
    names = [action.id for action in best(offered(all_actions(DEFAULT_LABELS), "main"), named, typed)]
    assert (names[0] if names else None) == found


@given(st.text(max_size=40), st.text(max_size=40))
@settings(derandomize=True, deadline=None)
def test_whatever_is_typed_finds_what_begins_so_and_nothing_without_its_letters(words: str, typed: str) -> None:
    if typed.split():
        assert rank(f"{typed} {words}", typed) is not None
        if rank(words, typed) is not None:
            assert set("".join(typed.casefold().split())) <= set(words.casefold())


def test_matching_takes_no_longer_for_a_name_that_almost_matches_in_many_ways() -> None:
    assert rank("a " * 200_000 + "b", "a" * 23 + "c") is None  # hours, were every word tried as the first
    assert rank("aaaa " * 500, "a" * 24) == 2


def test_why_an_action_cannot_be_done_is_told() -> None:
    actions = {action.id: action for action in all_actions(DEFAULT_LABELS)}
    assert why_not(actions["source.cite"], "main", read_only=False, claims=True) == "only in a document"
    assert why_not(actions["main.waive"], "main", read_only=True, claims=True) == "open for reading only"
    assert why_not(actions["verdict.refuted"], "main", read_only=False, claims=False) == "no claim is in sight"
    assert why_not(actions["app.theme"], "source", read_only=True, claims=False) == ""
    assert set(actions) >= RECORDING


def test_help_begins_with_the_keys_of_the_pane_that_has_the_focus() -> None:
    actions = all_actions(DEFAULT_LABELS)
    heads = [row[0][0].strip() for row in help_rows(actions, 100, place="main", first=("Evidence",)) if len(row) == 1]
    assert (
        heads.index("Evidence") < heads.index("Claims") < next(at for at, head in enumerate(heads) if "elsewhere" in head)
    )
    in_a_document = "\n".join("".join(text for text, _ in row) for row in help_rows(actions, 100, place="source"))
    assert (
        in_a_document.index("Relabel the block") < in_a_document.index("elsewhere") < in_a_document.index("Next undecided")
    )


def test_a_footer_has_at_most_seven_hints_and_each_has_a_word() -> None:
    for place in PLACES:
        hints = footer(place, all_actions(DEFAULT_LABELS))
        assert len(hints) <= HINTS
        assert all(key and word for key, word in hints)


def test_each_label_of_the_default_scale_has_its_own_single_key() -> None:
    keys = [action.keys for action in verdict_actions(DEFAULT_LABELS)]
    assert [key for (key,) in keys] == list("srfetpa")


def test_a_scale_of_ones_own_takes_free_letters_and_never_a_bound_key() -> None:
    labels = ("true", "mostly true", "half true", "pants on fire", "jkghnu")
    actions = verdict_actions(labels)
    keys = [key for action in actions for key in action.keys]
    assert len(keys) == len(set(keys))
    assert not set(keys) & {key for action in ACTIONS if {"main", "app"} & set(action.places) for key in action.keys}
    assert actions[-1].keys == ()  # no free letter: it is in the palette
    assert actions[-1].palette


def test_every_action_has_an_id_of_its_own() -> None:
    ids = [action.id for action in all_actions(DEFAULT_LABELS)]
    assert len(ids) == len(set(ids))


def test_a_keymap_gives_an_action_other_keys_and_frees_its_old_ones() -> None:
    actions = all_actions(DEFAULT_LABELS)
    keymap = laid(actions, {"main.cite": ("ctrl+x",), "main.strike": ("x",)})
    keys = {action.id: action.keys for action in keymap.actions}
    assert (keys["main.cite"], keys["main.strike"], keymap.faults) == (("ctrl+x",), ("x",), ())
    assert keymap.changed == {"main.cite": "ctrl+x", "main.strike": "x"}


def test_a_key_as_it_is_printed_is_understood() -> None:
    assert laid(ACTIONS, {"main.copy": ("-", "esc")}).changed == {}  # esc leaves
    assert laid(ACTIONS, {"main.copy": ("%", "f9")}).changed == {"main.copy": "percent_sign,f9"}


def test_a_keymap_that_gives_one_key_two_meanings_is_told_and_changes_nothing() -> None:
    for wanted in ({"main.cite": ("u",)}, {"main.cite": ("question_mark",)}, {"verdict.refuted": ("x",)}):
        keymap = laid(all_actions(DEFAULT_LABELS), wanted)
        assert keymap.changed == {}
        assert len(keymap.faults) == 1
        assert next(iter(wanted)) in keymap.faults[0]
    # Of two that want one key, the first has it.
    both = laid(ACTIONS, {"main.cite": ("f9",), "main.copy": ("f9",)})
    assert both.changed == {"main.cite": "f9"}
    assert "main.copy" in both.faults[0]


def test_a_keymap_with_an_unknown_action_names_the_nearest() -> None:
    keymap = laid(ACTIONS, {"main.sight": ("f9",), "main.cit": ("f8",)})
    assert keymap.changed == {}
    assert "Did you mean main.cite?" in keymap.faults[1]
