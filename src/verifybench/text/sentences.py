"""Sentence boundaries: nupunkt's model on one paragraph at a time, with the rules that news needs around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import regex

from verifybench.model.document import Span

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

# In place of the model's own list, which was learnt from scanned law and science and holds "month", "bank" and "cancer".
ABBREVIATIONS = (
    *("mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "hon", "st", "sr", "jr", "messrs", "mme", "mlle", "esq"),
    *("gen", "lt", "col", "maj", "capt", "sgt", "cpl", "pvt", "brig", "adm", "cmdr", "cdr", "supt", "det", "insp", "const"),
    *("gov", "sen", "rep", "pres", "amb", "atty", "asst", "dept", "govt", "natl", "intl", "univ", "assn", "assoc", "org"),
    *("inc", "ltd", "co", "corp", "llc", "plc", "bros", "cos", "mfg", "est", "ave", "blvd", "rd", "mt", "ft", "sq", "bldg"),
    *(
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
    ),
    *(
        "ala",
        "ariz",
        "ark",
        "calif",
        "colo",
        "conn",
        "del",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "mass",
        "md",
        "mich",
        "minn",
    ),
    *("neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wis", "wyo", "mont", "miss"),
    *(
        "approx",
        "ca",
        "pct",
        "rub",
        "vs",
        "v",
        "vol",
        "vols",
        "pp",
        "sec",
        "para",
        "ed",
        "eds",
        "nos",
        "fig",
        "figs",
        "ch",
        "cf",
    ),
    *(
        "transl",
        "incl",
        "resp",
        "al",
        "eg",
        "ie",
        "viz",
        "op",
        "cit",
        "ibid",
        "ff",
        "cl",
        "journ",
        "tel",
        "min",
        "max",
        "avg",
    ),
    *(
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "h",
        "i",
        "j",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "q",
        "r",
        "s",
        "t",
        "u",
        "w",
        "x",
        "y",
        "z",
    ),
)
SAYING = (
    *("said", "says", "say", "asked", "asks", "told", "tells", "added", "adds", "wrote", "writes", "replied", "replies"),
    *("answered", "answers", "shouted", "claimed", "claims", "insisted", "insists", "tweeted", "announced", "explained"),
    *("explains", "recalled", "recalls", "warned", "warns", "declared", "declares", "continued", "continues", "concluded"),
    *("stressed", "stresses", "cried", "exclaimed", "wondered", "wonders", "noted", "notes", "commented", "quipped"),
)

_WINDOW = 8000  # nupunkt is quadratic on some runs of marks; what is left of that within a window is little
_PLAIN = 1500  # characters up to which that costs at most 5 ms
_FEW_MARKS = 7  # that stand alone behind a sentence and belong to it
_ASIDE = 400  # the longest bracketed remark that is kept in one sentence

_said = "|".join(SAYING)
_WHO = r"(?:he|she|they|it|(?:\p{Lu}[\p{L}.’'-]{0,40}+\ ){1,4}?)"
# “What?” Kozlov asked. / – Never! – said Ivanov.
_REPORTED = regex.compile(rf"\s*(?:[–—-]\s?(?:{_WHO}\s?)?(?:{_said})\b|{_WHO}\s?(?:{_said})\b)")
_REPORTABLE = regex.compile(r"(?:[!?…]|\.\.\.)[”’\"'»]$|(?<=[!?…,])$")
_REPORTABLE_ENDS = frozenset("!?…,”’\"'»")  # nine sentences of ten end otherwise, and need not be searched
_DASH_FIRST = regex.compile(rf"\s*[–—-]\s?(?:(?:{_said})\b|\p{{Ll}})")
_NUMBERED = regex.compile(r"(?:^|\P{L})(?:[Nn]os?|[Aa]rt|[Ff]ig|[Vv]ol|[Ss]ec|[Cc]h|pp?|[Pp]ara|cl)\.$")
STANDING = frozenset(
    (*("Lt.", "Maj.", "Brig.", "Col.", "Gen.", "Rear.", "Vice.", "Sgt.", "Cpl.", "Rev.", "Hon.", "Dr.", "Prof."),
     *("Mr.", "Mrs.", "Ms."))
)  # fmt: skip
"""What stands before a name and ends no sentence."""
_STATE = regex.compile(r"(?:^|\W)(?:U\.[SNK]|E\.U)\.$")
_OF_STATE = regex.compile(
    r"(?:Army|Navy|Air|Marines?|Congress|Senate|House|Supreme|Department|Treasury|Embassy|Ambassador|President|Secretary|State|"
    r"Attorney|District|General|Security|Human|High|Special|Charter|Government|Customs|Court|Border|Federal|Mission)\b"
)
# A letter and a stop are an initial before a name, and an end before a word that begins sentences: “vitamin C. The”.
_LETTER_END = regex.compile(
    r"(?<=\P{L}\p{Lu}\.)\s+(?=(?:The|He|She|It|They|We|But|In|This|That|These|Those|And|On|At|For|As|His|Her|Its|Their)\s\p{Ll})"
)
_GLUED = regex.compile(r"(?<=\p{Ll}{2}[.!?][”’\"»]?)(?=[“«]?\p{Lu}\p{Ll}+\s\p{Ll})")  # “…gaming market.Huge leak”
_DOTTED = regex.compile(r"\p{L}{1,2}(?:\.\p{L}{1,2}){1,4}")  # u.s, p.m, ph.d
# The model ends sentences at a stop before one of these, or before the end. `re` finds stops in a tenth of the time of `regex`.
_FOLLOWERS = "()[]{};:*@\"'’”» \t\n\v\f\r"
_STOPPED = re.compile(r"[.!?…]")
_STOPPED_INSIDE = re.compile(rf"[.!?…](?:[.!?…{re.escape(_FOLLOWERS)}]|\s)")
_CUT_BY_LETTERS = re.compile(r"[.!?](?:[”’\"»]?[“«]?[^\W\d_]|(?<=[^\W\d_]\.)\s)")  # what `_LETTER_END` and `_GLUED` need
_RUN = re.compile(r"(?<!\S)\S{400,}+")
_STOPS_MUTED = dict.fromkeys(map(ord, ".!?…"), "_")
_WORDY = regex.compile(r"[\p{L}\p{N}]")
_BLANK = regex.compile(r"\n(?:[^\S\n]*+\n)++")
_NEAR = 120  # characters on either side of a line end from which its meaning is told


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of a paragraph between two offsets: trimmed, in order, never empty, and together every non-space character.

    A line end is white space here: what it means is decided where paragraphs are made (`paragraph_spans`, the readers). A
    blank line ends a sentence all the same. Time is linear in the text.
    """
    end = len(text) if end is None else end
    one = not _may_be_several(text, start, end) and _CUT_BY_LETTERS.search(text, start, end) is None
    if one and text.find("\n", start, end) < 0:
        return list(_trimmed(text, [(start, end)]))
    spans: list[Span] = []
    for blank in _BLANK.finditer(text, start, end):
        spans.extend(_in_paragraph(text, start, blank.start()))
        start = blank.end()
    spans.extend(_in_paragraph(text, start, end))
    return spans


