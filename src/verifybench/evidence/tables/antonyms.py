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
accept approve agree allow permit endorse \
| reject refuse deny decline disapprove forbid ban prohibit disagree oppose veto
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
earn | lose
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
extensive comprehensive full complete total unlimited thorough | limited partial incomplete restricted
maximise maximize | minimise minimize
help assist facilitate ease aid | hinder hamper obstruct impede thwart
enable | prevent
improve enhance upgrade optimise optimize | degrade deteriorate impair hinder damage
eliminate abolish | introduce increase
benefit advantage | drawback disadvantage downside
discount rebate | surcharge
earnings income revenue | expense expenditure
newest latest | oldest earliest
impressive excellent outstanding superb wonderful brilliant remarkable great \
| mediocre disappointing terrible subpar unimpressive awful poor horrible dreadful
advanced | basic primitive mediocre
personalised personalized customised customized tailored bespoke | generic standard
adjustable flexible variable | fixed rigid inflexible
listen heed | ignore
new | existing
live | recorded
prepare plan | abandon cancel scrap
care tend | neglect
reward | punish punishment
accelerate hasten | slow decelerate delay
advance | retreat withdraw
adopt pass approve enact | reject repeal revoke scrap veto
expand extend lengthen prolong | shorten curtail shrink
tighten | loosen relax ease
impose | lift
appear | vanish
attach | detach
occupy | vacate
deploy | withdraw
recover heal | deteriorate worsen
rescue save | abandon kill
reveal disclose expose | conceal hide
reward praise honour honor | punish fine penalise penalize
recognise recognize | ignore
respect honour honor | disregard violate breach
comply | breach violate
trust | distrust mistrust doubt
unite merge | divide split separate
upgrade | downgrade
upheld uphold | overturn quash annul reverse
overturn quash | confirm uphold
valid | void invalid
vindicate | discredit
welcome | reject condemn deplore
promote | demote
extradite deport | harbour
proponent supporter advocate | opponent critic
optimism hope | pessimism despair
growth boom | recession slump downturn
abundance glut surplus | shortage scarcity lack
absence | presence
acceptance approval | rejection refusal
accurate precise correct correctly accurately | inaccurate wrong incorrect wrongly incorrectly
adequate sufficient | inadequate insufficient
aggressive violent | peaceful peaceable
agreement consensus | disagreement dispute
amateur | professional
armed | unarmed
attractive | repulsive
beautiful | ugly
beginner novice | expert veteran
blame | exonerate
brave courageous | cowardly
bright | dim dark
busy | idle
calm | turbulent violent
clean | dirty polluted contaminated
clear | unclear vague
conscious | unconscious
contract | expand
convenient | inconvenient
deep | shallow
deliberate intentional deliberately intentionally | accidental accidentally unintentional unintentionally
dense | sparse
direct | indirect
dry | wet
employed | unemployed jobless
employment | unemployment
equal | unequal
external | internal
fertile | barren
formal | informal
forward | backward
fresh | stale rotten
friendly | hostile
generous | stingy
gradual gradually | sudden suddenly abrupt abruptly
harmful | harmless
horizontal | vertical
humid | dry arid
innocence | guilt
insider | outsider
intact | damaged destroyed
involuntary | voluntary
junior | senior
lazy | diligent
literate | illiterate
lucky | unlucky
natural | artificial synthetic
noisy loud | quiet silent
normal | abnormal
obvious | hidden
outer | inner
overt | covert
polite | rude
poverty | wealth
pregnant | childless
proud | ashamed
pure | impure mixed
raw | cooked
real | fictional fictitious imaginary
regular | irregular
relaxing soothing joyful | violent disturbing
relevant | irrelevant
responsible | irresponsible
rough | smooth
rural | metropolitan
sane | insane
scared afraid | fearless
secure | insecure
sharp | blunt dull
sober | drunk
solvent | bankrupt insolvent
stable | unstable volatile
stationary | mobile
steady | unsteady
straight | curved crooked
strict | lenient lax
surplus | deficit
tall | short
theoretical | practical
thick | thin
tight | loose
unanimous unanimously | divided
urgent | unimportant
vacant | occupied
visible | invisible
warm | cool
wide broad | narrow
darkness | light
despair | hope
ignorance | knowledge
evil | good
online | offline
inside | outside
toward towards | away
including | excluding
like | unlike
more | fewer
many | few
increasingly | decreasingly
"""

# What turns a word into its opposite: "complete", "incomplete"; "agree", "disagree". `NO_OPPOSITES` only look like it.
PREFIXES = "un in im ir il dis non"
NO_OPPOSITES = """
inform impress import improve impact inhabit intend invest income inside indoor until unit unite under union unique display disclose
discover discuss dismiss disorder distract discount dispatch distance disease dispose dissolve distribute dispute discharge
discharged valuable invaluable flammable inflammable increase instance intent intense infamous indent indeed impose impart implant
impound immigrant inflame inlay input insight install instill insure intone inward imprint improvise distill distort
unveil unleash unravel unload disband discipline disguise dispense disposition dissect disrupt disturb disgrace disappoint
insert inspire institute insult intact integrate interest internal interior introduce invent invite involve income independent
"""
