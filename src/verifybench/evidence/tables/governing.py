"""Verbs that govern another verb, a clause or two objects, and what they make of it.

A line of `CONTROL` is "effect: forms"; the effect is a level, with `not` in front where what is governed did not come to be.
"""

# Before "to" and a base form, or a form in -ing, of one subject: "tried to flee", "avoided paying".
CONTROL = """
attempted: try attempt seek struggle strive endeavour endeavor fight compete bid scramble work
planned: plan intend vow pledge promise agree decide resolve aim mean prepare threaten propose arrange offer volunteer
planned: opt swear undertake consent elect
wanted: want wish hope desire need long aspire ask demand request beg like love prefer yearn expect
not fact: fail refuse decline neglect forget omit
fact: prove manage happen tend dare help serve come proceed rush choose use learn get live hasten bother remember hurry
ongoing: begin start continue
possible: seem appear claim pretend profess purport
"""
GERUND_CONTROL = """
not fact: avoid stop cease quit deny escape resist
ongoing: begin start continue keep resume
fact: finish complete admit enjoy acknowledge recall remember regret confess like love hate dislike
possible: consider contemplate risk imagine
planned: propose suggest
attempted: try attempt
"""
# "succeeded in reaching", "refrained from voting".
PREPOSITION_CONTROL = """
fact: succeed-in insist-on continue-with specialise-in specialize-in participate-in persist-in admit-to confess-to
not fact: refrain-from abstain-from desist-from
possible: think-about think-of talk-about
planned: plan-on
"""
# Behind a form of "be", before "to": "was forced to", "is expected to", "was unable to".
PASSIVE_CONTROL = """
planned: expected set due scheduled slated supposed planned poised going about bound certain sure destined prepared
planned: ready willing designed intended
planned: determined committed eager keen projected forecast
possible: said believed thought reported alleged rumoured rumored understood considered claimed suspected likely
possible: estimated presumed assumed deemed
possible: held feared allowed permitted free entitled authorised authorized eligible empowered enabled able
not possible: unlikely
fact: used known seen forced obliged compelled made driven quick slow lucky fortunate happy glad
wanted: required asked told ordered urged invited requested instructed encouraged advised anxious needed called tasked meant
not fact: unable reluctant unwilling forbidden loath powerless hesitant
"""
# "was able to reach": of the past it was done.
ABLE = "able allowed permitted enabled"
# Behind a form of "be", before "from" and a form in -ing.
PASSIVE_FROM = "banned barred prohibited prevented kept stopped excluded discouraged deterred"

# With somebody as object, before "to": "forced Berg to resign".
OBJECT_CONTROL = """
fact: force compel oblige help cause lead prompt get enable teach train persuade convince
wanted: ask tell order urge invite request instruct encourage advise require want call warn beg persuade convince
wanted: expect need wish push press pressure like challenge remind
possible: allow permit authorise authorize believe allege suspect consider think
not wanted: forbid
"""
# With somebody as object, before a base form: "made them leave", "let him go".
BARE_CONTROL = "make let help have see watch hear"
# With somebody as object, before "from" and a form in -ing.
OBJECT_FROM = "prevent stop keep ban bar prohibit discourage deter block save protect dissuade hinder exclude"
# With somebody as object, before "of", "with", "for" and what they are said to have done.
ACCUSING = "accuse suspect charge convict acquit clear blame investigate arrest try jail sentence fine prosecute indict"
DENYING = "deny denies reject dispute doubt refute disprove disbelieve"

# Verbs that take a clause: "said that …", "said …".
CLAUSE_TAKING = """
say tell report announce claim state declare believe think know find show reveal confirm deny insist argue suggest admit add
explain note warn
write ask wonder hope expect fear feel hear see learn understand realise realize recognise recognize acknowledge concede
assert allege maintain
estimate conclude predict promise vow pledge agree decide indicate imply suspect assume suppose guess imagine mean prove
demonstrate discover
notice observe remember forget recall complain boast swear testify confess remark comment emphasise emphasize stress
reiterate repeat reply
answer respond propose recommend demand request insist require order rule hold stipulate ensure check verify dispute doubt
disclose inform remind
assure convince persuade notify advise dream pretend read calculate caution contend speculate mention tweet post disagree
emerge turn appear seem happen follow
"""
# What governs a clause, and the level of that clause; the others leave a fact to whoever says it.
CLAUSE_LEVELS = """
asked: ask wonder question inquire investigate check
wanted: hope demand request recommend propose wish require insist-on order
possible: think believe suspect assume suppose guess imagine fear expect estimate predict speculate seem appear dream doubt
planned: promise vow pledge agree decide
"""
REPORTING = """
say tell report announce claim state declare add explain note warn write ask insist argue suggest admit reply answer respond
remark comment
believe think recall complain boast joke conclude observe shout tweet predict concede stress acknowledge confirm testify
"""

