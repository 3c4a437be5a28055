"""Subjects that are nouns: "the council of Oslo", "Berg's lawyer", "the coach of the women's team"."""

from __future__ import annotations

from typing import Literal

from verifybench.evidence import lexicon
from verifybench.evidence.rules.naming import may_be_one, mentioned
from verifybench.evidence.syntax import Subject, clause_of, subject_of
from verifybench.evidence.syntax.forms import dated
from verifybench.evidence.tables.clauses import AGENTS
from verifybench.evidence.words import View, Word
from verifybench.model.claim import Name, Statement
from verifybench.names import Settled

SubjectMatch = Literal["same", "unclear", "differs"]
Matched = tuple[SubjectMatch, str]

_AGENTS = frozenset(AGENTS.split())
_AGENT_ENDINGS = ("ist", "man", "woman", "person", "yer", "ant")
_SAME_WORDS = 5.0  # weight of words from which a sentence told in the same words is one telling, whoever "she" is


def by_noun(
    claim: View, ours: Subject, passage: View, theirs: Subject, around: tuple[Statement, ...], settled: Settled
) -> Matched:
    content = [claim.words[at] for at in _words_of(claim, ours) if claim.words[at].weight and not dated(claim, at)]
    if not content:
        return _in_the_same_words(claim, ours, passage)
    other = _another_of(claim, ours, passage, theirs, settled) or _owner_alone(claim, ours, passage, theirs, settled)
    if other is not None:
        return other
    for word in content:
        if any(_is_noun(passage, at, word) for stem in (word.stem, *_aliases(word)) for at in passage.where.get(stem, ())):
            return "same", ""
    head = claim.words[ours.head]
    if is_agent(head) and (stranger := _stands_with_another(theirs, passage, around, settled)) is not None:
        return "differs", f"the claim stands with {stranger[0].text}, the passage is about {stranger[1].text}"
    return "unclear", f"the passage does not speak of “{head.text if head.weight else content[-1].text}”"


def _stands_with_another(
    theirs: Subject, passage: View, around: tuple[Statement, ...], settled: Settled
) -> tuple[Name, Name] | None:
    """The first person whom the sentences before the claim name, and another one whom the passage is about."""
    named = [name for statement in around for name in statement.names if name.kind == "person"]
    own = [name for index in theirs.own if (name := passage.statement.names[index]).kind == "person"]
    if not named or not own or any(may_be_one(a.text, b.text, settled) for a in named for b in own):
        return None
    return named[0], own[0]


def _words_of(view: View, found: Subject) -> range:
    return range(found.first, min(found.last + 1, len(view.words)))


def _in_the_same_words(claim: View, ours: Subject, passage: View) -> Matched:
    """A subject without a telling word ("the mine", "nobody") is the passage's where both are worded alike.

    So is a pronoun's where the whole sentence is, and long.
    """
    theirs = subject_of(passage)
    wordings = [
        [view.words[index].lower for index in _words_of(view, at)] for view, at in ((claim, ours), (passage, theirs))
    ]
    if wordings[0] and wordings[0] == wordings[1] and not ours.pronoun:
        return "same", ""
    retold = [word.lower for word in claim.words] == [word.lower for word in passage.words]
    if retold and sum(word.weight for word in claim.words) >= _SAME_WORDS:
        return "same", ""
    return "unclear", "the claim does not name its subject"


def _aliases(word: Word) -> list[str]:
    return sorted(lexicon.synonyms().get(word.stem, ()))


def _is_noun(view: View, at: int, word: Word) -> bool:
    """Whether a word may stand for a subject: "the university" is Boston University, "the film" no Film Festival."""
    found = view.words[at]
    if found.lower.endswith("ed") and not word.lower.endswith("ed"):
        return False  # "the announcement" is not who "announced"
    inside = found.name >= 0 and at + 1 < len(view.words) and view.words[at + 1].name == found.name
    return not inside or word.name >= 0 or word.text[0] == found.text[0]


