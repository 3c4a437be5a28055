"""Places: countries, capitals, and cities, regions and waters that news writes of; and words that make a name a place."""

from __future__ import annotations

from verifybench.names.tables.listing import endings, phrases, words

# Countries and territories, of today and of the last century.
COUNTRIES = phrases("""
    abkhazia, afghanistan, albania, algeria, andorra, angola, antigua and barbuda, argentina, armenia, artsakh,
    australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin,
    bermuda, bhutan, bolivia, bosnia, bosnia and herzegovina, bosnia-herzegovina, botswana, brazil, britain, british
    virgin islands, brunei, bulgaria, burkina faso, burma, burundi, cabo verde, cambodia, cameroon, canada, canary
    islands, cape verde, cayman islands, central african republic, chad, channel islands, chile, china, colombia,
    comoros, congo, congo-brazzaville, costa rica, cote d'ivoire, croatia, cuba, cyprus, czech republic, czechia,
    czechoslovakia, côte d’ivoire, democratic republic of congo, democratic republic of the congo, denmark,
    djibouti, dominica, dominican republic, dr congo, east germany, east timor, ecuador, egypt, el salvador,
    england, equatorial guinea, eritrea, estonia, eswatini, ethiopia, falkland islands, faroe islands, fiji,
    finland, france, gabon, gambia, gaza strip, georgia, germany, ghana, gibraltar, golan heights, great britain,
    greece, greenland, grenada, guam, guatemala, guernsey, guinea, guinea-bissau, guyana, haiti, holland, holy see,
    honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, isle of man, israel, italy, ivory
    coast, jamaica, japan, jersey, jordan, kazakhstan, kenya, kiribati, kosovo, kuwait, kyrgyzstan, laos, latvia,
    lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macao, macau, macedonia, madagascar,
    malawi, malaysia, maldives, mali, malta, marshall islands, mauritania, mauritius, mexico, micronesia, moldova,
    monaco, mongolia, montenegro, morocco, mozambique, myanmar, nagorno-karabakh, namibia, nauru, nepal,
    netherlands, new caledonia, new zealand, nicaragua, niger, nigeria, north korea, north macedonia, northern
    cyprus, northern ireland, norway, oman, pakistan, palau, palestine, panama, papua new guinea, paraguay, peru,
    philippines, poland, portugal, prussia, puerto rico, qatar, rhodesia, romania, russia, russian federation,
    rwanda, samoa, san marino, saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, singapore,
    slovakia, slovenia, solomon islands, somalia, somaliland, south africa, south korea, south ossetia, south sudan,
    soviet union, spain, sri lanka, st kitts and nevis, st lucia, sudan, suriname, swaziland, sweden, switzerland,
    syria, são tomé and príncipe, taiwan, tajikistan, tanzania, thailand, timor-leste, togo, tonga, transnistria,
    trinidad, trinidad and tobago, tunisia, turkey, turkmenistan, tuvalu, türkiye, uganda, ukraine, united arab
    emirates, united kingdom, united states, united states of america, uruguay, uzbekistan, vanuatu, vatican,
    vatican city, venezuela, vietnam, wales, west bank, west germany, western sahara, yemen, yugoslavia, zaire,
    zambia, zimbabwe
""")

CAPITALS = phrases("""
    abu dhabi, abuja, accra, addis ababa, algiers, amman, amsterdam, ankara, antananarivo, ashgabat, asmara, astana,
    asuncion, asunción, athens, baghdad, baku, bamako, bangkok, bangui, banjul, beijing, beirut, belgrade, belmopan,
    berlin, bern, bishkek, bissau, bogota, bogotá, brasilia, brasília, bratislava, brazzaville, bridgetown,
    brussels, bucharest, budapest, buenos aires, bujumbura, cairo, canberra, caracas, chisinau, chișinău, colombo,
    conakry, copenhagen, dakar, damascus, dar es salaam, dhaka, dodoma, doha, dublin, dushanbe, freetown, gaborone,
    georgetown, guatemala city, hanoi, harare, havana, helsinki, honiara, islamabad, jakarta, jerusalem, juba,
    kabul, kampala, kathmandu, khartoum, kiev, kigali, kingston, kinshasa, kuala lumpur, kyiv, la paz, libreville,
    lilongwe, lima, lisbon, ljubljana, lome, lomé, london, luanda, lusaka, luxembourg city, madrid, malabo, malé,
    managua, manama, manila, maputo, maseru, mbabane, mexico city, minsk, mogadishu, monrovia, montevideo, moroni,
    moscow, muscat, n'djamena, nairobi, nassau, naypyidaw, new delhi, niamey, nicosia, nouakchott, nur-sultan, oslo,
    ottawa, ouagadougou, panama city, paramaribo, paris, peking, phnom penh, podgorica, port louis, port moresby,
    port of spain, port-au-prince, porto-novo, prague, praia, pretoria, pristina, pyongyang, quito, rabat,
    reykjavik, reykjavík, riga, riyadh, rome, san jose, san josé, san salvador, sana'a, sanaa, santiago, santo
    domingo, sarajevo, seoul, skopje, sofia, stockholm, sucre, suva, taipei, tallinn, tashkent, tbilisi,
    tegucigalpa, teheran, tehran, thimphu, tirana, tokyo, tripoli, tunis, ulaanbaatar, vaduz, valletta, victoria,
    vienna, vientiane, vilnius, warsaw, washington, washington d.c., washington dc, wellington, windhoek, yaounde,
    yaoundé, yerevan, zagreb
""")

