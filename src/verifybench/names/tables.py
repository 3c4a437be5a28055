"""What words of a name say about it: small tables, lower case, meant to be read and extended."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _phrases(listed: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in listed.split(","))


# Words that begin sentences and are no names, whatever the capital.
COMMON = _words("""
    a an the this that these those some any many much most more few several all both each every either neither no
    none nobody everyone everybody someone somebody anyone anybody nothing something everything one two three four
    five six seven eight nine ten dozens hundreds thousands millions i we you he she it they me us him her them my
    our your his its their who what which whose whom why how where when there here and or but nor so yet if as
    because since while whereas although though unless until before after during despite under over above below
    between among against about across along around at by for from in into of on onto off out through throughout to
    toward towards up upon with within without per via like unlike than then thus hence however meanwhile moreover
    furthermore nevertheless nonetheless otherwise instead therefore also too even only just still already again
    once twice never ever always often sometimes usually soon later earlier now today tomorrow yesterday tonight
    maybe perhaps not yes oh well please thank thanks let according given asked speaking based following including
    regarding is are was were be been do does did has have had can could will would shall should may might must not
    don’t don't it’s it's that’s that's there’s there's i’m i'm we’re we're i’ll we’ll didn’t can’t can't police
    officers officer officials official prosecutors prosecutor investigators investigator inmates inmate prisoners
    prisoner lawyers lawyer judges judge activists activist critics critic supporters supporter experts expert
    analysts analyst reporters reporter journalists journalist authorities witnesses witness residents resident
    people men women children man woman child relatives families family friends parents students teachers doctors
    doctor soldiers troops members member workers protesters voters researchers researcher scientists editors editor
    readers users others lawmakers guards guard employees employee torture violence corruption conditions prison
    prisons court courts news video videos photo photos image images report reports data figures documents evidence
    information reading support cover read see show leave home about currently together next last first second third
    another such same other former late early recent recently roughly around nearly almost exactly today’s
    yesterday’s hundreds arrested asked born founded once long short big huge small great good bad best worst
    whether whatever whoever whenever wherever everywhere nowhere somewhere inside outside behind beyond near
    enjoying explore click share sign subscribe follow watch listen copyright source sources editorial advertisement
    caption note title chapter section page figure table question answer re via cc fwd ps breaking exclusive update
    updated spokesman spokeswoman spokesperson neither additionally similarly finally initially originally
    eventually indeed certainly clearly obviously apparently reportedly allegedly officially unofficially publicly
    privately
""")

# These end a name wherever they stand; other common words may be inside one: “Committee Against Torture”.
CUTS = _words("""
    the a an this that these those i we you he she it they my our your his her its their and but or nor if as
    because since while although though during when where who what why how after before until unless however then
    there is are was were has have had said says according
""")

# Capitals that stand for things, not for names.
ABBREVIATIONS = _words("""
    tv dna ceo cfo cto pdf id ok aids hiv gps it dvd cd ai usb phd faq sms url ip pr hr vip suv atm ufo diy gdp vat
    pc pcs ied internet web covid covid-19 i ii iii iv vi vii viii ix xi xii wwi wwii mp mps ngo ngos pm am u-turn t-shirt x-ray
""")

TIME = _words("""
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter ramadan hanukkah
    am pm gmt utc bst est edt cet bc ad bce ce spring summer autumn winter
""")

# Titles stand before a name with a capital; `President` alone is no name.
TITLES = _words("""
    ceo cfo cto mr mrs ms mx miss dr prof sir dame lord lady rev fr hon gen lt col maj capt sgt cpl pvt brig adm cmdr gov sen
    rep pres supt det insp amb general lieutenant colonel major captain sergeant corporal private brigadier admiral
    commander commissioner inspector superintendent detective marshal president vice prime minister chancellor
    premier king queen prince princess emperor duke duchess count pope bishop archbishop cardinal patriarch rabbi
    imam sheikh ayatollah mullah father sister brother mother secretary ambassador senator governor mayor
    congressman congresswoman representative deputy director chairman chairwoman chair chief spokesman spokeswoman
    professor doctor judge justice attorney prosecutor editor reporter correspondent lawyer author officer agent
    coach head former acting ex-president ex-minister speaker leader founder deputy-director ombudsman chairperson
    spokesperson oligarch
""")

# Before a title, part of it: “Interior Minister”.
PORTFOLIOS = _words("""
    interior foreign defense defence finance justice health education energy economy culture trade labour labor agriculture prime
    vice deputy first senior assistant press chief environment transport science home state
