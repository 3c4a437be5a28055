"""Number words: small numbers, tens, scales, fractions, ordinals, and the vague ones with the interval they mean."""

from __future__ import annotations

from verifybench.values.tables import words

SMALL = {
    word: value
    for value, word in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
            " eighteen nineteen"
        )
    )
}
SMALL |= {"nought": 0, "naught": 0}
TENS = {
    word: 10 * value for value, word in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
# "twentyfive", as it is left where a hyphen was lost.
SMALL |= {ten + one: high + low for ten, high in TENS.items() for one, low in list(SMALL.items())[1:10]}
TENS |= {"fourty": 40, "ninty": 90}  # as they are often written
SCALES = {
    "hundred": 1e2,
    "dozen": 12.0,
    "dozens": 12.0,  # "three dozens"; alone it is vague
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
_IN_ORDINALS = words("hundred thousand million billion trillion quadrillion")
# Only behind digits: "1.2bn", "40k". A single m, b or t is a scale or a unit: the words around decide.
SUFFIXES = {"k": 1e3, "K": 1e3, "M": 1e6, "MM": 1e6, "mn": 1e6, "mil": 1e6, "mln": 1e6, "mio": 1e6}
SUFFIXES |= {"bn": 1e9, "bln": 1e9, "mrd": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12}
AMBIGUOUS_SUFFIXES = {"m": 1e6, "b": 1e9, "B": 1e9, "t": 1e12, "T": 1e12}

VULGAR = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
            " sixteenth seventeenth eighteenth nineteenth"
        ),
        start=1,
    )
}
ORDINALS |= {word[:-1] + "ieth": value for word, value in TENS.items()}
ORDINALS |= {word + "th": int(value) for word, value in SCALES.items() if word in _IN_ORDINALS}
ORDINALS |= {"nineth": 9, "eigth": 8, "twelth": 12}  # as they are often written
# What a fraction may be divided by: every ordinal but the first two, in both numbers.
FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
FRACTIONS |= {word + ending: value for word, value in ORDINALS.items() if value > 2 for ending in ("", "s")}

# From, up to but not including. "thousands" runs on to where a writer would say "hundreds of thousands".
VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (24, 100),
    "scores": (40, 200),
    "hundreds": (200, 1e3),
    "thousands": (2e3, 1e5),
    "millions": (2e6, 1e8),
    "billions": (2e9, 1e11),
    "trillions": (2e12, 1e14),
    "tens of thousands": (2e4, 1e5),
    "tens of millions": (2e7, 1e8),
    "tens of billions": (2e10, 1e11),
    "dozens of thousands": (2.4e4, 1e5),
    "hundreds of thousands": (2e5, 1e6),
    "hundreds of millions": (2e8, 1e9),
    "hundreds of billions": (2e11, 1e12),
    "thousands of millions": (2e9, 1e11),
}
# Multiply the word that follows ("several hundred", "a few thousand") or a unit of time ("several years").
MULTIPLIERS: dict[str, tuple[float, float]] = {
    "several": (3, 10),
    "a few": (2, 7),
    "a couple of": (2, 4),
    "a couple": (2, 4),
    "couple of": (2, 4),
    "few": (2, 7),
    "many": (3, 10),
}
# Stand alone before what they count.
COLLECTIVES: dict[str, tuple[float, float]] = {"a handful of": (2, 10), "a couple of": (2, 3), "a pair of": (2, 3)}
# So many times.
MULTIPLES = {"once": 1.0, "twice": 2.0, "thrice": 3.0, "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0}
MULTIPLES |= {"sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "tenfold": 10.0, "twentyfold": 20.0, "hundredfold": 100.0}
