"""Which places lie in which, and what is said of a country and its people: nothing here is held against what it lies in.

One place a line, what lies right in it behind the colon; countries also have their adjectives behind a bar. A place that is not
here says nothing. A name that stands for several places (Georgia, Victoria, Cambridge) lies in each that has it.
"""

PLACES = """
europe: united kingdom, ireland, france, germany, italy, spain, portugal, netherlands, belgium, luxembourg, switzerland, austria
europe: sweden, norway, denmark, finland, iceland, poland, czech republic, slovakia, hungary, romania, bulgaria, greece, albania
europe: serbia, croatia, slovenia, montenegro, kosovo, north macedonia, bosnia and herzegovina, moldova, ukraine, belarus, russia
europe: estonia, latvia, lithuania, cyprus, malta, turkey, georgia, armenia, azerbaijan, scandinavia, balkans, baltics, alps
europe: eastern europe, western europe, central europe, andorra, monaco, liechtenstein, san marino, vatican city, gibraltar
scandinavia: sweden, norway, denmark
baltics: estonia, latvia, lithuania
balkans: albania, serbia, croatia, montenegro, kosovo, north macedonia, bosnia and herzegovina, bulgaria, greece
asia: china, japan, north korea, south korea, mongolia, taiwan, hong kong, macau, india, pakistan, bangladesh, sri lanka, nepal
asia: bhutan, maldives, afghanistan, iran, iraq, syria, lebanon, jordan, israel, palestine, saudi arabia, yemen, oman, qatar
asia: bahrain, kuwait, united arab emirates, turkey, georgia, armenia, azerbaijan, kazakhstan, uzbekistan, turkmenistan, tajikistan
asia: kyrgyzstan, thailand, vietnam, cambodia, laos, myanmar, malaysia, singapore, indonesia, philippines, brunei, east timor
asia: russia, cyprus, middle east, southeast asia, south asia, east asia, central asia
middle east: iran, iraq, syria, lebanon, jordan, israel, palestine, saudi arabia, yemen, oman, qatar, bahrain, kuwait, egypt
middle east: united arab emirates, turkey, cyprus
southeast asia: thailand, vietnam, cambodia, laos, myanmar, malaysia, singapore, indonesia, philippines, brunei, east timor
south asia: india, pakistan, bangladesh, sri lanka, nepal, bhutan, maldives, afghanistan
east asia: china, japan, north korea, south korea, mongolia, taiwan, hong kong
central asia: kazakhstan, uzbekistan, turkmenistan, tajikistan, kyrgyzstan
africa: egypt, libya, tunisia, algeria, morocco, sudan, south sudan, ethiopia, eritrea, djibouti, somalia, kenya, uganda, tanzania
africa: rwanda, burundi, democratic republic of congo, congo, gabon, cameroon, nigeria, niger, chad, mali, mauritania, senegal
africa: gambia, guinea, guinea-bissau, sierra leone, liberia, ivory coast, ghana, togo, benin, burkina faso, angola, zambia, malawi
africa: zimbabwe, mozambique, botswana, namibia, south africa, lesotho, eswatini, madagascar, mauritius, seychelles, comoros
africa: central african republic, equatorial guinea, cape verde, west africa, east africa, southern africa, north africa, sahel
north america: united states, canada, mexico, central america, caribbean, greenland
central america: guatemala, belize, honduras, el salvador, nicaragua, costa rica, panama
caribbean: cuba, jamaica, haiti, dominican republic, puerto rico, bahamas, barbados, trinidad and tobago, grenada, dominica
south america: brazil, argentina, chile, peru, bolivia, ecuador, colombia, venezuela, guyana, suriname, paraguay, uruguay
latin america: south america, central america, mexico, cuba, haiti, dominican republic
americas: north america, south america, latin america
oceania: australia, new zealand, fiji, papua new guinea, samoa, tonga, vanuatu, solomon islands
united kingdom: england, scotland, wales, northern ireland | british
england: london, manchester, birmingham, liverpool, leeds, sheffield, bristol, newcastle, nottingham, leicester, coventry | english
england: bradford, southampton, portsmouth, brighton, plymouth, derby, oxford, cambridge, york, exeter, norwich, bath, canterbury
england: salisbury, salford, wolverhampton, dover, cornwall, devon, dorset, essex, kent, lancashire, norfolk, suffolk, somerset
england: surrey, sussex, yorkshire, cumbria, merseyside, tyneside, west midlands, midlands
london: westminster, camden, hackney, islington, greenwich, brixton, chelsea, kensington, whitehall, fleet street, trafalgar square
yorkshire: leeds, sheffield, bradford, york
merseyside: liverpool
scotland: edinburgh, glasgow, aberdeen, dundee, st andrews, orkney, shetland, hebrides, highlands | scottish, scots
wales: cardiff, swansea, newport | welsh
northern ireland: belfast, derry
ireland: dublin, cork, galway, limerick, leinster, munster, connacht, ulster | irish
france: paris, lyon, lyons, marseille, marseilles, nice, toulouse, bordeaux, lille, nantes, strasbourg, montpellier | french
france: rennes, grenoble, cannes, le havre, calais, biarritz, aix-en-provence, saint-denis, versailles, alsace, brittany, burgundy
france: normandy, provence, corsica, dijon, reims, avignon
germany: berlin, hamburg, munich, cologne, frankfurt, stuttgart, düsseldorf, dusseldorf, dortmund, essen, leipzig | german
germany: bremen, dresden, hanover, nuremberg, bonn, rostock, magdeburg, würzburg, bavaria, saxony, lower saxony, hesse
germany: brandenburg, thuringia, saarland, rhineland-palatinate, schleswig-holstein, north rhine-westphalia, baden-württemberg
bavaria: munich, nuremberg, würzburg
saxony: dresden, leipzig
italy: rome, milan, naples, turin, palermo, genoa, bologna, florence, venice, verona, trieste, catania, pisa, siena | italian
italy: brescia, sicily, sardinia, tuscany, lombardy, veneto, puglia, calabria
tuscany: florence, pisa, siena
sicily: palermo, catania
spain: madrid, barcelona, valencia, seville, bilbao, malaga, málaga, marbella, zaragoza, granada, catalonia | spanish
spain: andalusia, basque country, galicia, canary islands
catalonia: barcelona
andalusia: seville, granada, malaga, málaga, marbella
portugal: lisbon, porto, madeira, azores | portuguese
netherlands: amsterdam, rotterdam, the hague, hague, utrecht, eindhoven, maastricht, groningen | dutch
belgium: brussels, antwerp, ghent, bruges, liège, leuven, flanders, wallonia | belgian
luxembourg: luxembourg city
switzerland: zurich, zürich, geneva, bern, basel, lausanne, davos | swiss
austria: vienna, salzburg, graz, linz, innsbruck, tyrol | austrian
sweden: stockholm, gothenburg, malmö, malmo, uppsala | swedish
norway: oslo, bergen, trondheim, stavanger, tromsø | norwegian
denmark: copenhagen, aarhus, odense | danish
finland: helsinki, tampere, turku | finnish
iceland: reykjavik, reykjavík | icelandic
poland: warsaw, krakow, kraków, cracow, gdansk, gdańsk, wroclaw, wrocław, poznan, poznań, lodz, łódź, katowice | polish
czech republic: prague, brno, ostrava, bohemia, moravia | czech
slovakia: bratislava | slovak
hungary: budapest, debrecen | hungarian
romania: bucharest, cluj, brasov, timisoara, transylvania | romanian
bulgaria: sofia, plovdiv, varna | bulgarian
greece: athens, thessaloniki, crete, rhodes, lesbos | greek
albania: tirana | albanian
serbia: belgrade, novi sad, vojvodina | serbian
croatia: zagreb, split, dubrovnik | croatian
slovenia: ljubljana | slovenian, slovene
bosnia and herzegovina: sarajevo, srebrenica, mostar | bosnian
montenegro: podgorica | montenegrin
kosovo: pristina
north macedonia: skopje | macedonian
moldova: chisinau, chișinău, transnistria | moldovan
ukraine: kyiv, kiev, kharkiv, kharkov, odesa, odessa, dnipro, donetsk, luhansk, lviv, lvov, zaporizhzhia, mariupol | ukrainian
ukraine: kherson, chernihiv, chernivtsi, chernobyl, sumy, poltava, vinnytsia, mykolaiv, rivne, kramatorsk, bakhmut, bucha
ukraine: melitopol, pokrovsk, debaltseve, pavlohrad, donbas, donbass, crimea, sevastopol, simferopol, yalta, kerch
donbas: donetsk, luhansk
crimea: sevastopol, simferopol, yalta, kerch
belarus: minsk, vitebsk, gomel, brest, grodno | belarusian
russia: moscow, st petersburg, st. petersburg, saint petersburg, leningrad, novosibirsk, yekaterinburg, kazan, sochi | russian
russia: saratov, samara, omsk, tomsk, perm, ufa, voronezh, volgograd, stalingrad, krasnodar, krasnoyarsk, irkutsk, vladivostok
russia: khabarovsk, kaliningrad, murmansk, arkhangelsk, rostov, rostov-on-don, grozny, vladikavkaz, belgorod, bryansk, kursk
russia: chelyabinsk, kemerovo, magnitogorsk, novorossiysk, orenburg, penza, pskov, ryazan, saransk, smolensk, tula, tver, tyumen
russia: yaroslavl, yakutsk, vorkuta, ulan-ude, siberia, chechnya, dagestan, ingushetia, tatarstan, bashkortostan, buryatia
russia: karelia, mordovia, north caucasus, yakutia, far east
moscow: kremlin, red square
chechnya: grozny
tatarstan: kazan
siberia: novosibirsk, omsk, tomsk, krasnoyarsk, irkutsk, kemerovo, yakutsk
estonia: tallinn, tartu, narva | estonian
latvia: riga | latvian
lithuania: vilnius, kaunas | lithuanian
cyprus: nicosia, limassol, northern cyprus | cypriot
malta: valletta | maltese
turkey: ankara, istanbul, izmir, antalya, bursa, adana, anatolia | turkish
georgia: tbilisi, batumi, abkhazia, south ossetia | georgian
armenia: yerevan | armenian
azerbaijan: baku, nagorno-karabakh | azerbaijani
kazakhstan: astana, nur-sultan, almaty | kazakh
uzbekistan: tashkent, samarkand | uzbek
turkmenistan: ashgabat | turkmen
tajikistan: dushanbe | tajik
kyrgyzstan: bishkek | kyrgyz
china: beijing, peking, shanghai, guangzhou, shenzhen, wuhan, chongqing, nanjing, tianjin, chengdu, hong kong | chinese
china: macau, macao, tibet, xinjiang, inner mongolia, hainan, sichuan, guangdong
taiwan: taipei | taiwanese
japan: tokyo, osaka, kyoto, nagoya, sapporo, fukushima, hiroshima, nagasaki, yokohama, kobe, okinawa, hokkaido, honshu | japanese
north korea: pyongyang | north korean
south korea: seoul, busan, incheon, daegu | south korean
mongolia: ulaanbaatar | mongolian
india: delhi, new delhi, mumbai, bombay, kolkata, calcutta, chennai, madras, bangalore, bengaluru, hyderabad, ahmedabad | indian
india: amritsar, pune, jaipur, lucknow, kerala, gujarat, maharashtra, karnataka, tamil nadu, west bengal, bihar, assam, rajasthan
india: uttar pradesh, punjab, goa, kashmir
maharashtra: mumbai, bombay, pune
pakistan: islamabad, karachi, lahore, peshawar, quetta, rawalpindi, punjab, sindh, balochistan, kashmir | pakistani
bangladesh: dhaka, chittagong | bangladeshi
sri lanka: colombo | sri lankan
nepal: kathmandu | nepalese, nepali
afghanistan: kabul, kandahar, herat | afghan
iran: tehran, teheran, tabriz, isfahan, mashhad, shiraz | iranian
iraq: baghdad, basra, mosul, kirkuk, tikrit, erbil | iraqi
syria: damascus, aleppo, raqqa, homs, idlib | syrian
lebanon: beirut, tripoli | lebanese
jordan: amman | jordanian
israel: jerusalem, tel aviv, haifa, nazareth, negev, golan heights | israeli
palestine: gaza, gaza strip, gaza city, west bank, ramallah, nablus, hebron, jenin, bethlehem, rafah | palestinian
gaza strip: gaza city, rafah, khan younis
west bank: ramallah, nablus, hebron, jenin, bethlehem
saudi arabia: riyadh, jeddah, mecca, medina | saudi
yemen: sanaa, sana'a, aden | yemeni
oman: muscat | omani
qatar: doha | qatari
bahrain: manama | bahraini
kuwait: kuwait city | kuwaiti
united arab emirates: abu dhabi, dubai, sharjah | emirati
thailand: bangkok, phuket, chiang mai | thai
vietnam: hanoi, ho chi minh city, saigon, danang | vietnamese
cambodia: phnom penh | cambodian
laos: vientiane | laotian
myanmar: yangon, rangoon, naypyidaw, mandalay | burmese
malaysia: kuala lumpur, penang | malaysian
singapore: | singaporean
indonesia: jakarta, bali, java, sumatra, surabaya | indonesian
philippines: manila, cebu | filipino, philippine
egypt: cairo, alexandria, suez, sinai, giza | egyptian
libya: tripoli, benghazi | libyan
tunisia: tunis | tunisian
algeria: algiers, oran | algerian
morocco: rabat, casablanca, marrakesh, marrakech, fez | moroccan
sudan: khartoum, omdurman, port sudan, darfur | sudanese
south sudan: juba
ethiopia: addis ababa, tigray, oromia | ethiopian
eritrea: asmara | eritrean
somalia: mogadishu, somaliland | somali
kenya: nairobi, mombasa | kenyan
uganda: kampala, entebbe | ugandan
tanzania: dodoma, dar es salaam, zanzibar | tanzanian
rwanda: kigali | rwandan
burundi: bujumbura | burundian
democratic republic of congo: kinshasa, goma, katanga | congolese
nigeria: abuja, lagos, kano, biafra | nigerian
ghana: accra | ghanaian
ivory coast: abidjan, yamoussoukro | ivorian
senegal: dakar | senegalese
mali: bamako, timbuktu | malian
cameroon: yaoundé, yaounde, douala | cameroonian
angola: luanda | angolan
zambia: lusaka | zambian
zimbabwe: harare | zimbabwean
mozambique: maputo | mozambican
namibia: windhoek | namibian
south africa: pretoria, johannesburg, cape town, durban | south african
madagascar: antananarivo | malagasy
united states: alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia | american
united states: hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan
united states: minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york
united states: north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota
united states: tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, new england
united states: washington d.c., washington dc, birmingham, cambridge, midwest
alabama: birmingham
alaska: anchorage
arizona: phoenix, tucson
california: los angeles, san francisco, san diego, sacramento, san jose, palo alto, oakland, hollywood, silicon valley
california: northern california, southern california
los angeles: hollywood, beverly hills
colorado: denver
florida: miami, orlando, tampa, jacksonville
georgia: atlanta, savannah
illinois: chicago
indiana: indianapolis
louisiana: new orleans
maryland: baltimore
massachusetts: boston, cambridge, salem
michigan: detroit
minnesota: minneapolis
missouri: st louis, st. louis, kansas city
nevada: las vegas
new england: maine, vermont, new hampshire, massachusetts, rhode island, connecticut
new york: new york city, brooklyn, manhattan, queens, bronx, staten island, harlem, buffalo, long island, times square, wall street
new york city: brooklyn, manhattan, queens, bronx, staten island, harlem, times square, wall street
manhattan: harlem, times square, wall street
north carolina: charlotte, raleigh
ohio: cleveland, columbus, cincinnati
oregon: portland
pennsylvania: philadelphia, pittsburgh
tennessee: memphis, nashville
texas: houston, dallas, austin, san antonio, el paso
utah: salt lake city
washington: seattle
wisconsin: milwaukee
canada: toronto, montreal, vancouver, ottawa, calgary, edmonton, halifax, quebec, ontario, alberta, british columbia | canadian
canada: manitoba, saskatchewan, nova scotia, new brunswick, newfoundland, nunavut, yukon
quebec: montreal
ontario: toronto, ottawa
british columbia: vancouver
alberta: calgary, edmonton
mexico: mexico city, tijuana, acapulco, monterrey, guadalajara | mexican
cuba: havana, guantanamo, guantanamo bay | cuban
jamaica: kingston | jamaican
haiti: port-au-prince | haitian
dominican republic: santo domingo
guatemala: guatemala city | guatemalan
honduras: tegucigalpa | honduran
el salvador: san salvador | salvadoran
nicaragua: managua | nicaraguan
costa rica: san josé, san jose | costa rican
panama: panama city | panamanian
brazil: brasília, brasilia, são paulo, sao paulo, rio de janeiro, manaus, recife, salvador | brazilian
argentina: buenos aires, rosario, córdoba | argentine, argentinian
chile: santiago, valparaíso | chilean
peru: lima, cusco | peruvian
bolivia: la paz, sucre | bolivian
ecuador: quito, guayaquil | ecuadorian
colombia: bogotá, bogota, medellín, cali | colombian
venezuela: caracas, maracaibo | venezuelan
paraguay: asunción, asuncion | paraguayan
uruguay: montevideo | uruguayan
australia: sydney, melbourne, brisbane, perth, adelaide, canberra, darwin, hobart, victoria, queensland, tasmania | australian
australia: new south wales, south australia, western australia, northern territory
new south wales: sydney
queensland: brisbane
victoria: melbourne
western australia: perth
new zealand: auckland, wellington, christchurch
"""