""")
# With a number behind it, a place in a document or a building.
NUMBERED = _words(
    "article section chapter figure table page paragraph part room route flight number volume step phase clause line"
)

# Written with a stop that ends no sentence.
DOTTED = _words("""
    mr mrs ms mx dr prof rev fr hon gen lt col maj capt sgt cpl pvt brig adm cmdr gov sen rep pres supt det insp amb
    st mt ft
""")

# Roles stand before a name in small letters: “former policeman Vladimir Vorontsov”.
ROLES = _words("""
    president minister chancellor premier king queen prince princess secretary ambassador senator governor mayor
    lawmaker deputy director chairman chairwoman chair chief head boss ceo founder co-founder spokesman spokeswoman
    spokesperson professor doctor judge justice prosecutor attorney lawyer solicitor barrister activist critic
    campaigner dissident politician policeman policewoman cop officer detective investigator inspector sergeant
    colonel general major captain commander admiral soldier journalist reporter correspondent editor photographer
    blogger author writer novelist poet historian economist analyst expert scientist researcher programmer engineer
    businessman businesswoman tycoon oligarch billionaire banker trader singer actor actress footballer player coach
    striker champion prisoner inmate convict suspect defendant witness victim whistleblower leader candidate nominee
    opponent rival ally aide adviser advisor assistant envoy diplomat official citizen resident handler cadet
    teacher student physician nurse priest bishop patriarch imam rabbi wife husband son daughter brother sister
    father mother uncle aunt cousin friend partner colleague lieutenant governor-general ombudsman agent spy hacker
    developer
""")
ROLE_MODIFIERS = _words("""
    former ex late acting deputy senior chief vice first prime assistant opposition independent jailed imprisoned
    exiled retired self-exiled then current new ousted lead leading veteran fellow human rights police press prison
    opposition district regional general foreign defense defence interior finance nobel prize-winning state top
    longtime long-time convicted veteran left-wing right-wing far-right investigative dog police military army navy
    intelligence security
""")

NATIONS = _words("""
    russian american british english scottish welsh irish french german dutch belgian swiss austrian italian spanish
    portuguese greek turkish cypriot maltese norwegian swedish danish finnish icelandic estonian latvian lithuanian
    polish czech slovak hungarian romanian bulgarian serbian croatian bosnian slovenian albanian kosovan macedonian
    montenegrin ukrainian belarusian belarusan moldovan georgian armenian azerbaijani azeri kazakh uzbek turkmen
    kyrgyz tajik chechen tatar afghan pakistani indian bangladeshi sri-lankan nepali nepalese chinese japanese
    korean taiwanese mongolian vietnamese thai cambodian laotian burmese malaysian indonesian filipino singaporean
    australian canadian mexican brazilian argentine argentinian chilean peruvian colombian venezuelan cuban bolivian
    ecuadorian egyptian libyan tunisian algerian moroccan sudanese ethiopian somali kenyan nigerian ghanaian
    congolese rwandan ugandan tanzanian zimbabwean israeli palestinian lebanese syrian jordanian iraqi iranian saudi
    yemeni emirati qatari kuwaiti omani bahraini kurdish persian arab arabic jewish muslim islamic islamist
    christian catholic orthodox protestant hindu buddhist sikh european african asian soviet nazi communist western
    eastern northern southern latin nordic baltic balkan scandinavian republican democratic democrat conservative
    labour slavic caucasian gulagu-era anglo-saxon afro-american russians americans germans ukrainians belarusians
    georgians europeans africans asians arabs jews muslims christians catholics israelis palestinians syrians iraqis
    iranians afghans kurds chechens tatars serbs croats poles danes swedes finns turks greeks italians canadians
    australians mexicans brazilians indians koreans britons scots republicans democrats communists nazis soviets
    westerners conservatives
