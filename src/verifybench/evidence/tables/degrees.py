"""How much, how often, how surely: words that say one thing to different degrees, least first.

A line is a scale and its steps, split by `<`; words of one step may stand for each other. A claim with a higher step than its
source says more than the source does; one with a lower step is borne out by it. Base forms; inflections are found by stemming.
"""

DEGREES = """
quantity: few handful < some several various < many numerous < most majority < all every each entire whole everyone everybody
extent: partly partially < largely mostly mainly < fully completely entirely wholly totally
extent: slightly marginally < moderately somewhat < significantly substantially considerably sharply greatly dramatically massively
frequency: rarely seldom < sometimes occasionally < often frequently regularly usually typically < always constantly invariably
modality: may might could possibly perhaps maybe potentially < should probably likely < will shall must certainly definitely surely
modality: consider mull weigh ponder contemplate explore < propose suggest recommend plan intend aim hope want \
< decide agree pledge promise vow commit resolve
modality: discuss debate < decide agree resolve
modality: try attempt seek < manage succeed
modality: allow permit < require oblige compel force
modality: suspect < accuse allege charge indict < convict prove
modality: preliminary tentative draft < final definitive
extent: local < regional < national nationwide < international < worldwide global
"""

# Right before a verb these tell that it is not, or not yet, done: "plans to close", "may have closed", "considered closing".
UNREAL = """
may
might
could
would
will
shall
should
possibly
perhaps
potentially
probably
likely
allegedly
reportedly
supposedly
purportedly
if
about to
agree to
aim to
ask to
attempt to
attempt at
believe to
consider
due to
expect to
hope to
hope for
intend to
likely to
offer to
order to
plan to
plan for
pledge to
promise to
propose to
ready to
report to
schedule to
seek to
set to
suppose to
suspect of
accuse of
charge with
tell to
think to
threaten to
try to
unlikely to
urge to
vow to
want to
will to
wish to
"""
