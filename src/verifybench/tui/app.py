"""The workbench application: opens on a case, keeps the desk, and hears of changes from elsewhere."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App

from verifybench.case.errors import CaseError
from verifybench.model.labels import EXPLANATIONS
from verifybench.tui.actions.action import Action, key_name
from verifybench.tui.actions.everywhere import GENERAL
from verifybench.tui.actions.scale import explanation_actions, verdict_actions
from verifybench.tui.background import Background
from verifybench.tui.desk import Desk, EmptyDesk
from verifybench.tui.door import CaseDoor, CaseFront
from verifybench.tui.draw.ink import Row
from verifybench.tui.draw.rows import fit, shown
from verifybench.tui.keys import bindings
from verifybench.tui.screens.main import MainScreen
from verifybench.tui.screens.work import WorkScreen
from verifybench.tui.theme import CYCLE, OURS, extra_variables

if TYPE_CHECKING:
    from textual.binding import BindingType

    from verifybench.case.documents import DocumentRow
    from verifybench.case.preview import Preview
    from verifybench.case.rows import ClaimRow
    from verifybench.model.event import Event, Record
    from verifybench.tui.deciding import Deciding
    from verifybench.tui.past import Past
    from verifybench.tui.screens.palette import Offer

INTERRUPTED = 130
_RECENT = 5  # actions that the palette offers before the others
_OF_SEVERAL = ("verdicts", "claims-waived", "claims-flagged")  # events on claims, each of which they decide about
_CITING_NOTHING = ("claims-waived", "claims-flagged", "claim-noted")
_FEW = 12  # cells that tell which claim is meant


class Workbench(App[None], inherit_bindings=False):
    """The screen over one case, which `open_case` opens and the caller closes.

    With a preview the first frame is drawn from that, and the case is opened behind it: before any key or mouse event is
    handled. An opening that fails ends the app, and `failure` says why.
    """

    ENABLE_COMMAND_PALETTE = False
    TITLE = "verifybench"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app", GENERAL)]

    case: CaseDoor
    desk: Desk

    def __init__(self, open_case: Callable[[], CaseDoor], preview: Preview | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        self._open_case = open_case
        self.opened = False
        self.failure: Exception | None = None
        self.front: CaseFront
        self.listing: Desk | EmptyDesk
        if preview is None:
            self._open()
        else:
            self.front, self.listing = preview, EmptyDesk(preview)
        self.background = Background(self)
        self.early: list[events.Key] = []  # keys that came for a box before it had the focus
        self.recent: list[str] = []  # actions chosen from the palette, by id, the newest first
        self._welcomes = False  # the first steps are told
        self._keymap_faults: tuple[str, ...] = ()
        self._changed_keys: Mapping[str, str] = {}
        if self.front.keys:
            self._lay_keymap(self.front.keys)
        self.scale: Sequence[Action] = self.keyed(verdict_actions(self.front.labels))
        self.status: Row = ()
        self.main = MainScreen()
        self.past: Past | None = None
        for theme in OURS:
            self.register_theme(theme)
        if self.theme == "textual-dark":  # TEXTUAL_THEME was not set to another
            kept = preview.theme if preview is not None else self.case.habits.theme
            self.theme = kept if kept in CYCLE else CYCLE[0]
        own = explanation_actions(self.front.explanations)[len(EXPLANATIONS) :]  # the case's, behind the common ones
        for action in (*self.scale, *self.keyed(own)):
            if action.keys:
                self.bind(",".join(action.keys), action.call, description=action.description, show=False)

    def _lay_keymap(self, wanted: Mapping[str, Sequence[str]]) -> None:
        from verifybench.tui.actions.keymap import laid
        from verifybench.tui.actions.registry import all_actions

        keymap = laid(all_actions(self.front.labels, self.front.explanations), wanted)
        self._changed_keys, self._keymap_faults = keymap.changed, keymap.faults
        self.set_keymap(keymap.changed)

    def keyed(self, actions: Sequence[Action]) -> Sequence[Action]:
        """Actions with the keys that the user's keymap gives them."""
        changed = self._changed_keys
        if not changed:
            return actions
        return [replace(one, keys=tuple(changed[one.id].split(","))) if one.id in changed else one for one in actions]

    def key_of(self, id: str) -> str:
        """The key of an action of the whole app as it is printed; "" where a keymap gives it none."""
        keys = next((action.keys for action in self.keyed(GENERAL) if action.id == id), ())
        return key_name(keys[0]) if keys else ""

    @cached_property
    def actions(self) -> Sequence[Action]:
        """Every action of the program, with its keys."""
        from verifybench.tui.actions.registry import all_actions

        return self.keyed(all_actions(self.front.labels, self.front.explanations))

    def _open(self) -> None:
        self.front = self.case = self._open_case()
        self.case.hurried = True
        self.listing = self.desk = Desk(self.case)
        self.opened = True

    def take_in(self) -> None:
        """Open the case, where that was not done yet."""
        if self.opened or self.failure:
            return
        try:
            self._open()
        except Exception as failure:  # whatever it is, the caller must hear of it when the terminal is its own again
            self.failure = failure
            self.exit()
            return
        self._welcome()
        if self.main.is_mounted:
            self.main.case_opened()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, (events.InputEvent, events.Paste)):
            self.take_in()
            if self.failure:
                return
        if isinstance(event, events.Key) and isinstance(self.screen, WorkScreen) and self.screen.box_waits:
            self.early.append(event)
            return
        await super().on_event(event)

    async def take_early(self) -> None:
        """Handle the keys that came before a box had the focus, in the order in which they were pressed."""
        early, self.early = sorted(self.early, key=lambda event: event.time), []
        for event in early:
            await super().on_event(events.Key(event.key, event.character))

    @cached_property
    def deciding(self) -> Deciding:
        from verifybench.tui.deciding import Deciding

        return Deciding(self.case, self.desk)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return extra_variables(self.current_theme)

    def get_default_screen(self) -> MainScreen:
        return self.main

    def on_mount(self) -> None:
        if self.opened:
            self._welcome()

    def _welcome(self) -> None:
        if self._keymap_faults:
            self.status = ((f" {shown(self._keymap_faults[0])}", "warn"),)
        elif not self.desk.counts().decided and len(self.case.history()) < 2:
            self._welcomes = not (self.desk.welcomed or self.front.read_only)

    def leave_welcome(self) -> None:
        """Put the first steps away for good."""
        if self._welcomes:
            self._welcomes = False
            self.desk.put_welcome_away()
            self.main.query("#first-steps").remove()

    def _show_welcome(self) -> None:
        if self._welcomes:
            from verifybench.tui.widgets.steps import FirstSteps

            keys = [action.keys[0] for action in self.scale if action.keys]
            self.main.mount(FirstSteps(keys), before="#status")

    def settle(self) -> None:
        """Once all is drawn: let memory be tidied again, load what the first verdict needs, watch for others."""
        gc.enable()
        gc.freeze()
        if self.opened:
            self.guarded(self._look_for_revisions)
            self._show_welcome()
        self.background.begin()

    def _look_for_revisions(self) -> None:
        self.desk.settled = True
        revised = bool(self.desk.revised())
        self.main.bars()
        threading.Thread(target=_warm_up, args=(revised,), name="warm-up", daemon=True).start()

    def guarded(self, draw: Callable[[], None]) -> None:
        """Draw what is read from the case at no key of the user's: a ledger that went away or is damaged is told, not raised."""
        try:
            draw()
        except Exception as failure:
            self.tell(f"The case cannot be read just now: {shown(str(failure))}", "bad")

    def case_changed(self) -> None:
        """Something was recorded, here or elsewhere: gather anew and draw whatever screens are open."""
        try:
            self.desk.stale()
            if self._welcomes and self.desk.counts().decided:
                self.leave_welcome()
            for screen in self.screen_stack[self.screen_stack.index(self.main) :]:  # what lies below is of another time
                if isinstance(screen, WorkScreen):
                    screen.repaint()
            if lost := self.desk.lost:
                words = "1 passage is" if lost == 1 else f"{lost} passages are"
                self.tell(f"{words} cited no longer: the text changed, or it is no evidence now.", "warn")
        except CaseError as failure:  # a build in the middle of its work: look again when it is done
            self.tell(shown(str(failure)), "bad")

    def take_up(self, case: CaseDoor, desk: Desk, main: MainScreen, past: Past | None) -> None:
        """Work on another opening of the case: of earlier, or on the way back to today."""
        self.front = self.case = case
        self.listing = self.desk = desk
        self.main, self.past = main, past
        self.__dict__.pop("deciding", None)  # it is made of case and desk

    def open(self, screen: WorkScreen) -> None:
        """Lay a screen over this one, with a status line of its own."""
        self.status = ()
        self.push_screen(screen)

    # actions

    def action_verdict(self, index: int) -> None:
        if isinstance(self.screen, WorkScreen):
            self.screen.action_verdict(index)

    def action_explain(self, index: int) -> None:
        from verifybench.tui.screens.conflicts import ConflictsScreen

        if isinstance(self.screen, ConflictsScreen):
            self.screen.action_explain(index)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "interrupt":
            return True
        if action == "verdict":
            return isinstance(self.screen, WorkScreen) and self.screen.JUDGES and not self.screen.asking
        return not (isinstance(self.screen, WorkScreen) and self.screen.asking)

    def action_interrupt(self) -> None:
        if isinstance(self.screen, WorkScreen):
            self.screen.keep_typed()
        self.exit(return_code=INTERRUPTED)

    def on_app_focus(self) -> None:
        self.background.look_at_ledgers()
        self.background.look_at_files(all_of_them=True)

    def on_unmount(self) -> None:
        self.background.end()
        if self.opened:
            self.desk.unsent.close()

    def action_build(self) -> None:
        self.background.build()

    def action_build_told(self) -> None:
        from verifybench.tui.screens.told import ToldScreen

        if not isinstance(self.screen, ToldScreen):
            self.open(ToldScreen())

    def action_theme(self) -> None:
        at = CYCLE.index(self.theme) if self.theme in CYCLE else -1
        self.theme = CYCLE[(at + 1) % len(CYCLE)]
        self.desk.keep_theme(self.theme)
        self.tell(f"Theme: {self.theme}")

    def action_help(self) -> None:
        from verifybench.tui.screens.help import HelpScreen

        screen = self.screen
        if isinstance(screen, WorkScreen) and not isinstance(screen, HelpScreen):
            pane = screen.focused
            title = str(pane.border_title or "") if pane is not None else ""
            self.open(HelpScreen(screen.PLACE, pane.id if pane is not None else None, title))

    def action_palette(self) -> None:
        from verifybench.tui.screens.palette import PaletteScreen

        screen = self.screen
        if isinstance(screen, WorkScreen):
            self.push_screen(PaletteScreen(screen.PLACE), self._chosen)

    async def _chosen(self, offer: Offer | None) -> None:
        if offer is None:
            return
        if offer.why_not:
            self.tell(f"Not now: {offer.why_not}.", "dim")
            return
        if not isinstance(action := offer.what, Action):
            self._go_to(action)
        else:
            self.recent = [action.id, *(one for one in self.recent if one != action.id)][:_RECENT]
            namespace = self.screen if hasattr(self.screen, f"action_{action.name}") else self
            await self.run_action(action.call, namespace)

    def _go_to(self, what: ClaimRow | DocumentRow) -> None:
        """Look at a claim on the main screen, or at a document."""
        from verifybench.case.rows import ClaimRow

        if not isinstance(what, ClaimRow):
            from verifybench.tui.screens.source import SourceScreen

            here = self.desk.current
            try:
                self.open(SourceScreen(self.case.document(what.id), [], [], 0, "", claim=here.id if here else None))
            except CaseError as failure:
                self.tell(shown(str(failure)), "bad")
            return
        while self.screen is not self.main and isinstance(self.screen, WorkScreen):
            self.pop_screen()
        if self.desk.go_to(what.id):
            self.main.land()

    def take_back(self) -> None:
        """Undo, and say what was undone."""
        self._turn(self.case.undo, "undone", "There is nothing to undo.")

    def bring_back(self) -> None:
        """Redo, and say what was redone."""
        self._turn(self.case.redo, "redone", "There is nothing to redo.")

    def _turn(self, act: Callable[[], Record | None], word: str, nothing: str) -> None:
        try:
            record = act()
        except Exception as failure:  # whatever it was, nothing was recorded, and that must be said
            self.tell(f"NOT {word}: {shown(str(failure))}", "bad")
            return
        if record is None:
            self.tell(nothing, "dim")
            return
        claims = _claims_of(record.event)
        for claim in claims if record.event.kind not in _CITING_NOTHING else ():
            self.desk.forget_cited(claim)
        if claims:
            self.desk.go_to(claims[0])
        self.case_changed()
        from verifybench.tui.draw.history import sign_of, words_of

        more = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
        did = f"{word}: {sign_of(record.event).word} (record {record.seq}, {_minute(record.at)})"
        room = self.size.width - len(did) - len(more) - 8 if more else 60
        what = fit(shown(words_of(record.event)), min(60, room)).rstrip() if room >= _FEW else ""
        self.tell(f"{did} on “{what}”{more}" if what else did)

    def tell(self, text: str, ink: str = "note") -> None:
        if isinstance(self.screen, WorkScreen):
            self.screen.say(text, ink)


