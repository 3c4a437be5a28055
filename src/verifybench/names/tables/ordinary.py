"""Words that are no names, whatever their capital: what begins sentences, the calendar, codes and units, verbs."""

from __future__ import annotations

from verifybench.names.tables.listing import endings, words

# Words that begin sentences and are no names.
COMMON = words("""
    a aboard about above abroad access according accordingly across activist activists add additionally address
    admission advertisement after afternoon afterward afterwards again against alive all allegedly almost along
    alongside already also although altogether always amid amidst among an analyst analysts and anger annex another
    answer any anybody anyone anywhere apparently appendix are aren't aren’t army around arrested art article as
    ashore asked at atop attendance authorities average babies baby back bad baseball based basketball be because
    been beer before beforehand behind below beneath besides best better between beyond big billion birth black
    blood blue born both bottom boxing boy boys bread breakfast breaking brother brothers brown but by byline call
    can can't cancer cannot can’t caption carbon cash cattle cc certainly chapter chart cheers chess chief child
    childcare children cholera church cinema city clause clearly click climate coal coffee cold come company
    concerning conditions congratulations consequently consider considering conversely copper copyright corn
    corruption cotton could couldn't couldn’t counsel countless country court courts cover credit crew cricket crime
    critic critics culture currently cycling dad data daughters day days dead dear death debt defendant defendants
    demand democracy despite diabetes did didn't didn’t dinner do doctor doctors documents does doesn't doesn’t
    don't don’t downstairs dozens during e-mail each earlier early earth east economic edition editor editorial
    editors education eight eighteen eighth eighty either elections electricity eleven elsewhere email employee
    employees energy enjoying entry episode even evening eventually ever every everybody everyone everything
    everywhere evidence exactly excluding exclusive expert experts explore exports families family farewell father
    fathers fax fear few fewer fifteen fifth fifty figure figures finally find fire first fish five flu follow
    following food football for foreign former forty founded four fourteen fourth free freedom friends from full
    furthermore fwd gas get girl girls give given go god gold golf good goodbye government governor graphic gray
    great green grey grief group growth guard guards had hadn't hadn’t half has hasn't hasn’t have haven't haven’t
    he he's health heat heaven hell hello hence her here hers herself hey he’s hi high him himself his history
    hockey home hour hours housing how how's however how’s huge human humanity hundred hundreds hunger husbands
    hydro hydrogen i i'd i'm i've ice if image images imagine imports in including indeed indoors inflation
    influenza information initially inmate inmates inside insofar instead internet into investigator investigators
    iron is isn't isn’t issue it it's its itself it’s i’d i’ll i’m i’ve journalist journalists judge judges just
    justice keep key king language last late later law lawmakers lawyer lawyers leadership least leave legal less
    lest let let's let’s life like likewise listen literature lithium livestock local long look lots love low lunch
    main major make malaria man mankind many map may maybe mayor me meantime meanwhile measles meat media medical
    member members membership men might military milk million millions mine minister minor money month months moon
    more moreover morning mornings most mother mothers much mum music must my myself nation national nature navy
    near nearly negotiations neighbors neighbours neither never nevertheless new news next nickel night nights nine
    nineteen ninety ninth no no-one nobody none nonetheless nor north not note nothing notice notwithstanding now
    nowhere nuclear numerous obviously of off officer officers official officially officials often oh oil ok okay
    old on once one online only onto open or originally other others otherwise our ours ourselves out outdoors
    output outside over overall overnight overseas oxygen page paragraph parents parking part parts party peace
    people per perhaps personnel phone photo photograph photographer photographs photos please plenty plutonium
    poetry police political poultry poverty power president press prices prison prisoner prisoners prisons private
    privately production profits property prosecutor prosecutors protesters provided providing ps public publicly
    put quarter queen question radio rain re read readers reading recent recently red regarding regardless relatives
    religion remember rent report reportedly reporter reporters reports research researcher researchers resident
    residents results rice right roughly rugby sales salt same schedule science scientists season second section see
    send seven seventeen seventh seventy several shall share shares she she's sheep she’s short should shouldn't
    shouldn’t show side sides sign silver similarly since sister sisters six sixteen sixth sixty small snow so
    social society solar soldiers some somebody someone something sometimes somewhere sons soon sorry source sources
    south speaking spokesman spokesperson spokeswoman staff star start state states statistically statistics steel
    still stocks stop students subscribe such sugar sun supper supply support supporter supporters suppose supposing
    survivor survivors suspect suspects swimming table take talks tax taxes tea teachers team tel television ten
    tennis tenth than thank thanks that that's that’s the theatre their theirs them themselves then there there's
    therefore there’s these they they're they've they’re they’ve think third thirteen thirty this those though
    thousand thousands three through throughout thus time title to today today’s together tomorrow tomorrow’s
    tonight tonight’s too top torture total tourism toward towards trade traffic travel trillion troops try
    tuberculosis turn turnout twelve twenty twice two under underneath unemployment unless unlike unofficially until
    up update updated upon upstairs uranium us use users usually various versus via victim victims video videos
    violence volume voters war was wasn't wasn’t watch water we we're we've wealth weather web week weeks welcome
    well were weren't weren’t west we’ll we’re we’ve what what's whatever what’s wheat when whenever where where's
    whereas whereby wherein whereupon wherever where’s whether which whichever while white who who's whoever whom
    whomever whose who’s why will wind wine with within without witness witnesses wives woman women won't won’t work
    workers world worse worst worth would wouldn't wouldn’t wow yeah year years yellow yes yesterday yesterday’s yet
    you you're you've young your yours yourself you’re you’ve
""")

