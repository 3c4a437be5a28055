"""Verbs by which somebody gives or has a thing, in all their forms, as text to be split at blanks."""

GIVING = """
offer offers offered offering provide provides provided providing give gives gave given giving include includes included including
contain contains contained containing have has had having get gets got getting receive receives received receiving feature features
featured featuring supply supplies supplied supplying grant grants granted granting extend extends extended extending enjoy enjoys
enjoyed enjoying come comes came coming carry carries carried carrying bring brings brought bringing invite invites invited inviting
boast boasts boasted boasting add adds added adding
"""
# Verbs whose object is not had yet, or no longer; their forms that are no nouns.
WANTED = """
want wants wanted wanting ask asks asked asking seek seeks sought seeking demanded demanding requested requesting hoped hoping
needed needing lose loses lost losing refuse refuses refused refusing consider considers considered considering called lack lacks
lacked lacking propose proposes proposed proposing promised promising planned planning
"""
# Before "to" these say that it is done: "would like to offer", "glad to provide".
READY = "like love glad happy pleased proud delighted excited thrilled able continue continues began started"
