"""Words about who speaks and how, as text to be split at blanks."""

# Nouns beside a name that say what it is, where any other noun says whose it is: "the Harbour Post website" is the Harbour Post,
# "the Harbour Post reporter" is somebody of it.
OUTLETS = """
agency association bank blog board broadcaster bureau centre center channel charity club commission committee company council
court daily department fund firm foundation group hospital institute journal magazine ministry movement museum network ngo
newspaper organisation organization outlet party podcast police portal programme project publication radio service site
society station store television think-tank trust tv union university website weekly
"""

# Documents that "show" something without anybody saying it. What may speak for its authors (a report, a study) is not here.
DOCUMENTS = """
record records data figures statistics documents files filings papers accounts ledger ledgers logs register registers registry
footage video videos photo photos photograph photographs picture pictures image images map maps minutes receipts emails e-mails
transcript transcripts invoices evidence
"""

# Verbs that deny the saying where they are negated: "did not say" is a denial of having said it, "did not disclose" is none.
UNSAID = """
say said tell told state stated claim claimed allege alleged assert asserted write written declare declared
"""

# First words of a saying that was withheld and not denied: "would not say", "declined to say".
REFUSED = """
would will could can may might refused refuses declined declines
"""

# Offices of which there is one where it is spoken of, and whose holder speaks for nobody else.
OFFICES = """
mayor bishop judge prosecutor coroner principal rector dean coach captain chief headteacher headmaster governor ambassador premier
chancellor treasurer auditor ombudsman landlord victim widow mother father neighbour neighbor driver pilot doctor surgeon defendant
plaintiff opponent
"""
