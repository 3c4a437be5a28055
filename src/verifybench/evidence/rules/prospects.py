"""What may come of something: “no risk of losing any money”, where “we may lose 5 million”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from verifybench.evidence import lexicon
from verifybench.evidence.rules.against import held_against
from verifybench.evidence.rules.finding import Finding
from verifybench.evidence.syntax.forms import CONJUNCTIONS, PREPOSITIONS, RELATIVES, is_adverb
from verifybench.evidence.tables import prospects as tables
from verifybench.evidence.words import View

_NOUNS, _MODALS, _LIKELY, _RISKING = (
    frozenset(words.split()) for words in (tables.NOUNS, tables.MODALS, tables.LIKELY, tables.RISKING)
)
_MISSPELLED = {one: other for one, _, other in (pair.partition("=") for pair in tables.MISSPELLED.split())}
_ENDS = PREPOSITIONS | CONJUNCTIONS | RELATIVES | {"if", "when", "unless", "until", "because"}
_NEGATIONS = frozenset(("not", "n't", "never", "no"))
_OPEN = frozenset(("may", "might"))
_OBJECT = 6  # words behind a verb
_AROUND = 7  # words either side of which one must be told in both
_MOST_HELD = 8  # of one sentence of a claim
_STRENGTH = 0.6  # a conflict, short of a firm one
_MONEY = frozenset(map(lexicon.stem, ("money", "cash", "funds")))


@dataclass(frozen=True, slots=True)
class Prospect:
    """A deed that may come, by word indexes: its verb and what it is done to.

    `denied`: it may not. `plain`: a modal alone says so.
    """

    first: int
    last: int
    verb: str
    objects: frozenset[str]
    values: tuple[int, ...]
    denied: bool
    plain: bool


def findings(claim: View, source: Sequence[View]) -> Iterator[Finding]:
    """`polarity.negated` where one text says that something may come and the other that it may not, `predicate.antonym` where
    the same sum may be won in the one and lost in the other."""
    for mine in prospects(claim)[:_MOST_HELD]:
        for sentence, view in enumerate(source):
            its = next(((one, rule) for one in prospects(view) if (rule := _against(claim, mine, view, one))), None)
            if its is not None:
                one, rule = its
                yield Finding(
                    f"prospect:{mine.first}",
                    "differs",
                    rule,
                    f"“{claim.text_of(mine.first, mine.last)}” against “{view.text_of(one.first, one.last)}”",
                    _STRENGTH,
                    claim.span(mine.first, mine.last),
                    view.span(one.first, one.last),
                    passage=sentence,
                )
                break


def prospects(view: View) -> list[Prospect]:
    """What a sentence says may come, or may not; worked out once."""
    if "prospects" not in view.kept:
        view.kept["prospects"] = [found for at in range(len(view.words)) if (found := _read(view, at)) is not None]
    return cast(list[Prospect], view.kept["prospects"])


def _read(view: View, at: int) -> Prospect | None:
    lower = view.words[at].lower
    denied = view.words[at].negated
    if lower in _NOUNS and _at(view, at + 1) == "of":
        verb = at + 2
        return _prospect(view, at, verb, denied) if _at(view, verb).endswith("ing") else None
    if lower in _RISKING:
        return _prospect(view, at, at + 1, denied) if _at(view, at + 1).endswith("ing") else None
    if lower in _LIKELY and _at(view, at + 1) == "to":
        return _prospect(view, at, at + 2, denied) if at + 2 < len(view.words) else None
    if lower in _MODALS:
        verb = at + 1
        while verb < min(len(view.words), at + 4) and (view.words[verb].lower in _NEGATIONS or is_adverb(view.words[verb])):
            denied = denied or view.words[verb].lower in _NEGATIONS
            verb += 1
        if denied and lower in _OPEN:
            return None  # "may not lose" leaves it open too
        return _prospect(view, at, verb, denied) if verb < len(view.words) else None
    return None


def _at(view: View, index: int) -> str:
    return view.words[index].lower if index < len(view.words) and index not in view.marks else ""


def _prospect(view: View, first: int, verb: int, denied: bool) -> Prospect | None:
    """The deed at this verb with its object; None where it has none."""
    objects: set[str] = set()
    values: dict[int, None] = {}
    last = verb
    for at in range(verb + 1, min(len(view.words), verb + 1 + _OBJECT)):
        word = view.words[at]
        if at in view.marks or word.lower in _ENDS:
            break
        if word.value >= 0:
            values[word.value] = None
            last = at
        elif word.weight:
            objects.add(word.stem)
            last = at
    if not objects and not values:
        return None
    lower = view.words[verb].lower
    plain = view.words[first].lower in _MODALS
    begin = next((at for at in range(first - 1, max(-1, first - 3), -1) if view.words[at].lower in _NEGATIONS), first)
    return Prospect(
        begin, last, lexicon.stem(_MISSPELLED.get(lower, lower)), frozenset(objects), tuple(values), denied, plain
    )


def _against(claim: View, mine: Prospect, view: View, its: Prospect) -> str:
    """The rule by which two prospects exclude each other; "" where they do not, or are of two things.

    Two that only a modal tells are clauses like any other, and read for what they say.
    """
    same = mine.verb == its.verb or its.verb in lexicon.aliases().get(mine.verb, ())
    if (mine.plain and its.plain) or not _of_one_matter(claim, mine, view, its):
        return ""
    if same and mine.denied != its.denied and _one_object(claim, mine, view, its):
        return "polarity.negated"
    opposite = its.verb in lexicon.opposites(mine.verb)
    if opposite and not mine.denied and not its.denied and _one_sum(claim, mine, view, its):
        return "predicate.antonym"
    return ""


def _one_object(claim: View, mine: Prospect, view: View, its: Prospect) -> bool:
    """Whether what is denied as a whole, "any money", is what may come: money, or the same noun."""
    if not mine.objects.isdisjoint(its.objects) or _one_sum(claim, mine, view, its):
        return True
    return (bool(mine.objects & _MONEY) and _money(view, its)) or (bool(its.objects & _MONEY) and _money(claim, mine))


def _money(view: View, one: Prospect) -> bool:
    return any(view.statement.values[at].kind == "money" for at in one.values)


def _one_sum(claim: View, mine: Prospect, view: View, its: Prospect) -> bool:
    ours, theirs = claim.statement.values, view.statement.values
    return any(held_against(ours[a], theirs[b]).outcome in ("equal", "rounds") for a in mine.values for b in its.values)


def _of_one_matter(claim: View, mine: Prospect, view: View, its: Prospect) -> bool:
    """Whether a telling word beside the one, its deed left out, stands beside the other."""
    return not _near(claim, mine).isdisjoint(_near(view, its))


def _near(view: View, one: Prospect) -> set[str]:
    around = (
        *range(max(0, one.first - _AROUND), one.first),
        *range(one.last + 1, min(len(view.words), one.last + 1 + _AROUND)),
    )
    told = {view.words[at].stem for at in around if view.words[at].weight and view.words[at].value < 0}
    return told - one.objects - lexicon.LIGHT_STEMS
