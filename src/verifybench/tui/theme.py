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
    error="#ee8c84",
    foreground="#d9dce3",
    background="#15181e",
    surface="#15181e",
    panel="#20252e",
    boost="#1b1f27",
    dark=True,
    variables={
        "ink-dim": "#99a1b1",
        "ink-faint": "#4a5160",
        "ink-cursor": "#20252e",
        "ink-cursor-focus": "#27364b",
        "line": "#333a47",
    },
)

LIGHT = Theme(
    name="verifybench-light",
    primary="#1f5f99",
    secondary="#4a5878",
    accent="#7d5200",
    success="#1a6c2f",
    warning="#8f5000",
    error="#b3261e",
    foreground="#1d2026",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#eeece6",
    boost="#f4f2ed",
    dark=False,
    variables={
        "ink-dim": "#5a606b",
        "ink-faint": "#b9bcc4",
        "ink-cursor": "#eeece6",
        "ink-cursor-focus": "#d9e7f5",
        "line": "#cfccc4",
    },
)

READABLE = 4.5
"""The contrast of words with their ground that WCAG 2 asks for at level AA."""
OURS = (DARK, LIGHT)
CYCLE = ("verifybench-dark", "verifybench-light", "ansi-dark", "ansi-light")


def extra_variables(theme: Theme) -> dict[str, str]:
    """What the style sheets name beyond Textual's own variables, for a theme that is not ours."""
    if theme.ansi:
        return {
            "ink-dim": "ansi_default",  # bright black is the ground itself in some palettes: the ink's style dims it
            "ink-faint": "ansi_bright_black",
            "ink-cursor": "ansi_default",
            "ink-cursor-focus": "ansi_default",
            "line": "ansi_bright_black",
        }
    background = Color.parse(theme.background or ("#121212" if theme.dark else "#e0e0e0"))
    foreground = Color.parse(theme.foreground or background.get_contrast_text(1.0).hex)
    primary = Color.parse(theme.primary)
    return {
        "ink-dim": _dimmed(foreground, background).hex,
        "ink-faint": background.blend(foreground, 0.3).hex,
        "ink-cursor": background.blend(foreground, 0.1).hex,
        "ink-cursor-focus": background.blend(primary, 0.3).hex,
        "line": background.blend(foreground, 0.25).hex,
    }


def _dimmed(foreground: Color, background: Color) -> Color:
    """The foreground drawn back towards its ground, as far as words stay readable."""
    for part in (0.65, 0.75, 0.85):
        if _contrast(color := background.blend(foreground, part), background) >= READABLE:
            return color
    return foreground


def _contrast(one: Color, other: Color) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    """The relative luminance of WCAG 2."""
    red, green, blue = ((part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4) for part in color.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
