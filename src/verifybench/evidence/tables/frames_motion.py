"""Going, coming, carrying, putting, falling, crashing. `frames.py` says how a line is read."""

FRAMES = """
arrive = A arrive (at B), A arrive (in B), A get to B, A reach B, A turn up (at B), A show up (at B), A come to B,
    A make it to B, A get as far as B; ! arrive.not; > A go.to B
arrive.not = A fail to arrive, A fail to turn up
leave = depart, A leave B, A depart (from B), A go away (from B), A set off (from B), A set out (from B), A get out of B,
    A exit B, A quit B, A pull out of B, A move out of B, A vacate B, A walk out of B; !!? stay; !? enter; !? arrive
stay = remain, A stay (in B), A stay (at B), A remain (in B), A remain (at B), A stay put, A not leave B,
    A not move from B, A stay behind
go.to = A go to B, A travel to B, A journey to B, A make a journey to B, A make a trip to B, A head to B, A head for B,
    A make for B, A make his way to B, A take a trip to B
visit = A pay a visit to B, A call on B, A drop in on B, A call in at B, A stop by at B, A come round to B,
    A go round to B, A go to see B, A visitor to B; > A go.to B
tour = A make a tour of B, A go round B; > visit
enter = A go into B, A come into B, A walk into B, A step into B, A get into B, A set foot in B, A make his way into B;
    !? leave
return.place = A return (to B), A come back (to B), A go back (to B), A get back (to B), A go home (to B),
    A be back (in B), A come home (to B), A head back to B; > A go.to B; !? A stay.away B
stay.away = A stay away (from B), A keep away (from B), A steer clear of B, A give B a wide berth
turn.back.self = A turn back, A turn round, A retreat, A make a U-turn
pass.by = A go past B, A go by B, A pass B
cross = A go across B, A get across B, A make it across B, A travel across B, A make the crossing of B
climb.mount = climb, scale, ascend, A go up B, A make the ascent of B; !? descend
reach.top = conquer, A reach the summit of B, A reach the top of B, A make it to the top of B; > climb.mount
descend = A go down B, A come down B, A climb down B
rise.up = A rise, A go up, A ascend, A climb
follow.behind* = follow, A go after B, A come behind B, B lead A, A trail B, B precede A, B ahead of A
chase = pursue, A run after B, A give chase to B, A be in pursuit of B, A hunt B
catch.up = catch up with, overtake, A draw level with B
overtake* = A pass B, A get past B, outstrip, A leave B behind
sprint = A run; > A hurry
hurry = rush, dash, A run, race, A hasten, A speed; !? dawdle
dawdle = A crawl, A plod, A creep, A amble, A take his time
walk = A go on foot, A stroll, A stride, A march, A hike, A wander, A make his way on foot; ! drive.self; ! ride;
    ! run.foot; ! A fly.self
run.foot = A run, A jog, A sprint
drive.self = A drive, A go by car, A travel by car
ride = A cycle, A ride a bike, A go by bike
fly.self = A fly, A go by plane, A travel by plane, A take a flight, A take a plane
swim = A go for a swim, A take a swim, A do a swim
sail = A go by boat, A set sail, A go by sea
emigrate = A emigrate (to B), A move abroad; > A relocate B
relocate = A relocate (to B), A move (to B), A move house (to B), A settle (in B), A resettle (in B),
    A take up residence (in B), A move base to B
move.thing = A move B (to C), A relocate B (to C), A transfer B (to C), A shift B (to C), B move (to C), B relocate (to C)
immigrate = A immigrate (to B), A come to B as an immigrant; > A relocate B
flee = A flee B, A run away (from B), A take flight (from B), A escape (from B), A escape B, A take to his heels;
    > A leave B
evacuate = A clear B, A take B to safety, A get B out, A bring B to safety, A move B to safety
board = A board B, A get on B, A go aboard B, A get onto B, A climb aboard B, A embark on B; !? disembark
disembark = A get off B, A leave B, A step off B, A alight from B, A disembark (from B), A go ashore (from B)
take.off = A take off, A become airborne, A lift off; !? land
land = A touch down, A come down, A make a landing, A land
crash = A crash into B, A smash into B, A slam into B, A collide with B, B collide with A, A plough into B, A hit B,
    A run into B, A bump into B, A strike B, A be in collision with B; ! miss.avoid
crash.alone = A crash, A come down, A go down
miss.avoid = avoid, A swerve to avoid B, A narrowly miss B, A steer clear of B, dodge, A miss B
run.over = A knock B down, A hit B, A run B down, A mow B down, A run B over, A knock B over; > crash
derail = A come off the rails, A leave the rails, A jump the track, A go off the rails
overturn.car = B overturn, B turn over, B tip over, B flip over, B roll over, B end up on its roof
capsize~ = B turn over, B keel over
sink.ship = A sink B, A send B to the bottom, B sink, B go down, B founder, B go under; !? B float
float = A stay afloat, A afloat
run.aground = A run aground, A run ashore, A ground, A get stranded
skid = A slide, A go into a skid, A lose grip
swerve = A turn sharply, A veer, A change course suddenly, A veer off
turn =
fall.down = A fall (into B), A tumble (into B), A drop (into B), A plunge (into B), A topple (into B), A land in B,
    A fall over, A fall down; ! stay.up.fall
stay.up.fall = A stay upright, A stand firm, A keep his balance
collapse.building = A collapse, A cave in, A give way, A come down, A fall in, A fall down, A crumble; ! stand.building
stand.building = A stand, A be still standing, A survive, A remain standing
collapse.person = A collapse, A fall down, A keel over, A pass out; !? stay.up.fall
faint = A pass out, A lose consciousness, A black out, A fall unconscious; !? come.round
come.round = A come round, A regain consciousness, A wake up, A come to
trip = A trip (over B), A stumble (over B), A fall over B
jump = leap, A jump (into B), A leap (into B)
throw = fling, hurl, toss, chuck, lob, pitch
catch.thing = A catch B, A take hold of B; ! drop.thing; ! miss.catch
miss.catch = A miss B
drop.thing = A drop B, A let B fall, A let go of B
pick.up = A pick B up, A lift B, A take B up; !? put.down
put.down = A put B down, A set B down, A lay B down, A place B (on C), A lay B on C, A deposit B (on C)
push = shove, A give B a push; !? pull
pull = drag, haul, tug, draw, tow
carry = A transport B (to C), A convey B (to C), A bring B (to C), A haul B (to C), A ferry B (to C), A bear B
bring = A bring B (to C), A fetch B (to C)
take.along = A take B along, A bring B along, A take B with him; !! leave.behind
leave.behind = A leave B behind, A forget B, A not take B
send = A dispatch B (to C), A despatch B (to C), A mail B (to C), A post B (to C), A ship B (to C), A forward B (to C),
    C receive B (from A)
deliver = A deliver B (to C), A bring B (to C), A hand over B (to C), A drop off B (at C); !? collect.thing
collect.thing = collect, A pick up B, A fetch B
export = A ship B abroad, A sell B abroad, A send B abroad; !? import
import = A bring B in from abroad, A buy B from abroad
load = A load B (onto C), A put B on board; !? unload
unload = A take B off, A discharge B, A offload B
fill = A fill B up, B full; !? empty.out
empty.out = empty, A clear B out, A drain B
spill~ = B leak, B run out
leak = A escape, A seep, A ooze, A leak
hide = conceal, A keep B out of sight, A cover B up, A keep B hidden; !? show.thing
show.thing = show, display, A put B on display, A put B on show, exhibit, A hold B up
bury = A put B underground, A lay B to rest, inter; !? dig.up
dig.up = A unearth B, excavate, A uncover B, exhume, dig up
hang.up = A hang B (on C), A put B up (on C); !? take.down
take.down = A take B down, A remove B, A pull B down
remove.thing = remove, A take away B, A take out B, A get rid of B, A clear away B; !? add.thing; !? leave.thing
leave.thing = A leave B in place, A leave B where it is
get.rid = A get rid of B, discard, A throw away B, A throw out B, A dispose of B, A dump B, A bin B, A scrap B, jettison;
    ! keep.thing
keep.thing = A keep B, A hold on to B, A hang on to B, retain, A preserve B, A save B
add.thing = add, A put in B, A include B; !? remove.thing
replace = A replace B (with C), A substitute C for B, A swap B for C, A change B for C, A exchange B for C,
    C take the place of B, C replace B
gather = A gather, A assemble, A come together, A congregate, A convene, A get together; !? disperse
disperse~ = B scatter, B break up, B go home, B disband
separate.from = A separate B, A split B up, A part B, B part, B split up, B go separate ways; !? bring.together
bring.together = A bring B together, A unite B, A join B
surround = encircle, ring, A all round B, A form a ring round B
approach = A go up to B, A come near B, A near B, A draw near to B, A get close to B, A close in on B; !? move.away
move.away = A move away from B, A back away from B, A draw back from B
spread~ = A pass B on, B extend
stop.motion = A stop, A halt, A come to a halt, A come to a standstill, A pull up, A come to a stop, A pull over;
    !!? keep.going
stop.something = A stop B, A halt B, A bring B to a halt, A bring B to a standstill
keep.going = A keep going, A carry on, A continue, A go on
speed.up = A speed up, A accelerate, A pick up speed, A gather speed; !? slow.down
slow.down = A slow down, A slow, A decelerate, A lose speed, A brake
wait.for = A wait for B, await, A hold on for B; ! leave.without
leave.without = A leave without B, A go without B
miss.train = A miss B, A too late for B; ! catch.train
catch.train = A catch B, A be in time for B
lose.way = A get lost, A lose his way, A go astray, A lose his bearings; ! find.way
find.way = A find his way (to B)
go.missing = A disappear, A vanish, A go missing, A missing; !? reappear
reappear = A turn up, A come to light, A resurface
lie.down = A lie down; !? stand.up
stand.up = A stand up, A get up, A get to his feet, A rise to his feet; !? sit.down
sit.down = A sit down, A take a seat
lean = A rest against B, A propped against B, _ prop A against B
hang.down = A hang, A dangle
block.way = A block B, A obstruct B, A bar B, A be in the way of B; ! clear.way
clear.way = A clear B, unblock, A open B up
inhabit = A live in B, A reside in B, A resident in B, A dwell in B, A have his home in B, A inhabit B, A based in B,
    _ base A in B, A resident of B, A inhabitant of B, B home to A, A make his home in B
stay.with = A stay with B, A guest of B, B put A up, A lodge with B, B host A, B accommodate A, B host of A
camp = A pitch his tent, A sleep in a tent
share.home = A live with B, B live with A, A share a house with B, A share a flat with B, B share a flat with A,
    A lodge with B
orbit = circle, A go round B, A make a trip round B, A travel round B, A revolve around B
travel = A move, A journey
dive = A go under, A submerge; ! surface
surface = A come to the surface, A come up
slide = A slip, A glide
roll~ = B turn over and over
bounce = A rebound
shake~ = tremble~, B vibrate, B quake
spin~ = rotate~, B revolve, B go round
bend~ = flex~; ! straighten
straighten~ = A make B straight
fold.thing = A fold up B; ! unfold
unfold = A open out B, spread out
squeeze = press
stretch~ = extend~
lift.raise = raise, hoist, heave; ! lower.thing
lower.thing = A lower B, A let B down
point = A gesture at B
knock.door = A knock on B, A knock at B
scratch.mark = scratch, A leave a scratch on B
rub = wipe
lay.table = set
park = A leave B in a car park
refuel = A fill up B
tow = A pull B along
queue = A stand in line, A line up, A wait in line
trespass = A enter B without permission; > enter
sneak = A creep into B; > enter
commute = A travel to work
wander.off = A stray, A get separated
circumnavigate = A sail round B
dock = A put in at B, A arrive at B
anchor = A drop anchor; !? weigh.anchor
weigh.anchor = A set sail, A weigh anchor
course A: leave < arrive
course A: board < disembark
course A: take.off < land
course AB: chase < catch.up
course A: go.missing < reappear
"""
