"""War, attack, rescue, power, nature's violence. `frames.py` says how a line is read."""

FRAMES = """
attack = assail, A carry out an attack on B, A launch an attack on B, A mount an attack on B, B come under attack from A,
    A make an attack on B, A set upon B, A assault B, A stage an attack on B, A fall on B, A strike B, A attacker of B,
    A turn on B; ! defend.own
defend = protect, guard, A shield B, A safeguard B, A defender of B, A stand guard over B, A protector of B;
    ! leave.undefended
leave.undefended = A leave B undefended, A leave B unprotected
defend.own = A defend B, A come to the defence of B
ambush = A lie in wait for B, A waylay B; > attack
bomb = A drop bombs on B, A bombard B, A carry out a bombing of B, A carry out an air strike on B; > attack
shell = A bombard B, A fire shells at B; > attack
shoot.at = shoot, A fire at B, A fire on B, A open fire on B, A shoot at B, A fire shots at B; > attack
fire.weapon = A fire B, A let off B, A discharge B
beat.up = A beat B up, A give B a beating, A batter B, A thrash B, A assault B; > attack
hit = A strike B, A hit B, A punch B, A slap B, A thump B, A give B a blow
kick = A give B a kick
torture = A subject B to torture
invade = A march into B, A launch an invasion of B, A mount an invasion of B, A send troops into B; > attack
occupy = A take over B, A be in occupation of B, A occupying power in B; !? vacate.occupied
vacate.occupied = A withdraw from B, A pull out of B, A evacuate B, A leave B, vacate
annex = A seize B, A incorporate B
conquer = capture, A seize B, A take control of B, A gain control of B, A overrun B, A win control of B, B fall to A,
    B fall into the hands of A, A subdue B, A storm B, A secure control of B; !? lose.place; ! fail.capture
fail.capture = A fail to take B, A fail to capture B
lose.place = A lose B, A lose control of B, A give up B, A cede B, A surrender B
hold.place = A hold B, A be in control of B, A control B, A keep control of B, B be under the control of A,
    B be in the hands of A; !? lose.place
recapture.place = retake, recapture, A take back B, A win back B, A regain control of B; > conquer
liberate = A free B, A set B free, A liberator of B; !? occupy
besiege = A lay siege to B, A besieging B, B be under siege from A, A surround B; !? relieve.siege
relieve.siege = A lift the siege of B, A raise the siege of B, A break the siege of B
repel = A beat off B, A fight off B, A drive back B, A repulse B, A push back B, A hold off B, A beat back B; ! A yield.to B
yield.to = A give in to B, A surrender to B, A give way to B, A yield to B, A bow to B, A submit to B, A capitulate to B,
    A back down before B; ! resist
surrender = A surrender (to B), A give himself up (to B), A capitulate (to B), A lay down his arms,
    A turn himself in (to B), A hand himself in (to B), A give up, A raise the white flag; !? fight.on
fight.on = A fight on, A hold out, A keep fighting, A refuse to surrender
resist = A put up resistance to B, A offer resistance to B, A withstand B, A hold out against B, A stand up to B
fight = A fight B, B fight A, A fight against B, B fight against A, A battle B, A battle against B, A do battle with B,
    A battle with B, A combat B, A be at war with B, B be at war with A, A wage war on B, A go to war against B,
    A go to war with B; !? at.peace
at.peace = A be at peace with B, B be at peace with A, A make peace with B, B make peace with A
declare.war = A declare war on B; !? at.peace
ally.with = A allied with B, _ ally A with B, B allied with A, _ ally B with A, A ally with B, B ally with A,
    A side with B, A ally of B, B ally of A, A form an alliance with B, A fight alongside B, B fight alongside A,
    A fight on the side of B; ! enemy.of
enemy.of = A enemy of B, B enemy of A, A foe of B, B foe of A
advance.army = A advance (on B), A push forward (into B), A gain ground, A press forward, A move forward; !? retreat
retreat = A retreat (from B), A fall back (from B), A withdraw (from B), A pull back (from B), A pull out (of B),
    A lose ground; !? hold.ground
hold.ground = A hold his ground, A stand his ground, A stand firm, A hold the line
withdraw.troops = A withdraw B (from C), A pull out B (of C), A pull B back (from C), A bring home B; !? deploy
deploy = A send B (to C), A station B (in C), A dispatch B (to C), A move B in, A send in B
mobilise = mobilize, A call up B; !? demobilise
demobilise = demobilize, A stand down B
disarm = A take the weapons of B; !? arm
arm = A supply weapons to B, A give weapons to B, A equip B with weapons, A provide B with weapons
cease.fire = A agree a ceasefire (with B), A agree to a ceasefire (with B), A stop fighting, A lay down arms,
    A call a truce (with B), A call a ceasefire, A sign a ceasefire (with B), A cease fire; !? break.truce
break.truce = A break the ceasefire, A violate the ceasefire, A break the truce
rebel = A rebel against B, A rise up against B, A revolt against B, A mutiny against B, A take up arms against B; !? loyal
loyal = A loyal to B, A stay loyal to B, A remain faithful to B, A faithful to B; ! betray
betray = A traitor to B, A sell out B, A double-cross B, A stab B in the back, A inform on B
crush.revolt = A put down B, A crush B, A suppress B, A quell B, A quash B, A stamp out B; ! B topple.power
topple.power = A bring down B, A overthrow B, A topple B, A oust B
seize.power = A seize power (in B), A take power (in B), A stage a coup (in B), A take over (in B),
    A carry out a coup (in B), A mount a coup (in B)
spy = A spy on B, A keep watch on B, A keep B under surveillance, A monitor B, A carry out surveillance of B
recruit.army = A enlist B, A call up B, A conscript B, A draft B, recruit
enlist = A enlist (in B), A join up, A sign up (for B), A join the army, A volunteer (for B)
desert = A desert (from B), A go absent without leave; ! serve.army
serve.army = A serve (in B), A do military service, A be in the army, A do his military service
rescue = save, A come to the rescue of B, A bring B to safety, A pull B to safety, A get B out, A pull B out,
    A pluck B to safety, A deliver B, A rescuer of B, A save B from C; ! leave.die
leave.die = A leave B to die, A abandon B, A let B die
trap = A trap B, A shut B in, A cut B off, A corner B
free.trapped = A cut B free, A pull B free, A release B, A free B
shelter = A shelter B, A give refuge to B, A harbour B, A harbor B, A take B in, A hide B; ! hand.over
hand.over = A hand over B (to C), A turn in B (to C), A turn over B (to C), A deliver B up (to C), A give up B (to C),
    A surrender B (to C)
exile = A send B into exile, A banish B, A drive B into exile; > _ B leave
go.exile = A go into exile; > A leave
return.exile = A return from exile; ! stay.exile
stay.exile = A stay in exile, A remain in exile
threaten.danger = endanger, A put B at risk, A put B in danger, A jeopardise B, A jeopardize B, A imperil B,
    A pose a threat to B, A pose a danger to B, A threat to B, A danger to B, A place B in danger; ! protect.danger
protect.danger = A protect B, A keep B safe, A shield B
erupt = A erupt, A explode, A blow its top
blow.down = A uproot B, A blow down B, A bring down B, A fell B
fell.tree = A fell B, A cut down B, A chop down B, A bring down B; ! plant
plant = A sow B, A put in B
strike.disaster = A hit B, A strike B, A ravage B, A batter B, A devastate B, A sweep through B
break.out = A break out, A erupt, A flare up, A start
hijack = A seize B, A commandeer B, A take over B
bury.under = A bury B, A engulf B, A entomb B
wash.away = A sweep away B, A carry off B, wash away
sabotage = A wreck B deliberately
riot = A go on the rampage, A run riot
loot = plunder, pillage, ransack
sack.city = A sack B
intercept = A stop B, A cut off B
shoot.down = A bring down B, A down B, shoot down; > destroy
mine.dig = A mine B, A extract B, A dig for B
pollute.air = pollute
impose.curfew = A impose B, A declare B; !? lift.curfew
lift.curfew = A lift B, A end B
see.off = A drive away B, A chase away B, A chase off B, see off
garrison = A station troops in B
patrol = A be on patrol in B
fortify.place = fortify, A strengthen the defences of B
bombard.fire = A rain fire on B
torpedo = A hit B with a torpedo; > attack
ram = A crash into B on purpose
parachute = A jump out of a plane
decapitate.state = A take out the leader of B
blockade = A seal off B, A cut off B; !? lift.blockade
lift.blockade = A lift the blockade of B
cordon = A seal off B, A close off B, A cordon off B
negotiate.peace = A hold peace talks with B, B hold peace talks with A
sign.peace = A sign a peace treaty with B, B sign a peace treaty with A; > at.peace
colonise = colonize, A settle B, A make B a colony
decolonise = A grant independence to B, A give independence to B; !? colonise
gain.independence = A become independent (from B), A win independence (from B), A gain independence (from B),
    A achieve independence (from B), A break free from B
crown = A make B king, A make B queen, A put B on the throne; !? dethrone
dethrone = A depose B, A remove B from the throne
ascend.throne = A come to the throne, A ascend the throne, A inherit the throne, A succeed to the throne,
    A take the throne, A become king, A become queen, A accede to the throne; !? abdicate
abdicate = A give up the throne, A step down from the throne, A renounce the throne
persecute = oppress, A hound B
discriminate = A discriminate against B, A treat B unfairly
segregate = A keep B apart; ! integrate
integrate = A bring B together
enslave = A make B slaves; !? emancipate
emancipate = A set B free, A free B, A liberate B
starve.out = A besiege B
terrorise = terrorize, A strike terror into B
massacre.carry = A carry out a massacre of B; > massacre
survive.attack = A survive B, A escape B, A come through B
claim.territory = A lay claim to B, A claim B; ! renounce
renounce = A give up the claim to B, A relinquish B, A waive B
censor.press = A muzzle B
arm.race = A build up B
smuggle.person = A smuggle B in
strike.air = A launch an air strike on B, A carry out air strikes on B; > attack
hit.quake = A shake B, A strike B, A rock B
spread.fire = A spread to B, A sweep through B
subside.flood = A recede, A go down; ! rise.water
rise.water = A rise, A swell
burst = A burst its banks, A overflow; ! A stay.banks
stay.banks = A stay within its banks
course AB: attack < conquer
course AB: besiege < conquer
course AB: invade < occupy
course AB: declare.war < fight
course A: enlist < serve.army
course AB: fight < defeat
either: A conquer B | A retreat B
"""
