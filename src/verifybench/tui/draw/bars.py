"""Header, footer, the strip of verdict keys, and the help page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verifybench.tui.actions.action import Action, Place, help_groups, key_name
from verifybench.tui.draw.ink import BLANK, Piece, Row
from verifybench.tui.draw.marks import EXPLANATIONS, verdict
from verifybench.tui.draw.rows import cells, fit, paragraph, shown

_KEYS = 20
_MARKED = (
    ("40 GB", "claim value", "a figure, an amount or a date of the claim"),
    ("Officials", "claim name", "a name"),
    ("“no danger”", "claim quote", "a quotation"),
    ("40 GB¹", "claim", "words that passages speak to; the same small figure stands behind theirs, and on the axis"),
    ("40 GB✓¹", "agree", "words of a passage that agree with those"),
    ("300 GB✗¹", "differ", "words of a passage that differ from those"),
)


def header(name: str, middle: str, right: str, width: int) -> Row:
    """Program and case on the left, the counter on the right and never cut."""
    room = max(0, width - len(right) - 3)
    left: list[Piece] = [(" verifybench ", "here")]
    case = shown(name)
    tail = f"  {shown(middle)}" if middle else ""
    left.append((fit(f" {case}{tail}", max(0, room - 13)), "dim"))
    return (*left, (" ", ""), (right, "strong"), (" ", ""))


def past_row(words: str, right: str, width: int) -> Row:
    """What the header says while one looks back, in the header's place and reversed: which moment this is, and how to return."""
    room = max(0, width - len(right) - 3)
    told = f" {shown(words)} "
    return (
        (fit(told, min(len(told), room)), "spot"),
        (fit(" — esc returns", max(0, room - len(told))), "warn strong"),
        (" ", ""),
        (right, "strong"),
        (" ", ""),
    )


def footer_row(hints: Sequence[tuple[str, str]], width: int) -> Row:
    pieces: list[Piece] = [(" ", "")]
    taken = 1
    for key, word in hints:
        taken += len(key) + len(word) + 4
        if taken > width:
            break
        pieces += [(key, "key"), (f" {word}   ", "dim")]
    return tuple(pieces)


def verdict_strip(actions: Sequence[Action], labels: Sequence[str], width: int) -> Row:
    """The keys of the scale: full labels where they fit, else short words, else words for the first and glyphs for the rest."""
    keyed = [(action.keys[0], label) for action, label in zip(actions, labels, strict=True) if action.keys]
    words = [shown(label) for _, label in keyed]
    for left in range(len(keyed), -1, -1):
        if left == len(keyed) and cells(row := _strip(keyed, words)) <= width:
            return row
        short = [verdict(label).word if at < left else "" for at, (_, label) in enumerate(keyed)]
        if cells(row := _strip(keyed, short)) <= width:
            return row
    return row


def _strip(keyed: Sequence[tuple[str, str]], words: Sequence[str]) -> Row:
    pieces: list[Piece] = [(" verdict  ", "dim")]
    for (key, label), word in zip(keyed, words, strict=True):
        sign = verdict(label)
        pieces += [(key, "key"), (f" {sign.glyph}", sign.ink), (f" {word}  " if word else "  ", "")]
    return tuple(pieces)


def explanation_strip(actions: Sequence[Action], width: int) -> Row:
    """The keys that explain a conflict, with full words where they fit."""
    full = [action.short for action in actions]
    short = [EXPLANATIONS.get(word, word) for word in full]
    for words, gap in ((full, "   "), (short, "   "), (short, " "), ([word[:4] for word in short], " ")):
        pieces: list[Piece] = [(" explained  ", "dim")] if gap != " " else [(" ", "")]
        for action, word in zip(actions, words, strict=True):
            if action.keys:
                pieces += [(action.keys[0], "key"), (f" {shown(word)}{gap}", "")]
        if cells(tuple(pieces)) <= width:
            break
    return tuple(pieces)


def help_rows(
    actions: Sequence[Action],
    width: int,
    read_only: bool = False,
    *,
    place: Place | None = None,
    first: Sequence[str] = (),
) -> list[Row]:
    """The help page: how a verdict is made, then the actions of a place under their groups, those named `first` before the others,
    then the actions of other places."""
    intro = (
        "Read the claim, compare the passages, press x on those you rely on, then press a verdict key, give the reason, "
        "and press enter. A verdict is on disk before the screen says so; nothing is ever overwritten, and u takes back."
    )
    rows: list[Row] = [BLANK, *paragraph(intro, width, indent=2)]
    if read_only:
        rows += [BLANK, (("  This case is open for reading only: verdicts are not recorded.", "warn"),)]
    here = [one for one in actions if place is None or {place, "app"} & set(one.places)]
    groups = help_groups(here)
    rows += _groups({name: groups[name] for name in (*(one for one in first if one in groups), *groups)})
    if elsewhere := [one for one in actions if one not in here]:
        rows += [BLANK, ((f"  {'─' * 3} elsewhere {'─' * max(0, min(width, 60) - 17)}", "faint"),)]
        rows += _groups(help_groups(elsewhere))
    return rows


def _groups(groups: Mapping[str, Sequence[Action]]) -> list[Row]:
    rows: list[Row] = []
    for group, members in groups.items():
        rows += [BLANK, ((f"  {group}", "head"),)]
        for action in members:
            keys = " or ".join(key_name(key) for key in action.keys) or "(palette)"
            rows.append((("  ", ""), (fit(keys, _KEYS), "key"), (shown(action.description), "")))
    return rows


def signs_rows(labels: Sequence[str]) -> list[Row]:
    """What the glyphs and lines mean."""
    rows: list[Row] = [BLANK, (("  Signs", "head"),)]
    for label in labels:
        sign = verdict(label)
        rows.append((("  ", ""), (fit(sign.glyph, _KEYS), f"{sign.ink} strong"), (shown(label), "")))
    for glyphs, meaning in (
        ("!2", "two conflicts touch the claim"),
        ("87", "how much the claim is worth checking, of a hundred"),
        ("said ✓ content ·", "of an attributed claim: said, nothing independent; ✓· where there is little room"),
        ("source?", "a possible conflict: the rules are not sure"),
        ("≡", "an editor lets the claim stand as written"),
        ("⚑ later", "the claim is flagged for later"),
        ("┃", "the claim is marked: the next key that decides is about all that are"),
        ("◉ cited", "the passage is cited as evidence"),
        ("◆ ●", "a figure on the number line: the draft's own, and a source's"),
        ("◇ ○", "a bound that is not itself included (more than 40)"),
        ("◂ ▸", "runs on without end"),
        ("● “12”", "a figure that a source only reports as said"),
        ("10 ├──┬──┤ 12 years", "the axis with its ends; “log scale” where its steps are powers of ten"),
        ("group 2 of 3", "passages of one independence group count once"),
    ):
        rows.append((("  ", ""), (fit(glyphs, _KEYS), "strong"), (meaning, "")))
    rows += [BLANK, (("  Marks in the words", "head"),)]
    for example, ink, meaning in _MARKED:
        rows.append((("  ", ""), (example, ink), (" " * (_KEYS - cells(((example, ""),))), ""), (meaning, "")))
    return rows
