"""Names of bodies and places that sound nothing alike and stand for one."""

from __future__ import annotations

from verifybench.names.tables.aliases import ALIASES


def alias_key(name: str) -> str:
    """A name as the table of aliases has it: lower case, without stops and a leading article."""
    return " ".join(name.casefold().replace(".", "").split()).removeprefix("the ")


_ALIASES: dict[str, int] = {alias_key(name): at for at, line in enumerate(ALIASES) for name in line.split(",")}


def alias_of(name: str) -> int | None:
    """Which line of the table a name, in plain text, stands in; None where in none."""
    return _ALIASES.get(alias_key(name))