CITIES = phrases("""
    aarhus, aberdeen, abidjan, acapulco, adelaide, aden, ahmedabad, aix-en-provence, aleppo, alexandria, almaty,
    amritsar, anchorage, antwerp, arkhangelsk, atlanta, auckland, austin, bakhmut, baltimore, barcelona, basel,
    basra, bath, belfast, belgorod, benghazi, bergen, bethlehem, biarritz, bilbao, birmingham, bologna, bombay,
    bonn, bordeaux, boston, bradford, brasov, bremen, brescia, brighton, brisbane, bristol, brno, brooklyn, bruges,
    bryansk, bucha, buryatia, busan, calais, calcutta, calgary, cambridge, cannes, canterbury, cape town, cardiff,
    casablanca, catania, chelyabinsk, chennai, chernihiv, chernivtsi, chernobyl, chicago, chittagong, chongqing,
    christchurch, cleveland, cluj, cologne, cork, coventry, cracow, dallas, danang, darwin, debaltseve, delhi,
    denver, derby, derry, detroit, dnipro, donetsk, dortmund, dover, dresden, dubai, durban, dusseldorf, düsseldorf,
    edinburgh, edmonton, essen, exeter, florence, frankfurt, fukushima, gaza, gaza city, gdansk, gdańsk, geneva,
    genoa, ghent, glasgow, gothenburg, graz, grenoble, grozny, guangzhou, guantanamo, guantanamo bay, guantánamo,
    hague, haifa, halifax, hamburg, hanover, hebron, herat, hiroshima, ho chi minh city, hollywood, houston,
    hyderabad, incheon, indianapolis, ingushetia, innsbruck, irkutsk, istanbul, izmir, jeddah, jenin, johannesburg,
    kaliningrad, kandahar, kano, kansas city, karachi, kazan, kemerovo, kerch, khabarovsk, khan younis, kharkiv,
    kharkov, kherson, kirkuk, kolkata, krakow, kraków, kramatorsk, krasnodar, krasnoyarsk, kursk, kyoto, lagos,
    lahore, las vegas, lausanne, le havre, leeds, leicester, leipzig, leningrad, lille, liverpool, lodz, los
    angeles, luhansk, lviv, lvov, lyon, lyons, maastricht, madras, magdeburg, magnitogorsk, malaga, malmo, malmö,
    manaus, manchester, manhattan, marbella, mariupol, marrakech, marrakesh, marseille, marseilles, mecca, medina,
    melbourne, melitopol, memphis, miami, milan, milwaukee, minneapolis, monterrey, montpellier, montreal, mordovia,
    mosul, mumbai, munich, murmansk, mykolaiv, málaga, nablus, nagasaki, nagoya, nanjing, nantes, naples, nazareth,
    new orleans, new york, new york city, newcastle, nottingham, novorossiysk, novosibirsk, nuremberg, odesa,
    odessa, omdurman, omsk, oran, orenburg, osaka, oxford, palermo, palo alto, pavlohrad, penza, perm, perth,
    peshawar, petersburg, philadelphia, phoenix, pittsburgh, plymouth, pokrovsk, poltava, port sudan, portland,
    porto, poznan, poznań, pskov, quetta, rafah, ramallah, rangoon, raqqa, rawalpindi, recife, rennes, rio de
    janeiro, rivne, rosario, rostock, rostov, rostov-on-don, rotterdam, ryazan, sacramento, saigon, saint
    petersburg, saint-denis, salford, salisbury, salt lake city, salzburg, samara, samarkand, san diego, san
    francisco, sao paulo, sapporo, saransk, saratov, sarov, savannah, seattle, sevastopol, seville, shanghai,
    sharjah, sheffield, shenzhen, simferopol, smolensk, sochi, southampton, srebrenica, st andrews, st louis, st
    petersburg, st. louis, st. petersburg, stalingrad, stavanger, strasbourg, stuttgart, suez, sumy, surrey,
    swansea, sydney, são paulo, tabriz, tampa, tel aviv, the hague, thessaloniki, tijuana, tikrit, tomsk, toronto,
    toulouse, trieste, tromsø, trondheim, tula, turin, tver, tyumen, ufa, ulan-ude, uppsala, utrecht, valencia,
    vancouver, venice, vinnytsia, vitebsk, vladikavkaz, vladimir region, vladivostok, volgograd, vorkuta, voronezh,
    wolverhampton, wroclaw, wrocław, wuhan, würzburg, yakutia, yakutsk, yalta, yangon, yaroslavl, yekaterinburg,
    york, zaporizhzhia, zurich, zürich, łódź
""")

