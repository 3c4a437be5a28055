"""Words around a figure that say what it is, or that it is none."""

from __future__ import annotations

from verifybench.model.value import Kind
from verifybench.values.tables import words

# A figure behind one of these names a thing and counts nothing.
LABELS = frozenset(
    words(
        "article articles art section sections sec § part parts chapter chapters page pages p pp paragraph paragraphs para clause"
        " clauses no nos № number line figure fig table tables appendix annex exhibit volume vol issue version ver room suite"
        " apartment apt flat building block floor gate platform terminal channel flight route highway interstate road exit bus"
        " train tram unit squad regiment brigade battalion division boeing airbus class grade level phase stage step item question"
        " case docket file form model type size serial id code pin zip box lot batch protocol resolution directive regulation"
        " amendment rule act bill order decree verse psalm prison colony school lane track episode season round week day windows"
        " ios android iphone playstation xbox opus op apollo formula catch agent area zone district ward precinct studio"
        " colonies account accounts passport ticket seat row cell ward note notes footnote scene act category tier pier isbn issn"
        " ssn vin imei locker commandment year python java exam lesson section unit squadron u.s.c usc iso din en rfc sector pillar"
        " hurdle gallery runway lap fortune nasdaq dax cac nikkei kospi web ftse dow slot port usb hdmi bluetooth"
    )
)
# Of those, the ones that are cut with a full stop: "No. 5", "Art. 12".
ABBREVIATED = frozenset(words("art sec no nos p pp para fig vol ver apt op"))
STREETS = frozenset(words("street st avenue ave road rd boulevard blvd lane drive square place court way terrace downing"))
# With a rank before them and a capital they are names: "5th Avenue", "the 1st Battalion".
NAMED_BY_RANK = STREETS | frozenset(
    words(
        "army armies regiment infantry division battalion brigade fleet corps squadron battery district circuit amendment"
    )
)
# Before a telephone number, and "on" or "at" between.
DIALLING = frozenset(
    words(
        "call calls called calling dial dials dialled dialed phone phones phoned ring rings rang tel telephone fax mobile hotline"
        " helpline line text whatsapp"
    )
)
# Numbers that are called for help.
EMERGENCY = frozenset(words("911 999 112 101 111 110 119 311 988 000"))

# Before or after "pounds": weighed, not paid.
WEIGHING = frozenset(
    words(
        "weigh weighs weighed weighing weight heavy heavier lose lost gain gained bag sack lift lifted load loads payload baby"
        " thrust flour rice sugar meat fish cocaine heroin marijuana explosives tnt overweight lighter beef pork potatoes butter"
        " ton tons tonne tonnes kilogram kilograms kilogramme kilogrammes kg ounce ounces shed"
    )
)
# After a glued "m": metres, not millions.
MEASURING = frozenset(
    words(
        "long tall high wide deep away apart below above across thick sprint race butterfly freestyle backstroke breaststroke"
        " medley hurdles relay dash in distance walk from behind ahead off radius diameter x × by"
    )
)
# Glued to digits: hundredths of a currency.
MINOR_SIGNS = {"p": ("GBP", 0.01), "c": ("USD", 0.01)}
# Near "40C" or "104F": degrees, no letter of a seat or a form.
THERMAL = frozenset(
    words(
        "temperature temperatures celsius fahrenheit centigrade degree degrees fever heat heatwave hot hotter hottest cold colder"
        " coldest warm warmer warmest cool chill freezing oven weather highs lows thermometer mercury climate warming boil boils"
        " melts heated cooled hit reached sweltering scorching frost oven preheat thaw"
    )
)
# Near "45 degrees": an angle.
ANGULAR = frozenset(
    words(
        "angle angles slope tilt tilted turn turns turned rotate rotated rotates rotation latitude longitude north south east west"
        " n s e w incline inclination gradient bend swivel panorama panoramic azimuth bearing arc spin view"
    )
)
# Beside "7-4": a score or a vote, whichever figure is larger.
SCORING = frozenset(
    words(
        "won win wins winning lost lose loses losing loss victory defeat defeated beat beats beaten beating draw drew drawn tie"
        " tied score scored scoreline vote voted votes ruled ruling lead led leading trailed trailing final match game result"
        " decision"
    )
)
# "a girl of 12", "the man, 40,": whose age a bare figure is.
PERSONS = frozenset(
    words(
        "man woman boy girl child youth teenager teen baby toddler youngster lad pensioner student pupil son daughter brother"
        " sister mother father husband wife widow grandmother grandfather schoolboy schoolgirl driver victim suspect resident"
    )
)
# Before a name, "Mrs Velkova is 41".
TITLES = frozenset(words("mr mrs ms miss dr sir lord lady dame"))
# "a single vote" is one vote; these are single in another way.
SINGLE_OTHERWISE = frozenset(
    words(
        "mother father parent mum mom dad man woman person room bed bedroom malt market currency file track sheet window digit day"
        " night european economic minded girl guy ticket"
    )
)
# "a father of two": children, no age.
PARENTS = frozenset(words("father mother husband wife widow grandmother grandfather driver"))
# "anyone over 21": those whose age a bare figure may bound.
ANYBODY = frozenset(
    words(
        "anyone anybody everyone everybody nobody those people persons men women children adults boys girls patients pupils"
        " students workers employees voters citizens residents drivers males females youths teenagers players passengers women's"
        " men's"
    )
)
# "died at 90", "married at sixteen".
LIFE = frozenset(words("died dies die married marries widowed retired retires retire orphaned emigrated enlisted ordained"))
# A bare "one" behind or before these is a pronoun.
ONE_BEFORE = frozenset(words("the this that which any every each no another not other everyone"))

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
# By a second, minute or hour, these units have a kind of their own.
SPEEDS: dict[str, tuple[Kind, str]] = {"m": ("speed", "m/s"), "B": ("rate", "B/s")}
RATE_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "nightly": "night",
    "fortnightly": "fortnight",
    "annually": "year",
    "yearly": "year",
}
