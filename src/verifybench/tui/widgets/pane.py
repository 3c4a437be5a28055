"""The frame around a pane: a rule with its name above, heavy while the pane has the focus."""

from __future__ import annotations

PANE_CSS = """
.pane {
    border-top: solid $line;
    border-title-color: $ink-dim;
    padding: 0 0 0 1;
    background: $background;
}
.pane:focus { border-top: heavy $primary; border-title-color: $primary; border-title-style: bold; }
"""
