"""Nouns, verbs and adjectives told apart where a form may be several of them."""

from __future__ import annotations

from verifybench.evidence.reading.lexis import is_plural
from verifybench.evidence.reading.tokens import Tokens
from verifybench.evidence.tables import grammar, verbs

_NOMINATIVE = frozenset(grammar.NOMINATIVE.split())
_BARE_OBJECT = frozenset(grammar.BARE_OBJECT.split())
_BEFORE_CLAUSE = frozenset(["say", "think", "hope"])  # a clause stands behind them rather than a phrase
_CLAUSE = 12  # tokens looked at on either side for another verb
_MOSTLY_VERBS = frozenset(verbs.MOSTLY_VERBS.split())


def open_class(tokens: Tokens, at: int, before: str) -> str:
    """One letter of the options of an open-class word."""
    options, tags, lower, size = tokens.options[at], tokens.tag, tokens.lower, len(tokens.tag)
    first = options[0]
    if before == "#" and tokens.first[at - 1] < tokens.last[at - 1] and is_plural(lower[at - 1]):
        before = "N"  # a figure with its noun: "two players left"
    if first == "d" or first == "n":
        return _participle(tokens, at, before)
    if first == "g":
        return _gerund(tokens, at, before)
    behind = tags[at + 1] if at + 1 < size else " "
    if len(options) == 1:
        if first in "bs" and before in "DO'AP" and lower[at - 1] != "than":
            return "s" if first == "s" and before == "A" and _third_person(tokens, at, before, behind) else "N"
        if first == "N" and before in "IW" and _verb_of_pronoun(tokens, at, behind):
            return "s" if lower[at].endswith("s") else "b"
        return "b" if first == "N" and _must_be_verb(tokens, at) else first
    if first == "p" and before in "DO'":
        return "A" if behind in ("N", "A") else "N"  # "a lay assessor"
    if first == "p":
        return "N" if before in "DO'#" and "N" in options else "b" if _base_due(tokens, at) and "b" in options else "p"
    if options in ("Ad", "Ag"):
        return _adjective_form(tokens, at, before, behind)
    if options == "Ng":
        verbal = behind in "DOI#" and (before in " BP,CS")
        return "g" if verbal or before == "B" else "N"
    if options == "AR" and lower[at] == "only":
        return "A" if before in "DO" else "R"
    if options == "AR" and before == "D" and behind in "dpsBHM" and lower[at - 1] in ("this", "that", "these", "those"):
        return "R"  # "This further decreased"
    if options == "AR":
        return "A" if (before in "DO'BA") or behind in "NA" else "R"
    if before in "DO'#":
        return _nominal(options, behind)
    if "s" in options:
        return "s" if _third_person(tokens, at, before, behind) else "N"
    if "b" in options and _base_due(tokens, at):
        return "b"
    if before == "A" or (before == "P" and lower[at - 1] not in ("to",)):
        return _nominal(options, behind)
    if before == "B":
        return "A" if "A" in options else "N" if "N" in options else "b"
    if "b" in options and _plural_subject(tokens, at, before, behind):
        return "b"
    return "N" if "N" in options else "A" if "A" in options else options[0]


def _nominal(options: str, behind: str) -> str:
    if "A" in options and behind in ("NAK#" if options[0] == "N" else "NAK#dng"):
        return "A"
    return "N" if "N" in options else "A" if "A" in options else "N"


def _verb_of_pronoun(tokens: Tokens, at: int, behind: str) -> bool:
    """Whether an unknown word is what a pronoun before it does: "it orbits", "they jog along"."""
    before, lower = tokens.lower[at - 1], tokens.lower[at]
    if lower.endswith("s"):
        return before in ("he", "she", "it", "who", "which")
    return before in ("they", "we", "i", "you") and behind in "DOIKPR"


def _must_be_verb(tokens: Tokens, at: int) -> bool:
    """Whether an unknown word stands right behind "did not", "will", "cannot"."""
    if at < 2 or tokens.tag[at - 1] not in "!M" or (tokens.tag[at - 1] == "!" and tokens.tag[at - 2] not in "ZM"):
        return False
    if tokens.tag[at - 1] == "M" and tokens.tag[at - 2] not in "NKI#WR'TE,":
        return False
    return not (at + 1 < len(tokens.tag) and (tokens.tag[at + 1] in "sp" or "'" in tokens.lower[at]))


