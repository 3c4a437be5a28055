"""Nations, languages, faiths and parties as adjectives and as the people: no names of their own."""

from __future__ import annotations

from verifybench.names.tables.listing import words

NATIONS = words("""
    aboriginal aborigine afghan afghani afghans african africans afro-american alawite albanian albanians algerian
    algerians alpine american americans andorran anglican anglicans anglo-american anglo-irish anglo-saxon angolan
    angolans antarctic antiguan arab arab-israeli arabic arabs aramaic argentine argentines argentinian argentinians
    armenian armenians asian asians australian australians austrian austrians azerbaijani azerbaijanis azeri
    bahamian bahraini bahrainis balkan baltic bangladeshi bangladeshis baptist barbadian basque bavarian belarusan
    belarusian belarusians belgian belgians belizean bengali beninese bhutanese bolivian bolivians bolshevik
    bolsheviks bosniak bosniaks bosnian bosnians botswanan brazilian brazilians brexiteer brexiteers british britons
    bruneian buddhism buddhist buddhists bulgarian bulgarians burkinabe burmans burmese burundian byzantine
    calvinist cambodian cambodians cameroonian cameroonians canadian canadians cantonese catalan catalans catholic
    catholicism catholics caucasian celtic chadian chechen chechens chilean chileans chinese christian christianity
    christians colombian colombians communism communist communists comorian congolese conservative conservatives
    copt coptic corsican costa-rican crimean croatian croatians croats cuban cubans cypriot cypriots czech czechs
    danes danish dari democrat democratic democrats djiboutian dominican dominicans druze dubliner dutch dutchman
    dutchwoman eastern ecuadorian ecuadorians edwardian egyptian egyptians elizabethan emirati english englishman
    englishmen englishwoman eritrean eritreans esperanto estonian estonians ethiopian ethiopians euro-atlantic
    european europeans eurosceptic evangelical evangelicals farsi fascist fascists fijian filipino filipinos finnish
    finns flemish franco-german french frenchman frenchmen frenchwoman gabonese gambian gambians georgian georgians
    german germanic germans ghanaian ghanaians gothic greek greeks greenlandic grenadian guatemalan guatemalans
    guinean gujarati gulagu-era guyanese habsburg haitian haitians hausa hebrew hellenic hindi hindu hinduism hindus
    hispanic hispanics honduran hondurans hungarian hungarians iberian icelandic igbo indian indians indonesian
    indonesians inuit iranian iranians iraqi iraqis irish irishman irishmen irishwoman islam islamic islamist
    islamists israeli israelis italian italians ivorian ivorians jamaican jamaicans japanese jewish jews jihadist
    jordanian jordanians judaism kazakh kazakhs kazakhstani kenyan kenyans korean koreans kosovan kosovar kosovars
    kurdish kurds kuwaiti kuwaitis kyrgyz kyrgyzstani labour labourite laotian laotians latin latina latinos latvian
    latvians lebanese leninist liberal liberals liberian liberians libyan libyans lithuanian lithuanians londoner
    londoners lutheran luxembourgish macedonian macedonians magyar malagasy malawian malaysian malaysians maldivian
    malian malians maltese mandarin manx maoist maori marxist marxists mauritanian mauritian medieval menshevik
    methodist mexican mexicans moldovan moldovans mongol mongolian mongols montenegrin montenegrins mormon mormons
    moroccan moroccans mozambican mozambicans muscovite muscovites muslim muslims māori namibian nazi nazis
    neapolitan nepalese nepali nepalis new-yorker nicaraguan nicaraguans nigerian nigerians nigerien nordic northern
    norwegian norwegians omani omanis orthodox ottoman pakistani pakistanis palestinian palestinians panamanian
    panamanians papuan paraguayan parisian parisians pashto pashtun pashtuns persian peruvian peruvians poles polish
    portuguese presbyterian protestant protestants prussian punjabi putinist qatari qataris quaker quebecois
    remainer republican republicans roma romani romanian romanians romans russian russians russo-japanese
    russo-ukrainian rwandan rwandans salafist salvadoran salvadorans samoan sanskrit sardinian saudi saudis saxon
    scandinavian scandinavians scot scots scotsman scotsmen scottish senegalese serb serbian serbians serbs shia
    shiite shiites siberian sicilian sierra-leonean sikh sikhs singaporean singaporeans sinhalese sino-american slav
    slavic slavs slovak slovaks slovene slovenes slovenian slovenians somali somalis southern soviet soviets
    spaniard spaniards spanish sri-lankan stalinist sudanese sunni sunnis surinamese swahili swazi swede swedes
    swedish swiss syrian syrians tagalog taiwanese tajik tajikistani tajiks tamil tamils tanzanian tanzanians tatar
    tatars thai thais tibetan tibetans togolese tongan tories tory transatlantic trinidadian trotskyist tsarist
    tunisian tunisians turk turkish turkmen turkmens turks ugandan ugandans uighur uighurs ukrainian ukrainians urdu
    uruguayan uruguayans uyghur uyghurs uzbek uzbekistani uzbeks venetian venezuelan venezuelans victorian
    vietnamese welsh welshman welshmen western westerners whig whigs xhosa yazidi yazidis yemeni yemenis yiddish
    yoruba yugoslav yugoslavs zambian zambians zimbabwean zimbabweans zionist zionists zulu
""")
