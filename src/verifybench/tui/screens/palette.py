"""The palette: every action by name or initials, and below them claims and documents by words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, cast

from verifybench.case.documents import DocumentRow
from verifybench.case.rows import ClaimRow
from verifybench.tui.actions.action import Action, Place, key_name
from verifybench.tui.actions.everywhere import PLACE_NAMES, RECORDING
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import fit, shown
from verifybench.tui.matching import best
from verifybench.tui.screens.chooser import ChooserScreen, holds

if TYPE_CHECKING:
    from verifybench.tui.app import Workbench

_FEWEST = 3  # letters from which on claims and documents are looked through
_CLAIMS, _DOCUMENTS, _ELSEWHERE = 8, 5, 6  # rows


@dataclass(frozen=True, slots=True)
class Offer:
    """An action, and why it cannot be done now, "" where it can; or where to go."""

    what: Action | ClaimRow | DocumentRow
    why_not: str = ""


def offered(actions: Iterable[Action], place: Place) -> list[Action]:
    """What the palette offers at a place."""
    return [action for action in actions if action.palette and (place in action.places or "app" in action.places)]


def why_not(action: Action, place: Place, *, read_only: bool, claims: bool) -> str:
    """Why an action of the palette cannot be done; "" where it can."""
    if not {place, "app"} & set(action.places):
        return f"only {' and '.join(PLACE_NAMES[one] for one in action.places if one in PLACE_NAMES)}"
    if read_only and (action.id in RECORDING or action.name == "verdict"):
        return "open for reading only"
    if place == "main" and not claims and (action.id in RECORDING or action.name == "verdict"):
        return "no claim is in sight"
    return ""


def named(action: Action) -> tuple[str, str]:
    """What an action is found by: its own words first, then with its group."""
    return action.description, f"{action.group} {action.description}"


class PaletteScreen(ChooserScreen[Offer, Offer]):
    """Chooses an action of a place, or a claim or document to look at."""

    ASKS: ClassVar[str] = "what do you want to do, or look at?"

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    @property
    def bench(self) -> Workbench:
        return cast("Workbench", self.app)

    def things(self) -> Sequence[Offer]:
        here = offered(self.bench.actions, self._place)
        recent = {id: at for at, id in enumerate(self.bench.recent)}
        here.sort(key=lambda action: recent.get(action.id, len(recent)))
        return [self._offer(action) for action in here]

    def _offer(self, action: Action) -> Offer:
        bench = self.bench
        why = why_not(action, self._place, read_only=bench.case.read_only, claims=len(bench.desk) > 0)
        return Offer(action, why)

    def found(self, typed: str) -> Sequence[Offer]:
        if not typed.strip():
            return self._all
        here = best((one.what for one in self._all if isinstance(one.what, Action)), named, typed)
        known = {one.what.id: one for one in self._all if isinstance(one.what, Action)}
        found = [known[action.id] for action in here]
        found.sort(key=lambda one: bool(one.why_not))  # what can be done first; the rest keeps its order
        if len(typed.strip()) >= _FEWEST:
            found += [*self._claims(typed), *self._documents(typed)]
        elsewhere = [one for one in self.bench.actions if one.palette and one.id not in known and not one.like]
        return [*found, *(self._offer(one) for one in best(elsewhere, named, typed)[:_ELSEWHERE])]

    def _claims(self, typed: str) -> Iterable[Offer]:
        queue = self.bench.desk.queue
        positions = queue.find(queue.filter(typed, typing=True)).positions
        return (Offer(queue[position]) for position in positions[:_CLAIMS])

    def _documents(self, typed: str) -> list[Offer]:
        rows = self.bench.case.documents()
        return [Offer(row) for row in rows if holds(f"{row.metadata.title or ''} {row.path}", typed)][:_DOCUMENTS]

    def row(self, thing: Offer, width: int) -> Row:
        if isinstance(thing.what, Action):
            return self._action_row(thing.what, thing.why_not, width)
        if isinstance(thing.what, ClaimRow):
            what, words = "claim", thing.what.text
        else:
            what, words = thing.what.role, thing.what.metadata.title or thing.what.path
        return ((fit(f"  → {what}", 16), "note"), (fit(shown(words), width - 16), ""))

    def _action_row(self, action: Action, why: str, width: int) -> Row:
        keys = key_name(action.keys[0]) if action.keys else ""
        room = max(8, width - 24)
        told = fit(f" · {why}", min(len(why) + 3, room // 2)) if why else ""
        return (
            (fit(f"  {action.group}", 16), "dim"),
            (fit(shown(action.description), room - len(told)), "dim" if why else ""),
            (told, "warn"),
            (keys.rjust(7), "dim" if why else "key"),
        )

    def result(self, thing: Offer) -> Offer:
        return thing
