"""Organisations: the words that make a name one, and those that everybody knows."""

from __future__ import annotations

from verifybench.names.tables.listing import phrases, words

# Heads of organisations, which take “of …” and “for …”.
HEADS = words("""
    academy administration agency alliance archdiocese archive archives army assembly association authority ballet
    band bank bar battalion bloc board brigade brigades brotherhood brothers bundesbank bundesrat bundestag
    bundeswehr bureau cabinet caliphate campaign cartel center centre chamber charity cheka choir chronicle church
    circus clinic club co-operative coalition college colony comintern command commissariat commission committee
    commonwealth community company confederacy confederation conglomerate congregation congress conservatoire
    consortium constabulary consulate cooperative corporation corps cortes council councils court daughters
    department dept detention diocese directorate division doctors duma embassy emirate engineers ensemble exchequer
    facility faculty federation fellowship fleet folketing force forum foundation fraternity front fund gallery
    garrison gendarmerie group guard guards guild headquarters hospice hospital house infirmary initiative inquiry
    inspectorate institute institution isolation jihad journalists kindergarten kingdom knesset knights laboratories
    laboratory lawyers league legion library lok lyceum mafia majlis militia ministry mothers movement museum navy
    network nursery observatory office ombudsman opera orchestra order organisation organization orphanage pact
    panel parliament partnership party patriarchate philharmonic physicians platoon police politburo polytechnic
    premiership presidium prison project prosecutor rada rajya regiment registry regulator reporters republic
    riksdag sabha school secretariat seimas sejm seminary senate service sisters society sons squadron state
    storting summit syndicate synod taskforce team theatre treasury tribunal trust union university veterans victims
    watchdog workers writers
""")

# Last words that make a run an organisation, besides the heads.
TAILS = HEADS | words("""
    ab advertiser advisors aerospace ag airlines airways albion apparel asa associates assurance athletic
    automobiles automotive aviation b.v bancorp banking bears beverages bhd biotech breweries brewery broadcasting
    bros bulletin bulls bv capital channel chemicals co coastguard communications conservatory construction
    consultancy consulting corp cosmetics customs diagnostics digest dispatch dynamics eagles echo electric
    electronics energy engineering entertainment equity estates examiner exchange express fc films financial foods
    forces gaming gazeta gazette giants globe gmbh guardian healthcare herald holding holdings hotels hotspur inc
    incorporated independent industries inquirer insider insurance intelligence international investment investments
    jail journal jsc kk lakers limited lions llc llp logistics lp ltd ltda magazine mail media minerals mining
    mobile monitor motor motors n.v networks news newsroom newswire nv oao observer ojsc ooo oy oyj pao partners
    penitentiary petroleum pharma pharmaceutical pharmaceuticals pictures pjsc plastics plc policy post press
    process productions properties pty publications publishers publishing pvt radio raiders rail railway railways
    records reserve resistance resorts retail robotics rovers s.a s.p.a s.r.o sa sarl sas sdn securities
    semiconductor semiconductors sentinel services shipping software solutions spa squad srl steel stores studios
    supermarkets systems technologies technology telecom telecommunications telegraph television textiles theater
    therapeutics tigers times tribune troops tv united ventures wanderers warriors watch wire wireless yankees zao
""")

# Legal forms and the like, which a name may be written with or without.
FORMS = words("""
    ab ag asa bhd bv co company corp corporation gmbh group holding holdings inc incorporated jsc kk limited llc llp
    lp ltd ltda nv oao ojsc ooo oy oyj pao pjsc plc pty pvt sa sarl sas sdn spa srl zao
""")

# Last words that a name of one word is often written without: “Interfax news agency”.
GENERIC = words("""
    international
    afc agency airline airlines association bank cf club fc foundation media movement news newspaper online
    organisation organization party society website
""")

# Heads whose fields are listed: “Institute of Allergy and Infectious Diseases”.
FIELDED = words("""
    academy administration agency alliance association authority board bureau center centre college commission
    committee council department directorate faculty federation institute ministry museum office organisation
    organization school service society trust union university
""")

# Such fields.
POLICY = words("""
    affairs antiquities archaeology arts astronomy asylum aviation biology border border-guard broadcasting business
    chemistry citizenship climate commerce communications control culture customs defence defense development
    digital disaster drug economic economics economy education emergency employment energy engineering environment
    equality ethnology exchange families family finance fisheries food forestry forests gas gender health heritage
    higher history housing human humanities immigration industry information infrastructure innovation inspection
    integration international investigation investigations justice labor labour land lands languages letters local
    management maritime mathematics medicine migration mines natural oil peace pensions petroleum physics planning
    posts prevention prisons probation protection public radio railways reconstruction refugees regional regions
    registration religion religious research revenue roads rural safety science sciences securities security
    situations skills social space sport sports standards statistics strategic supervision supply surveillance tax
    taxation technical technology telecom telecommunications television tourism trade transport urban veterans water
    welfare work works youth
""")

