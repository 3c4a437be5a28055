"""The cues of a sentence: its words looked up in the tables, and what takes several words to see."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verifybench.claims.cues import CUES, NOT_PAST, PHRASES
from verifybench.claims.lists import words as table

_OF_WORTH = frozenset({"judgement", "abstract", "scene"})
_HOLDING_OFFICE = frozenset({"is", "was", "became", "as", "been", "appointed", "named", "elected", "be"})
_FIRST = CUES["first"] | CUES["we"]
_SUPERLATIVES = frozenset({"most", "least", "only", "first", "last", "worst"})
_NUMBERED = frozenset({"article", "section", "amendment", "paragraph", "clause", "rule", "chapter"})
_NOT_FINITE = frozenset({"to", "not", "can", "could", "would", "will", "should", "must", "may", "might", "the", "a", "of"})
# Cues that count by what stands beside them; most others need none of the questions below.
_PLACED = _OF_WORTH | table("phrase ing deed past relation must possibility role feeling participle perfect attitude")
_MOST_WORDS = 50_000  # remembered
_NEAR = 40  # words within which a demand and a past are of one clause

_PHRASES: dict[str, list[tuple[list[str], str]]] = {}
for _name, _members in PHRASES.items():
    for _member in _members:
        _PHRASES.setdefault(_member.split()[0], []).append((_member.split(), f"phrase.{_name}"))


def seen(words: Sequence[str], written: Sequence[str]) -> dict[str, int]:
    """The cues of a sentence's words with how often they occur, and those that take several words to see."""
    cues: dict[str, int] = {}
    for index, word in enumerate(words):
        for cue in _KNOWN[word]:
            if cue not in _PLACED:
                cues[cue] = cues.get(cue, 0) + 1
            elif cue == "phrase":
                for phrase, name in _PHRASES[word]:
                    if words[index : index + len(phrase)] == phrase:
                        cues[name] = 1
            elif cue == "ing":
                if index and words[index - 1] in CUES["being"]:
                    cues["present.event"] = 1
            elif cue in ("deed", "past") and index and "be" in words[max(0, index - 2) : index]:
                continue  # "must be stopped", "will be sent": not done yet
            elif cue in _OF_WORTH and index and written[index][0].isupper():
                continue  # "the Great Wall"
            elif cue == "relation" and index and words[index - 1] in _NOT_FINITE:
                continue  # "proud to support"
            elif cue == "must":
                cues["hearsay" if _surmised(words, index) else "obligation"] = 1
            elif cue == "possibility" and _failed(words, index):
                cues["past"] = cues["deed"] = 1  # "could not establish": tried and failed
            elif cue == "role":
                if not _HOLDING_OFFICE.isdisjoint(words[max(0, index - 4) : index]):
                    cues["own.role"] = 1
            elif cue == "feeling":
                if not _FIRST.isdisjoint(words[max(0, index - 4) : index]):
                    cues["own.feeling"] = 1
            else:
                cues[cue] = cues.get(cue, 0) + 1
                if cue == "participle" and index and words[index - 1] in ("is", "are"):
                    cues["passive"] = 1  # "are taken from an archive"
                elif cue == "perfect" and any(map(_participle, words[index + 1 : index + 4])):
                    cues["perfect.event"] = 1
                elif cue == "attitude" and not _FIRST.isdisjoint(words[max(0, index - 3) : index]):
                    cues["own.attitude"] = 1  # "I think", "we really don't want"
                elif cue in ("deed", "past") and word == "got" and index and words[index - 1] in CUES["perfect"]:
                    del cues[cue]  # "we've got a plan" is having, not getting
    return cues


def _failed(words: Sequence[str], index: int) -> bool:
    """Whether a could tells of something tried in vain: "could not be reached", and not "could not be clearer"."""
    at = index + 1 if words[index] == "couldn't" else index + 2 if words[index : index + 2] == ["could", "not"] else None
    if at is None:
        return False
    return words[at : at + 1] != ["be"] or (at + 1 < len(words) and _participle(words[at + 1]))


def _surmised(words: Sequence[str], index: int) -> bool:
    """Whether the must at `index` concludes and does not demand: "must have come", "must come from", "he must be a guard"."""
    behind = words[index + 1 : index + 3]
    if behind[:1] == ["have"]:
        return len(behind) == 2 and _participle(behind[1])
    if behind in (["come", "from"], ["stem", "from"], ["date", "from"]):
        return True
    # A demand is about what is not yet so; what goes on with a past tells of somebody who is.
    if (
        behind in (["be", "a"], ["be", "an"])
        and _FIRST.isdisjoint(words[max(0, index - _NEAR) : index])
        and "you" not in words[max(0, index - _NEAR) : index]
    ):
        return not CUES["past"].isdisjoint(words[index + 3 : index + _NEAR])
    return False


_LISTED: dict[str, list[str]] = {}  # turned over: a new word then costs one look-up, and not one for every cue
for _name, _list in CUES.items():
    for _member in _list:
        _LISTED.setdefault(_member, []).append(_name)


class _Known(dict[str, tuple[str, ...]]):
    """Words with their cues, found once; a word costs one look-up, a third of what `lru_cache` takes."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        cues = _cues(word)
        if len(self) < _MOST_WORDS:
            self[word] = cues
        return cues


_KNOWN = _Known()


def _cues(word: str) -> tuple[str, ...]:
    cues = [*_LISTED.get(word, ())]
    if word.endswith("ed") and word not in NOT_PAST and "past" not in cues:
        cues.append("past")
    if word.endswith("est") or word in _SUPERLATIVES:
        cues.append("superlative")
    if word.endswith("ing") and word != "going":
        cues.append("ing")
    if word in _NUMBERED:
        cues.append("numbered")
    if word in _PHRASES:
        cues.append("phrase")
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "'s")):
        cues.append("third.s")
    return tuple(cues)


def finite(words: Sequence[str]) -> bool:
    """Whether some word inside the sentence looks like a verb in the third person: "he *stresses* that"."""
    return any(word.endswith("s") and before in CUES["third"] for before, word in pairwise(words))


def _participle(word: str) -> bool:
    return (word.endswith(("ed", "en", "wn")) and word not in NOT_PAST) or word in CUES["participle"]
