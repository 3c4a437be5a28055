"""Sentences are read for who did what to whom."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from proposition_sentences import TABLE, UNSEEN

from verifybench.claims import analyse
from verifybench.evidence.proposition import Phrase, Proposition
from verifybench.evidence.reading import propositions
from verifybench.evidence.words import View, read

Rows = list[tuple[str, str, list[str]]]


def rows(table: str) -> Rows:
    """Class, sentence and the propositions of each."""
    found: Rows = []
    kind = ""
    for line in table.strip().splitlines():
        if line.startswith("##"):
            kind = line[2:].strip()
        elif line.startswith(" "):
            found[-1][2].append(line.strip())
        else:
            found.append((kind, line, []))
    return found


def view_of(text: str) -> View:
    (statement,) = analyse(text)
    return read(statement)


def head(view: View, phrase: Phrase | None) -> str:
    if phrase is None:
        return "-"
    if phrase.several:
        return " & ".join(head(view, part) for part in phrase.several)
    if phrase.names:
        return view.words[view.name_ranges[phrase.names[-1]][1]].lower
    return view.words[phrase.head].lower


def written(view: View, one: Proposition) -> str:
    """A proposition in the notation of the tables."""
    level = "" if one.level == "fact" else f"{one.level}: "
    predicate = f"{one.predicate.lemma} {one.predicate.particle}".strip()
    behind = "; ".join(f"{name} {head(view, phrase)}".strip() for name, phrase in one.complements)
    roles = f"{head(view, one.agent)}, {head(view, one.patient)}" + (f" | {behind}" if behind else "")
    return f"{level}{'not ' if one.negated else ''}{predicate}({roles})"


def fields(line: str) -> list[str]:
    """What a line of the notation says, one by one: predicate, level, polarity, each role, each complement."""
    before, _, roles = line.rstrip(")").partition("(")
    level, _, predicate = before.rpartition(": ")
    negated, lemma = predicate.startswith("not "), predicate.removeprefix("not ")
    done, _, behind = roles.partition(" | ")
    agent, patient = done.split(", ")
    told = [lemma, f"{lemma} {level or 'fact'}", f"{lemma} {negated}"]
    told += [f"{lemma} {role}={who}" for role, who in (("agent", agent), ("patient", patient)) if who != "-"]
    return told + [f"{lemma} + {one}" for one in behind.split("; ") if one]


def measured(table: str) -> tuple[float, float]:
    """Precision and recall over the fields of a table's propositions."""
    right = given_ = wanted = 0
    for _, sentence, expected in rows(table):
        view = view_of(sentence)
        ours = Counter(field for one in propositions(view) for field in fields(written(view, one)))
        theirs = Counter(field for line in expected for field in fields(line))
        right += (ours & theirs).total()
        given_ += ours.total()
        wanted += theirs.total()
    return right / given_, right / wanted


@pytest.mark.parametrize(("kind", "sentence", "expected"), rows(TABLE), ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_a_sentence_is_read_for_who_did_what_to_whom(kind: str, sentence: str, expected: list[str]) -> None:
    view = view_of(sentence)
    assert sorted(written(view, one) for one in propositions(view)) == sorted(expected)
