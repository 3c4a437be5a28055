"""Ticking off the words of a draft that need no claim: spellings that were checked, and words that need no check."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.case.cutting import tidy
from verifybench.case.errors import CaseError
from verifybench.case.recording import Recording
from verifybench.model.coverage import SPELLED, Token
from verifybench.model.document import Span
from verifybench.model.event import EvidenceRef, Record, SpansWaived, SpellingDecided


class Ticking(Recording):
    """Each call is one event. Raises CaseError where words are not in the draft, or a reason is missing."""

    def token(self, draft: str, id: str) -> Token:
        """A checkable token of a draft by its id. Raises NoSuchId."""
        for one in (known := self.coverage(draft).tokens):
            if one.id == id:
                return one
        raise self._missing("checkable word", id, [one.id for one in known])

    def spelling(self, draft: str, given: str) -> str:
        """The spelling of a name or title of a draft that is meant, given by itself or by the id of a token that has it. Raises
        NoSuchId with the nearest."""
        from verifybench.claims import spelling

        spelled = [one for one in self.coverage(draft).tokens if one.what.kind in SPELLED]
        words = next((one.what.spelling for one in spelled if one.id == given), spelling(given))
        if any(one.what.spelling == words for one in spelled):
            return words
        raise self._missing(f"name or title of {draft}", given, sorted({one.what.spelling for one in spelled}))

    def waive_words(self, draft: str, spans: Sequence[Span], reason: str) -> Record:
        """Decide that stretches of a draft need no check, and why. It holds while these words stand as they are."""
        from verifybench.text import select

        if not reason.strip():
            raise CaseError("to waive words needs a reason")
        if draft not in self.draft_ids():
            raise self._missing("draft", draft, sorted(self.draft_ids()))
        if not spans:
            raise CaseError("say which words to waive")
        self._writable()
        self._can_be_kept(reason)
        text = self.document(draft)
        chosen = sorted({tidy(text, span) for span in spans})
        self._keep_text(draft)
        selectors = tuple(select(text.text, *span, text.sha256) for span in chosen)
        return self._append(SpansWaived(draft, selectors, reason.strip()))

    def verify_spelling(self, draft: str, spelling: str, evidence: Sequence[str] = (), reason: str = "") -> Record:
        """Record that a name or title of a draft is right as it is spelled, wherever it stands there.

        `evidence` names passages of sources, or DOCUMENT:START-END, that spell it so.
        """
        words = self.spelling(draft, spelling)
        self._writable()
        self._can_be_kept(words, reason)
        cited = tuple(self._cited_for(words, named) for named in dict.fromkeys(evidence))
        for one in cited:
            self._keep_text(one.document)
        return self._append(SpellingDecided(draft, words, "verified", cited, reason.strip()))

    def reopen_spelling(self, draft: str, spelling: str, reason: str = "") -> Record:
        """Record that a name or title of a draft is to be checked again."""
        words = self.spelling(draft, spelling)
        self._writable()
        self._can_be_kept(words, reason)
        return self._append(SpellingDecided(draft, words, "open", (), reason.strip()))

    def _cited_for(self, words: str, named: str) -> EvidenceRef:
        from verifybench.case.cite import cite
        from verifybench.case.covering import spells

        cited = cite(self.index, named, (), self.passage)
        if cited.document in self.draft_ids():
            raise CaseError(f"{named} is of the draft {cited.document}: a draft proves nothing")
        if not spells(words, cited.selector.exact):
            raise CaseError(f"{named} does not spell {words!r} so: “{cited.selector.exact}”")
        return cited
