"""What the keys of the claims list do, from any pane of the main screen."""

from __future__ import annotations

from verifybench.tui.draw.filtered import search_note
from verifybench.tui.draw.rows import shown
from verifybench.tui.screens.main_panes import ThreePanes

_SCOPES = {"drafts": "The drafts' claims.", "sources": "The sources' claims.", "all": "The claims of all texts."}


class OnClaims(ThreePanes):
    """Moving in the list, and finding in it."""

    def action_claim(self, step: int) -> None:
        self.claims.move(step)

    def action_next_undecided(self) -> None:
        if self.desk.next_undecided():
            self.land()
        else:
            self.say("Every claim is decided. “verifybench check” tells whether the draft may be published.", "good")

    def action_search(self) -> None:
        from verifybench.tui.widgets.search import SearchBox  # the input widget is not needed before

        worklist = self.desk.worklist
        box = SearchBox(
            worklist.text,
            self._found,
            "words, “a phrase”, -not, is:undecided, kind:money …",
            complete=lambda text: worklist.queue.completions(text),
            recall=worklist.searches,
            note=lambda: search_note(self.desk.worklist, self.size.width),
        )
        box.add_class("box")
        self._before_box = self.focused
        self.mount(box)

    def _found(self, text: str, done: bool) -> None:
        self.desk.find(text, typing=not done)
        self.land()
        if done:
            self.close_box()
            self.claims.focus()

    def action_match(self, step: int) -> None:
        """The next claim found: of those shown, or of those that the last search found where all are shown."""
        worklist = self.desk.worklist
        if worklist.shown is None and not worklist.last:
            self.say("Nothing is searched for: / searches.", "dim")
        elif (place := worklist.match(self.desk.cursor, step)) is None:
            self.say(f"Nothing is found by “{shown(worklist.text or worklist.last)}”.", "dim")
        else:
            self.claims.point(place)

    def action_scope(self) -> None:
        scope = self.desk.change_scope()
        self.land()
        self.say(_SCOPES[scope])