KNOWN_ORGANISATIONS = phrases("""
    ac milan, aeroflot, afp, african union, aftenposten, agence france-presse, air france, airbnb, airbus, al
    arabiya, al jazeera, al qaeda, al shabaab, al-jazeera, al-qaeda, al-shabaab, aldi, alibaba, amazon, amnesty,
    amnesty international, ap, apple, arab league, aramco, arsenal, asahi shimbun, asda, asean, associated press,
    astrazeneca, atlético madrid, axios, baidu, barcelona fc, barclays, basf, bayer, bayern munich, bbc, bellingcat,
    benfica, biontech, bjp, blackrock, bloomberg, bmw, boeing, boko haram, borussia dortmund, bosch, bp, brics,
    british airways, bundestag, bundeswehr, buzzfeed, bytedance, capitol hill, care international, catholic church,
    cbs, central committee, cern, channel 4, channel one, cheka, chelsea fc, chevron, church of england, cia,
    citigroup, cnn, communist party, congress, constitutional court, corriere della sera, council of europe, court
    of justice, credit suisse, cumhuriyet, daesh, dagbladet, dagens nyheter, daily mail, daily telegraph, der
    spiegel, der standard, deutsche bank, deutsche welle, die welt, die zeit, doctors without borders, downing
    street, dozhd, duma, dynamo kyiv, e.u., easyjet, ebay, economist, el mundo, el pais, el país, equinor, ericsson,
    esa, eu, european central bank, european commission, european council, european court of human rights, european
    court of justice, european parliament, european space agency, european union, europol, exxon, exxonmobil,
    facebook, farc, fatah, fbi, federal penitentiary service, federal reserve, federation council, fenerbahçe,
    ferrari, fiat, fidesz, fifa, financial times, folketing, foreign office, fox news, frankfurter allgemeine
    zeitung, freedom house, fsb, g20, g7, g8, galatasaray, gazeta wyborcza, gazprom, gchq, general assembly,
    gestapo, goldman sachs, google, gop, greenpeace, gru, guardian, haaretz, hamas, helsingin sanomat, hezbollah,
    high court, home office, honda, house of commons, house of lords, house of representatives, hsbc, huawei, human
    rights centre viasna, human rights watch, hyundai, hürriyet, iaaf, iaea, ibm, icc, icrc, ikea, ilo, imf,
    instagram, intel, inter milan, interfax, international court of justice, international criminal court, internet
    archive, interpol, ioc, ira, irgc, isil, isis, islamic state, itv, izvestia, jp morgan, jpmorgan, juventus,
    kaspersky, kgb, klassekampen, knesset, kommersant, kremlin, ku klux klan, kyiv independent, la repubblica,
    lakers, law and justice, le figaro, le monde, lib dems, liberal democrats, libération, lidl, likud, linkedin,
    liverpool fc, lloyds, lufthansa, luftwaffe, lukoil, maersk, mail.ru, manchester city, manchester united,
    mastercard, medecins sans frontieres, mediazona, meduza, memorial, mercedes-benz, metropolitan police, mi5, mi6,
    michelin, microsoft, moderna, morgan stanley, moscow times, mossad, médecins sans frontières, nasa, national
    front, nato, natwest, nbc, nestle, nestlé, netflix, new york times, nissan, nkvd, nokia, novartis, novatek,
    novaya gazeta, npr, nsa, nvidia, oakland raiders, opec, opec+, openai, oracle, orthodox church, osce, oxfam,
    paris saint-germain, parliament, paypal, pentagon, people's daily, peugeot, pfizer, pinterest, plo, podemos,
    politburo, politico, politiken, porsche, pravda, press association, radio free europe, raiders, rassemblement
    national, real madrid, red army, red crescent, red cross, reddit, renault, reporters without borders, reuters,
    ria novosti, riksdag, roche, rosatom, roscosmos, rosgvardia, roskomnadzor, rosneft, rostec, rt, russian orthodox
    church, ryanair, saab, sainsbury's, salvation army, samsung, santander, saudi aramco, save the children,
    sberbank, sbu, scotland yard, security council, sejm, senate, shakhtar, shin bet, siemens, sinn fein, sinn féin,
    sky news, smersh, snapchat, sony, spacex, spartak, spotify, stasi, state department, state duma, statoil,
    stellantis, store norske leksikon, storting, supreme court, supreme soviet, svr, syriza, süddeutsche zeitung,
    taliban, tass, telefonica, telegram, telenor, tencent, tesco, tesla, tiktok, times of london, totalenergies,
    tottenham, toyota, transneft, transparency international, treasury, twitter, u.n., uber, ubs, uefa, ukrainska
    pravda, un, unesco, unhcr, unicef, unilever, united nations, united russia, unrwa, vedomosti, verdens gang,
    verkhovna rada, vkontakte, vodafone, volkswagen, volvo, vtb, wada, wagner, wagner group, wall street journal,
    walmart, washington post, wehrmacht, whatsapp, white house, whitehall, wikileaks, wikipedia, world bank, world
    health organization, world trade organization, wto, xiaomi, xinhua, yabloko, yandex, yankees, youtube, yukos
""")

# Agencies that stand right before another name in a credit or behind “told”.
NEWS = words("""
    aap afp agi anadolu ansa ap apa bbc belga belta cbs cnn dpa efe ians interfax irna isna itv kyodo lusa nbc npr
    ntb pti reuters rfe rferl ritzau stt tass ukrinform unian upi wafa xinhua yonhap
""")

# Words after a name that say it is an organisation.
ORG_AFTER = words("""
    agency airline airlines bank broadcaster channel club company correspondent daily employees executives firm
    magazine movement news newspaper outlet party reporter shares spokesman spokesperson spokeswoman staff tabloid
    website weekly
""")

# Before “’s” or an apostrophe and another capital, one name with what follows: “People’s Party”, “Workers’ Union”.
POSSESSORS = words("""
    people children women men king queen workers teachers veterans farmers writers journalists soldiers mothers students lawyers
    miners prosecutor general governor mayor president father mother valentine bachelor lloyd soldier peasants employers
    ladies girls boys christie sotheby madame
""")

# Words of bodies that are written in several ways, and the one they are compared in.
WRITTEN = {
    "dept": "department", "govt": "government", "centre": "center", "defence": "defense", "organisation": "organization",
    "labour": "labor", "programme": "program", "theatre": "theater", "internal": "interior", "&": "and", "int'l": "international",
    "assn": "association", "univ": "university", "organisations": "organizations", "co-operation": "cooperation",
    "bros": "brothers",
}  # fmt: skip
