"""Jobs, offices, firms, schools, leading and serving. `frames.py` says how a line is read."""

FRAMES = """
hire = A take on B, recruit, engage, A give a job to B, A sign up B, B join A, B get a job with A, B get a job at A;
    !? dismiss
dismiss = fire, sack, A give B the sack, A give B notice, A terminate B, B lose his job, B get the sack; > B leave.job;
    !? keep.on; ! B resign
keep.on = A keep B on, A retain B, A keep B in his job
resign = A resign (from B), A resign as B, A step down (from B), A step down as B, A stand down (from B), A quit B, A quit,
    A hand in his resignation, A tender his resignation, A give up B, A hand in his notice, A give notice, A leave office,
    A announce his resignation, A relinquish B, A step aside, A vacate B; > A leave.job B; !? stay.on
retire = A retire (from B), A go into retirement, A take retirement; > A leave.job B; ! still.work
stay.on = A stay on (as B), A stay in office, A remain in office, A stay in the job, A cling to office, A remain as B,
    A keep B, A keep his job; !!? leave.job
still.work = A keep working
leave.job = A leave B, A leave his job, A leave his post
oust = A remove B from office, A force B out, A force B from office, A drive B out of office, A turn B out of office,
    topple, overthrow, unseat, A bring down B, depose, A strip B of office; > _ B leave.job
appoint = A name B (as C), A install B (as C), A make B C, A put B in charge of C, A appoint B (as C), A appoint B to C,
    B become C, A designate B (as C); ! pass.over; < B take.office C
pass.over = A pass B over (for C), A reject B (for C)
take.office = A take office, A take up office, A sworn in, _ swear A in, A take up B, A assume B, A come to power,
    A come into office, A become B, A take the oath of office, A take up his post, A enter office, A assume office,
    A take power, A take up the post of B, A take up the post (as B); !? A leave.office B; !? A resign B
leave.office = A leave office, A step down, A leave power, A fall from power
promote = A give promotion to B, B win promotion, B get promotion, A move up B, A upgrade B; !? demote
demote = A downgrade B, A relegate B
suspend.job = A suspend B (from C), A relieve B of C temporarily; !? reinstate
reinstate = A give B his job back, A restore B to office
employ* = A employer of B, B work for A, B be on the payroll of A, B employee of A, B be in the employ of A, B worker at A,
    B have a job with A, B have a job at A, B work at A, A have B on staff; !? _ jobless B
jobless = unemployed, A be out of work, A be out of a job, A have no job, A be without work; !!? employed
employed = A have a job, A be in work, A be in employment
self.employed = self-employed, A work for himself, freelance, A his own boss
lead* = head, A be in charge of B, A head of B, A leader of B, A chief of B, A run B, A be at the helm of B,
    A be at the head of B
manage.business = manage, run, A manager of B, A operate B, A administer B
govern* = rule, A rule over B, A be in power in B, A govern B, A ruler of B, A reign over B, A hold power in B,
    B be under the rule of A
succeed.office* = A succeed B (as C), A take over from B (as C), A take over C from B, A replace B (as C),
    A follow B (as C), A successor of B, A successor to B, B precede A (as C), B predecessor of A,
    A take the place of B (as C), B hand over to A, B make way for A, A step into the shoes of B, A inherit C from B
serve.under = A serve under B, A work under B, A report to B, A subordinate to B, B superior of A, A answer to B
work.with = A work with B, B work with A, A collaborate with B, B collaborate with A, A cooperate with B,
    B cooperate with A, A join forces with B, B join forces with A, A work together with B, B work together with A,
    A team up with B, B team up with A, A colleague of B, B colleague of A, A co-operate with B, A partner with B,
    B partner with A
compete.with = A compete with B, B compete with A, A rival B, B rival A, A be in competition with B, A rival of B,
    B rival of A, A competitor of B, B competitor of A, A vie with B
work.as = A work as B, A serve as B, A employed as B, _ employ A as B, A earn his living as B, A make his living as B,
    A act as B
strike.work = A strike, A go on strike, A walk out, A down tools, A stage a strike, A be on strike,
    A take industrial action, A stage a walkout; !? return.work
return.work = A return to work, A go back to work, A resume work
found = A set up B, A establish B, A start B, A create B, A start up B, A founder of B, A launch B, A form B; !? dissolve
dissolve = A wind up B, A disband B, A break up B, A close down B, B disband, B break up, B fold
join = A join B, A become a member of B, A sign up to B, A sign up with B, A enter B, A enlist in B; !? leave.group;
    !? quit.group
quit.group = A leave B, A quit B, A resign from B, A pull out of B, A withdraw from B, A drop out of B, A walk out of B,
    A turn his back on B; ! leave.stay
leave.group = A break with B, A break away from B
leave.stay = A stay in B, A remain in B, A stay a member of B
belong = A belong to B, A member of B, A be in B, A part of B, A form part of B, B include A, A of B, A be among B;
    !! not.belong
not.belong = A outside B
consist = A consist of B, A comprise B, A composed of B, _ compose A of B, A made up of B, _ make A up of B, B make up A,
    B constitute A, A made of B, _ make A of B, B form A
include = A include B, A contain B, A take in B, A incorporate B, A encompass B, A cover B, B part of A; !! exclude
exclude = leave out, omit, A rule out B, A shut out B, A keep out B, A bar B
teach* = A teach B (to C), C learn B from A, C taught B by A, A give lessons in B (to C), A instruct C in B,
    C study B under A, A give C lessons in B, C take lessons in B from A
teacher.of* = A teacher of B, B student of A, B pupil of A, A tutor B, A instruct B, A teach B, B study under A,
    B study with A, B learn from A, A give B lessons
learn = A learn B, A pick up B, A master B, A acquire B, A get to know B; !? forget
study = A study B, A read B, A take a course in B, A do a degree in B, A major in B
attend.school = A attend B, A go to B, A study at B, A student at B, A educated at B, _ educate A at B, A pupil at B
graduate = A graduate (from B), A take his degree (from B), A get a degree (from B), A earn a degree (from B),
    A complete a degree (at B), A receive a degree (from B), A finish his studies (at B), A graduate of B;
    > A attend.school B; ! drop.out
drop.out = A drop out (of B), A leave B without a degree, A abandon his studies (at B), A quit B
pass.exam = A pass B, A get through B, A succeed in B; !! fail.exam
fail.exam = A fail B, A flunk B, A fail in B
take.exam = A sit B, A sit for B
skip.class = A miss B, A skip B, A play truant (from B), A absent from B; !! attend
attend = A attend B, A present at B, A go to B, A be at B, A turn up at B, A show up at B, A come to B, A attendee of B
qualify.job = A qualify as B, A train as B, A become B
help = assist, A aid B, A lend a hand to B, A give a hand to B, A be of help to B, A come to the aid of B,
    A give help to B, A give assistance to B; ! hinder.person
hinder.person = A hinder B, A hamper B, A make things difficult for B
represent = A speak for B, A act for B, A act on behalf of B, A appear for B
advise.work = A adviser to B, A adviser of B, A act as an adviser to B, A advisor to B
supervise = oversee, A be in charge of B, A monitor B, A keep an eye on B, A watch over B
delegate = A entrust C with B, A hand over B to C, A give B to C
audit = A check B, A go through the books of B
earn.salary = A earn B, A be on B
overwork = A work too hard
do.task = A carry out B, A perform B, A discharge B
neglect = A fail to look after B, A let B go, A not take care of B, A pay no attention to B, A fail to care for B;
    ! look.after
look.after = A care for B, A take care of B, A look after B, A tend B, A attend to B, A mind B, A nurse B,
    B be in the care of A, A carer of B
serve.customer = A wait on B, A attend to B
farm = cultivate, till, A work B
graze = A feed on B
use = utilise, utilize, employ, A make use of B, A put B to use, deploy, A avail himself of B, A draw on B, A user of B;
    !! not.use
not.use = A dispense with B, A do without B, A manage without B, A leave B unused
misuse = abuse, A make wrong use of B
rely.on = A rely on B, A count on B, A depend on B, A bank on B
take.over.task = A take on B, A assume B, A shoulder B, A take charge of B; ! A decline.task B
decline.task = A refuse B, A turn down B, A decline B
name.after = A name B after C, A call B after C, A name B for C
run.late = A late (for B), A be behind schedule, A be behind time, A run late; !! on.time
on.time = A be on time (for B), A be on schedule, A punctual, A be in time (for B)
volunteer = A work for nothing, A work unpaid, A work without pay
moonlight = A have a second job
commission = A order B from C, A hire C for B
subcontract = A farm out B
apply.job = A apply for B, A put in for B
interview.job = A interview B
probation = A be on probation
unionise = unionize, A form a union
lock.out = A shut B out; ! let.work
let.work = A let B work
enrol = enroll, A enrol at B, A enroll at B, A sign up at B, A register at B, A enrol in B, A enroll in B; !? drop.out
expel.school = A throw B out of school, exclude; ! A admit.school B
admit.school = A offer B a place, A accept B
tutor = coach
mark.exam = grade
cheat.exam = A cheat, A cheat in B
revise = A study for B
research.degree = A do a doctorate in B
professor.of = A professor of B, A hold the chair of B, A teach B
specialise = A specialise in B, A specialize in B, A specialist in B, A expert in B
practise = A practise B, A work as B
run.errand = A do an errand for B
babysit = A look after B, A mind B
clean.up = A tidy up B, A tidy B, A clear up B; ! mess.up
mess.up = A make a mess of B
organise.union = A mobilise B
chair = A preside over B, A be in the chair at B, A chairman of B
co-found = A found B together with C; > found
head.list = A top B, A lead B
staff = man, A provide staff for B
patrol.work = A do the rounds of B
inherit.job = A take over B from C
lay.off = lay off, A let go B, A make B redundant; > dismiss
director.of* = A director of B, A managing director of B; > lead
chairman.of* = A chairman of B, A chairwoman of B, A chair of B, A chair B, A chairperson of B; > lead
president.of* = A president of B; > lead
minister.of* = A minister of B
mayor.of* = A mayor of B; > lead
captain.of* = A captain of B, captain, skipper; > lead
king.of* = A king of B, A monarch of B; > govern; ! queen.of
queen.of* = A queen of B; > govern
lawyer.of* = A lawyer of B, A lawyer for B, A attorney of B, A attorney for B, B client of A; > represent
spokesman.of* = A spokesman of B, A spokesman for B, A spokeswoman of B, A spokeswoman for B, A spokesperson of B,
    A spokesperson for B; > represent
course AB: hire < dismiss
course AB: hire < promote
course AB: suspend.job < reinstate
course AB: attend.school < graduate
course AB: take.exam << pass.exam
course AB: take.exam << fail.exam
course AB: join < quit.group
course AB: study < graduate
course A: strike.work < return.work
either: A resign | _ dismiss A | A retire | A stay.on | _ oust A
"""
