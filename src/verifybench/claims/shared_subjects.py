"""Reporting verbs that share a subject with the verb before them: "… and denied it", "…, adding that", "was heard saying"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifybench.claims.complements import Complements
from verifybench.claims.cues import CUES
from verifybench.claims.passives import Found
from verifybench.claims.verbs import NOUNS, RECORDS, strength
from verifybench.claims.wordclasses import ADVERBS, AUXILIARIES, BEING
from verifybench.model.claim import Attribution

_SENT = frozenset({"wrote", "written", "posted", "tweeted", "issued", "released", "emailed"})  # "wrote to the board saying"
_WITNESSED = frozenset({"heard", "overheard", "seen", "filmed", "recorded", "caught", "shown"})


class SharedSubjects(Complements):
    """A sentence asked whose its reporting verbs without a subject of their own are."""

    def coordinated(self, index: int, before: Sequence[Attribution]) -> Found | None:
        """ "Denies the charges and maintains that": the subject is the one of the verb before."""
        if not self.says_something(index):
            return None
        word = self.words[index]
        last = next((one for one in reversed(before) if one.speaker and one.verb != "was told"), None)
        speaker = last.speaker if last else self._main_subject(index)
        if not speaker or (last and strength(last.verb) == strength(word.lower)):
            return None
        return Found("before", Attribution(speaker, word.text, word.start, word.end))

    def participial(self, index: int, before: Sequence[Attribution]) -> Iterator[Found]:
        """ "…, saying that it was so": the speaker is the subject of the sentence."""
        if not index or not self.says_something(index):
            return
        if self.words[index - 1].lower in _WITNESSED and (heard := self._heard(index)):
            yield heard
            return
        lead = self.gap(index - 1)
        if lead not in (",", "”,", ",”", "”", "”,") and not (
            not lead
            and (
                self.words[index - 1].lower in NOUNS
                or self.words[index - 1].lower in RECORDS
                or any(one.lower in _SENT for one in self.words[:index])
            )
        ):
            return
        word = self.words[index]
        last = next((one for one in reversed(before) if one.speaker and one.verb != "was told"), None)
        if last is not None and strength(last.verb) == strength(word.lower):
            return
        speaker = last.speaker if last else self._main_subject(index)
        if speaker:
            yield Found("before", Attribution(speaker, word.text, word.start, word.end))

    def _heard(self, index: int) -> Found | None:
        """ "A man can be heard saying that": the speaker is the subject of what was heard."""
        at = index - 2
        if at < 0 or self.words[at].lower not in BEING:
            return None
        while at > 0 and self.adjacent(at - 1) and self.words[at - 1].lower in ADVERBS:
            at -= 1
        first = self.phrase_start(at - 1) if at and self.adjacent(at - 1) else None
        if first is None:
            return None
        start, word = self.words[first].start, self.words[index]
        return Found("before", Attribution(self.text[start : self.words[at - 1].end], word.text, start, word.end))

    def _main_subject(self, index: int) -> str:
        """The subject of the sentence's first verb, where it stands before word `index`."""
        for at in range(1, index):
            word = self.words[at].lower
            if (
                (word in AUXILIARIES and word != "to")
                or word in CUES["past"]
                or (word.endswith("ed") and self.finite(at, at))
            ):
                first = self.phrase_start(at - 1)
                return self.text[self.words[first].start : self.words[at - 1].end] if first is not None else ""
        return ""
