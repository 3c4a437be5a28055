"""What a thing is: head nouns by class. Nothing is of two of these classes, so a work is no person and a city no film.

Inside a line split by `|`, the alternatives exclude one another too (a film is no album); elsewhere two nouns of one
class may both be true (an actor may be a writer).
"""

CLASSES = """
person: actor actress singer rapper musician writer author novelist poet journalist politician senator president
person: minister lawyer attorney judge doctor physician surgeon scientist physicist chemist biologist economist
person: philosopher historian engineer architect painter sculptor artist comedian director producer screenwriter
person: filmmaker model dancer choreographer footballer cricketer golfer boxer wrestler athlete swimmer player coach
person: soldier general officer policeman programmer teacher professor businessman businesswoman entrepreneur
person: activist king queen prince princess emperor saint priest bishop pope murderer criminal drummer guitarist
person: pianist composer songwriter  quarterback man woman boy girl person human
work: film movie | album | song single | novel book play | series show sitcom soap\
| game videogame | opera musical | painting sculpture | magazine newspaper | episode
place: city town village | country nation republic | continent\
| county | river lake ocean sea | mountain volcano | island
creature: dog cat horse bird fish insect snake
vehicle: car truck ship aircraft train bus bicycle
organisation: company corporation firm party university college school museum bank airline charity
"""

# A person or a work may have two of these, so one is held against another only where a text gives one alone.
NATIONALITIES = """
american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish
norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian
georgian armenian israeli iranian iraqi egyptian moroccan nigerian kenyan ethiopian indian pakistani bangladeshi chinese
japanese korean vietnamese thai indonesian malaysian filipino australian canadian mexican brazilian argentine chilean
colombian peruvian cuban venezuelan jamaican
"""