""")

PLACES = _phrases("""
    afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bangladesh, belarus, belgium,
    bolivia, bosnia, brazil, britain, bulgaria, cambodia, cameroon, canada, chad, chile, china, colombia, congo,
    croatia, cuba, cyprus, denmark, ecuador, egypt, england, eritrea, estonia, ethiopia, finland, france, gaza,
    georgia, germany, ghana, greece, guatemala, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq,
    ireland, israel, italy, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia,
    lebanon, libya, lithuania, luxembourg, malaysia, mali, malta, mexico, moldova, mongolia, montenegro, morocco,
    mozambique, myanmar, nepal, netherlands, nicaragua, niger, nigeria, norway, oman, pakistan, palestine, panama,
    paraguay, peru, philippines, poland, portugal, qatar, romania, russia, rwanda, scotland, senegal, serbia,
    singapore, slovakia, slovenia, somalia, spain, sudan, sweden, switzerland, syria, taiwan, tajikistan, tanzania,
    thailand, tunisia, turkey, turkmenistan, uganda, ukraine, uruguay, uzbekistan, venezuela, vietnam, wales, yemen,
    zambia, zimbabwe, crimea, chechnya, dagestan, donbas, donetsk, luhansk, siberia, tibet, xinjiang, kashmir,
    catalonia, bavaria, europe, asia, africa, america, antarctica, eurasia, scandinavia, california, texas, florida,
    alaska, virginia, ohio, michigan, illinois, new york, new delhi, new zealand, new orleans, new jersey, new
    mexico, los angeles, san francisco, hong kong, tel aviv, rio de janeiro, sao paulo, buenos aires, mexico city,
    st petersburg, st. petersburg, saint petersburg, north korea, south korea, south africa, saudi arabia, sri
    lanka, costa rica, el salvador, ivory coast, sierra leone, burkina faso, soviet union, united states, united
    states of america, united kingdom, united arab emirates, great britain, northern ireland, european union, czech
    republic, middle east, west bank, red square, black sea, baltic sea, moscow, london, paris, berlin, rome,
    madrid, vienna, warsaw, prague, budapest, kyiv, kiev, kharkiv, odesa, odessa, lviv, mariupol, minsk, vilnius,
    riga, tallinn, helsinki, stockholm, oslo, copenhagen, brussels, amsterdam, geneva, zurich, lisbon, athens,
    istanbul, ankara, tbilisi, yerevan, baku, tehran, baghdad, damascus, beirut, jerusalem, cairo, tripoli, nairobi,
    lagos, kabul, islamabad, delhi, mumbai, beijing, shanghai, tokyo, seoul, bangkok, hanoi, jakarta, sydney,
    toronto, ottawa, washington, chicago, boston, saratov, irkutsk, novosibirsk, yekaterinburg, kazan, samara, omsk,
    tomsk, perm, ufa, vladivostok, rostov, sochi, murmansk, biarritz, marseille, lyon, munich, hamburg, frankfurt,
    milan, naples, barcelona, dublin, edinburgh, glasgow, manchester, birmingham, novorossiysk, krasnodar,
    yaroslavl, vladimir region, u.s., u.s.a., us, usa, uk, u.k., eu, e.u., uae, ussr, d.c., gulf, arctic
""")

# A given name makes a run of capitalised words a person.
GIVEN = _words("""
    aaron abdul abdullah abu adam adrian ahmad ahmed alan albert alejandro aleksandr aleksandra aleksei alex
    alexander alexandra alexei alexey ali alice alina alisa amanda amir amy ana anastasia anatoly andre andrea
    andrei andrew andrey angela ann anna anne anthony anton antonio artem artur arthur barbara ben benjamin bill bob
    boris brian bruce carl carlos caroline catherine charles chris christian christine christopher claire claudia
    daniel daria david denis diana dmitri dmitrii dmitriy dmitry donald edward ekaterina elena elizabeth emily emma
    emmanuel eric erik eva evgeny evgenia fatima felix fernando francis francisco frank fyodor gabriel galina
    gennady george georgy gerhard gleb grace grigory hans hassan hassan helen henry hillary hussein ian ibrahim igor
    ilya ilia irina ivan jack jacob jacques jake james jan jane janet jean jennifer jessica jim joe john johann
    jonathan jose josé joseph juan julia julie karen karl kate kateryna katherine kevin khalid kim kirill konstantin
    ksenia larisa laura lee leo leon leonid lev linda lisa louis louise lucy luis lyudmila mahmoud marc marco
    margaret maria marie marina mario mark martin mary maksim maxim matthew michael michel mikhail mohamed mohammed
    mohammad muhammad mustafa nadezhda nancy natalia natalya nicholas nick nicolas nikita nikolai nikolay nina oleg
    olga oksana olena omar oscar osama pablo pamela pat patricia patrick paul pavel pedro peter petr philip pierre
    pyotr rachel ramzan raymond rebecca richard robert roger roman ronald rosa ruslan ruth ryan sam samuel sandra
    sara sarah scott sergei sergey sergio sharon simon sofia sophie stanislav stefan stephen steve steven susan
    svetlana sviatlana tamara tania tanya tatiana tatyana taras thomas tim timothy tom tony vadim valentin valentina
    valery vasily vera veronika victor viktor viktoria vitali vitaly vyacheslav vlad vladimir vladislav volodymyr
    walter william xavier yana yaroslav yegor yelena yekaterina yevgeny yevgenia yulia yuri yury yusuf zakhar zoe
    zoya
