"""Predicates that cannot both be true of one thing at one time: either side of `|` against the other side.

A line that begins with `!` is of things done to people: shared subjects alone make it a possible conflict, since two
reports of one affair seldom share more words. Words are base forms; inflections are found by stemming. A pair belongs here
only when a reader who met one word where he expected the other would call it an error, not a nuance.
"""

ANTONYMS = """
! resign quit | fire sack dismiss oust
! convict guilty | acquit exonerate innocent
rise increase grow climb soar surge gain raise boost jump higher expand more improve \
| fall decrease decline drop shrink plunge lose reduce lower sink slump lessen diminish cut less fewer worsen
open reopen | close shut
begin start commence launch | end finish conclude cease stop cancel terminate
arrive enter | leave depart exit
win victory defeat beat | lose loss
accept approve agree allow permit endorse | reject refuse deny decline disapprove forbid ban prohibit disagree oppose veto
support back favor favour | oppose reject criticize criticise condemn
confirm acknowledge admit | deny refute dispute
! arrest detain jail imprison | release free acquit
live survive alive | die dead death kill
birth born | die death
marry | divorce
include | exclude omit
before | after
early earlier | late later
first | last final
best | worst
most | least
largest biggest | smallest tiniest
greatest | worst least
highest | lowest
longest | shortest
oldest | youngest
fastest | slowest
richest | poorest
good | bad
better | worse
high | low
large big huge | small little tiny
long | short
old | new young
rich wealthy | poor
strong | weak
hot | cold
easy simple | difficult hard complicated complex
safe | dangerous unsafe
true real genuine authentic | false fake fictional forged imaginary
legal lawful | illegal unlawful
public | private
possible | impossible
able capable | unable incapable
successful success succeed | unsuccessful failure fail
positive favorable | negative unfavorable mixed
popular | unpopular
famous | unknown obscure
common | rare
male man boy | female woman girl
father dad | mother mom
son | daughter
brother | sister
husband | wife
king | queen
actor | actress
north northern | south southern
east eastern | west western
urban | rural
domestic | foreign
buy purchase acquire | sell
borrow | lend
import | export
hire employ recruit appoint | fire sack dismiss
create build founded establish form | destroy demolish dissolve abolish disband
attack | defend
love like enjoy adore | hate dislike detest loathe despise
remember recall | forget
find | lose
arrive | depart
send | receive
teach | learn
ask | answer
push | pull
expensive costly | cheap inexpensive affordable
full | empty
heavy | light
fast quick rapid | slow
happy glad delighted | sad unhappy upset
excited enthusiastic | bored unenthusiastic
optimistic | pessimistic
innovative advanced modern | outdated obsolete
reliable trustworthy | unreliable untrustworthy
efficient | inefficient
effective | ineffective
necessary required mandatory compulsory | unnecessary optional voluntary
available | unavailable
healthy | sick ill unhealthy
awake | asleep
peace | war
ally friend | enemy
majority | minority
maximum | minimum
upper | lower
indoor | outdoor
always | never
often frequently regularly | rarely seldom
everyone everybody | nobody
everything | nothing
remain stay | leave depart
continue resume | stop cease halt suspend
strengthen | weaken
widen | narrow
encourage | discourage
attract | repel
appear emerge | disappear vanish
succeed | fail
obey comply | disobey defy violate
protect | endanger
save | waste
save | spend
profit | loss
surplus | deficit
ascend | descend
major | minor
active | inactive retired
guilty | innocent
present attend | absent miss
single unmarried | married
heterosexual straight | gay homosexual
liberal | conservative
solo | duo group band
together | apart alone
temporary | permanent
voluntary | forced
known | unknown
significant considerable substantial | insignificant negligible minimal
critical | complimentary
praise acclaim laud | criticize criticise condemn pan
hit | flop
sunny | rainy
morning | evening night afternoon
today | yesterday tomorrow
tomorrow | yesterday
weekly | daily monthly yearly annual
daily | monthly yearly annual
monthly | yearly annual quarterly
lieutenant | captain | major | colonel | sergeant | corporal
gold | silver | bronze
sunni | shia
bachelor | master | doctorate
vegetarian vegan | meat
"""
