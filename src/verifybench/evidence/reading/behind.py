"""What stands behind a verb: objects, complements, and the clauses that hang on it."""

from __future__ import annotations

from verifybench.evidence.proposition import Level, Link, Phrase
from verifybench.evidence.reading.drafts import DITRANSITIVE, NAMING, Draft
from verifybench.evidence.reading.reader import PHRASES, Reader
from verifybench.evidence.reading.verbs import Verb
from verifybench.evidence.tables import governing, grammar, nominalisations

_CLAUSE_TAKING = frozenset(governing.CLAUSE_TAKING.split())
_CLAUSE_LEVELS: dict[str, Level] = {
    verb: line.partition(":")[0]  # type: ignore[misc]
    for line in governing.CLAUSE_LEVELS.strip().splitlines()
    for verb in line.partition(":")[2].split()
}
_OBJECT_CONTROL: dict[str, tuple[Level, bool]] = {
    verb: (line.partition(":")[0].removeprefix("not "), line.startswith("not "))  # type: ignore[misc]
    for line in governing.OBJECT_CONTROL.strip().splitlines()
    for verb in line.partition(":")[2].split()
}
_ASKING = frozenset("ask call plead push press beg appeal pray vote campaign wish".split())
_BARE = frozenset(governing.BARE_CONTROL.split())
_OBJECT_FROM = frozenset(governing.OBJECT_FROM.split())
_ACCUSING = frozenset(governing.ACCUSING.split())
_DENYING = frozenset(governing.DENYING.split())
_INTRANSITIVE = frozenset(governing.INTRANSITIVE.split())
_PHRASAL = frozenset(tuple(pair.split()) for pair in governing.PHRASAL.replace("\n", "").split("|"))
_NOMINATIVE = frozenset(grammar.NOMINATIVE.split())
_TIMES = frozenset(
    [
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "hour",
        "hours",
        "minute",
        "minutes",
        "night",
        "morning",
        "evening",
        "afternoon",
        "time",
        "times",
        "season",
        "summer",
        "winter",
    ]
)
DEEDS = frozenset(
    word.lstrip("*")
    for line in nominalisations.NOMINALISATIONS.strip().splitlines()
    for word in line.partition(":")[2].split()
)
_STRANDED = frozenset("for to at with on after into upon of".split())
_MEANS = frozenset(governing.MEANS.split())
_WHICH_TIME = frozenset("last next this that every each earlier later one a an".split())
_FOREMOST = frozenset(grammar.FOREMOST.split())
_STOPS = ".?;)"


