"""Chinese names in Pinyin and Wade-Giles: syllables, which say more than sounds do where all names are short."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache

from verifybench.names.tables.chinese import SURNAMES
from verifybench.names.tables.listing import words

_INITIALS = words("b p m f d t n l g k h j q x zh ch sh r z c s y w")
_FINALS = words("""
    a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue üe ü v ve
""")
_MOST_LETTERS = 6  # of a syllable, in either spelling

# Wade-Giles by initial, with the apostrophe of aspiration left out as newspapers do, and by final.
_WADE_INITIALS = {
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "zh": "ch", "x": "hs", "z": "ts", "c": "ts", "r": "j",
}  # fmt: skip
_WADE_FINALS = {
    "ian": "ien",
    "ie": "ieh",
    "ong": "ung",
    "iong": "iung",
    "ue": "ueh",
    "üe": "ueh",
    "ü": "u",
    "v": "u",
    "ve": "ueh",
}
_WADE_WHOLE = {
    "zhi": ("chih",), "chi": ("chih",), "shi": ("shih",), "ri": ("jih",), "zi": ("tzu",), "ci": ("tzu",), "si": ("szu", "ssu"),
    "ge": ("ko",), "ke": ("ko",), "he": ("ho",), "e": ("o",), "yi": ("i",), "you": ("yu",), "yan": ("yen",), "ye": ("yeh",),
    "yue": ("yueh",), "yong": ("yung",), "er": ("erh",), "gui": ("kuei",), "kui": ("kuei",), "guo": ("kuo",), "luo": ("lo",),
    "duo": ("to",), "tuo": ("to",), "nuo": ("no",), "zuo": ("tso",), "cuo": ("tso",), "suo": ("so",), "zhuo": ("cho",),
    "chuo": ("cho",), "ruo": ("jo",), "huo": ("huo",), "ju": ("chu",), "qu": ("chu",), "xu": ("hsu",),
}  # fmt: skip


def _wade(syllable: str) -> tuple[str, ...]:
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    initial = next((one for one in ("zh", "ch", "sh") if syllable.startswith(one)), syllable[:1])
    if initial not in _INITIALS:
        return (syllable,)
    final = syllable[len(initial) :]
    return (_WADE_INITIALS.get(initial, initial) + _WADE_FINALS.get(final, final),)


_PINYIN = frozenset(
    [*(one + final for one in _INITIALS for final in _FINALS), "a", "ai", "an", "ang", "ao", "e", "ei", "en", "er", "ou"]
)
_READINGS: dict[str, set[str]] = defaultdict(set)
for _one in sorted(_PINYIN):
    for _written in _wade(_one):
        _READINGS[_written].add(_one)

Syllables = tuple[frozenset[str], ...]
"""What each syllable may be in Pinyin, the family name first."""


@lru_cache(maxsize=65536)
def syllables(words: tuple[str, ...]) -> tuple[Syllables, Syllables] | None:
    """A name of two or three written words, lower case, as Pinyin and as Wade-Giles; None where it is not Chinese by its words."""
    if not 2 <= len(words) <= 3:
        return None
    words = tuple(word.replace("'", "") for word in words)
    if words[0] not in SURNAMES and words[-1] in SURNAMES:
        words = (words[-1], *words[:-1])
    if words[0] not in SURNAMES or not all(word.isalpha() for word in words):
        return None
    given = "".join(words[1:])
    if len(given) > 2 * _MOST_LETTERS:
        return None
    apart = tuple(words[1:]) if len(words) == 3 else None
    pinyin = _split(given, _PINYIN, apart)
    wade = _split(given, _READINGS, apart)
    if not pinyin and not wade:
        return None
    family = words[0]
    return (
        ((frozenset((family,)), *(frozenset((one,)) for one in pinyin)) if pinyin and family in _PINYIN else ()),
        (
            (frozenset(_READINGS[family]), *(frozenset(_READINGS[one]) for one in wade))
            if wade and family in _READINGS
            else ()
        ),
    )


def _split(given: str, known: Collection[str], apart: tuple[str, ...] | None) -> tuple[str, ...]:
    """A given name as its one or two syllables; () where it is none."""
    if apart is not None:
        return apart if all(one in known for one in apart) else ()
    if given in known:
        return (given,)
    for at in range(min(_MOST_LETTERS, len(given) - 1), 0, -1):
        if given[:at] in known and given[at:] in known:
            return given[:at], given[at:]
    return ()


def one_name(a: tuple[Syllables, Syllables], b: tuple[Syllables, Syllables]) -> bool:
    """Whether two Chinese names are one: alike in one spelling, or one in Pinyin and the other in Wade-Giles."""
    return any(
        len(x) == len(y) > 0 and all(one & other for one, other in zip(x, y, strict=True))
        for x, y in ((a[0], b[0]), (a[0], b[1]), (a[1], b[0]))
    )
