"""Nouns that name a deed, and the verb they stand for.

A line is "verb: nouns". What stands behind "of" suffered the deed and whoever's it is suffered it too ("Berg's dismissal",
"the arrest of
Berg"), except behind `*`: there the owner did it, or it happened to them with no doer ("Berg's refusal", "the death of Berg").
"""

NOMINALISATIONS = """
abandon: abandonment
abduct: abduction
abolish: abolition
absorb: absorption
accept: acceptance
accuse: accusation
acquire: acquisition
acquit: acquittal
adopt: adoption
advise: *advice
agree: *agreement
amend: amendment
annex: annexation
announce: announcement
answer: *answer
apologise: *apology
appeal: *appeal
appear: *appearance
appoint: appointment
apply: *application
approve: approval
argue: *argument
arrest: arrest arrests
arrive: *arrival
assassinate: assassination
assess: assessment
attack: *attack attacks
attempt: *attempt
attend: *attendance
ban: ban
bomb: bombing bombardment
build: building
buy: purchase
cancel: cancellation
capture: capture
change: change
choose: choice
claim: *claim
close: closure closing
collapse: *collapse
collide: *collision
complain: *complaint
complete: completion
conclude: conclusion
condemn: condemnation
confess: *confession
confirm: confirmation
conquer: conquest
consider: consideration
construct: construction
contribute: *contribution
convict: conviction
coronate: coronation
crash: *crash
create: creation
criticise: criticism
decide: *decision
declare: declaration
decline: *decline
defeat: defeat
defend: defence defense
delay: delay
deliver: delivery
demand: *demand
demolish: demolition
demonstrate: *demonstration
deny: denial
depart: *departure
deploy: deployment
deport: deportation
describe: description
destroy: destruction
detain: detention
develop: development
die: *death deaths
disappear: *disappearance
discover: discovery
discuss: discussion
dismiss: dismissal sacking
dissolve: dissolution
distribute: distribution
donate: *donation
elect: election
emerge: *emergence
enter: *entry entrance
erupt: *eruption
escape: *escape
establish: establishment
evacuate: evacuation
examine: examination
execute: execution
exist: *existence
expand: expansion
expel: expulsion
explain: explanation
explode: *explosion
export: export exports
extradite: extradition
fail: *failure
fall: *fall
fire: firing
fly: *flight
found: foundation founding
free: freeing
grow: *growth
hijack: hijacking
identify: identification
implement: implementation
import: import imports
impose: imposition
imprison: imprisonment
improve: improvement
increase: *increase
inaugurate: inauguration
inspect: inspection
introduce: introduction
invade: invasion
invent: invention
invest: *investment
investigate: investigation
invite: *invitation
kidnap: kidnapping kidnap
kill: killing killings
land: *landing
launch: launch
leave: *leave
lose: *loss
marry: *marriage
meet: *meeting
merge: *merger
migrate: *migration
murder: murder murders
nominate: nomination
object: *objection
observe: observation
occupy: occupation
offer: *offer
open: opening
oppose: *opposition
oust: ouster
overthrow: overthrow
participate: *participation
pay: payment
perform: *performance
persecute: persecution
postpone: postponement
prepare: preparation
present: presentation
promise: *promise
promote: promotion
propose: *proposal
prosecute: prosecution
protect: protection
protest: *protest protests
publish: publication
punish: punishment
raid: raid
ratify: ratification
receive: receipt
recommend: *recommendation
reconstruct: reconstruction
recover: *recovery
recruit: recruitment
reduce: reduction
refuse: *refusal
reject: rejection
release: release
remove: removal
renovate: renovation
reopen: reopening
repair: repair repairs
repeal: repeal
replace: replacement
reply: *reply
report: *report
request: *request
rescue: rescue
resign: *resignation
resist: *resistance
respond: *response
restore: restoration
retire: *retirement
retreat: *retreat
return: *return
review: review
rise: *rise
search: search searches
sell: sale
sentence: sentencing
shoot: shooting
sign: signing
speak: *speech
start: *start
steal: theft
strike: *strike
submit: submission
succeed: *succession
suggest: *suggestion
supply: supply
support: *support
surrender: *surrender
survive: *survival
suspend: suspension
tour: *tour
train: training
transfer: transfer
translate: translation
treat: treatment
use: use
victor: *victory
violate: violation
visit: *visit visits
vote: *vote
warn: *warning
win: *win
withdraw: *withdrawal
"""

# "noun = level": what governs a deed as its object, and what it then is: "called for the release of Berg".
GOVERNING = """
wanted: demand call want seek urge request need recommend suggest
planned: plan propose announce approve order authorise authorize consider schedule promise offer agree decide prepare
possible: fear expect threaten predict risk allege suspect discuss debate
not: prevent avoid oppose deny reject ban block stop cancel halt refuse lack avert
"""
