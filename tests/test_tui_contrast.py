"""Words are readable on every ground they are drawn on, in every theme of the program and those Textual brings."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from verifybench.tui.draw.ink import INKS
from verifybench.tui.theme import CYCLE, OURS, extra_variables

LEAST = 4.5
"""The contrast of small text that WCAG 2 asks for at level AA."""
_WORDS = ("primary", "secondary", "accent", "success", "warning", "error", "foreground", "ink-dim")


def luminance(color: Color) -> float:
    parts = [part / 255 for part in color.rgb]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(Color.parse(color)) for color in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def variables(theme: Theme) -> Mapping[str, str]:
    own = {name: getattr(theme, name) for name in ("primary", "secondary", "accent", "success", "warning", "error")}
    grounds = {name: getattr(theme, name) for name in ("foreground", "background", "panel")}
    return {**own, **grounds, **theme.variables}


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "panel", "ink-cursor", "ink-cursor-focus"])
def test_every_ink_is_readable_on_every_ground(theme: Theme, ground: str) -> None:
    known = variables(theme)
    faint = {name: round(contrast(known[name], known[ground]), 2) for name in _WORDS}
    assert {name: found for name, found in faint.items() if found < LEAST} == {}


@pytest.mark.parametrize("theme", [one for one in BUILTIN_THEMES.values() if not one.ansi], ids=lambda theme: theme.name)
def test_dim_words_are_readable_in_themes_that_are_not_ours(theme: Theme) -> None:
    extra = extra_variables(theme)
    background = theme.background or ("#121212" if theme.dark else "#e0e0e0")
    foreground = theme.foreground or Color.parse(background).get_contrast_text(1.0).hex
    assert contrast(extra["ink-dim"], background) >= min(LEAST, contrast(foreground, background))


def test_on_the_terminals_own_colours_dim_words_keep_its_foreground() -> None:
    """Bright black is the ground itself in some palettes."""
    for name in CYCLE:
        theme = BUILTIN_THEMES.get(name)
        if theme is not None and theme.ansi:
            assert extra_variables(theme)["ink-dim"] == "ansi_default"


def test_what_is_faint_is_no_word() -> None:
    """The faint ink draws rules and axes; it alone may have less contrast than words need."""
    assert [name for name, style in INKS.items() if "ink-faint" in style] == ["faint"]
