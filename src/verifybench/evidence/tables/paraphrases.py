"""Words that an editor may put in the place of each other without saying anything else, one group a line.

Wider than the synonyms: what one of these covers is not proved, but nobody would call the exchange an error. Used only to stay
silent where one stands in the place of another.
"""

PARAPHRASES = """
company firm business corporation enterprise organisation organization concern group brand vendor manufacturer maker
product item good device system tool solution technology software equipment gear platform application offering \
mechanism apparatus
tool resource feature instrument utility aid means
provider supplier vendor seller dealer retailer distributor merchant
remedy solution cure fix answer
roommate flatmate housemate cohabitant lodger
app application program programme software tool
line range collection series selection assortment variety set suite lineup portfolio catalogue catalog inventory
package bundle plan deal offer offering kit set
service support assistance help aid guidance backing supervision cooperation solution relief
feature function functionality capability characteristic attribute trait aspect property
benefit advantage merit gain upside plus value
cost expense price fee charge rate payment expenditure outlay spending bill
money cash fund funding capital finance
customer client consumer buyer user shopper purchaser patron subscriber
representative agent manager consultant specialist adviser advisor expert salesperson executive salesman rep
employee worker staff personnel workforce labour labor staffer
meeting conference session gathering talk assembly congress summit consultation discussion conversation appointment \
convention forum
discussion talk conversation debate chat dialogue negotiation exchange
trip journey voyage tour travel visit excursion outing expedition vacation holiday jaunt
test exam examination quiz assessment evaluation trial
practice practise training exercise drill rehearsal workout session routine regimen
problem issue trouble difficulty challenge concern matter question
answer reply response feedback
request demand appeal plea ask call
proposal suggestion plan offer recommendation idea bid
instruction guideline guidance direction advice recommendation tip step procedure manual protocol assistance \
clarification explanation
job occupation profession work career post position role employment task vocation
friend pal buddy mate companion chum comrade homie crony acquaintance associate
child kid youngster boy girl infant
place location site spot destination venue area
area region zone district territory sector space locality neighbourhood neighborhood vicinity
house home residence dwelling property flat apartment
street road avenue lane highway
town city village municipality settlement community
country nation state land
government administration authority authorities state cabinet
law act legislation statute bill regulation rule measure
rule regulation norm requirement guideline policy
agreement deal accord pact treaty contract settlement arrangement understanding
fight battle combat clash struggle conflict war
attack assault strike raid offensive bombing
killing murder slaying death homicide
crime offence offense felony misdeed wrongdoing
prison jail custody detention penitentiary cell
judge magistrate justice
lawyer attorney counsel solicitor barrister advocate
police officer policeman cop constable
soldier troop serviceman military army fighter
accident crash collision incident
disaster catastrophe tragedy calamity
injury wound harm
disease illness sickness ailment condition disorder
ill sick unwell ailing poorly sickly
drunk intoxicated inebriated tipsy
doctor physician medic clinician
medicine drug medication treatment therapy
study research survey analysis investigation inquiry examination report paper
report account article story piece coverage
document paper file record
finding result outcome conclusion discovery
evidence proof
reason cause motive ground
effect impact influence consequence result
change shift alteration modification amendment
growth expansion development increase progress progression rise
increase rise growth gain climb jump boost surge hike upturn
decrease decline fall drop reduction cut dip slump
reduction discount decrease cut markdown rebate
amount quantity number sum volume total figure
part portion share section segment piece component serving helping
kind type sort variety style form category brand
way manner method means approach technique
goal aim objective target purpose
chance opportunity possibility prospect
ability capability capacity skill
information data detail insight news intelligence knowledge
message note text letter
website site portal page
picture photo photograph image shot
film movie picture feature
show series programme program
song track tune number melody music single record
album record lp
book novel volume work
author writer
performer artist entertainer
team squad side club
match game contest fixture
competition rivalry contest tournament opposition competitor rival
prize award honour honor trophy
win victory triumph success
success achievement triumph accomplishment
defeat loss
race contest
end finish close conclusion completion finale
start beginning opening launch onset outset
period time era phase stage
night evening
day date
weather climate
meal food dish cuisine
mess clutter disarray chaos disorder jumble
jealousy envy
feeling emotion sentiment
opinion view belief position stance
crowd audience spectator public
people person individual citizen resident inhabitant population folk
man person guy bloke
woman person
leader head chief boss president director
founder creator cofounder
member part participant
union association federation league alliance coalition
school college university academy institute institution
teacher instructor tutor educator lecturer
student pupil learner
car vehicle automobile
plane aircraft airplane aeroplane jet
boat ship vessel
building structure construction edifice facility
river stream
forest wood woodland
ocean sea
weapon arm gun firearm
fire blaze
comeback return resurgence
attendance presence participation
confirmation affirmation
participation involvement
maintenance upkeep servicing
management administration oversight supervision
launch release introduction debut premiere rollout
invitation offer
order purchase command
occasion event
event happening occasion ceremony
party celebration gathering
gift present donation
habit custom
surprise secret
fiction story
say state tell claim announce declare mention note remark explain report add reveal disclose express voice assert \
comment utter confess acknowledge articulate confirm insist argue maintain divulge
ask request inquire enquire query question urge invite seek
talk speak discuss converse chat debate
discuss debate negotiate consider contemplate review address cover expound
think believe consider feel reckon suppose
know understand realise realize comprehend
guess speculate predict identify recognise recognize
see watch view witness observe
look check examine inspect review
check verify confirm inspect examine
show demonstrate display reveal illustrate exhibit showcase present
introduce present unveil announce launch reveal showcase promote recommend advertise highlight propose suggest market \
pitch endorse advocate publicise publicize disclose debut
offer provide give supply deliver present furnish grant extend propose suggest recommend serve allow have feature \
equip bestow
include contain comprise feature incorporate encompass involve integrate cover carry embrace offer consist combine
help assist aid support enable allow facilitate empower save serve
improve enhance upgrade boost refine better enrich elevate strengthen optimise optimize increase maximise maximize \
streamline
increase raise boost grow lift magnify maximise maximize heighten enhance amplify expand augment scale intensify \
bolster
reduce decrease lower cut lessen diminish curb minimise minimize shrink shorten trim limit
streamline simplify optimise optimize ease refine enhance improve
simplify ease
eliminate eradicate remove abolish
design develop create build craft engineer devise formulate construct make intend mean tailor fashion produce
tailor customise customize adapt adjust personalise personalize cater fit
call name title dub term label designate entitle refer know identify
get receive obtain gain acquire earn secure win collect
buy purchase acquire order procure get obtain fetch
book reserve secure purchase buy procure acquire obtain
use utilise utilize employ apply adopt exploit
keep retain maintain hold preserve
make produce manufacture create generate build
work operate function run
do perform conduct execute carry
conduct run lead perform execute organise organize carry hold guide
manage run handle oversee supervise administer
organise organize arrange plan schedule coordinate set
plan design organise organize arrange schedule intend propose
prepare ready arrange
lead head guide run direct
start begin launch commence open initiate
stop end cease halt quit
finish complete conclude end close finalise finalize settle
stay remain
leave depart go exit
come arrive
go travel head move
return comeback
meet encounter see
visit tour
send forward submit dispatch deliver transmit
submit file send present hand deliver forward
bring carry transport deliver fetch pick take
take grab pick get have
pay spend
choose select pick opt elect prefer
like enjoy love appreciate prefer favour favor
dislike hate detest loathe aversion despise distaste
want wish desire
agree consent accept concur approve decide settle arrange affirm
decide resolve determine agree
promise pledge vow
reject refuse decline deny
deny reject dispute refute
suggest propose recommend advise indicate hint
urge encourage call press
encourage urge motivate invite inspire suggest
warn caution
complain grumble
tease mock taunt ridicule jeer chide
criticise criticize condemn slam blast denounce attack
praise laud applaud commend hail
accuse charge allege
blame accuse
kill murder slay
injure wound hurt harm
hurt injure damage harm
damage harm hurt
destroy demolish ruin wreck
attack assault strike
arrest detain apprehend hold seize
jail imprison sentence
release free publish issue launch
publish release issue print
defend protect guard
protect defend guard safeguard
win gain earn
lose miss
miss overlook
find discover locate
search seek look hunt
happen occur take
cause lead result trigger prompt
affect influence impact
follow pursue
achieve attain reach realise realize accomplish gain experience
live reside dwell
learn discover study find
teach instruct
install set load
restart reboot
throw toss kick chuck
inform tell notify alert contact advise let
contact reach call approach notify inform alert
list display state publish catalogue catalog
link connect associate relate tie
associate connect link relate affiliate
locate situate base
base headquarter locate
fire sack dismiss
hire employ recruit engage
appoint name nominate
sign ink
join enter
close shut
fall drop decline
grow rise expand
new latest recent novel fresh newest modern different distinctive unique
newest latest recent
big large huge great massive giant enormous vast sizable major substantial extensive
small little tiny minor
main chief major principal primary key central
important significant key crucial vital major essential
good great excellent fine nice superb
great excellent outstanding superb wonderful
perfect ideal excellent right appropriate suitable
best top ideal finest
bad terrible awful poor flawed challenging difficult
hard difficult tough challenging
easy simple straightforward uncomplicated clear effortless
fast quick rapid swift speedy
special unique exclusive distinctive remarkable particular exceptional outstanding extraordinary
unique distinctive special exclusive outstanding exceptional
different various diverse distinct several unique distinctive
various several different multiple many
extra additional added surplus further more
free complimentary costless gratis
cheap inexpensive affordable
expensive costly pricey
strong robust powerful
complete comprehensive full entire total whole inclusive thorough
comprehensive complete full inclusive extensive thorough
advanced innovative modern cutting sophisticated
modern contemporary advanced
smart intelligent clever
happy glad pleased content satisfied contented comfortable delighted joyful
sad unhappy
angry furious
famous known popular renowned celebrated prominent noted
popular famous renowned recognised recognized beloved
favourite favorite favoured favored preferred chosen selected ideal top
certain particular given specific
given certain particular specific
current present
former previous past
previous prior earlier former
first initial opening
last final
yearly annual
worldwide global international
national nationwide statewide
personal individual private
personalised personalized customised customized tailored bespoke individual
customisable customizable adaptable adjustable flexible configurable
automated automatic
suitable appropriate
premium superior
willing eager ready keen determined
interested intrigued keen
impressive remarkable striking
true correct right accurate
wrong incorrect mistaken inaccurate false erroneous
working functioning functional operational operating
ancient old
rich wealthy
huge enormous massive vast
almost nearly
also additionally too
seamlessly smoothly effortlessly easily
incorrectly mistakenly erroneously inaccurately wrongly falsely
correctly accurately precisely rightly properly
namely specifically including
currently presently now
previously earlier before beforehand formerly
before earlier previously prior
quickly rapidly swiftly fast
only just solely merely
approximately about roughly around
"""
