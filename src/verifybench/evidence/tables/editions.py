"""Words by which one of a row is told from the others, as text to be split at blanks."""

# Nouns that a number behind them tells apart: "wave seven", "Flight 217", "lot 4417".
NUMBERED = """
flight wave season item lot round chapter phase stage series episode volume issue part number no game match race heat group
room unit block line platform gate train tram bus route highway section article paragraph case file class grade level
district ward zone sector region area day week month quarter edition version act bill hall field plot house flat building
car table question exhibit annex appendix clause rule generation cycle batch shift team squad division league
"""

# Words that say that it is not the one told of before, where they stand before a noun.
OTHER = "another second third fourth further different separate similar additional fresh"

# What may stand before the date in the name of one of a row: "the 2016 race", "at Thursday's auction", "in the January meeting".
DEFINITE = "the this that its their his her our"
