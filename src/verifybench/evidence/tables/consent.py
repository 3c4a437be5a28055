"""Consent in talk and in reports of it; as text to be split at blanks."""

# An answer that has one of YES and nothing besides but words of these two lists consents.
YES = "yes yeah yep sure deal agreed gladly willingly"
FILLERS = "okay ok oh well fine all right alright then of course i will do it i'll i'd love to no problem count me in"
# What one who is asked to do a thing does.
CONSENT = "agree agrees agreed accept accepts accepted volunteer volunteers volunteered consent consents consented"
REFUSE = "refuse refuses refused decline declines declined reject rejects rejected"
# With these a sentence asks for something to be done, at its beginning ...
ASKING = "just please come say do help join"
# ... or anywhere, before "you" or "anyone".
ABILITY = "can could will would won't"
ASKED = "you anyone anybody someone somebody one"
