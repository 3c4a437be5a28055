"""Phrases of sentences that independent texts share without one having it from the other, one a line.

Lower-case words; `a|b` is either, `word?` may be missing, `#` is a number.
"""

# Words of laws, treaties, contracts and oaths.
LEGAL = """
shall
hereby|herein|hereinafter|hereto|thereof|therein|notwithstanding|whosoever
pursuant to
in accordance with
article|section|paragraph|clause|rule #
the high? contracting parties
punishable by
is guilty of an offence|offense
with imprisonment of|for
"""

# What newsrooms say of their own work.
NEWSROOM = """
did not immediately? respond|reply to
declined to comment
could not immediately? be reached
could not immediately? be independently? verified
was|were unable to independently? verify
was|were not able to independently? verify
no immediate comment
this is? a? developing|breaking story|news
this story|article|report has been
this story|article|report was|will be updated
contributed to this report|story|article
reporting|editing|writing by
all rights reserved
for more information
click here
read more
sign up
follow us
"""

# What companies say of themselves at the end of each press release.
COMPANY = """
is a global|world|leading|multinational|publicly leader|leading|traded|provider|company|manufacturer|supplier|developer
is the world s leading|largest
is one of the world s leading|largest
is one of the leading|largest
forward looking statement|statements
trades|traded on|under the nasdaq|ticker
headquartered in
"""

# Lines that begin what is added to a release or an article, down to its end, as regular expressions.
TAIL = r"""
about \p{Lu}[^.!?]{0,60} | notes? (?:to|for) editors? | (?:media|press) (?:contacts?|enquiries|inquiries|office) | contacts? |
forward[- ]looking statements?[^.!?]{0,40} | -?\s?ends?\s?- | \#\#\#+ | disclaimer | editor[’']s note
"""