# Continents, regions, provinces, states, and squares and streets that everybody knows.
REGIONS = phrases("""
    africa, alabama, alaska, alberta, alsace, america, americas, anatolia, andalusia, antarctica, arctic, arctic
    circle, arizona, arkansas, asia, assam, baden-württemberg, bali, balkans, balochistan, baltics, bashkortostan,
    basque country, bavaria, bengal, bessarabia, biafra, bihar, bohemia, borneo, brandenburg, british columbia,
    brittany, burgundy, calabria, california, caribbean, catalonia, caucasus, central america, central asia, central
    europe, chechnya, colorado, connacht, connecticut, cornwall, corsica, cotswolds, crete, crimea, cumbria,
    dagestan, darfur, delaware, devon, donbas, donbass, dorset, east africa, east asia, eastern europe, essex,
    eurasia, europe, far east, flanders, fleet street, florida, galicia, gujarat, hawaii, hebrides, hesse,
    highlands, hokkaido, honshu, idaho, illinois, indiana, inner mongolia, iowa, java, kansas, karelia, karnataka,
    kashmir, katanga, kent, kentucky, kerala, kurdistan, lancashire, latin america, leinster, lesbos, levant,
    lombardy, louisiana, lower saxony, maghreb, maharashtra, maidan, maine, manitoba, maryland, massachusetts,
    merseyside, michigan, middle east, midlands, minnesota, mississippi, missouri, montana, moravia, munster, near
    east, nebraska, nevada, new brunswick, new england, new hampshire, new jersey, new mexico, new south wales,
    newfoundland, norfolk, normandy, north africa, north america, north carolina, north caucasus, north dakota,
    north rhine-westphalia, northern california, northern territory, nova scotia, nunavut, oceania, ohio, okinawa,
    oklahoma, ontario, oregon, orkney, oromia, pennsylvania, persian gulf, pomerania, provence, puglia, punjab,
    quebec, queensland, rajasthan, red square, rhineland-palatinate, rhode island, rhodes, saarland, sahel,
    sardinia, saskatchewan, saxony, scandinavia, schleswig-holstein, shetland, siberia, sicily, silesia, silicon
    valley, sindh, somerset, south america, south asia, south australia, south carolina, south caucasus, south
    dakota, southeast asia, southern africa, southern california, sub-saharan africa, suffolk, sumatra, sussex,
    tahrir square, tamil nadu, tasmania, tatarstan, tennessee, texas, thuringia, tiananmen square, tibet, tigray,
    times square, trafalgar square, transylvania, tuscany, tyneside, tyrol, ulster, utah, uttar pradesh, veneto,
    vermont, virginia, vojvodina, volhynia, wall street, wallonia, wessex, west africa, west bengal, west midlands,
    west virginia, western australia, western europe, wisconsin, wyoming, xinjiang, yorkshire, yukon, zanzibar
""")