def sentence_ends(text: str, above: Span, below: Span) -> bool:
    """Whether a sentence is over between two lines: it is not behind “met Gen.”, nor behind “Why?” where “she asked” follows."""
    low, high = max(above[0], above[1] - _NEAR), min(below[1], below[0] + _NEAR)
    return any(start == below[0] for start, _ in sentence_spans(text, low, high))


def _in_paragraph(text: str, low: int, high: int) -> Iterator[Span]:
    previous: Span | None = None
    spans = _windows(text, low, high)
    if _CUT_BY_LETTERS.search(text, low, high):
        spans = _split(text, spans)
    for span in _trimmed(text, spans):
        if previous is not None and _belongs(text, previous, span):
            previous = previous[0], span[1]
            continue
        if previous is not None:
            yield previous
        previous = span
    if previous is not None:
        yield previous


def _windows(text: str, low: int, high: int) -> Iterator[Span]:
    """nupunkt's spans, found a window at a time; the last sentence of a window is read again with what follows it."""
    if not _may_be_several(text, low, high):  # a heading, a paragraph of one sentence; the model costs 40 µs
        yield low, high
        return
    spans = _model().span_tokenize
    while low < high:
        stop = min(high, low + _WINDOW)
        if stop < high:
            space = max(text.rfind(" ", low + _WINDOW // 2, stop), text.rfind("\n", low + _WINDOW // 2, stop))
            stop = stop if space < 0 else space
        piece = text[low:stop].translate(_SPACES)
        if stop - low > _PLAIN:
            piece = _RUN.sub(_muted, piece)
        found = [(low + a, low + b) for a, b in spans(piece)]
        if stop < high and len(found) > 1:
            found.pop()
        yield from found
        low = found[-1][1] if found else stop


def _may_be_several(text: str, low: int, high: int) -> bool:
    """Whether the model may end a sentence before the end of the paragraph; a few marks behind the last stop are no sentence."""
    if not _STOPPED.search(text, low, high):
        return False
    inner = low + len(text[low:high].rstrip(_FOLLOWERS + ".!?…"))
    if high - inner > _FEW_MARKS or high - low > _WINDOW:
        return True
    return _STOPPED_INSIDE.search(text, low, inner) is not None


def _muted(run: re.Match[str]) -> str:
    """A run without a space, of which the model asks only whether it ends a sentence: without the stops inside it."""
    return run[0][:-_FEW_MARKS].translate(_STOPS_MUTED) + run[0][-_FEW_MARKS:]


_SPACES = dict.fromkeys(b"\t\n\v\f\r", " ")


@cache
def _model() -> PunktSentenceTokenizer:
    import nupunkt  # 25 ms, and only building needs it

    model = nupunkt.load("default")
    for learnt in model.abbreviations:
        if not _DOTTED.fullmatch(learnt):
            model.remove_abbreviation(learnt)
    model.add_abbreviations(list(ABBREVIATIONS))
    model.EXCL_QUEST_LOWERCASE_CONTINUES = True
    return model


def _split(text: str, spans: Iterator[Span]) -> Iterator[Span]:
    for low, high in spans:
        cuts = {match.end() for match in _LETTER_END.finditer(text, low, high)}
        cuts.update(match.start() for match in _GLUED.finditer(text, low, high))
        for cut in sorted(cuts):
            yield low, cut
            low = cut
        yield low, high


def _trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for low, high in spans:
        while low < high and text[low].isspace():
            low += 1
        while low < high and text[high - 1].isspace():
            high -= 1
        if low < high:
            yield low, high


def _belongs(text: str, previous: Span, span: Span) -> bool:
    """Whether the model cut where a sentence goes on."""
    before = text[max(previous[0], previous[1] - 24) : previous[1]].translate(_SPACES)
    after = text[span[0] : min(span[1], span[0] + 240)].translate(_SPACES)
    if len(after) <= _FEW_MARKS and not _WORDY.search(after):
        return True
    last, first = before[-1], after[0]
    if last in _REPORTABLE_ENDS and _REPORTABLE.search(before) and _REPORTED.match(after):
        return True
    if last in "!?…" and _DASH_FIRST.match(after):
        return True
    if last == ".":
        if first.isdigit() and _NUMBERED.search(before):
            return True
        if first.isupper() and (before.split()[-1] in STANDING or (_STATE.search(before) and _OF_STATE.match(after))):
            return True
    return _inside_aside(text, previous, span)


def _inside_aside(text: str, previous: Span, span: Span) -> bool:
    """Whether a bracket that opened within the sentence before is still open, and closes soon."""
    near = text[max(previous[0], previous[1] - _ASIDE) : previous[1]]
    for opening, closing in ("()", "[]"):
        at = near.rfind(opening)
        if at > 0 and near.rfind(closing) < at:
            until = text.find(closing, span[0], span[0] + _ASIDE)
            again = text.find(opening, span[0], span[0] + _ASIDE)
            if until >= 0 and (again < 0 or until < again):
                return True
    return False
