"""Looking back: the case as it stood at a record, on a main screen over the others, until one returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from verifybench.tui.desk import Desk
from verifybench.tui.draw.rows import shown

if TYPE_CHECKING:
    from verifybench.model.event import Record
    from verifybench.tui.app import Workbench
    from verifybench.tui.door import CaseDoor
    from verifybench.tui.screens.main import MainScreen


@dataclass(frozen=True, slots=True)
class Past:
    """What is looked back to, and what was worked on before: today's, or a later past."""

    record: Record
    before: Past | None
    case: CaseDoor
    desk: Desk
    main: MainScreen

    @property
    def words(self) -> str:
        moment = self.record.at[:16].replace("T", " ")
        return f"as of record {self.record.seq}, {moment} UTC"


def look_back(bench: Workbench, record: Record) -> None:
    """Show the case as it stood when a record was made. Where that cannot be, say why and stay."""
    from verifybench.tui.screens.past import PastScreen

    past = Past(record, bench.past, bench.case, bench.desk, bench.main)
    claim = bench.desk.current
    try:
        then = bench.case.reopened(record)
        try:
            desk = Desk(then)
            differs = then.changed_since()
        except BaseException:
            then.close()
            raise
    except Exception as failure:  # an index or a text of then that is not to be had is told, not raised
        bench.tell(f"The case as of then cannot be shown: {shown(str(failure))}", "bad")
        return
    if claim is not None:
        desk.go_to(claim.id)
    main = PastScreen()
    bench.take_up(then, desk, main, past)
    bench.open(main)
    bench.status = ((f" {shown('; '.join(differs))}", "warn"),) if differs else ()


def come_back(bench: Workbench) -> None:
    """Return to what was looked at before, as it is now."""
    past = bench.past
    if past is None:
        return
    then = bench.case
    bench.pop_screen()
    bench.take_up(past.case, past.desk, past.main, past.before)
    bench.status = ()
    then.close()
    past.case.refresh()
    bench.case_changed()
