"""Whether claim and passage can be about the same one. The guard that runs before every other rule."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.evidence.rules import referents
from verifybench.evidence.rules.counted import alike
from verifybench.evidence.rules.naming import in_text, like, may_be_one, mentioned, one_name
from verifybench.evidence.rules.nouns import Matched, by_noun, is_agent
from verifybench.evidence.rules.referents import PEOPLE
from verifybench.evidence.syntax import Subject, clause_of
from verifybench.evidence.tables.clauses import BODIES
from verifybench.evidence.words import View
from verifybench.model.claim import Name, Statement
from verifybench.names import UNSETTLED, Settled

_HE = frozenset(["he", "him", "his"])
_SHE = frozenset(["she", "her", "hers"])
_PERSONAL = _HE | _SHE | {"they", "them", "their"}
_NEUTER = frozenset(["it", "its"])
_BODIES = frozenset(BODIES.split())


def match(
    claim: View,
    passage: View,
    around_claim: tuple[Statement, ...] = (),
    around_passage: Sequence[Statement] = (),
    titles: str = "",
    settled: Settled = UNSETTLED,
    before: Sequence[Statement] = (),
) -> Matched:
    """How those that the two are about stand to each other, and a line about it.

    Sought in the sentence, then its neighbours, then heading and title. `differs` needs two names: that of the claim's subject,
    and another one where the passage would have it. A pronoun on either side leaves room for doubt. `around_claim` stands before
    it, `before` are those around the passage that do.
    """
    ours, theirs = concerned(claim, passage)
    if (other := _other_sex(claim, ours, passage)) is not None:
        return other
    names = [claim.statement.names[index] for index in ours.own]
    guessed = not names and ours.pronoun
    if guessed:
        names = referents.antecedents(claim, ours, around_claim)
    if not names:
        return by_noun(claim, ours, passage, theirs, around_claim, settled)
    if not any(mentioned(name.text, passage.statement, settled) for name in names):
        spelled = next(((a, b) for a in names for b in passage.statement.names if _doubtful(a, b, settled)), None)
        if spelled is not None:
            return "unclear", f"{spelled[0].text} and {spelled[1].text} may be spellings of one name"
    there = [name for name in names if _is_among(name, passage.statement, settled)]
    if there:
        return _named_there(names, there, ours, guessed, passage, theirs, around_passage, settled)
    if not any(name.kind in PEOPLE for name in names):
        return _of_a_body(names[0], claim, passage, theirs, around_passage, settled)
    return _of_a_person(names, guessed, claim, passage, theirs, around_passage, before, titles, settled)


def concerned(claim: View, passage: View) -> tuple[Subject, Subject]:
    """Those that claim and passage are about: their subjects.

    Where one verb is passive here and active there, whom it was done to: "the court jailed Berg", "Berg was jailed".
    """
    ours, theirs = clause_of(claim), clause_of(passage)
    if ours.verb >= 0 and theirs.verb >= 0 and ours.passive != theirs.passive:
        active = theirs if ours.passive else ours
        if active.object is not None and alike(claim.words[ours.verb], passage.words[theirs.verb]):
            return (ours.subject, active.object) if ours.passive else (active.object, theirs.subject)
    return ours.subject, theirs.subject


def _other_sex(claim: View, ours: Subject, passage: View) -> Matched | None:
    """ "She" is nobody of whom the passage writes as "he" alone."""
    if not ours.pronoun:
        return None
    lower = claim.words[ours.first].lower
    mine, other = (_HE, _SHE) if lower in _HE else (_SHE, _HE) if lower in _SHE else (frozenset(), frozenset())
    if not mine:
        return None
    written = {word.lower for word in passage.words}
    if written & other and not written & mine:
        return "differs", f"the claim is about “{lower}”, the passage writes of “{min(written & other)}”"
    return None


def _named_there(
    names: list[Name],
    there: list[Name],
    ours: Subject,
    guessed: bool,
    passage: View,
    theirs: Subject,
    around: Sequence[Statement],
    settled: Settled,
) -> Matched:
    """For a claim whose subject the passage names, or of whose subjects it names some."""
    if guessed:
        return ("same", "") if len(names) == 1 else ("unclear", "the claim's pronoun may stand for several")
    if ours.several and len(there) < len(names):
        missing = next(name for name in names if name not in there)
        if not any(_is_among(missing, statement, settled) for statement in around):
            both = " and ".join(name.text for name in names)
            return "unclear", f"the claim is about {both}, the passage about {there[0].text}"
    if (owned := _only_owns(there, passage, theirs, settled)) is not None:
        return owned
    return "same", ""


def _only_owns(there: list[Name], passage: View, theirs: Subject, settled: Settled) -> Matched | None:
    """`differs` where the passage is about somebody of the claim's subject and not about it: its rival, his lawyer."""
    owners = [index for index in theirs.names if index not in theirs.own]
    if not owners or theirs.head < 0 or len(passage.statement.names) > len(theirs.names):
        return None
    head = next((word for word in passage.words[theirs.first : theirs.last + 1] if is_agent(word)), None)
    if head is None or any(
        may_be_one(name.text, passage.statement.names[index].text, settled) for name in there for index in theirs.own
    ):
        return None
    whose = passage.statement.names[owners[0]].text
    return "differs", f"the claim is about {there[0].text}, the passage about the {head.lower} of {whose}"


