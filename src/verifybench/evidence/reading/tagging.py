"""Which class a word is of where it stands: by what stands before and behind it."""

from __future__ import annotations

from verifybench.evidence.reading.lexis import is_plural
from verifybench.evidence.reading.tokens import Tokens
from verifybench.evidence.tables import governing, grammar

_NOMINATIVE = frozenset(grammar.NOMINATIVE.split())
_BEFORE_NOUN = frozenset("DO'A#")
_STARTS_PHRASE = frozenset("DOIK#NA")
_VERBAL = frozenset("bspdngBHZM")
_FINITE = frozenset("spdBHZM")
_NO_INFINITIVE = frozenset(
    [
        "due",
        "according",
        "owing",
        "thanks",
        "response",
        "reaction",
        "contrary",
        "prior",
        "devoted",
        "dedicated",
        "opposed",
        "objected",
        "close",
        "next",
        "subject",
        "led",
        "attributed",
        "contribute",
        "contributed",
        "contributes",
        "regard",
        "addition",
        "comparison",
        "returned",
        "return",
        "referred",
        "amounted",
        "respond",
        "responded",
        "access",
        "damage",
    ]
)
_CLAUSES = frozenset(governing.CLAUSE_TAKING.split())
_THAT_NOUNS = frozenset(
    [
        "claim",
        "claims",
        "fact",
        "news",
        "report",
        "reports",
        "idea",
        "belief",
        "allegation",
        "allegations",
        "suggestion",
        "suggestions",
        "view",
        "evidence",
        "proof",
        "hope",
        "hopes",
        "fear",
        "fears",
        "rumour",
        "rumours",
        "rumor",
        "rumors",
        "conclusion",
        "possibility",
        "risk",
        "chance",
        "condition",
        "theory",
        "impression",
        "confirmation",
        "assurance",
        "sign",
        "signs",
        "statement",
        "announcement",
        "decision",
        "ruling",
        "accusation",
        "accusations",
        "warning",
        "warnings",
        "doubt",
        "doubts",
        "argument",
        "suspicion",
        "promise",
        "agreement",
    ]
)
_NOUN_ADVERBS = frozenset(["home", "back", "well", "right", "now", "past", "outside", "inside", "tomorrow"])
_MOSTLY_VERBS = frozenset(
    "make take help want cost last keep hold need call cause seek suffer love hate hope claim face win lead cover bring prove mean".split()
)
_BARE_OBJECT = frozenset(
    [
        "make",
        "made",
        "makes",
        "let",
        "lets",
        "help",
        "helped",
        "helps",
        "have",
        "had",
        "see",
        "saw",
        "watch",
        "watched",
        "hear",
        "heard",
        "making",
        "letting",
    ]
)


def tag(tokens: Tokens) -> None:
    """Settle the class of each token, left to right."""
    tags, lower, options = tokens.tag, tokens.lower, tokens.options
    size = len(tags)
    direct = False  # whether only an adverb may stand between
    awaits_base = False  # behind a modal, "do" or "to", until a verb has come
    for at in range(size):
        mine = tags[at]
        before = tags[at - 1] if at else ""
        if awaits_base and direct and before not in "R!,MZt":
            awaits_base = False
        if mine == "M" or (mine == "Z"):
            if before in ("D", "O") and lower[at] in ("will", "might", "may", "can", "must"):
                tags[at] = "N"
                continue
            awaits_base, direct = True, bool(before) and before in "NKI#EWTR!'A)"
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
                tags[at] = _open_class(tokens, at, before)
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
        elif mine == "D" and lower[at] == "that":
            tags[at] = _that(tokens, at, before)
        elif mine == "O" and lower[at] == "her":
            tags[at] = "O" if _noun_follows(tokens, at) else "I"
        elif mine == "I" and before in "DO" and before and lower[at] in ("mine", "nothing", "everything"):
            tags[at] = "N"
        elif (
            mine == "P"
            and before in "DO"
            and before
            and lower[at] in ("past", "near", "opposite", "following", "inside", "outside")
        ):
            tags[at] = "A"
        elif mine == "S" and lower[at] == "once" and not (at + 1 < size and tags[at + 1] in "DOIKN"):
            tags[at] = "R"
        elif mine == "R" and before in "DO'" and before and lower[at] in _NOUN_ADVERBS:
            tags[at] = "N"
        elif (mine == "C" and lower[at] == "yet" and before != ",") or (mine == "E" and not _existential(tokens, at)):
            tags[at] = "R"
        elif mine in "BH":
            awaits_base = awaits_base and lower[at] not in ("be", "have")
        elif mine in ".;":
            awaits_base = False
    _promote(tokens)


def _promote(tokens: Tokens) -> None:
    """Give a clause without a finite verb the noun of it that may be one: "Court jails mayor", "if the dam fails"."""
    tags, size = tokens.tag, len(tokens)
    start = 0
    for at in range(size + 1):
        if at == size or tags[at] in ".?;":
            _find_verb(tokens, start, at)
            start = at + 1
        elif tags[at] == "S" and tokens.lower[at] not in (
            "as",
            "than",
            "that",
            "before",
            "after",
            "since",
            "until",
            "till",
            "once",
        ):
            comma = next((index for index in range(at, min(size, at + 16)) if tags[index] in ",.;?"), size)
            _find_verb(tokens, at + 1, comma)


