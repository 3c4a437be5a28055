"""What a clause asserts: a predicate with who did it, to whom, and how surely.

These are made by the thousand and never changed; frozen they would take four times as long to make.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["fact", "ongoing", "planned", "attempted", "possible", "condition", "asked", "wanted"]
"""How surely a clause says it: `fact` that it is so, `ongoing` that it is being done, the others that it is not so yet, or not
known."""

Link = Literal["", "because", "after", "before", "although", "if", "when", "so", "that"]


@dataclass(slots=True, unsafe_hash=True)
class Phrase:
    """A noun phrase, by word indexes of its view, both ends included.

    `names` and `values` are indexes into those of the statement: the names that are the phrase itself (also the one behind its
    comma: "the mayor, Anna Berg,"), the values that count or measure it. `owner` is whose or of what it is; `several` are the
    parts of "A and B"; `quantity` is "all", "some", "no", … or "".
    """

    first: int
    last: int
    head: int
    names: tuple[int, ...] = ()
    values: tuple[int, ...] = ()
    owner: Phrase | None = None
    several: tuple[Phrase, ...] = ()
    pronoun: bool = False
    quantity: str = ""


@dataclass(slots=True)
class Predicate:
    """The word that says what is said: `lemma` is its base form, of a nominalisation that of its verb.

    `particle` is the "out" of "put out". "There is X" is the verb "be" with X for its agent. A light verb with its noun ("took a
    decision") is of kind "verb" and has the noun's lemma.
    """

    at: int
    lemma: str
    particle: str = ""
    kind: Literal["verb", "copula", "noun", "apposition"] = "verb"


@dataclass(slots=True)
class Proposition:
    """`agent` and `patient` are those of the deed, whatever the voice; of a copula the patient is what is said of the agent.

    `link` says how it hangs on another proposition, by its index among those of the sentence (-1: on none).
    `speaker` is the label of the turn in a dialogue ("Tom: I did it"), whose own words it is.
    """

    predicate: Predicate
    agent: Phrase | None
    patient: Phrase | None
    complements: tuple[tuple[str, Phrase], ...] = ()
    negated: bool = False
    level: Level = "fact"
    first: int = 0
    last: int = -1
    main: bool = True
    link: tuple[Link, int] = ("", -1)
    speaker: Phrase | None = None
