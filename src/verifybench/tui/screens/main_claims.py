"""What the keys of the claims list do, from any pane of the main screen."""

from __future__ import annotations

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

        box = SearchBox(self.desk.needle, self._found)
        box.add_class("box")
        self._before_box = self.focused
        self.mount(box)

    def _found(self, needle: str, done: bool) -> None:
        self.desk.find(needle)
        self.land()
        if done:
            self.close_box()
            self.claims.focus()

    def action_match(self, step: int) -> None:
        if not self.desk.needle:
            self.say("Nothing is searched for: / searches.", "dim")
        elif len(self.desk):
            self.claims.point((self.desk.cursor + step) % len(self.desk))

    def action_scope(self) -> None:
        scope = self.desk.change_scope()
        self.land()
        self.say(_SCOPES[scope])
