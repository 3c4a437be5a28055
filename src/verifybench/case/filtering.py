"""The filter language: what is typed to find claims, in the search box, in saved filters and on the command line.

Words must all occur in the claim, wherever and in whatever order, case and accents aside; a phrase in quotes as it is; what stands
behind a minus must not. A term (`kind:money`, `is:undecided,held`) asks for what is known of the claim. `filter_terms` lists them.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from verifybench.case.filter_terms import TERMS, TermKind
from verifybench.case.folding import fold

# A minus, a name with a colon, and words or quotations up to the next blank; a quotation that is not closed runs to the end.
_TOKEN = re.compile(r'(?P<minus>-?)(?:(?P<name>[A-Za-z]++):(?!//))?(?P<rest>(?:"[^"]*+"?+|[^\s"])*+)')
_VALUE = re.compile(r'(?:"[^"]*+"?+|[^,"])++')
_QUOTES = str.maketrans("“”„‟«»", '""""""')
_NUMBER = re.compile(r"(?P<sign><=|>=|<|>|=|)(?P<number>[0-9]{1,9}(?:\.[0-9]{0,9})?|\.[0-9]{1,9})")
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "": operator.eq,
}  # fmt: skip
_FEW = 40  # words that are held against each other
_MOST = 50  # values of a term, and faults that are told
_SHOWN = 6  # values named in a hint


@dataclass(frozen=True, slots=True)
class Term:
    """A term that was understood: any of `values` will do, or with `without` none of them may hold.

    Of documents and reviewers the values are ids and names as the case has them.
    """

    name: str
    values: tuple[str, ...]
    without: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """What was typed, understood. `words`, `phrases` and `without` are folded; `faults` tell what was left out, and why; `hint` is
    what may follow where the last term is only begun.
    """

    text: str = ""
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    faults: tuple[str, ...] = ()
    hint: str = ""

    @property
    def asks(self) -> bool:
        """Whether it leaves anything out at all."""
        return bool(self.words or self.phrases or self.without or self.terms)

    @property
    def sought(self) -> tuple[str, ...]:
        """All that must occur."""
        return (*self.words, *self.phrases)

    def narrows(self, other: Filter) -> bool:
        """Whether it can only find what the other found: all that the other asks for is asked for here. Of a page of
        words it is not looked into."""
        if len(self.sought) > _FEW:
            return False
        if not (set(other.terms) <= set(self.terms) and set(other.without) <= set(self.without)):
            return False
        return all(any(old in new for new in self.sought) for old in other.sought)


@dataclass(frozen=True, slots=True)
class Known:
    """What the values of terms may be in a case. Where `documents` or `reviewers` is None, any is believed."""

    labels: Sequence[str] = ()
    documents: Callable[[], Iterable[tuple[str, str]]] | None = None  # ids, each with title, publisher and path
    reviewers: Callable[[], Collection[str]] | None = None


ANYTHING = Known()


def number_test(value: str) -> Callable[[float], bool]:
    """What `<0.5`, `>=2` or `3` asks of a number. Raises ValueError on anything else."""
    match = _NUMBER.fullmatch(value)
    if match is None:
        raise ValueError(value)
    compare, limit = _COMPARE[match["sign"]], float(match["number"])
    return lambda number: compare(number, limit)


def parse(text: str, known: Known = ANYTHING, *, typing: bool = False) -> Filter:
    """What a text asks for. While it is being typed, a last term that is not complete is no fault: it has a hint."""
    reading = _Reading(known)
    tokens = [match for match in _TOKEN.finditer(text.translate(_QUOTES)) if match[0]]
    begun = tokens[-1] if typing and tokens and tokens[-1].end() == len(text) else None
    for token in tokens:
        reading.take(token, begun=token is begun)
    return reading.filter(text.strip())


def completions(text: str, known: Known = ANYTHING) -> tuple[str, ...]:
    """The text with its last word completed to each term, or to each value of its term, that it may become."""
    tokens = [match for match in _TOKEN.finditer(text.translate(_QUOTES)) if match[0]]
    if not tokens or tokens[-1].end() != len(text):
        return ()
    last = tokens[-1]
    before = text[: last.start()] + last["minus"]
    if last["name"] is None:
        word = last["rest"].casefold()
        return tuple(f"{before}{name}:" for name in TERMS if word and name.startswith(word))
    kind = TERMS.get(last["name"].casefold())
    if kind is None:
        return ()
    listed, comma, value = last["rest"].rpartition(",")
    own = fold(value.strip('"'))
    given = [_quoted(one) for one in _possible(kind, known) if fold(one).startswith(own) and fold(one) != own]
    return tuple(f"{before}{kind.name}:{listed}{comma}{one}" for one in given)


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value or "," in value else value


def _possible(kind: TermKind, known: Known) -> Sequence[str]:
    if kind.name == "label":
        return tuple(known.labels) or kind.values
    if kind.takes == "one of":
        return kind.values
    if kind.takes == "reviewer":
        return sorted(known.reviewers()) if known.reviewers else ()
    if kind.takes == "document":
        return [id for id, _ in known.documents()] if known.documents else ()
    return ()


@dataclass(slots=True)
class _Reading:
    """What was understood so far."""

    known: Known
    words: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    hint: str = ""

    def filter(self, text: str) -> Filter:
        own = (self.words, self.phrases, self.without)
        words, phrases, without = (tuple(dict.fromkeys(one)) for one in own)
        return Filter(text, words, phrases, without, tuple(dict.fromkeys(self.terms)), tuple(self.faults), self.hint)

    def take(self, token: re.Match[str], *, begun: bool) -> None:
        minus, name, rest = token["minus"], token["name"], token["rest"]
        if name is None:
            self._word(rest, without=bool(minus), begun=begun)
            return
        if len(self.faults) >= _MOST:
            return  # a page of them is no filter
        kind = TERMS.get(name.casefold())
        if kind is None:
            near = get_close_matches(name.casefold(), TERMS, n=1)
            which = f"did you mean {near[0]}:?" if near else f"there are {', '.join(f'{one}:' for one in TERMS)}."
            self._fault(f"{name}: is no term; {which} In quotes it is sought as words.", begun)
            return
        given = dict.fromkeys(value.replace('"', "").strip() for value in _VALUE.findall(rest) or [""])
        if len(given) > _MOST:
            self._fault(f"{kind.name}: takes no more than {_MOST} values", begun)
            return
        values: list[str] = []
        for value in given:
            values += self._values(kind, value, begun=begun)
        if values:
            self.terms.append(Term(kind.name, tuple(dict.fromkeys(values)), bool(minus)))

    def _word(self, rest: str, *, without: bool, begun: bool) -> None:
        word = fold(rest.replace('"', "")).strip()
        if not word:
            return
        if without:
            # One letter of a word that is being typed would take nearly everything away.
            if not (begun and len(word) == 1):
                self.without.append(word)
        else:
            (self.phrases if '"' in rest else self.words).append(word)

    def _values(self, kind: TermKind, given: str, *, begun: bool) -> Sequence[str]:
        """What a value means; nothing, with a fault or a hint, where it means nothing."""
        if not given:
            self._fault(f"{kind.name}: {_choice(kind, self.known)}", begun)
            return ()
        if kind.takes == "number":
            return self._number(kind, given, begun=begun)
        if kind.takes == "document":
            return self._documents(kind, given, begun=begun)
        if kind.takes == "reviewer":
            return self._reviewers(kind, given, begun=begun)
        possible = _possible(kind, self.known)
        wanted = _plain(given)
        found = [one for one in possible if _plain(one) == wanted]
        if not found:
            begins = [one for one in possible if _plain(one).startswith(wanted)] if begun else []
            if begins:
                self.hint = f"{kind.name}: {' · '.join(begins)}"
            else:
                self._unknown(kind, given, possible, begun=begun)
        return found

    def _number(self, kind: TermKind, given: str, *, begun: bool) -> Sequence[str]:
        try:
            number_test(given)
        except ValueError:
            self._fault(f"{kind.name}:{given} is no number; {_choice(kind, self.known)}", begun)
            return ()
        return (given,)

    def _documents(self, kind: TermKind, given: str, *, begun: bool) -> Sequence[str]:
        if self.known.documents is None:
            return (given,)
        called = list(self.known.documents())
        if any(id == given for id, _ in called):
            return (given,)
        words, titles = _plain(given).split(), {id: _plain(f"{id} {told}") for id, told in called}
        found = [id for id, title in titles.items() if all(word in title for word in words)]
        if not found:
            # What is typed is perhaps one word of a title: the nearest document is the one with a word nearest to it.
            homes = {word: id for id, title in titles.items() for word in title.split()}
            near = get_close_matches(words[0] if words else "", homes, n=1)
            which = f"the nearest is {homes[near[0]]}" if near else "`verifybench list sources` names them"
            self._fault(f"no document is called “{given}”; {which}", begun)
        return found

    def _reviewers(self, kind: TermKind, given: str, *, begun: bool) -> Sequence[str]:
        if self.known.reviewers is None:
            return (given,)
        names = sorted(self.known.reviewers())
        found = [name for name in names if fold(given) in fold(name)]
        if not found:
            self._unknown(kind, given, names, begun=begun)
        return found

    def _unknown(self, kind: TermKind, given: str, possible: Sequence[str], *, begun: bool) -> None:
        wanted, plain = _plain(given), {_plain(one): one for one in possible}
        near = [one for one in plain if one.startswith(wanted)] or get_close_matches(wanted, plain, n=1)
        nearest = plain[near[0]] if near else ""
        which = f"did you mean {kind.name}:{_quoted(nearest)}?" if nearest else _choice(kind, self.known)
        self._fault(f"{kind.name}:{given} is not known; {which}", begun)

    def _fault(self, told: str, begun: bool) -> None:
        if begun:
            self.hint = told
        else:
            self.faults.append(told)


def _plain(value: str) -> str:
    """A value as it is compared: a hyphen may stand for a blank."""
    return " ".join(fold(value).replace("-", " ").replace("_", " ").split())


def _choice(kind: TermKind, known: Known) -> str:
    """What may follow a term, in words."""
    if kind.takes == "number":
        return f"{kind.asks}: write {kind.name}:{kind.values[0]} or {kind.name}:{kind.values[1]}"
    if kind.takes == "document":
        return f"{kind.asks}: an id, or words of its title"
    possible = _possible(kind, known)
    if not possible:
        return f"{kind.asks}: nobody yet" if known.reviewers else f"{kind.asks}: a name"
    shown = possible if kind.takes == "one of" else possible[:_SHOWN]
    return ", ".join(shown) + ("" if len(shown) == len(possible) else ", …")