# Seas, rivers and mountains.
WATERS = phrases("""
    adriatic, aegean, alps, andes, apennines, appalachians, aral sea, arctic ocean, atlantic, atlantic ocean, azov
    sea, baikal, baltic sea, barents sea, black sea, bosphorus, bosporus, brahmaputra, carpathians, caspian, caspian
    sea, caucasus mountains, danube, dardanelles, dead sea, dnieper, dniester, dnipro river, east china sea, ebro,
    elbe, english channel, euphrates, everest, ganges, gobi, himalayas, hindu kush, hudson river, indian ocean,
    indus, kalahari, kilimanjaro, lake baikal, limpopo, loire, mediterranean, mediterranean sea, mekong, mississippi
    river, mont blanc, mount everest, mount fuji, negev, neva, nile, north sea, oder, pacific, pacific ocean,
    potomac, pyrenees, red sea, rhine, rhone, rhône, rockies, rocky mountains, sahara, sea of azov, sea of japan,
    seine, sinai, south china sea, southern ocean, tagus, thames, tiber, tigris, ural mountains, urals, vistula,
    volga, yangtze, yellow river, zambezi
""")

SHORT = phrases(
    "d.c., d.c, dc, drc, gdr, nyc, prc, u.a.e., u.a.e, u.k., u.k, u.s., u.s, u.s.a., u.s.a, uae, uk, us, usa, ussr"
)

PLACES = COUNTRIES | CAPITALS | CITIES | REGIONS | WATERS | SHORT

# First words of a place of two words and more: “Lake Victoria”, “San Pedro”.
PLACE_HEADS = words("""
    avenida bay belo cabo calle camp campo cape central ciudad costa deir downtown east eastern fort greater gulf
    hotel inner isla isle khan lake loch lower monte mount mt nizhny north northern nova outer piazza place plaza
    pont port puerto punta ras rio river rua rue rural saint san santa sao serra sierra south southern st st. strait
    são tel upper valle veliky via vila villa west western
""")

PLACE_TAILS = words("""
    abbey airport alley archipelago arena atoll ave avenue barracks basilica basin bay beach blvd borough boulevard
    bridge canal canyon cape castle cathedral cemetery centre-ville chapel checkpoint city coast corridor county
    cove crater creek crescent crossing dam delta desert district embankment emirate estuary falls forest garden
    gardens glacier governorate gulf harbor harbour heights highway hill hills island islands krai lake lane mall
    monastery mosque motorway mountain mountains municipality oblast ocean palace parish park peak peninsula pier
    plain plains plateau plaza port prefecture principality prospect prospekt province quarter raion rayon reef
    refinery region republic reservoir river road row sea shelter shrine springs square stadium state strait street
    strip synagogue temple terrace territory tower towers township valley village voivodeship volcano wall waterfall
    woods zoo
""")

# These take “of”: “Gulf of Mexico”, “Isle of Man”.
OF_PLACES = words("""
    bay cape city county district duchy emirate gulf islands isle kingdom palace port province republic sea state
    strait straits sultanate tower town valley village
""")

# Before a single name that nothing else explains, a place.
PLACE_BEFORE = words("across around in inside near outside throughout toward towards via")

# After it.
PLACE_AFTER = words("""
    airport area border city coast county district island municipality neighborhood neighbourhood oblast peninsula
    port prison province region river suburb town valley village
""")

# How a single name ends that is a place where nothing speaks for a person.
PLACE_ENDINGS = endings("grad stan abad shire polis ville pur sk burg bourg burgh borough minster mouth haven")

# Nouns that take a place behind “of”: “the port of Odesa”.
PLACE_NOUNS = words("""
    city town village port region province district capital outskirts streets suburb suburbs island coast north south east west
    centre center mayor governor people residents border gates shores banks siege county republic state airport
""")

# Words of moving, behind which “to”, “from”, “for” and “into” take a place.
MOVING = words("""
    anchored arrived bound bus buses came come comes coming convoy deported docked drive driven drove emigrated escape escaped
    evacuated exiled extradited ferry fled flee flees flew flies flight flights fly flying go going headed journey
    kilometres km landed leave leaves leaving left marched miles move moved moves moving relocated return returned
    returning returns road sailed sailing sails sent signed steered taken train trains transferred transported
    travel traveled travelled travelling travels trip visit walked way went
""")
TO_PLACES = words("to from for into via towards toward at")

# Verbs whose object is a place.
ENTERING = words("""
    entered enters reached reaches crossed crosses invaded bombed shelled besieged occupied annexed liberated stormed left leaving
    captured visited flooded retook overran
""")