""")

# Heads of organisations, which take “of …” and “for …”; and last words that make a run an organisation.
HEADS = _words("""
    ministry department committee commission council court bank university academy institute office agency bureau
    service federation union association organisation organization society centre center church party court school
    college hospital foundation fund directorate administration inspectorate board chamber league confederation
    republic kingdom state house embassy consulate prosecutor parliament assembly senate congress army navy duma
    faculty museum library front movement brotherhood guard corps police colony prison isolation facility detention
    bar order band bank chronicle tribunal authority secretariat division brigade regiment alliance coalition
    network school
""")
# Heads whose fields are listed: “Institute of Allergy and Infectious Diseases”.
FIELDED = _words("""
    ministry department institute committee commission faculty office agency school college academy council centre center bureau
    directorate administration museum union
""")
TAILS = HEADS | _words("""
    inc ltd llc plc corp corporation company co group holding holdings times post news gazette gazeta journal
    tribune herald guardian telegraph observer mail express magazine press radio tv television channel media watch
    project airlines airways motors industries systems technologies technology partners brothers bros records
    studios pictures club united fc rovers squad team forces force troops battalion conservatory theatre theater
    orchestra airport station jail penitentiary international initiative institute trust ombudsman campaign forum
    summit cup games olympics policy process bulletin
""")
KNOWN_ORGANISATIONS = _phrases("""
    kremlin, white house, pentagon, state department, downing street, interpol, europol, nato, hamas, hezbollah,
    taliban, wagner, isis, google, facebook, youtube, twitter, telegram, instagram, whatsapp, tiktok, amazon, apple,
    microsoft, vkontakte, reuters, bloomberg, gazprom, rosneft, sberbank, aeroflot, meduza, mediazona, dozhd,
    bellingcat, memorial, amnesty, greenpeace, human rights watch, amnesty international, red cross, united nations,
    european commission, federal penitentiary service, store norske leksikon, supreme court, constitutional court,
    novaya gazeta, der spiegel, le monde, high court, house of commons, house of lords, security council, general assembly
""")
POLICY = _words("""
    affairs education science industry trade development culture sport sports health human security technology
    families justice social labour labor commerce energy food forestry fisheries communications humanities arts
    welfare tourism information urban rural technical natural environment climate immigration citizenship border
    border-guard higher standards
""")
PLACE_TAILS = _words("""
    region oblast krai district province county state city street avenue square river sea ocean lake island islands
    mountains mountain valley bay gulf peninsula desert coast republic road park bridge square airport territory
    village canal strait
""")
PLACE_BEFORE = _words("in near across outside inside around throughout toward towards")
# After a word that begins a sentence: only a person or an organisation does these.
DOING = _words("""
    said says told tells added adds asked asks wrote writes replied denied denies fled claimed claims insisted
    insists explained announced warned confirmed admitted refused argued believes thinks knows founded resigned
    pleaded testified tweeted noted recalled declared stressed vowed urged reported reports published launched
    accused hopes wants doesn't doesn’t who whose also himself herself began quit lists declined obtained verified
    reviewed contacted interviewed spoke disputed visited cited
""")
# Between the name and what it does: “could not verify”, “has not been able to confirm”.
HELPING = _words("""
    could couldn't couldn’t can cannot can't can’t did didn't didn’t does has hasn't hasn’t had hadn't hadn’t was
    wasn't wasn’t not never also already been unable able to yet again later independently itself
""")
DOES = _words("""
    verify confirm say tell comment respond reply answer deny admit explain claim insist report reveal establish
    obtain contact interview declare denounce resign testify write wrote
""")
# Finite verbs and commands that headlines and sentences put before a name: “Shakes Putin”, “Meet John Smith”.
CALLING = _words("""
    shakes slams jails kills calls backs blasts blames accuses arrests attacks bans beats blocks bombs buys charges
    condemns confirms defends defies demands denies detains dismisses fears fines fires frees hails helps hits hosts
    invites joins kills launches leaves loses meets mocks names offers orders ousts pardons praises quits recalls
    rejects releases replaces sacks says sees sells sends sentences shows strikes sues supports targets tells
    threatens urges visits wants warns welcomes wins meet visit ask inside free stop call tell remember support
    imprisons extradites expels poisons impeaches elects endorses rattles angers
""")
# Last words of what has a name and is neither somebody nor a body.
THINGS = _words("""
    prize prizes award awards medal treaty convention act war accord accords agreement agreements protocol
    championship championships festival marathon amendment scandal affair
