"""Titles and roles: what stands before a person’s name and says what the person is."""

from __future__ import annotations

from verifybench.names.tables.listing import phrases, words

# Titles of several words.
TITLE_PHRASES = phrases("""
    attorney general, chairman of the board, chancellor of the exchequer, chief of staff, director of public
    prosecutions, head of government, head of state, inspector general, leader of the house, leader of the
    opposition, minister of defence, minister of defense, minister of education, minister of finance, minister of
    foreign affairs, minister of health, minister of justice, minister of state, minister of the interior, president
    of the republic, secretary of defence, secretary of defense, secretary of state, secretary of the treasury,
    solicitor general, speaker of the house, supreme leader, surgeon general
""")

# Titles stand before a name with a capital; `President` alone is no name.
TITLES = TITLE_PHRASES | words("""
    abbot acting actor actress adm admiral agent airman alderman amb ambassador archbishop archdeacon astronaut
    attorney attorney-general author ayatollah baron baroness bishop bishops br brig brigadier brigadier-general
    brother capt captain captain-general cardinal ceo cfo chair chairman chairperson chairwoman chancellor chef
    chief cleric cllr cmdr co-chair co-director co-founder co-leader coach cochair col colonel commander
    commissioner commodore comptroller-general comrade congressman congressman-elect congresswoman constable
    corporal correspondent cosmonaut councillor councilman councilwoman count countess cpl cto czar dame daw dci
    deacon defendant deputy deputy-director det detective director director-general doctor doña dr drs dsi duchess
    duke editor emir emperor empress ensign ex-chancellor ex-minister ex-premier ex-president father former founder
    fr frau friar gen general generals gov governor governor-general governors gunner head headteacher herr hon imam
    insp inspector judge judges justice kaiser kc king lady lama lawyer leader lieutenant lieutenant-colonel
    lieutenant-general lord lt madame maj major major-general marquess marshal mayor mayors mep messrs midshipman
    minister ministers miss mla mlle mme monsieur monsignor mother mp mr mrs ms msgr msp mullah mx officer officers
    oligarch ombudsman pastor patriarch pope premier pres president president-elect presidents prime prince princes
    princess principal private prof professor professors prosecutor provost pte pvt qc queen rabbi rear-admiral
    rebbe rector rep reporter representative rev reverend sapper secretary secretary-general sen senator senators
    sergeant sergeants señor señora sgt shah sheikh sheriff signor singer sir sister solicitor-general speaker
    spokesman spokesperson spokeswoman sr sub-lieutenant sultan superintendent supt surgeon-general swami taoiseach
    treasurer trooper trustee tsar tánaiste undersecretary vicar vice vice-admiral vice-chancellor vice-president
    viscount writer
""")

# Before a title, part of it: “Interior Minister”.
PORTFOLIOS = words("""
    acting adjunct agriculture assistant associate attorney budget chief co-founding commerce commercial culture
    defence defense deputy digital economic economy education emeritus employment energy environment executive
    finance financial first fisheries foreign founding health high home housing immigration industry infrastructure
    integration interim interior investment justice labor labour lord managing marketing mining non-executive
    operating pensions permanent petroleum planning police press prime principal regional religious resources
    science security senior sport sports state technology tourism trade transport transportation veterans vice
    welfare youth
""")

# Roles stand before a name in small letters: “former policeman Vladimir Vorontsov”.
ROLES = words("""
    accountant activist actor actress admiral adviser advisor agent aide ally ambassador analyst anchor
    anthropologist archaeologist archbishop architect archivist artist assistant astronaut astronomer asylum-seeker
    attacker attorney attorney-general auditor aunt author ayatollah banker baron baroness barrister batsman
    billionaire biologist bishop blogger bodyguard bomber boss bowler boxer boyfriend broadcaster broker brother
    builder businessman businesswoman cadet campaigner candidate captain cardinal cardiologist carpenter ceo chair
    chairman chairperson chairwoman champion chancellor chef chemist chief choreographer cinematographer citizen
    cleric climatologist co-chair co-director co-founder co-owner coach colleague colonel columnist comedian
    comedienne commander commissioner composer conductor congressman congresswoman constable consultant convict cop
    correspondent cosmonaut councillor councilman councilwoman counsel count countess cousin critic curator cyclist
    dancer daughter dean defendant defender deputy designer detective developer diplomat director director-general
    dissident doctor driver drummer duchess duke earl economist editor electrician emir emperor empress engineer
    entrepreneur envoy epidemiologist essayist ex-husband ex-wife expert farmer father fiancé fiancée fighter
    film-maker filmmaker financier firefighter fisherman footballer founder friend gamer general geologist
    girlfriend goalkeeper golfer governor governor-general graduate granddaughter grandfather grandmother grandson
    guitarist gunman gymnast hacker handler head headmaster headmistress headteacher heir heiress historian host
    hostage husband imam influencer informant inmate inspector interpreter investigator investor journalist judge
    justice killer king landlady landlord lawmaker lawyer leader lecturer librarian lieutenant lieutenant-governor
    linguist lobbyist major manager marshal mathematician mayor mep midfielder midwife migrant militant miner
    minister model monk mother mp mullah murderer musician neighbor neighbour nephew neurologist newsreader niece
    nominee novelist nun nurse officer official oligarch ombudsman opponent organiser organizer owner paediatrician
    painter paramedic partner pastor pathologist patriarch pediatrician pensioner pharmacist philanthropist
    philosopher photographer physician physicist pianist pilot player playwright plumber poet policeman policewoman
    politician pollster preacher premier presenter president president-elect priest prince princess prisoner
    producer professor programmer prosecutor psychiatrist psychologist pupil quarterback queen rabbi rapper rebel
    rector referee refugee reporter researcher resident reverend rival schoolboy schoolgirl scientist screenwriter
    sculptor secretary secretary-general senator senator-elect sergeant shareholder sheikh sheriff shooter
    shopkeeper sibling singer sister skier socialite sociologist soldier solicitor son songwriter speechwriter
    spokesman spokesperson spokeswoman sprinter spy statistician stepdaughter stepfather stepmother stepson
    strategist striker student sultan superintendent surgeon survivor suspect swimmer teacher teenager tenant
    theologian trader translator treasurer tsar twin tycoon umpire uncle undergraduate undersecretary vet veteran
    vicar vice-chancellor vice-president victim violinist virologist vlogger volunteer warlord whistle-blower
    whistleblower widow widower wife winger witness writer youtuber
""")

