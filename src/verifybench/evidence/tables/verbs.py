"""Verbs: which base forms there are, which of them are nouns or adjectives too, and irregular forms."""

# Base forms that are hardly ever nouns.
VERBS = """
abandon abolish absorb accelerate accept accommodate accompany accomplish accumulate accuse achieve acknowledge acquire
acquit act
adapt add adhere adjourn adjust administer admire admit adopt adore advertise advise advocate affect afford aggravate agree
alienate
align allege allocate allow alter amend amount amputate amuse analyse analyze announce annoy annul anticipate apologise
apologize
appeal appear applaud apply appoint appreciate apprehend approve argue arise arrange arrive articulate ascend ascertain ask
assassinate
assemble assert assess assign assist associate assume assure astonish attach attain attend attract attribute authorise
authorize avenge
avert avoid await awaken ban banish bar bargain become befall beg begin behave behead believe belong bend bequeath betray
bind bite blame
blend bless block boast bomb borrow bother bow boycott break breathe bribe brief bring broaden build burn burst bury buy
calculate
calm campaign cancel captivate capture carry carve cast cater cease celebrate certify challenge charge chase cherish choose
circulate
cite claim clarify classify clean cling coincide collaborate collapse collide combine come commemorate commence commend
comment commit
communicate commute compare compel compensate compete compile complain complicate comply compose comprehend comprise
compromise conceal
concede conceive concentrate conclude condemn confer confess confine confirm confiscate conform confront confuse
congratulate connect
conquer consent conserve consider consist consolidate conspire constitute constrain construct consult consume contain
contaminate contemplate
contend continue contradict contravene contribute convene converge convert convey convict convince cook cooperate cope
correspond
corroborate count counter criticise criticize crush cultivate curb cure cut damage deal debunk decay deceive decide declare
decline decorate
decrease dedicate deduct deem deepen defeat defect defend defer define defraud defy degrade delay delegate delete deliberate
delight deliver
demand demolish demonstrate demote denounce deny depart depend depict deploy deport depose deprive derail derive descend
describe deserve
designate destroy detain detect deter deteriorate determine dethrone detonate devastate develop deviate devise devote devour
diagnose
dictate die differ dig digest dilute diminish dine dip direct disagree disappear disappoint disapprove disarm disband
discard discharge
disclose discontinue discourage discover discredit discriminate discuss disguise disintegrate dislike dismantle dismiss
disperse displace
dispose disqualify disregard disrupt dissolve distinguish distort distract distribute disturb dive divert divide divorce
dominate donate
double draft drag draw drift drill drink drive drop drown earn ease eat echo edit educate elaborate elect eliminate elude
embark embarrass
embezzle embody embrace emerge emigrate emit emphasise emphasize employ empower enable enact encompass encounter encourage
endanger endorse
endure enforce engage enhance enjoy enlarge enlist enrich enroll enrol ensure entail enter entertain entice entitle entrust
envisage
envision equate equip eradicate erect erode erupt escalate escape establish esteem evacuate evade evaluate evaporate evict
evoke evolve
exacerbate exaggerate examine excavate exceed excel exchange exclude execute exempt exert exhaust exist exonerate expand
expect expel
experience expire explain explode exploit explore expose expropriate extend extinguish extort extract extradite fabricate
facilitate fail
fake fall falsify farm fascinate fasten favor favour fetch fight fill finalise finalize finance find finish fire fit flatten
flee
flourish fluctuate fly forbid forecast foresee forfeit forge forget forgive formulate fortify foster found free freeze
frighten fulfil
fulfill function fuse gain gather generate get give glorify go govern grab graduate grant grasp greet grieve grow guarantee
guess handle
happen harass harm harvest hate haunt head heal hear heat heighten help hesitate hide highlight hijack hinder hire hit hold
honor honour
hospitalise hospitalize house hurt identify ignite ignore illuminate illustrate imagine immigrate impair impeach impede
implement implicate
imply import impose impress imprison improve inaugurate incarcerate include incorporate increase incriminate incur indicate
indict induce
indulge infect infer infiltrate inflate inflict influence inform infringe inhabit inherit inhibit initiate inject injure
innovate
inquire insert insist inspect inspire install instigate institute instruct insult insure integrate intend intensify interact
intercept
interfere interpret interrogate interrupt intervene interview intimidate introduce invade invent invest investigate invite
invoke involve
isolate issue jeopardise jeopardize join justify keep kidnap kill kneel know lament lapse last launch lay lead leak lean
learn leave
legalise legalize lend lengthen lessen let liberate lie lift like limit linger link liquidate listen live load loan lobby
locate lock
lodge loot lose lower lure maintain make manage manipulate manufacture march mark marry massacre master match matter mean
measure meet
melt memorise memorize mend mention merge migrate mingle minimise minimize mislead miss mistake mitigate mobilise mobilize
mock moderate
modernise modernize modify monitor mourn move multiply murder mutate narrate narrow nationalise nationalize negotiate
neglect neutralise
neutralize nominate note notice notify nurture obey object oblige obliterate obscure observe obstruct obtain occupy occur
offend offer
omit open operate oppose oppress opt organise organize originate oust outlaw outline outnumber outperform overcome overhaul
overlook
oversee overtake overthrow overturn overwhelm owe own paint paralyse paralyze pardon participate pass pause pay peak
penetrate perceive
perform perish permit perpetrate persecute persist persuade pertain pickpocket pilot place plan plant plead please pledge
plot plummet
plunge point poison portray pose possess postpone postulate pour practise praise pray preach precede predict prefer prepare
prescribe
present preserve preside press presume pretend prevail prevent probe proceed proclaim procure produce profit prohibit
project prolong
promise promote prompt pronounce propose prosecute prosper protect protest prove provide provoke publicise publicize publish
pull pump
punish purchase pursue push put puzzle qualify quell question quit quote raid raise rally ransack rape rate ratify reach
react read
realise realize reappear reassure rebel rebuild rebuke recall recede receive reckon reclaim recognise recognize recommend
reconcile
reconsider reconstruct record recover recreate recruit rectify recycle reduce re-elect reelect refer refine reflect reform
refrain refuse
refute regain regard register regret regulate rehabilitate reign reimburse reinforce reinstate reiterate reject rejoice
relate relax release
relegate relieve relinquish relocate rely remain remark remember remind remove render renew renounce renovate rent reopen
repair repay
repeal repeat repel replace replenish reply report represent reprimand reproduce request require rescue resemble resent
reserve reside
resign resist resolve resort respect respond rest restore restrain restrict result resume resurface retain retaliate retire
retreat
retrieve return reunite reveal reverse review revise revive revoke revolutionise reward rewrite ride rid rinse rise risk rob
roll rot
rotate ruin rule run rush sabotage sack safeguard sail sanction satisfy save say scan scare scatter scrap scream screen seal
search secure
seduce see seek seem seize select sell send sense sentence separate serve set settle shake shape share shatter shed shelter
shift shine
ship shock shoot shorten shout show shrink shut sicken sign signal signify simplify sing sink sit skip slap slash slaughter
sleep slide
slip slow smash smell smile smuggle snatch soar solicit solve soothe spare speak specialise specialize specify spend spill
spin split
sponsor spot spread spring spy squeeze stab stabilise stabilize stage stand start starve state stay steal steer stem step
stifle stimulate
stop store strand strangle strengthen stress stretch strike strip strive struggle study stun submit subside subsidise
subsidize substitute
succeed succumb suffer suffice suggest suit summon supervise supplement supply support suppose suppress surge surpass
surprise surrender
surround survey survive suspect suspend sustain swallow swear sweep swell swim swing switch symbolise symbolize sympathise
sympathize tackle
take talk target taste tax teach tear tease tell tempt tend tender terminate terrify test testify thank think threaten
thrive throw thwart
tie tighten tolerate topple torture total touch tour trace track trade train transfer transform translate transmit transport
trap travel
treat trigger triple triumph trust try turn uncover undercut undergo undermine understand undertake undo unite unveil update
upgrade
uphold upset urge use utilise utilize vacate validate value vandalise vandalize vanish vary venture verify veto vie view
violate visit
visualise voice volunteer vote vow wait wake walk wander want warn warrant wash waste watch weaken wear weigh welcome widen
win wipe
wish withdraw withhold withstand witness wonder work worry worsen worship worship wound wrap wreck write yell yield
blackmail wed
sew knit bake repaint retell resell reissue reconvene reschedule resettle repatriate readmit reappoint reassign hand pop knock
pick phone email text call name title back book film star note
"""

