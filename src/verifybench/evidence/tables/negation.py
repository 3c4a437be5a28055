"""Words that turn a statement round, and where they do not.

A cue negates the words after it up to the end of its clause. Entries of several words are read as sequences.
"""

CUES = """
not
n't
never
no
nor
neither
none
nobody
nothing
cannot
without
zero
false
falsely
untrue
no longer
no evidence
no proof
yet to
far from
rather than
instead of
lack of
lacks
lacked
lacking
absence of
unable to
incapable of
failed to
fails to
fail to
failing to
failure to
refused to
refuses to
refuse to
refusing to
declined to
declines to
neglected to
avoid
avoided
avoids
avoiding
spared
turned down
turns down
denied that
denied having
denied being
denied any
denies that
denies having
denies being
denies any
deny that
deny having
deny being
deny any
denying that
denying having
denying being
denying any
rejected claims
hardly
barely
scarcely
other than
outside of
anything but
disassociated from
dissociated from
unrelated to
by no means
in no way
nowhere
no one
devoid of
free of
free from
short of
ruled out
rules out
rule out
ruling out
stopped short of
ceased to
ceases to
unwilling to
refusal to
refusal of
forbidden to
left out of
stayed away from
stays away from
no relation to
no connection to
no connection with
nothing to do with
neglects to
omitted to
cannot
doubts that
doubted that
disputes that
disputed that
disproved
debunked
refuted
myth that
hoax that
"""

# Verbs that negate the gerund right behind them: "denied stealing".
BEFORE_GERUND = """
denied denies deny denying avoided avoids avoid avoiding stopped stops quit ceased
"""

# Verbs that negate what follows a "from" a few words behind them: "banned him from running".
BEFORE_FROM = """
ban bans banned banning bar bars barred prevent prevents prevented preventing prohibit prohibits prohibited forbid forbids forbade
forbidden stop stops stopped stopping keep keeps kept keeping exclude excludes excluded disqualify disqualifies disqualified
discourage discourages discouraged dissuade dissuades dissuaded
"""

# Where a cue word is part of one of these, nothing is negated.
NOT_NEGATING = """
not only
not just
not merely
not simply
not least
no doubt
no less
no fewer
no more than
no later than
no one else
if not
whether or not
no.
never mind
not to mention
cannot help
n't help but
not help but
n't wait
"""

# The scope of a cue ends before these words as well as at punctuation.
SCOPE_ENDS = "but although though however while whereas because since until unless except yet and or"
