"""Units: one line each. Kind, canonical unit, factor to it, symbols (exact case), names (any case), SI prefixes it takes.

The list follows the CLDR unit identifiers and NIST SP 811 (2008) appendix B. A name of several words is written with `_`, and
in the singular: its plural has an -s, or stands behind a slash ("foot/feet"). `unit_forms` makes the prefixed units, squares
and cubes out of this list; a figure by another unit ("km/h", "mg per litre") is put together by `rates`.
"""

from __future__ import annotations

from dataclasses import dataclass

from verifybench.model.value import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `factor` turns a figure in it into the canonical unit of its kind, after adding `offset` (temperatures)."""

    kind: Kind
    canonical: str
    factor: float
    symbols: str = ""
    names: str = ""
    prefixes: str = ""
    offset: float = 0.0


YEAR = 365.25 * 86400.0
MONTH = YEAR / 12

# Symbol, name and factor of the prefixes: SI, and those of IEC 80000-13 for data.
PREFIXES = {
    "p": ("pico", 1e-12),
    "n": ("nano", 1e-9),
    "µ": ("micro", 1e-6),  # U+00B5
    "μ": ("micro", 1e-6),  # U+03BC
    "m": ("milli", 1e-3),
    "c": ("centi", 1e-2),
    "d": ("deci", 1e-1),
    "h": ("hecto", 1e2),
    "k": ("kilo", 1e3),
    "M": ("mega", 1e6),
    "G": ("giga", 1e9),
    "T": ("tera", 1e12),
    "P": ("peta", 1e15),
    "E": ("exa", 1e18),
    "Z": ("zetta", 1e21),
    "Y": ("yotta", 1e24),
    "Ki": ("kibi", 2.0**10),
    "Mi": ("mebi", 2.0**20),
    "Gi": ("gibi", 2.0**30),
    "Ti": ("tebi", 2.0**40),
    "Pi": ("pebi", 2.0**50),
}
_SMALL = "p n µ μ m"
_DATA = "k M G T P E Z Y Ki Mi Gi Ti Pi"

UNITS = (
    Unit("duration", "s", 1, "s", "second sec", _SMALL),
    Unit("duration", "s", 60, "min", "minute min"),
    Unit("duration", "s", 3600, "h", "hour hr"),
    Unit("duration", "s", 86400, "", "day night business_day working_day calendar_day school_day"),
    Unit("duration", "s", 604800, "", "week wk"),
    Unit("duration", "s", 1209600, "", "fortnight"),
    Unit("duration", "s", MONTH, "", "month mo calendar_month"),
    Unit("duration", "s", YEAR, "", "year yr calendar_year"),
    Unit("duration", "s", 10 * YEAR, "", "decade"),
    Unit("duration", "s", 100 * YEAR, "", "century/centuries"),
    Unit("duration", "s", 1000 * YEAR, "", "millennium/millennia millennium/millenniums"),
    Unit("size", "B", 1, "B", "byte", _DATA),
    Unit("size", "B", 1e3, "KB"),
    Unit("size", "B", 1e6, "", "mb/mbs"),
    Unit("size", "B", 1e9, "", "gb/gbs gig_of/gigs_of"),
    Unit("size", "B", 1e12, "", "tb/tbs"),
    Unit("size", "B", 0.125, "bit", "bit", _DATA),
    Unit("size", "B", 125.0, "kb Kb Kbit"),
    Unit("size", "B", 125e3, "Mb"),
    Unit("size", "B", 125e6, "Gb"),
    Unit("length", "m", 1, "m", "metre meter", "n µ μ m c d k"),
    Unit("length", "m", 1e-6, "", "micron"),
    Unit("length", "m", 1e-2, "", "cms/cms"),
    Unit("length", "m", 1e3, "", "kms/kms klick"),
    Unit("length", "m", 1e-10, "Å", "angstrom ångström ångstrom"),
    Unit("length", "m", 0.0254, "in ″ \" ''", "inch/inches"),
    Unit("length", "m", 0.3048, "ft ′ '", "foot/feet"),
    Unit("length", "m", 0.9144, "yd", "yard yd"),
    Unit("length", "m", 1609.344, "mi", "mile"),
    Unit("length", "m", 1852, "nmi NM", "nautical_mile sea_mile"),
    Unit("length", "m", 1.8288, "", "fathom"),
    Unit("length", "m", 201.168, "", "furlong"),
    Unit("length", "m", 149597870700.0, "AU au", "astronomical_unit"),
    Unit("length", "m", 9460730472580800.0, "ly", "light_year light_-_year lightyear"),
    Unit("length", "m", 3.0856775814913673e16, "", "parsec", "k M G"),
    Unit("area", "m2", 1e4, "ha", "hectare"),
    Unit("area", "m2", 4046.8564224, "ac", "acre"),
    Unit("area", "m2", 1e3, "", "dunam"),
    Unit("area", "m2", 1, "sqm", "sqm"),
    Unit("area", "m2", 1e6, "sqkm", "sqkm"),
    Unit("area", "m2", 0.09290304, "sqft", "sqft"),
    Unit("volume", "m3", 1e-3, "l L ℓ", "litre liter", f"{_SMALL} c d h k M"),
    Unit("volume", "m3", 1e-6, "cc", "cc"),
    Unit("volume", "m3", 0.003785411784, "gal", "gallon us_gallon"),
    Unit("volume", "m3", 0.00454609, "", "imperial_gallon"),
    Unit("volume", "m3", 0.000473176473, "pt", "pint"),
    Unit("volume", "m3", 0.00056826125, "", "imperial_pint"),
    Unit("volume", "m3", 0.000946352946, "qt", "quart"),
    Unit("volume", "m3", 2.95735295625e-5, "", "fluid_ounce fl_oz fl_._oz"),
    Unit("volume", "m3", 0.0002365882365, "", "cup"),
    Unit("volume", "m3", 1.478676478125e-5, "tbsp", "tablespoon tbsp"),
    Unit("volume", "m3", 4.92892159375e-6, "tsp", "teaspoon tsp"),
    Unit("volume", "m3", 0.158987294928, "bbl", "barrel"),
    Unit("volume", "m3", 0.03523907016688, "bu", "bushel"),
    Unit("volume", "m3", 1233.48183754752, "", "acre_foot/acre_feet acre_-_foot/acre_-_feet"),
    Unit("mass", "kg", 1e-3, "g", "gram gramme", f"{_SMALL} c k"),
    Unit("mass", "kg", 1e-9, "mcg"),
    Unit("mass", "kg", 1, "", "kilo kg/kgs"),
    Unit("mass", "kg", 1e3, "t", "tonne metric_ton metric_tonne", "M G"),
    Unit("mass", "kg", 1e6, "", "kilotonne kiloton"),
    Unit("mass", "kg", 907.18474, "", "ton short_ton us_ton"),
    Unit("mass", "kg", 1016.0469088, "", "long_ton imperial_ton"),
    Unit("mass", "kg", 100, "", "quintal"),
    Unit("mass", "kg", 0.45359237, "lb", "lb pound_weight/pounds_weight"),
    Unit("mass", "kg", 0.028349523125, "oz", "ounce oz"),
    Unit("mass", "kg", 0.0311034768, "", "troy_ounce troy_oz"),
    Unit("mass", "kg", 6.35029318, "st", "stone/stone"),
    Unit("mass", "kg", 2e-4, "ct", "carat"),
    Unit("mass", "kg", 1.66053906892e-27, "Da", "dalton", "k M"),
    Unit("speed", "m/s", 1 / 3.6, "kph kmh kmph", "kph kmh kmph/kmph"),
    Unit("speed", "m/s", 0.44704, "mph", "mph/mph"),
    Unit("speed", "m/s", 1852 / 3600, "kn kt kts", "knot"),
    Unit("temperature", "degC", 1, "°C ℃ °_C ºC", "degree_celsius/degrees_celsius degree_centigrade/degrees_centigrade"),
    Unit("temperature", "degC", 1, "", "deg_celsius deg_c degree_c/degrees_c celsius/celsius celcius/celcius centigrade"),
    Unit("temperature", "degC", 1, "", "°_celsius/°_centigrade"),
    Unit("temperature", "degC", 5 / 9, "°F ℉ °_F ºF", "degree_fahrenheit/degrees_fahrenheit", offset=-32.0),
    Unit("temperature", "degC", 5 / 9, "", "deg_fahrenheit deg_f degree_f/degrees_f fahrenheit °_fahrenheit", offset=-32.0),
    Unit("temperature", "degC", 1, "K", "kelvin degree_kelvin/degrees_kelvin", offset=-273.15),
    Unit("temperature", "deg", 1, "° º", "degree deg/degs"),
    Unit("percent", "%", 1, "% ％", "percent/percent per_cent per_-_cent percents/pct pc/pc percentage/percentages"),
    Unit("percent", "%", 0.1, "‰", "per_mille/per_mil permille"),
    Unit("percent", "pp", 1, "pp", "percentage_point percent_point per_cent_point percentage_-_point"),
    Unit("percent", "pp", 0.01, "bp bps", "basis_point basis_-_point"),
    Unit("other", "W", 1, "W", "watt", "n µ μ m k M G T"),
    Unit("other", "W", 745.6998715822702, "hp bhp HP", "horsepower/horsepower"),
    Unit("other", "J", 1, "J", "joule", "n µ μ m k M G T P E"),
    Unit("other", "J", 3600, "Wh", "watt_hour watt_-_hour", "m k M G T"),
    Unit("other", "J", 4.184, "cal", "calorie", "k"),
    Unit("other", "J", 1.602176634e-19, "eV", "electronvolt electron_volt", "m k M G T"),
    Unit("other", "J", 1055.05585262, "BTU Btu", "btu british_thermal_unit"),
    Unit("other", "J", 105480400.0, "", "therm"),
    Unit("other", "J", 4.184e9, "", "ton_of_tnt/tons_of_tnt tonne_of_tnt/tonnes_of_tnt"),
    Unit("other", "Hz", 1, "Hz", "hertz/hertz", "m k M G T"),
    Unit("other", "V", 1, "V", "volt", "µ μ m k M"),
    Unit("other", "A", 1, "A", "amp ampere", "µ μ m k"),
    Unit("other", "Ah", 1, "Ah", "amp_hour amp_-_hour", "m"),
    Unit("other", "C", 1, "", "coulomb"),
    Unit("other", "F", 1, "", "farad", "p n µ μ m"),
    Unit("other", "ohm", 1, "Ω Ω", "ohm", "m k M"),
    Unit("other", "Pa", 1, "Pa", "pascal", "h k M G"),
    Unit("other", "Pa", 1e5, "bar", "", "m k"),
    Unit("other", "Pa", 100, "", "millibar"),
    Unit("other", "Pa", 6894.757293168, "psi", "pound_per_square_inch/pounds_per_square_inch"),
    Unit("other", "Pa", 133.322387415, "mmHg", "millimetre_of_mercury/millimetres_of_mercury mm_hg"),
    Unit("other", "Pa", 101325, "atm", "atmosphere"),
    Unit("other", "N", 1, "N", "newton", "k"),
    Unit("other", "N*m", 1, "Nm N·m", "newton_metre newton_meter newton_-_metre newton_-_meter"),
    Unit("other", "N*m", 1.3558179483314, "", "foot_pound/foot_pounds foot_-_pound pound_-_foot/pound_-_feet"),
    Unit("other", "m/s2", 1, "m/s² m/s2 m/s^2"),
    Unit("other", "m/s2", 1000 / 3600**2, "km/h² km/h2 km/h^2"),
    Unit("other", "dB", 1, "dB dBA dB(A)", "decibel"),
    Unit("other", "lm", 1, "lm", "lumen"),
    Unit("other", "lx", 1, "lx", "lux/lux"),
    Unit("other", "cd", 1, "cd", "candela"),
    Unit("other", "mol", 1, "mol", "mole", "n µ μ m"),
    Unit("other", "px", 1, "px", "pixel", "M"),
    Unit("other", "px", 1e6, "MP"),
    Unit("other", "dpi", 1, "dpi ppi", "dot_per_inch/dots_per_inch pixel_per_inch/pixels_per_inch"),
    Unit("other", "rad", 1, "rad", "radian"),
    Unit("other", "Bq", 1, "Bq", "becquerel", "k M G T P"),
    Unit("other", "Bq", 3.7e10, "Ci", "curie"),
    Unit("other", "Gy", 1, "Gy", "", "m"),
    Unit("other", "Sv", 1, "Sv", "sievert", "n µ μ m"),
    Unit("other", "Sv", 0.01, "", "rem"),
    Unit("other", "car", 1 / 24, "", "karat"),
    Unit("rate", "B/s", 125.0, "kbps Kbps"),
    Unit("rate", "B/s", 125e3, "Mbps mbps"),
    Unit("rate", "B/s", 125e6, "Gbps"),
    Unit("rate", "B/s", 125e9, "Tbps"),
    Unit("rate", "B/s", 1, "Bps", "", "k M G T"),
    Unit("rate", "/h", 60, "rpm bpm", "revolution_per_minute/revolutions_per_minute beat_per_minute/beats_per_minute"),
    Unit("rate", "m/m3", 425143.707430272, "mpg", "mile_per_gallon/miles_per_gallon"),
    Unit("rate", "ppm", 1, "ppm", "part_per_million/parts_per_million"),
    Unit("rate", "ppm", 1e-3, "ppb", "part_per_billion/parts_per_billion"),
)
