"""Words that turn a statement round, and where they do not.

A cue negates the words after it up to the end of its clause. Entries of several words are read as sequences; `*` ends a
stem that may be inflected.
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
prevented from
barred from
prohibited from
avoid
avoided
avoids
avoiding
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
disassociated
unrelated
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
