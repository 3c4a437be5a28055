"""Words of the calendar: months, weekdays, seasons, parts of periods, and words that point from one day to another."""

from __future__ import annotations

from verifybench.model.value import Hedge
from verifybench.values.tables import words
from verifybench.values.tables.units import MONTH as MONTH_SECONDS

_MONTHS = words("january february march april may june july august september october november december")
MONTHS = {word: number for number, word in enumerate(_MONTHS, start=1)}
MONTH_ABBREVIATIONS = {word[:3]: number for word, number in MONTHS.items() if word != "may"} | {"sept": 9}
# Words that are also something else: read as months only when capitalised.
AMBIGUOUS_MONTHS = frozenset({"may", "march", "august", "mar", "dec", "jan", "jun", "sep", "oct", "apr"})

# Months that people are called: a preposition must stand before them where they are alone.
GIVEN_NAMES = frozenset({"april", "june"})

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

# Words that make a sentence worth reading for dates, besides months, weekdays, seasons and periods.
TRIGGERS = words(
    "jan feb apr jul aug sept sep oct nov dec tue wed thu thurs fri morning night afternoon evening christmas xmas easter pentecost"
    " halloween thanksgiving juneteenth hogmanay ramadan eid passover diwali hanukkah nowruz eve kippur rosh purim sukkot shavuot"
    " vesak ashura mawlid whitsun epiphany candlemas midsummer bastille anzac hourlong daylong weeklong monthlong yearlong"
    " decadelong"
)

# What part of a period a word names: a third of it, or its beginning or end as a bound ("before the end of 2021").
PARTS = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "beginning": "start",
    "start": "start",
    "outset": "start",
    "end": "end",
    "close": "end",
    "earlier": "earlier",
    "later": "later",
    "rest": "later",
    "remainder": "later",
}
# Before "of" or "in" and a period as an ordinal is: "the last week of May", "the opening days of 2020".
ORDINALS = {"last": -1, "final": -1, "closing": -1, "opening": 1, "latter": 2, "former": 1}

PARTS_OF_DAYS = words("morning afternoon evening night lunchtime")
# Whose disaster: what stands before the name of an event.
DETERMINERS = words("the his her its their my our your a an this that these those")

DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
# What stands before "in three weeks" where that says when, not how long.
SCHEDULED = frozenset(
    words(
        "begins starts opens ends expires closes resumes due effect leaves arrives begin start open end expire resume will"
        " shall scheduled expected 'll he'll she'll they'll we'll i'll you'll it'll back again meeting return returns"
    )
)
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
# They point from a day named before, not from the day of the text: "the following day".
NARRATED = frozenset({"previous", "preceding", "following"})
BACKWARD = words("ago earlier before beforehand previously prior back")
FORWARD = words("later after afterwards afterward hence thereafter on")
# How a period is counted, and how many days or months it has.
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
# Seconds of the periods that lengths of time are told in without a figure: "all day", "a week-long strike", "for days".
_DAY = 86400.0
LENGTHS = {"minute": 60.0, "hour": 3600.0, "day": _DAY, "week": 7 * _DAY, "fortnight": 14 * _DAY}
LENGTHS |= {
    "month": MONTH_SECONDS,
    "year": 12 * MONTH_SECONDS,
    "decade": 120 * MONTH_SECONDS,
    "century": 1200 * MONTH_SECONDS,
}
MANY = {word + "s": word for word in LENGTHS if word != "century"} | {"centuries": "century"}
LENGTHS |= {word + "long": LENGTHS[word] for word in ("hour", "day", "week", "month", "year", "decade")}
# Before and behind "days" alone, where that says how long.
BEFORE_MANY = frozenset(
    words("for lasted lasting lasts took takes take taken taking spent spends spend spending after waited wait")
)
AFTER_MANY = frozenset(
    words("afterwards afterward thereafter on end straight running together past waiting trying fighting working")
)
HOURS = frozenset({"hour", "hours"})  # told of a day, they may reach into the next one
# Behind "from" a date begins something, but not behind what is told by its date: "a letter from 5 May".
DATED_THINGS = frozenset(
    words(
        "letter report photo photograph picture video data figures email statement article footage image document minutes memo"
        " message order ruling verdict recording clip tweet post letters photos pictures videos images documents messages"
    )
)
DECADE_WORDS = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
    "noughties": 2000,
    "tens": 2010,
}

