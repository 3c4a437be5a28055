"""Words about who speaks and how, as text to be split at blanks."""

# Nouns beside a name that say what it is, where any other noun says whose it is: "the Harbour Post website" is the Harbour Post,
# "the Harbour Post reporter" is somebody of it.
OUTLETS = """
agency association bank blog board broadcaster bureau centre center channel charity club commission committee company council
court daily department fund firm foundation group hospital institute journal magazine ministry movement museum network ngo
newspaper organisation organization outlet party podcast police portal programme project publication radio service site
society station store television think-tank trust tv union university website weekly
"""

# Verbs that deny the saying where they are negated: "did not say" is a denial of having said it, "did not disclose" is none.
UNSAID = """
say said tell told state stated claim claimed allege alleged assert asserted write written declare declared
"""

# First words of a saying that was withheld and not denied: "would not say", "declined to say".
REFUSED = """
would will could can may might refused refuses declined declines
"""