""")
# Agencies that stand right before another name in a credit or behind “told”.
NEWS = _words("afp ap bbc cnn cbs nbc npr itv tass reuters interfax ntb dpa upi efe ansa xinhua rfe rferl")
# Words after a name that say what it is.
ORG_AFTER = _words(
    "website newspaper channel magazine agency broadcaster reporter correspondent news party movement employees"
)
PLACE_AFTER = _words("region oblast province district prison city suburb area")
SURNAME_ENDINGS = (
    *(
        "ov",
        "ova",
        "ev",
        "eva",
        "yov",
        "in",
        "ina",
        "kin",
        "sky",
        "skiy",
        "skaya",
        "ski",
        "ska",
        "skyy",
        "skyi",
        "enko",
        "chuk",
        "yuk",
    ),
    *(
        "uk",
        "yan",
        "ian",
        "dze",
        "shvili",
        "vich",
        "vych",
        "wicz",
        "ić",
        "escu",
        "oglu",
        "oğlu",
        "son",
        "sen",
        "sson",
        "mann",
        "berg",
    ),
    *("stein", "ez", "elli", "etti", "ini", "aitis", "auskas", "opoulos", "idis", "zadeh"),
)
# Endings of English words that begin sentences and are no names.
WORD_ENDINGS = (
    *(
        "ing",
        "ed",
        "ly",
        "tion",
        "tions",
        "sion",
        "sions",
        "ment",
        "ments",
        "ness",
        "ity",
        "ities",
        "ers",
        "ors",
        "ists",
        "ism",
    ),
    *(
        "ance",
        "ence",
        "ful",
        "less",
        "able",
        "ible",
        "ous",
        "ive",
        "ives",
        "ants",
        "ents",
        "als",
        "ures",
        "ies",
        "ship",
        "hood",
    ),
)
PARTICLES = _words("van von der den de da di del della du dos das bin ibn ben al el la le ter ten y e af av zu zur")
LOWER_TAILS = _words("""
    winning based born led backed strong wide style era run made speaking linked funded owned controlled occupied
    installed trained themed sponsored affiliated educated held only like friendly inspired
""")

# Titles and roles that a name may be written with when names are compared.
HONORIFICS = TITLES | ROLES - GIVEN

# A given name and what those who bear it are called.
DIMINUTIVES: dict[str, tuple[str, ...]] = {
    "aleksandr": ("sasha", "alex", "sanya", "oleksandr", "xander", "sandro"),
    "aleksei": ("alyosha", "lyosha", "oleksiy", "oleksii"),
    "anastasia": ("nastya", "anastasiia"),
    "anna": ("ann", "anne", "anya", "hanna", "hannah"),
    "andrew": ("andy", "drew"),
    "anthony": ("tony",),
    "benjamin": ("ben", "benny"),
    "charles": ("charlie", "chuck"),
    "christopher": ("chris",),
    "daniel": ("dan", "danny"),
    "david": ("dave",),
    "dmitri": ("dima", "mitya", "dmytro"),
    "donald": ("don",),
    "edward": ("ed", "eddie", "ted"),
    "ekaterina": ("katya", "kateryna", "catherine"),
    "elizabeth": ("liz", "lisa", "beth", "betty", "eliza"),
    "evgeny": ("zhenya", "yevhen", "yevhenii"),
    "ivan": ("vanya",),
    "james": ("jim", "jimmy", "jamie"),
    "jennifer": ("jen", "jenny"),
    "john": ("johnny", "jack"),
    "joseph": ("joe",),
    "katherine": ("kate", "kathy", "katie"),
    "lawrence": ("larry",),
    "margaret": ("maggie", "meg", "peggy"),
    "maria": ("masha",),
    "matthew": ("matt",),
    "michael": ("mike", "mick"),
    "mikhail": ("misha", "mykhailo"),
    "mykola": ("nikolai", "kolya"),
    "nicholas": ("nick",),
    "olga": ("olha",),
    "patrick": ("pat", "paddy"),
    "pavel": ("pasha", "pavlo"),
    "peter": ("pete",),
    "pyotr": ("petya", "petro"),
    "richard": ("dick", "rick", "ricky"),
    "robert": ("bob", "rob", "bobby"),
    "ronald": ("ron",),
    "samuel": ("sam",),
    "sergei": ("seryozha", "serhiy", "serhii"),
    "stephen": ("steve",),
    "svetlana": ("sveta", "svitlana", "sviatlana"),
    "tatiana": ("tanya", "tania", "tetiana"),
    "thomas": ("tom", "tommy"),
    "timothy": ("tim",),
    "vladimir": ("vlad", "volodya", "volodymyr", "vova"),
    "vladislav": ("slava",),
    "william": ("bill", "will", "billy"),
    "yulia": ("julia",),
    "yuri": ("yura", "yuriy", "yurii"),
}
