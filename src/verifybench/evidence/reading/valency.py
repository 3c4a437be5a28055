"""What verbs take beside a subject, looked up by their base form."""

from __future__ import annotations

from typing import cast

from verifybench.evidence.proposition import Level
from verifybench.evidence.tables import governing

Effect = tuple[Level, bool]
"""How surely what a verb governs is so, and whether it is denied."""


def _effects(table: str) -> dict[str, Effect]:
    """Form to effect, of lines "not level: forms"; the first line that has a form counts."""
    found: dict[str, Effect] = {}
    for line in table.strip().splitlines():
        effect, _, forms = line.partition(":")
        for form in forms.split():
            found.setdefault(form, _effect(effect))
    return found


def _either(table: str) -> dict[str, tuple[Effect, Effect]]:
    """Word to what it makes of the clause behind it, and what it does where it is denied."""
    found: dict[str, tuple[Effect, Effect]] = {}
    for line in table.strip().splitlines():
        effects, _, forms = line.partition(":")
        said, _, denied = effects.partition(" / ")
        found.update(dict.fromkeys(forms.split(), (_effect(said), _effect(denied))))
    return found


def _effect(text: str) -> Effect:
    return cast(Level, text.removeprefix("not ")), text.startswith("not ")


# Verbs that govern another verb.
CONTROL = _effects(governing.CONTROL)
GERUND_CONTROL = _effects(governing.GERUND_CONTROL)
PREPOSITION_CONTROL = _effects(governing.PREPOSITION_CONTROL)
PASSIVE_CONTROL = _effects(governing.PASSIVE_CONTROL)
OBJECT_CONTROL = _effects(governing.OBJECT_CONTROL)
ABLE = frozenset(governing.ABLE.split())
PASSIVE_FROM = frozenset(governing.PASSIVE_FROM.split())
BARE_CONTROL = frozenset(governing.BARE_CONTROL.split())
OBJECT_FROM = frozenset(governing.OBJECT_FROM.split())
ACCUSING = frozenset(governing.ACCUSING.split())
ASKING = frozenset(governing.ASKING.split())

# Adjectives and nouns that take a clause.
IT_IS = _either(governing.IT_IS)
THERE_IS = _either(governing.THERE_IS)

# Verbs that take a clause.
CLAUSE_TAKING = frozenset(governing.CLAUSE_TAKING.split())
CLAUSE_LEVELS = {verb: level for verb, (level, _) in _effects(governing.CLAUSE_LEVELS).items()}
TOLD = frozenset(governing.TOLD.split())
DENYING = frozenset(governing.DENYING.split())
REPORTING = frozenset(governing.REPORTING.split())
SAYING = frozenset(governing.SAYING.split())

# Verbs by their objects.
DITRANSITIVE = frozenset(governing.DITRANSITIVE.split())
FOR_WHOM = frozenset(governing.FOR_WHOM.split())
NAMING = frozenset(governing.NAMING.split())
LINKING = frozenset(governing.LINKING.split())
OF_TAKING = frozenset(governing.OF_TAKING.split())
INTRANSITIVE = frozenset(governing.INTRANSITIVE.split())
LIGHT = frozenset(governing.LIGHT.split())
PHRASAL = frozenset(tuple(pair.split()) for pair in governing.PHRASAL.replace("\n", "").split("|"))
STRANDED = frozenset(governing.STRANDED.split())
MEANS = frozenset(governing.MEANS.split())
