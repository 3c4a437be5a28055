"""The fold over the files of a folder, brought on when it is asked for: nobody who only writes or verifies pays for it."""

from __future__ import annotations

import gc

from verifybench.ledger.chain import Members
from verifybench.ledger.errors import LedgerDamaged
from verifybench.ledger.folder import LedgerFolder
from verifybench.ledger.folding import Fold
from verifybench.ledger.replica import Replica
from verifybench.ledger.steps import step_of

Parts = dict[str, tuple[int, int]]  # file -> first and last of the records that are taken from it


class Replay:
    """`fold` holds the records of `parts`. With `validating` a record enters it only when it has the form its kind says."""

    def __init__(self, files: LedgerFolder, *, validating: bool) -> None:
        self.fold, self.parts = Fold(), Parts()
        self._count = 0  # records of the files, copies included, when the fold was current
        self._files, self._validating = files, validating
        self._believed = False  # whether the fold goes on from a cache

    def resume(self, fold: Fold) -> None:
        """Take over the fold over all records that the files have now."""
        self.fold, self.parts, self._count, self._believed = fold, self._now(), self._files.count, True

    def is_current(self) -> bool:
        return self._count == self._files.count

    def brought_on(self) -> Fold:
        """The fold over all records that the files have now. Raises LedgerDamaged that names the record which has not the
        form of one."""
        now = self._now()
        if self.parts != now:
            goes_on = all(now.get(name, (0, 0))[0] == first for name, (first, _) in self.parts.items())
            if not (goes_on and self._gone_on()):
                self.fold, self.parts, self._believed = Fold(), Parts(), False
                self._take({})
            self.parts = now
        self._count = self._files.count
        return self.fold

    def looked_up(self) -> Fold:
        """The same, for somebody who looks at the records it names: where a cache named any that are not here, made anew."""
        fold = self.brought_on()
        if self._believed:
            self._believed = False
            if not self._files.hold(fold.named()):
                self.fold, self.parts = Fold(), Parts()
                fold = self.brought_on()
        return fold

    def _gone_on(self) -> bool:
        try:
            return self._take({name: last + 1 for name, (_, last) in self.parts.items()})
        except LedgerDamaged:
            if self._believed:
                return False  # it may be the cache's fault
            raise

    def add(self, replica: Replica, members: Members) -> None:
        """A record that was written just now, on top of a current fold."""
        self.fold.apply(step_of(members))
        self.parts[replica.name] = replica.first, members["seq"]
        self._count += 1

    def _now(self) -> Parts:
        return {replica.name: (replica.first, replica.file.count) for replica in self._files}

    def _take(self, starts: dict[str, int]) -> bool:
        """Fold the records behind those; False where one belongs before some already folded: another replica's."""
        fold, checking, collecting = self.fold, bool(starts), gc.isenabled()
        gc.disable()  # a fifth of the time would go into looking for garbage where there is none
        try:
            for replica, members in self._files.in_order(starts):
                try:
                    if members["ledger"] != replica.ledger:
                        raise replica.damaged(members["seq"], "the record belongs to another ledger")
                    step = step_of(members)
                    if checking and step.order <= fold.last:
                        return False
                    checking = False
                    fold.apply(step)
                except (KeyError, TypeError, AttributeError, ValueError) as error:
                    raise replica.damaged(members["seq"], f"not a ledger record ({error})") from None
                if self._validating and members["seq"] > replica.validated:
                    self._validate(replica, members)
        except BaseException:
            self.fold, self.parts, self._count = Fold(), Parts(), -1  # it holds a part of them only
            raise
        finally:
            if collecting:
                gc.enable()
        return True

    def _validate(self, replica: Replica, members: Members) -> None:
        seq = members["seq"]
        replica.typed(members)
        if seq == replica.validated + 1:
            replica.validated = seq
