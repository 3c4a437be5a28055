"""Words that times of day are told with."""

from __future__ import annotations

from verifybench.model.value import Hedge
from verifybench.values.tables import words

# Seconds after midnight.
TIMES = {"noon": 43200.0, "midday": 43200.0, "noontime": 43200.0, "midnight": 0.0}
OCLOCK = frozenset(words("o'clock o’clock oclock"))
MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25}
# True where the hours from one to eleven are those of the afternoon; at night it is so from six on.
HALF_DAYS = {"morning": False, "dawn": False, "afternoon": True, "evening": True, "night": True, "lunchtime": True}

# The hours of a part of the day that stands alone, "in the morning", and of the words told of it ("early in the morning",
# "late afternoon"). Wide, for nobody agrees on them: they overlap, and what lies outside is no such part to anybody. A night
# ends on the next day.
PARTS = {
    "morning": (4, 12),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (19, 30),
    "lunchtime": (11, 15),
    "daytime": (6, 20),
    "early morning": (4, 9),
    "mid morning": (9, 12),
    "late morning": (9, 12),
    "early afternoon": (12, 15),
    "mid afternoon": (14, 17),
    "late afternoon": (15, 18),
    "early evening": (17, 20),
    "late evening": (20, 24),
    "late night": (21, 28),
    "early hours": (0, 7),
    "small hours": (0, 6),
}
EARLY = {"early": "early", "late": "late", "mid": "mid", "earlier": "", "later": "late"}

# Before "9-5", "from 10 to 4": what says that those are hours of the day.
OPENING = frozenset(
    words("open opens opened opening hours works work worked working weekdays weekends daily meeting shift shifts")
)

# Time zones by abbreviation (capitals), and what stands before "time" where a zone is named in words.
ZONES = frozenset(
    words(
        "GMT UTC BST CET CEST EET EEST MSK EST EDT ET CST CDT CT MST MDT MT PST PDT PT AKST HST IST WIB SGT HKT JST KST AEST"
        " AEDT ACST AWST NZST NZDT SAST EAT WAT Z"
    )
)
ZONE_NAMES = frozenset(
    words(
        "moscow kyiv kiev london local eastern central mountain pacific beijing tokyo israeli universal berlin paris rome madrid"
        " brussels vienna warsaw prague budapest athens istanbul helsinki stockholm oslo dublin lisbon minsk tbilisi yerevan baku"
        " tehran baghdad damascus jerusalem cairo nairobi lagos delhi mumbai dhaka bangkok jakarta singapore manila seoul taipei"
        " sydney melbourne auckland washington toronto brasilia gmt utc eastern_standard eastern_daylight central_standard"
        " central_daylight mountain_standard mountain_daylight pacific_standard pacific_daylight central_european"
        " central_european_summer eastern_european greenwich_mean british_summer indian_standard japan_standard china_standard"
        " australian_eastern coordinated_universal new_york los_angeles hong_kong new_delhi kuala_lumpur buenos_aires mexico_city"
        " são_paulo abu_dhabi"
    )
)

# "John 3:16" is a verse.
SCRIPTURE = frozenset(
    words(
        "genesis exodus leviticus numbers deuteronomy joshua judges samuel kings chronicles job psalm psalms proverbs ecclesiastes"
        " isaiah jeremiah ezekiel daniel hosea matthew mark luke john acts romans corinthians galatians ephesians philippians"
        " colossians thessalonians timothy hebrews james peter jude revelation surah sura quran"
    )
)

# How a bound is told before a time, and behind it. One line a direction; a phrase's words are joined by `_`.
BOUNDS_BEFORE: dict[Hedge, str] = {
    "at_least": "since no_earlier_than not_earlier_than not_before as_early_as starting_at starting_from any_time_from",
    "more_than": "after shortly_after just_after later_than soon_after well_after",
    "at_most": "until till by no_later_than not_later_than not_after as_late_as up_to up_until at_the_latest_by",
    "less_than": "before shortly_before just_before earlier_than well_before ahead_of prior_to",
    "approx": "around about at_around at_about nearly almost approximately circa roughly some_time_around sometime_around towards",
}
BOUNDS_AFTER: dict[Hedge, str] = {
    "at_least": "or_later or_after onward onwards and_later at_the_earliest",
    "at_most": "or_earlier or_before at_the_latest and_earlier",
    "approx": "or_so or_thereabouts -_ish",
}
