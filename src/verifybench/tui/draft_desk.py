"""The desk of the coverage screen: which draft, which of its words is looked at, what is listed and marked. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from verifybench.case.errors import CaseError
from verifybench.model.coverage import KINDS, SPELLED, STATES, TokenKind
from verifybench.model.coverage import Token as Word
from verifybench.tui.draw.coverage import Item, Known

if TYPE_CHECKING:
    from verifybench.case.covering import Coverage
    from verifybench.model.document import Document, Span
    from verifybench.tui.door import CaseDoor

_ALL = "all"
_KINDS: tuple[TokenKind | None, ...] = (None, *KINDS)


class DraftDesk:
    """A place in a draft. `items` are listed, and `cursor` is in them; `here` is the word looked at, among all of the draft.

    Nothing is known of the words before `read`.
    """

    def __init__(self, case: CaseDoor, drafts: Sequence[str], draft: str) -> None:
        self.case, self.drafts, self.draft = case, drafts, draft
        self.document: Document = case.document(draft)
        self.coverage: Coverage | None = None
        self.items: list[Item] = []
        self.cursor = self.here = 0
        self.state, self.kind = "open", _KINDS[0]
        self.mark: Span | None = None
        self._spelled: dict[str, tuple[tuple[str, str, str], ...]] = {}

    def read(self) -> None:
        """Read the draft and how far it is covered."""
        self.document, self.coverage = self.case.document(self.draft), self.case.coverage(self.draft)
        self.items = list(self._listed(self.coverage))
        self.cursor = max(0, min(self.cursor, len(self.items) - 1))
        self.here = max(0, min(self.here, len(self.words) - 1))
        self._spelled.clear()

    def refresh(self) -> None:
        """The case changed: keep to the word; where that is listed no more because it was decided, go on to the next."""
        word, listed = self.current, self._listed_at(self.current)
        self.read()
        self.mark = None
        if word is None:
            return
        self.here = next((at for at, one in enumerate(self.words) if one.id == word.id), self.here)
        if listed is not None and self._listed_at(self.current) is None:
            after = (
                at
                for at, item in enumerate(self.items)
                if not item.about_several and item.word.what.start >= word.what.start
            )
            self.to_item(next(after, len(self.items) - 1))

    @property
    def words(self) -> tuple[Word, ...]:
        return self.coverage.tokens if self.coverage else ()

    @property
    def marked_words(self) -> list[Word]:
        """The words of the kind asked for."""
        return [one for one in self.words if self.kind in (None, one.what.kind)]

    @property
    def current(self) -> Word | None:
        return self.words[self.here] if self.here < len(self.words) else None

    @property
    def item(self) -> Item | None:
        """What is told of the word looked at: the row of the list that the cursor is on, or the word with those of its spelling."""
        word = self.current
        if word is None or self._on_several(word):
            return self.items[self.cursor] if word else None
        listed = self._listed_at(word)
        return Item(word, 1 if listed is None else self.items[listed].count)

    def _listed(self, coverage: Coverage) -> Iterator[Item]:
        """What concerns several places first: claims that say one thing, spellings that differ. Then the words of the state and
        kind asked for, of names and titles the first of a spelling."""
        if self.kind is None:
            of_claim = {claim: one for one in reversed(coverage.tokens) for claim in one.claims}
            for group in coverage.restated:
                word = next((of_claim[claim] for claim in group if claim in of_claim), None)
                if word is not None:
                    yield Item(word, restated=group, words=self.case.claim(group[0]).text)
        by_start = {one.what.start: one for one in coverage.tokens if one.what.kind in SPELLED}
        for second in coverage.second if self.kind in (None, "name", "place") else ():
            word = by_start.get(second.spellings[1].span[0])
            if word is not None:
                yield Item(word, second=second)
        first: dict[tuple[str, str], Word] = {}
        many: dict[str, int] = {}
        for one in coverage.tokens:
            if self.kind in (None, one.what.kind) and self.state in (_ALL, one.state):
                known = first.setdefault(_one_spelling(one), one)
                many[known.id] = many.get(known.id, 0) + 1
        yield from (Item(one, many[one.id]) for one in first.values())

    def _listed_at(self, word: Word | None) -> int | None:
        """Where a word is listed, by itself or with others of its spelling."""
        if word is None:
            return None
        own = _one_spelling(word)
        found = (at for at, item in enumerate(self.items) if not item.about_several and _one_spelling(item.word) == own)
        return next(found, None)

    def _on_several(self, word: Word) -> bool:
        """Whether the cursor is on what concerns several places, of which this word is one."""
        item = self.items[self.cursor] if self.cursor < len(self.items) else None
        return item is not None and item.about_several and item.word.id == word.id

    # moving

    def to_item(self, index: int) -> None:
        if 0 <= index < len(self.items):
            self.cursor = index
            self.here = next(at for at, one in enumerate(self.words) if one.id == self.items[index].word.id)

    def step_item(self, step: int) -> bool:
        """To the next that is listed from where one is in the draft, around its end; False where nothing is."""
        word = self.current
        if not self.items or word is None:
            return False
        at = self.cursor if self._on_several(word) else self._listed_at(word)
        if at is None:
            behind = (
                i for i, one in enumerate(self.items) if not one.about_several and one.word.what.start > word.what.start
            )
            at = next(behind, 0) - (1 if step > 0 else 0)
        self.to_item((at + step) % len(self.items))
        return True

    def step_word(self, step: int) -> None:
        """To the next word in any state."""
        on = [at for at, one in enumerate(self.words) if self.kind in (None, one.what.kind)]
        further = [at for at in on if at > self.here] if step > 0 else [at for at in reversed(on) if at < self.here]
        if further:
            self.here = further[0]
            listed = self._listed_at(self.current)
            self.cursor = self.cursor if listed is None else listed

    # choosing what is listed

    def change_state(self) -> None:
        states = (*STATES, _ALL)
        self.state = states[(states.index(self.state) + 1) % len(states)]
        self._choose()

    def change_kind(self) -> None:
        """To the next kind that the draft has."""
        present = [None, *(kind for kind in KINDS if any(one.what.kind == kind for one in self.words))]
        at = present.index(self.kind) if self.kind in present else 0
        self.kind = present[(at + 1) % len(present)]
        self._choose()

    def change_draft(self) -> None:
        self.draft = self.drafts[(self.drafts.index(self.draft) + 1) % len(self.drafts)]
        self.here, self.mark = 0, None
        self._choose()

    def _choose(self) -> None:
        self.read()
        self.to_item(self._listed_at(self.current) or 0)

    # marking

    @property
    def span(self) -> Span:
        """What is marked, or the word; empty where there is none."""
        word = self.current
        if word is None:
            return 0, 0
        low, high = self.mark or word.what.span
        return min(low, word.what.start), max(high, word.what.end)

    @property
    def made_of(self) -> Span:
        """What a claim would be made of: what is marked, or the sentence."""
        return self.span if self.mark else self.case.sentences_around(self.draft, self.span)

    def begin_mark(self) -> bool:
        """Begin to mark at the word, or end that; whether it began."""
        self.mark = None if self.mark else self.span
        return self.mark is not None

    def extend(self, step: int) -> None:
        """Mark a word of the text more, or one less."""
        (low, high), text = self.span, self.document.text
        if step > 0:
            high += len(text[high:]) - len(text[high:].lstrip())
            while high < len(text) and not text[high].isspace():
                high += 1
        elif self.current is not None:
            shorter = text[low:high].rsplit(maxsplit=1)[0]
            high = max(low + len(shorter), self.current.what.end)
        self.mark = low, high

    # what is known

    def passages(self, word: Word) -> tuple[tuple[str, str, str], ...]:
        """Passages of sources that spell a name so: id, document, words."""
        if word.what.kind not in SPELLED:
            return ()
        spelling = word.what.spelling
        if spelling not in self._spelled:
            found = self.case.spelled_so(spelling)
            self._spelled[spelling] = tuple((one.id, one.document, one.statement.text) for one in found)
        return self._spelled[spelling]

    def known(self, item: Item) -> Known:
        claims = []
        for id in item.restated or item.word.claims:
            try:
                label = next((one.event.label for one in self.case.verdicts(id)), None)
                claims.append((id, self.case.claim(id).text, label))
            except CaseError:  # built anew just now
                continue
        passages = [(document, words) for _, document, words in self.passages(item.word)]
        return Known(claims, passages, self.document.text[slice(*self.made_of)], bool(self.mark))


def _one_spelling(word: Word) -> tuple[str, str]:
    """What makes two words one in the list."""
    return (word.what.kind, word.what.spelling) if word.what.kind in SPELLED else (word.id, "")