# Nouns that begin a sentence without an article, besides plurals: “Fraud was common.”
MASS = words("""
    accommodation advertising advice agriculture aid air alcohol ammunition anger angry artillery asbestos attention
    awareness bail banking beef behavior behaviour biodiversity bitcoin blame bombardment broadband bureaucracy
    business capital capitalism care censorship chaos charity chocolate cocaine communism compensation competition
    concern concrete confidence confusion consensus construction consumption contact content control cooperation
    corn courage credit criticism culture damage darkness data daylight death debris decay deforestation delay
    democracy demography deterrence diesel diplomacy disgust disinformation doctor doubt driver drought drug dust
    duty earth economics electricity emigration employment encryption engineering entertainment enthusiasm
    environment equality equipment erosion espionage evacuation evil evolution expenditure experience expertise
    extremism failure fallout famine farmer farmland fashion fatigue fentanyl fishing flooding fog foliage foreign
    fraud fuel fun funding furniture fury gambling garbage gasoline genocide goodwill gossip grain grass gravity
    greed ground guidance guilt gunfire hail happiness harm hate hatred heating help heroin homework honesty horror
    housing hygiene ice identity ignorance imagination immigration immunity income independence industry
    infrastructure injury innovation insulation insurance integration intelligence interest internet investment iron
    irrigation ivory jazz joy jurisprudence kerosene knowledge labor labour land laughter lawyer leather legislation
    leisure lightning liquidity literacy litigation livestock logic loneliness loss luck luggage machinery
    management manpower manufacturing marijuana marriage mathematics maths meaning medication medicine membership
    memory mercury methane migration mining misinformation momentum morale mud murder nationalism noise nostalgia
    nurse obesity opinion opium oppression optimism order organised organized outrage ownership oxygen pain panic
    paper parenthood patience patriotism patronage payment peace permission pessimism petrol philosophy phosphorus
    planning plastic poetry poison policy pollution pork poverty practice pragmatism praise precision pregnancy
    pressure pride privacy privatisation proceeds produce productivity profit progress proof propaganda prosperity
    protection protest psychology publicity punishment racism radiation rainfall reaction reality recovery recycling
    reform refugee regulation relief research resilience resistance respect responsibility revenge revenue rhetoric
    rice rubbish rumor rumour sadness safety salmon sanctions sand satellite savings scandal scrutiny seafood
    secrecy security selfishness sewage sex shelling shipping shock shopping silence slavery sleet smog smoke
    smuggling snowfall socialism software soil solidarity sorrow space speculation speech speed spending sport
    starvation storage strength stress student stuff success suffering sugar suicide sunlight sunshine support
    surgery surprise surveillance suspicion sympathy taxation teacher technology temper tension terror terrorism
    textile timber tobacco torture tourism traffic training transparency transport transportation treatment trouble
    trust truth uncertainty unity uranium urine usage vaccination value vandalism vengeance violence visibility
    volunteer voter wage warfare warmth waste water wealth welfare wheat wildlife wisdom wood wool workload worship
    wreckage yield youth
""")

