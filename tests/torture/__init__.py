"""The ledger under torture: kills, failing system calls, cuts, flips, forgeries, full disks, many processes.

The modules here do it at whatever size they are told and count what they met; `test_torture_quick.py` does a little of each,
`test_torture.py` (marked `torture`, run by `make torture`) all of it, and prints the figures.
"""

import pytest

pytest.register_assert_rewrite(
    *(
        f"torture.{name}"
        for name in ("calls", "commands", "cuts", "disks", "flips", "forgeries", "kills", "ledgers", "writers")
    )
)
