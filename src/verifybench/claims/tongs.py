"""Words between marks that nobody speaks: held with tongs ("the so-called “reform”"), or the title of a work."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from verifybench.claims.lists import words
from verifybench.claims.quotes import Quoted
from verifybench.claims.verbs import JUDGING, LEMMAS, QUOTING
from verifybench.claims.wordclasses import DETERMINERS
from verifybench.model.claim import Attribution

_WORDS = regex.compile(r"[\p{L}\p{N}]++(?:['’-]\p{L}++)*+")
_FEW = 2  # words that are held with tongs rather than spoken
_BEHIND = 3  # characters from a quotation to the verb that says whose it is
_LONGEST_TITLE = 12
_BEFORE = regex.compile(r"([\p{L}-]++)\W{1,2}\Z")
_NOUN_BEHIND = regex.compile(
    r"\s++(?!(?:and|or|but|in|on|at|to|for|of|by|as|with|from|that|when|while|because|if|is|was|were|are|has|have|had|will|would|can|could|did|does)\b)\p{Ll}{3}"
)

# A title stands behind one of these: "her novel “…”", "a law “On …”", "the word “…”".
_TITLED = words("""
    novel novels book books film films movie movies documentary song songs album albums show series episode play opera poem
    magazine newspaper paper newspapers article headline headlines headlined story essay column blog podcast programme
    program campaign campaigns project projects operation law laws act bill decree section chapter party movement group site
    website channel account hashtag called titled entitled named
    painting exhibition game report study ship vessel hotel club band team prize award
    """)
# These hold any words between marks, and not only a title.
_NAMING = words("word words term terms phrase slogan slogans dubbed nicknamed known labelled labeled so-called")
_SMALL = words("a an the of and or in on at to for from by with as but nor is not over vs")


def scare(text: str, quoted: Quoted, said: Sequence[Attribution]) -> bool:
    """Whether the quoted words are no speech: a title, or one or two words without the stop or comma that ends speech.

    Few words that somebody is reported to say ("called it “a disgrace”") are speech, except before a noun ("the “reform” bill").
    """
    inner = text[quoted.start : quoted.end]
    if quoted.dash or inner[-1:] in ".,!?…":
        return False
    found = _WORDS.findall(inner[:160])
    before = _BEFORE.search(text, max(0, quoted.outer[0] - 30), quoted.outer[0])
    lead = before[1].lower() if before else ""
    if lead in _NAMING or (lead in _TITLED and not inner[:1].islower()):
        return True
    if len(found) <= _LONGEST_TITLE and len(inner) < 160 and _title_case(found):
        return True
    if len(found) > _FEW:
        return False
    if any(one.speaker and 0 <= one.start - quoted.outer[1] <= _BEHIND for one in said):
        return False  # “We won”, says the owner
    if any(one.start < quoted.outer[0] < one.end and LEMMAS.get(one.verb.lower()) in JUDGING for one in said):
        return False  # "was branded a “traitor” by the paper"
    before_it = [one for one in said if one.speaker and one.end <= quoted.outer[0]]
    if before_it and LEMMAS.get(before_it[-1].verb.lower()) in QUOTING:
        return bool(_NOUN_BEHIND.match(text, quoted.outer[1]))
    if before_it:
        return lead in DETERMINERS or bool(_NOUN_BEHIND.match(text, quoted.outer[1]))
    return True


def _title_case(found: Sequence[str]) -> bool:
    """Whether every word that carries meaning is capitalised, and there are several of them."""
    heavy = [word for word in found if word.lower() not in _SMALL]
    return len(heavy) > 1 and all(word[0].isupper() or word[0].isdigit() for word in heavy)
