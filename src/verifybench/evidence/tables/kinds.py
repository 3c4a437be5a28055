"""Words of one kind of which only one can stand in a place: who reads "wine" where the source has "beer" calls it an error.

A line is a kind and its alternatives, split by `|`; words of one alternative may stand for each other. A line marked `*` is of how
people stand to each other. A word may be of several kinds ("orange"), and two words are set against each other only where no
kind has both in one alternative. Base forms; inflections are found by stemming. Not here: what may be both at once in one place
(an actor who writes), what is part of or more general than another word of the line (a drink and a beer), and words as often
used of something else ("may", "second", "march").
"""

KINDS = """
*family: mother mum mom mama mummy mommy | father dad papa daddy | sister | brother | daughter | son | aunt auntie\
| uncle | grandmother grandma granny | grandfather grandpa grandad granddad | niece | nephew | wife | husband\
| widow | stepmother | stepfather | stepson | stepdaughter | grandson | granddaughter | girlfriend\
| boyfriend | roommate flatmate housemate | landlord landlady | tenant | neighbour neighbor\
| colleague coworker | classmate schoolmate | boss employer superior | godfather | godmother | cousin
*side: buyer purchaser | seller vendor
*side: lender creditor | borrower debtor
*side: employer | employee worker staffer
*side: teacher lecturer tutor | student pupil learner
*side: doctor physician surgeon | patient
*side: client customer | supplier provider
*side: landlord landlady | tenant renter
*side: plaintiff claimant complainant | defendant accused
*side: prosecutor | defendant accused
*side: victim | perpetrator attacker assailant murderer killer culprit
*side: witness bystander | suspect
*side: friend pal buddy mate companion comrade ally | enemy foe rival adversary opponent stranger
*side: host | guest
*side: predecessor | successor
*side: ancestor | descendant
*side: captor kidnapper | hostage captive
*side: donor | recipient
*side: winner champion victor | loser
*side: debtor | creditor
*side: parent | child kid offspring
*side: mentor | protégé
*side: driver motorist | passenger | pedestrian | cyclist
*side: competitor rival | partner ally
*side: superior | subordinate
*side: leader | follower
*side: majority | minority
weekday: monday | tuesday | wednesday | thursday | friday | saturday | sunday
month: january | february | april | june | july | august | september | october | november | december
season: spring springtime | summer summertime | autumn | winter wintertime
part of day: morning dawn sunrise | noon midday lunchtime | afternoon | evening night nighttime dusk sunset midnight
length of time: second | minute | hour | day | week weekend | month | year | decade | century | millennium
stretch of a week: weekend | weekday
how often: hourly | daily | weekly | fortnightly biweekly | monthly | quarterly | annual annually yearly
order in time: before beforehand prior previously | after afterwards afterward subsequently
colour: red crimson scarlet | blue navy azure | green | yellow | orange | purple violet | pink | brown | black\
| white | grey gray
direction: north northern northward | south southern southward | east eastern eastward\
| west western westward | northeast northeastern | northwest northwestern\
| southeast southeastern | southwest southwestern
meal: breakfast | lunch luncheon | dinner supper | brunch | dessert
drink: beer ale lager | wine champagne | whisky whiskey | vodka | gin | rum | coffee espresso | tea | milk | juice\
| lemonade | cocktail | cider | brandy cognac
food: bread | rice | pasta spaghetti | pizza | soup | salad | sandwich burger | cheese | butter | margarine\
| yoghurt yogurt | egg | potato | cake | chocolate | pancake | curry | sushi | noodle
meat: beef steak veal | pork ham bacon | lamb mutton | chicken | turkey | duck | fish salmon tuna cod trout\
| seafood shrimp prawn lobster
fruit: apple | pear | orange | lemon | lime | banana | grape | cherry | plum | peach | apricot | strawberry\
| raspberry | cranberry | blueberry | juniper | mango | pineapple | melon watermelon | fig | olive
vegetable: tomato | carrot | onion | cabbage | spinach | lettuce | cucumber | broccoli | cauliflower | pumpkin\
| bean | pea
animal: dog puppy hound | cat kitten | horse pony mare stallion | cow cattle bull calf | sheep lamb | goat\
| pig hog boar | donkey mule | camel | rabbit | fox | wolf | bear | lion | tiger | leopard | elephant | monkey\
| deer elk moose | whale | dolphin | shark | snake | bird | chicken | eagle | owl | parrot | duck goose swan\
| frog toad | turtle tortoise | crocodile alligator | bee | ant | spider | butterfly | rat | mouse
means of transport: car automobile | bus coach | train railway railroad rail | tram streetcar\
| underground subway metro | aeroplane airplaneplane aircraft jet | helicopter | ship ferry vessel boat yacht\
| bicycle bike | motorcycle motorbike | taxi cab | truck lorry | van | scooter | spacecraft spaceship rocket\
| submarine
way of travelling: walk foot stroll | drive | fly flight | sail | cycle | swim
station: airport airfield | harbour harbor port dock | railway railroad | seaport
payment: cash | cheque check | card | bitcoin cryptocurrency | loan | grant subsidy donation
medium of music: album record lp | song single track tune | ep | soundtrack | symphony | opera
work: film movie | novel book | play | painting | sculpture statue | poem | photograph | musical | documentary\
| cartoon animation | videogame | magazine | newspaper | podcast
kind of film: comedy | horror | thriller | western | musical | documentary | romance romantic | medical\
| legal | espionage spy | erotic pornographic pornography | silent | superhero | disaster
kind of music: jazz | blues | rap | reggae dancehall | country bluegrass | classical | metal | punk\
| techno | disco | folk | gospel | soul | opera | salsa
kind of story: fiction fictional fictitious | biography biographical autobiography autobiographical | memoir
sport: football soccer | basketball | baseball | volleyball | handball | hockey | cricket | rugby | tennis\
| badminton | golf | boxing | wrestling | swimming | rowing | cycling | skiing | skating | gymnastics | archery\
| fencing | chess | poker | judo | karate | surfing | sailing | athletics
instrument: guitar guitarist | piano pianist | violin violinist | cello cellist | drum drummer | bass bassist\
| trumpet trumpeter | saxophone saxophonist | flute flautist | clarinet clarinettist | keyboard keyboardist\
| harp harpist | organ organist | accordion accordionist | trombone trombonist
subject taught: mathematics math maths | physics | chemistry | biology | geography | history | philosophy\
| psychology | sociology | economics | law | medicine | engineering | architecture | theology | linguistics\
| literature | astronomy | geology | journalism
field of work: football basketball | politics political politician | music musical | film cinema acting | fashion\
| medicine medical | farmingagriculture agricultural | banking | mining
degree: bachelor | master | doctorate doctoral phd
school: kindergarten nursery preschool | primary elementary | secondary | university college
rank: lieutenant | captain | major | colonel | general | sergeant | corporal | admiral | commodore
rank of nobility: king queen monarch | prince princess | duke duchess | earl count countess | baron baroness\
| knight | emperor empress
office: president | chancellor | governor | mayor | senator | ambassador | treasurer | speaker
church office: pope | cardinal | archbishop | bishop | priest vicar | deacon | monk | nun | imam | rabbi
religion: christian christianity | muslim islam islamic | jewish judaism | hindu hinduism | buddhist buddhism\
| sikh sikhism | atheist atheism | taoist taoism
church: catholic | protestant | orthodox | anglican | lutheran | methodist | baptist | presbyterian
form of state: republic republican | monarchy monarchical kingdom | dictatorship | theocracy | empire
politics: communist | fascist | liberal | conservative | socialist | capitalist | anarchist | libertarian
economy: agriculture agricultural farming | mining | tourism | manufacturing
building: church cathedral chapel | mosque | synagogue | temple | castle palace | hospital clinic | library\
| museum | theatre theater | cinema | hotel | prison jail | factory | warehouse | restaurant café cafe | supermarket\
| stadium | farm | airport | barn | bakery | pharmacy | courthouse | lighthouse | windmill | school | university
room: kitchen | bedroom | bathroom | garage | basement cellar | attic | pantry | balcony | hallway corridor
furniture: chair armchair | table | sofa couch | bed | wardrobe | shelf bookshelf
cooler: fridge refrigerator | freezer | oven | microwave | dishwasher
clothing: shirt | trousers pants jeans | skirt | dress | coat jacket | shoe boot | hat cap | glove | scarf | sock\
| tie | sweater jumper pullover
land: city town village | country nation | continent | province | river stream | lake | ocean sea\
| mountain volcano hill | island | desert | forest wood | valley | archipelago | peninsula | canal | bridge | tunnel\
| glacier | beach
catastrophe: earthquake quake | flood flooding | hurricane typhoon cyclone | tornado | eruption volcanic | drought\
| wildfire | avalanche | landslide mudslide | tsunami | explosion blast | famine | epidemic pandemic | shipwreck
weather: rainy rain raining drizzle drizzling | sunny sunshine | cloudy overcast | snow snowy snowing | windy\
| foggy fog | stormythunderstorm | hail
heat: hot warm | cold chilly freezing | mild
crime: murder homicide manslaughter | theft stealing burglary robbery | fraud | arson | rape | kidnapping abduction\
| bribery | smuggling | espionage spying | blackmail extortion | treason | perjury | vandalism\
| forgery
offender: murderer killer | thief burglar robber | arsonist | rapist | kidnapper | smuggler | spy
weapon: knife blade dagger | gun pistol rifle firearm shotgun revolver | bomb explosive grenade | sword\
| axe hatchet | hammer | missile rocket | poison | arrow
way of dying: drowning drowned drown | shooting shot shoot | stabbing stabbed stab | hanging hanged\
| poisoning poisoned poison | strangulation strangled strangle | suicide | overdose | starvation starved starve\
| crash | cancer
part of the body: head skull | neck throat | shoulder | arm elbow | hand wrist finger thumb | chest | back spine\
| stomach abdomen belly | hip | leg thigh knee shin | foot ankle toe | eye | ear | nose | tooth | heart | lung\
| liver | kidney | brain | skin
disease: cancer leukaemia leukemia | diabetes | malaria | tuberculosis | pneumonia | influenza flu | measles\
| cholera | hiv aids | asthma | stroke | alzheimer dementia | parkinson | hepatitis | arthritis | covid coronavirus\
| ebola | polio | smallpox
metal: gold golden | silver | bronze | copper | iron | steel | aluminium aluminum | lead | zinc | nickel | platinum\
| uranium | lithium
material: wood wooden timber | stone | glass | plastic | concrete cement | leather | cotton | wool woollen | silk\
| paper | rubber | marble | brick | steel | ceramic
fuel: coal | oil petroleum | gas | wood | petrol gasoline | diesel | hydrogen | kerosene | charcoal
power: nuclear | solar | wind | hydroelectric hydropower | geothermal | coal
gas: oxygen | nitrogen | hydrogen | helium | methane | ozone
state of matter: solid | liquid | gaseous
planet: mercury | venus | earth | mars | jupiter | saturn | uranus | neptune | pluto
force: army | navy naval | police | coastguard
sense: sight | hearing | smell | taste | touch
device: computer laptop pc desktop | phone smartphone telephone mobile | tablet | camera | television tv | printer\
| radio
channel: email mail | letter | phone telephone | fax | telegram
service: broadcast | print printed | online | handwritten
business: marketing | sales | accounting | logistics | recruitment | procurement
business size: multinational | startup
instance of court: district | appeal appellate | supreme constitutional
law: bill | treaty | constitution
vote: election | referendum
level of state: federal national | state | municipal | provincial | regional
process: manual manually | automated automatic automatically
price: free complimentary | paid
scale: basic | premium
size of group: single sole | double dual twin | triple threefold | quadruple
order: first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth
part: beginning start opening | middle midpoint | end ending conclusion
position: above | below beneath underneath
position: inside within indoors | outside outdoors
position: front | rear back
position: top | bottom
position: ahead | behind
era: ancient | medieval | modern
marital state: married | single unmarried | divorced | widowed | engaged
number of players: solo | duet duo | trio | quartet | quintet
shape: round circular | square | rectangular | triangular | oval
taste: sweet | sour | bitter | salty salted
language: english | french | german | spanish | italian | portuguese | russian | arabic | hebrew | persian farsi\
| turkish | chinese mandarincantonese | japanese | korean | hindi | latin | greek | dutch | polish | ukrainian\
| swedish | thai | vietnamese | swahili
feeling: joy happiness delight | sadness grief sorrow | anger rage fury | fear | jealousy envy | pride | shame\
| admiration | boredom
reply: accept agree consent | decline refuse reject disagree
reply: confirm admit acknowledge concede | deny
speech: praise commend laud | criticise criticize condemn blame denounce
speech: ask enquire inquire | order command | answer reply | forbid
measure: import | export
measure: subsidy | tax levy tariff | fine penalty
tendency: growth rise increase gain upturn | decline fall decrease loss downturn drop
change of size: improve enhance upgrade | worsen impair hinder degrade
market: wholesale | retail
way of getting: buy purchase acquire | sell | rent lease hire | borrow | steal | inherit | donate
use of media: read | watch view | listen hear
of a program: install | uninstall | delete remove
of a play: direct | star | score
rite: wedding marriage | funeral burial | baptism christening | graduation | birthday
parting: welcome greeting | farewell goodbye
stage of life: birth | childhood | adolescence | adulthood | death
stage of life: infant baby toddler | teenager adolescent | adult | pensioner
sex: male masculine | female feminine
sex: man gentleman | woman lady
sex: boy lad | girl lass
sex: actor | actress
sex: waiter | waitress
"""
