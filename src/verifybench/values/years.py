"""Years, the quarters, halves and seasons of a year, decades and centuries."""

from __future__ import annotations

from collections.abc import Sequence

from verifybench.values.calendar_dates import short_year
from verifybench.values.calendar_points import IMPOSSIBLE, Fixed, Months, Point, Season
from verifybench.values.items import Item
from verifybench.values.lookup import MONEY, NAMES
from verifybench.values.matched import Match
from verifybench.values.nouns import is_plural
from verifybench.values.periods import CENTURY, DECADE, SEASON, YEAR, century, months, years
from verifybench.values.relative_points import Half
from verifybench.values.tables import calendar, words
from verifybench.values.tables.nouns import ENDS

_IN = frozenset(words("in during for since of until by before after from to"))


def quarter(found: Match) -> Point | None:
    """ "the third quarter", "first-quarter": of a year, where one is named, else only where it says when."""
    which, after = found.figure("which"), found.after
    if not 1 <= which <= 4:
        return None
    if (
        after is not None
        and after.letter == "o"
        and found.last + 1 < len(found.items)
        and found.items[found.last + 1].letter == "w"
    ):
        return None  # "the first quarter of subscription"
    return Months(first=3 * which - 2, count=3)


def coded(found: Match) -> Point | None:
    """ "Q3 2020", "H1", "2016H2"."""
    code = found.word("code")
    year = found.year()
    number = int(code[1])
    capital = found.item("code").text[0].isupper()
    if year is None and not found.nested and not (capital and (code[0] == "q" or _in_time(found))):
        return None
    return Months(year, 3 * number - 2, 3) if code[0] == "q" else Months(year, 6 * number - 5, 6)


def _in_time(found: Match) -> bool:
    return found.before is not None and found.before.lower in _IN


def quarter_of_year(found: Match) -> Point | None:
    """ "1Q21", "3Q 2020"."""
    number, year = found.figure("number"), found.year()
    if not 1 <= number <= 4 or not found.glued(found.first + 1) or not found.items[found.first + 1].text[0].isupper():
        return None
    if found.has("code"):
        year = short_year(int(found.word("code")[1:]))
    return Months(year, 3 * number - 2, 3)


def half(found: Match) -> Point | None:
    """ "the first half of 2020", "the latter half of the century"."""
    word = found.word("which")
    which = calendar.ORDINALS.get(word, 0) if word in calendar.ORDINALS else found.figure("which")
    which = 2 if which == -1 else which
    if not found.has("joint") and not isinstance(found.point, Fixed):
        return None  # "the last half century"
    if which not in (1, 2) or found.point.size == 0:
        return None
    return Half(which, found.point)


def season_of_year(found: Match) -> Point | None:
    """ "spring 2020", "the summer of 2020", "winter 2020/21"."""
    season, year = found.word("season"), found.figure("year")
    if found.has("short"):
        item = found.item("short")
        if item.end - item.start == 2 and found.figure("short") == (year + 1) % 100:
            return Fixed(months(year, 12, 3), SEASON) if season == "winter" else None
        return None
    return Season(year, name=season)


def short_season(found: Match) -> Point | None:
    """ "the summer of '68"."""
    year = apostrophe_year(found)
    return None if year is None else Season(short_year(found.figure("short")), name=found.word("season"))


def bare_season(found: Match) -> Point | None:
    """ "in the spring": which one, the text does not say."""
    at = found.first
    if found.nested:
        return Season(name=found.word("season"))
    if at < 2 or found.items[at - 1].letter != "t" or found.items[at - 2].lower not in _IN - {"to", "from"}:
        return None
    return Season(name=found.word("season"))


def centuries(found: Match) -> Point | None:
    """ "the 19th century", "the 18th and 19th centuries", "the 5th century BC"."""
    which = found.figure("which")
    last = found.figure("until") if found.has("until") else which
    if not 1 <= which <= last <= 25:
        return None
    era = found.word("era") if found.has("era") else ""
    if era and not calendar.ERAS[era]:
        era = ""
    return IMPOSSIBLE if era else Fixed((century(which)[0], century(last)[1]), CENTURY)


_LIVES = frozenset(words("his her their my your our whose"))


def _of_a_life(found: Match) -> bool:
    """Whether the decade is one of a life: "in her early thirties"."""
    at = found.first
    while at and found.items[at - 1].letter in "e-":
        at -= 1
    return at > 0 and found.items[at - 1].lower in _LIVES


