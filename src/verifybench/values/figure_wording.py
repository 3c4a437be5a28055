"""Bare figures in words for a reader: grouped digits, millions, and no dust of binary fractions."""

from __future__ import annotations

from math import ceil, log10

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_DUST = 1e-9  # what binary fractions leave
_MOST_DECIMALS = 12
_LARGEST = 1e18  # beyond a million trillions a power of ten reads better


def joined(figures: list[float], step: float = 0.0) -> str:
    """One figure, or the two ends of a range, in one scale: "1.5–1.7 million", "-5 to -2". `step` as of `figure_words`."""
    top = max(abs(figure) for figure in figures)
    dash = " to " if any(figure < 0 for figure in figures) else "–"
    for factor, name in _SCALES:
        if factor <= top < _LARGEST:
            short = [figure / factor for figure in figures]
            if all(abs(figure - round(figure, 3)) < _DUST * max(1.0, abs(figure)) for figure in short):
                return dash.join(figure_words(figure) for figure in short) + f" {name}"
    return dash.join(figure_words(figure, step) for figure in figures)


def figure_words(figure: float, step: float = 0.0) -> str:
    """One figure: whole with grouped digits, else four digits at most, 33.33 for a third of a hundred.

    `step` is the precision it is written to, 0 where that is not known: "42.195" is shown as it is written.
    """
    size = abs(figure)
    if size >= 1e15 or 0 < size < 1e-4:
        digits, _, power = f"{figure:.4g}".partition("e")
        return f"{digits} × 10^{int(power)}" if power else digits
    if abs(figure - round(figure)) < _DUST * max(1.0, size):
        return f"{round(figure):,}"
    if abs(figure - round(figure, 2)) < _DUST * max(1.0, size):
        return f"{figure:,.2f}".rstrip("0")
    if 0 < step < 1:
        decimals = min(ceil(-log10(step) - _DUST), _MOST_DECIMALS)
        if abs(figure - round(figure, decimals)) < _DUST * max(1.0, size):
            return f"{figure:,.{decimals}f}".rstrip("0")
    if size >= 1000:
        return f"{figure:,.2f}"
    return f"{figure:.4g}"
