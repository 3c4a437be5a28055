"""Reporting words: which verbs and nouns say that somebody said something, and how strongly they stand behind it."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from verifybench.claims.lists import words

Strength = Literal["say", "claim", "deny", "confirm", "estimate", "promise", "believe", "ask", "withhold"]

# lemma | third person | past | participle | -ing. A "+" behind them: the verb is as often something else ("added sugar",
# "wrote a book"), and reports only with what is said around it: a that, a clause, a quotation.
_FORMS: dict[Strength, str] = {
    "say": """
        say says said said saying
        tell tells told told telling
        report reports reported reported reporting +
        state states stated stated stating
        add adds added added adding +
        announce announces announced announced announcing
        explain explains explained explained explaining +
        note notes noted noted noting +
        write writes wrote written writing +
        reply replies replied replied replying
        respond responds responded responded responding +
        answer answers answered answered answering +
        recall recalls recalled recalled recalling +
        remember remembers remembered remembered remembering +
        remark remarks remarked remarked remarking
        comment comments commented commented commenting
        mention mentions mentioned mentioned mentioning +
        describe describes described described describing +
        declare declares declared declared declaring +
        testify testifies testified testified testifying
        tweet tweets tweeted tweeted tweeting
        post posts posted posted posting +
        stress stresses stressed stressed stressing
        emphasise emphasises emphasised emphasised emphasising
        emphasize emphasizes emphasized emphasized emphasizing
        underline underlines underlined underlined underlining +
        conclude concludes concluded concluded concluding +
        continue continues continued continued continuing +
        warn warns warned warned warning
        caution cautions cautioned cautioned cautioning
        quote quotes quoted quoted quoting +
        cite cites cited cited citing +
        disclose discloses disclosed disclosed disclosing +
        reveal reveals revealed revealed revealing +
        observe observes observed observed observing +
        inform informs informed informed informing +
        clarify clarifies clarified clarified clarifying +
        reiterate reiterates reiterated reiterated reiterating
        repeat repeats repeated repeated repeating +
        call calls called called calling +
        joke jokes joked joked joking +
        shout shouts shouted shouted shouting +
        yell yells yelled yelled yelling +
        whisper whispers whispered whispered whispering +
        exclaim exclaims exclaimed exclaimed exclaiming +
        boast boasts boasted boasted boasting +
        lament laments lamented lamented lamenting +
        assure assures assured assured assuring +
        attest attests attested attested attesting
        recount recounts recounted recounted recounting +
        relate relates related related relating +
        quip quips quipped quipped quipping
        muse muses mused mused musing +
        proclaim proclaims proclaimed proclaimed proclaiming +
        specify specifies specified specified specifying +
        signal signals signalled signalled signalling +
        brag brags bragged bragged bragging
        advise advises advised advised advising +
        propose proposes proposed proposed proposing +
        recommend recommends recommended recommended recommending +
        apologise apologises apologised apologised apologising +
        apologize apologizes apologized apologized apologizing +
        criticise criticises criticised criticised criticising +
        criticize criticizes criticized criticized criticizing +
        remind reminds reminded reminded reminding +
        brand brands branded branded branding +
        point points pointed pointed pointing +
        radio radios radioed radioed radioing +
        phone phones phoned phoned phoning +
        text texts texted texted texting +
        email emails emailed emailed emailing +
        cable cables cabled cabled cabling +
        scrawl scrawls scrawled scrawled scrawling +
        mutter mutters muttered muttered muttering +
        murmur murmurs murmured murmured murmuring +
        mumble mumbles mumbled mumbled mumbling +
        scream screams screamed screamed screaming +
        cry cries cried cried crying +
        snap snaps snapped snapped snapping +
        sigh sighs sighed sighed sighing +
        chant chants chanted chanted chanting +
        chime chimes chimed chimed chiming +
        grumble grumbles grumbled grumbled grumbling +
        growl growls growled growled growling +
        bark barks barked barked barking +
        roar roars roared roared roaring +
        laugh laughs laughed laughed laughing +
        volunteer volunteers volunteered volunteered volunteering +
        interject interjects interjected interjected interjecting
        opine opines opined opined opining
        intimate intimates intimated intimated intimating +
        stipulate stipulates stipulated stipulated stipulating
        outline outlines outlined outlined outlining +
        highlight highlights highlighted highlighted highlighting +
        underscore underscores underscored underscored underscoring +
        elaborate elaborates elaborated elaborated elaborating +
        speak speaks spoke spoken speaking +
        talk talks talked talked talking +
        hail hails hailed hailed hailing +
        praise praises praised praised praising +
        condemn condemns condemned condemned condemning +
        denounce denounces denounced denounced denouncing +
        slam slams slammed slammed slamming +
        blast blasts blasted blasted blasting +
        label labels labelled labelled labelling +
        dub dubs dubbed dubbed dubbing +
        characterise characterises characterised characterised characterising +
        characterize characterizes characterized characterized characterizing +
        welcome welcomes welcomed welcomed welcoming +
    """,
    "claim": """
        claim claims claimed claimed claiming
        counter counters countered countered countering +
        affirm affirms affirmed affirmed affirming
        swear swears swore sworn swearing +
        hint hints hinted hinted hinting
        speculate speculates speculated speculated speculating
        protest protests protested protested protesting +
        retort retorts retorted retorted retorting
        allege alleges alleged alleged alleging
        assert asserts asserted asserted asserting
        argue argues argued argued arguing +
        insist insists insisted insisted insisting +
        maintain maintains maintained maintained maintaining +
        contend contends contended contended contending
        suggest suggests suggested suggested suggesting +
        accuse accuses accused accused accusing +
        object objects objected objected objecting +
        complain complains complained complained complaining
        imply implies implied implied implying +
    """,
    "deny": """
        deny denies denied denied denying
        dispute disputes disputed disputed disputing +
        reject rejects rejected rejected rejecting +
        dismiss dismisses dismissed dismissed dismissing +
        refute refutes refuted refuted refuting +
    """,
    "confirm": """
        confirm confirms confirmed confirmed confirming
        acknowledge acknowledges acknowledged acknowledged acknowledging
        admit admits admitted admitted admitting +
        concede concedes conceded conceded conceding
        verify verifies verified verified verifying +
        certify certifies certified certified certifying +
        agree agrees agreed agreed agreeing +
        confess confesses confessed confessed confessing
    """,
    "estimate": """
        estimate estimates estimated estimated estimating
        predict predicts predicted predicted predicting
        forecast forecasts forecast forecast forecasting
        project projects projected projected projecting +
        reckon reckons reckoned reckoned reckoning
        calculate calculates calculated calculated calculating +
        foresee foresees foresaw foreseen foreseeing +
        anticipate anticipates anticipated anticipated anticipating +
    """,
    "promise": """
        promise promises promised promised promising
        pledge pledges pledged pledged pledging
        vow vows vowed vowed vowing
        threaten threatens threatened threatened threatening +
    """,
    "believe": """
        believe believes believed believed believing
        think thinks thought thought thinking +
        suspect suspects suspected suspected suspecting +
        fear fears feared feared fearing +
        expect expects expected expected expecting +
        hope hopes hoped hoped hoping +
        understand understands understood understood understanding +
        doubt doubts doubted doubted doubting +
        worry worries worried worried worrying +
    """,
    "ask": """
        ask asks asked asked asking +
        demand demands demanded demanded demanding +
        urge urges urged urged urging +
        wonder wonders wondered wondered wondering +
        beg begs begged begged begging +
        plead pleads pleaded pleaded pleading +
    """,
}

# What documents and courts do when they say something; of a person these are no reports ("he found that it rained").
_FINDING = """
    show shows showed shown showing
    find finds found found finding
    indicate indicates indicated indicated indicating
    suggest suggests suggested suggested suggesting
    reveal reveals revealed revealed revealing
    read reads read read reading
    rule rules ruled ruled ruling
    hold holds held held holding
    hear hears heard heard hearing
    learn learns learned learned learning
    conclude concludes concluded concluded concluding
    establish establishes established established establishing