def decade_in_figures(found: Match) -> Point | None:
    """ "the 1990s", "the late ’80s", "2010's"; "the 1900s" are the century."""
    year = found.item("year")
    numeral = year.numeral
    plural = found.last - 1
    if _of_a_life(found) or numeral is None or not numeral.digits.endswith("0") or not found.glued(plural):
        return None
    start = int(numeral.value)
    if len(numeral.digits) == 2:
        before = found.before
        marked = found.items[found.first].letter == "'"
        if (not marked and (before is None or before.letter not in "'tebi-")) or (start < 20 and start != 10):
            return None
        start += 1900
    elif len(numeral.digits) != 4:
        return None
    if start % 100 == 0 and start < 2000:
        return Fixed(years(start, start + 99), CENTURY)
    return Fixed(years(start, start + 9), DECADE)


def decade_in_words(found: Match) -> Point | None:
    """ "the nineties", "the early noughties", "the nineteen seventies"."""
    if _of_a_life(found):
        return None
    start = calendar.DECADE_WORDS[found.word("decade")]
    before = found.before
    if found.has("hundreds"):
        hundreds = found.figure("hundreds")
        if not 15 <= hundreds <= 20:
            return None
        start = 100 * hundreds + start % 100
    elif found.word("decade") == "tens" or not (
        found.nested or (before is not None and before.letter in "ti") or found.word("decade") == "noughties"
    ):
        return None
    return Fixed(years(start, start + 9), DECADE)


def year_span(found: Match) -> Point | None:
    """1921–53: from the one year to the other; 2019/20: two years running."""
    at = found.at("year")
    first, second, between = found.figure("year"), found.item("until"), found.items[at + 1]
    numeral = second.numeral
    if numeral is None or len(numeral.digits) != 2 or not found.glued(at + 1) or not found.glued(at + 2):
        return None
    short = int(numeral.digits)
    if short <= first % 100 and first % 100 != 99:
        return None
    if found.after is not None and found.after.letter in "-%$" and found.glued(found.last):
        return None
    last = first - first % 100 + short + (100 if first % 100 == 99 else 0)
    if not 1500 <= first <= last <= 2100 or (between.text == "/" and last != first + 1):
        return None
    return Fixed(years(first, last), YEAR)


def fiscal(found: Match) -> Point | None:
    """ "fiscal 2021", "the financial year 2020-21": told by its label; its months differ from house to house."""
    return found.point if isinstance(found.point, Fixed) and found.point.size == YEAR else None


def fiscal_code(found: Match) -> Point | None:
    """ "FY2021", "FY21", "FY 2021"."""
    if not found.items[found.first].text[0].isupper():
        return None
    year = short_year(found.figure("year") if found.has("year") else int(found.word("code")[2:]))
    return Fixed(years(year, year), YEAR) if 1900 <= year <= 2100 else None


def apostrophe_year(found: Match) -> Point | None:
    """ "in '98", "back in ’68", "of ’87"."""
    item = found.item("short")
    at = found.at("short")
    before = found.items[at - 2] if at > 1 else None
    if item.end - item.start != 2 or not item.text.isdecimal() or not found.glued(at) or before is None:
        return None
    if before.end == found.items[at - 1].start or (
        found.after is not None and found.glued(found.last) and found.after.letter in "w'"
    ):
        return None
    if not found.nested and before.lower not in _IN and before.letter not in "eSM-":
        return None
    year = short_year(int(item.text))
    return Fixed(years(year, year), YEAR)


def numbered_year(found: Match) -> Point | None:
    """ "the year 247"."""
    figure = found.figure("year")
    numeral = found.item("year").numeral
    after = found.after
    if (
        numeral is None
        or not 100 <= figure <= 2999
        or (after is not None and (after.letter in "U%$" or after.lower == "students"))
    ):
        return None
    return Fixed(years(figure, figure), YEAR)


_DETERMINERS = frozenset(calendar.DETERMINERS)
_PEOPLE = frozenset(words("people men women children soldiers officers troops workers prisoners dead cases deaths"))
_HEDGES = frozenset(words("than least some over nearly almost approximately roughly exactly"))
_LABELS = frozenset(words("boeing windows model room flight no number route article section order resolution office"))
# Names of units and coins that say something else behind a year.
_NO_UNITS = frozenset(words("second won stone sterling min real rand"))