def _minute(moment: str) -> str:
    """A record's time to the minute: whoever takes back what was decided on another day should see it."""
    return moment[:16].replace("T", " ")


def _claims_of(event: Event) -> list[str]:
    """The claims that an event decided about: its own, or all of several."""
    claim = getattr(event, "claim", None)
    several = getattr(event, "claims", ()) if event.kind in _OF_SEVERAL else ()
    return [one.id for one in (several if claim is None else [claim])]


def _warm_up(revised: bool) -> None:
    """Import what the first verdict needs, what reads a draft for its coverage, and what tells revised words apart where some are.

    Touches no widget; a failure shows where the thing is used.
    """
    import contextlib
    import importlib

    wanted = [("pydantic", ""), ("tinydb", ""), ("textual.widgets._text_area", ""), ("verifybench.claims", "checkable")]
    for name, member in [*wanted, *([("verifybench.review", "what_changed")] if revised else [])]:
        with contextlib.suppress(ImportError):
            module = importlib.import_module(name)
            if member:
                getattr(module, member)  # doors resolve their names on first use


def run(open_case: Callable[[], CaseDoor], preview: Preview | None = None) -> int:
    """Open the workbench on a case and return the exit code: 0, or 130 when it was left with ctrl+c.

    What `open_case` raises is raised when the terminal is given back.
    """
    gc.disable()  # collecting before the first frame costs 15 ms and frees nothing
    try:
        app = Workbench(open_case, preview)
        app.run()
        if app.failure:
            raise app.failure
        return app.return_code or 0
    finally:
        gc.enable()
