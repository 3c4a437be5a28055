"""How much something changed, told without a figure; as text to be split at blanks."""

# Before a noun for a change these say that it is next to none.
SMALL = "negligible minimal insignificant marginal slight tiny trifling no little scant imperceptible immaterial"
# Of these, some only right before the noun, or before a word that does not turn them round: "no small change" is a large one.
BARE = "no little"
REAL = "significant real notable noticeable measurable material substantial considerable appreciable discernible"
# Nouns for a change of something, which stands behind "in", "of" or "to".
CHANGES = """
change changes increase increases decrease decreases rise rises fall falls drop drops decline declines growth gain gains reduction
reductions improvement improvements boost boosts cut cuts jump jumps difference differences
"""