def _of_a_body(
    name: Name, claim: View, passage: View, theirs: Subject, around: Sequence[Statement], settled: Settled
) -> Matched:
    """For an organisation or a place that the passage does not name."""
    missing = f"the passage does not name {name.text}"
    head = passage.words[theirs.head].lower if 0 <= theirs.head < len(passage.words) else ""
    referred = any(word.lower in _NEUTER for word in passage.words) or (not theirs.names and head in _BODIES)
    if any(_is_among(name, statement, settled) for statement in around):
        return ("same", "") if referred else ("unclear", missing)
    stranger = _stranger(claim, passage, theirs, settled)
    if stranger is not None and stranger.kind in (name.kind, "unknown") and not referred:
        return "differs", f"the claim is about {name.text}, the passage about {stranger.text}"
    return "unclear", missing


def _of_a_person(
    names: list[Name],
    guessed: bool,
    claim: View,
    passage: View,
    theirs: Subject,
    around: Sequence[Statement],
    before: Sequence[Statement],
    titles: str,
    settled: Settled,
) -> Matched:
    """For somebody whom the passage does not name: a pronoun or a description may stand for them."""
    missing = f"the passage does not name {names[0].text}"
    nearby = any(_is_among(name, statement, settled) for name in names for statement in around)
    if nearby or any(in_text(one, titles) for name in names for one in settled.spellings(name.text)):
        leading = [
            passage.statement.names[index] for index in theirs.names if passage.statement.names[index].kind == "person"
        ]
        if leading:
            return "differs", f"the claim is about {names[0].text}, the passage about {leading[0].text}"
        other = referents.another(passage, theirs, names, before, settled)
        if other is not None:
            return "differs", f"the claim is about {names[0].text}, the passage's “{other[0]}” is {other[1]}"
        return "same", ""
    other = referents.another(passage, theirs, names, before, settled)
    if other is not None and len(names) == 1:
        return "differs", f"the claim is about {names[0].text}, the passage's “{other[0]}” is {other[1]}"
    if guessed or theirs.pronoun or any(word.lower in _PERSONAL for word in passage.words):
        return "unclear", missing
    strangers = [
        name
        for name in passage.statement.names
        if name.kind == "person" and not mentioned(name.text, claim.statement, settled)
    ]
    if strangers:
        return "differs", f"the claim is about {names[0].text}, the passage about {strangers[0].text}"
    others = [name for statement in around for name in statement.names if name.kind == "person"]
    if others and names[0].kind == "person":
        return "differs", f"the claim is about {names[0].text}, the passage stands with {others[0].text}"
    if (stranger := _stranger(claim, passage, theirs, settled)) is not None:
        return "differs", f"the claim is about {names[0].text}, the passage about {stranger.text}"
    return "unclear", missing


def _stranger(claim: View, passage: View, theirs: Subject, settled: Settled) -> Name | None:
    """The name that the passage is about, where the claim does not have it or one like it."""
    known = claim.statement
    for index in theirs.own:
        name = passage.statement.names[index]
        if not _is_among(name, known, settled) and not any(like(name.text, other.text) for other in known.names):
            return name
    return None


def _doubtful(one: Name, other: Name, settled: Settled) -> bool:
    """Whether two names may be spellings of one, and nobody said so."""
    if one_name(one.text, other.text) or not may_be_one(one.text, other.text, settled):
        return False
    return not settled or settled.standing(one.text, other.text) is None


def _is_among(name: Name, statement: Statement, settled: Settled) -> bool:
    return mentioned(name.text, statement, settled) or any(
        may_be_one(name.text, other.text, settled) for other in statement.names
    )
