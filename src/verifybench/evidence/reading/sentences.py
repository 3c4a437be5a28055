"""A view to its propositions: sentence by sentence, clause by clause."""

from __future__ import annotations

from dataclasses import replace

from verifybench.evidence.proposition import Link, Phrase, Predicate, Proposition
from verifybench.evidence.reading.clauses import Clauses
from verifybench.evidence.reading.deeds import deeds, light
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.nouns import joined
from verifybench.evidence.reading.tagging import tag
from verifybench.evidence.reading.tokens import Tokens, cut
from verifybench.evidence.words import View

_FORMER = {"former": 0, "latter": 1}


def propositions(view: View) -> tuple[Proposition, ...]:
    """What the clauses of a view say, in the order of their predicates; worked out once a view, in time linear in its words."""
    found: tuple[Proposition, ...] | None = view.kept.get("propositions")
    if found is None:
        found = view.kept["propositions"] = _propositions(view)
    return found


def _propositions(view: View) -> tuple[Proposition, ...]:
    if not view.words:
        return ()
    tokens = cut(view)
    tag(tokens)
    reader = Clauses(tokens)
    _read(reader)
    return _finished(reader)


def _read(reader: Clauses) -> None:
    """All clauses of the text, one after another."""
    at, begin, size = 0, 0, reader.size
    sentence = True
    while at < size:
        mine = reader.tags[at]
        if mine in ".?":
            if mine == "?":
                for draft in reader.drafts[begin:]:
                    if draft.main:
                        draft.level = "asked"
            begin, sentence = len(reader.drafts), True
            at += 1
            continue
        if mine in ",;()\"'":
            at += 1
            continue
        if sentence and (behind := _label(reader, at)):
            at = behind
            continue
        sentence = False
        already = len(reader.drafts)
        before = next((one for one in reversed(reader.drafts[begin:]) if one.main and one.link == ""), None)
        end = reader.clause(at, main=True)
        _tail(reader, before, already, at)
        at = max(end, at + 1)


def _label(reader: Clauses, at: int) -> int:
    """The token behind a label "Name:", whose own words follow; 0 for none."""
    found = reader.nouns.at(at) if reader.starts_phrase(at) else None
    if found is None or reader.lower(found[1]) != ":" or found[1] - at > 4 or found[1] + 1 >= reader.size:
        return 0
    reader.speaker = found[0]
    return found[1] + 1


def _tail(reader: Clauses, before: Draft | None, already: int, at: int) -> None:
    """What stands before ", said Berg" hangs on the saying; a verb without a subject has that of the clause before."""
    if len(reader.drafts) <= already:
        return
    made = next((one for one in reader.drafts[already:] if one.main), None)
    if made is None or before is None:
        return
    if made.lemma == "do" and not made.objects and not made.complements and not made.verb.auxiliaries:
        made.verb = replace(made.verb, lemma=before.lemma)  # "his deputy did not"
        made.objects, made.particle = list(before.objects), before.particle
    if made.subject is None and reader.mark(at) in "spdBHZMR" and not made.passive:
        made.subject = before.subject
    told = reader.reports(made.verb.first) and reader.mark(at - 1) in ',"' and not made.objects
    under = any(one.parent is made and one.link == "that" for one in reader.drafts[already:])
    if told and not under:
        before.link, before.parent, before.main = "that", made, False


def _finished(reader: Clauses) -> tuple[Proposition, ...]:
    tokens = reader.tokens
    for one in reader.drafts:
        if one.verb.modal == "would" and any(other.parent is one and other.level == "condition" for other in reader.drafts):
            one.level = "condition"
    _resolve_pairs(reader)
    order = sorted(range(len(reader.drafts)), key=lambda index: (reader.drafts[index].verb.at, index))
    kept = [reader.drafts[index] for index in order]
    places = {id(one): index for index, one in enumerate(kept)}
    found = [_proposition(tokens, one, places) for one in kept]
    found = [light(tokens.view, one) for one in found]
    return (*found, *_appositions(reader), *deeds(tokens.view, found, reader.deeds))


def _resolve_pairs(reader: Clauses) -> None:
    """Put the two that were named last for "the former" and "the latter"."""
    words = reader.tokens.view.words
    if _FORMER.keys().isdisjoint([word.lower for word in words]):
        return
    pair: tuple[Phrase, ...] = ()
    for one in sorted(reader.drafts, key=lambda draft: draft.verb.at):
        subject = one.subject
        parts = (subject.several or (subject,)) if subject is not None else ()
        heads = [part.head for part in parts if 0 < part.head == part.last and words[part.head - 1].lower == "the"]
        meant = [_FORMER.get(words[at].lower, -1) for at in heads]
        if subject is not None and pair and meant and len(meant) == len(parts) and min(meant) >= 0:
            resolved = [pair[index] for index in meant]
            one.subject = replace(resolved[0] if len(resolved) == 1 else joined(resolved), quantity=subject.quantity)
        elif found := next((phrase.several for phrase in one.phrases() if len(phrase.several) == 2), ()):
            pair = found


def _proposition(tokens: Tokens, draft: Draft, places: dict[int, int]) -> Proposition:
    agent, patient, complements = draft.roles()
    verb = draft.verb
    link: tuple[Link, int] = (draft.link, places.get(id(draft.parent), -1)) if draft.parent is not None else ("", -1)
    predicate = Predicate(tokens.last[verb.at], verb.lemma, draft.particle, "copula" if verb.copula else "verb")
    spans = [tokens.first[verb.first], tokens.last[verb.at]]
    for one in (agent, patient, *(phrase for _, phrase in complements)):
        if one is not None and not draft.relative:
            spans += [one.first, one.last]
    return Proposition(
        predicate,
        agent,
        patient,
        complements,
        draft.denied(),
        draft.level,
        min(spans),
        max(spans),
        draft.main,
        link,
        draft.speaker,
    )


def _appositions(reader: Clauses) -> list[Proposition]:
    """ "Berg, the mayor," and "the mayor Berg": a copula without a verb."""
    found: list[Proposition] = []
    for whom, what in reader.apposed:
        found.append(_apposition(whom, what))
    for head, what in sorted(reader.nouns.titles.items()):
        name = reader.tokens.view.words[head].name
        first, last = reader.tokens.view.name_ranges[name] if name >= 0 else (head, head)
        found.append(_apposition(Phrase(first, last, last, (name,) if name >= 0 else ()), what))
    return found


def _apposition(whom: Phrase, what: Phrase) -> Proposition:
    first, last = min(whom.first, what.first), max(whom.last, what.last)
    return Proposition(Predicate(what.head, "be", "", "apposition"), whom, what, first=first, last=last, main=False)
