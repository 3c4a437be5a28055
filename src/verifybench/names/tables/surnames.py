"""Family names: how they end, and the small words inside and before them."""

from __future__ import annotations

from verifybench.names.tables.listing import endings, words

# Endings that hardly an English word has, and those that some have: “Robin”, “season”.
SURE_ENDINGS = endings("""
    ov ova ev eva yov yova eff sky skiy skyy skyi skaya tsky enko chenko chuk yuk dze shvili iani vich vych wicz witz ić ič
    escu oglu oğlu zadeh zade sson datter dottir dóttir mann ucci opoulos akis idis quist qvist ström auskas aitis
""")
SURNAME_ENDINGS = SURE_ENDINGS + endings("in ina kin kina ski ska uk yan ian son sen berg stein ez elli etti ini")

# Written small inside a name: “Ludwig van der Berg”.
PARTICLES = words("""
    van von der den de da di del della dello dei degli du des dos das bin ibn ben bint bat ould al el la le lo ter ten te y e af
    av zu zur zum
""")

# Those of them that also stand in names of bodies and places: “Rio Grande do Sul”.
ROMANCE_PARTICLES = words("de da di do del della dello dei degli du des dos das la las los le les")

# The Arabic article before sun letters and inside names, written small: “Salah ad-Din”.
ARTICLES = words("al el as ash ad ar az an at ul ud ur us ed es")

# Written small before a surname that stands alone: “de Gaulle”, “van der Berg”, “bin Laden”.
LEADING_PARTICLES = words("van von der de da di del della du dos das bin ibn bint ter zu")

# Before a name of one's own, one name with it: “Abu Bakr”.
KUNYAS = words("abu abou umm um abd abdul abdel ibn bin ben bar")

# Tells father from son.
GENERATIONS = {
    "jr": "junior", "jnr": "junior", "junior": "junior", "sr": "senior", "snr": "senior", "senior": "senior",
    "ii": "2nd", "iii": "3rd", "iv": "4th", "v": "5th", "vi": "6th", "vii": "7th", "viii": "8th", "ix": "9th", "x": "10th",
    "xi": "11th", "xii": "12th", "xiii": "13th", "xiv": "14th", "xv": "15th", "xvi": "16th",
}  # fmt: skip

# Given names cut to two letters and more, with a stop: “Yu. Petrov”.
SHORTENED = words("yu ya ye yo zh kh ch sh th ph dm vl wm geo chas jas jos alex")