class Behind(Reader):
    """Reads on from a verb to the end of its clause."""

    def clause(
        self,
        at: int,
        link: Link = "",
        parent: Draft | None = None,
        *,
        main: bool = False,
        level: Level = "fact",
        fronted: bool = False,
    ) -> int:
        raise NotImplementedError

    def rest(self, draft: Draft, at: int, *, short: bool = False, last: Phrase | None = None) -> int:
        """The token behind the clause of a verb. `short` for clauses that a comma ends; `last` is the phrase just before."""
        self.depth += 1
        before = -1
        while at < self.size and at != before:
            before = at
            mine = self.tags[at]
            if mine in _STOPS:
                break
            if mine == "(":
                at = self.behind_brackets(at)
            elif mine in "\"'":
                at += 1
            elif mine == ",":
                if short:
                    break
                found = self._behind_comma(draft, at, last)
                if found is None:
                    break
                at, last = found
            elif mine == "C":
                joined = self._behind_and(draft, at, last, short=short)
                if joined is None:
                    break
                at = joined
            else:
                step = self._step(draft, at, mine, last, short=short)
                if step is None:
                    break
                at, last = step
            draft.last = max(draft.last, at - 1)
        self.depth -= 1
        return at

    def _step(
        self, draft: Draft, at: int, mine: str, last: Phrase | None, *, short: bool
    ) -> tuple[int, Phrase | None] | None:
        """One phrase, clause or adverb behind the verb; None where the clause ends."""
        if self.too_deep():
            return None
        if self.lower(at) == "than":
            return self._compared(draft, at)
        link = self.subordinator(at)
        if link is not None and not (mine == "R" and link[1] != "after"):
            return self.subordinate(draft, at, link, last), last
        if mine == "W" or (mine == "Q" and self.lower(at) in ("what", "how", "why")):
            return self._wh(draft, at, last), last
        name, behind = self.preposition(at)
        if name:
            return self._prepositional(draft, at, name, behind, last)
        if mine == "t":
            return self.infinitive(draft, at, last), last
        if mine in "R!":
            return self._adverb(draft, at, last)
        if mine == "E":
            return (
                None if not self._takes_clause(draft) else (self.clause(at, "that", draft, level=self._below(draft)), None)
            )
        if mine in PHRASES and self.starts_phrase(at):
            return self._phrase(draft, at, last, short=short)
        if mine in "gdn":
            return self._participle(draft, at, last)
        if mine == "b" and draft.objects and draft.lemma in _BARE:
            return self._bare(draft, at), None
        if mine in "spbBHZM":
            return None
        return at + 1, last

    # -- noun phrases ------------------------------------------------------------------------------------------------------

    def _phrase(self, draft: Draft, at: int, last: Phrase | None, *, short: bool) -> tuple[int, Phrase | None] | None:
        """An object, a time, or the subject of a clause without a "that"."""
        found = self.listed(at, subject=False)
        if found is None:
            return at + 1, last
        phrase, end = found
        if draft.lemma in NAMING and not draft.objects and (name_alone := self.nouns.name(at)) is not None:
            phrase, end = name_alone, at + 1  # "named Okoye leader"
        nominative = self.mark(at) == "I" and self.lower(at) in _NOMINATIVE
        finite = self.finite_behind(end) and not (self.mark(end) == "b" and draft.lemma in _BARE)
        if (
            self.mark(at) == "I"
            and not nominative
            and self.mark(end) in "dn"
            and not draft.objects
            and draft.verb.form != "finite"
        ):
            finite = False  # "keeping you informed"
        if self.lower(at) in ("it", "you") and not finite:
            nominative = False
        if (nominative or finite) and self.mark(at) != "T":
            if self._takes_clause(draft) and (
                not draft.objects
                or draft.lemma in ("tell", "inform", "assure", "warn", "remind", "convince", "persuade", "show")
            ):
                return self.clause(at, "that", draft, level=self._below(draft)), None
            close = last is not None and self.tokens.last[at - 1] == last.last
            if (
                last is not None
                and close
                and (nominative or self.mark(at) in "DOKN")
                and (draft.objects or draft.complements)
            ):
                return self._zero_relative(draft, at, last), None
            if draft.relative and not draft.passive and not draft.objects:
                return self._take(draft, phrase, end, at)
            return None if short or draft.objects else self._take(draft, phrase, end, at)
        return self._take(draft, phrase, end, at)

    def _take(self, draft: Draft, phrase: Phrase, end: int, at: int) -> tuple[int, Phrase | None]:
        if self._is_time(phrase, at):
            draft.complements.append(("", phrase))
        elif len(draft.objects) < (1 if draft.linking and not draft.verb.copula else 2) and not self._reflexive(
            draft, phrase
        ):
            close = bool(draft.objects) and self.tokens.last[at - 1] == draft.objects[-1].last
            if draft.objects and not (close and (draft.lemma in DITRANSITIVE or draft.lemma in NAMING)):
                draft.complements.append(("", phrase))
            else:
                draft.objects.append(phrase)
        if self.tags[end - 1] == "A" and self.mark(end) == "A":
            end += 1
        return end, phrase

    def _reflexive(self, draft: Draft, phrase: Phrase) -> bool:
        return bool(draft.objects) and self.tokens.view.words[phrase.head].lower.endswith(("self", "selves"))

    def _is_time(self, phrase: Phrase, at: int) -> bool:
        """Whether a phrase without a preposition says when: "last week", "Monday", "that day"."""
        words = self.tokens.view.words
        value = words[phrase.head].value
        if value >= 0 and self.tokens.view.statement.values[value].kind in ("date", "time"):
            return True
        if words[phrase.head].lower not in _TIMES:
            return False
        behind = words[phrase.last + 1].lower if phrase.last + 1 < len(words) else ""
        return self.lower(at) in _WHICH_TIME or (
            self.lower(at) == "the" and behind in ("before", "after")
        )  # "the day before"

    def _zero_relative(self, draft: Draft, at: int, last: Phrase) -> int:
        """ "the book he wrote": a clause whose patient is the phrase before it."""
        size = len(self.drafts)
        self.gap = True
        end = self.clause(at, "", draft, fronted=True)
        self._give_patient(size, last)
        return end

    def _give_patient(self, size: int, antecedent: Phrase) -> None:
        """The antecedent to the clause that was read last, where its patient is missing; else to its preposition."""
        if len(self.drafts) <= size:
            return
        made = self.drafts[size]
        made.relative = True
        if (not made.objects and not made.passive) or (made.lemma in DITRANSITIVE and len(made.objects) == 1):
            made.objects.append(antecedent)

    def _compared(self, draft: Draft, at: int) -> tuple[int, Phrase | None]:
        """What stands behind "than", its auxiliary left out ("than the old one had")."""
        found = self.nouns.at(at + 1) if at + 1 < self.size else None
        if found is None:
            return at + 1, None
        draft.complements.append(("than", found[0]))
        return found[1] + (self.finite(found[1]) and self.mark(found[1]) in "BHZM"), found[0]

    # -- prepositions ------------------------------------------------------------------------------------------------------

    def _prepositional(
        self, draft: Draft, at: int, name: str, behind: int, last: Phrase | None
    ) -> tuple[int, Phrase | None] | None:
        """A complement, the doer of a passive, a form in -ing with its preposition, a particle, or a relative clause."""
        mine = self.mark(behind)
        if mine == "b" and name == "rather than":
            return self._gerund(draft, name, behind, last), None
        if mine in "R!" and self.mark(behind + 1) == "g":
            mine = "g"
        if mine == "g" and name not in ("below", "above", "near", "under"):
            return self._gerund(draft, name, behind, last), None
        if (mine == "H" and self.lower(behind) == "having") or (mine == "B" and self.lower(behind) == "being"):
            return self._gerund(draft, name, behind, last), None
        if mine == "W":  # "in which", "of whom"
            return self._relative_of(draft, name, behind, last), None
        if mine == "Q":
            return self._wh(draft, behind, None), None
        if mine == "S" and self.lower(behind) in ("where", "when", "whether"):
            return self.subordinate(draft, behind, ("that", self.lower(behind), behind + 1), last), None
        found = self.listed(behind, subject=False)
        if found is None:
            if (draft.objects and (draft.lemma, name) in _PHRASAL and not draft.particle) or (
                draft.passive and not draft.particle
            ):
                draft.particle = name
            return at + 1, last
        phrase, end = found
        if self.lower(behind) in _NOMINATIVE and self.finite(end) and self.lower(behind) not in ("it", "you"):
            return at + 1, last
        if name == "by" and self._doer(draft, phrase, last):
            return end, phrase
        if name == "of" and last is not None and last.owner is None:
            return end, phrase
        if name == "without" or (name in ("at", "in", "by", "with", "on", "to") and phrase.quantity == "no"):
            if phrase.quantity == "no" and name in ("at", "in", "by", "on"):
                draft.negated = not draft.negated
        draft.complements.append((name, phrase))
        return end, phrase

    def _doer(self, draft: Draft, phrase: Phrase, last: Phrase | None) -> bool:
        """Whether a "by" names who did it: of a passive, or of the deed that the noun before it names."""
        view = self.tokens.view
        value = view.words[phrase.head].value
        if view.words[phrase.head].lower in _MEANS and phrase.owner is None:
            return False
        counted = value >= 0 and not phrase.names and view.statement.values[value].kind not in ("count",)
        if counted:
            return False
        if (
            last is not None
            and view.words[last.head].lower in DEEDS
            and (last in draft.objects or not draft.passive or draft.by is not None)
        ):
            self.deeds[last.head] = phrase
            return True
        if draft.passive and draft.by is None:
            draft.by = phrase
            return True
        return False

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
        if name == "from" and draft.lemma in _OBJECT_FROM:
            subject, negated = (draft.objects[0] if draft.objects else draft.subject), not draft.denied()
        elif draft.lemma in _ACCUSING and name in ("of", "with", "for"):
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

    # -- clauses that hang on the verb -------------------------------------------------------------------------------------

    def _takes_clause(self, draft: Draft) -> bool:
        return draft.lemma in _CLAUSE_TAKING or (draft.verb.copula and bool(draft.objects))

    def _below(self, draft: Draft) -> Level:
        """The level of a clause under a verb of saying, thinking or asking."""
        if draft.lemma in _CLAUSE_LEVELS:
            return _CLAUSE_LEVELS[draft.lemma]
        return "fact"

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
            level = self._below(draft)
        if word == "so":
            level = "planned"
        size = len(self.drafts)
        verb = self.verbs.at(behind) if self.mark(behind) in "gdn" else None
        if verb is not None and verb.form in ("gerund", "finite", "participle"):
            return self._with_subject_of(draft, behind, link, level)
        end = self.clause(behind, link, draft, level=level, fronted=link != "that")
        if link == "that" and draft.lemma in _DENYING and len(self.drafts) > size:
            self.drafts[size].negated = not self.drafts[size].negated
        if word == "unless" and len(self.drafts) > size:
            self.drafts[size].negated = not self.drafts[size].negated
        return end

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
        if draft.lemma in _OBJECT_CONTROL and (draft.objects or draft.passive):
            level, negated = _OBJECT_CONTROL[draft.lemma]
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
            level = "wanted" if draft.lemma in _ASKING else level
        elif last is not None and not draft.passive and self._foremost(last):
            subject, level = last, "fact"
        made = self.draft(verb, subject, "", draft, level=level)
        made.negated ^= negated
        if self.lower(at - 1) == "not":
            made.negated = not made.negated
        end = self.rest(made, verb.end, short=True)
        if (
            last is not None
            and not made.objects
            and not made.passive
            and draft.lemma not in _OBJECT_CONTROL
            and verb.lemma not in _INTRANSITIVE
        ):
            made.objects.append(last) if last in draft.objects and not made.complements else None
        return end

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
        return self.rest(made, verb.end, short=True), None

    def _is_timed(self, phrase: Phrase) -> bool:
        value = self.tokens.view.words[phrase.head].value
        return value >= 0 and self.tokens.view.statement.values[value].kind in ("date", "time", "duration")

    # -- relatives and questions -------------------------------------------------------------------------------------------

    def relative(self, draft: Draft | None, at: int, antecedent: Phrase | None) -> int:
        """The clause of "who", "which" or "that" at a token, with its antecedent as agent or patient."""
        if self.lower(at) == "whose":
            found = self.nouns.at(at + 1)
            if found is None or self.too_deep():
                return at + 1
            size = len(self.drafts)
            end = self.clause(at + 1, "", draft, fronted=True)
            if len(self.drafts) > size and self.drafts[size].subject is not None and antecedent is not None:
                subject = self.drafts[size].subject
                if subject is not None:
                    self.drafts[size].subject = Phrase(subject.first, subject.last, subject.head, subject.names, subject.values, antecedent, subject.several, subject.pronoun, subject.quantity)  # fmt: skip
            return end
        behind = at + 1
        while self.mark(behind) == "R" and not self.finite(behind):
            behind += 1
        name, inside = self.preposition(behind)
        found = self.nouns.at(inside) if name and inside < self.size else None
        if found is not None and self.finite(found[1]) and self.mark(found[1]) not in "dR":
            behind = found[1]  # "which in turn made"
        verb = self.verbs.at(behind) if self.finite(behind) or self.mark(behind) == "b" else None
        if verb is not None:
            made = self.draft(verb, antecedent, "", draft)
            made.relative = True
            return self.rest(made, verb.end, short=True)
        if self.starts_phrase(behind) and not self.too_deep():
            size = len(self.drafts)
            self.gap = True
            end = self.clause(behind, "", draft, fronted=True)
            if antecedent is not None:
                self._give_patient(size, antecedent)
            return end
        return behind

    def _relative_of(self, draft: Draft, name: str, at: int, last: Phrase | None) -> int:
        """ "in which he lived", "of whom three died"."""
        if self.too_deep():
            return at + 1
        size = len(self.drafts)
        self.gap = True
        end = self.clause(at + 1, "", draft, fronted=True)
        if len(self.drafts) > size and last is not None and name != "of":
            self.drafts[size].complements.append((name, last))
        return end

    def _wh(self, draft: Draft, at: int, last: Phrase | None) -> int:
        """A relative behind a noun; else an indirect question: "asked who did it", "what he said"."""
        if (
            self.mark(at) == "W"
            and last is not None
            and not (draft.lemma in ("ask", "wonder", "know") and not draft.objects)
        ):
            return self.relative(draft, at, last)
        if (
            self.mark(at) == "W"
            and last is None
            and draft.subject is not None
            and not self._takes_clause(draft)
            and not draft.objects
        ):
            return self.relative(draft, at, draft.subject)  # "Berg, who …" behind a verb without an object
        if self.too_deep():
            return at + 1
        if self.finite(at + 1):
            verb = self.verbs.at(at + 1)
            if verb is None:
                return at + 1
            made = self.draft(verb, None, "that", draft, level="asked")
            return self.rest(made, verb.end, short=True)
        return self.clause(at + 1, "that", draft, level="asked", fronted=True) if self.starts_phrase(at + 1) else at + 1

    # -- adverbs -----------------------------------------------------------------------------------------------------------

    def _adverb(self, draft: Draft, at: int, last: Phrase | None) -> tuple[int, Phrase | None]:
        lower = self.lower(at)
        if (draft.lemma, lower) in _PHRASAL and not draft.particle:
            draft.particle = lower
        elif self.mark(at) == "!":
            found = self.nouns.at(at + 1) if self.mark(at + 1) in PHRASES else None
            if found is not None:
                return found[1], last  # "not Berg but Lund"
            name, behind = self.preposition(at + 1)
            found = self.nouns.at(behind) if name and behind < self.size else None
            if found is not None:
                return found[1], last
        return at + 1, last

    def behind_brackets(self, at: int) -> int:
        """The token behind a closing bracket."""
        return next((index + 1 for index in range(at + 1, min(self.size, at + 40)) if self.tags[index] == ")"), at + 1)

    # -- commas and "and" --------------------------------------------------------------------------------------------------

    def _behind_comma(self, draft: Draft, at: int, last: Phrase | None) -> tuple[int, Phrase | None] | None:
        """Read on behind a comma; None where the clause ends there."""
        behind = at + 1
        while self.mark(behind) == '"':
            behind += 1
        mine = self.mark(behind)
        if mine == "C":
            joined = self._behind_and(draft, behind, last, short=False)
            return None if joined is None else (joined, last)
        if self.preposition(behind)[0]:
            return behind, last
        if mine == "W":
            return (self.relative(draft, behind, last or draft.subject) if not self.too_deep() else behind + 1), last
        if mine in "gdn" and self.verbs.at(behind) is not None and not self.too_deep():
            verb = self.verbs.at(behind)
            if verb is not None and mine in "dn" and self._series(draft, behind):
                return self._another_verb(draft, behind), None
            if verb is not None and mine != "g" and self.reports(behind) and self.starts_phrase(verb.end):
                return None
            if mine in "dn" and last is not None and last.names and self.tokens.last[at - 1] == last.last:
                made = self.draft(verb, last, "", draft) if verb is not None else draft
                made.passive, made.relative = True, True
                return self.rest(made, verb.end if verb is not None else behind + 1, short=True), None
            return self._with_subject_of(draft, behind, ""), None
        if mine in "spHBMZ":
            if self._series(draft, behind):
                return self._another_verb(draft, behind), None
            return None
        if mine in PHRASES and self.starts_phrase(behind) and self.subordinator(behind) is None:
            return self._phrase_behind_comma(draft, behind, last)
        if (
            mine == "R"
            and self.lower(behind) in ("so", "then", "therefore", "hence", "thus")
            and self.clause_ahead(behind + 1)
        ):
            link: Link = "so" if self.lower(behind) != "then" else ""
            return self.clause(behind + 1, link, draft if link else draft.parent, main=draft.main), None
        if mine == "R" and self.clause_ahead(behind + 1):
            return None
        return behind, (last if mine in "PRST" else None)

    def _phrase_behind_comma(self, draft: Draft, at: int, last: Phrase | None) -> tuple[int, Phrase | None] | None:
        found = self.nouns.at(at)
        if found is None or self.finite_behind(found[1]):
            return None
        phrase, end = found
        if self.mark(at) == "T" or self._is_time(phrase, at):
            draft.complements.append(("", phrase))
            return end, phrase
        if (
            last is not None
            and self.tokens.last[at - 2] == last.last
            and self.mark(self.behind_apposition(end)) in ",.);? CW"
            and not phrase.pronoun
        ):
            self.apposed.append((phrase, last, at) if phrase.names and not last.names else (last, phrase, at))
            return self.behind_apposition(end), phrase
        return end, phrase

    def behind_apposition(self, at: int) -> int:
        """The token behind the prepositional phrases of an apposition."""
        for _ in range(3):
            name, behind = self.preposition(at)
            found = (
                self.nouns.at(behind)
                if name in ("in", "at", "for", "from", "with", "on", "of", "near", "between") and behind < self.size
                else None
            )
            if found is None:
                break
            at = found[1]
        return at

    def _series(self, draft: Draft, at: int) -> bool:
        """Whether verbs follow one another: "came, saw and conquered"."""
        if self.mark(at) not in "spd" or (
            self.mark(at) == "d" and draft.verb.auxiliaries == "" and self.tags[draft.verb.at] not in "dp"
        ):
            return False
        for index in range(at + 1, min(self.size, at + 12)):
            if self.tags[index] == "C" and self.lower(index) in ("and", "or"):
                return self.finite(index + 1)
            if self.tags[index] in ".;SWQ":
                return False
        return False

    def _another_verb(self, draft: Draft, at: int, *, denied: bool = False) -> int:
        """One more verb of the same subject; a participle shares the auxiliaries: "was arrested and charged"."""
        verb = self.verbs.at(at)
        if verb is None or self.too_deep():
            return at + 1
        made = self.draft(verb, draft.subject, draft.link, draft.parent, main=draft.main)
        made.relative = draft.relative
        letter = self._first_letter(verb)
        if not verb.auxiliaries.strip("B") and not verb.copula and letter in "dnbg":
            shares = (
                letter == "n"
                or letter in "bg"
                or (draft.passive and verb.lemma not in _INTRANSITIVE and not self._has_object(verb.end))
                or (not draft.passive and "H" in draft.verb.auxiliaries)
            )
            if shares:
                made.passive = draft.passive and letter in "dn"
                made.level = draft.level if verb.level == "fact" else verb.level
                made.negated ^= draft.verb.negated
        made.negated = made.negated or denied
        return self.rest(made, verb.end)

    def _first_letter(self, verb: Verb) -> str:
        """The class of the first word of a verb group, adverbs left out."""
        return next((self.tags[at] for at in range(verb.first, verb.end) if self.tags[at] not in "R!"), " ")

    def _has_object(self, at: int) -> bool:
        return self.mark(at) in "DOIK" and self.mark(at) != " "

    def _behind_and(self, draft: Draft, at: int, last: Phrase | None, *, short: bool) -> int | None:
        """Read on behind "and", "but" or "or": one more verb, complement, phrase or clause. None where another clause takes it."""
        behind = at + 1
        while self.mark(behind) == "R" and not self.starts_phrase(behind) and self.mark(behind + 1) != ",":
            behind += 1
        mine = self.mark(behind)
        if self.too_deep():
            return None
        if mine in ",":
            return behind + 1
        if self.lower(at) in ("nor", "neither") and mine in "BHZM":
            return None
        if mine in "!" and not self.finite(behind):
            found = self.nouns.at(behind + 1) if behind + 1 < self.size else None
            return found[1] if found is not None else behind + 1
        if mine in "spBHZM!" or (mine in "dnbg" and self._matches(draft, behind)):
            if draft.relative and short and self._owned_by_parent(draft, behind):
                return None
            return self._another_verb(draft, behind, denied=self.lower(at) == "nor")
        if mine == "t":
            verb = self.verbs.at(behind + 1)
            if verb is None:
                return behind + 1
            if draft.verb.form == "finite" and not draft.verb.governed:
                return behind
            made = self.draft(verb, draft.subject, draft.link, draft.parent, main=draft.main, level=draft.level)
            return self.rest(made, verb.end, short=short)
        if mine == "W" or mine == "Q":
            return self.relative(draft.parent, behind, draft.subject) if draft.relative else behind
        if self.subordinator(behind) is not None:
            if draft.link == "that" and self.lower(behind) == "that" and draft.parent is not None:
                return self.subordinate(draft.parent, behind, ("that", "that", behind + 1), None)
            return behind
        if self.preposition(behind)[0]:
            return behind
        if self.starts_phrase(behind) or mine == "E":
            if self.clause_ahead(behind):
                if draft.relative or short:
                    return None
                return self.clause(
                    behind, draft.link, draft.parent, main=draft.main, level=draft.level if draft.link else "fact"
                )
            found = self.listed(behind, subject=False)
            if found is not None and last is not None:
                self._add_part(draft, last, found[0])
                return found[1]
            return behind
        return behind

    def _matches(self, draft: Draft, at: int) -> bool:
        """Whether a form that may be a participle goes with the verb of the clause."""
        mine = self.tags[at]
        letter = self.tags[draft.verb.at]
        if mine == "g":
            return letter == "g"
        if mine == "b":
            return letter == "b" or draft.verb.form == "base"
        return True

    def _owned_by_parent(self, draft: Draft, at: int) -> bool:
        """Whether the verb behind "and" goes on with the main clause: "the man who fled was caught and jailed" has it in both."""
        return False

    def _add_part(self, draft: Draft, last: Phrase, part: Phrase) -> None:
        """One more phrase to the object or complement that was read last."""
        from verifybench.evidence.reading.nouns import joined

        parts = [*(last.several or (last,)), part]
        for index, one in enumerate(draft.objects):
            if one is last:
                draft.objects[index] = joined(parts)
                return
        for index, (name, one) in enumerate(draft.complements):
            if one is last:
                draft.complements[index] = (name, joined(parts))
                return
        if draft.by is last:
            draft.by = joined(parts)