"""

_Rows = list[tuple[Strength, list[str]]]
_ROWS: _Rows = [(strength, line.split()) for strength, table in _FORMS.items() for line in table.strip().splitlines()]

STRENGTH: dict[str, Strength] = {form: strength for strength, row in _ROWS for form in reversed(row[:5])}
"""Every written form of every reporting verb, in lower case, with its strength."""

BASES = frozenset(row[0] for _, row in _ROWS)
PARTICIPLES = frozenset(row[3] for _, row in _ROWS)
GERUNDS = frozenset(row[4] for _, row in _ROWS)
FINDING = words(_FINDING)
LEMMAS = {form: row[0] for _, row in _ROWS for form in row[:5]}
# Of these a record takes any noun: "figures show growth"; "the court heard the case" says nothing.
SHOWING = words(
    "show shows showed shown find finds found indicate indicates indicated suggest suggests suggested reveal reveals revealed"
)
# These report only quoted words: what stands behind them is judged ("hailed the deal as “historic”") or tells the manner.
JUDGING = words("call brand describe hail praise condemn denounce slam blast label dub characterise characterize welcome")
QUOTING = (JUDGING - {"describe"}) | words("""
    speak talk scrawl scream cry snap sigh chant chime grumble growl bark roar laugh shout yell
    """)
# Among `RECORDS`, those who find knives and lost dogs too; what they find in their records has one of these names.
FINDERS = words("""
    judge judges jury panel committee commission commissioners council scientists researchers researcher investigators
    auditors experts inspectors prosecutors team watchdog ombudsman
    """)
FINDINGS = words("""
    no evidence traces trace signs sign flaws faults fault errors irregularities links link breaches breach failings failures
    shortcomings violations proof cause reason grounds cracks discrepancies problems guilty liable
    """)

# Forms that are as often something else ("the officer's claims", "they note the time").
AMBIGUOUS = frozenset(form for _, row in _ROWS if row[-1] == "+" for form in row[:5]) | words("""
    report reports state states note notes comment comments claim claims claimed estimate estimates forecast forecasts
    promise promises vow vows fear fears tweet tweets stress announce announces announced warning tell tells pledge pledges
    caution
    """)

# Verbs that take their hearer or their victim behind them: a name there is not the speaker.
TRANSITIVE = frozenset(
    form
    for _, row in _ROWS
    if row[0]
    in ("tell", "accuse", "inform", "quote", "cite", "call", "urge", "ask", "assure", "advise", "remind", "brand", "point")
    for form in row
)

# Without a subject of their own: nobody is named who says it.
HEARSAY: dict[str, Strength] = {
    "reportedly": "say",
    "allegedly": "claim",
    "purportedly": "claim",
    "supposedly": "claim",
    "ostensibly": "claim",
}

# "The claim by X that", "X's claim that", "claims that".
_NOUNS: dict[Strength, str] = {
    "say": """
        statement statements report reports announcement announcements warning warnings testimony remark remarks comment
        comments assurance assurances finding findings conclusion conclusions explanation revelation revelations message
    """,
    "claim": """
        claim claims allegation allegations accusation accusations assertion assertions contention argument arguments
        complaint complaints story
        stories account accounts version theory theories suggestion suggestions rumour rumours rumor rumors speculation
        insistence
    """,
    "deny": "denial denials rejection",
    "confirm": "admission admissions confirmation acknowledgement acknowledgment confession",
    "estimate": "estimate estimates prediction predictions forecast forecasts projection projections",
    "promise": "promise promises pledge pledges vow vows threat threats",
    "believe": "belief beliefs suspicion suspicions fears",
}
NOUNS: dict[str, Strength] = {noun: strength for strength, table in _NOUNS.items() for noun in table.split()}
"""Every noun for something said, in lower case, with its strength."""

# What speaks without being anybody: the subjects that finding verbs take.
RECORDS = words("""
    report reports study studies survey surveys poll polls data figures statistics numbers research analysis audit audits
    review reviews investigation investigations inquiry probe documents document records record files file papers paper
    memo letter letters email emails message messages indictment verdict ruling judgment judgement court courts tribunal
    judge judges jury panel committee commission commissioners council tests test results evidence footage video videos
    images photos photographs images census index ranking article scientists researchers investigators auditors experts
    testimony transcript transcripts statement notice sign banner inspectors inspection prosecutors watchdog ombudsman
    researcher team jurors inquest hearing lawsuit suit complaint
    """)

_NEGATIONS = words("not never n't no nobody none neither nor declined declines refused refuses refusing declining cannot")


@lru_cache(maxsize=4096)  # asked several times of every attribution, and few verbs make most of them
def strength(verb: str) -> Strength | None:
    """How strongly a reporting word, as an `Attribution` holds it, stands behind what is said; None if it is none.

    `withhold`: the words tell that it was not said ("did not say", "declined to confirm").
    """
    parts = verb.lower().replace("’", "'").replace("n't", " n't").split()
    if not _NEGATIONS.isdisjoint(parts):
        return "withhold"
    for word in reversed(parts):
        found = STRENGTH.get(word) or HEARSAY.get(word) or NOUNS.get(word)
        if found:
            return found
    return "say" if parts and (parts[0] in _OTHER or parts[-1] in FINDING) else None


# First words of phrases that name a speaker without a verb of speech.
_OTHER = words("according per in as")