# Before a role, part of it.
ROLE_MODIFIERS = words("""
    accused acting adopted air-force alleged army artillery assistant award-winning baby ballet best-selling
    bestselling british-born business chief children's city civil-rights climate controversial convicted county
    court crime current dead defence defense deputy disgraced district dog economics education elder eldest
    estranged ex ex-police executive exiled famous far-right federal fellow film finance financial first folk
    foreign former fugitive general gubernatorial health human human-rights imprisoned incoming independent infantry
    influential intelligence interim interior investigative jailed jazz junior late lead leading left-wing legal
    local long-serving long-time longtime managing marine mayoral medical military missing municipal murdered
    national naval navy new newly-elected nobel non-executive notorious old older opera opposition ousted outgoing
    parliamentary police political pop popular pregnant presidential press prime prime-ministerial principal prison
    prize-winning prominent provincial radio re-elected regional renowned retired right-wing rights rock sacked
    science security self-exiled senior slain special-forces sport sports state suspected tech technology television
    theatre then then-president then-prime top town tv twin veteran vice vice-presidential village wanted war
    world-famous young younger youngest
""")

# Written with a stop that ends no sentence.
DOTTED = words("""
    adm amb brig capt cllr cmdr col cpl det dr drs fr ft gen gov hon insp jr lt maj messrs mr mrs ms msgr mt mx pres
    prof pte pvt rep rev sen sgt sr st supt
""")

# Titles that take a place for a name: “Duke of York”.
REGNAL = words("""
    archbishop baron baroness bishop count countess duchess duke earl emir king marquess patriarch prince princess
    queen sultan viscount
""")

# Who is written of as a man, and as a woman: names under both are not one.
MEN = words("""
    actor baron brother businessman congressman duke earl emperor father grandfather herr husband imam king lord
    monsieur mr nephew policeman pope prince señor sheikh signor sir son uncle
""")

WOMEN = words("""
    actress aunt baroness businesswoman congresswoman dame daughter duchess empress frau grandmother lady madame
    miss mlle mme mother mrs ms niece policewoman princess queen señora sister wife
""")

# Forms of address, behind which any capitalised word is a name.
PERSONAL = words("""
    mr mrs ms miss mx dr prof professor sir dame lady rev reverend fr sen rep gov gen col lt maj capt sgt cpl pvt pte cmdr adm brig
    supt det insp cllr hon herr frau monsieur madame mme mlle señor señora signor don doña daw baroness
""")

# Titles that also begin names of bodies, places and things: “General Motors”, “King’s College”.
HEADING_TITLES = words("""
    general chief prime justice private major king queen prince princess lord father sister brother mother judge bishop governor
    speaker count captain colonel director prosecutor attorney editor doctor leader president lady imperial marshal coach head
    representative deputy detective police
""")

# What kind of office a title or role is: two surnames under offices of different kinds are two people.
OFFICES: dict[str, frozenset[str]] = {
    "court": words("judge justice magistrate prosecutor attorney lawyer solicitor barrister advocate"),
    "forces": words("""
        general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private pvt pte
        admiral adm commander commodore brigadier brig marshal
    """),
    "church": words("""
        father fr rev reverend pastor bishop archbishop cardinal patriarch pope rabbi imam mullah ayatollah
        priest monk vicar deacon canon
    """),
    "medicine": words("surgeon physician nurse midwife psychiatrist paediatrician pediatrician cardiologist"),
    "sport": words("""
        coach striker goalkeeper midfielder defender winger footballer batsman bowler sprinter boxer golfer
        cyclist swimmer gymnast skier
    """),
    "arts": words("""
        actor actress singer rapper pianist violinist novelist poet playwright painter sculptor comedian dancer
    """),
    "royalty": words("king queen prince princess duke duchess emperor empress emir sultan"),
    "press": words("reporter journalist correspondent columnist anchor presenter"),
}

# Words that may stand before a name when names are compared.
HONORIFICS = TITLES | ROLES
