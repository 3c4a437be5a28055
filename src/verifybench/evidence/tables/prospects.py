"""Words for what may come of something, as text to be split at blanks."""

# Behind these stands "of" and what may come: "no risk of losing money", "a chance of winning".
NOUNS = """
risk risks danger dangers chance chances possibility possibilities prospect prospects threat threats likelihood probability
hope hopes fear fears reward rewards opportunity opportunities
"""
# Before the plain verb, or "to" and the verb, these leave it open.
MODALS = "may might could can will would"
LIKELY = "likely bound sure certain expected set stand stands stood threaten threatens threatened"
# And before its form in -ing.
RISKING = "risk risks risked risking"
# Spellings of one verb that is often written like another word; only behind a modal, where the other word cannot stand.
MISSPELLED = "loose=lose chose=choose breath=breathe advice=advise loosing=losing"
