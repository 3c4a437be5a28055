"""The small words that bound a clause and its noun phrases, as text to be split at blanks."""

AUXILIARIES = """
is are was were be been has have had do does did will would can could may might must shall should cannot
"""
BEING = "is are was were be been being"
DETERMINERS = """
the a an his her its their our my your this that these those some many several most all both another each every no
"""
CONJUNCTIONS = "and but or nor yet so"
RELATIVES = "who which that whose whom where"
# Pronouns right behind which a verb stands.
SUBJECTS = "he she it they we i you"

# First words of what may be fronted, beside the prepositions.
OPENERS = """
while when although though if as because despite according instead unlike besides once amid following without among
behind about inside outside above below throughout within
"""

# Adverbs that may open a sentence, or stand between a subject and its verb, beside those in -ly.
ADVERBS = """
also once later earlier again then already still just now often never not both further even only always however meanwhile
moreover therefore thus instead today yesterday tonight tomorrow soon ever almost first here overall afterwards
"""

# Irregular past forms that no table of stems needs, and participles that may open a sentence ("Born in Oslo, …").
PASTS = """
fled hit put set quit let shut beat bet bid cost hurt split spread sank sunk swam rang rung drank ate bit blew blown bred burst
clung crept dug fed fit forbade froze ground hid knelt leapt lent lit mistook overcame overtook read rode ridden shed shone shrank
sped spilt spun spat sprang stank stung strove swept swung thrust undertook upheld wept wound wrung
"""
PARTICIPLES = "born taken given known seen built held sent sold made shot written found led caught thrown driven drawn torn"

# Plural subjects without an -s.
PLURALS = "police people they we men women children staff officials"

# Nouns behind a name that say what it is: "the Orvex company" is Orvex, "the Orvex manager" is somebody of it.
BODIES = """
company firm group agency association bank board broadcaster bureau centre center channel charity club commission committee
corporation council court department foundation fund government hospital institute magazine ministry movement museum network
newspaper organisation organization party police project publication radio school service site society store television trust
union university website city county district province region river island bridge airport port prison
"""

# Nouns, beside those in -er, -ist and -man, of whoever acts for or beside somebody: Berg's lawyer is not Berg.
AGENTS = """
lawyer attorney wife husband son daughter brother sister mother father parent cousin uncle aunt friend colleague partner rival
competitor opponent co-defendant accomplice ally aide adviser advisor assistant deputy successor predecessor spokesman
spokeswoman spokesperson spokesperson founder co-founder head chief director manager driver employee owner subsidiary supplier
customer client widow fiancé fiancée girlfriend boyfriend neighbour neighbor doctor bodyguard chairman chairwoman president
killer victim defendant supporter critic
"""

# Nouns of a place that may stand beside no more than where it is: "Velm is a city in Spain".
LOCATED = "city town village municipality university river lake mountain island port resort state country province county district"

# Nouns of those and of that which each place has its own of, meant where no place is named: "the mayor", "the harbour".
LOCAL = """
mayor mayoress council councillor councillors councilor councilors alderman aldermen governor government cabinet parliament
legislature lawmakers assembly senate minister ministers ministry premier chancellor president king queen police policeman officers
officer sheriff firefighters firemen authorities authority officials prosecutor prosecutors court courts judge judges jury bishop
city town village municipality county district province region state country capital residents inhabitants villagers citizens voters
hospital hospitals school schools university cathedral church mosque synagogue temple airport station harbour harbor port bridge
theatre theater opera museum library stadium market zoo prison jail river lake factory plant
"""
