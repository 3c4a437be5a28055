"""The closed classes of English words, by which a sentence is taken apart; as text to be split at blanks."""

DETERMINERS = """
a an the this that these those some any each every no another both either neither all several many few most much half such
enough certain
various numerous countless
"""
OWNERS = "my your his its our their whose"
# "her" owns before a noun and is a pronoun else.
PRONOUNS = """
i you he she it we they me him us them myself yourself himself herself itself ourselves yourselves themselves mine yours
hers ours theirs
everyone everybody everything someone somebody something anyone anybody anything nobody nothing none oneself each_other
one_another
"""
NOMINATIVE = "i he she we they"
BE = "am is are was were be been being"
HAVE = "have has had having"
DO = "do does did"
MODALS = "ca wo sha will would shall should can could may might must cannot ought"
NEGATIONS = "not n't never hardly barely scarcely"
PREPOSITIONS = """
aboard about above across after against along alongside amid amidst among amongst around as at atop before behind below
beneath beside besides
between beyond by concerning despite down during except for from in inside into like minus near of off on onto opposite out
outside over past per
plus regarding since than through throughout till toward towards under underneath unlike until up upon versus via with
within without excluding
including following barring
"""
# Several words that are one preposition.
COMPOUND_PREPOSITIONS = """
because of
due to
owing to
thanks to
according to
instead of
out of
in front of
in spite of
on behalf of
as well as
as far as
as of
ahead of
along with
together with
prior to
in addition to
in response to
in favour of
in favor of
such as
rather than
apart from
aside from
contrary to
in exchange for
in return for
next to
close to
up to
as part of
in case of
in the wake of
in the course of
by means of
with regard to
on account of
in accordance with
on top of
inside of
outside of
subject to
as a result of
at the hands of
"""
SUBORDINATORS = """
because although though while whereas when whenever if unless until since before after once as whether lest provided
whereupon till where wherever
"""
# Several words that begin a clause: the link is that of the last line part.
COMPOUND_SUBORDINATORS = """
even though = although
even if = although
as soon as = when
as long as = if
so that = so
in order that = so
now that = because
given that = because
provided that = if
on condition that = if
except that = although
as if = although
as though = although
in case = if
only if = if
even when = although
even as = when
"""
LINKS = """
because = because
although though while whereas = although
when whenever once as where wherever whereupon = when
if unless provided lest = if
until till before = before
since after = after
whether = that
"""
COORDINATORS = "and but or nor yet plus"
RELATIVES = "who whom which whose"
ADVERBS = """
also again ago ahead almost alone already altogether anyway apart away back ever even far fast first forever forward further
hard hence here
however indeed instead just last late later long maybe meanwhile meantime more moreover most much nearby nearly next
nonetheless nevertheless now often once
only otherwise overnight overseas perhaps please quite rather right seldom since so sometimes somewhat soon still straight
then there
thereafter therefore though thus today together tomorrow tonight too twice very well yesterday yet abroad afterwards
afterward aside
besides elsewhere furthermore likewise online outdoors upstairs downstairs somewhere anywhere nowhere everywhere
before sooner thereby whereby ashore home partway halfway anymore though less least mostly
"""
DOUBTING = """
perhaps maybe possibly probably likely allegedly reportedly supposedly apparently presumably seemingly potentially
purportedly
"""
NEAR = "almost nearly"
ADJECTIVES = """
further able absent active afraid aged alive alone anxious available average aware bad bare best better big bitter black
blind blue
bold brave brief bright broad brown busy careful central certain cheap civil clever cold common complex corrupt crazy cruel
current dark dead deaf dear deep different difficult distant due eager early easy eligible empty entire equal extra fair
false famous far fat few final flat foreign former fresh friendly full future gay generous giant glad good grand grateful
grave gray great green grey guilty happy hard harsh healthy heavy high holy honest hot huge humble hungry ill inner innocent
intact intense interim joint keen large late lazy legal less likely little local lone lonely long loose loud low loyal mad
main major married mature mere mild military mixed modern more mutual naked nearby neat necessary new next nice nuclear odd
old only other outer overall own pale perfect plain pleasant poor popular pregnant pretty previous primary prime prior
proper proud pure quick quiet random rapid rare raw ready real recent red reluctant responsible rich rough round rude rural
sad safe same secret senior sensitive serious severe sharp short sick silent silver similar simple single slight slow small
smart smooth so-called social soft sole solid sorry southern northern eastern western special steady steep stiff strange
strict strong stupid such sudden super sure sweet tall thick thin tight tiny top total tough true ugly unable unaware
unclear unhappy unlikely unsafe unsure unusual upper urban usual vacant vague valid vast vital warm weak wealthy wet white
whole wide wild willing wise wooden worse worst worth wrong yellow young younger older newer larger smaller higher lower
longer shorter greater bigger fewer earlier latest largest biggest highest lowest oldest youngest newest longest straight
"""
# Adjectives that are nouns as well.
NOUN_ADJECTIVES = """
firm minor male female rival elderly patient public private chief native royal right left kind fine junior light past key
stable front fun official criminal individual novel executive representative general final original particular local
professional foreign human military civilian suspect intellectual radical liberal conservative democrat republican communist
socialist nationalist musical classic standard model capital material metal gold silver regular potential teenage adult
christian muslim jewish german french british american russian italian spanish chinese japanese european african asian
"""
# Nouns by their endings that look like adjectives or adverbs matter little: the last word of a phrase is its head.
ABBREVIATIONS = """
mr mrs ms dr prof st gen col lt sgt capt rep sen gov rev hon jr sr inc ltd co corp vs no etc approx jan feb mar apr jun jul
aug sep sept oct nov dec
"""
# Nouns before "of" that count what stands behind it.
MEASURES = """
number lot lots majority minority dozens hundreds thousands millions billions scores handful couple pair group series range
variety
part half third quarter rest bulk most some many all none each both one two three several few any either neither much plenty
percent
per_cent share portion fraction kind sort type form total tens crowd team set piece pieces
"""
QUANTITIES = "all some no any each every both most many several few half either neither another much none only"
# Plural subjects without an -s.
PLURALS = """
police people men women children staff officials they we these those troops cattle media data both many few several some
most others
"""
PERSONS = """
president minister chancellor mayor governor senator king queen prince princess pope bishop judge officer official actor
actress singer writer author
novelist poet painter sculptor artist architect composer conductor director producer journalist reporter editor photographer
scientist biologist
physicist chemist historian economist professor teacher student pupil doctor nurse surgeon lawyer attorney prosecutor coach
captain striker goalkeeper
midfielder defender footballer cyclist boxer runner swimmer sailor soldier general colonel commander pilot driver farmer
businessman businesswoman
entrepreneur founder chairman chairwoman chair chief head leader activist campaigner politician lawmaker deputy spokesman
spokeswoman spokesperson secretary
brother sister father mother son daughter uncle aunt cousin nephew niece husband wife widow grandfather grandmother friend
colleague rival neighbour
neighbor partner owner manager singer dancer chef cook carpenter librarian engineer detective sergeant inspector constable
policeman policewoman
suspect defendant victim witness resident
"""
# Verbs whose past form in a headline is a passive: "Two killed in blast".
HEADLINES = """
kill injure wound arrest jail hurt sentence sack fire hospitalise hospitalize charge elect name detain accuse evacuate
rescue evict ban
"""
# Behind these "to" and a verb tell what somebody did: "the first woman to command".
FOREMOST = """
first second third fourth fifth last only sole youngest oldest latest next earliest
"""
# Nouns of time, and what before them makes them say when: "last year", "every week".
TIMES = """
year years month months week weeks day days hour hours minute minutes night morning evening afternoon time times season
summer winter
"""
WHICH_TIME = "last next this that every each earlier later one a an"
# Words behind which "to" is a preposition even where a noun follows that may be a verb: "led to protests".
NO_INFINITIVE = """
due according owing thanks response reaction contrary prior devoted dedicated opposed objected close next subject led
attributed contribute contributed contributes regard addition comparison returned return referred amounted respond
responded access damage
"""
# Nouns that "that" and what they say may follow: "claims that he lied".
THAT_NOUNS = """
claim claims fact news report reports idea belief allegation allegations suggestion suggestions view evidence proof hope
hopes fear fears rumour rumours rumor rumors conclusion possibility risk chance condition theory impression confirmation
assurance sign signs statement announcement decision ruling accusation accusations warning warnings doubt doubts
argument suspicion promise agreement
"""
# Forms behind which somebody and a base form may stand: "made them leave".
BARE_OBJECT = """
make made makes let lets help helped helps have had see saw watch watched hear heard making letting
"""
# Adverbs that are nouns behind an article or an owner: "his home".
NOUN_ADVERBS = "home back well right now past outside inside tomorrow"
# Prepositions that are adjectives there: "the past year".
ADJECTIVE_PREPOSITIONS = "past near opposite following inside outside"
# Nouns whose "that" says what may not be so.
DOUBTFUL_NOUNS = """
claim claims report reports idea belief allegation allegations suggestion suggestions hope hopes fear fears rumour rumours
rumor rumors
possibility risk chance theory impression accusation accusations doubt doubts argument suspicion suspicions speculation
"""
# Subjects from which somebody may be excepted: "all but the cook".
WHOLE = "all every everyone everybody everything no none nobody nothing each any anyone anybody"
