"""Words that help to find the noun a figure counts, without a tagger: plurals without -s, and words that end a phrase."""

from __future__ import annotations

from verifybench.values.tables import words

PLURALS = frozenset(
    words(
        "people men women children police crew staff personnel cattle troops media data criteria phenomena aircraft"
        " spacecraft sheep fish deer dead wounded injured missing homeless unemployed others"
        " feet teeth mice geese oxen lives wives servicemen"
        " servicewomen policemen policewomen gunmen fishermen firefighters businessmen congressmen spokesmen clergy"
        " infantry youth folk personnel inmates offspring species series headquarters goals countrymen salesmen"
        " chairmen craftsmen militiamen percent livestock firemen alumni nuclei fungi analyses crises theses diagnoses"
    )
)
SINGULARS = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "kroner": "krone",
    "kronor": "krona",
    "lei": "leu",
    "lives": "life",
    "wives": "wife",
    "criteria": "criterion",
    "phenomena": "phenomenon",
}
# Words ending in s that are no plural noun.
NOT_PLURAL = frozenset(
    words(
        "is was has its his this us as yes plus thus does less across versus various serious previous religious dangerous"
        " famous numerous precious anonymous unless always perhaps besides towards afterwards sometimes hers ours theirs"
        " yours whose whereas says goes comes makes takes gives gets shows wants needs knows remains means includes hours's"
        " indigenous homeless tremendous enormous consecutive continuous obvious suspicious ambitious mysterious overseas"
        " business access process progress success class mass glass press address express loss cross boss gas bus campus"
        " virus status census focus bonus minus corpus consensus analysis basis crisis thesis tennis politics physics mathematics"
        " economics news lens chaos cosmos nowadays indoors outdoors upstairs downstairs onwards upwards downwards"
        " backwards forwards"
    )
)
# Where a noun phrase is over.
ENDS = frozenset(
    words(
        "a an the and or but nor of in on at to for from by with without within into onto over under between among during since"
        " until till before after about against through throughout across behind beyond near per than as if while when where"
        " who whom whose which that this these those there here then so because although though i you he she it we they me him"
        " her us them my your his its our their is are was were be been being am has have had do does did will would can could"
        " may might must shall should not no said says say told who's it's via amid despite except plus minus also just only"
        " even still already yet ago earlier later now today yesterday tomorrow each every both either neither"
        " what how why whether died killed took went came made got left held found gave saw lost won kept began became including"
        " respectively altogether total remain remained fled live lived work worked alone apart away early late too need"
    )
)
ADJECTIVE_ENDINGS = (
    "al",
    "ive",
    "ous",
    "ful",
    "ic",
    "ary",
    "able",
    "ible",
    "ian",
    "ish",
    "ese",
    "less",
    "ed",
    "ing",
    "ent",
    "ant",
    "ern",
    "ior",
)
ADJECTIVES = frozenset(
    words(
        "more other new old young small large big great good bad high low long short former different separate single whole full"
        " main major minor key top further extra additional such same early late recent fake free armed human police prison state"
        " public private red green blue white black hot cold unknown known dead key open hard main local foreign big black"
        " sexual german french dutch"
    )
)
