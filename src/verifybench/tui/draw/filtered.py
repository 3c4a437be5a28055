"""What is said of a list that shows some claims only, or in another order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from verifybench.tui.draw.bars import verdict_strip
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import cells, counted, fill, fit, shown

if TYPE_CHECKING:
    from verifybench.tui.actions.action import Action
    from verifybench.tui.worklist import Worklist

_SORTED = {"score": "score first", "conflict": "conflicts first", "age": "undecided first"}
_GROUPED = {"document": "by document", "subject": "by subject"}
_TEXT = 40  # cells that a filter may take of a line


def ordered(worklist: Worklist) -> list[str]:
    """What the header says of a list that is filtered, sorted or grouped."""
    words = [fit(f"“{shown(worklist.text)}”", _TEXT).rstrip()] if worklist.shown else []
    return [*words, *(word for word in (_SORTED.get(worklist.sort), _GROUPED.get(worklist.group)) if word)]


def filtered(worklist: Worklist, actions: Sequence[Action], labels: Sequence[str], width: int) -> Row:
    """The status line of a filtered list: the keys of the scale, and beside them what was found, as far as there is room."""
    told = _found(worklist)
    keys: Row = (("n", "key"), (" next  ", "dim"), ("esc", "key"), (" all ", "dim"))
    note: Row = (*told, *keys)
    room = width - cells(note)
    strip = verdict_strip(actions, labels, room)
    if _faulty(worklist) or cells(strip) > room:
        return (*told, *keys)
    return (*fill(strip, room), *note)


def search_note(worklist: Worklist) -> Row:
    """What the search box says under what is typed: what was found, what is not understood, what may follow."""
    if worklist.shown is None:
        from verifybench.case.filter_terms import TERMS  # not on the way to the first frame

        terms = " ".join(f"{name}:" for name in TERMS)
        return ((f" words  “a phrase”  -not  {terms}  ", "dim"), ("tab", "key"), (" completes", "dim"))
    hint = worklist.shown.filter.hint
    return (*_found(worklist), (shown(hint), "note")) if hint else _found(worklist)


def _found(worklist: Worklist) -> Row:
    found = worklist.shown
    if found is None:
        return ()
    told: list[tuple[str, str]] = []
    if found.found.alike:
        told.append((f" nothing holds these words; {counted(len(worklist), 'claim')} like them  ", "warn"))
    else:
        told.append((f" {len(worklist):,} found  ", "warn" if len(worklist) else "bad"))
    if strayed := worklist.strayed():
        told.append((f"{strayed:,} no longer match{'es' if strayed == 1 else ''}  ", "note"))
    told += [(f"{shown(fault)}  ", "bad") for fault in found.filter.faults]
    return tuple(told)


def _faulty(worklist: Worklist) -> bool:
    return worklist.shown is not None and bool(worklist.shown.filter.faults)
