"""Words that tell how many of a kind without a figure, as text to be split at blanks."""

NONE = "no none neither nobody"
ALL = "all every each everyone everybody both"
MOST = "most"
# More than one, and nothing more.
SEVERAL = "several multiple many numerous various countless"
# These stand for persons of every sort.
PERSONS = "nobody everyone everybody"
# What may stand between a quantity and its noun: "all of the nine members".
BETWEEN = "of all the these those its their his her our your my"
# Nouns that no quantity of things is told of: times, and what only looks like a noun ("no longer", "all over", "no way").
UNCOUNTED = """
time day night week month year morning evening hour moment way while once longer doubt less later fewer matter idea sign evidence
proof reason need chance question case point sense least
"""
# Before a quantity these leave it open.
NEARLY = "almost nearly virtually practically not n't hardly"
# What is supposed or may be is not told: "may lose", "if ten people come".
SUPPOSED = "if whether unless would could may might should"
