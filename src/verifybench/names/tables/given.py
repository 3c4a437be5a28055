"""Given names, of many traditions, as news in English writes them."""

from __future__ import annotations

from verifybench.names.tables.listing import words

# A given name makes a run of capitalised words a person.
GIVEN = words("""
    aaron abdelaziz abdelkader abdoulaye abdul abdulaziz abdullah abdulrahman abdurrahman abena abiy abu achieng
    adaeze adam adele aditya adrian adriana agata agnes agnieszka ahmad ahmed aidan aisha akiko akira akosua alain
    alan alassane albert alberto alec alejandra alejandro alek aleksandar aleksandr aleksandra aleksei alemayehu
    alena alessandra alessandro alesya alex alexander alexandra alexei alexey alfonso alfred alfredo ali ali-reza
    alice alina alireza alisa alisher alison allan allen almaz alvaro alyaksandr alyona ama amal amanda amelia amina
    aminata amir amit amos amy ana anand anastasia anatol anatolii anatoly anders andre andrea andrei andrej andres
    andrew andrey andrii andrius andriy andrzej andrés angela angelina angus anita anja anjali ann anna anne annika
    anselm anthony antoine anton antoni antonio antónio anwar arash ariel arkady armando armen arnold arseniy arseny
    art artem arthur artur arturo artyom arun arvind ashley ashok ashraf asif aslan asma astrid audrey augusto aung
    avi avigdor avraham axel ayman ayse ayşe aziz azra babak bandar barack barbara barbora bart bartosz bashar basil
    bassem beata beatrice beatriz ben benazir benedict benito benjamin benoit bernard bernd bernie bertrand beth
    bettina bilawal bill binyamin birgit bjorn björn bjørn blaise bob bobi bogdan bohdan bola boris boyan branko
    brenda brendan brent brian brigitte bruce bruno bryan burak byron camila camille camilo carl carla carlos carmen
    carol caroline caspar catherine cecilia celia cem cesar chaim chantal charles charlie charlotte chase chidi
    chimamanda chinua chloe chris christian christina christine christoph christophe christopher cindy claire clara
    clarence claude claudia claudio clemens clement cliff clive clyde colin connor constance constantin cordelia
    corinne cornelia craig cristian cristina curtis cynthia cyril czesław céline césar dagmar damian damien damir
    danica daniel daniela danila danièle danny daria darius darren darya dave david davide davit dawid dawn dean
    deborah deepak delphine denis denise dennis derek desmond diana diane didier diego dieter dilma dimitar dimitri
    dimitrios dimitris dirk dmitri dmitrii dmitriy dmitry dmytro dominic dominik dominique donald dora doris dorothy
    douglas dov dragan drew driss dusan dylan eamon ed eddie edgar edith edmund eduard eduardo edward edwin efraim
    ehud eileen eitan ekaterina elaine elena elias elif elisa elisabeth elizabeth ellen elsa elvira emeka emil
    emilia emilio emily emine emir emma emmanuel emmerson enrico enrique enzo erdal eric erica erich erik erin
    ernest ernesto ernst essam esteban estelle esther ethan eugene eugenia eugenio eva evan evangelos eve evelyn
    evgeni evgenia evgenii evgeny evheniya evo ewa ezra fabian fabio fabrice fadi faisal faith farid farida farouk
    fatema fatima fatma fatou federica federico felicia felipe felix femi fernanda fernando fidel filip fiona flora
    florence florian fouad francesca francesco francis francisco franco francois frank franz françois françoise fred
    frederic frederick frederik friedrich fritz frédéric fuad fumio fyodor félix gabriel gadi galina gamal gareth
    gary gaston gavin gene gennady geoffrey georg george georges georgi georgia georgina georgios georgy gerald
    gerard gerardo gerhard geun-hye ghassan gideon gilbert gilles gina giorgi giorgio giorgos giovanna giovanni
    girma giulia giulio giuseppe gleb glen gloria golda golnaz gonzalo gopal gordon grace graciela graham grant greg
    gregory greta grigory guido guillaume guillermo gulnara gunther gustav gustavo guy gwen gérard günter günther
    haile hailemariam haim hakan halima halyna hamad hamid hamza hani hanna hannah hans harald haris harold harriet
    harry haruka haruki hasan hasan-ali hasina hassan hatice haydar heather hector heidi heiko heinrich heinz helen
    helena helene helga helmut hendrik henri henrik henrique henry henryk herbert herman hermann hideki hillary
    hiroshi hisham holly hope horst hosni hossein hosseini hubert hugh hugo hussein héctor ian ibrahim ibrahima ida
    idris idrissa ignacio ignatius igor igors ihor ilaria ilia ilona ilse ilya imran indira ines inga inge ingrid
    inácio inès ioana ioannis iosif ira irakli irene irina iris irma isaac isabel isabella isabelle isaias ismail
    israel istván itzhak iulia ivan ivana ivo ivy iwona jaap jacek jack jackie jacob jacqueline jacques jade jae-in
    jaime jair jake jakob jakub jalal jamal james jamie jamil jamila jan jana jane janet janez janina janis janos
    janusz jared jaroslav jaroslaw jarosław jasmin jasmine jason javad javier jay jayne jean jeanne jeff jeffrey
    jelena jennifer jens jeremy jerome jerry jerzy jesse jessica jessie jesús ji-woo jill jim jimmy jiri jiří
    joachim joan joanna joao joaquin joaquín jocelyn jochen joe joel johan johann johanna johannes john johnny
    jolanta jon jonas jonathan jordan jordi jorg jorge jose josef josep joseph josephine josh joshua josip josé joy
    jozef joão juan juanita juha julia julian juliana juliane julie julien juliet juliette julio julius junichiro
    jurgen justin justine justyna juvenal jános jérôme józef jörg jürgen jānis kamal kamala kamau kamil kamila karel
    karen karim karin karina karl karla karolina kasper katarina katarzyna kate katerina kateryna katherine kathleen
    kathryn kathy katia katie katja katya keiko keir keith kelly ken kenji kenneth kenta kerry kevin khaleda khalid
    kim kirill kirsten kirsty kizza klara klaus knut kofi kojo konstantin krishna kristian kristin kristina kristof
    krystyna krzysztof ksenia kseniya kunal kurt kwabena kwame kyle lais lakshmi lana lance larisa lars lasse laszlo
    laura lauren laurence laurent laurent-désiré lawrence layla lazar leah lee leila lena lennart leo leon leonardo
    leonid leopold leroy lesley leslie leticia lev lew liam lidia lilia lilian liliana lily linda linus lionel lisa
    lloyd lola lorenzo loretta lorraine lotte louis louise lubomir luca lucas lucia luciano lucie lucien lucy lucía
    ludmila ludwig luigi luis luiz luka lukas lukasz luke lydia lyle lyn lyudmila lászló lázaro maciej macky
    madeleine magda magdalena magnus maha mahathir mahdi mahmoud mahmud mahsa mai maia maja majid maksim malcolm
    malgorzata malik mamadou mandy manfred manmohan mansour mansur manuel manuela maral marat marc marcel marcela
    marcelo marcia marcin marco marcus marek margaret margarita margot maria mariam mariama mariana marianne mariano
    marie mariia marija marika marilyn marin marina mario marion marisa marissa marius mariusz mariya marjorie mark
    marko markus marlene marta marten martha marthe martin martina marvin marwan mary marysia masha mateo mateusz
    mathias mathieu mathilde matias matteo matthew matthias mattias maurice mauricio maurizio max maxim maxime maya
    małgorzata megan mehdi mehmet meir melanie meles melissa menachem mercedes meredith messaoud mia micah michael
    michaela michal michał michel michele michelle miguel mihai mihail mikael mike mikhael mikhail mikheil mikko
    mila milan milena miles milica milorad milos miloš minh mira mircea miriam miroslav misha mitch mohamad mohamed
    mohammad mohammed mohan mohsen moira moises molly mona monica monika monique morgan morris moshe mostafa muammar
    mubarak muhammad muhammadu mukhtar murad murat muriel musa mustafa mwai mykhailo mykola myriam myrna nabil
    nadezhda nadia nadine nadja naftali naguib nana nancy naoki naomi narendra naresh narges nasrin nasser natalia
    natalie nataliia nataliya natalya natasha nathalie nathan nathaniel nawaz nayef neda neil nelson nermin nestor
    neven ngozi nguyen nguyễn niall nicholas nick nicola nicolas nicole nicolás niels nigel nikita niklas niko nikol
    nikola nikolai nikolaos nikolaus nikolay nikos nils nina nino nirmala nizar njeri nnamdi noah noam noel noemi
    noor nora norbert norm norma norman noura nuno nur nuri oana obinna octavia oksana ola olaf oleg oleh oleksandr
    oleksandra oleksii oleksiy olena oles olesya olga olha olive oliver olivia olivier olusegun oluwaseun omar omid
    orhan oriol orlando orsolya osama oscar oskar osman oswald otieno otto ousmane owen pablo pamela paola paolo
    parisa pascal pascale pat patrice patricia patrick patrik patrizia patrycja paul paul-henri paula paulina
    pauline paulo paulos pavel pavlo pawel paweł pearl pedro peggy penelope penny percy pernille perry pervez petar
    peter petr petra petro petros phil philip phuc phyllis pia pierce pierre pierre-yves pieter pilar piotr pooja
    prakash pranab pratap pravin priya pyotr qasim quentin rachel rachid radek radoslaw radosław radovan rafael
    rafal rafał rafik rafiq rahul raila raisa raj rajesh rajiv rakesh ralf ralph ramesh rami ramon ramona ramzan
    ramón rania raphael raquel rashid raul ravi ray raymond raúl rebecca recep reinhard reinhold remi renata renate
    renato rene renee rené renée reuben reza rhoda ricardo riccardo rich richard rick rita roald rob robert roberta
    roberto robin rocio rodney rodolfo rodrigo rogelio roger roland rolf romain roman romeo romuald ron ronald
    ronnie rory rosa rosalind rosario rose rosemary ross roxana roy ruben ruby rubén rudolf rudolph rufus rupert
    ruslan russell rustam ruth ryan ryszard saad sabina sabine sabrina sachin saddam sadiq sahar salah salim sally
    salma salman salome salomé salvador salvatore sam samantha sami samir samira samuel sanae sandeep sandra sandro
    sanjay sanna santiago sara sarah sascha sasha saskia satoshi sayed saïd scott sean sebastian selim selma serena
    serge sergei sergey sergio serhii serhiy seth seyed shafiq shannon sharif sharon shashi shaul shaun shawn
    shehbaz sheila shelly sherif shigeru shimon shinzo shirin shirley shlomo shreya siarhei sidney siegfried
    sigmund sigrid silke silvia silvio simon simone sina siobhan slava slavko slobodan smita sofia soledad solomon
    sonia sonja sonya sophie soren spiros spyros stacey stan stanislas stanislav stanislaw stanisław stavros stefan
    stefania stefanie stefano steffen stella stepan stephan stephane stephanie stephen stevan steve steven stewart
    stuart stéphane sue sultan sunil surya susan sushma suzanne sven svetlana sviatlana svitlana syed sylvain sylvia
    sylvie sébastien søren tadeusz tahir takashi takeshi tamara tamim tania tanja tanya taras tarek tariq taro
    tatiana tatjana tatyana tayyip ted tedros tendai tenzin teodor terence teresa terry tesfaye tetiana tetsuya
    thabo thanh thea theo theodor theodora theodore theresa thi thierry thomas thorsten thérèse tiago tihomir tilda
    tilman tim timo timothy timur tina todd tom tomas tomasz tomislav tommy tomás tomáš toni tony toomas torsten
    tove tracy trevor tristan tsitsi tuan tudor tunde turki tyler tymofiy tzipi uhuru ulla ulrich ulrike uma umar
    umberto ursula uwe uğur vaclav vadim valentin valentina valentyn valentyna valeri valeria valerie valerii
    valeriy valeriya valery valter vanessa vangelis varvara vasil vasile vasiliki vasilios vasiliy vasily vasyl vera
    verena veronica veronika veronique vicente vicky victor victoria vijay vikram viktor viktoria viktoriia
    viktoriya vilnis vince vincent vincenzo vinod viola violeta viorel virgil vitali vitalii vitaliy vitaly vitor
    vittorio vivek vivian vivienne vlad vladimir vladislav vlasta vojislav vojtech volker volodymyr vuk vyacheslav
    václav wade waldemar waleed walid walter wanda wanjiku wanjiru warren wayne wendy werner wesley wilfried wilhelm
    willem william willy wilma winnie winston wlodzimierz wojciech wole wolfgang władysław xavier yaakov yahya yair
    yan yana yannick yannis yara yaroslav yaroslava yasmin yasser yasuo yaw yegor yehuda yekaterina yelena yemi
    yevgenia yevgenii yevgeny yevhen yevhenii yiannis yigal yitzhak yoav yogi yoko yolanda yoon yosef yoshihide
    youssef yoweri yuki yuko yulia yuliia yuliya yulya yuri yurii yuriy yury yusuf yves yvette yvonne zachary zahra
    zainab zakaria zakhar zaur zbigniew zdenek zdeněk zdravko zeid zeinab zeynep zhanna zhenya ziad ziaur zinaida
    zoe zoran zoya zsolt zulfikar zuzana zygmunt álvaro óscar łukasz
""")

# Given names that are English words too: at the beginning of a sentence only what follows tells.
ALSO_WORDS = words("""
    art bill chase dawn dean drew faith frank grace grant guy hope joy mark miles olive rich rose sue wade will
""")
