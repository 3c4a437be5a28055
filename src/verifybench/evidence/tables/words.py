"""Word lists that are neither antonyms nor synonyms, as text to be split at blanks."""

STOP = """
a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs
themselves we us our ours ourselves i me my mine myself you your yours yourself who whom whose which what where when
why how and or but nor so yet if then than as at by for from in into of off on onto out over to up down with within
upon about around between among through during against under above across along via per be am is are was were been
being have has had having do does did doing done will would shall should can could may might must not no n't never 's
s t d ll m re ve also just only very too really quite rather even still already ever more most much many some any each
every both all other another such same own one ones it's that's
"""

# Words too common to show that two sentences speak of the same thing.
LIGHT = """
say tell make take get give go come see know become new first last year month week day time people man woman thing way
part number include use several various other include call name known well long good great large small big work world
life currently now later early today state group member called based around
"""

# Verbs whose object says what is meant: "does not offer support" denies the support.
GENERIC = """
offer provide include contain have give need use want show become remain bring hold feature allow help able
"""

PRONOUNS = """
he she it they we i you this these those his her their its who which there
"""

# Words that make a claim larger: unmatched, they hold back support.
SUPERLATIVES = """
best worst most least largest biggest greatest smallest highest lowest longest shortest oldest youngest fastest
richest first last only sole solely exclusively
"""

UNIVERSAL = """
all every everyone everybody always entire entirely completely only solely exclusively
"""

ONLY = "only solely exclusively merely"

PREPOSITIONS = """
in at on by from to of for with as into near against under over between after before since until during via
"""

# Verbs that hold both ways (whoever met Petrova was met by her), and those of talk, in which each has a turn.
MUTUAL = """
met meet meets married marry marries wed divorced kissed hugged faced faces fought fights joined equals equalled resembles
resembled dated borders bordered adjoins crossed
ask asks asked tell tells told answer answers answered thank thanks thanked call calls called
greet greets greeted remind reminds reminded invite invites invited
"""

# Small words right behind which a telling word is a noun (or what describes one), and no verb.
BEFORE_NOUNS = """
a an the his her its their our my your this these those some any no each every another of in on at by from with into for about
against after before between over under during through without as
"""

# Prepositions that are not exchanged for others without saying something else: where to and where from, sooner and later, without.
DIRECTED = """
to from into out onto off towards toward away before after until till since over under above below without outside beyond except
excluding unlike against despite besides
"""

# Prepositions behind which stands who or what is left out.
EXCEPT = "except excepting excluding unlike bar barring save"
