"""All actions of the program, in the order in which help tells them. A screen imports its own; this imports everybody's."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.model.labels import EXPLANATIONS
from verifybench.tui.actions.action import Action
from verifybench.tui.actions.boxes import DIALOG, PALETTE, SEARCH
from verifybench.tui.actions.conflicts import CONFLICTS
from verifybench.tui.actions.coverage import COVERAGE
from verifybench.tui.actions.dashboard import DASHBOARD
from verifybench.tui.actions.everywhere import GENERAL, MOVES, TAKING_BACK
from verifybench.tui.actions.history import HISTORY
from verifybench.tui.actions.main import MAIN
from verifybench.tui.actions.revision import REVISION
from verifybench.tui.actions.scale import explanation_actions, verdict_actions
from verifybench.tui.actions.source import SOURCE
from verifybench.tui.actions.sources import SOURCES

_SCREENS = (*CONFLICTS, *HISTORY, *REVISION, *COVERAGE, *SOURCE, *SOURCES, *DASHBOARD)
ACTIONS: tuple[Action, ...] = (*MOVES, *MAIN, *TAKING_BACK, *_SCREENS, *DIALOG, *SEARCH, *PALETTE, *GENERAL)
"""Those that every case has."""


def all_actions(labels: Sequence[str], explanations: Sequence[str] = EXPLANATIONS) -> tuple[Action, ...]:
    """Every action of the program for a case with this scale, and with what may explain its conflicts."""
    return (*verdict_actions(labels), *ACTIONS, *explanation_actions(explanations))
