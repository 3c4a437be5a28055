"""News agencies and other outlets, and the words that tell one, as text to be split."""

# One agency a line, its names split by commas; the first is how it is told.
AGENCIES = """
AFP, Agence France-Presse, Agence France Presse
AP, Associated Press, The Associated Press
Reuters, Thomson Reuters, Reuters News
dpa, Deutsche Presse-Agentur, DPA International
TASS, ITAR-TASS, Itar Tass
RIA Novosti, RIA, Sputnik
Interfax
Bloomberg, Bloomberg News
UPI, United Press International
EFE, Agencia EFE
ANSA, Agenzia Nazionale Stampa Associata
Anadolu, Anadolu Agency, Anadolu Ajansi, AA
PTI, Press Trust of India
ANI, Asian News International
IANS, Indo-Asian News Service
UNI, United News of India
Xinhua, Xinhua News Agency
Kyodo, Kyodo News
Jiji, Jiji Press
Yonhap, Yonhap News Agency
KCNA, Korean Central News Agency
Bernama
Antara
VNA, Vietnam News Agency
AAP, Australian Associated Press
PA Media, Press Association, PA
CP, Canadian Press, The Canadian Press
NTB, Norsk Telegrambyrå
TT, Tidningarnas Telegrambyrå
Ritzau
STT, Suomen Tietotoimisto
Belga
ANP, Algemeen Nederlands Persbureau
Keystone-SDA, SDA, Keystone
APA, Austria Press Agency
PAP, Polska Agencja Prasowa, Polish Press Agency
CTK, ČTK, Czech News Agency
MTI, Magyar Távirati Iroda
Agerpres
BTA, Bulgarian News Agency
Tanjug
HINA
Lusa
Ukrinform
UNIAN
BelTA
BNS, Baltic News Service
LETA
IRNA, Islamic Republic News Agency
ISNA
Tasnim
Mehr
SANA
SPA, Saudi Press Agency
WAM, Emirates News Agency
MENA, Middle East News Agency
WAFA
Petra
NAN, News Agency of Nigeria
GNA, Ghana News Agency
APS
MAP
Inter Press Service
Dow Jones, Dow Jones Newswires
epd
KNA
Télam
Agência Brasil
Notimex
"""

# Names of other outlets that do not say so themselves.
OUTLET_NAMES = """
BBC, CNN, CBS, NBC, ABC News, NPR, PBS, ITV, MSNBC, Fox News, Al Jazeera, Al-Jazeera, Al-Jazira, Al Arabiya, Euronews,
Deutsche Welle, DW, RFE/RL, Radio Liberty, Radio Free Europe, VOA, Voice of America, NRK, SVT, ZDF, ARD, ORF, RAI, RTÉ, CBC,
NHK, Dozhd, TV Rain, Meduza, Mediazona, Novaya Gazeta, Kommersant, Vedomosti, RBC, RT, Izvestia, Le Monde, Le Figaro,
Libération, El País, El Mundo, La Repubblica, Corriere della Sera, Der Spiegel, Spiegel, Die Zeit, Die Welt, Bild, Politico,
Axios, BuzzFeed, Bellingcat, ProPublica, Dagbladet, Aftenposten, Verdens Gang, Klassekampen, Haaretz, Wall Street Journal,
Economist, Newsweek, Vox, Vice, Wired, The Atlantic
"""

# Words in a name, or before one ("the magazine Medical Week"), that say that it is an outlet.
OUTLET_WORDS = """
news newspaper paper daily weekly monthly magazine journal gazette times post herald tribune chronicle observer guardian telegraph
courier ledger mail star standard digest bulletin review examiner inquirer broadcaster channel tv television radio agency
newswire wire
website site portal outlet podcast press zeitung blatt
"""

# Heads of phrases that speak for the body named with them: "the ministry's spokesman", "a report by the board".
MOUTHPIECES = """
spokesman spokeswoman spokesperson spokespersons spokesmen press-service service office statement statements release report
reports study
studies survey surveys census investigation investigations inquiry figures data statistics records documents papers files letter
letters
website webpage channel account post posts blog tweet investigators inspectors officials researchers scientists analysts experts
lawyers
lawyer attorney advocate representative aide adviser testimony findings announcement note e-mail email communiqué communique
bulletin press-release accounts books estimate estimates
"""

# Bodies that a bare plural or a singular without an article names: "police said" is one origin, "residents said" is none.
BODIES = """
police prosecutors investigators authorities firefighters rescuers organisers organizers coastguard parliament congress government
customs army navy gendarmerie
"""

# Verbs of a sentence that only announces what the next ones tell, and the nouns they need; a testimony needs none.
ANNOUNCE = """
issued released published circulated posted gave held made sent distributed presented
"""
ANNOUNCED = """
statement note e-mail email letter report bulletin communiqué communique release announcement testimony briefing conference study
transcript message account
"""
TESTIFIED = "testified | took the stand | took the witness stand | gave evidence | gave testimony"

# Hosts on which anybody publishes: two texts found there are not of one publisher.
PLATFORMS = """
medium.com youtube.com youtu.be facebook.com fb.com x.com twitter.com t.me telegram.me telegra.ph vk.com reddit.com instagram.com
tiktok.com linkedin.com threads.net bsky.app mastodon.social wordpress.com blogspot.com blogger.com tumblr.com substack.com
livejournal.com
archive.org archive.is archive.ph archive.today webcache.googleusercontent.com docs.google.com drive.google.com sites.google.com
dropbox.com github.com github.io gitlab.com gitlab.io pastebin.com scribd.com issuu.com academia.edu researchgate.net ssrn.com
arxiv.org
zenodo.org news.google.com news.yahoo.com msn.com apple.news flipboard.com prnewswire.com businesswire.com globenewswire.com
eurekalert.org change.org gofundme.com doi.org localhost
"""

# Values of a field that say that nothing is known.
UNKNOWN = "unknown none n/a na - ? various unspecified anonymous staff editorial admin"

# Verbs behind a name, or behind what is told of it by the way, that make it the origin of the sentence.
TELLING = """
said says say told tells reported reports report wrote writes write learned learnt found finds put puts estimated estimates estimate
announced announces confirmed confirms stated states revealed reveals disclosed discloses calculated calculates counted
counts showed shows named names expects expected recorded records
"""

# Nouns for somebody whom nobody can tell from others, whatever stands before them.
NOBODY = """
source sources official officials people person persons witness witnesses expert experts analyst analysts resident residents
observer
observers critic critics supporter supporters media outlets agencies newspapers reports rumours rumors locals neighbours neighbors
insider insiders activists diplomats diplomat employees employee staff somebody someone nobody everyone anyone reason name agencies
paper newspaper magazine outlet channel website reporter reporters correspondent correspondents photographer photographers
journalist journalists others
"""

# First words of phrases for somebody whom nobody can tell from others.
INDEFINITE = "a an one some several many two three four five six dozens hundreds another most few local no"

# Words behind the head of a phrase: "the ministry | in Oslo", "documents | obtained by the board".
LINKS = "by of from for in at to with on who which that obtained seen published"

# Words before a mouthpiece that do not say whose it is: "the annual census".
ADJECTIVES = "new annual own preliminary final first latest recent official internal joint half-year"
