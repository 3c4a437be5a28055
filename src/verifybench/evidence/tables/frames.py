"""How the tables of frames are written (`frames_*.py`), and which there are.

A line is a frame: one state of affairs between parties A, B, C and the wordings that say it.

    kill* = slay, A take the life of B, B die at the hands of A; > B die; ! spare.life

- Before `=` stands its name, which is a wording too unless it has a full stop in it (`charge.price`); `_` joins words.
  `*` behind the name: it does not hold between the same two in both directions at once (A beat B, B beat A).
- Behind `=` stand the wordings, base forms, split by commas. One without capitals is said of A and done to B ("beat": A beat B;
  "look into": A look into B). Others are written out as a small sentence, B before the verb where B is its subject. Parties in
  brackets may be missing; one behind a preposition without brackets must be there. `close~` is both "A close B" and "B close".
  Whom something is given is written with "to" also where English leaves it out ("gave her a book"). Adjectives and nouns stand
  here as well: "A is dead" is "A dead", "A is the owner of B" is "A owner of B".
- Behind `;` stands what it has to do with other frames, by their names:
  `>` it entails them; `!` both cannot be true of the same parties at one time; `!!` so, and one of them must be: "not X" is as
  much as to say the other; `!?` and `!!?` so, but at one time, and the one may follow the other (open, close);
  `?` only one of them is likely, but both may have been; `<` it comes before the other in one course of
  events; `~` it is as good as the other, but for the sex of somebody.
  Parties carry over by their letters. Where they stand elsewhere, the other frame is a small sentence: `> B die` (our B is its A),
  `> _ try B` (somebody else's A).
- `course B: arrest < charge << try`: steps of one course of events; the letters are the parties that carry over. `<<` says that the
  later step cannot be without the earlier.
- `either: resign | _ fire A | retire`: of one thing only one is likely; `either firm:` only one is possible.

A word belongs in a frame only where an editor might put it in the place of any other wording there and be told of no error. What
says more than another stands in a frame of its own, with `>`. A word of several senses stands in several frames; one that is
nearly empty alone (take, get, make) stands only with its particle or its noun ("take part in").
"""

FILES = "law contest motion trade change speech work life war making mind state kin"

# Words that are a role of what stands behind them; also particles ("put out").
PREPOSITIONS = """
about above across after against along among around as at away back before behind below beneath between beyond by down for
forward from in into of off on onto out over past since than through to together toward towards under until up upon with within
without
"""

# Those of them that never are a role: "put up a house".
ADVERBS = "away back forward out together up"

# Words inside a wording that a text may leave out or change.
SKIPPED = "a an the one's its his their own"
