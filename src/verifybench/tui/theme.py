"""The program's own themes: a quiet page where only meaning has colour. The terminal's own colours are one key away."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="verifybench-dark",
    primary="#7fb4e6",
    secondary="#a9b8d4",
    accent="#e3c07b",
    success="#86c48b",
    warning="#dfa35c",
    error="#e88078",
    foreground="#d9dce3",
    background="#15181e",
    surface="#15181e",
    panel="#20252e",
    boost="#1b1f27",
    dark=True,
    variables={
        "ink-dim": "#8b93a3",
        "ink-faint": "#4a5160",
        "ink-cursor": "#20252e",
        "ink-cursor-focus": "#2a3a50",
        "line": "#333a47",
    },
)

LIGHT = Theme(
    name="verifybench-light",
    primary="#1f5f99",
    secondary="#4a5878",
    accent="#8a5a00",
    success="#1e7a36",
    warning="#a05a00",
    error="#b3261e",
    foreground="#1d2026",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#eeece6",
    boost="#f4f2ed",
    dark=False,
    variables={
        "ink-dim": "#666c78",
        "ink-faint": "#b9bcc4",
        "ink-cursor": "#eeece6",
        "ink-cursor-focus": "#d5e4f3",
        "line": "#cfccc4",
    },
)

OURS = (DARK, LIGHT)
CYCLE = ("verifybench-dark", "verifybench-light", "ansi-dark", "ansi-light")


def extra_variables(theme: Theme) -> dict[str, str]:
    """What the style sheets name beyond Textual's own variables, for a theme that is not ours."""
    if theme.ansi:
        return {
            "ink-dim": "ansi_bright_black",
            "ink-faint": "ansi_bright_black",
            "ink-cursor": "ansi_default",
            "ink-cursor-focus": "ansi_default",
            "line": "ansi_bright_black",
        }
    background = Color.parse(theme.background or ("#121212" if theme.dark else "#e0e0e0"))
    foreground = Color.parse(theme.foreground or background.get_contrast_text(1.0).hex)
    primary = Color.parse(theme.primary)
    return {
        "ink-dim": background.blend(foreground, 0.65).hex,
        "ink-faint": background.blend(foreground, 0.3).hex,
        "ink-cursor": background.blend(foreground, 0.1).hex,
        "ink-cursor-focus": background.blend(primary, 0.3).hex,
        "line": background.blend(foreground, 0.25).hex,
    }