# Of the verbs above those that are nouns as often in this form, besides the ones that only are.
NOUNS_TOO = """
act address advance aid aim alarm answer appeal approach arrest assault attack attempt award back balance ban bar bargain
base battle bid
bill blame blast block bomb bond book boost border bow boycott brand breach break breed bribe brief broadcast burn burst
campaign
capture cast catch cause challenge chance change charge chase check claim clash climb coach code comment compromise concern
conduct
conflict contact contest contract contrast control cook cost count counter cover crack craft crash credit crowd cure curb
cut damage dance
dare date deal debate debut decay decline decrease default defeat defect delay delegate delight demand deposit design desire dip
discharge dislike display dispute divide divorce doubt draft drain draw dream dress drift drill drink drive drop echo edge
effect
email end escape estimate exchange excuse exhibit exile experience experiment exploit export extract eye face fail fake fall
farm
favor favour fear feature feed fight figure file fill film finance find fine finish fire fit flag flash flight flood flow
flower focus
force forecast form found frame free fuel function fund gain gamble gift glance grant grasp grip ground group guarantee
guard guess guide hand
handle harbour harm harvest hate head heat help hide highlight hike hire hit hold honor honour hope host house hunt hurt
impact import increase
influence insult interest interview invite issue jail joke judge jump kick kidnap kill knock land lapse last laugh launch
lead leak lean leap
leave level lie lift light like limit line link list load loan lobby lock loot love make march mark market massacre master
match matter mean
measure merit mind miss mistake model monitor mount move murder name need note notice number object offer open order outlaw
outline
overhaul pace pack paint pardon park part pass pause pay peak permit phone pick picture piece pilot place plan plant
play pledge plot plunge
point poison pose position post practice praise present press price print probe proceed process produce profit programme
program progress project
promise prompt protest pull pump purchase push question quote race raid raise rally range rank rape rate reach read rebel rebuke
recall record recruit reform refuse regard regret reign release remark rent repair repeal repeat reply report reprimand
request rescue
research reserve resolve resort respect rest result retreat return review reward ride ring rise risk rival rock roll root
rule run rush sabotage
sack sail sale sample sanction save scale scan scare schedule score scrap scream screen seal search seat sense sentence
serve service set
shake shape share shed shelter shift shine ship shock shoot shop shot shout show sign signal skip slap slaughter sleep slide
slip slump smell smile
snow sort sound source spare spark spell split sponsor spot spread spring spy stab staff stage stake stand star start state
station stay steal
steer stem step stop store storm stream strain stress stretch strike strip stroke struggle study style substitute suit
supplement supply
support surge surprise surrender survey suspect swap swear sweep swell swim swing switch tackle talk target task taste tax
tear tease tender test text
thank threat time tip title toll torture total touch tour tow trace track trade trail train transfer transport trap travel
treat trend trial trigger triumph
trouble trust try turn twist update upgrade upset urge use value venture veto view visit voice volunteer vote vow wait wake
walk want wash
waste watch water wave wear welcome win wish witness wonder work worry worship wound wreck yield dig press plan escort
patrol feast
function address book bite block blow bake cast crush edit elect fix fly forge gas gauge grade guard haul heist honour hug idea
"""

