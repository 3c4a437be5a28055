"""The words that tell a checkable statement from an opinion, a promise, a question or a courtesy.

Each cue is a small word list in the language's closed or nearly closed classes, so that it carries over from debates to
news and to drafts. A word may belong to several cues.
"""

from __future__ import annotations

from verifybench.claims.lists import words

_LISTS: dict[str, str] = {
    # Who speaks.
    "first": "i i'm i've i'd i'll me my mine myself",
    "we": "we we're we've we'd we'll us our ours ourselves let's",
    "you": "you you're you've you'd you'll your yours",
    "third": "he he's she she's they they're they've him her his their them",
    # Attitude verbs: with a first person before them the sentence reports the speaker's mind, which nobody can check.
    "attitude": """
        think believe feel hope want wish guess suppose trust like love prefer agree disagree appreciate respect admire
        mean intend care doubt fear worry imagine bet assume hate dislike regret
    """,
    # What should, may or will be, in place of what is.
    "must": "must",
    "obligation": "should ought need needs gotta shall shouldn't mustn't oughta let's",
    "possibility": "could may might perhaps maybe possibly hopefully can't couldn't cannot can",
    "would": "would wouldn't i'd we'd you'd he'd she'd they'd it'd",
    "future": "will won't i'll we'll you'll he'll she'll they'll it'll that'll there'll shall tomorrow gonna",
    "condition": "if unless",
    # "It is known that": the it stands for nothing that was named elsewhere.
    "impersonal": "known said reported estimated believed thought alleged true unknown unclear",
    # Judgements of taste and worth.
    "judgement": """
        good bad better worst great terrible horrible awful wonderful beautiful important wrong right fair unfair tough
        proud scary disgusting inhuman fantastic terrific tremendous excellent sad happy glad sorry ridiculous
        outrageous shameful stupid smart brilliant wise foolish essential crucial vital critical necessary fundamental
        significant responsible irresponsible sensible reasonable meaningful moral immoral honest decent hopeful
        optimistic confident best strong stronger weak nice easy hard difficult simple clear obvious interesting
        appropriate inappropriate dangerous serious deeply lousy clumsy breathtaking hope hopes dream
        suspicious sceptical skeptical worried afraid angry pessimistic bleak
        mistake tragedy shame disaster disgrace challenge judgment judgement opinion view privilege honor honour
        embarrassment embarrassing elegant dull cheap shallow brutal cruel ugly pretty lovely charming boring
        funny hilarious silly absurd pathetic weird strange odd bizarre remarkable impressive magnificent superb
        splendid perfect poor ludicrous insane crazy mad hypocritical hypocrisy arrogant greedy lazy coward
        cowardly brave courageous heroic noble generous selfish reckless careless incompetent corrupt crooked
        evil wicked vile nasty rude polite kind gentle bold timid bitter sweet sadder saddest finest finer nicer
        worse wiser fairer kinder deserve deserves deserved effortless promising disappointing inspiring
        exciting thrilling refreshing heartbreaking devastating alarming frightening shocking stunning amazing
        incredible unbelievable astonishing extraordinary exceptional outstanding brilliantly beautifully badly
        poorly cheaply sadly unfortunately fortunately thankfully frankly ironically unforgivable unacceptable
        intolerable indefensible inexcusable unthinkable unjust unwise wrongheaded misguided shortsighted naive
        cynical phony fake farce joke circus travesty scandal mess nightmare blessing treasure gem masterpiece
        triumph folly nonsense rubbish garbage trash loyalty talent
        delight delightful moving clearer wooden dreadful thoughtful graceful passionate passion
    """,
    # Nouns for nothing that could be looked up.
    "abstract": """
        thing things something anything everything way idea leadership future vision values freedom liberty peace
        dreams courage character faith spirit soul heart destiny greatness opportunity opportunities strength
        principle principles question questions issue issues point answer answers difference differences
        reason choice debate subject responsibility problem problems lot
        truth life love music politics democracy art hope moment justice fairness equality unity conscience
        culture history progress success happiness
    """,
    "courtesy": """
        thank thanks welcome congratulations please hello hi goodbye bye sorry excuse ladies gentlemen
        okay ok cheers greetings
    """,
    # Measurable things, and words that count or compare them.
    "measure": """
        percent percentage tax taxes budget budgets deficit deficits debt spending job jobs unemployment inflation
        income incomes wages wage price prices cost costs rate rates poverty economy growth trade exports imports
        revenue revenues dollars dollar money funds funding loan loans interest benefits salary profit profits sales
        population troops soldiers casualties deaths votes seats crime crimes arrests murders homicides
        million millions billion billions trillion trillions thousand thousands hundred hundreds dozen dozens
        insurance medicare pensions payroll oil imports barrels acres miles homes schools prisoners inmates
        suicides fines victims injuries employees workers companies families uninsured mortgage mortgages shares stock
        temperature temperatures emissions turnout attendance height length depth width altitude speed volume
        rainfall households patients pupils students teachers doctors nurses beds passengers visitors tourists
        migrants refugees customers subscribers users members citizens voters farmers hectares kilometres
        kilometers litres megawatts
    """,
    "quantity": """
        more fewer less most least majority half third quarter twice double doubled tripled quadrupled highest lowest
        higher lower larger smaller bigger cheaper poorer richer older younger faster slower cleaner safer
        largest biggest smallest greatest fastest longest oldest youngest poorest richest first last only never ever
        always every none average number increase increased increases decrease decreased rise rose risen rising
        fell fallen fall falling grew grown dropped drop declined decline reduced reduction cut cuts raise raised
        raises record total single entire zero nearly leading ranked times
    """,
    # Acts that leave a trace: somebody did it, on a day, and there is a record.
    "deed": """
        passed vetoed voted vote votes signed enacted proposed proposes opposed opposes supported supports introduced
        appointed elected arrested detained sentenced convicted acquitted killed died fired resigned quit invaded
        attacked bombed sold bought paid spent built closed opened founded established launched joined left met
        negotiated ratified repealed approved rejected banned ruled filed sued charged investigated searched seized
        released published posted recorded leaked transferred moved shipped created eliminated expanded imposed
        served worked lived born married testified reported announced lost won earned received got
        gave taken sent hired dismissed expelled fled escaped raided stormed tortured raped shot injured deployed
        withdrew borrowed vetoing endorsed broke broken happened went came took made wrote called ran brought
        lied deleted added began started stopped ended hit held stripped found initiated
        treated questioned encouraged
        forged erased overrode sponsored abstained collapsed captured entered kidnapped demolished evacuated
        inspected prosecuted vaccinated scored erupted disappeared changed retreated missed answered backed
        balanced abolished privatised privatized nationalised nationalized merged acquired licensed patented
        discovered invented designed composed painted directed starred graduated studied attended enrolled
        retired inherited commissioned inaugurated unveiled renamed relocated suspended revoked cancelled
        canceled postponed delayed boycotted protested struck walked marched crashed sank exploded burned burnt
        flooded derailed overturned landed drowned rescued hospitalised hospitalized infected tested diagnosed
        contracted awarded honoured knighted exiled deported extradited pardoned executed beheaded assassinated
        ambushed shelled bombarded occupied annexed liberated surrendered defeated beat drew
    """,
    # Institutions and instruments whose acts are on record.
    "record": """
        bill bills law laws legislation act treaty treaties agreement agreements amendment program programs
        administration congress senate senator congressman house president governor minister ministry
        department agency committee court courts judge police army navy force forces
        government parliament constitution election elections campaign plan plans policy report reports study studies
        charges case lawsuit prison hospital company bank university school province region district
        commission council party republican republicans democrat democrats democratic union nation nations
        hearings resolution voted executive attorney sanctions weapons missiles nuclear military
        federal state
        article code statute directive regulation protocol convention charter decree ordinance clause veto
        ombudsman regulator watchdog tribunal commissioner mayor municipality embassy consulate lawmakers
        legislators mps parliamentarians cabinet coalition opposition upper lower assembly
    """,
    "past": """
        was were had did wasn't weren't hadn't didn't said told went came took made got gave saw knew became left
        kept began brought held wrote stood lost paid met ran led sent built fell rose grew cut put set spent sold
        bought won drew broke chose drove fought flew hid rode shook spoke stole struck swore taught threw wore
        found felt thought meant dealt slept caught heard used
        outsold overtook overrode overcame overthrew forbade fed fled flung froze hung knelt lay leapt lent lit
        rang sang sank shone shrank slid spun split sprang stuck strode swam swept swung tore undertook
        underwent upheld withdrew withstood wept bred bound clung crept dug forgave forgot foresaw misled
        mistook outbid outgrew rebuilt remade resold retold rewrote shed shut spilt spoilt unwound woke wound
        bore beat blew broadcast burnt drank ate hurt learnt quit sued
    """,
    "perfect": "has have i've we've you've they've hasn't haven't he's she's it's been",
    "participle": """
        been done gone come become made said told put set cut led lost met paid sent built fallen risen grown left kept
        held brought bought sold spent won found felt heard had seen taken given written known shown shot hit hurt
        caught taught thought fought begun run stood understood moved
    """,
    "being": "is are am isn't aren't he's she's it's that's there's i'm we're you're they're was were",
    "deictic": "this that these those it it's that's",
    # Frequent finite verbs in the present that no ending gives away: without any verb a sentence is a fragment.
    "present": """
        say says believe believes think thinks know knows want wants work works live lives show shows mean means need
        needs seem seems call calls claim claims deny denies maintain maintains tell tells hope hopes give gives take
        takes make makes get gets go goes come comes see sees keep keeps lie lies run runs stand stands hold holds face
        faces remain remains include includes cost costs speak speaks ask asks jails plan plans pay pays leave leaves
        lead leads rise rises fall falls grow grows win wins lose loses meet meets set sets hit hits cut cuts end ends
        begin begins start starts play plays move moves bring brings report reports write writes turn turns help helps
        do does don't doesn't own owns sell sells buy buys use uses carry carries warn warns vow vows back backs
    """,
    # What is so rather than what happened: owning, lying, holding, forbidding. With a subject that is a noun.
    "state": "has have means is are was were isn't aren't",
    "relation": """
        owns own holds hold contains contain includes include consists consist belongs belong covers cover
        stands stand lies lie remains remain requires require allows allow permits permit forbids forbid
        prohibits prohibit bans ban provides provide entitles obliges exempts exempt costs cost weighs weigh
        measures measure produces produce employs employ operates operate serves serve represents represent
        accounts account comprises features lacks lack supports support exports imports export import borders
        flows runs run connects links houses hosts host dates live lives lived earns earn receives receive pays
        pay spends spend makes make causes cause prevents reduces increases kills affects contributes leads
        stems binds bind applies governs grants depends relies differs varies ranges averages exceeds equals
        outnumbers outnumber uses use sells sell charges refers spreads spread speaks manufactures manufacture
        sponsors funds finances treats protects bars outlaws criminalises criminalizes taxes subsidises rejects
        opposes denies grows falls rises threatens harms signifies derives airs plays
    """,
    # Verbs and joints that set two things against each other.
    "compare": """
        outsold outnumber outnumbers outnumbered exceed exceeds exceeded overtook overtaken surpass surpassed surpasses
        outperformed outpaced outpaces doubled trailed trails lags lagged beats topped rivals equalled dwarfs dwarfed
        compared versus than twice
    """,
    "cause": """
        because caused causes cause resulted results triggered triggers sparked due stems stemmed led leads prompted owing
        contributed contributes forced forces blamed prevents prevented
    """,
    "absence": """
        never none nobody nothing neither nor zero didn't hasn't haven't hadn't wasn't weren't doesn't isn't aren't without
    """,
    # What is seen and heard in a scene rather than reported.
    "scene": """
        dawn dusk breeze wind howled howls drizzle sunlight moonlight shadows silence silent whispers whispered smell scent
        aroma pale glow glows glowed flickers flickered flutters fluttered drifts drifted trembles tremble trembled smiles
        smiled sighs sighed nods nodded shrugs shrugged laughs laughed gazes gazed garden windowsill asleep ticks waltz sun
    """,
    # Offices and occupations: who is what is on record.
    "role": """
        president chairman chairwoman chair chief ceo founder co-founder director minister secretary spokesman spokeswoman
        spokesperson ambassador judge prosecutor lawyer attorney general colonel commander captain coach manager owner
        professor editor journalist candidate member leader head lobbyist officer mayor governor senator deputy engineer
        doctor teacher widow daughter son brother sister father mother
    """,
    # What the speaker feels, with a first person.
    "feeling": """
        saddened delighted thrilled excited proud grateful honoured honored heartbroken disappointed shocked pleased happy
        angry frustrated devastated ashamed tired gutted glad sorry humbled touched moved worried nervous scared lucky
        blessed confident hopeful optimistic privileged miss love hate
    """,
    # "Likely", "by 2035": what is expected is not yet.
    "expected": "likely unlikely probably presumably hopefully soon tomorrow eventually someday",
    "intensity": "really truly absolutely simply totally utterly completely literally honestly definitely certainly surely",
    "asking": "what who whom whose which when where why how",
    # What may stand before the real beginning of a sentence.
    "filler": """
        and but so well now no yes yeah oh just also then please simply first second third secondly
        thirdly finally again anyway indeed frankly
    """,
    "command": """
        look listen permit allow recognize spread
        remember see click read subscribe sign support note consider imagine join give take let make
        tell go get come stop help keep watch share follow donate visit check ask show find download enter explore
        discover learn try choose select call contact think understand vote don't remind enjoy empower register
        suppose picture avoid use wear bring book buy apply send add wait turn open close sell pay put leave mix
        do start demand stand write be please
    """,
}