def _adjective_form(tokens: Tokens, at: int, before: str, behind: str) -> str:
    """Of forms like "retired" and "leading": an adjective behind "be" and before its noun, else a verb."""
    verb = tokens.options[at][1]
    if before == "H" or (before == "R" and at > 1 and tokens.tag[at - 2] == "H"):
        return verb
    if before in " DO'BA#P" or (before == "R" and at > 1 and tokens.tag[at - 2] == "B"):
        return "A"
    return verb if before in "NKI),RCW'T" else "A"


def _plural_subject(tokens: Tokens, at: int, before: str, behind: str) -> bool:
    """Whether a base form is the verb of the plural before it: "workers demand the …"."""
    if before == "R" and at > 1:
        return _plural_subject(tokens, at - 1, tokens.tag[at - 2], behind) if tokens.tag[at - 2] in "NI" else False
    if before != "N" or not is_plural(tokens.lower[at - 1]):
        return "N" not in tokens.options[at] and "A" not in tokens.options[at]
    return behind in "DOItE" or tokens.options[at] == "b"


def _participle(tokens: Tokens, at: int, before: str) -> str:
    """A form in -ed before its noun is an adjective; else it stays what it may be."""
    options, tags, size = tokens.options[at], tokens.tag, len(tokens.tag)
    first = options[0]
    behind = tags[at + 1] if at + 1 < size else " "
    noun = behind in ("N", "A", "g") or (at + 1 < size and tokens.options[at + 1][:1] in ("N", "g", "d"))
    if before in "DO'":
        if "N" in options and not noun:
            return "N"
        return "A" if noun or behind in "NA#K" else "N"
    if "b" in options and (
        _base_due(tokens, at) or (options.startswith("n") and before in "NKI#R)W" and not _perfect(tokens, at))
    ):
        return "b"
    if "N" in options and before in "A#":
        return "N"
    if before in "A#" and (behind == "N" or behind == "A"):
        return "A"
    regular = tokens.lower[at].endswith("ed")
    if before == "P" and noun:
        return "A"
    if (
        before
        and before in "bspdng"
        and noun
        and regular
        and tokens.lemma[at - 1] not in ("get", "be")
        and not (at > 1 and tags[at - 2] in "BH")
    ):
        return "A"
    if (before in " .;") and behind == "N" and regular:
        return "A"
    return "A" if "A" in options and before == "B" else first


def _perfect(tokens: Tokens, at: int) -> bool:
    """Whether a form of "have" or "be" stands before an adverb before this word."""
    return tokens.tag[at - 1] == "R" and at > 1 and tokens.tag[at - 2] in "HB"


def _gerund(tokens: Tokens, at: int, before: str) -> str:
    """A form in -ing is a noun behind an article, an adjective before its noun, else a verb."""
    behind = tokens.tag[at + 1] if at + 1 < len(tokens.tag) else " "
    if before in "DO'A#":
        return "A" if behind in "NA" else "N"
    if before == "N" and behind in "N" and at > 1 and tokens.tag[at - 2] in "DO'A":
        return "N"
    return "g"


def _base_due(tokens: Tokens, at: int) -> bool:
    """Whether a base form stands behind a pronoun, or behind somebody who was made to or seen to do it."""
    if not at:
        return False
    before = tokens.tag[at - 1]
    if before == "I" and tokens.lower[at - 1] in ("i", "you", "we", "they", "who"):
        return True
    if before == "R" and at > 1 and tokens.lower[at - 2] in ("i", "you", "we", "they"):
        return True
    if before == "W":
        return "N" not in tokens.options[at] or (at + 1 < len(tokens.tag) and tokens.tag[at + 1] in "DOIP")
    if before in "IKN" and at > 1 and tokens.lower[at - 2] in _BARE_OBJECT and tokens.tag[at - 2] in "bspdgH":
        return tokens.options[at][-1] == "b"
    return before in "CR," and _beside_infinitive(tokens, at)


