"""Words around a figure that say what it is, or that it is none."""

from __future__ import annotations

# A figure behind one of these names a thing and counts nothing.
LABELS = frozenset(
    (
        "article articles art section sections sec § part parts chapter chapters page pages p pp paragraph paragraphs para clause"
        " clauses no nos № number line figure fig table tables appendix annex exhibit volume vol issue version ver room suite"
        " apartment apt flat building block floor gate platform terminal channel flight route highway interstate road exit bus"
        " train tram unit squad regiment brigade battalion division boeing airbus class grade level phase stage step item question"
        " case docket file form model type size serial id code pin zip box lot batch protocol resolution directive regulation"
        " amendment rule act bill order decree verse psalm prison colony school lane track episode season round week day windows"
        " ios android iphone playstation xbox opus op apollo formula catch agent area zone district ward precinct studio"
        " colonies"
    ).split()
)
# Of those, the ones that also stand before a count in running text ("in case 12 people", "on day 3").
STREETS = frozenset("street st avenue ave road rd boulevard blvd lane drive square place court way terrace downing".split())

# Before or after "pounds": weighed, not paid.
WEIGHING = frozenset(
    (
        "weigh weighs weighed weighing weight heavy heavier lose lost gain gained bag sack lift lifted load loads payload baby"
        " thrust flour rice sugar meat fish cocaine heroin marijuana explosives tnt overweight lighter beef pork potatoes butter"
    ).split()
)
# After a glued "m": metres, not millions.
MEASURING = frozenset(
    (
        "long tall high wide deep away apart below above across thick sprint race butterfly freestyle backstroke breaststroke"
        " medley hurdles relay dash in distance walk from behind ahead off radius diameter x × by"
    ).split()
)
# Beside "7-4": a score or a vote, whichever figure is larger.
SCORING = frozenset(
    (
        "won win wins winning lost lose loses losing loss victory defeat defeated beat beats beating draw drew drawn tie tied score"
        " scored scoreline vote voted votes ruled ruling lead led leading trailed trailing final match game result decision aggregate"
    ).split()
)
# A bare "one" behind or before these is a pronoun.
ONE_BEFORE = frozenset("the this that which any every each no another not other everyone".split())

# "per year", "a month", "annually": the period, and how many of it the canonical one holds.
RATE_PERIODS: dict[str, tuple[str, float]] = {
    "second": ("h", 3600.0),
    "minute": ("h", 60.0),
    "hour": ("h", 1.0),
    "day": ("year", 365.25),
    "night": ("year", 365.25),
    "week": ("year", 365.25 / 7),
    "fortnight": ("year", 365.25 / 14),
    "month": ("year", 12.0),
    "quarter": ("year", 4.0),
    "year": ("year", 1.0),
    "annum": ("year", 1.0),
    "decade": ("year", 0.1),
    "century": ("year", 0.01),
}
RATE_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annually": "year",
    "yearly": "year",
}