def _find_verb(tokens: Tokens, start: int, end: int) -> None:
    tags = tokens.tag
    for at in range(start, end):
        if tags[at] in "spdBHZM" or (tags[at] == "b" and (at == start or tags[at - 1] not in "tM")):
            return
    for at in range(start + 1, end):
        options, before = tokens.options[at], tags[at - 1]
        if len(options) < 2 or tags[at] not in "NA" or before not in "NKI)":
            continue
        plural = before in "NI" and is_plural(tokens.lower[at - 1])
        if "s" in options and not plural:
            tags[at] = "s"
            return
        if "b" in options and plural:
            tags[at] = "b"
            return


def _existential(tokens: Tokens, at: int) -> bool:
    tags = tokens.tag
    if at + 1 < len(tags) and tags[at + 1] in "BMH":
        return True
    return (
        at > 0 and tags[at - 1] in "BM" and tokens.lower[at] == "there" and at + 1 < len(tags) and tags[at + 1] in "DN#IA"
    )


def _is_infinitive(tokens: Tokens, at: int) -> bool:
    """Whether a verb stands behind "to"."""
    tags, size = tokens.tag, len(tokens)
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
    return starts and at + 1 < len(tokens) and "b" in tokens.options[at + 1]


def _noun_follows(tokens: Tokens, at: int) -> bool:
    behind = at + 1
    if behind >= len(tokens):
        return False
    mine = tokens.tag[behind]
    if mine in "NA#dng":
        return True
    return bool(tokens.options[behind]) and not tokens.options[behind].startswith(("p", "s", "R"))


def _that(tokens: Tokens, at: int, before: str) -> str:
    """`S` before a clause, `W` behind what it tells of, `I` alone, `D` before a noun."""
    lower, tags, size = tokens.lower, tokens.tag, len(tokens)
    behind = tags[at + 1] if at + 1 < size else ""
    if behind == "":
        return "I"
    previous = lower[at - 1] if at else ""
    verb = at > 0 and (before in "bspdng" or before in "BHZ")
    if verb or previous in ("so", "such", "now", "given", "provided", "except", "in"):
        if behind in "DOIKCERWQPT#" or previous == "so":
            return "S"
        if tokens.lemma[at - 1] in _CLAUSES:
            return "S" if _verb_within(tokens, at + 1) else "D"
        return "I" if behind in "BHZMspd,." else "D"
    if before in ',"C' and behind in "DOIKE" and _lately_said(tokens, at):
        return "S"
    if before and before in "NKI#AT":
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
        for index in range(at + 1, min(len(tokens), at + 8))
    )


def _lately_said(tokens: Tokens, at: int) -> bool:
    """Whether a verb that takes a clause stands a few words before: "told reporters that"."""
    return any(tokens.lemma[index] in _CLAUSES and tokens.tag[index] in "bspdng" for index in range(max(0, at - 7), at))


def _open_class(tokens: Tokens, at: int, before: str) -> str:
    """One letter of the options of an open-class word."""
    options, tags, lower, size = tokens.options[at], tokens.tag, tokens.lower, len(tokens)
    first = options[0]
    if first == "d" or first == "n":
        return _participle(tokens, at, before)
    if first == "g":
        return _gerund(tokens, at, before)
    behind = tags[at + 1] if at + 1 < size else ""
    if len(options) == 1:
        if first in "bs" and before and before in "DO'AP" and lower[at - 1] != "than":
            return "N"
        if first == "N" and before and before in "IW" and _verb_of_pronoun(tokens, at, behind):
            return "s" if lower[at].endswith("s") else "b"
        return "b" if first == "N" and _must_be_verb(tokens, at) else first
    if first == "p" and before and before in "DO'":
        return "A" if behind in ("N", "A") else "N"  # "a lay assessor"
    if first == "p":
        return (
            "N"
            if before and before in "DO'#" and "N" in options
            else "b"
            if _base_due(tokens, at) and "b" in options
            else "p"
        )
    if options in ("Ad", "Ag"):
        return _adjective_form(tokens, at, before, behind)
    if options == "Ng":
        verbal = behind and behind in "DOI#" and (not before or before in "BP,CS")
        return "g" if verbal or before == "B" else "N"
    if options == "AR" and lower[at] == "only":
        return "A" if before and before in "DO" else "R"
    if options == "AR":
        return "A" if (before and before in "DO'BA") or behind in "NA" else "R"
    if before and before in "DO'#":
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
    if "A" in options and behind and behind in ("NAK#" if options[0] == "N" else "NAK#dng"):
        return "A"
    return "N" if "N" in options else "A" if "A" in options else "N"


def _verb_of_pronoun(tokens: Tokens, at: int, behind: str) -> bool:
    """Whether an unknown word is what a pronoun before it does: "it orbits", "they jog along"."""
    before, lower = tokens.lower[at - 1], tokens.lower[at]
    if lower.endswith("s"):
        return before in ("he", "she", "it", "who", "which")
    return before in ("they", "we", "i", "you") and bool(behind) and behind in "DOIKPR"


