"""What has a name and is neither somebody nor a body nor a place: events, laws, prizes, works."""

from __future__ import annotations

from verifybench.names.tables.listing import phrases, words

# Last words.
THINGS = words("""
    accord accords act acts affair agreement agreements amendment anniversary armistice attack attacks award awards
    bafta battle bible biennale bill bombing bombings bowl carnival ceasefire championship championships charter
    chronicles code concerto conference constitution convention conventions coup crash crisis cruiser crunch cup
    cyclone day deal declaration decree depression directive disaster disease doctrine dossier earthquake effect
    emmy expo fair famine festival fever files flood floods flu frigate games genocide gospel grammy holocaust
    honour honours hurricane incident index intifada jubilee judgment koran law laws leaks manifesto marathon
    massacre masters medal memorandum memorial missile nobel offensive olympics open operation ordinance oscars
    outbreak pandemic papers plague plan pogrom principle prix prize prizes protocol protocols purge quran rebellion
    recession reformation regulation regulations renaissance revolt revolution rifle rocket saga satellite scale
    scandal scheme series siege sonata spacecraft statute statutes storm strategy submarine summit superbowl
    symphony syndrome talmud telescope terror theorem theory torah tournament tragedy treaties treaty trials trilogy
    truce tsunami typhoon uprising virus war wars
""")

# First words: “Treaty of Lisbon”, “Hurricane Katrina”, “Operation Overlord”.
THING_HEADS = words("""
    accord accords act agreement battle bill charter code constitution convention cyclone declaration decree edict
    hurricane law operation pact project protocol siege statute treaty typhoon war wars
""")

KNOWN_THINGS = phrases("""
    black friday, good friday, bloody sunday, palm sunday, ash wednesday, may day, new year, new year's day, new year's eve,
    christmas day, christmas eve, boxing day, labour day, labor day, victory day, independence day, world war, cold war, great war,
    first world war, second world war, world war i, world war ii, world war one, world war two, world cup, super bowl, nobel prize,
    nobel peace prize, pulitzer prize, booker prize, arab spring, prague spring, orange revolution, french revolution,
    russian revolution, industrial revolution, magna carta, olympic games, winter olympics, summer olympics, champions league,
    premier league, grand prix, tour de france, war and peace, game of thrones, star wars, harry potter
""")
