"""What is of a kind by its name: whoever is a novelist is a writer. The kind, then what is one.

A claim that names the kind is borne out by a passage that names what is one, never the other way round.
"""

HYPERNYMS = """
musician: singer vocalist rapper songwriter guitarist drummer pianist violinist cellist bassist composer
artist: painter sculptor singer rapper musician photographer illustrator songwriter
performer: singer actor actress dancer comedian rapper musician vocalist
entertainer: singer actor actress dancer comedian rapper musician magician
writer: novelist playwright screenwriter poet journalist author essayist columnist biographer dramatist
author: novelist playwright poet essayist biographer
journalist: reporter correspondent columnist editor
player: quarterback footballer goalkeeper striker midfielder defender pitcher guard receiver linebacker cricketer batsman bowler
athlete: footballer quarterback cricketer swimmer runner sprinter boxer wrestler cyclist skier gymnast golfer jumper
sportsman: footballer quarterback cricketer swimmer runner boxer wrestler cyclist golfer
politician: senator president minister mayor governor congressman congresswoman lawmaker legislator councillor chancellor premier
lawmaker: senator congressman congresswoman legislator deputy
official: minister mayor governor secretary commissioner
scientist: physicist chemist biologist astronomer geologist mathematician botanist zoologist
filmmaker: director producer
company: airline bank manufacturer studio publisher brewery retailer startup insurer distillery
organisation: company charity party union agency association foundation federation league ministry
place: city town village country region district island suburb borough county municipality
location: city town village country region district island
settlement: city town village hamlet
building: church castle hospital museum library palace cathedral tower skyscraper mosque temple synagogue theatre courthouse
facility: studio plant factory warehouse laboratory hospital prison
vehicle: car truck bus lorry van motorcycle automobile
vessel: ship boat ferry yacht tanker
aircraft: plane airplane helicopter jet
animal: dog cat horse cow sheep goat pig lion tiger bear elephant wolf fox
relative: mother father sister brother son daughter uncle aunt cousin nephew niece grandmother grandfather
parent: mother father
child: son daughter
sibling: brother sister
spouse: wife husband
film: documentary thriller
show: series sitcom
publication: newspaper magazine journal
university: polytechnic
school: university college academy
drink: beer wine whisky whiskey vodka gin rum coffee tea lemonade
alcohol: beer wine whisky whiskey vodka gin rum
fruit: apple pear orange lemon banana grape cherry plum peach
metal: gold silver copper iron steel aluminium zinc lead nickel
crime: murder theft robbery fraud arson rape kidnapping burglary manslaughter
weapon: knife gun pistol rifle bomb sword shotgun
disease: cancer malaria tuberculosis pneumonia influenza measles cholera diabetes
sport: football basketball tennis cricket rugby baseball hockey golf boxing
instrument: guitar piano violin cello drum trumpet flute
soldier: sergeant lieutenant captain colonel corporal private
lawyer: attorney barrister solicitor prosecutor
doctor: surgeon physician psychiatrist cardiologist
award: prize medal trophy
man: husband father son brother uncle boy gentleman
woman: wife mother daughter sister aunt girl lady actress
"""
