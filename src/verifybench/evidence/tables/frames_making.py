"""Making, writing, building, finding out, seeing. `frames.py` says how a line is read."""

FRAMES = """
build = construct, erect, A put up B, A builder of B; !? demolish
demolish = pull down, A knock down B, A tear down B
rebuild = reconstruct; > build
make = produce, manufacture, A turn out B, A maker of B, A manufacturer of B, A producer of B, fabricate
create = A bring B into being, A creator of B, A come up with B
invent = A devise B, A come up with B, A think up B, A inventor of B, A conceive B, A dream up B, pioneer; ! copy
copy = A imitate B, A make a copy of B, A reproduce B, A duplicate B, A replicate B
design = A draw up plans for B, A architect of B, A designer of B, A draw B up
develop = A work out B, A work up B, A developer of B
assemble = A put together B, A fit together B, A piece together B; !? take.apart
take.apart = A take apart B, A dismantle B, A disassemble B, A break up B, A take B to pieces, A strip down B
write* = A author of B, A pen B, A author B, A writer of B, B be by A, A put B down on paper, A compose B, B work of A
rewrite = A revise B, A redraft B
draft = A draw up B, A draft B, A prepare a draft of B
compose = A composer of B, A write B, A set B to music
paint = A painter of B, A do a painting of B, A portray B
draw.picture = A sketch B, A make a drawing of B, A do a drawing of B, A draw B
sculpt = carve, A sculptor of B
photograph = A take a picture of B, A take a photograph of B, A take a photo of B, A snap B
film = A shoot B, A make a film of B
direct.film = A direct B, A director of B
star = A star in B, A play the lead in B, A appear in B, A act in B, A have a part in B, A play in B, A feature in B,
    B feature A, B star A, A have a role in B
play.role = A play B, A portray B, A take the part of B, A act the part of B, A cast as B, _ cast A as B
play.instrument = A play B, A perform on B
perform = A perform B, A give a performance of B, A put on B, A stage B, A present B
sing = A sing B, A perform B, A give a rendition of B
record.music = A record B, A make a recording of B, A cut B
conduct.music = A conduct B, A conductor of B
edit = A editor of B
produce.film = A produce B, A producer of B
premiere = B have its premiere, B open, B first shown, A give the premiere of B, B debut
dedicate = A dedicate B to C
base.on = A base B on C, B based on C, _ base B on C, B draw on C, B derive from C
print = A run off B
cut = A slice B, A chop B, A carve B
sew = A stitch B
weave = A knit B
dye = A colour B
install = fit, A put in B, A set up B; !? uninstall
uninstall = A take out B, A remove B
attach = fix, fasten, A tie B (to C), A join B (to C), A connect B (to C), A secure B (to C); !? detach
detach = disconnect, A unfasten B, A take off B, A remove B, A untie B, A undo B
connect = link, A join B (to C), A connect B (with C), A link B (with C), A link up B; !? cut.off
cut.off = A cut B off, A isolate B, A disconnect B, A sever B
measure = A take the measurements of B, A gauge B
count = A tally B, A add up B
calculate = A work out B, A compute B, A reckon up B
estimate = A make an estimate of B
test = A put B to the test, A try out B, A carry out a test on B, A carry out tests on B, A run tests on B, trial
research = A study B, A do research on B, A carry out research on B, A conduct research into B, A investigate B
examine = inspect, A check B, A look over B, A go over B, A scrutinise B, A scrutinize B, A carry out an examination of B,
    A make an examination of B, A study B, A take a look at B
analyse = analyze, A make an analysis of B, A carry out an analysis of B, A break down B
compare = A draw a comparison between B and C, A make a comparison of B with C
discover = A find out B, A find B, A detect B, A learn B, A make the discovery of B, A discoverer of B, A uncover B,
    A come upon B, A unearth B; ! overlook
overlook = miss, A fail to notice B, A fail to see B, A pass over B, A fail to spot B; ! notice
notice = spot, A become aware of B, A take notice of B, A detect B, A catch sight of B, A perceive B, A observe B
see = A see B, A catch sight of B, A set eyes on B, A glimpse B, A catch a glimpse of B
watch = A look at B, A observe B, A view B, A keep an eye on B
look.at = A look at B, A gaze at B, A stare at B, A glance at B, A take a look at B, A have a look at B
listen = A listen to B
hear = A catch B, A get wind of B, A overhear B
smell = A get a whiff of B
identify = recognise, recognize, A establish the identity of B, A pick out B, A tell B; ! mistake
mistake = A mistake B for C, A confuse B with C, A mix up B with C
record = A make a record of B, A note B down, A take down B, A write down B, A make a note of B, A put B on record,
    A register B, A jot down B
delete = erase, A wipe B, A rub out B, A remove B; !? keep.data
keep.data = A keep B, A save B, A store B
save.data = A store B
download = A load B
upload = A post B
hack = A break into B, A hack into B, A gain unauthorised access to B
crash.computer = A crash, A go down, A fail, A hang
generate = A produce B, A give off B, A emit B, A give out B
absorb = A take in B, A soak up B
contain = A hold B, A have B in it, B be in A, B inside A, A include B
surpass = exceed
organise = organize, A arrange B, A lay on B, A set up B, A plan B, A organiser of B, A put on B
arrange = A set out B, A put B in order
decorate = A adorn B
wrap = A wrap up B, A pack B; !? unwrap
unwrap = A unpack B, A open B
choose.make = A pick out B
divide = A split B (into C), A break up B (into C), A divide B (into C), A separate B (into C), A carve up B (into C),
    B split (into C), B break up (into C); !? unite
unite = unify, A bring B together, A merge B, A combine B, A join B together, A reunite B
evolve = A develop (into B)
grow.crop = A grow B, A raise B, A cultivate B, A produce B
harvest = A bring in B, A gather B, A reap B, A pick B
breed = A raise B, A rear B, A keep B
hunt = A go hunting for B
fish = A go fishing for B
catch.fish = A land B, A catch B
tame = domesticate, A train B
poach = A hunt B illegally
release.wild = A set B free, A release B, A let B go; !? capture.animal
capture.animal = A catch B, A trap B
solve.case = A solve B, A crack B, A clear up B
course AB: design < build
course B: build < demolish
course AB: draft < publish
course AB: test < install
course AB: invent < make
course B: film < premiere
course B: plant < harvest
"""
