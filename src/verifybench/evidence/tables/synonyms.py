"""Words that report the same fact in either text, one group a line; a word may stand in several groups.

Used to cover a claim's words, never to set two of them against each other.
"""

SYNONYMS = """
factory plant works
company firm business corporation enterprise
complimentary free
favourite fave
movie film picture
television tv
series show program programme sitcom
start begin commence launch
end finish conclude
born birth
die death dead pass
kill murder slay
founded establish create start form set
founder creator
write author pen writer
sing singer vocalist song
song single track
music musical
act actor actress star role play portray cast appear
direct director
produce producer production
make create produce
release publish issue issued debut premiere
buy purchase acquire
sell sale
reduce decrease lower cut lessen minimize minimise diminish
increase rise grow raise boost
big large huge great major
small little tiny
job work position post role
jail prison imprison incarcerate
arrest detain apprehend
sentence jail imprison
court tribunal
police officer policeman cop
policeman cop officer
kid child children
mom mother
dad father
doctor physician
help assist aid support
offer provide give supply deliver
use utilize utilise employ
usage consumption use
cost price expense
automated automatic automatically
buyer customer client
customer client user
employee staff worker
worker employee
say tell state claim announce declare
ask request
want wish desire
need require
get receive obtain
happen occur take place
show demonstrate reveal display
near close
house home
america american us usa u.s
britain british uk
england english
france french
germany german
italy italian
spain spanish
russia russian
china chinese
japan japanese
india indian
mexico mexican
canada canadian
australia australian
ireland irish
scotland scottish
norway norwegian
belarus belarusian
ukraine ukrainian
israel israeli
european europe
african africa
asian asia
city town
country nation state
nation national
president presidency presidential
minister ministry
company's firm
author writer
novel book
book publication
attorney lawyer
spouse married marry
married wife marry
married husband marry
wedding marriage marry
area region district
organisation organization group
group band
film movie
match game
team club
leader head chief
head chief boss director
video footage clip
picture photo photograph image
rouble ruble
gigabyte gb
fast quick rapid
quickly fast rapidly
easy simple straightforward
smart intelligent clever
hard difficult
important significant
special exclusive
new newest latest
currently presently now
people person
several multiple various
also additionally
talk speak discuss
discuss talk
meet meeting
visit trip travel
come arrive
leave depart
win victory won
defeat beat
attack assault
fight battle
war conflict
fire sack dismiss
resign quit step
close shut
allow let permit
ban prohibit forbid
deny reject refute dispute
accusation charge allegation claim
military army soldier
search raid
twice two
abroad country
give handed hand
spend give
serve service
lose stripped strip
investigate probe investigation inquiry
send sent
reply answer respond
car vehicle automobile
phone telephone mobile
email mail
euro eur
dollar usd
percent per cent
nominate nomination
award prize honor honour
receive win earn
graduate graduation
study student studies
teach teacher teaching
live reside residence
move relocate
name call title know
include contain comprise feature
contain include
part member
collaborate collaboration work
base headquarter
locate situate
dawn sunrise daybreak
dusk sunset nightfall
unhurt unharmed uninjured unscathed
error mistake
blaze fire
climber mountaineer
perish die
main chief principal primary predominant
purchaser buyer
bankrupt bankruptcy insolvent insolvency
vacant empty unoccupied
wealthy rich affluent
ill sick
illness sickness disease
halt stop
whilst while
conceal hide
abandon desert
assassinate murder
blast explosion explode
collision collide crash
inhabitant resident
previous former earlier
previously formerly earlier
frequently often
rarely seldom
remainder rest
adequate sufficient enough
purpose aim goal objective
obstacle hurdle
shortage scarcity lack
inquiry enquiry investigation investigate
probe investigation investigate
ballot vote poll
envoy ambassador
truce ceasefire armistice
troops soldiers forces
lorry truck
petrol gasoline
holiday vacation
autumn fall
pavement sidewalk
aeroplane airplane plane aircraft
jail jailed imprisoned
spectator onlooker
twice double
thrice triple
annual yearly annually
abroad overseas
accord agreement deal pact
protester demonstrator
demonstration protest rally
pact treaty
bravery courage
anonymous unnamed unidentified
deliberate intentional deliberately intentionally purposely
accidental accidentally unintentional unintentionally
immediately instantly
rebuild reconstruct
enlarge expand extend
postpone delay defer
rescue save
prohibit ban forbid outlaw
commence begin
wed marry
bury burial funeral
newborn baby infant
pupil schoolchild student
headmaster headteacher principal
surgery operation
flyer leaflet
leaflet brochure pamphlet
film-maker filmmaker
jobless unemployed
unemployment joblessness
donate give donation
perpetrator culprit offender
flood flooding
quake earthquake
car automobile motorcar
bicycle bike
cyclist bicyclist
motorbike motorcycle
spokesman spokesperson spokeswoman
chairman chair chairwoman chairperson
firefighter fireman
final last
apartment flat
approximately roughly
complete entire whole
start onset outset
significant considerable substantial
huge enormous massive vast gigantic
tiny minuscule
famous renowned celebrated well-known
crucial vital essential
angry furious
odd strange unusual peculiar
modern contemporary
eventually finally ultimately
gift present
slim slender narrow narrowly
attract draw
tourist visitor
fake forged counterfeit forgery
poisonous toxic venomous
contaminate pollute
noticeable visible
beverage drink
grain cereal
merchant trader
wage pay salary
strike walkout
turnover revenue
takeover acquisition acquire
steal theft
murderer killer
gunman shooter
verdict ruling
lawsuit suit sue
outskirts suburb
border frontier
coast shore
peak summit
forest wood woodland
harbour port
isle island
railway railroad
pontiff pope
abbey monastery
grave tomb
exhibition exhibit
gig concert
fiddle violin
poem poetry
air broadcast
telephone phone
cellphone mobile
e-mail email
porn pornographic pornography
assemble gather
fatal deadly lethal
wounded injured hurt
wound injure injury
feeble weak
sturdy strong
wed marriage
marriage wed
permission consent
cease stop halt
demolish demolition raze
destroy destruction
construct construction build
erect build
repair fix mend
discover discovery find
examine inspect inspection examination
forbidden banned
obligatory compulsory mandatory
optional voluntary
lease rent
"""

