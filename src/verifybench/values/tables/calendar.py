"""Words of the calendar: months, weekdays, seasons, parts of periods, and words that point from one day to another."""

from __future__ import annotations

from verifybench.values.tables import words

_MONTHS = words("january february march april may june july august september october november december")
MONTHS = {word: number for number, word in enumerate(_MONTHS, start=1)}
MONTH_ABBREVIATIONS = {word[:3]: number for word, number in MONTHS.items() if word != "may"} | {"sept": 9}
# Words that are also something else: read as months only when capitalised.
AMBIGUOUS_MONTHS = frozenset({"may", "march", "august", "mar", "dec", "jan", "jun", "sep", "oct", "apr"})

# Abbreviations that are no other word, so that they are months in lower case too, beside a figure.
PLAIN_ABBREVIATIONS = frozenset({"jan", "feb", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})

WEEKDAYS = {word: number for number, word in enumerate(words("monday tuesday wednesday thursday friday saturday sunday"))}
WEEKDAY_ABBREVIATIONS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

# First and last month. A winter of one year may begin in December of the year before or of that year.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}

PARTS = {
    "beginning": "early",
    "start": "early",
    "end": "late",
    "close": "late",
    "middle": "mid",
    "early": "early",
    "late": "late",
    "mid": "mid",
}

DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
# Before a weekday they make a name of it: "Black Friday", "Bloody Sunday".
DAY_NAMES = frozenset(
    {"black", "bloody", "good", "easter", "ash", "palm", "holy", "super", "cyber", "shrove", "maundy", "giving"}
)
POINTERS = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}
PERIODS = {
    "day": ("day", 1),
    "week": ("day", 7),
    "fortnight": ("day", 14),
    "weekend": ("day", 7),
    "month": ("month", 1),
    "quarter": ("month", 3),
    "quarters": ("month", 3),
    "year": ("month", 12),
    "decade": ("month", 120),
    "century": ("month", 1200),
}
PERIODS |= {"centuries": ("month", 1200)} | {
    word + "s": period for word, period in PERIODS.items() if word not in ("century", "quarter")
}
DECADE_WORDS = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}