CUES: dict[str, frozenset[str]] = {name: words(table) for name, table in _LISTS.items()}

# -ed that is no past tense.
NOT_PAST = words("""
    need indeed hundred speed feed seed breed bleed exceed proceed succeed agreed united red bed shed sacred naked
    wicked kindred embed deed greed weed reed steed creed supposed concerned interested committed determined
    prepared married dedicated experienced blessed convinced honored pleased excited tired ashamed limited
    """)

PHRASES: dict[str, tuple[str, ...]] = {
    "courtesy": (
        "good evening", "good morning", "good night", "good afternoon", "god bless", "nice to meet", "read more",
        "show more", "see also", "sign up", "all rights reserved", "leave a reply", "my friends", "happy birthday",
        "join me in", "join us", "the floor is yours", "you have two minutes", "terms and conditions",
    ),
    "obligation": (
        "have to", "has to", "had to", "got to", "ought to", "need to", "needs to", "it's time", "had better",
    ),
    "future": (
        "going to", "plan to", "intend to", "about to", "set to", "due to be", "committed to", "determined to", "bound to",
        "on track to", "aim to", "aims to be", "look forward", "on my watch", "pledge to", "promise to", "promise you",
        "vow to", "next year", "in the future", "in the years ahead", "in the coming",
    ),
    "intent": ("intends to", "plans to", "aims to", "seeks to", "refuses to", "declines to", "doesn't want to"),
    "hearsay": ("supposed to be", "supposed to have", "rumoured to", "rumored to", "is said to", "are said to"),
    "change": ("no longer", "half as", "in half", "by half", "in a row", "put together", "per head", "per capita"),
    "cause": ("because of", "as a result", "result of", "thanks to the", "in response to", "kept out of"),
    "absence": ("did not", "has not", "have not", "had not", "was not", "were not", "does not", "do not", "is not", "are not"),
    "law": ("under the", "is legal", "is illegal", "is banned", "against the law", "in force"),
    "definition": (
        "refers to", "stands for", "is defined as", "are defined as", "we use the term", "the term", "by which we mean",
        "let x", "denote the", "denotes the", "for the purposes of", "i mean everyone", "in what follows",
    ),
    "idiom": (
        "make no mistake", "at the end of the day",
        "speaks for itself", "enough is enough", "never mind", "so it goes", "a thousand reasons",
        "the bottom line", "time will tell", "in another life", "so to speak", "as they say", "needless to say",
    ),
    "hypothesis": (
        "what if", "if i had", "if we had", "if i were", "if only", "would have been", "might have been", "would have had",
        "could have been", "suppose that", "had i", "had we", "imagine if", "might have turned",
    ),
    "musing": (
        "to be honest", "roughly speaking", "frankly speaking", "honestly speaking", "i must confess", "i have to say",
        "i must say", "where was i", "i guess",
    ),
    "attitude": (
        "would like", "my opinion", "my view", "my judgment", "my judgement", "i'm sure", "i am sure", "i'm not sure",
        "i don't think", "i do not think", "i don't believe", "i do not believe", "i don't know", "i do not know",
        "for me", "to my mind", "in my book", "my heart", "our hearts", "our thoughts",
    ),
    "existence": ("there is", "there are", "there was", "there were", "there has", "there have"),
}  # fmt: skip
