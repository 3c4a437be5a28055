"""What nouns are a kind of: one line a class, its own names first, then what falls under it, all in the singular.

A word ending in one of `PERSON_ENDINGS` is a person too, unless it stands in `NO_PERSONS`; so is a people by its name
("Uzbeks").
"""

from __future__ import annotations

from verifybench.values.tables import words

# class: (words for the whole class, words for what falls under it)
CLASSES: dict[str, tuple[str, str]] = {
    "person": (
        "person people individual human soul",
        "man woman child boy girl baby infant toddler teenager adult pensioner citizen national resident inhabitant villager"
        " passenger crew pilot driver rider pedestrian cyclist tourist guest visitor spectator fan pupil student graduate"
        " police policeman policewoman cop guard soldier troop marine sailor serviceman servicewoman conscript recruit militant"
        " rebel insurgent fighter terrorist gunman hostage prisoner inmate detainee convict suspect defendant victim casualty"
        " fatality dead wounded injured missing survivor refugee migrant evacuee civilian employee staff personnel miner nurse"
        " doctor medic patient judge lawyer attorney juror witness mp deputy senator minister delegate candidate voter member"
        " activist journalist monk nun priest cleric bishop athlete player coach official expert scientist"
        " relative parent mother father son daughter brother sister wife husband twin orphan widow friend colleague neighbour"
        " neighbor client customer taxpayer applicant participant respondent signatory donor shareholder volunteer protester"
        " protestor demonstrator mourner attendee youth folk clergy infantry fireman fisherman alumnus chief captain"
        " general colonel major cadet veteran ally guy lady gentleman president king queen prince princess uncle aunt nephew niece"
        " cousin girlfriend boyfriend bride groom",
    ),
    "animal": (
        "animal creature beast",
        "dog cat horse cow bull calf cattle sheep lamb goat pig boar hen chicken rooster duck goose turkey bird fish whale"
        " dolphin seal shark bear wolf fox deer elk reindeer lion tiger leopard elephant rhino giraffe monkey ape gorilla"
        " camel donkey mule rabbit hare rat mouse bat snake lizard frog bee livestock",
    ),
    "vehicle": (
        "vehicle",
        "car bus lorry truck van taxi cab coach ambulance motorcycle motorbike scooter tram tractor minibus jeep trailer"
        " bicycle bike tank",
    ),
    "ship": (
        "ship vessel boat craft",
        "ferry tanker freighter trawler yacht frigate destroyer submarine cruiser tug barge",
    ),
    "aircraft": (
        "aircraft",
        "plane airplane aeroplane jet helicopter drone airliner bomber fighter glider balloon airship",
    ),
    "building": (
        "building structure",
        "house home flat apartment school hospital church mosque synagogue temple shop store factory office hotel restaurant"
        " warehouse garage barn cottage villa tower theatre theater museum library clinic kindergarten",
    ),
    "weapon": ("weapon arm", "gun rifle pistol revolver knife grenade missile rocket bomb shell mine mortar howitzer"),
    "publication": ("publication", "book newspaper magazine journal article paper report novel"),
}
PERSON_ENDINGS = ("er", "or", "ist", "ian", "ee", "man", "woman", "ess", "eur", "ant", "crat", "cian")
NO_PERSONS = frozenset(
    words(
        "access adapter address amber amplifier anchor answer armor banner barrier behavior boiler bomber border buffer"
        " bulldozer bumper bunker burger burner business butter camper cancer carrier center chamber chapter charger"
        " charter cluster coffee color committee computer constant container controller converter cooker cooler copper"
        " corner corridor counter covenant cover cracker crater cruiser cylinder dagger december degree deodorant"
        " destroyer detector diameter dinner disaster discover disinfectant disorder dozer drawer elephant elevator"
        " encounter equator eraser error factor favor feather fever fiber filter finger flavor floor flyer folder footer"
        " freezer freighter gender generator glacier grant guarantee gutter hammer harbor header headquarter heater"
        " heather helicopter honor horror hunger hydrant implant indicator instant jubilee kilometer labor ladder layer"
        " letter lever lighter liquor liter locker lubricant manner marker matter meteor meter milliliter millimeter"
        " mirror monitor motor murder mutant newspaper november number october offer order oyster panther paper parameter"
        " pendant perimeter plant planter platter pollutant poster power prayer press printer process processor propeller"
        " quadrant quarter razor reactor register remainder remnant restaurant river rotor router rover rubber rumor"
        " scooter sealant sector semester sensor september server shelter shower shutter silver skyscraper slider slipper"
        " soccer spider sticker stimulant stress success summer sweater tanker tender terror theater thermometer thriller"
        " timber toaster tower tractor trailer transfer transformer trawler tremor trigger tumor ulcer umber vapor variant"
        " vector vesper visor wafer wallpaper warrant water weather whisper winter wonder wrapper zipper"
    )
)
