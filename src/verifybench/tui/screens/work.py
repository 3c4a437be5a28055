"""What all screens share: header, status and footer bars, moving, undo and redo, and the decision box."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from verifybench.tui.actions.action import Action, Place, footer
from verifybench.tui.actions.everywhere import GENERAL, TAKING_BACK
from verifybench.tui.draw.bars import footer_row, header, past_row
from verifybench.tui.draw.claims import counter
from verifybench.tui.draw.ink import COMPONENTS, Row, style_sheet
from verifybench.tui.draw.rows import cells, fill, paragraph
from verifybench.tui.widgets.pane import PANE_CSS
from verifybench.tui.widgets.rows import RowView

if TYPE_CHECKING:
    from collections.abc import Collection

    from verifybench.tui.app import Workbench
    from verifybench.tui.widgets.dialog import Dialog, Question

SMALLEST = (60, 16)
SHORT = 30  # rows below which none is spent on air


class WorkScreen(Screen[None], inherit_bindings=False):
    """A screen with a header, a body made by `body`, a status line and a footer from the registry."""

    AUTO_FOCUS = ""
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    PLACE: ClassVar[Place] = "main"
    ACTIONS: ClassVar[tuple[Action, ...]] = ()  # its own
    JUDGES: ClassVar[bool] = False  # whether the keys of the scale give a verdict here
    DEFAULT_CSS = (
        PANE_CSS
        + style_sheet("WorkScreen")
        + """
    WorkScreen { background: $background; color: $foreground; layers: base box; }
    WorkScreen .bar { height: 1; scrollbar-size-vertical: 0; }
    WorkScreen #header, WorkScreen #footer { background: $panel; }
    WorkScreen #body { height: 1fr; }
    WorkScreen #small { display: none; height: 1fr; padding: 1 2; scrollbar-size-vertical: 0; }
    WorkScreen.-small #small { display: block; }
    WorkScreen.-small #body, WorkScreen.-small #status { display: none; }
    Dialog, SearchBox { layer: box; }
    WorkScreen.-short Dialog .title { margin-bottom: 0; }
    WorkScreen.-short Dialog #outcome { margin-top: 0; }
    """
    )

    reading = False  # whether something of it is still read beside the screen
    _fitted = Size(0, 0)
    _before_box: Widget | None = None  # what had the focus before a box was opened

    @property
    def bench(self) -> Workbench:
        return cast("Workbench", self.app)

    def body(self) -> ComposeResult:
        raise TypeError(f"{type(self).__name__} makes no body")

    def compose(self) -> ComposeResult:
        self.lay_out(self.app.size, restyle=False)  # all is styled for the first time after this
        yield Bar(id="header")
        yield from self.body()
        yield RowView(id="small")
        yield Bar(id="status")
        yield Bar(id="footer")

    # bars

    def idle(self, width: int) -> Row:
        """What the status line shows when there is nothing to say."""
        return ()

    def middle(self) -> str:
        """What the header says beside the case's name."""
        return ""

    def resting(self) -> Collection[str]:
        """Names of actions with nothing to do now, which the footer leaves out."""
        return ()

    def bars(self) -> None:
        """Draw header, status and footer anew."""
        width = self._fitted.width
        desk = self.bench.listing
        right = counter(desk.cursor + 1 if len(desk) else 0, len(desk), desk.counts())
        past, name = self.bench.past, self.bench.front.name
        head = past_row(past.words, right, width) if past is not None else header(name, self.middle(), right, width)
        self.query_one("#header", RowView).show([head])
        self.draw_status()
        scale = self.bench.scale if self.JUDGES else ()
        actions = self.bench.keyed((*scale, *self.ACTIONS, *TAKING_BACK, *GENERAL))
        hints = footer(self.PLACE, actions, self.resting())
        self.query_one("#footer", RowView).show([footer_row(hints, width)])

    def say(self, text: str, ink: str = "note") -> None:
        """Put one line, already safe, into the status line, where it stays until one looks elsewhere."""
        self.bench.status = ((f" {text}", ink),) if text else ()
        self.draw_status()

    def draw_status(self) -> None:
        """Draw the status line anew: what there is to say, else a build at work, else what it shows when idle."""
        if self._fitted.width:
            for view in self.query("#status").results(RowView):  # none is left while the screen is taken down
                view.show([self._status(self._fitted.width)])

    def _status(self, width: int) -> Row:
        if row := self.bench.status or self.bench.background.progress(width):
            return row
        for note in self.bench.background.notices():
            room = width - cells(note)
            if cells(row := self.idle(room)) <= room:
                return (*fill(row, room), *note)
        return self.idle(width)

    def on_mount(self) -> None:
        self.fit(self.app.size)  # before the first layout, or the first frame would be drawn empty

    def on_resize(self) -> None:
        if self.size != self._fitted:
            self.fit(self.size)

    def lay_out(self, size: Size, *, restyle: bool = True) -> None:
        """Choose the layout for a window of this size."""
        self.set_class(size.width < SMALLEST[0] or size.height < SMALLEST[1], "-small", update=restyle)
        self.set_class(size.height < SHORT, "-short", update=restyle)

    def fit(self, size: Size) -> None:
        """Choose the layout for a window of this size and draw the bars."""
        self._fitted = size
        self.lay_out(size)
        if self.has_class("-small"):
            text = f"This window is {size.width}×{size.height}. The workbench needs {SMALLEST[0]}×{SMALLEST[1]}: "
            text += "make it larger, or press q."
            self.query_one("#small", RowView).show(paragraph(text, max(1, size.width - 4), ink="warn"))
        self.bars()

    def repaint(self) -> None:
        """The case or the place in it changed: draw everything anew."""
        self.bars()

    # moving

    def mover(self) -> RowView | None:
        """The view that j and k move."""
        return self.focused if isinstance(self.focused, RowView) else None

    def action_move(self, rows: int) -> None:
        if view := self.mover():
            view.move(rows)

    def action_page(self, pages: int) -> None:
        if view := self.mover():
            view.page(pages)

    def action_edge(self, side: int) -> None:
        if view := self.mover():
            view.edge(side)

    def action_back(self) -> None:
        self.bench.status = ()
        self.bench.pop_screen()
        if isinstance(self.bench.screen, WorkScreen):
            self.bench.screen.bars()

    def action_undo(self) -> None:
        self.bench.take_back()

    def action_redo(self) -> None:
        self.bench.bring_back()

    # deciding

    def action_verdict(self, index: int) -> None:
        raise TypeError(f"{type(self).__name__} gives no verdicts")

    @property
    def asking(self) -> bool:
        return any(child.has_class("box") for child in self.children)

    @property
    def box_waits(self) -> bool:
        """Whether a box was opened that has not got the focus yet."""
        return self.asking and not (self.focused and any(one.has_class("box") for one in self.focused.ancestors_with_self))

    def on_key(self, event: events.Key) -> None:
        """A key that nobody took: one that came while a box was opening was meant for it."""
        if self.box_waits:
            event.stop()
            self.bench.early.append(event)

    async def _on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if self.asking and not self.box_waits:
            await self.bench.take_early()

    def ask(self, question: Question) -> None:
        """Open the decision box; one at a time, and not where nothing can be recorded."""
        # Brings in the text area: 20 ms that the first frame need not pay.
        from verifybench.tui.widgets.dialog import Dialog

        if self.asking:
            return
        if self.bench.past is not None:
            self.say(f"NOT recorded: this is the case {self.bench.past.words}. esc returns to today.", "bad")
            return
        if self.bench.case.read_only:
            self.say("NOT recorded: this case is open for reading only.", "bad")
            return
        box = Dialog(question)
        box.add_class("box")
        self._before_box = self.focused
        self.mount(box)

    def on_dialog_closed(self, message: Dialog.Closed) -> None:
        self.close_box()
        if self._before_box is not None:
            self._before_box.focus()
        self.say(message.status, "good")
        if message.status:
            self.bench.case_changed()

    def keep_typed(self) -> None:
        """What stands in a box is offered the next time, although the workbench ends now."""
        if self.asking:
            from verifybench.tui.widgets.dialog import Dialog

            for box in self.query(Dialog):
                box.keep_typed()

    def close_box(self) -> None:
        for child in list(self.children):
            if child.has_class("box"):
                child.remove()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self.asking


class Bar(RowView, can_focus=False):
    """A bar of one row."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="bar")