# Verbs that are adjectives in this form.
ADJECTIVES_TOO = """
clean clear close complete correct dry empty equal exempt free live lower mean moderate narrow open own present
separate secure slow warm welcome direct upset deliberate perfect double calm cool last fit obscure elaborate intent
"""

# "base past participle"; two words where past and participle are one. A past that is the base as well stands twice.
IRREGULAR_VERBS = """
arise arose arisen
awake awoke awoken
bear bore borne
bear bore born
beat beat beaten
become became become
begin began begun
bend bent
bet bet
bid bid
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast
build built
burn burnt
burst burst
buy bought
cast cast
catch caught
choose chose chosen
cling clung
come came come
cost cost
creep crept
cut cut
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got gotten
go went gone
do did done
give gave given
go went gone
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
let let
lie lay lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
outdo outdid outdone
overcome overcame overcome
overhear overheard
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
prove proved proven
put put
quit quit
read read
rebuild rebuilt
repay repaid
resell resold
rewrite rewrote rewritten
rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said
see saw seen
seek sought
sell sold
send sent
set set
sew sewed sewn
shake shook shaken
shed shed
shine shone
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
smell smelt
sow sowed sown
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spit spat
split split
spoil spoilt
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
strike struck
strive strove striven
string strung
swear swore sworn
sweep swept
swell swelled swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrust
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
uphold upheld
upset upset
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
"""

