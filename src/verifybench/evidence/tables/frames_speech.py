"""Saying, asking, promising, agreeing, praising, blaming, talks. `frames.py` says how a line is read."""

FRAMES = """
say = state, A remark B, A say B (to C), A comment B, A note B; ! keep.quiet
keep.quiet = A say nothing (about B), A keep silent (about B), A stay silent (about B), A remain silent (about B),
    A keep quiet (about B), A make no comment (on B), A hold his tongue (about B), A not comment (on B)
announce = A make an announcement of B, A declare B, A make B public, A make B known, A unveil B, A proclaim B; > say
tell = A tell B (to C), A inform C of B, A tell C about B, A inform C about B, A notify C of B, A advise C of B,
    A report B to C, A break B to C, C learn B from A, C hear B from A, C hear of B from A; !? hide.from
hide.from = A keep B from C, A hide B from C, A conceal B from C, A keep quiet about B to C, A keep B secret from C
reveal = disclose, divulge, A make B public, A let slip B, A bring B to light, A lay bare B, A expose B, B come to light,
    B come out, B emerge, A give away B, A leak B; !? keep.secret
keep.secret = A keep B secret, A keep B under wraps, A hush up B, A cover up B, A keep B quiet, A hide B, A conceal B,
    A suppress B
admit = acknowledge, concede, A own up to B, A accept B, A confess B, A recognise B, A recognize B, A confess to B,
    A make no secret of B; !? deny
confirm = A verify B, A bear out B, A corroborate B, A back up B, A give confirmation of B; !? deny; ! refuse.comment
deny = A reject B, A dispute B, A refute B, A rebut B, A dismiss B, A issue a denial of B, A contradict B, A repudiate B,
    A disavow B, A disclaim B, A contest B
refuse.comment = A decline to comment on B, A refuse to comment on B
prove = A demonstrate B, A establish B, A show B, A provide proof of B, A furnish proof of B; ! disprove
disprove = refute, debunk, A explode B, A show B to be false, A give the lie to B, discredit
claim = assert, maintain, allege, contend, A insist B
suggest.hint = suggest, hint, imply, A hint at B, A intimate B, insinuate
mention = A make mention of B, A refer to B, A bring up B, A make reference to B, A touch on B, A raise B; ! leave.unsaid
leave.unsaid = A omit B, A leave out B, A pass over B, A make no mention of B, A not mention B
emphasise = emphasize, stress, underline, A lay stress on B, A underscore B, A put emphasis on B; ! play.down
play.down = A play down B, A downplay B, A make light of B, A minimise B, A minimize B, A belittle B
exaggerate = overstate, A blow B up, A play up B; ! understate
understate = A underplay B, A understate B
explain = A give an explanation of B, A account for B, A clarify B, A spell out B
describe = A give a description of B, A depict B, A portray B
define = A give a definition of B
discuss = A talk about B (with C), A debate B (with C), A hold talks on B (with C), A talk over B (with C),
    A have a discussion about B (with C), A confer about B (with C)
talk.with = A talk to B, A talk with B, A speak to B, A speak with B, A have a conversation with B, A hold talks with B,
    A converse with B, A chat with B, A chat to B, B talk to A, B talk with A, B speak to A, B speak with A,
    B have a conversation with A, B hold talks with A, A have a word with B, A have a chat with B
meet = A meet with B, B meet A, B meet with A, A have a meeting with B, B have a meeting with A, A hold a meeting with B,
    A encounter B, A get together with B, B get together with A
negotiate = A negotiate B (with C), A bargain over B (with C), A hold negotiations on B (with C), A haggle over B (with C),
    C negotiate B with A
break.off.talks = A break off B, A walk out of B, A end B, B break down, B collapse; !? negotiate
quarrel = A quarrel with B, B quarrel with A, A argue with B, B argue with A, A fall out with B, B fall out with A,
    A have a row with B, B have a row with A, A row with B, A clash with B, B clash with A, A squabble with B; !? reconcile
reconcile = A make up with B, B make up with A, A make peace with B, B make peace with A, A settle his differences with B,
    A bury the hatchet with B
agree.with = A agree with B, B agree with A, A be in agreement with B, A concur with B, A share the view of B,
    A see eye to eye with B, B see eye to eye with A, A be of one mind with B, A side with B; !? disagree.with
disagree.with = A disagree with B, B disagree with A, A be at odds with B, B be at odds with A, A differ with B,
    A take issue with B, A beg to differ with B
agree.to = A agree to B, A consent to B, A accept B, A approve B, A give his consent to B, A say yes to B,
    A go along with B, A assent to B, A sign up to B, A give approval to B, A okay B, A give B the nod, A sign off on B,
    A wave through B, A rubber-stamp B; ! refuse.to
refuse.to = A reject B, A refuse B, A turn down B, A say no to B, A decline B, A withhold his consent to B,
    A not agree to B, A throw out B, A dismiss B, A vote down B, A knock back B
reach.agreement = A reach an agreement (with B), A strike a deal (with B), A come to an agreement (with B),
    A make a deal (with B), A come to terms (with B), A reach a deal (with B), A agree a deal (with B),
    A cut a deal (with B), A clinch a deal (with B), B reach an agreement with A, A conclude an agreement (with B),
    A do a deal (with B); ! fail.agree
fail.agree = A fail to agree (with B), A fail to reach agreement (with B), A fail to reach a deal (with B),
    A deadlocked (with B)
decide = A make a decision about B, A take a decision on B, A reach a decision on B, A come to a decision on B,
    A make up his mind about B, A settle on B, A resolve B; ! undecided
undecided = A undecided about B, A have yet to decide on B, A be in two minds about B, A sit on the fence about B
choose = A pick B, A select B, A opt for B, A go for B, A decide on B, A plump for B, A settle on B, A single out B,
    A make a choice of B, A choice of B; ! reject.offer
decide.against = A decide against B, A opt against B, A rule out B, A reject B; ! choose
ask.question = A ask B (C), A put a question to B, A inquire of B, A enquire of B; ! answer.ask
answer = A reply to B, A respond to B, A give an answer to B, A give a reply to B, A answer B, A come back to B;
    !! ignore.question
answer.ask = A give B an answer
ignore.question = A leave B unanswered, A ignore B, A not answer B, A dodge B, A evade B, A sidestep B, A duck B
ask.for = A ask for B, A request B, A call for B, A appeal for B, A make a request for B, A seek B, A apply for B,
    A put in for B, A petition for B
beg = A beg for B, A plead for B, A implore C for B; > ask.for
demand = A insist on B, A make a demand for B, A press for B; > ask.for
apply = A apply for B, A put in an application for B, A submit an application for B, A make an application for B,
    A file for B
grant = A grant B (to C), A approve B (to C), A award B to C, C receive B from A; ! refuse.grant
refuse.grant = A refuse B (to C), A deny B (to C), A turn down B, A reject B
order.tell = A order B, A command B, A tell B, A direct B, A instruct B, A give an order to B, A give orders to B,
    B be under orders from A
forbid.tell = A forbid B, A ban B, A prohibit B, A bar B, A not let B; !! permit.tell; ! order.tell
permit.tell = A permit B, A allow B, A let B, A give permission to B, A give leave to B
force = compel, oblige, A coerce B, A leave B no choice
persuade = convince, A talk B into C, A win B over, A bring B round, A prevail on B, A induce B; ! dissuade; ! fail.persuade
fail.persuade = A fail to convince B, A fail to persuade B
dissuade = A talk B out of C, A deter B from C
urge = A call on B, A appeal to B, A exhort B, A press B; ! A discourage B
discourage = A advise B against C, A warn B against C
encourage = A give encouragement to B, A hearten B, A spur B on; ! discourage.feel
discourage.feel = A dishearten B, A dispirit B
advise = A give advice to B, A counsel B, A recommend B
recommend = A advocate B, A speak in favour of B, A make a recommendation for B, A argue for B; ! advise.against
advise.against = A advise against B, A warn against B, A argue against B, A speak out against B, A counsel against B
warn = A warn B of C, A alert B to C, A give a warning to B, A sound the alarm to B, A caution B; ! reassure
reassure = A put the mind of B at rest, A set B at ease
threaten = A make threats against B, A make a threat against B, A issue a threat to B, A menace B
promise = A pledge B (to C), A vow B, A make a promise of B (to C), A give C his word on B, A undertake B, A swear B,
    A commit to B, A make a pledge of B
keep.promise = A keep B, A honour B, A honor B, A make good on B, A fulfil B, A fulfill B, A stick to B, A live up to B,
    A stand by B, A deliver on B; !! break.promise
break.promise = A break B, A go back on B, A renege on B, A fail to keep B, A betray B, A back out of B
propose.idea = propose, A put forward B, A suggest B, A make a proposal for B, A table B, A float B, A come up with B,
    A present B, A submit B, A move B, A recommend B
withdraw.proposal = A withdraw B, A drop B, A take back B, A shelve B
accuse = A level an accusation at B, A make an accusation against B, A make accusations against B,
    A level accusations against B, A point the finger at B, A blame B for C
clear.name = A vindicate B, A exonerate B, A absolve B, A clear B of C; ! blame
blame = A put the blame on B (for C), A lay the blame on B (for C), A hold B responsible (for C), A fault B for C,
    A blame C on B, A pin C on B, A hold B accountable for C; ! absolve
absolve = A excuse B from C, A clear B of C, A exonerate B, A let B off the hook; ! accuse
take.responsibility = A take responsibility for B, A accept responsibility for B, A claim responsibility for B,
    A take the blame for B, A shoulder the blame for B, A admit responsibility for B; ! deny.responsibility
deny.responsibility = A deny responsibility for B, A disclaim responsibility for B, A wash his hands of B,
    A deny involvement in B, A deny any role in B
criticise = criticize, slam, censure, A blast B, A lambast B, A pan B, A find fault with B, A hit out at B,
    A lash out at B, A slate B, A rebuke B, A take B to task, A critical of B, A come down on B, B come under fire from A,
    B draw criticism from A, A critic of B; ! praise
praise = commend, laud, applaud, A pay tribute to B, acclaim, A hail B, A speak highly of B, A heap praise on B,
    A full of praise for B, A salute B, A compliment B, B win praise from A
congratulate = A offer congratulations to B
thank = A express thanks to B, A give thanks to B, A grateful to B, A express gratitude to B
apologise = apologize, A apologise to B (for C), A make an apology to B (for C), A say sorry to B (for C),
    A offer an apology to B (for C), A apologize to B (for C), A issue an apology to B (for C), A express regret for C;
    !! apologise.not; > admit.fault
admit.fault = A admit fault for C
apologise.not = A refuse to apologise to B (for C), A offer no apology to B (for C), A make no apology to B (for C)
forgive = A excuse B (for C), A make allowances for B; ! hold.against
hold.against = A hold C against B, A bear a grudge against B (for C)
insult = abuse, offend, A call B names, A swear at B, A rude to B; ! compliment
compliment = A pay a compliment to B
mock = ridicule, A make fun of B, A laugh at B, A poke fun at B, A jeer at B, A sneer at B, A deride B, A scoff at B
lie.tell = A lie (to B) (about C), A tell a lie (to B) (about C), A tell lies (to B) (about C),
    A not tell the truth (to B) (about C), A deceive B, A mislead B; !! tell.truth
tell.truth = A tell the truth (to B) (about C), A honest (with B) (about C), A truthful (with B)
deceive = mislead, fool, dupe, hoodwink, A take B in, A trick B, A pull the wool over the eyes of B
complain = A complain (to C) about B, A make a complaint (to C) about B, A lodge a complaint (with C) about B,
    A file a complaint (with C) about B, A protest (to C) about B, A grumble about B, A complain of B; ! be.content.with
be.content.with = A happy with B, A satisfied with B, _ satisfy A with B, A content with B, A pleased with B,
    _ please A with B; ! dissatisfied.with
dissatisfied.with = A unhappy with B, A dissatisfied with B, A displeased with B, _ displease A with B,
    A discontented with B
protest = A protest against B, A demonstrate against B, A hold a protest against B, A stage a protest against B,
    A rally against B, A march against B, A take to the streets against B; > oppose
support.back = A support B, A back B, A be in favour of B, A be in favor of B, A favour B, A favor B, A stand behind B,
    A be behind B, A endorse B, A advocate B, A champion B, A stand up for B, A get behind B, A be for B, A supporter of B,
    A backer of B, A proponent of B, A advocate of B, A stand by B, A throw his weight behind B, A lend his support to B,
    A give his backing to B, A speak up for B, B have the support of A, B have the backing of A, A side with B; !? oppose
oppose = A object to B, A be against B, A opposed to B, _ oppose A to B, A resist B, A come out against B, A opponent of B,
    A stand against B, A speak out against B, A raise objections to B, A have objections to B, A hostile to B,
    B meet with opposition from A
drop.support = A withdraw support from B, A desert B, A turn against B, A abandon B; !? support.back
call.phone = A call B, A phone B, A ring B, A telephone B, A ring up B, A phone up B, A give B a ring, A give B a call,
    B receive a call from A, B get a call from A
write.to = A write to B, A send a letter to B, A email B, B receive a letter from A, B get a letter from A, B hear from A
invite = A ask B (to C), A send an invitation to B, A issue an invitation to B, B get an invitation from A,
    B receive an invitation from A; !? uninvite
uninvite = disinvite, A withdraw the invitation of B
introduce.person = A introduce B to C, A present B to C, A introduce C to B
name.call = A name B C, A call B C, A christen B C, A dub B C, A give B the name C, B known as C, B go by the name of C
nickname = A dub B C
translate = A translate B (into C), A render B (into C)
quote = cite, A quote from B
sign.petition = A put his name to B
interview = A hold an interview with B, A give an interview to B
pray.speech = A say his prayers
whisper = A murmur B, A mutter B; !? shout
shout = A yell B, A scream B, A cry B, A bellow B, A call out B
joke = A joke about B, A make a joke about B, A crack a joke about B, A joking about B; ! mean.serious
mean.serious = A mean B seriously, A serious about B, A be in earnest about B
boast = A brag about B, A boast about B, A boast of B, A crow about B
report = A give an account of B, A give a report on B
publish = A bring out B, A release B, A put out B, A issue B, B come out, B appear, B hit the shelves, B be out, A print B;
    !? withhold.publish
withhold.publish = A withhold B, A suppress B
censor = A ban B
retract = A take back B, A withdraw B, A recant B, A go back on B; !? stand.by
stand.by = A stand by B, A stick to B, A stick by B, A defend B, A reaffirm B, A reiterate B
repeat = reiterate, A restate B, A say B again
interrupt = A cut B short, A break in on B, A cut in on B
summon = A call in B, A send for B, A call B
greet = welcome, A say hello to B; !? say.goodbye
say.goodbye = A bid farewell to B, A take leave of B, A say farewell to B
confide = A tell B in confidence, A tell B as a secret
gossip = A spread rumours about B, A spread rumors about B
plead.case = plead
preach = A give a sermon on B, A deliver a sermon on B
lecture = A give a lecture on B, A deliver a lecture on B, A give a talk on B
address.crowd = A speak to B, A give a speech to B, A make a speech to B, A deliver a speech to B, A address B
speak.language = A speak B
nod = A give a nod
curse = A swear at B
nag = A pester B, A badger B
tease = A make fun of B, A pull the leg of B
flatter = A butter up B
toast = A raise a glass to B, A drink to B
debate = A argue about B, A hold a debate on B
consult = A seek the advice of B, A ask the advice of B, A take advice from B
brief = A give a briefing to B, A fill in B
misquote = A quote B wrongly
plagiarise = plagiarize, A pass off B as his own
slander = libel, defame, A smear B
swear.oath = A take an oath, A swear an oath
bless = A give his blessing to B; ! curse.wish
curse.wish = A put a curse on B, curse
commemorate = A mark B, A pay homage to B, A remember B
celebrate.event = celebrate, A mark B, A throw a party for B
vouch = A vouch for B, A guarantee B
hush = A silence B
gag = A silence B, A muzzle B
lobby = A put pressure on B, A press B
mislead = A give B the wrong impression
clarify = A make B clear, A clear up B; ! confuse
confuse = A muddle B, puzzle, baffle, bewilder, perplex
summarise = summarize, A sum up B, A give a summary of B, A recap B; ! elaborate
elaborate = A go into detail about B, A expand on B, A flesh out B
tweet = A post B, A write B on Twitter
text = A send a text to B, A message B
hang.up.phone = A ring off, A put the phone down
sack.verbally = A read the riot act to B
condemn = denounce, deplore, decry, A attack B; > criticise
welcome.news = A welcome B; ! criticise
course AB: promise < keep.promise
course AB: promise < break.promise
course AB: propose.idea < agree.to
course AB: discuss < decide
course AB: ask.for < get
either: A agree.to B | A decide.against B
either: A confirm B | A keep.secret B
"""