def _owner_alone(claim: View, ours: Subject, passage: View, theirs: Subject, settled: Settled) -> Matched | None:
    """ "Berg's lawyer" is not Berg: the passage is about the one whose the claim's subject is, and does not speak of that."""
    if not ours.names or not theirs.own or ours.head < 0:
        return None
    head = claim.words[ours.head]
    if not is_agent(head) or head.stem in passage.where or any(alias in passage.where for alias in _aliases(head)):
        return None
    own = [passage.statement.names[index] for index in theirs.own]
    for index in ours.names:
        owner = claim.statement.names[index]
        if any(may_be_one(owner.text, name.text, settled) for name in own):
            return "differs", f"the claim is about the {head.lower} of {owner.text}, the passage about {owner.text}"
    return None


def _another_of(claim: View, ours: Subject, passage: View, theirs: Subject, settled: Settled) -> Matched | None:
    """ "The council of Oslo" is not that of Bergen: one noun for both, and each has a name behind it that the other lacks."""
    if ours.head < 0 or theirs.head < 0:
        return None
    one, other = claim.words[ours.head], passage.words[theirs.head]
    if one.name >= 0 or other.name >= 0 or (one.stem != other.stem and other.stem not in _aliases(one)):
        return None
    if not ours.names or not theirs.names:
        return _of_other_people(claim, ours, passage, theirs)
    if _done_to_one(claim, passage, settled):
        return None  # two courts that jailed one man: which of them did is in question
    names = [claim.statement.names[index] for index in ours.names]
    others = [passage.statement.names[index] for index in theirs.names]
    if any(mentioned(a.text, passage.statement, settled) for a in names):
        return None
    if any(mentioned(b.text, claim.statement, settled) for b in others):
        return None
    spelled = next(((a, b) for a in names for b in others if may_be_one(a.text, b.text, settled)), None)
    if spelled is not None:
        if settled.standing(spelled[0].text, spelled[1].text) == "same":
            return None
        return "unclear", f"{spelled[0].text} and {spelled[1].text} may be spellings of one name"
    return "differs", f"the claim is about the {one.lower} of {names[0].text}, the passage about that of {others[0].text}"


def _done_to_one(claim: View, passage: View, settled: Settled) -> bool:
    """Whether both tell what was done to somebody of one name."""
    done, did = clause_of(claim).object, clause_of(passage).object
    if done is None or did is None:
        return False
    theirs = [passage.statement.names[index].text for index in did.own]
    return any(may_be_one(claim.statement.names[index].text, other, settled) for index in done.own for other in theirs)


def _of_other_people(claim: View, ours: Subject, passage: View, theirs: Subject) -> Matched | None:
    """ "The coach of the women's team" is not that of the men's: one noun, and what tells it excludes what tells the other."""
    if clause_of(claim).verb < 0 or clause_of(passage).verb < 0:
        return None
    for at in _words_of(claim, ours):
        word = claim.words[at]
        if at == ours.head or not word.weight or word.stem in passage.where:
            continue
        excluded = lexicon.antonyms().get(word.stem, frozenset()) | lexicon.of_one_kind(word.stem)
        for index in _words_of(passage, theirs):
            other = passage.words[index]
            if index != theirs.head and other.stem in excluded and other.stem not in claim.where:
                one, two = claim.text_of(ours.first, ours.last), passage.text_of(theirs.first, theirs.last)
                return "differs", f"the claim is about “{one}”, the passage about “{two}”"
    return None


def is_agent(word: Word) -> bool:
    """Whether a noun is of somebody who acts: a lawyer, a rival; not of a profit or a case."""
    if word.name >= 0 or word.value >= 0:
        return False
    lower = word.lower.removesuffix("s")
    known = lexicon.classes().get(lower)
    return lower in _AGENTS or (known is not None and known[0] == "person") or lower.endswith(_AGENT_ENDINGS)
