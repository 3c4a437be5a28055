"""Police, courts, prisons, laws. `frames.py` says how a line is read."""

FRAMES = """
investigate = look into, probe, inquire into, A open an investigation into B, A launch an investigation into B,
    A conduct an investigation into B, A carry out an investigation into B, B be under investigation (by A)
suspect = A have suspicions about B, B come under suspicion, B fall under suspicion
question.police = question, interrogate, grill
search = A carry out a search of B, A conduct a search of B
raid = A carry out a raid on B, A stage a raid on B, swoop on; > search
detain = A hold B in custody, A keep B in custody, B be in custody; !? release
arrest = apprehend, A take B into custody, nab, A make an arrest of B, B be under arrest, A place B under arrest,
    A put B under arrest; > detain
caught = A catch B, B caught; ! escape
charge.crime = charge, A bring charges against B, A press charges against B, A file charges against B,
    A lay charges against B
indict = A hand down an indictment against B, A return an indictment against B; > charge.crime
prosecute = A bring a prosecution against B; > charge.crime
try.court = try, A put B on trial, A bring B to trial, A place B on trial, B stand trial, B go on trial, B be on trial
convict = A find B guilty, A return a guilty verdict on B; > guilty.court; ! acquit
guilty.court = B guilty; !! innocent.court
innocent.court = B innocent, B not guilty
acquit = A clear B, exonerate, A find B innocent, A return a not guilty verdict on B; ! guilty.court; > innocent.court;
    ! sentence.court
sentence.court = sentence, A pass sentence on B, A hand a sentence to B, A give a sentence to B; ! discharge.court
discharge.court = discharge, A let B off
jail = imprison, incarcerate, A send B to prison, A send B to jail, A put B in prison, A put B in jail,
    A put B behind bars, lock up, A sentence B to prison, A sentence B to jail, B go to prison, B go to jail, A gaol B;
    ! acquit; !? release; > detain
serve.time = A serve time, A do time, A be in prison, A be in jail, A be behind bars, A spend time in prison; ! at.large
at.large = A be at large, A be on the run, A be on the loose, A fugitive; ! in.custody
in.custody = A be in custody, A be under arrest
fine.penalty = fine, A impose a fine on B, A issue a fine to B, A levy a fine on B, A hit B with a fine; > punish
punish = penalise, penalize, A impose a penalty on B; ! reward; ! pardon; ! spare.penalty
spare.penalty = spare, A let B go unpunished
caution.police = caution, A give a caution to B
reward = A give a reward to B, B receive a reward (from A)
execute.penalty = execute, A put B to death; > kill; > punish
hang.penalty = A hang B, A send B to the gallows; > execute.penalty
behead = decapitate; > kill
pardon = A grant a pardon to B, B receive a pardon (from A), A grant amnesty to B, A grant clemency to B
release = free, A set B free, A let B go, A let B out, A turn B loose, B go free, B walk free, B be out of prison;
    !? hold.captive
hold.captive = A hold B captive, A hold B hostage, A hold B prisoner, A keep B prisoner
bail = A release B on bail, A free B on bail, A grant bail to B, B make bail, B be out on bail; > release; ! deny.bail
deny.bail = A deny bail to B, A refuse bail to B
parole = A release B on parole, A grant parole to B; > release
extradite = A hand B over to C for trial; > deport
deport = A expel B from the country, A send B home, A send B back; > _ B leave; !? grant.asylum; ! naturalise
grant.asylum = A grant asylum to B, A give asylum to B, A give refuge to B, B receive asylum (from A)
naturalise = naturalize, A grant citizenship to B, B become a citizen
evict = turn out, A throw B out of house; > _ B leave
expel = throw out, kick out, boot out, A force B out; > _ B leave; !? admit.let
admit.let = A admit B, let in, A grant admission to B, A grant entry to B, A grant access to B; !! turn.away
turn.away = turn away, turn back, A refuse entry to B, A deny entry to B, A refuse admission to B, A deny access to B
appeal.court = A appeal (against B), A lodge an appeal (against B), A file an appeal (against B),
    A launch an appeal (against B)
uphold = A affirm B, A let B stand, B stand; !? overturn; !? throw.out
overturn = quash, annul, set aside, strike down, A reverse B, invalidate, nullify, void, A declare B void,
    A declare B invalid
throw.out = A throw B out, A dismiss B, A toss B out
plead.guilty = A plead guilty (to B), A enter a guilty plea; > confess; ! plead.innocent
plead.innocent = A plead not guilty (to B), A protest his innocence, A maintain his innocence, A insist on his innocence
confess = A own up (to B), A confess to B, A make a confession of B, A come clean about B, A admit to B, A admit B;
    ! deny.guilt
deny.guilt = A deny B, A deny any part in B, A deny involvement in B
testify = A give evidence (to B), A give testimony (to B), A take the stand, A take the witness stand
hear.witness = A hear B
sue = A take B to court, A bring a lawsuit against B, A file a lawsuit against B, A file suit against B,
    A take legal action against B, A bring an action against B, A launch legal action against B,
    A start legal proceedings against B
settle.case = settle, A settle B out of court, A reach a settlement with B; ? go.to.court
go.to.court = A go to court, B go to court, A fight B in court
withdraw.case = withdraw, drop; !? pursue.case
pursue.case = pursue, A go ahead with B, A press ahead with B, A proceed with B
ban = prohibit, forbid, outlaw, bar, proscribe, A impose a ban on B, A make B illegal, A put a ban on B, criminalise,
    criminalize, A disallow B, B be off limits, B illegal; !!? allow
allow = permit, A let B, authorise, authorize, A give permission for B, A grant permission for B,
    A give the green light to B, A give the go-ahead to B, greenlight
legalise = legalize, A make B legal, A lift the ban on B, decriminalise, decriminalize; > allow
legal.be = B lawful, B allowed, B be within the law
licence = A grant a licence to B, license, A issue a licence to B; > allow
revoke.licence = A revoke B, A withdraw B, rescind, A strip C of B, A take B away from C; ! grant
enact = A pass B into law, B become law, B go into law; !? repeal; ! defeat.bill
pass.law = A pass B, A adopt B, A approve B, B pass, B go through, B get through, A vote B through, A carry B,
    A vote for B, B clear; ! defeat.bill
defeat.bill = A reject B, A vote B down, A vote against B, A throw B out, A defeat B, B fail, B fall, A block B
repeal = abolish, scrap, rescind, A do away with B, A revoke B, A strike down B, A take B off the books
veto = A exercise its veto against B; ! sign.law; ! pass.law; > refuse.to
sign.law = A sign B into law, A sign B, A give assent to B; ! refuse.sign
refuse.sign = A refuse to sign B, A send B back
in.force = B be in force, B be in effect, B apply; !? expire
take.effect = B take effect, B come into force, B go into effect, B come into effect, B enter into force
expire = B lapse, B run out, B cease to apply, B end
enforce = A put B into effect, implement, A carry B out, A put B into practice; ! waive
waive = A dispense with B, A set aside B
break.rule = break, breach, violate, flout, contravene, infringe, A fall foul of B, A be in breach of B,
    A be in violation of B; !! comply
comply = A comply with B, obey, A abide by B, A adhere to B, A keep to B, A stick to B, observe, A conform to B,
    A respect B, A follow B, A act in accordance with B
disobey = defy, A ignore B, disregard, A take no notice of B, A pay no attention to B, A turn a deaf ear to B; ! comply;
    ! heed
heed = A pay attention to B, A take notice of B, A listen to B
murder* = A commit the murder of B; > kill
assassinate* = A carry out the assassination of B; > murder
massacre* = slaughter, butcher; > kill
lynch* = A string B up; > kill
strangle* = throttle, choke to death; > kill
stab.dead* = A stab B to death, A knife B to death; > kill; > stab
shoot.dead* = A shoot B dead, A gun B down, A shoot B to death; > kill; > shoot.at
poison = A give poison to B
stab = knife; > attack
attempt.murder = A try to kill B, A make an attempt on the life of B
steal = A make off with B, A walk off with B, pinch, filch, swipe, nick, pilfer, A run off with B, A get away with B;
    ! buy; !? give.back
rob.person = A rob B (of C), A hold B up, A mug B
mug = A mug B; > attack
burgle = burglarize, A break into B, A commit a burglary at B
shoplift = A lift B; > steal
embezzle = A misappropriate B, A siphon B off; > steal
defraud = swindle, cheat, con, fleece, A commit fraud against B, A rip B off, scam, A take B in
bribe = A pay a bribe to B, A pay bribes to B, B take a bribe (from A), B accept a bribe (from A),
    B receive a bribe (from A), A pay B off, A grease the palm of B
blackmail = A extort C from B
extort = A extort B from C
smuggle = A traffic B, A bring B in illegally
forge = counterfeit, A falsify B; > fake
fake = A fabricate B
kidnap* = abduct, A take B hostage, A snatch B; > hold.captive
rape = A commit rape against B; > assault.sexual
assault.sexual = A sexually assault B, A molest B; > attack
arson = A set fire to B, torch, A set B on fire, A set B alight, A set B ablaze, A commit arson at B, A burn B on purpose
vandalise = vandalize, A deface B; > damage
perjure = A commit perjury, A lie under oath, A perjure B
escape = A break out (of B), A get away (from B), A flee B, A make his escape (from B), A abscond from B, A elude B;
    !? recapture
recapture = catch again
confiscate = A impound B, A seize B, A take B away; !? give.back
register.law = A register B
arbitrate = A mediate in B
witness.see = witness, A witness to B, A eyewitness to B; > see
police.guard = guard, A keep guard over B, A stand guard over B, A keep watch over B
overrule = A decide against B, A override B; ! uphold
remand = A keep B in custody, A hold B in custody; > detain; ! bail
handcuff = A put handcuffs on B, manacle
strip.search = A search B; > search
fingerprint = A take the fingerprints of B
wiretap = bug, A tap B, A listen in on B
cross-examine = A question B
subpoena = A summon B as a witness
swear.witness = A put B under oath
perjury = A give false evidence
tamper = A tamper with B, A interfere with B, doctor
cover.up = A hush up B, A conceal B; ! expose.crime
expose.crime = A bring B to light, A lay bare B
loiter = A hang around B
trespass.law = A enter B illegally
squat = A occupy B illegally
stalk = A follow B obsessively
harbour.criminal = A shelter B, A hide B, A give shelter to B; ! A hand.over B
tip.off = A give a tip to B, A inform B
raid.police = A search B
dismantle.gang = A break up B, A smash B
commute.sentence = A reduce B, A shorten B; ! increase.sentence
increase.sentence = A lengthen B, A increase B
suspend.sentence = A suspend B
reopen.case = A reopen B, A take up B again; !? close.case
close.case = A close B, A drop B
retry = A try B again; > try.court
plea.bargain = A strike a plea deal with B, A make a plea bargain with B
co-operate.police = A help B with its inquiries, A assist B; ! obstruct.police
obstruct.police = A obstruct B, A hinder B
certify = A issue a certificate for B
ratify = A give formal approval to B; > agree.to; ! reject.treaty
reject.treaty = A vote down B, A reject B
amend = A make an amendment to B, A change B
annul.marriage = A declare B void
disbar = A strike B off
impeach = A bring impeachment charges against B
swear.office = A take the oath of office
gerrymander = A redraw B
rig = A fix B, A manipulate B
nullify = A declare B void
course B: investigate < arrest < charge.crime < try.court < convict < sentence.court < serve.time
course B: suspect < question.police < arrest
course B: question.police < charge.crime << try.court << convict << sentence.court
course B: charge.crime << try.court << acquit
course B: arrest < detain < release
course B: jail < release
course AB: sue < settle.case
either: _ jail B | _ fine.penalty B | _ discharge.court B
either firm: _ convict B | _ acquit B
course B: pass.law < veto
course B: pass.law < sign.law
course B: enact < take.effect < repeal
"""