# Quarters and halves by code, and what follows the number of a quarter in "1Q21".
PERIOD_CODES = words("q1 q2 q3 q4 h1 h2")
QUARTER_CODES = tuple(f"q{year:02d}" for year in range(50))
FISCAL_CODES = tuple(f"fy{year}" for year in (*range(1990, 2061), *(f"{short:02d}" for short in range(100))))
# True where the years count backwards; those have no day that can be compared.
ERAS = {"bc": True, "bce": True, "b.c.": True, "b.c.e.": True, "ad": False, "ce": False, "a.d.": False, "c.e.": False}

# How a bound is told before a date, and behind it. One line a direction; a phrase's words are joined by `_`.
BOUNDS_BEFORE: dict[Hedge, str] = {
    "at_least": (
        "since ever_since no_earlier_than not_earlier_than not_before as_early_as starting starting_in starting_on starting_from"
        " starting_at beginning beginning_in beginning_on beginning_from commencing effective dating_from dating_back_to"
        " on_or_after from_as_early_as as_from effective_from with_effect_from"
    ),
    "more_than": "after later_than",
    "at_most": (
        "until till up_to up_until through by no_later_than not_later_than not_after as_late_as on_or_before up_till thru"
        " at_the_latest_by no_later_than_on by_no_later_than ending_on ending_in"
    ),
    "less_than": "before prior_to earlier_than ahead_of",
    "approx": "around about circa ca ca_. c c_. approximately roughly sometime_in sometime_around some_time_in",
}
BOUNDS_AFTER: dict[Hedge, str] = {
    "at_least": (
        "or_later or_after or_newer and_later and_onward and_onwards onward onwards or_thereafter"
        " and_beyond and_thereafter at_the_earliest"
    ),
    "at_most": "or_earlier or_before or_older and_earlier and_before at_the_latest",
    "approx": "or_so or_thereabouts",
}
# What ends a range with the day of the text: "1 June 2020 to date", "2015–present".
UNTIL_NOW = words(
    "to_date to_the_current_date till_current_date until_the_current_date to_the_present to_present to_this_day until_now till_now"
    " to_now until_the_present"
    " -_present –_present -_now –_now -_today –_today until_today to_the_present_day up_to_now up_to_the_present until_this_day"
    " through_today"
)
# What says that a clause looks ahead; "is to" and "are to" do as well.
AHEAD = frozenset(
    words(
        "will shall would must should could can may might scheduled expected due planned plans set he'll she'll they'll we'll i'll"
        " you'll it'll upcoming aims hopes intends won't"
    )
)
# What says that it does not, besides words in -ed.
BEHIND = frozenset(
    words(
        "was were had did has have said says say told took came went left began ended met wrote fled fell rose held kept lost won"
        " gave saw made found became got sent brought bought sold spoke broke stood ran spent paid led drew shot hit struck hurt"
        " flew drove grew knew put cut read heard felt thought taught caught sat lay born"
    )
)
# Before these "will be cut" goes on: they decide nothing.
PASSIVE = frozenset(words("be been being"))
# Where a new clause begins.
CLAUSES = frozenset(
    words('that which who whom whose where when because although though but while whereas if says said “ ” " ; : – —')
)
# Behind these a day without its year is one of the writer's own: "he said on 8 June", "a letter dated 8 June".
REPORTED = frozenset(words("said says say told dated published updated posted announced"))
# Before "around 1340" where that is a year, as words in -ed seldom say: "killed around 1340".
YEARLY = frozenset(
    words(
        "built rebuilt founded mentioned recorded born written painted composed made dated dating begun began completed erected"
        " constructed settled established created flourished first probably died married until since from in of back"
        " named called known documented"
    )
)
