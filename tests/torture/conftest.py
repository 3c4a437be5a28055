"""The figures of a run of torture, as a table at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from torture.nursery import Nursery

Figures = Callable[[Mapping[str, int]], None]


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    with Nursery() as made:
        yield made


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Figures:
    """What a test met, for the table."""

    def keep(met: Mapping[str, int]) -> None:
        for name, number in met.items():
            record_property(name, number)

    return keep


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.getreports(kind)]
    told = {report.nodeid.partition("::")[2]: report.user_properties for report in reports if report.user_properties}
    if told:
        terminalreporter.section("what the torture met")
    for name, properties in sorted(told.items()):
        figures = ", ".join(f"{number} {what}" for what, number in properties)
        terminalreporter.write_line(f"{name.removeprefix('test_').replace('_', ' ')}: {figures}")
