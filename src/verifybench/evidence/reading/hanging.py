"""Clauses that hang on a verb: with a subordinator, infinitives, participles."""

from __future__ import annotations

from verifybench.evidence.proposition import Level, Link, Phrase
from verifybench.evidence.reading import valency
from verifybench.evidence.reading.drafts import Draft
from verifybench.evidence.reading.relatives import Relatives
from verifybench.evidence.tables import grammar

_DOUBTFUL = frozenset(grammar.DOUBTFUL_NOUNS.split())
_FOREMOST = frozenset(grammar.FOREMOST.split())


class Hanging(Relatives):
    """Reads what is said under, beside or because of a verb."""

    def subordinate(self, draft: Draft, at: int, found: tuple[Link, str, int], last: Phrase | None) -> int:
        """A clause with a subordinator: "because …", "that …", "if …", or a participle behind one ("when asked")."""
        link, word, behind = found
        level: Level = "fact"
        if word in ("if", "unless", "provided", "lest", "as if"):
            level = "condition"
            if word == "if" and draft.lemma in ("ask", "wonder", "know", "see", "check"):
                link, level = "that", "asked"
        elif word == "whether":
            link, level = "that", "asked"
        elif link == "that":
            level = "possible" if self.lower(at - 1) in _DOUBTFUL else self._below(draft)
        if word == "so":
            level = "planned"
        size = len(self.drafts)
        sure = self._how_sure(draft) if link == "that" else None
        if sure is not None:
            level = sure[0]
        verb = self.verbs.at(behind) if self.mark(behind) in "gdn" else None
        if verb is not None and verb.form in ("gerund", "finite", "participle"):
            return self._with_subject_of(draft, behind, link, level)
        end = self.clause(behind, link, draft, level=level, fronted=link != "that")
        denied = link == "that" and (draft.lemma in valency.DENYING or (sure is not None and sure[1]))
        if denied and len(self.drafts) > size:
            self.drafts[size].negated = not self.drafts[size].negated
        if word == "unless" and len(self.drafts) > size:
            self.drafts[size].negated = not self.drafts[size].negated
        return end

    def _how_sure(self, draft: Draft) -> valency.Effect | None:
        """What "it is likely", "there is no doubt" make of the clause behind."""
        words, found = self.tokens.view.words, None
        if draft.verb.copula and draft.objects and self._expletive(draft):
            found = valency.IT_IS.get(words[draft.objects[0].head].lower)
        elif draft.lemma == "be" and draft.subject is not None and self.lower(draft.verb.first - 1) == "there":
            found = valency.THERE_IS.get(words[draft.subject.head].lower)
        if found is None:
            return None
        level, negated = found[draft.denied()]
        return (draft.level if level == "fact" else level), negated

    def _with_subject_of(self, draft: Draft, at: int, link: Link, level: Level = "fact") -> int:
        """A participle whose subject is that of the clause: "when asked", ", killing six"."""
        verb = self.verbs.at(at)
        if verb is None:
            return at + 1
        made = self.draft(verb, draft.subject, link, draft, level=level)
        made.passive = made.passive or (self.mark(verb.at) in "dn" and not verb.auxiliaries)
        return self.rest(made, verb.end, short=True)

    def infinitive(self, draft: Draft, at: int, last: Phrase | None) -> int:
        """ "to" and a verb: what somebody is made or asked to do, or what for."""
        verb = self.verbs.at(at + 1)
        if verb is None:
            return at + 1
        level: Level = "planned"
        negated = False
        subject = draft.subject
        if draft.lemma in valency.OBJECT_CONTROL and (draft.objects or draft.passive):
            level, negated = valency.OBJECT_CONTROL[draft.lemma]
            subject = draft.objects[0] if draft.objects else draft.subject
            if draft.level != "fact" and level == "fact":
                level = draft.level
            negated ^= draft.denied() and level == "fact"
        if (
            last is not None
            and draft.complements
            and draft.complements[-1][0] == "for"
            and draft.complements[-1][1] is last
        ):
            subject = last  # "asked for the chapter to be cut"
            level = "wanted" if draft.lemma in valency.ASKING else level
        elif self._expletive(draft):
            subject, level = None, "fact" if draft.lemma == "take" and draft.level == "fact" else level
        elif last is not None and not draft.passive and self._foremost(last):
            subject, level = last, "fact"
        sure = self._how_sure(draft)
        if sure is not None:
            level, negated = sure  # "it was impossible to"
        made = self.draft(verb, subject, "", draft, level=level)
        made.negated ^= negated
        if self.lower(at - 1) == "not":
            made.negated = not made.negated
        end = self.rest(made, verb.end, short=True)
        if (
            last is not None
            and not (draft.verb.copula and self._expletive(draft))
            and not made.objects
            and not made.passive
            and draft.lemma not in valency.OBJECT_CONTROL
            and verb.lemma not in valency.INTRANSITIVE
        ):
            made.objects.append(last) if last in draft.objects and not made.complements else None
        return end

    def _expletive(self, draft: Draft) -> bool:
        """Whether "it" stands for what is told behind: "it took years to build the bridge"."""
        subject = draft.subject
        if subject is None or self.tokens.view.words[subject.head].lower != "it":
            return False
        return draft.verb.copula or draft.lemma in ("take", "cost", "need", "require")

    def _foremost(self, phrase: Phrase) -> bool:
        """Whether somebody is the first, the last, the only one to do it."""
        return any(self.tokens.view.words[at].lower in _FOREMOST for at in range(phrase.first, phrase.head))

    def _bare(self, draft: Draft, at: int) -> int:
        verb = self.verbs.at(at)
        if verb is None:
            return at + 1
        made = self.draft(verb, draft.objects[0], "", draft, level=draft.level)
        made.negated ^= draft.denied()
        return self.rest(made, verb.end, short=True)

    def _participle(self, draft: Draft, at: int, last: Phrase | None) -> tuple[int, Phrase | None] | None:
        """A participle behind a noun tells of it; behind none it goes with the subject."""
        verb = self.verbs.at(at)
        if verb is None:
            return at + 1, last
        if self.tags[verb.at] == "g" or verb.form == "gerund":
            made = self.draft(verb, last if last is not None and not self._is_timed(last) else draft.subject, "", draft)
            if last is None and draft.lemma in ("go", "come"):
                made.level = draft.level
            return self.rest(made, verb.end, short=True), None
        if last is None and draft.linking:
            draft.objects.append(self.nouns.word(at))  # "stayed shut"
            return at + 1, None
        if last is None or (self.owed and not self.reduced(at)):
            return None
        made = self.draft(verb, last, "", draft)
        made.passive, made.relative = True, True
        if draft.objects and last is draft.objects[-1] and draft.lemma in valency.OBJECT_CONTROL:
            made.level = valency.OBJECT_CONTROL[draft.lemma][0]  # "wants the bridge repaired"
        return self.rest(made, verb.end, short=True), None

    def _gerund(self, draft: Draft, name: str, at: int, last: Phrase | None) -> int:
        """ "by killing", "after visiting", "without paying", "accused of stealing", "stopped them from leaving"."""
        verb = self.verbs.at(at)
        if verb is None:
            return at + 1
        link: Link = {
            "after": "after",
            "before": "before",
            "since": "after",
            "because of": "because",
            "for": "because",
        }.get(name, "")  # type: ignore[assignment]
        subject, level, negated = draft.subject, draft.level if draft.level not in ("ongoing",) else "fact", False
        if name == "without" or name in ("instead of", "rather than"):
            negated = True
        if name == "from" and draft.lemma in valency.OBJECT_FROM:
            subject, negated = (draft.objects[0] if draft.objects else draft.subject), not draft.denied()
        elif draft.lemma in valency.ACCUSING and name in ("of", "with", "for"):
            subject = (draft.objects[0] if draft.objects else None) if not draft.passive else draft.subject
            if name != "for" or draft.lemma in ("blame", "investigate", "try"):
                level = "asked"
        elif (
            last is not None
            and draft.objects
            and last is draft.objects[-1]
            and name in ("for",)
            and not draft.passive
            and draft.lemma not in ("use",)
        ):
            subject = last
        elif name in ("of", "about"):
            level = "possible"
        made = self.draft(verb, subject, link, draft, level=level)
        made.negated ^= negated
        return self.rest(made, verb.end, short=True)
