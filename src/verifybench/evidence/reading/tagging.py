"""Which class a word is of where it stands: by what stands before and behind it."""

from __future__ import annotations

from verifybench.evidence.reading.lexis import is_plural
from verifybench.evidence.reading.openclass import open_class
from verifybench.evidence.reading.tokens import Tokens
from verifybench.evidence.reading.valency import CLAUSE_TAKING
from verifybench.evidence.tables import grammar

_NO_INFINITIVE = frozenset(grammar.NO_INFINITIVE.split())
_THAT_NOUNS = frozenset(grammar.THAT_NOUNS.split())
_NOUN_ADVERBS = frozenset(grammar.NOUN_ADVERBS.split())
_ADJECTIVE_PREPOSITIONS = frozenset(grammar.ADJECTIVE_PREPOSITIONS.split())
_NO_CLAUSE = frozenset(["as", "than", "that", "before", "after", "since", "until", "till", "once"])  # may do without a verb


def tag(tokens: Tokens) -> None:
    """Settle the class of each token, left to right."""
    tags, lower, options = tokens.tag, tokens.lower, tokens.options
    size = len(tags)
    direct = False  # whether only an adverb may stand between
    awaits_base = False  # behind a modal, "do" or "to", until a verb has come
    for at in range(size):
        mine = tags[at]
        before = tags[at - 1] if at else " "
        if awaits_base and direct and before not in "R!,MZt":
            awaits_base = False
        if mine == "M" or (mine == "Z"):
            if before in ("D", "O", "'") and lower[at] in ("will", "might", "may", "can", "must"):
                tags[at] = "N"
                continue
            awaits_base, direct = True, before in "NKI#EWTR!'A)"
        elif mine == "t":
            direct = True
            awaits_base = _is_infinitive(tokens, at)
            if not awaits_base:
                tags[at] = "P"
        elif options[at]:
            if awaits_base and "b" in options[at] and before not in "DO'A" and not _still_subject(tokens, at):
                tags[at] = "b"
                awaits_base = False
            else:
                tags[at] = open_class(tokens, at, before)
                if before == "A" and tags[at] == "s":
                    tags[at - 1] = "N"  # "the firm plans to"
                if tags[at] in "bspdn":
                    awaits_base = False
        elif (
            mine == "!"
            and lower[at] == "not"
            and at + 1 < size
            and lower[at + 1] in ("only", "just", "merely", "simply", "least")
        ):
            tags[at] = "R"
        elif lower[at] == "no" and at + 1 < size and lower[at + 1] == "longer" and not _noun_follows(tokens, at + 1):
            tags[at] = "!"
            options[at + 1], tags[at + 1] = "", "R"
        elif mine == "D" and lower[at] in ("neither", "either", "both", "all") and _before_verb(tokens, at + 1):
            tags[at] = "C"  # "has neither confirmed nor denied"
        elif mine == "R" and lower[at] == "last" and before in "D'" and at + 1 < size and tags[at + 1] not in ".,;":
            tags[at] = "A"  # "the last wolf"
        elif lower[at] == "certain" and at + 1 < size and lower[at + 1] in ("that", "to", ",", "."):
            tags[at] = "A"
        elif mine == "D" and lower[at] == "that":
            tags[at] = _that(tokens, at, before)
        elif mine == "O" and lower[at] == "her":
            tags[at] = "O" if _noun_follows(tokens, at) else "I"
        elif mine == "I" and before in "DO" and lower[at] in ("mine", "nothing", "everything"):
            tags[at] = "N"
        elif mine == "P" and before in "DO" and lower[at] in _ADJECTIVE_PREPOSITIONS:
            tags[at] = "A"
        elif (
            lower[at] == "since"
            and before == "H"
            and at + 1 < size
            and (tags[at + 1] == "B" or options[at + 1][:1] in ("d", "n"))
        ):
            tags[at] = "R"  # "has since recovered"
        elif lower[at] == "well" and before == "B" and (at + 1 == size or tags[at + 1] in "R.,;CP"):
            tags[at] = "A"
        elif mine == "S" and lower[at] == "once" and not (at + 1 < size and tags[at + 1] in "DOIKN"):
            tags[at] = "R"
        elif mine == "R" and before in "DO'" and lower[at] in _NOUN_ADVERBS:
            tags[at] = "N"
        elif (mine == "C" and lower[at] == "yet" and before != ",") or (mine == "E" and not _existential(tokens, at)):
            tags[at] = "R"
        elif mine in "BH":
            awaits_base = awaits_base and lower[at] not in ("be", "have")
        elif mine in ".;":
            awaits_base = False
    _promote(tokens)


def _existential(tokens: Tokens, at: int) -> bool:
    tags = tokens.tag
    if at + 1 < len(tags) and tags[at + 1] in "BMH":
        return True
    return (
        at > 0 and tags[at - 1] in "BM" and tokens.lower[at] == "there" and at + 1 < len(tags) and tags[at + 1] in "DN#IA"
    )


def _is_infinitive(tokens: Tokens, at: int) -> bool:
    """Whether a verb stands behind "to"."""
    tags, size = tokens.tag, len(tokens.tag)
    if at and tokens.lower[at - 1] in _NO_INFINITIVE:
        return False
    behind = at + 1
    while behind < size and tags[behind] in "R!":
        behind += 1
    if behind >= size:
        return False
    if tags[behind] in "BHZ":
        return tokens.lower[behind] in ("be", "have", "do")
    return "b" in tokens.options[behind]