# These end a name wherever they stand; other common words may be inside one: “Committee Against Torture”.
CUTS = words("""
    a according after although an and are as because before but during had has have he her his how however i if is
    it its my nor or our said says she since that the their then there these they this those though unless until was
    we were what when where while who why you your
""")

# Capitals that stand for things.
ABBREVIATIONS = words("""
    2d 3d 4k a&e adhd ai aids aka am api asap atm b2b ba bame bmi bsc cd cds ceo ceos cfo cfos co2 covid covid-19
    cpu crm css ct cto diy dna dphil dvd dvds e-mail ebola ecg eeg eg erp esg eta etc faq faqs fm gcse gdp gmo gmos
    gp gps gpu h1n1 h5n1 hd hiv hq hqs hr html http https i icu id ids ie ied ii iii internet ip ipo ipos it iv ivf
    ix json kc kg km lcd led lgbt lgbtq lgbtqi llb llm lsd ma mba md mdma mep meps mers mp mps mri mrna msc msp n/a
    nb ngo ngos nox ok p2p pc pcr pcs pdf phd pm ppe pps pr ps ptsd q&a qa qc ram rip rna roi rom rsvp saas sars sms
    sos suv suvs t-shirt t-shirts tba tbd td tds tv tvs u-boat u-boats u-turn ufo ufos uhf url usb vat vhf vi vii
    viii vip vips vs web wi-fi wifi wwi wwii www x-ray x-rays xi xii xiii xiv xix xml xv xvi xvii xviii xx xxi
""")

# Codes of currencies (ISO 4217) beside a figure: “EUR 2,412 million”.
CODES = words("""
    aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btc btn bwp byn byr bzd cad
    cdf chf clp cny cop crc cuc cup cve czk djf dkk dop dzd egp ern etb eth eur fjd fkp gbp gel ghs gip gmd gnf gtq
    gyd hkd hnl hrk htg huf idr ils inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd
    lsl lyd mad mdl mga mkd mmk mnt mop mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr
    pln pyg qar rmb ron rsd rub rur rwf sar sbd scr sdg sek sgd shp sle sll sos srd ssp stn svc syp szl thb tjs tmt
    tnd top try ttd twd tzs uah ugx usd usdt uyu uzs ves vnd vuv wst xaf xau xcd xof xpf yer zar zmw zwl
""")

# Units of measure behind a figure: “40 GB”.
UNITS = words("""
    a ad ah am b bar bc bce bit bits bn c cal ce cl cm db dl dpi ev f fps ft g gb gbps gev ghz gib gw gwh ha hl hp
    hpa hrs hz in j k kb kbps kcal kev kg khz kib kj km km/h kmh kn kpa kph kt kv kw kwh l lb lbs m ma mah mb mbps
    mev mg mhz mi mib ml mm mn mp mpa mph mw mwh nm oz pa pb pm ppb ppm psi rpm st t tb thz tib tn tw twh v w wh yd
""")

CALENDAR = words("""
    ad advent aest am apr april aug august autumn bc bce bst cdt ce cest cet christmas dec december diwali easter
    edt eet eid est feb february fri friday fridays gmt gmt+1 halloween hanukka hanukkah hogmanay jan january jul
    july jun june lent mar march may mon monday mondays msk mst nov november nowruz oct october passover pdt pm pst
    ramadan sabbath sat saturday saturdays sep sept september shabbat spring summer sun sunday sundays thanksgiving
    thu thur thurs thursday thursdays tue tues tuesday tuesdays utc wed wednesday wednesdays winter yom
""")