# Two objects, the first of them who gets the second: "gave Britain Gibraltar".
DITRANSITIVE = """
give send sell offer show tell teach lend hand award grant pay bring owe promise deny leave buy make write pass throw cost
allocate assign
ask charge forgive feed serve save read sing lease fine wish issue
"""
# Of those the ones that a "for" would turn round: "bought her a car" is for her.
FOR_WHOM = "buy make save sing"
# Two objects, the second what the first is or becomes: "elected Berg president".
NAMING = """
elect name appoint call declare make crown label dub deem consider brand christen vote proclaim nominate designate baptise
baptize entitle title render find rule judge hold
"""
# Verbs that link a subject to what it is.
LINKING = "become remain stay seem appear look sound feel prove get turn grow keep"
# Verbs whose regular past behind a passive and "and" is no passive.
INTRANSITIVE = """
die arrive come go fall rise confess collapse resign retire sleep walk run laugh cry smile flee appear disappear vanish
emerge occur happen
escape return apologise apologize travel live remain stay depart leave begin agree refuse continue survive recover
plead insist protest respond reply argue admit deny say claim crash sink explode erupt
"""

# Verbs that say little beside their noun: "took a decision", "carried out an attack".
LIGHT = (
    "take make give pay have do hold get reach launch conduct carry perform undertake commit deliver put issue lodge file"
)

# "verb particle" pairs that are one verb with an object behind or between.
PHRASAL = """
back up|kill off|finish off|force back|pay out|spin off|trade in|hunt down|gun down|mow down|cool down|cool off|
clear out|dry up|hold down|blow up|break down|break off|break out|break up|bring about|bring back|bring down|bring forward|
bring in|bring up|
build up|burn down|call back|call in|call off|call up|
carry off|carry on|carry out|clean up|clear up|close down|come about|come back|come down|come out|come up|
cover up|cross out|cut back|cut down|cut off|cut out|draw up|
drive out|drop off|drop out|end up|fall apart|fall out|fall through|fight back|fight off|figure out|fill in|
fill out|find out|follow up|get away|get back|get out|
get up|give away|give back|give in|give out|give up|go ahead|go away|go back|go down|go off|go on|go out|
go over|go under|go up|grow up|hand back|hand down|hand in|
hand out|hand over|hang up|hold back|hold off|hold on|hold out|hold up|keep on|keep out|keep up|kick off|
kick out|knock down|knock off|knock out|knock over|lay down|lay off|
lay out|leave behind|leave out|let down|let in|let off|let out|light up|line up|lock out|lock up|look up|
make out|make up|mix up|move back|move in|move on|move out|open up|
pass away|pass down|pass on|pass out|pay back|pay off|pick out|pick up|play down|point out|pull apart|pull back|
pull down|pull off|pull out|pull over|pull through|push back|
put away|put back|put down|put forward|put in|put off|put on|put out|put together|put up|rule out|run away|
run out|run over|sell off|sell out|send back|send off|send out|
set aside|set back|set down|set off|set out|set up|settle down|shoot down|show off|show up|shut down|shut off|
sign off|sign up|sit down|slow down|sort out|speak out|
split up|spread out|stand down|stand up|start off|start up|stay on|step aside|step back|step down|step in|
step up|strike down|sum up|take apart|take away|take back|
take down|take in|take off|take on|take out|take over|take up|talk over|tear apart|tear down|tear up|think over|
throw away|throw out|tie up|tip over|track down|
try out|turn around|turn away|turn back|turn down|turn in|turn off|turn on|turn out|turn over|turn up|use up|
wake up|walk away|walk off|walk out|warm up|wear out|
wind down|wind up|win back|win over|wipe out|work out|write down|write off|buy back|buy out|buy up|cast off|
chop down|dig up|fade away|force out|hit back|lift off|
phase out|rip off|roll back|roll out|scale back|scale down|seal off|snap up|spell out|stamp out|storm out|
swear in|vote down|vote out|weed out|whip up|die out|die down|
drive away|drive back|carry away|bail out|block off|cordon off|drag on|drag out|ease off|level off|own up|
pair up|patch up|sail away|scare off|see off|shake off|wash away|wash up
"""

# Behind "by" and a passive: how, not who.
MEANS = """
hand phone telephone email mail post letter car bus train plane boat ship air sea land road rail bicycle bike mistake
accident chance law force
night day default decree order means majority margin vote votes show referendum consensus acclamation fax radio post text
message ballot
surprise half quarter
"""

# With somebody as object, "of" goes with the verb and not with them.
OF_TAKING = """
accuse suspect convict acquit clear rob deprive inform remind warn strip rid cure relieve notify assure persuade convince
"""
# Behind a passive a preposition without a phrase goes with the verb: "was looked after".
STRANDED = "for to at with on after into upon of"
# With "for" and somebody before "to": "asked for the chapter to be cut".
ASKING = "ask call plead push press beg appeal pray vote campaign wish"
# Take a clause behind an object: "told reporters he would".
TOLD = "tell inform assure warn remind convince persuade show"
# A past form of these behind a noun is no participle of it: "said on Tuesday the bridge would close".
SAYING = "say tell report announce claim state declare believe think know argue suggest admit add explain warn insist"
# "It is likely that …", "it was possible to …", "there is no doubt that …": what the clause behind is, and what it is where they
# are denied ("it is not likely that …").
IT_IS = """
possible / not fact: possible conceivable imaginable
possible / not possible: likely probable plausible arguable
possible / possible: doubtful questionable
not possible / possible: unlikely improbable
not fact / possible: impossible inconceivable unthinkable
not fact / fact: false untrue
fact / not fact: true
fact / asked: certain clear obvious evident sure undeniable known
asked / fact: unclear uncertain unknown
"""
THERE_IS = """
possible / fact: doubt question
possible / not fact: chance possibility prospect risk danger
fact / not possible: evidence proof indication sign
"""
