"""Sentences that independent texts share without one having it from the other, as regular expressions of lower-case words."""

# Words of laws, treaties, contracts and oaths.
LEGAL = r"""
shall | hereby | herein | hereinafter | hereto | thereof | therein | notwithstanding | pursuant to | in accordance with | whosoever |
(?:article|section|paragraph|clause|rule|§)\s+\d++ | the (?:contracting|high contracting) parties | punishable by | is guilty of an offence |
with imprisonment (?:of|for)
"""

# What newsrooms say of their own work.
NEWSROOM = r"""
did not (?:immediately )?(?:respond|reply) to | declined to comment | could not (?:immediately )?be reached |
could not (?:immediately )?be (?:independently )?verified | (?:was|were) (?:unable|not able) to (?:independently )?verify |
no immediate comment | this (?:is a )?(?:developing|breaking) (?:story|news) | this (?:story|article|report) (?:has been|was|will be) |
contributed to this (?:report|story|article) | (?:reporting|editing|writing) by | all rights reserved |
all times (?:are )?local | for more information | click here | read more | sign up | follow us
"""

# What companies say of themselves at the end of each press release, and what stands above it.
COMPANY = r"""
is a (?:global |world |leading |multinational |publicly )+ | is (?:the world s|one of the world s) (?:leading|largest) |
forward looking statements? | trades? (?:on|under) the (?:nasdaq|new york stock exchange|ticker) | headquartered in
"""

# Lines that begin what is added to a release or an article, down to its end.
TAIL = r"""
about \p{Lu}[^.!?]{0,60} | notes? (?:to|for) editors? | (?:media|press) (?:contacts?|enquiries|inquiries|office) | contacts? |
forward[- ]looking statements?[^.!?]{0,40} | -?\s?ends?\s?- | \#\#\#+ | disclaimer | editor[’']s note
"""