# With a number behind it, a place in a document or a building.
NUMBERED = words("""
    annex appendix article chapter class clause column day episode exhibit figure flight gate grade highway item
    lane level line lot model no number page paragraph part phase platform protocol question room route row rule
    schedule section series stage step table terminal tier title type unit version vol volume ward week zone
""")

# After a word that begins a sentence: only a person or an organisation does these.
DOING = words("""
    accused added adds admits admitted agreed also announced appeared appointed argued argues arrested arrived asked
    asks attacked backed banned beat became began believes blamed bombed bought brought called came captured charged
    chose cited claimed claims closed condemned confirmed contacted cried criticised criticized danced decided
    declared declined defeated defended demanded denied denies detained died dismissed disputed doesn't doesn’t
    elected expected expects explained explains failed felt finished fired fled founded freed gave got graduated
    grew heard herself himself hired hoped hopes imposed insisted insists intended interviewed invaded invested
    joined kept killed knew knows laughed launched leads learned left lists lived lives lost made managed married
    met moved named nodded nominated noted obtained offered opened opposed ordered owned owns paid planned plans
    played plays pleaded pledged praised promised published quit raised ran recalled refused rejected released
    remained replaced replied reported reports resigned retired returned reviewed ruled runs sacked said sang sat
    saw says scored seized sent sentenced served shook shouted shrugged signed smiled sold spent spoke stood
    stressed struck studied succeeded supported taught tells testified thinks thought threatened told took trained
    traveled travelled tried tweeted urged verified visited voted vowed walked wants warned warns went wept who whom
    whose won worked works writes wrote
""")

# A verb after a word that begins a sentence: it was a subject, and a name where it is no noun.
BEING = words("""
    had hadn't hadn’t has hasn't hasn’t is isn't isn’t was wasn't wasn’t will won't won’t would wouldn't wouldn’t
""")

# What people say with.
SAYING = words("""
    added adds admits admitted announced argued argues asked claimed claims confirmed declared denied denies
    explained explains insisted insists noted recalled recalls replied said says stressed tells testified told
    tweeted warned warns writes wrote
""")

# Between the name and what it does: “could not verify”, “has not been able to confirm”.
HELPING = words("""
    able again already also been can can't cannot can’t could couldn't couldn’t did didn't didn’t does had hadn't
    hadn’t has hasn't hasn’t independently itself later never not to unable was wasn't wasn’t yet
""")

DOES = words("""
    admit answer claim comment confirm contact declare denounce deny establish explain insist interview obtain reply
    report resign respond reveal say tell testify verify write wrote
""")

# Finite verbs and commands that headlines and sentences put before a name: “Shakes Putin”, “Meet John Smith”.
CALLING = words("""
    accuses adds angers arrests ask attacks backs bans beats begins blames blasts blocks bombs buys call calls
    charges closes condemns confirms cuts defends defies demands denies detains dismisses drops earns elects
    endorses ends expels extradites faces fears finding fines fires free frees gets gives hails helps hits holds
    hosts impeaches imprisons inside introducing invites jails joins keeps kills launches leaves loses makes meet
    meets mocks names offers opens orders ousts pardons poisons praises puts quits raises rattles recalls rejects
    releases remember remembering replaces returns sacks saving say says scores seeks sees sells sends sentences
    sets shakes shows signs slams starts stop strikes sues support supports takes targets tell tells threatens urges
    visit visits vows wants warn warns welcomes wins
""")

# Second halves of compounds that are no part of the name: “Moscow-based”.
LOWER_TAILS = words("""
    administered affiliated aligned allied annexed appointed area backed based born bound bred brokered controlled
    dominated educated era flagged friendly fueled fuelled funded hating headquartered held inspired installed led
    level like linked listed loving made majority mediated occupied only owned registered ruled run sanctioned
    sounding speaking sponsored strong style themed trained type wide winning
""")

# Endings of English words that begin sentences and are no names.
WORD_ENDINGS = endings("""
    able acies acy age ages als ance ancy ants ed ence ency ents eries ers ery ful hood ible ics ies ing ings ism
    isms ists ities ity ive ives less ly ment ments ness nesses ography ologies ology ors ous ship sion sions tion
    tions tive tives ture ures wards wise work works
""")