def bare_year(found: Match) -> Point | None:
    """Four plain digits alone are a year where nothing says that they count or name something."""
    items, at = found.items, found.first
    year = found.figure("year")
    before, after = found.before, found.after
    if (before is not None and _joined_before(items, at, before)) or (
        after is not None and _counted(items, at, before, after)
    ):
        return None
    recent = 1900 <= year <= 2060
    if found.nested and year >= 1500:
        return _unless_counted(items, at, year, recent, before, after)
    if recent or (
        before is not None
        and before.letter in "isuzFB2M-oe("
        and before.lower not in ("at", "to", "about", "around", "by", "of")
    ):
        return _unless_counted(items, at, year, recent, before, after)
    cut = before is not None and before.text == "." and at > 1 and items[at - 2].lower in ("c", "ca", "b", "d", "fl")
    if (
        1000 <= year < 1900
        and before is not None
        and (cut or before.text == "(" or before.lower in ("circa", "ca", "c", "year"))
    ):
        return Fixed(years(year, year), YEAR)
    if 1000 <= year <= 2100 and before is not None and before.lower in ("around", "about") and _told_of(items, at):
        return Fixed(years(year, year), YEAR)  # "is mentioned around 1340;"
    if year >= 1500 and before is not None and before.lower in ("of", "by", "to", "and", "the"):
        return _unless_counted(items, at, year, recent, before, after)
    return None


def _told_of(items: Sequence[Item], at: int) -> bool:
    """Whether "around 1340" is a year: nothing is counted, and a word before it or the start says when."""
    after = items[at + 1] if at + 1 < len(items) else None
    ends = after is None or after.letter in ".,;)-" or (after.lower in ENDS and after.lower != "of")
    word = items[at - 2] if at > 1 else None
    dated = word is None or word.letter == "." or word.lower in calendar.YEARLY
    return ends and dated and (word is not None or (after is not None and after.letter == ","))


def _joined_before(items: Sequence[Item], at: int, before: Item) -> bool:
    """Whether the figure is part of a name or an amount: "$2000", "A-2015", "#2015"."""
    glued = before.end == items[at].start
    if before.letter in "$x":
        return True
    word = items[at - 2] if at > 1 else None
    if before.letter == "-" and glued and word is not None and word.text.isupper() and word.end == before.start:
        return True  # "INV-2023-00417"
    if before.letter == "-" and glued and word is not None and word.text[-1].isalpha() and word.letter not in "ewM":
        return True
    return glued and before.text in "#/_&№=+"


def _counted(items: Sequence[Item], at: int, before: Item | None, after: Item) -> bool:
    """Whether the figure counts what follows, or goes on: "2015 years", "2000%", "2014/7"."""
    glued = after.start == items[at].end
    if after.letter in "%$" or (glued and (after.letter == "w" or after.text in "/:+")):
        return True
    if after.letter == "U" and after.lower.endswith("s"):
        return True
    return after.letter == "w" and after.lower in _PEOPLE and (before is None or before.letter != "t")


def _unless_counted(
    items: Sequence[Item], at: int, year: int, recent: bool, before: Item | None, after: Item | None
) -> Point | None:
    """The year, unless what stands beside it makes it a count (“2000 tonnes”, “at least 2000 people”) or a label (“Room 2014”)."""
    named = NAMES.at(items, at + 1) or MONEY.at(items, at + 1)
    if named and not (recent and items[at + 1].lower in _NO_UNITS):
        return None
    if not recent and after is not None and after.letter == "w" and is_plural(after.lower):
        return None
    if year == 2000 and _counted_pieces(items, at):
        return None
    hedged = before is not None and before.lower in _HEDGES
    if hedged and after is not None and after.letter == "w" and after.lower not in ENDS:
        return None
    if before is not None and before.lower in _LABELS:
        return None
    return Fixed(years(year, year), YEAR)


def _counted_pieces(items: Sequence[Item], at: int) -> bool:
    """Whether the round figure counts: "received 2000 letters"; not "Sydney's 2000 games", "the disputed 2000 elections"."""
    if at == 0 or at + 1 >= len(items) or items[at + 1].letter != "w" or not is_plural(items[at + 1].lower):
        return False
    before = items[at - 1]
    if before.letter != "w" or before.lower in _IN or before.lower.endswith(("'s", "’s", "s'")):
        return False
    return _DETERMINERS.isdisjoint([item.lower for item in items[max(0, at - 2) : at]])


def era_year(found: Match) -> Point | None:
    """ "AD 79", "44 BC": years before our era have no days that could be compared."""
    figure = found.figure("year")
    era = found.item("era")
    if not era.text[0].isupper() or not 1 <= figure <= 9998:
        return None
    if calendar.ERAS[found.word("era")]:
        return IMPOSSIBLE
    return Fixed(years(figure, figure), YEAR)