def _before_verb(tokens: Tokens, at: int) -> bool:
    """Whether a verb stands at a token, and no participle of a noun behind it."""
    if at >= len(tokens) or tokens.options[at][:1] not in ("d", "n", "p", "g", "s", "b"):
        return False
    return tokens.options[at + 1 : at + 2] == [] or not tokens.options[at + 1].startswith("N")


def _must_be_verb(tokens: Tokens, at: int) -> bool:
    """Whether an unknown word stands right behind "did not", "will", "cannot"."""
    if at < 2 or tokens.tag[at - 1] not in "!M" or (tokens.tag[at - 1] == "!" and tokens.tag[at - 2] not in "ZM"):
        return False
    if tokens.tag[at - 1] == "M" and tokens.tag[at - 2] not in "NKI#WR'TE,":
        return False
    return not (at + 1 < len(tokens) and (tokens.tag[at + 1] in "sp" or "'" in tokens.lower[at]))


def _adjective_form(tokens: Tokens, at: int, before: str, behind: str) -> str:
    """Of forms like "retired" and "leading": an adjective behind "be" and before its noun, else a verb."""
    verb = tokens.options[at][1]
    if before == "H" or (before == "R" and at > 1 and tokens.tag[at - 2] == "H"):
        return verb
    if not before or before in "DO'BA#P" or (before == "R" and at > 1 and tokens.tag[at - 2] == "B"):
        return "A"
    return verb if before in "NKI),RCW'T" else "A"


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
        return "N" not in tokens.options[at] or (at + 1 < len(tokens) and tokens.tag[at + 1] in "DOIP")
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
    tags, size = tokens.tag, len(tokens)
    if before == "I":
        return tokens.lower[at - 1] not in _NOMINATIVE or tokens.lower[at - 1] in ("he", "she", "it")
    if before == "W" or (before == "," and behind and behind in "DOIQS"):
        return True
    if not before or before in "A,P;.":
        return False
    starts = behind == "" or behind in "DOIKtPRE!;." or (at + 1 < size and tokens.lower[at + 1] == "that")
    if before in "KN" and tokens.lemma[at] in _MOSTLY_VERBS and not is_plural(tokens.lower[at - 1]):
        return True
    if before == "K":
        return starts or behind in "#NAT,S"
    if before in "N":
        if is_plural(tokens.lower[at - 1]):
            return False
        later = any(tags[index] in "BHZM" or "p" in tokens.options[index] for index in range(at + 1, min(size, at + 5)))
        return behind in "DOItE!" or (at + 1 < size and tokens.lower[at + 1] == "that") or (behind in "RK" and not later)
    if before == "R":
        return behind in "DOItK"
    return before == ")" and starts


def _plural_subject(tokens: Tokens, at: int, before: str, behind: str) -> bool:
    """Whether a base form is the verb of the plural before it: "workers demand the …"."""
    if before == "R" and at > 1:
        return _plural_subject(tokens, at - 1, tokens.tag[at - 2], behind) if tokens.tag[at - 2] in "NI" else False
    if before != "N" or not is_plural(tokens.lower[at - 1]):
        return "N" not in tokens.options[at] and "A" not in tokens.options[at]
    return behind in "DOItE" or tokens.options[at] == "b"


def _perfect(tokens: Tokens, at: int) -> bool:
    """Whether a form of "have" or "be" stands before an adverb before this word."""
    return tokens.tag[at - 1] == "R" and at > 1 and tokens.tag[at - 2] in "HB"


def _participle(tokens: Tokens, at: int, before: str) -> str:
    """A form in -ed before its noun is an adjective; else it stays what it may be."""
    options, tags, size = tokens.options[at], tokens.tag, len(tokens)
    first = options[0]
    behind = tags[at + 1] if at + 1 < size else ""
    noun = behind in ("N", "A", "g") or (at + 1 < size and tokens.options[at + 1][:1] in ("N", "g", "d"))
    if before and before in "DO'":
        if "N" in options and not noun:
            return "N"
        return "A" if noun or behind in "NA#K" else "N"
    if "b" in options and (
        _base_due(tokens, at) or (options.startswith("n") and before and before in "NKI#R)W" and not _perfect(tokens, at))
    ):
        return "b"
    if "N" in options and before and before in "A#":
        return "N"
    if before and before in "A#" and (behind == "N" or behind == "A"):
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
    if (not before or before in ".;") and behind == "N" and regular:
        return "A"
    return "A" if "A" in options and before == "B" else first


def _gerund(tokens: Tokens, at: int, before: str) -> str:
    """A form in -ing is a noun behind an article, an adjective before its noun, else a verb."""
    behind = tokens.tag[at + 1] if at + 1 < len(tokens) else ""
    if before and before in "DO'A#":
        return "A" if behind in "NA" else "N"
    if before == "N" and behind and behind in "N" and at > 1 and tokens.tag[at - 2] in "DO'A":
        return "N"
    return "g"
