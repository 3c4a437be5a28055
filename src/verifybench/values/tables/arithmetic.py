"""Words that ask for a sum, a difference or a share. One line a use; a phrase's words are joined by `_`."""

from __future__ import annotations

from verifybench.values.tables import words

# Beside a figure: it is what the others come to.
TOTAL = frozenset(
    words(
        "in_all all_told all_in_all total totals totaled totalled totalling totaling altogether combined overall together"
        " in_sum taken_together sum add_up_to adds_up_to added_up_to made_up_of consisting_of comprising counting"
    )
)
# Between two figures: what follows is a part of what stands before.
PART = frozenset(
    words(
        "including included includes among_them among_whom of_whom of_which of_them of_those of out_of with_only counting"
    )
)
# Between two figures: the second is added to the first. Right before the second.
JOINS = frozenset(
    words("and plus & with and_another plus_another and_a_further as_well_as along_with together_with and_also")
)
RISE = frozenset(
    words(
        "rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing gain gains"
        " gained jump jumped jumps climb climbs climbed climbing soar soared surge surged up more added add"
    )
)
FALL = frozenset(
    words(
        "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases"
        " decreased decreasing shrink shrank shrunk sink sank sunk lose loses lost loss losses cut cuts slump slumped plunge"
        " plunged reduced reduction down fewer less"
    )
)
# Verbs of RISE and FALL that say by themselves that a change has happened: behind them stand how much it was, and where it led.
CHANGED = frozenset(
    words(
        "rose risen grew grown increased jumped climbed soared surged up fell fallen dropped declined decreased shrank shrunk"
        " sank sunk slumped plunged down"
    )
)
# Before how much changed, "by" or no word: "rose by about 5", "fell more than 5".
CHANGED_BY = frozenset(words("by about around nearly almost roughly more than over just another a further some only well"))
# The size of a change, without its direction.
CHANGE = frozenset(words("change changes changed difference gap margin differ differs differed by"))
BEGINS = frozenset(
    words(
        "began begin begins started starts start founded opened launched established since took_office elected arrived joined from"
    )
)
LASTS = frozenset(
    words("ended ends end finished closed until resigned left retired quit stopped stepped_down dissolved to")
)
LASTED = frozenset(words("lasted lasting lasts took ran for over"))
BORN = frozenset(words("born birth"))
DIED = frozenset(words("died dies dead death killed executed"))
