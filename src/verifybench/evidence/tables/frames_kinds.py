"""What things are kinds of: before the colon the kind, behind it what falls under it, all in the singular, `_` for a space.

Between `|` stand alternatives of which nothing is two (a dog is no cat, a film no novel). A line without `|`, and the nouns
within one alternative, say nothing of the kind: a poet may be a painter. A word of several senses stands in several lines; where
other nouns stand under it, the sense is told by what follows a full stop (`plant.life`, no factory).
"""

KINDS = """
being: person | animal | plant.life | fungus | microbe
thing: being | artefact | place | event | substance | body_part | document | organisation | work | idea | food | amount
    | period | feeling | condition

person: man woman child adult worker official relative criminal victim athlete artist writer performer scientist soldier
    cleric believer expert
person: politician traveller resident citizen customer owner leader member patient student teacher journalist lawyer
    witness suspect prisoner
person: refugee migrant activist friend neighbour neighbor colleague guest host winner loser candidate voter passenger
    pedestrian driver cyclist
person: buyer seller tenant landlord employer employee founder heir orphan stranger tourist fan spectator pensioner veteran
    survivor hostage
person: protester demonstrator donor volunteer spokesman spokeswoman spokesperson individual human somebody someone
    human_being celebrity
person: billionaire millionaire aristocrat peasant slave servant hero villain genius foreigner native immigrant emigrant
    bystander opponent rival
adult: man | woman
adult: pensioner widow widower bachelor spouse husband wife bride groom
man: husband father son brother uncle nephew grandfather grandson boy gentleman widower king prince duke policeman fireman
    businessman monk
woman: wife mother daughter sister aunt niece grandmother granddaughter girl lady widow queen princess duchess policewoman
    nun actress waitress businesswoman
child: boy | girl
child: baby infant toddler teenager kid youngster schoolboy schoolgirl newborn son daughter orphan
relative: father | mother | son | daughter | brother | sister | uncle | aunt | nephew | niece | grandfather | grandmother
    | grandson | granddaughter
relative: cousin parent grandparent spouse husband wife sibling twin stepfather stepmother ancestor descendant son-in-law
    mother-in-law
parent: father | mother
spouse: husband | wife
sibling: brother | sister
worker: doctor nurse teacher miner farmer fisherman builder carpenter plumber electrician mechanic baker butcher cook chef
    waiter waitress driver
worker: pilot sailor engineer clerk secretary cleaner gardener tailor hairdresser shopkeeper cashier salesman accountant
    banker labourer laborer
worker: employee postman firefighter paramedic guard janitor receptionist librarian programmer architect journalist
    bricklayer roofer welder
doctor: surgeon physician gp paediatrician pediatrician psychiatrist cardiologist dentist anaesthetist oncologist
    neurologist specialist medic
medical_worker: doctor nurse paramedic midwife pharmacist vet physiotherapist
teacher: professor lecturer headteacher headmaster headmistress tutor schoolteacher instructor
student: pupil undergraduate graduate postgraduate schoolboy schoolgirl apprentice
official: minister mayor governor ambassador diplomat civil_servant inspector judge magistrate sheriff police_officer
    commissioner chancellor
official: prosecutor envoy consul bureaucrat regulator coroner ombudsman treasurer
officer: police_officer colonel major captain lieutenant general
police_officer: policeman policewoman constable detective sergeant inspector sheriff cop
politician: president prime_minister minister.state senator congressman congresswoman deputy mp mayor governor councillor
    lawmaker legislator
politician: chancellor vice_president premier party_leader statesman
lawmaker: senator deputy mp congressman congresswoman councillor legislator
minister.state: prime_minister foreign_minister finance_minister defence_minister
leader: president prime_minister king queen chief captain chairman chairwoman director boss manager head premier emperor
    dictator chancellor
monarch: king queen emperor empress tsar sultan
nobleman: duke | earl | count | baron | marquess | viscount
soldier: general | colonel | major | captain | lieutenant | sergeant | corporal | private
soldier: officer marine paratrooper infantryman conscript recruit sniper trooper commander
sailor: admiral captain seaman fisherman
scientist: physicist chemist biologist astronomer geologist mathematician botanist zoologist ecologist economist
    psychologist sociologist
scientist: anthropologist archaeologist meteorologist geneticist researcher neuroscientist virologist epidemiologist
    engineer
expert: scientist specialist analyst consultant adviser professor
scholar: historian philosopher linguist theologian economist professor archaeologist
artist: painter sculptor photographer illustrator designer potter composer
writer: novelist poet playwright journalist author essayist biographer screenwriter historian columnist critic blogger
journalist: reporter correspondent editor columnist anchor newsreader photojournalist
performer: actor actress singer dancer musician comedian magician acrobat clown
musician: pianist violinist guitarist drummer cellist trumpeter conductor composer organist flautist singer saxophonist
    bassist
athlete: footballer runner swimmer boxer wrestler gymnast skier skater cyclist rower jockey golfer cricketer goalkeeper
    striker
athlete: defender midfielder sprinter jumper player tennis_player quarterback pitcher climber mountaineer
player: goalkeeper | striker | defender | midfielder
cleric: priest bishop archbishop cardinal pope vicar pastor imam rabbi monk nun deacon chaplain minister
cleric: priest | imam | rabbi
believer: christian | muslim | jew | hindu | buddhist | sikh
christian: catholic | protestant
lawyer: solicitor barrister attorney prosecutor advocate counsel public_defender
criminal: murderer thief burglar robber rapist kidnapper arsonist smuggler fraudster forger pirate gangster drug_dealer
    blackmailer hijacker terrorist killer
killer: murderer assassin
thief: burglar robber shoplifter pickpocket
victim: casualty
prisoner: inmate convict detainee hostage captive
traveller: tourist passenger pilgrim explorer backpacker commuter nomad
resident: villager islander tenant inhabitant local
migrant: immigrant emigrant refugee asylum_seeker

animal: mammal | bird | fish | reptile | amphibian | insect | spider | mollusc | crustacean | worm
animal: pet livestock predator prey beast creature
mammal: dog | cat | horse | cow | sheep | goat | pig | donkey | mule | camel | rabbit | hare | fox | wolf | bear | lion
    | tiger | leopard | elephant | rhinoceros rhino | hippopotamus hippo | giraffe | zebra | monkey | ape | deer
    | elk moose | reindeer | whale | dolphin | seal | otter | beaver | badger | hedgehog | squirrel | rat | mouse | bat
    | kangaroo | koala | panda | hyena | jackal | antelope | buffalo bison | llama | walrus | raccoon | mole | hamster
    | guinea_pig | porpoise
dog: puppy labrador poodle terrier spaniel alsatian german_shepherd bulldog greyhound hound collie beagle dachshund
    sheepdog retriever
cat: kitten tomcat
horse: pony foal mare stallion racehorse
cow: bull calf ox heifer
cattle: cow bull calf ox
livestock: cow sheep goat pig chicken cattle horse
sheep: lamb ram ewe
pig: piglet boar hog sow
deer: stag roe_deer fawn
ape: gorilla | chimpanzee | orangutan
bear: polar_bear grizzly brown_bear
whale: blue_whale humpback orca killer_whale sperm_whale
bird: eagle | hawk | falcon | owl | raven crow | pigeon dove | sparrow | swallow | robin | gull seagull | duck | goose
    | swan | chicken hen cock rooster chick | turkey | parrot | penguin | ostrich | stork | heron | vulture | peacock
    | kingfisher | woodpecker | blackbird | magpie | albatross | flamingo | pelican | cuckoo
poultry: chicken duck goose turkey hen
fish: shark | salmon | trout | cod | tuna | herring | eel | carp | pike | sardine | mackerel | haddock | sturgeon
    | swordfish | ray | goldfish | anchovy
reptile: snake | lizard | crocodile | alligator | turtle tortoise | dinosaur
snake: cobra | viper adder | python | rattlesnake | boa
amphibian: frog | toad | newt | salamander
insect: bee | wasp | ant | fly | mosquito | butterfly | moth | beetle | locust grasshopper | flea | cockroach | termite
    | cricket | dragonfly | ladybird
mollusc: snail | slug | mussel | oyster | squid | octopus | clam
crustacean: crab | lobster | shrimp prawn
shellfish: mussel oyster clam crab lobster shrimp prawn
plant.life: tree | flower | grass | bush | moss | fern | vegetable | cereal | weed
tree: oak | pine | beech | birch | ash | elm | maple | willow | poplar | spruce | fir | cedar | palm | apple_tree
    | olive_tree | chestnut | lime_tree
conifer: pine spruce fir cedar
flower: rose | tulip | daisy | lily | daffodil | orchid | sunflower | poppy | carnation | violet | snowdrop | lavender
cereal: wheat | barley | rye | oat | maize corn | rice
crop: wheat barley rye maize corn rice potato soya cotton sugar_beet
microbe: bacterium virus parasite germ
fungus: mushroom mould yeast

artefact: vehicle | building | weapon | tool | machine | instrument | furniture | clothing | container | toy | jewel
    | artwork
object: artefact
vehicle: car | bus | lorry truck | van | tram | train | bicycle bike | motorcycle motorbike | ship boat | aircraft
    | spacecraft | tractor | tank | cart carriage | sledge | ambulance | fire_engine | submarine
vehicle: taxi minibus coach scooter trailer jeep caravan
car: taxi cab saloon limousine hatchback suv automobile sports_car convertible police_car
ship: ferry | tanker | freighter cargo_ship | trawler | frigate | destroyer | aircraft_carrier | cruiser
    | cruise_ship liner | icebreaker | tug | galleon
ship: warship
boat: yacht | canoe | kayak | rowing_boat | lifeboat | dinghy | barge | fishing_boat | sailing_boat | speedboat | gondola
vessel: ship boat ferry yacht submarine
warship: frigate destroyer cruiser battleship aircraft_carrier submarine corvette
aircraft: plane aeroplane airplane | helicopter | balloon | glider | airship | drone
plane: jet airliner bomber fighter_jet biplane seaplane passenger_plane
train: express locomotive tube metro freight_train
spacecraft: rocket satellite probe space_shuttle
building: house | church | mosque | synagogue | temple | hospital | school | library | museum | theatre theater | cinema
    | prison jail | factory plant mill | warehouse | barn | castle | palace | station | airport_terminal | courthouse
    | stable | garage | lighthouse | windmill
building: hotel restaurant shop store office cottage villa tower skyscraper flat apartment block tower_block hut shed cabin
    farmhouse pub inn monastery
house: cottage villa bungalow mansion farmhouse chalet detached_house
home: house flat apartment cottage villa bungalow
church: cathedral chapel abbey basilica
structure: building bridge dam tunnel tower wall pier monument statue fence pylon mast windmill aqueduct canal
bridge: footbridge viaduct suspension_bridge drawbridge
shop: bakery butcher bookshop pharmacy supermarket department_store grocery boutique florist kiosk store
school: primary_school | secondary_school | nursery_school kindergarten | boarding_school
room: kitchen | bedroom | bathroom | cellar basement | attic loft | living_room | classroom | corridor hallway | toilet
weapon: gun | knife | sword | bomb | missile | grenade | bow | spear | axe | mine | club | dagger
gun: rifle | pistol | revolver | shotgun | machine_gun | cannon
firearm: gun rifle pistol revolver shotgun machine_gun handgun
explosive: bomb grenade mine dynamite
tool: hammer | saw | axe | screwdriver | drill | spade shovel | rake | chisel | pliers | spanner wrench | scissors
machine: computer engine tractor printer washing_machine dishwasher crane lathe robot generator pump turbine motor
device: phone computer camera radio television tablet laptop smartphone clock watch sensor
computer: laptop | desktop | tablet
phone: smartphone mobile telephone landline
musical_instrument: piano | violin | guitar | cello | flute | trumpet | drum | organ | harp | saxophone | clarinet
    | accordion | trombone | double_bass | oboe | viola
instrument: musical_instrument
furniture: chair | table | bed | sofa couch | wardrobe cupboard | desk | shelf bookcase | bench | stool
    | chest_of_drawers | armchair
clothing: shirt | trousers | skirt | dress | coat | jacket | shoe boot | hat | glove | scarf | sock | tie
    | jumper sweater | uniform | belt
footwear: shoe boot sandal slipper trainer
container: box | bottle | bag | barrel | basket | bucket | jar | tin can | suitcase | crate | sack | cup | glass | bowl
jewel: ring | necklace | bracelet | earring | brooch | diamond crown
jewellery: ring necklace bracelet earring brooch
toy: doll ball teddy_bear puzzle kite

work: film movie | novel | poem | play | song | symphony | opera | painting | sculpture statue | album | tv_series
    | ballet | musical | short_story | essay | photograph | cartoon
artwork: painting sculpture statue photograph drawing mural print
painting: portrait landscape watercolour fresco self-portrait
book: novel biography autobiography dictionary textbook cookbook memoir thriller encyclopedia diary anthology guidebook
    atlas
film: documentary | feature_film | short_film
film: comedy thriller western horror_film drama
publication: book newspaper magazine journal pamphlet report article leaflet
newspaper: daily weekly tabloid broadsheet
document: letter | passport | contract | will | map | certificate | licence | invoice | receipt | treaty | diary | report
    | form
document: email article paper statement text bill memo petition
agreement: contract treaty deal accord pact truce ceasefire

place: city | village | country | continent | river | lake | ocean sea | mountain | island | desert | forest | valley
    | street | planet
place: water.body town region district province state county suburb capital port harbour resort park square garden field
    farm beach coast cave building room site venue
settlement: city town village hamlet suburb
city: capital metropolis
town: market_town
country: republic kingdom nation monarchy state
area: region district province county zone neighbourhood quarter
waterway: river canal stream
water.body: river lake sea ocean pond stream reservoir
river: stream tributary
mountain: volcano peak
hill: mound
road: street motorway highway avenue lane path alley
forest: wood jungle rainforest
continent: europe | asia | africa | australia | antarctica | north_america | south_america
planet: mercury | venus | earth | mars | jupiter | saturn | uranus | neptune

organisation: company | political_party | university | army | church | government | court | trade_union | charity
    | orchestra band | football_club | parliament
organisation: bank school hospital museum newspaper agency ministry association club federation society foundation team
    party union group firm police committee
organization: organisation
company: bank airline publisher manufacturer retailer supermarket startup insurer brewery carmaker firm subsidiary
    contractor supplier corporation
business: company shop firm restaurant hotel bank airline farm
authority: ministry agency government council police court regulator department city_council municipality tax_office customs
authorities: authority
government: cabinet administration junta
ministry: foreign_ministry interior_ministry defence_ministry health_ministry finance_ministry
agency: news_agency space_agency intelligence_agency
court: supreme_court | district_court | appeals_court court_of_appeal | constitutional_court | high_court
court: tribunal
parliament: senate congress assembly bundestag
force: army | navy | air_force | police
media: newspaper television radio magazine broadcaster
team: squad side eleven
institution: university school court parliament bank museum hospital church
group: band gang family crew team committee orchestra

event: war | election | wedding | funeral | birth | death | concert | match | earthquake | flood | eruption | storm
    | festival | trial | strike
event: accident disaster meeting ceremony attack crime party conference exhibition race tournament competition celebration
    riot protest demonstration
disaster: earthquake | flood | hurricane typhoon cyclone | tornado | eruption | drought | wildfire | avalanche
    | landslide | tsunami | famine | shipwreck
disaster: explosion fire crash epidemic pandemic
accident: crash collision derailment shipwreck fall
crime: murder | theft | fraud | arson | rape | kidnapping | bribery | perjury | treason | smuggling | blackmail
    | vandalism | forgery | burglary | shoplifting | robbery
crime: assault manslaughter corruption embezzlement trafficking terrorism homicide money_laundering
killing: murder manslaughter assassination execution massacre
attack: raid bombing ambush assault shooting stabbing airstrike
storm: hurricane thunderstorm blizzard tornado typhoon cyclone
competition: tournament race match championship cup league
contest: match race election competition
sport: football | tennis | cricket | rugby | basketball | baseball | hockey | golf | boxing | wrestling | swimming
    | skiing | cycling | rowing | gymnastics | judo | volleyball | handball | badminton | athletics | fencing | archery
    | chess | sailing | skating
meeting: conference summit session assembly interview
ceremony: wedding funeral baptism coronation inauguration graduation christening
vote: election referendum ballot

disease: cancer | diabetes | malaria | tuberculosis | pneumonia | influenza flu | measles | cholera | hiv aids | asthma
    | hepatitis | arthritis | ebola | polio | smallpox | covid | typhoid | plague | rabies | tetanus | leprosy
cancer: leukaemia leukemia lymphoma melanoma breast_cancer lung_cancer
illness: disease cancer flu infection fever cold pneumonia stroke depression
injury: wound fracture burn bruise cut concussion
condition: disease illness injury poverty
body_part: head | arm | leg | hand | foot | eye | ear | nose | mouth | heart | lung | liver | kidney | brain | stomach
    | knee | shoulder | neck | back | finger | toe | elbow | hip
organ.body: heart lung liver kidney brain stomach
substance: metal | wood timber | glass | plastic | gas | liquid | stone | paper | rubber | cloth
metal: gold | silver | copper | iron | steel | lead | aluminium aluminum | zinc | tin | nickel | platinum | uranium
    | bronze | brass | mercury
stone: marble | granite | limestone | sandstone | slate
gas: oxygen | nitrogen | hydrogen | helium | methane | carbon_dioxide | ozone
fuel: coal | oil | petrol gasoline | diesel | natural_gas | firewood | hydrogen
cloth: cotton | wool | silk | linen | leather | nylon
material: wood stone metal glass plastic concrete brick cloth paper
drink: beer | wine | whisky whiskey | vodka | coffee | tea | milk | juice | water | lemonade | cider | brandy | rum | gin
alcohol: beer wine whisky vodka gin rum brandy cider
food: bread | cheese | meat | rice | pasta | soup | fruit | vegetable | cake | egg | salad | butter | honey | chocolate
meat: beef | pork | lamb | chicken | veal | turkey | ham bacon
fruit: apple | pear | orange | lemon | banana | grape | cherry | plum | peach | apricot | strawberry | raspberry | melon
    | fig | mango | pineapple
vegetable: potato | carrot | onion | cabbage | tomato | spinach | lettuce | cucumber | bean | pea | pepper | pumpkin | leek
meal: breakfast | lunch | dinner supper
drug: heroin cocaine cannabis medicine aspirin antibiotic vaccine painkiller
medicine: aspirin antibiotic vaccine painkiller insulin penicillin
money: cash coin banknote dollar euro pound
currency: dollar | euro | pound | yen | franc | rouble ruble | krone | peso | rupee | lira
language: english | french | german | spanish | italian | portuguese | russian | arabic | chinese | japanese | hindi
    | latin | greek | turkish | swedish | polish
subject: mathematics | physics | chemistry | biology | history | geography | philosophy | economics | law | medicine
    | music | literature
science: physics chemistry biology astronomy geology
religion: christianity | islam | judaism | hinduism | buddhism
colour: red | blue | green | yellow | black | white | brown | grey gray | orange | purple | pink
color: colour
season: spring | summer | autumn | winter
feeling: joy | anger | fear | sadness grief | jealousy envy | pride | shame | disgust | surprise
vegetable_oil: olive_oil
"""