def _beside_infinitive(tokens: Tokens, at: int) -> bool:
    """Whether a verb is the second behind one "to" or modal: "to search and arrest people", "will buy and sell"."""
    tags = tokens.tag
    back = at - 1
    while back >= 0 and tags[back] in "RC,":
        back -= 1
    ends = at + 1 >= len(tags) or tags[at + 1] in "DOIKP,.?"
    if tags[at - 1] == "C" and tags[at + 1 : at + 2] not in (["."], []) and _plural_before(tokens, back):
        return True
    closed = tags[at + 1 : at + 2] == ["."] and not (back == at - 2 and tags[back] == "b")
    if "N" in tokens.options[at] and (not ends or closed):
        return False
    for index in range(back, max(-1, back - 14), -1):
        if tags[index] == "b":
            return True
        if tags[index] in "spdBHZ.;S":
            return False
    return False


def _plural_before(tokens: Tokens, back: int) -> bool:
    """Whether the verb before "and" is a plural's present: "they are protected and draw"."""
    for index in range(back, max(-1, back - 5), -1):
        if tokens.lower[index] in ("are", "have", "do"):
            return True
        if tokens.tag[index] in "DOKNIP.;,":
            return False
    return False


def _third_person(tokens: Tokens, at: int, before: str, behind: str) -> bool:
    """Whether a form in -s that may be a plural is a verb here."""
    tags, lower, size = tokens.tag, tokens.lower, len(tokens.tag)
    if before == "I":
        return tokens.lower[at - 1] not in _NOMINATIVE or tokens.lower[at - 1] in ("he", "she", "it")
    if before == "W" or (before == "," and behind in "DOIQS"):
        return True
    if before == "A" and at > 1:  # "the firm plans to", "the parish owns the"
        begins = behind in ("DOI#NAK" if "N" in tokens.options[at - 1] else "DOI") or _infinitive_ahead(tokens, at + 1)
        return begins and tags[at - 2] in "DO'" and _only_verb(tokens, at)
    if before in " A,P;." and not (before == ";" and lower[at - 1] in "—–"):
        return False
    starts = behind in " DOIKtPRE!;." or (at + 1 < size and tokens.lower[at + 1] == "that")
    if before in "KN" and tokens.lemma[at] in _MOSTLY_VERBS and not is_plural(tokens.lower[at - 1]):
        return True
    if before == "K":
        return starts or behind in "#NAT,S"
    if before in "N":
        if is_plural(tokens.lower[at - 1]):
            return False
        later = any(tags[index] in "BHZM" or "p" in tokens.options[index] for index in range(at + 1, min(size, at + 5)))
        if behind in "#NA" and at > 1 and tags[at - 2] in "DO'A" and _only_verb(tokens, at):
            return True  # "the museum houses 300 paintings"
        return behind in "DOItE!" or (at + 1 < size and tokens.lower[at + 1] == "that") or (behind in "RK" and not later)
    if before == "R":
        return behind in "DOItK"
    if before == ";":
        return ";" in tags[max(0, at - _CLAUSE) : at - 1] and _only_verb(tokens, at)  # "Varde — once a port — lies inland"
    return before == ")" and starts


def _infinitive_ahead(tokens: Tokens, at: int) -> bool:
    return at + 1 < len(tokens.tag) and tokens.tag[at] == "t" and "b" in tokens.options[at + 1]


def _only_verb(tokens: Tokens, at: int) -> bool:
    """Whether nothing else in the clause of a token can be its finite verb."""
    tags, options = tokens.tag, tokens.options
    for index in range(at - 1, max(-1, at - _CLAUSE), -1):
        if tags[index] in "SWC,.;" or tokens.lemma[index] in _BEFORE_CLAUSE:
            break
        if tags[index] in "spdBHZM":
            return False
    for index in range(at + 1, min(len(tags), at + _CLAUSE)):
        if tags[index] in "SWC,.;?" or tokens.lower[index] == "that":
            break
        if tags[index] in "BHZM" or not {"s", "p", "d"}.isdisjoint(options[index]):
            return False
    return True