# Rarer verbs; of these too the base form is read as a noun where it may be one.
ALSO_VERBS = """
adjudicate admonish allude alert ambush anchor ascribe atone audit augment baffle bait bathe beam befriend belittle bestow
blaze bleed blink blur bolster bore bounce brace brew broker browse bruise budget bug bully bump burgle butcher bypass cap
capsize cede censor censure champion chant chart chat cheat cheer chronicle circle clamp clutch co-found coerce coin collect cross
colour color comfort command commandeer compound compress compute concoct condense condone conjure corner counsel couple
court covet crown cruise crumble culminate curse cushion dampen decree deflect demean deplore desert despise detach detail
devalue devolve differentiate disable discern discount disgust dismount disobey disown dispatch dispel displease dissent
dissuade distil ditch document doom downgrade downplay drench drip dub duplicate earmark eclipse eject elevate elicit
emanate embargo embolden emulate encircle enclose encroach endow engrave enrage enslave ensue entrench enumerate espouse
etch exact exclaim exhort exhume expedite expend exterminate extol factor fare fell fend ferry field flank flare flaunt
flirt flog flush foil foment forage fracture frequent frustrate fume further gasp gore graft grapple gravitate groom growl
gut halt halve hamper harden harness herald hoard hoist honk howl humiliate hurl immerse impart impel imperil impersonate
impoverish inch incite incline index inflame infuse ingest insulate intersect intrude inundate invalidate irk irrigate jolt
lag lambast languish lash lavish leach lecture legislate levy liaise license litter loathe long loom loosen lull lunge
mandate mar marvel mask meander mediate meditate meddle mentor mimic mine misbehave misinterpret misplace misquote
misrepresent mistreat misuse moor mortgage motivate mould muster muzzle nab nudge offset ordain outbid outflank outlast
outlive outrage outrank outscore outshine outstrip outsource overestimate overlap overload overpower overrun overstate
overuse pair panic parade parody patent pave pawn peddle peer pen pepper perforate perplex pervade petition photograph
pillage pinpoint pioneer pit pitch plague plaster plug plunder police pollinate ponder pool populate power predate
predominate pre-empt preoccupy presuppose prize profile proliferate promulgate propagate propel prune punch puncture purge
purport quash quarantine quench query queue radiate rake ram ramble rap ravage readjust realign reap rearm reason rebound
rebuff rebut recline recoil recollect recount recoup recur redeem redefine redesign redirect redistribute redraw referee
regenerate regroup rehouse rejuvenate rekindle relay relish relive reload remand remedy reminisce remodel renege repress
reproach repudiate repulse rescind reshape reshuffle resonate resound restart restock restructure retort retract retrain
reunify revamp revel revere revisit revolt revolve ridicule rig ripen riot roar rocket rouse route rubbish rumble rupture
sacrifice sadden salvage sap saturate scam scar scoff scorch scorn scour scout scowl scramble script scuttle secede seclude
secrete seep segregate sequester sever shackle shadow shame shell shepherd shield shiver shoulder shove shower shun shuttle
sideline sift silence simulate sip siphon site situate sketch skid skirt slander slate slay smoulder snap snare snub soften
sour span spawn spearhead speculate spiral splash splinter spoil spook spur squander squabble stack stagger stagnate stain
stamp stampede startle steady stitch stockpile stoke straddle straighten stray streamline stroll structure subdue subject
subjugate subvert superimpose supersede supplant surf surmise surmount swamp sway swirl swoop tailor taint tally tamper
tarnish taunt telephone televise thaw thump thunder toil torch torment toughen tout tower trample transcend transcribe
transgress transition transplant traverse tread trek trick trot trounce tug tune tunnel unearth unfold unleash unravel
unseat upend uproot usher usurp utter vault vent vindicate vouch wade wager wail ward weather weld wield will wilt wither
woo wrangle wreak wrest wring look orbit abduct intrigue treble quadruple taper audition appease apprentice relapse outgrow
abstain desist absolve adjoin sparkle roof thatch matriculate gatecrash ring-fence tumble skyrocket dwindle stall ebb
nosedive mushroom balloon creep abate ripple reverberate glean garner amass stash tuck wedge cram stuff pile heap strew sow
seed sprout bloom blossom germinate hatch rear nurse graze milk shear pluck skin fillet roast grill fry stew simmer poach
steam whisk knead stir grate chop peel slice dice mince drizzle sprinkle season marinate
address fix hug escort patrol advance smoke vaccinate spray steam anger please rain snow park sue arm bark beg bleach boil
bounce brush burden
bury cement chain chew chop clap clap classify clip coat colonise colonize commission compile compost confide cram crawl
crouch cultivate cycle
dangle dash daze deafen decipher decimate decompose dodge donate dump dust dye elapse embed enquire entangle erase
exasperate excite exhale
explode export fade faint fan fax fence fertilise film flag flap float flop fold forward frown fry gather gaze giggle glow
glue grab graze grill
grin grumble guide hammer hang hop hover hum hunt hurry impound infuriate inhale inscribe install interrupt iron jog juggle
kiss laminate leak
lick limp lodge log mail mash mate melt migrate mix moan mop mow mug mumble murmur nail nap nest nod obsess oil outvote
overcharge overrule
overwrite owe paste peel perform plead plough plow poke polish poll pollute post pose pounce primed privatise privatize
programme prop pry quarrel quarry
rack rain raze rearrange recite refund refurbish refuel rehearse reheat reign repel rephrase replant reroute resume
resuscitate retake rethink
revert roam roast row rub rustle salute scold scoop scrape scratch scrub sculpt shave shovel shrug shriek simmer skate ski
slam slice smear smother
sneak sneeze sniff snore soak spear sprinkle sprint squash squat stack stare stash stumble stutter subsidise subscribe suck sulk
swap tame tap taxi tick tidy tilt tire toast toss tow trim trip tumble tutor tweet unload unlock unpack unplug untie unwrap
upload
urinate vaccinate vacuum veer vomit wag wane warp weep wheel whine whisper whistle widen wink wipe wobble wrestle yawn zoom
"""