def _still_subject(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be a verb behind a modal is the noun of an inverted subject: "did police arrest"."""
    options = tokens.options[at]
    if options[0] != "N" or at < 1 or tokens.tag[at - 1] not in "ZM":
        return False
    starts = at < 2 or tokens.tag[at - 2] in ',;."(CR'
    return starts and at + 1 < len(tokens.tag) and "b" in tokens.options[at + 1]


def _noun_follows(tokens: Tokens, at: int) -> bool:
    behind = at + 1
    if behind >= len(tokens.tag):
        return False
    mine = tokens.tag[behind]
    if mine in "NA#dng":
        return True
    return bool(tokens.options[behind]) and not tokens.options[behind].startswith(("p", "s", "R"))


def _that(tokens: Tokens, at: int, before: str) -> str:
    """`S` before a clause, `W` behind what it tells of, `I` alone, `D` before a noun."""
    lower, tags, size = tokens.lower, tokens.tag, len(tokens.tag)
    behind = tags[at + 1] if at + 1 < size else " "
    if behind == " ":
        return "I"
    previous = lower[at - 1] if at else ""
    verb = at > 0 and (before in "bspdng" or before in "BHZ")
    if verb or previous in ("so", "such", "now", "given", "provided", "except", "in"):
        if behind in "DOIKCERWQPT#" or previous == "so":
            return "S"
        if tokens.lemma[at - 1] in CLAUSE_TAKING:
            return "S" if _verb_within(tokens, at + 1) else "D"
        return "I" if behind in "BHZMspd,." else "D"
    if before in ',"C' and behind in "DOIKE" and _lately_said(tokens, at):
        return "S"
    if before in "NKI#AT":
        if (
            previous in _THAT_NOUNS
            or (before == "A" and behind in "DOIKNAE#")
            or (behind in "DOIKE" and _lately_said(tokens, at))
        ):
            return "S"
        return (
            "W"
            if behind in "DOIKBHZMREspdnb!" or any(one in "spb" for one in tokens.options[at + 1])
            else "D"
            if before != "N"
            else "W"
        )
    if before == "C" and at > 1 and _lately_said(tokens, at) and behind in "DOIKNA":
        return "S"
    if behind in "BHZM":
        return "I"
    return "D"


def _verb_within(tokens: Tokens, at: int) -> bool:
    """Whether a finite verb stands soon enough that a clause may begin here."""
    return any(
        tokens.tag[index] in "BHZM" or any(one in "spd" for one in tokens.options[index])
        for index in range(at + 1, min(len(tokens.tag), at + 8))
    )


def _lately_said(tokens: Tokens, at: int) -> bool:
    """Whether a verb that takes a clause stands a few words before: "told reporters that"."""
    return any(
        tokens.lemma[index] in CLAUSE_TAKING and tokens.tag[index] in "bspdng" for index in range(max(0, at - 7), at)
    )


def _before_verb(tokens: Tokens, at: int) -> bool:
    """Whether a verb stands at a token, and no participle of a noun behind it."""
    if at >= len(tokens.tag) or tokens.options[at][:1] not in ("d", "n", "p", "g", "s", "b"):
        return False
    return tokens.options[at + 1 : at + 2] == [] or not tokens.options[at + 1].startswith("N")


def _promote(tokens: Tokens) -> None:
    """Give a clause without a finite verb the noun of it that may be one: "Court jails mayor", "if the dam fails"."""
    tags, size = tokens.tag, len(tokens.tag)
    start = 0
    for at in range(size + 1):
        if at == size or tags[at] in ".?;":
            _find_verb(tokens, start, at)
            start = at + 1
        elif tags[at] == "S" and tokens.lower[at] not in _NO_CLAUSE:
            comma = next((index for index in range(at, min(size, at + 16)) if tags[index] in ",.;?"), size)
            _find_verb(tokens, at + 1, comma)


def _find_verb(tokens: Tokens, start: int, end: int) -> None:
    tags = tokens.tag
    for at in range(start, end):
        if tags[at] in "spdBHZM" or (tags[at] == "b" and (at == start or tags[at - 1] not in "tM")):
            return
    for at in range(start + 1, end):
        options, before = tokens.options[at], tags[at - 1]
        if len(options) < 2 or tags[at] not in "NA" or before not in "NKI)#":
            continue
        plural = _plural_subject(tokens, start, at)
        if before == "#" and not (plural and at + 1 < end and tags[at + 1] in "DOItNA#K"):
            continue
        if "s" in options and not plural:
            tags[at] = "s"
            return
        if "b" in options and plural:
            tags[at] = "b"
            return


def _plural_subject(tokens: Tokens, start: int, at: int) -> bool:
    """Whether a plural ends before a token, by itself or with what stands behind its "of": "the owners of the mill plan to"."""
    tags, lower = tokens.tag, tokens.lower
    if (tags[at - 1] in "NI" and is_plural(lower[at - 1])) or (
        tags[at - 1] == "#" and tokens.first[at - 1] < tokens.last[at - 1] and is_plural(lower[at - 1])
    ):
        return True
    if at + 1 >= len(tags) or tags[at + 1] not in "DOIt":
        return False
    back = at - 1
    while back > start and tags[back] in "NAKDO'#":
        back -= 1
    return back > start and tags[back] == "P" and tags[back - 1] == "N" and is_plural(lower[back - 1])
