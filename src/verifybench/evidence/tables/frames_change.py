"""Beginning, ending, growing, shrinking, making better or worse, causing, preventing. `frames.py` says how a line is read."""

FRAMES = """
begin~ = start~, commence~, kick off~, get under way~, A set B in motion, A embark on B, A set about B, launch, A open B,
    initiate, B open, A get B going, A get going on B; !? not.begun
not.begun = B have yet to begin, B be still to start
under.way = B be under way, B be in progress, B going on, B ongoing, B proceed; !? be.over
end~ = finish~, conclude~, A bring B to an end, B come to an end, A bring B to a close, B come to a close, A wrap up B,
    A wind up B, B be over, A put an end to B, B draw to a close, A get through with B, A done with B, B wind up;
    !!? continue; !? begin
be.over = B be over, B be at an end, B done with
complete = finish, A get B done, A see B through, A bring B to completion, A finalise B, A finalize B,
    A put the finishing touches to B; ! abandon; > end
stop.doing = stop, cease, quit, A give up B, A discontinue B, A leave off B, A desist from B, A refrain from B, A kick B;
    !!? continue
halt = A stop B, A bring B to a halt, A call a halt to B, A put a stop to B, B stop, B cease, B come to a halt, B halt,
    suspend, A put B on hold; !? continue; !? resume
continue~ = A go on with B, B go on, A carry on B, A carry on with B, A keep B up, A keep on B, A persist in B,
    A proceed with B, A press on with B, B persist, A maintain B, A pursue B
resume~ = A restart B, A take up B again, B start again, A pick up B again, A go back to B, A return to B, reopen
suspend = A put B on hold, A put B on ice, A halt B temporarily, A shelve B, A freeze B, A interrupt B; !? resume;
    !? continue
abandon = A give up B, A drop B, A ditch B, A walk away from B, A throw in the towel on B; !? A continue B; ! A carry.out B
cancel = A call off B, scrap, axe, A scratch B, A pull the plug on B; !? hold.event; ! postpone; ! A go.ahead B
postpone = A put off B, delay, defer, A put back B, A push back B, A hold over B, A hold off on B, A move back B;
    ! bring.forward; ! hold.on.time
bring.forward = A move up B, A hold B early, A advance B, bring forward
hold.on.time = A hold B as planned, B go ahead as planned, B take place as planned, B be on schedule
hold.event = A hold B, A organise B, A stage B, A put on B, A run B, A lay on B, B take place, B go ahead, B happen,
    A host B
go.ahead = A go ahead with B, A press ahead with B, A proceed with B, A push ahead with B, B go ahead
happen = A occur, A take place, A come about, A come to pass, A go on, A arise, A crop up; ! not.happen
not.happen = A fail to materialise, A come to nothing, A fall through, A not come off, A fall flat
fall.through = A fall through, A collapse, A break down, A come to nothing, A fail, A founder; ! succeed.plan
succeed.plan = A succeed, A come off, A work, A work out, A bear fruit, A go through, A pay off
carry.out = A conduct B, execute, perform, A put B into practice, implement, A undertake B, A go through with B,
    A put B into effect, carry out
rise.amount = A rise (to B), A increase (to B), A go up (to B), A climb (to B), A grow (to B), A be up, A mount, A pick up,
    A move up, A edge up, A creep up; ! fall.amount; ! flat.amount
soar = A rocket, A surge, A jump, A shoot up, A leap, A skyrocket, A go through the roof, A spike, A balloon, A mushroom;
    > rise.amount
double~ = B grow twofold; > B rise.amount; ! B halve
triple~ = treble~; > B rise.amount; ! B double
quadruple~ = B grow fourfold; > B rise.amount; ! B double; ! B triple
halve~ = A cut B by half, A cut B in half, B fall by half; > B fall.amount
fall.amount = A fall (to B), A drop (to B), A decrease (to B), A decline (to B), A go down (to B), A come down (to B),
    A be down, A dip (to B), A slip (to B), A dwindle, A diminish, A slide, A ebb, A subside
plunge = A plummet, A slump, A tumble, A crash, A nosedive, A collapse, A sink, A go through the floor; > fall.amount
flat.amount = A flat, A stay the same, A stagnate, A hold steady, A stable, A remain unchanged, A level off,
    A remain stable, A plateau; ! fall.amount
raise.amount = A raise B (to C), A increase B (to C), A put up B (to C), A boost B (to C), A lift B (to C), A push up B,
    A drive up B, A hike B, A step up B, A bump up B, A up B; > B rise.amount; ! lower.amount
lower.amount = A cut B (to C), A reduce B (to C), A lower B (to C), A bring down B (to C), A decrease B (to C),
    A trim B (to C), A slash B (to C), A push down B, A drive down B, A put down B, A scale back B, A scale down B,
    A pare back B, A lessen B, A cut back B, A cut down on B, A cut back on B; > B fall.amount
slash = A cut B drastically; > lower.amount
freeze.amount = A freeze B, A keep B unchanged, A hold B; ! raise.amount; ! lower.amount
exceed* = surpass, A more than B, A be above B, A top B, A go beyond B, A higher than B, A outnumber B, A outweigh B,
    A greater than B, A outstrip B, B be below A, B less than A, B fall short of A, A overtake B; ! equal
equal = A match B, B match A, B equal A, A same as B, B same as A, A be on a par with B, A be as much as B,
    A identical to B, A amount to B
differ = A differ from B, B differ from A, A different from B, B different from A, A unlike B, A distinct from B;
    !! equal.like
equal.like = A like B, B like A, A resemble B, B resemble A, A similar to B, B similar to A, A same as B
outnumber* = A more numerous than B, B fewer than A
expand~ = A enlarge B, A extend B, B grow, A make B bigger, A widen B, A broaden B; !? shrink
shrink~ = B contract, B get smaller, A make B smaller, A downsize B, A scale down B
lengthen = extend, prolong, A make B longer, A draw out B, A spin out B; ! shorten
shorten = A cut short B, A curtail B, A make B shorter, abridge, A cut B down, A cut B
widen~ = broaden~, A make B wider; ! narrow.change
narrow.change = A narrow B, B narrow, A make B narrower
deepen~ = A make B deeper
strengthen~ = A reinforce B, A make B stronger, A bolster B, A fortify B, A shore up B, A beef up B; !? weaken
weaken~ = A undermine B, A make B weaker, A sap B, A erode B, A water down B, A dilute B, A soften B
tighten~ = A make B stricter, A toughen B; !? loosen
loosen~ = A relax B, A ease B, A make B less strict
improve~ = B get better, A make B better, A enhance B, A upgrade B, B pick up, B look up, B take a turn for the better;
    !? worsen
worsen~ = B get worse, A make B worse, B deteriorate, A aggravate B, A exacerbate B, B go downhill,
    B take a turn for the worse, B degenerate
recover.well = A recover (from B), A get better, A get well, A be on the mend, A bounce back (from B),
    A make a recovery (from B), A get over B, A pull through, A recuperate (from B), A well again, A be back on his feet;
    !? get.worse
get.worse = A get worse, A deteriorate, A go downhill
accelerate~ = speed up~, A hasten B, A step up B, A quicken B; !? slow
slow~ = slow down~, A delay B, A hold up B, A put a brake on B, A retard B
change~ = alter~, A modify B, A amend B, A make a change to B, A make changes to B, A revise B; !! leave.alone
leave.alone = A leave B unchanged, A leave B as it is, B stay the same, B remain unchanged, A leave B alone, A retain B
adjust = A adapt B, A tailor B, A tweak B
reform = overhaul, A shake up B, A revamp B
turn.into = A turn into B, A become B, A change into B, A develop into B, A grow into B, A evolve into B
convert.thing = A convert B into C, A make B into C, A transform B into C, B become C
become = A grow B
keep.state = A keep B C, A leave B C
cause = A bring about B, A lead to B, A result in B, A give rise to B, A trigger B, A spark B, A set off B, A touch off B,
    A provoke B, A prompt B, A bring on B, A cause of B, A responsible for B, A be to blame for B, A be behind B,
    B due to A, B be down to A, B result from A, B stem from A, B arise from A, B result of A, B consequence of A,
    A produce B, B put down to A, _ put B down to A, B come from A, B follow from A, A reason for B, B happen because of A;
    ! prevent
contribute = A contribute to B, A play a part in B, A factor in B, A help cause B
prevent = stop, avert, A keep B from happening, A head off B, A ward off B, A stave off B, A forestall B, thwart, foil,
    A nip B in the bud, A rule out B, A put paid to B; ! happen.allow
happen.allow = A let B happen, A allow B to happen
avoid = A steer clear of B, evade, A shun B, A keep away from B, A get out of B, A escape B; ! suffer.undergo
suffer.undergo = A suffer B, A undergo B, A go through B, A experience B, A meet with B, A sustain B, A incur B
hinder = hamper, impede, A get in the way of B, obstruct, A hold up B, A stand in the way of B, A hold back B; ! help.along
help.along = help, A facilitate B, A smooth the way for B, A pave the way for B, A further B, A promote B, A boost B
affect = influence, A have an effect on B, A have an impact on B, A have an influence on B, A impact B,
    A make a difference to B; !! not.affect
not.affect = A have no effect on B, A leave B unaffected, A make no difference to B
depend.on = A depend on B, A hinge on B, A contingent on B, A conditional on B, A subject to B, A rest on B;
    !! independent.of
independent.of = A independent of B, A not depend on B
damage = A do damage to B, A cause damage to B, A harm B, A hurt B, A impair B, A do harm to B, B suffer damage,
    B sustain damage; ! spare.damage
spare.damage = A leave B intact, A leave B undamaged, B undamaged, B intact, B escape damage, A leave B unscathed, A spare B
destroy = wreck, ruin, A wipe out B, demolish, annihilate, A reduce B to rubble, A raze B, obliterate; > damage;
    ! spare.damage; ! save.rescue
save.rescue = A save B, A preserve B, A salvage B
demolish.building = A demolish B, A pull down B, A tear down B, A knock down B, A raze B, A level B, A bulldoze B,
    A flatten B; > destroy; !? build
burn.down = A burn down B, B burn down, B go up in flames, B gutted by fire, _ gut B by fire, A burn B to the ground,
    B burn to the ground, B destroyed by fire, _ destroy B by fire, gut; > _ destroy B; > light.fire
flood~ = inundate, B be under water, A submerge B, A swamp B; > damage
break~ = B come apart, B shatter, B snap, A smash B, A shatter B, A snap B, B fall apart, B crack; !? repair
break.down = A break down, A fail, A stop working, A give out, A conk out, A go wrong, A malfunction, A pack up,
    A be out of order; !? work.machine
work.machine = A work, A function, A run, A operate, A be in working order
repair = fix, mend, A put B right, A patch up B, A restore B, A do up B, A make repairs to B, A carry out repairs to B;
    ! leave.broken
leave.broken = A leave B broken, A leave B unrepaired
renovate = refurbish, A do up B, A restore B, A modernise B, A modernize B, A give B a facelift
open~ = A throw open B, A open up B, B open its doors, A inaugurate B, B open, B open up; !? close
close~ = shut~, shut down~, close down~, B close its doors, A wind down B
reopen~ = open again~, B open its doors again; > open; ! A stay.closed B
stay.closed = B stay closed, B remain shut, B remain closed
lock = A bolt B; !? unlock
unlock = A unbolt B
switch.on = A turn on B, A put on B, A switch B on, A activate B, B come on, B go on, switch on; !? switch.off
switch.off = A turn off B, A put off B, A shut off B, A deactivate B, B go off, B go out, switch off
light.fire = A light B, A set fire to B, A ignite B, B catch fire, B go up in flames, A kindle B, B ignite,
    B burst into flames; !? extinguish
extinguish = A put out B, douse, A bring B under control, B go out, A snuff out B, A quench B
burn~ = B be on fire, B ablaze, B be in flames, B alight
explode~ = blow up~, A detonate B, B go off, A set off B; ! defuse
defuse = A make B safe, disarm
freeze~ = B turn to ice; !? melt
melt~ = thaw~
dry~ = B dry up, B run dry; !? wet.make
wet.make = A wet B, A soak B, A drench B
heat~ = heat up~, warm up~, warm~; !? cool
cool~ = cool down~, A chill B
empty~ = A drain B; !? fill.up
fill.up = fill~, A fill up B
clean = A clean up B, A wash B; !? pollute
pollute = contaminate, A soil B, A dirty B
cover = A cover B up; !? uncover
uncover = A lay B bare, A expose B
mix~ = blend~, combine~; !? separate.mix
separate.mix = separate~
introduce.rule = introduce, A bring in B, A phase in B, A roll out B, institute; !? abolish.rule
abolish.rule = abolish, A do away with B, A get rid of B, A phase out B, scrap, A put an end to B, A eliminate B, A axe B
impose = A impose B (on C), A slap B on C, A place B on C; !? lift.ban
lift.ban = A lift B, A remove B, A end B, A ease B, A relax B
ease~ = A relieve B, A alleviate B, B ease off, B let up, B abate, B subside; !? intensify
intensify~ = escalate~, A step up B, A ratchet up B, B flare up, B worsen
fail.attempt = A fail (in B), A unsuccessful (in B), A come unstuck, A fall short (of B), A get nowhere (with B); !! succeed
succeed = A succeed (in B), A successful (in B), A manage B, A pull off B, A bring off B, A make a success of B,
    A achieve B, A accomplish B, A make it
try.attempt = A try B, A attempt B, A make an attempt at B, A have a go at B, A seek B
reach.goal = A reach B, A achieve B, A attain B, A meet B, A hit B, A accomplish B, A fulfil B, A fulfill B, A realise B,
    A realize B; ! miss.goal.aim
miss.goal.aim = A miss B, A fall short of B, A fail to meet B, A fail to reach B, A undershoot B
solve = resolve, A find a solution to B, A sort out B, A clear up B, A find an answer to B, A iron out B, A crack B,
    A settle B; ! leave.open
leave.open = A leave B open, A leave B unsolved, A leave B unresolved
emerge = A appear, A come to light, A surface, A crop up, A come out; !? vanish
vanish = A disappear, A fade away, A gone, A die out
die.out = A become extinct, A disappear, A go extinct, A die out; !! survive.species
survive.species = A survive, A live on, A extant
last.time = A last B, A go on for B, A continue for B, A run for B
precede* = A come before B, B follow A, B come after A, A predate B, A happen before B, B happen after A, A lead up to B,
    B take place after A, A followed by B, _ follow A by B; ! coincide
coincide = A coincide with B, B coincide with A, A happen at the same time as B, A occur at the same time as B,
    B happen at the same time as A
vary = A fluctuate, A go up and down; ! constant.stay
constant.stay = A stay constant, A remain constant, A not change
stabilise~ = stabilize~, steady~; ! destabilise
destabilise = destabilize, A make B unstable
multiply~ = B grow in number
subtract = deduct, A take away B; ! add.sum
add.sum = A add B to C
merge.thing = fuse, A blend B with C
rust = A corrode; ! A stay.new
stay.new = A stay free of rust
rot = decay, decompose, A go bad, A go off; ! keep.fresh
keep.fresh = A keep, A stay fresh
dissolve.thing~ = B break up
evaporate = A turn into vapour; ! condense
condense = A turn into water
solidify = harden, set; ! liquefy
liquefy = A become liquid
purify = A cleanse B, A refine B; ! taint
taint = A spoil B, A contaminate B
simplify = A make B simpler, A make B easier; ! complicate
complicate = A make B more difficult, A make B harder
modernise = modernize, A bring B up to date, A update B
revive = A bring B back to life, resurrect, B come back; ! kill.off
kill.off = A finish off B
backfire = A have the opposite effect, A go wrong; ! succeed.plan
snowball = A escalate, A get out of hand, A spiral
peak = A reach its peak, A reach its height; ! bottom.out
bottom.out = A reach its lowest point, A hit bottom, A hit a low
recur = A happen again, A come back, A be repeated
coincide.time = A clash with B, B clash with A
hasten.end = A bring B closer
prolong.life = A keep B alive
reverse = A turn back B, A undo B; ! stand.firm.by
stand.firm.by = A stick to B, A leave B in place
restrict = limit, curb, A put limits on B, A put a limit on B, A cap B, A restrain B; ! unrestrict
unrestrict = A remove the limits on B, A lift the limits on B, deregulate
regulate = A control B, A govern B
delegate.power = devolve; ! centralise
centralise = centralize
replace.person = A stand in for B, A fill in for B, A substitute for B, A take the place of B
fill.post = A fill B; ! leave.vacant
leave.vacant = A leave B vacant, A leave B unfilled
adjourn = A break off B until later; ! cancel
devastate = A lay waste to B; > damage
course B: begin << under.way < end
course B: begin << resume
course AB: begin < complete
course AB: try.attempt < succeed
course B: close < reopen
course B: suspend < resume
course B: light.fire < extinguish
course B: damage < repair
course B: introduce.rule < abolish.rule
course B: impose < lift.ban
either: A begin B | A end B
either: _ burn.down B | _ flood B | _ demolish.building B
either firm: _ cancel B | _ postpone B | _ hold.on.time B
"""
