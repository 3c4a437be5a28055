"""The small word classes that bound noun phrases: determiners, pronouns, conjunctions, prepositions, times."""

from __future__ import annotations

from verifybench.claims.lists import words

DETERMINERS = words(
    """
    the a an his her their its our my this that these those some many several most all both one two three another
    every each no few dozens hundreds thousands
    """
)
PRONOUNS = words("he she they it i we you who someone somebody others everyone nobody")
CONJUNCTIONS = words(
    """
    and but or that because as while when where which if after before since although though so then whether than
    whereas unless until what how why even
    """
)
AUXILIARIES = words(
    """
    has have had was is are were been being be do does did would will could may might can should must to
    hasn't haven't hadn't wasn't isn't aren't weren't don't doesn't didn't wouldn't won't couldn't can't cannot shouldn't
    """
)
BEING = words("is are was were be been being")
ADVERBS = AUXILIARIES | words(
    """
    also once later earlier again then already still just now repeatedly often never not both further even only always
    himself herself themselves itself who too yet
    """
)
PREPOSITIONS = words(
    """
    behind near against in on at by for from with to of about over under after before during into since until through
    via amid inside outside within without including despite among between following
    """
)
TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight earlier later last
    this next january february march april may june july august september october november december recently
    """
)
SPANS = words(
    "day week weekend month year decade century summer winter spring autumn fall morning afternoon evening night time"
)
FINITE = words(
    """
    is are was were has have had did does do will would can could may might must should isn't wasn't weren't
    said says told went came took made gave became began left found
    """
)
# Between a noun and one of these an -ed word is no verb: "a report published by", "a memo seen by".
BEHIND_PARTICIPLE = PREPOSITIONS - {"of", "to"}
# "the" after one of these goes on with a phrase; after a noun it begins the next.
GOING_ON = PREPOSITIONS | CONJUNCTIONS | words("all both half such not")

# Who speaks without an article, in headlines and in translations: "human rights group claims".
BODIES = words(
    """
    police people media prosecution staff group organisation organization agency newspaper outlet website channel
    management government ministry company project court parliament state army sources critics
    """
)
NO_NOUNS = (CONJUNCTIONS | PREPOSITIONS | ADVERBS) - PRONOUNS
ENDERS = (CONJUNCTIONS - {"and", "or"}) | words("according who citing quoting")
PLACE_WORDS = words("in at on from")
# "In the office" tells which official is meant; "in the statement" tells where it was said.
OCCASIONS = words("""
    statement interview report letter speech post message video email tweet press news morning afternoon evening night
    conference debate case meantime meeting past same wake end briefing hearing summit ruling judgment judgement lawsuit
    complaint filing indictment paper newspaper article book podcast programme program show documentary phone telephone
    eve sidelines day days weeks week weekend month year first second last next run-up aftermath course midst face light
    circumstances event process future 1990s telegram record matter subject issue condition basis grounds
    """)


MANY = words("men women children fishermen policemen firefighters lawmakers businessmen servicemen clergy youth staff")

# These hold what follows to the noun before them: "the council of Marsby", "talks with the union".
HOLDING = words("of for near behind against by from to with about")
