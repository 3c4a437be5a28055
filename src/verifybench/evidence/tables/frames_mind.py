"""Thinking, knowing, feeling, wanting, planning. `frames.py` says how a line is read."""

FRAMES = """
know = A aware of B, A informed of B, _ inform A of B, A be in the know about B, A have knowledge of B, A know about B,
    A know of B; !! ignorant
ignorant = A unaware of B, A ignorant of B, A be in the dark about B, A have no idea of B, A have no knowledge of B,
    A know nothing about B, A know nothing of B
acquainted = A acquainted with B, _ acquaint A with B, B acquainted with A, _ acquaint B with A, A familiar with B,
    A know B; ! stranger.to
stranger.to = A stranger to B, B stranger to A, A unfamiliar with B
remember = recall, A recollect B, A call B to mind, A have a memory of B, A think back to B, A bear B in mind; !!? forget
forget = A have no memory of B, A have no recollection of B, A lose sight of B
remind = A remind B of C, A bring back C to B
understand = comprehend, grasp, A make sense of B, A see B, A follow B, A take in B; ! misunderstand
misunderstand = misinterpret, misread, A get B wrong, A mistake B, A fail to understand B, A misconstrue B
realise = realize, A become aware of B, A come to know B, A wake up to B, A discover B
believe = A believe B, A think B true, A give credence to B, A accept B, A believe in B, A have faith in B; ! disbelieve
disbelieve = A not believe B, A doubt B, A sceptical about B, A skeptical about B, A question B, A cast doubt on B,
    A have doubts about B, A call B into question, A doubtful about B
trust = A have confidence in B, A have trust in B, A put his trust in B, A have faith in B; !? distrust
distrust = mistrust, A suspicious of B, A wary of B, A have no confidence in B, A have no faith in B
think.of = A consider B C, A regard B as C, A see B as C, A view B as C, A deem B C, A look on B as C, A think of B as C
expect = anticipate, A reckon with B; ! surprised.by
surprised.by = B surprise A, A taken by surprise by B, _ take A by surprise by B, B come as a surprise to A,
    B take A by surprise, B catch A unawares, A caught off guard by B, _ catch A off guard by B, B astonish A, B amaze A,
    B astound A, B startle A, B catch A off guard
predict = forecast, foresee, A foretell B, A make a prediction of B, A prophesy B
guess = A make a guess at B, A take a guess at B
assume = presume, suppose, A take B for granted
wonder = A ask himself B
consider = A think about B, A give thought to B, A weigh B, A contemplate B, A look at B, A mull over B, A ponder B,
    A think over B, A reflect on B, A toy with B, A give consideration to B; ! rule.out
rule.out = A rule out B, A dismiss B, A exclude B, A reject B out of hand
plan = A plan B, A intend B, A have plans for B, A mean B, A have B in mind, A aim at B, A make plans for B,
    A draw up plans for B, A planning B; ! have.no.plans
have.no.plans = A have no plans for B, A have no intention of B
intend = A mean B, A aim B
prepare = A get ready for B, A make preparations for B, A prepare for B, A gear up for B, A make ready for B,
    A make arrangements for B; ! unprepared
unprepared = A unprepared for B, A caught out by B, _ catch A out by B
want = A wish for B, A desire B, A would like B, A eager for B, A be after B; ! not.want
not.want = A reject B, A have no wish for B, A have no desire for B
hope = A hope for B, A have hopes of B; !? despair
despair = A give up hope of B, A lose hope of B, A abandon hope of B
need = require, A be in need of B, A have need of B, A call for B, A necessitate B, A demand B; !! not.need
not.need = A do without B, A able to do without B, A have no need of B
prefer = A like B better (than C), A favour B (over C), A favor B (over C), A choose B over C, A prefer B (to C),
    A would rather have B than C
fear = A afraid of B, A scared of B, _ scare A of B, A frightened of B, _ frighten A of B, A dread B, A terrified of B,
    _ terrify A of B, A be in fear of B, A live in fear of B, B frighten A, B scare A, B terrify A; ! unafraid
unafraid = A unafraid of B, A fearless of B, A have no fear of B
worry = A worried about B, _ worry A about B, A anxious about B, A concerned about B, _ concern A about B, B worry A,
    A fret about B, A worry about B, A have concerns about B, B trouble A, B concern A, B be of concern to A; ! unworried
unworried = A unconcerned about B, A relaxed about B, A not worry about B
please = A delight B, B pleased with A, _ please B with A, B delighted with A, _ delight B with A, B happy about A,
    A make B happy, B glad about A; ! displease
displease = A annoy B, B unhappy about A, B displeased with A, _ displease B with A, B annoyed at A, _ annoy B at A,
    A irritate B, A make B unhappy, A sadden B
anger = enrage, infuriate, A make B angry, B angry about A, B furious about A, A outrage B, A incense B, B outraged at A,
    _ outrage B at A, B get angry about A; ! appease
appease = A placate B, A calm B, A pacify B, A mollify B
disappoint = A let B down, A disappointment to B, B disappointed with A, _ disappoint B with A; ! satisfy
satisfy = A meet the expectations of B, A live up to the expectations of B, A content B
shock = A appal B, A horrify B, B shocked by A, _ shock B by A, B appalled by A, _ appal B by A, B horrified at A,
    _ horrify B at A
impress = A make an impression on B, B impressed by A, _ impress B by A; ! leave.cold
leave.cold = A leave B cold, A leave B unmoved
bore = A boring to B, B find A boring; ! fascinate
fascinate = A captivate B, A enthral B, B fascinated by A, _ fascinate B by A, A grip B, B find A fascinating,
    A interest B, B interested in A, _ interest B in A
interested.in = A interested in B, _ interest A in B, A take an interest in B, A have an interest in B,
    A show interest in B; !! uninterested
uninterested = A uninterested in B, A have no interest in B, A show no interest in B, A lose interest in B,
    A indifferent to B
admire = A look up to B, A have a high opinion of B, A think highly of B, A have admiration for B, A admirer of B,
    A respect B; ! look.down
look.down = A look down on B, A despise B, A hold B in contempt, A have a low opinion of B, A disdain B, A scorn B,
    A have contempt for B
envy = A envious of B, A jealous of B
pity = A feel sorry for B, A have pity on B, A take pity on B, A sympathise with B, A sympathize with B
regret = A sorry about B, A sorry for B, A feel remorse for B, A rue B, A have regrets about B; ! unrepentant
unrepentant = A have no regrets about B, A not regret B, A unrepentant about B, A feel no remorse for B
enjoy.event = A have a good time at B, A take pleasure in B; ! suffer
suffer = A have a hard time with B, A be in pain from B
endure = tolerate, A put up with B, A stand B, A stomach B, A live with B
miss.person = A long for B, A pine for B
be.proud = A proud of B, A take pride in B, A pride himself on B; ! be.ashamed
be.ashamed = A ashamed of B, A embarrassed about B, _ embarrass A about B
calm.down = A calm down, A cool down, A settle down, A relax; !? get.excited
get.excited = A get excited, A get worked up, A panic, A lose his head
keep.calm = A keep calm, A stay calm, A keep his head, A remain calm, A keep his temper; ! lose.temper; ! panic
lose.temper = A lose his temper, A fly into a rage, A get angry, A see red, A blow his top, A hit the roof
panic = A get into a panic, A lose his nerve
laugh = A burst out laughing, A chuckle, A giggle; !? cry
cry = weep, A burst into tears, A shed tears, A be in tears, A sob, A break down in tears
smile = A grin, A beam; !? frown
frown = A scowl
concentrate = A focus on B, A concentrate on B, A pay attention to B
ignore = A take no notice of B, A pay no attention to B, disregard, A turn a blind eye to B, A close his eyes to B,
    A brush aside B; ! take.seriously
take.seriously = A take B seriously, A pay heed to B
judge.think = A assess B, A evaluate B, A rate B, A appraise B, A make an assessment of B
overestimate = overrate; ! underestimate
underestimate = underrate
read = A read B, A look through B, A go through B, A peruse B
decide.mind = A make up his mind; ! waver
waver = A hesitate, A vacillate, A dither
dare = A have the courage for B, A risk B, A take the risk of B
be.careful = A take care, A be on his guard, A careful, A cautious; ! careless.state
careless.state = A careless, A reckless, A negligent, A rash
insist.mind = A insist on B, A adamant about B; ! give.way
give.way = A give way on B, A yield on B, A back down on B, A climb down on B, A relent on B
change.mind = A change his mind, A have second thoughts, A do a U-turn, A backtrack; !? stick.to.it
stick.to.it = A stick to his guns, A stand firm
interest.lose = A tire of B, A get bored with B
accustomed = A used to B, A accustomed to B, _ accustom A to B; ! unused.to
unused.to = A unused to B, A unaccustomed to B
attract = draw, pull in, bring in, A be a magnet for B; ! put.off.mind
put.off.mind = repel, put off, scare off, scare away, drive away
suspect.mind = A have a feeling about B
hallucinate = A see things
daydream = A be lost in thought
meditate = A reflect
doubt = A have doubts about B, A be in doubt about B; ! certain.of
certain.of = A sure of B, A certain of B, A confident of B, A be in no doubt about B
approve.mind = A approve of B, A be all for B; ! disapprove
disapprove = A disapprove of B, A frown on B, A take a dim view of B
sympathise = A feel for B, A sympathise with B, A sympathize with B
tolerate = A put up with B, A bear B, A stand B; ! find.unbearable
find.unbearable = A find B intolerable, A find B unbearable
depress = A get B down, A make B sad; ! cheer.up
cheer.up = A make B happy, A raise the spirits of B
inspire = A be an inspiration to B, A fire B
motivate = A give B a reason for C; ! demotivate
demotivate = A discourage B
embarrass = A make B blush, humiliate
reassure.mind = A set B at rest; ! alarm
alarm = A frighten B, A worry B, A unsettle B
startle = A make B jump
tempt = A entice B, lure
resist.tempt = A resist B; ! give.in.tempt
give.in.tempt = A give in to B, A succumb to B, A yield to B
obsess = A fixated on B, A obsessed with B
prefer.not = A rather not B
intimidate = A frighten B into C, cow, bully
bully = A pick on B, A harass B
harass = A pester B, A hound B
humour = A indulge B
spoil.child = A pamper B
misjudge = A get B wrong, miscalculate; ! judge.right
judge.right = A get B right
attribute = A put down B to C, A ascribe B to C, A credit C with B
blame.mind = A hold C against B
associate = A link B with C, A connect B with C
distinguish = A tell B from C, A tell B apart from C, A differentiate B from C; ! mistake
memorise = memorize, A learn B by heart, A commit B to memory
overhear = A listen in on B, A eavesdrop on B
imagine = A picture B, A envisage B, A visualise B, A visualize B
gain.trust = A win the trust of B; ! lose.trust
lose.trust = A forfeit the trust of B, A lose the trust of B
lose.interest = A lose interest in B; ! keep.interest
keep.interest = A stay interested in B
lose.heart = A give up hope, A lose heart, A despair; ! take.heart
take.heart = A keep hope, A take heart, A stay hopeful
crave = A long for B, A yearn for B; > want
course AB: plan < prepare < hold.event
course AB: consider < plan < carry.out
course AB: consider < agree.to
course AB: consider < propose.idea
course AB: plan < build
course AB: plan < buy
course AB: want < get
"""
