"""A decision box with fields of any kind: what was typed and not recorded is there again the next time it is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from verifybench.model.event import Record
    from verifybench.tui.draw.ink import Row
    from verifybench.tui.screens.work import WorkScreen


class Asked(NamedTuple):
    """A field: its name, what stands before it, what stands in it at first, and how many rows are seen."""

    name: str
    label: str
    text: str = ""
    tall: int = 1


REASON = Asked("reason", "Reason", tall=2)


def ask(
    screen: WorkScreen,
    title: Row,
    fields: Sequence[Asked],
    about: tuple[str, str],
    decide: Callable[[dict[str, str]], Record],
    also: Callable[[], str] = str,
) -> None:
    """Ask for fields. What was typed is kept under what the decision is `about`; `also` is told behind what was recorded."""
    from verifybench.tui.widgets.dialog import Field, Question  # brings in the text area

    unsent = screen.bench.desk.unsent
    before = unsent.get(about, {})

    def record(texts: dict[str, str]) -> str:
        made = decide(texts)
        unsent.pop(about, None)
        return f"recorded (record {made.seq}): {title[0][0]}{also()}"

    def keep(texts: dict[str, str]) -> None:
        if texts != {one.name: one.text for one in fields}:
            unsent[about] = texts
        else:
            unsent.pop(about, None)

    asked = tuple(Field(one.name, one.label, before.get(one.name, one.text), one.tall) for one in fields)
    screen.ask(Question(title, asked, record, keep, from_before=unsent.from_before(about)))