IRREGULAR = """
was were is are am been being = be
had has have having = have
did does done doing = do
went gone goes = go
said says = say
told = tell
took taken = take
gave given = give
got gotten = get
made = make
came = come
saw seen = see
knew known = know
thought = think
found = find
left = leave
felt = feel
brought = bring
began begun = begin
kept = keep
held = hold
wrote written = write
stood = stand
heard = hear
let = let
meant = mean
met = meet
ran run = run
paid = pay
sat = sit
spoke spoken = speak
lay lain laid = lay
led = lead
grew grown = grow
lost = lose
fell fallen = fall
sent = send
built = build
understood = understand
drew drawn = draw
broke broken = break
spent = spend
cut = cut
rose risen = rise
drove driven = drive
bought = buy
wore worn = wear
chose chosen = choose
sold = sell
sought = seek
fought = fight
caught = catch
taught = teach
threw thrown = throw
won = win
sang sung = sing
stole stolen = steal
shot = shoot
struck stricken = strike
dealt = deal
died dying = die
lied lying = lie
hung = hang
shook shaken = shake
flew flown = fly
forgot forgotten = forget
froze frozen = freeze
hid hidden = hide
swore sworn = swear
tore torn = tear
woke woken = wake
became = become
overthrew overthrown = overthrow
beaten = beat
ate eaten = eat
bit bitten = bite
blew blown = blow
bled = bleed
bred = breed
crept = creep
dug = dig
drank = drink
fed = feed
fled = flee
forbade forbidden = forbid
forgave forgiven = forgive
knelt = kneel
learnt = learn
lent = lend
lit = light
mistook mistaken = mistake
overcame = overcome
oversaw overseen = oversee
proven = prove
rang rung = ring
shone = shine
shrank shrunk = shrink
sank sunk = sink
slew slain = slay
slept = sleep
slid = slide
spun = spin
sprang sprung = spring
stuck = stick
stung = sting
sued = sue
swept = sweep
swam swum = swim
swung = swing
underwent undergone = undergo
undertook undertaken = undertake
wept = weep
wove woven = weave
withdrew withdrawn = withdraw
men = man
women = woman
children = child
people = people
wives = wife
lives = live
better = better
best = best
worse = worse
worst = worst
"""

# Words that the rules of stemming would bring to one stem with words of another meaning, and the stem they are given instead.
APART = """
policy policies = policy
universe universes = universe
organ organs = organ'
customer customers = customer
experiment experiments experimented experimental = experiment
important importance importantly = important
department departments = department
apartment apartments = apartment
authority authorities = authority
executive executives = executive
position positions positioned = position
severe severely severity = severe
corporal corporals = corporal
engineer engineers engineered engineering = engineer
objective objectives = objective
accountant accountants accounting = accountant
opera operas = opera'
personnel = personnel
secretary secretaries = secretary
civilian civilians = civilian
largely = largely
shortly = shortly
hardly = hardly
highly = highly
lowly = lowly
poorly = poorly
lately = lately
"""

# Words that British spelling doubles a consonant in, and those it writes with -our or -re: one stem in either spelling.
DOUBLED = """
travel model cancel label level signal fuel total counsel marvel dial equal rival channel tunnel quarrel panel pedal shovel jewel
"""
BRITISH = """
colour favour honour labour neighbour harbour rumour humour vapour armour behaviour endeavour flavour savour splendour tumour vigour
candour
"""
FRENCH = "centre theatre metre litre fibre calibre kilometre"

# Verbs and nouns in -ise that American spelling does not write with -ize.
KEEPS_S = """
rise arise wise otherwise likewise promise compromise exercise advertise surprise raise praise noise premise precise concise
franchise
enterprise merchandise comprise supervise revise advise devise disguise despise televise improvise expertise paradise cruise bruise
treatise demise excise exorcise incise chastise circumcise poise disease please increase decrease release
"""
