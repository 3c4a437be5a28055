"""Birth, death, family, health, home, food. `frames.py` says how a line is read."""

FRAMES = """
be.born = A born (to B), A come into the world, A see the light of day, B give birth to A, B bear A, B delivered of A,
    _ deliver B of A; ! stillborn
stillborn = A stillborn
die = A die, A pass away, A perish, A lose his life, A dead, A lifeless, A deceased, A expire, A meet his death,
    A breathe his last, A succumb; !! survive
survive = A survive B, A stay alive, A alive, A live through B, A come through B alive, A escape with his life,
    A make it out alive, A live, A survivor of B, A be still alive, A get out alive
kill* = slay, A take the life of B, A claim the life of B, A cause the death of B, A do away with B, A killer of B,
    B die at the hands of A, A leave B dead, A put an end to B, A finish B off, kill off; > B die; ! spare.life
kill.event = A kill B, A claim the life of B, B die in A, B lose his life in A, B perish in A, A leave B dead; > B die
spare.life = A spare B, A let B live, A save the life of B
drown~ = B die by drowning; > B die
starve~ = A let B die of hunger, B die of hunger, B starve to death; > B die
freeze.death = A freeze to death, A die of cold; > A die
burn.death = A burn to death, A die in a fire; > A die
suffocate~ = A smother B; > B die
bleed.death = A bleed to death; > A die
suicide = A commit suicide, A kill himself, A take his own life, A end his own life, A die by suicide, A hang himself,
    A shoot himself; > A die
overdose = A take an overdose
die.of = A die of B, A die from B, A succumb to B, B kill A, B claim the life of A; > A die
outlive* = A outlive B, A survive B, B die before A, B predecease A, A die after B
bury.dead = A bury B, A lay B to rest, A inter B; > B die
cremate = A cremate B; > B die; ! bury.dead
mourn = A mourn for B, A grieve for B, A be in mourning for B, A lament B
exhume = dig up; ! bury.dead
live.age = A live to B, A reach the age of B
live.time = A alive
marry = A get married to B, B marry A, B get married to A, A wed B, B wed A, A tie the knot with B, B tie the knot with A,
    A take B as his wife, A become the wife of B, A become the husband of B, A married to B, _ marry A to B,
    B married to A, _ marry B to A, A make B his wife, A get hitched to B; > spouse.of
divorce = A divorce B, B divorce A, A get divorced from B, B get divorced from A, A get a divorce from B,
    B get a divorce from A, A divorced from B, B divorced from A, A dissolve the marriage with B; !? marry; ! stay.married
stay.married = A stay married to B, B stay married to A
separate.couple = A separate from B, B separate from A, A split up with B, B split up with A, A leave B, A break up with B,
    B break up with A, A part from B, B part from A; !? stay.together
stay.together = A stay with B, B stay with A
single = A single, A unmarried; !! married.state
married.state = A married; ! divorced.state; ! widowed
divorced.state = A divorced
widowed = A widowed, A widow, A widower
engaged = A get engaged to B, B get engaged to A, A engaged to B, _ engage A to B, B engaged to A, _ engage B to A,
    A fiancé of B, A become engaged to B; !? break.engagement
break.engagement = A break off the engagement to B
propose.marriage = A propose to B, A ask B to marry him, A make a proposal of marriage to B, A pop the question to B
date = A go out with B, B go out with A, A see B, A be in a relationship with B, B be in a relationship with A, A date B,
    B date A
love = A be in love with B, A adore B, A fond of B, A devoted to B, _ devote A to B; !? hate
fall.in.love = A fall in love with B, A fall for B, A lose his heart to B
hate = loathe, detest, abhor, despise, A can't stand B; ! like
like = enjoy, A keen on B, A fond of B, A take pleasure in B, A have a liking for B, A fan of B; !? dislike
dislike = A not care for B, A have no time for B, A have a dislike of B, A averse to B, A have an aversion to B
kiss = B kiss A, A give B a kiss
hug = embrace, B hug A, A cuddle B
raise.child* = A raise B, A bring up B, A rear B, B grow up with A
adopt.child = A adopt B, A take in B, A adoptive parent of B; !? give.up.child
give.up.child = A give up B for adoption, A put B up for adoption
abandon.child = A abandon B, A desert B, A walk out on B, A forsake B, A leave B in the lurch; ! stand.by.person
stand.by.person = A stand by B, A stick by B, A remain loyal to B, A loyal to B, A stay with B
baptise = baptize, christen
pregnant = expecting, A be with child, A expecting a baby, A expecting
miscarry = A lose the baby, A have a miscarriage
abort = A terminate B, A have an abortion
grow.up = A grow up (in B), A spend his childhood (in B), A brought up (in B), _ bring A up (in B)
fall.ill = A fall ill (with B), A taken ill (with B), _ take A ill (with B), A get sick (with B), A come down with B,
    A go down with B, A contract B, A catch B, A develop B, A pick up B, A become ill (with B), A get ill (with B),
    A fall sick (with B), A infected with B, _ infect A with B; > A ill B
ill = A ill (with B), A sick (with B), A unwell, A suffer from B, A afflicted with B, _ afflict A with B, A ill with B,
    A laid up with B, A sick with B; !? healthy
healthy = A healthy, A well, A be in good health, A fit, A fit and well, A be in good shape
infect = A infect B (with C), A give C to B, A pass C on to B, A transmit C to B, B catch C from A, B contract C from A
diagnose = A diagnose B (with C), A find C in B
treat.patient = A treat B (for C), A give treatment to B (for C), B undergo treatment (for C), B receive treatment (for C)
cure = heal, A make B well, B recover; ! cure.not
cure.not = A fail to cure B
operate = A operate on B, A perform surgery on B, A carry out an operation on B, B undergo surgery, B have surgery,
    B have an operation, B undergo an operation, B go under the knife
hospitalise = hospitalize, A admit B to hospital, A take B to hospital, B go to hospital, B be in hospital,
    A rush B to hospital; !? discharge.hospital
discharge.hospital = A discharge B from hospital, A send B home from hospital, B leave hospital, A let B go home
vaccinate = A inoculate B, A immunise B, A immunize B, A give a vaccine to B, B get a vaccination
injure = wound, hurt, A cause injury to B, A do injury to B, B suffer injuries, B sustain injuries, B hurt, A leave B hurt,
    A leave B injured, A leave B wounded, B hurt himself; ! unhurt.of
unhurt.of = A leave B unhurt, A leave B unharmed
maim = cripple, mutilate; > injure
unhurt = A unhurt, A unharmed, A uninjured, A unscathed, A safe and sound, A escape injury, A escape unhurt, A safe;
    !! injured
injured = A injured, A hurt, A wounded; > A harmed
harmed = A harmed
break.bone = A fracture B, A break B; > A injured
bleed = A lose blood
recover.health = A recover, A get better, A get well, A be on the mend, A well again; > A healthy
relapse = A suffer a relapse, A have a relapse; !? recover.health
conscious = A conscious, A awake; !!? unconscious
unconscious = A unconscious, A be in a coma, A be out cold, A comatose
sleep = A sleep, A asleep, A be in bed asleep, A have a sleep, A slumber; !!? awake
awake = A awake, A lie awake, A be up, A stay up
wake = A wake up, A wake, A awaken; !? stay.asleep; > A awake
stay.asleep = A sleep through B, A stay asleep
fall.asleep = A fall asleep, A nod off, A drop off, A doze off, A drift off, A go to sleep; > A sleep
go.bed = A go to bed, A turn in; !? get.up
get.up = A get up, A rise, A get out of bed
eat = A eat B, A consume B, A feed on B, A dine on B, A devour B, A eat up B; !? fast
fast = A fast, A eat nothing, A go without food, A go hungry, A be on hunger strike
feed = A give food to B, A feed B
drink = A drink B, A swallow B, A sip B
cook = prepare.food, A cook B, A prepare B, A rustle up B; > make
bake = A make B in the oven; > cook
boil~ = A bring B to the boil; > cook
fry~ = B fry up; > cook
smoke = A smoker; !? give.up.smoking
give.up.smoking = A give up smoking, A stop smoking, A quit smoking
drunk = A drunk, A intoxicated, A be under the influence, A tipsy, A inebriated; !!? sober
sober = A sober
hungry = starving, famished; ! full.fed
full.fed = A full, A have had enough
lose.weight = A lose weight, A slim, A slim down, A shed weight; !? gain.weight
gain.weight = A gain weight, A put on weight, A get fat
grow.old = A age, A get old, A grow old
disabled = A disabled, A be in a wheelchair
blind = A blind, A sightless, A unable to see; ! sighted
sighted = A able to see, A see
deaf = A deaf, A hard of hearing
undress = A take off B, A remove B, A get out of B; !? wear.put
wear.put = A put on B, A don B, A get into B
wear = A wear B, A dressed in B, _ dress A in B, A clad in B, A have on B, A be in B, A sport B
house.person = A take in B, A give shelter to B, A shelter B, A give a home to B, A put up B, A accommodate B; ! evict
adult.age = A come of age, A reach adulthood, A turn eighteen
related = A related to B, _ relate A to B, B related to A, _ relate B to A, A relative of B, B relative of A, A kin to B
brush = clean
shave = A have a shave
wash.self = A have a wash, A wash, A take a bath, A have a bath, A take a shower, A have a shower
breathe = A draw breath
choke~ = B gasp for air
vomit = A be sick, A throw up, A bring up B
faint.hearted = A squeamish
sneeze = A have a sneeze
snore = A be a loud sleeper
itch = A scratch
dream = A have a dream about B
tire = exhaust, A wear out B, _ exhaust B
tired = exhausted, weary, A worn out, fatigued; ! rested
rested = refreshed, A be well rested
overweight = obese, fat; ! slim
slim = thin, slender, lean
pay.respects = A attend the funeral of B
orphaned = A orphan, A lose his parents
childless = A have no children, A be without children; !! parent.being
parent.being = A have children
nurse.feed = A breastfeed B
swear.in = A take the oath
naturally.born = A native of B, A born in B, A come from B, A hail from B, A be from B, A grow up in B
course A: fall.ill < recover.health
course A: fall.ill < die
course A: be.born < die
course A: injured < die
course AB: engaged < marry < divorce
course AB: propose.marriage < marry
course B: hospitalise < discharge.hospital
"""