# Words in -ed, -ing, -ly and -s that are no such forms.
NO_FORMS = """
bed seed speed need indeed red shed hundred breed deed feed greed weed naked sacred wicked beloved rugged kindred king ring
thing morning evening spring string wing sibling ceiling sterling darling bling pudding viking nothing something everything
anything earnings proceedings surroundings family ally reply supply apply rely fly july italy monopoly assembly butterfly
bully jelly belly rally tally folly anomaly melancholy multiply comply news series species politics economics physics
mathematics headquarters crisis basis analysis thesis campus virus bus gas census status focus bonus corps always perhaps
besides sometimes towards afterwards across plus minus this his its us process business success address access princess mass
class glass grass loss boss cross press dress stress congress progress witness illness weakness happiness fitness wilderness
darkness
"""

# Forms in -ing that are nouns as often.
NOUNS_IN_ING = """
drinking driving running living working smoking drilling growing rising falling surviving remaining existing winning losing
printing
building meeting wedding painting warning hearing feeling funding recording reading filing gathering offering opening ruling
training planning landing crossing beginning housing boxing cycling swimming shipping engineering marketing filming banking
farming fishing hunting mining parking clothing wording dwelling shooting bombing killing drawing
"""

# Adjectives in -ing and -ed, which behind a form of "be" are not the progressive or the passive.
ADJECTIVE_FORMS = """
misleading interesting surprising exciting disappointing encouraging worrying alarming shocking outstanding ongoing upcoming
missing pending leading
existing willing unwilling neighbouring neighboring surrounding corresponding overwhelming convincing amazing boring
charming challenging confusing demanding disturbing
embarrassing frightening promising
rewarding satisfying striking tiring touching underlying lacking
tired bored interested excited worried pleased delighted disappointed frightened scared ashamed confused determined experienced
talented gifted crowded complicated sophisticated unemployed uninhabited unmarried unchanged unharmed uninjured undecided
unfinished unsolved unpaid
unwanted unexpected unprecedented undisputed unarmed unhurt unaffected unidentified unnamed unknown renowned skilled aged
retired married
divorced widowed
"""

# Verbs whose third person is hardly ever a plural noun.
MOSTLY_VERBS = """
make take help want cost last keep hold need call cause seek suffer love hate hope claim face win lead cover bring prove mean
"""

# Nouns in -er of adjectives.
NO_COMPARATIVES = "owner stranger foreigner commoner easterner northerner southerner westerner cooler sweetener"
