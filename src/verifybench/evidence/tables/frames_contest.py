"""Matches, races, prizes, elections, votes. `frames.py` says how a line is read."""

FRAMES = """
compete = take part, A take part in B, participate, A participate in B, A compete in B, A contestant in B,
    A participant in B, A be in the running for B; !! miss.event
miss.event = A miss B, A sit out B, A absent from B, A stay away from B, A not attend B
enter.contest = A enter B, A sign up for B, A put his name down for B
qualify.contest = A qualify (for B), A book a place in B, A secure a place in B, A earn a place in B; !! fail.qualify
fail.qualify = A miss out on B, A fail to qualify for B
win.contest = A win (B), A come first (in B), A come out on top (in B), A finish first (in B), A take first place (in B),
    A triumph (in B), A emerge victorious (from B), A prevail (in B), A victorious (in B), A winner of B, A clinch B,
    A come out the winner of B, A carry the day, A victor of B, A claim victory (in B), A score a victory (in B),
    A record a victory (in B), A gain a victory (in B), A secure a victory (in B), A champion of B; > compete;
    ! lose.contest
lose.contest = A lose B, A lose, A suffer a defeat (in B), A go down to defeat (in B), A finish last (in B), A loser of B,
    A come off second best (in B); > compete
defeat* = beat, overcome, vanquish, best, A get the better of B, A win against B, A win (C) over B, A see off B,
    A prevail over B, A triumph over B, A have the beating of B, A record a victory over B, A score a victory over B,
    A gain a victory over B, B lose (C) to A, B fall to A, B go down to A, B succumb to A, B suffer a defeat against A,
    upset, A inflict a defeat on B, A claim victory over B, edge, edge out, pip, A come out ahead of B, A victory over B;
    > A win.contest C; > B lose.contest C; > A play.against B
thrash* = trounce, rout, hammer, demolish, crush, A wipe the floor with B, A run rings round B, A make short work of B,
    whip, drub; > defeat
knock.out* = knock out, eliminate, A put B out, A dump B out, A send B out, B go out to A, B crash out to A, B exit to A;
    > B go.out
go.out = A go out (of B), A crash out (of B), A bow out (of B), A exit B; !! advance.contest
advance.contest = A advance (to B), A go through (to B), A progress (to B), A reach B, A make it (to B), A move on to B,
    A qualify for B, A get through to B
draw.match = A draw (with B), B draw with A, A tie (with B), B tie with A, A finish level (with B),
    A share the points (with B), A level (with B); ! defeat; ! B defeat A; > A play.against B; ! A win.contest C;
    ! A lose.contest C
play.against = A play B, A face B, A meet B, B meet A, B face A, A take on B, A play against B, B play against A,
    A square up to B, B take A on, A be up against B
outplay* = outclass, outperform, outshine, outdo, A put B in the shade, A eclipse B, A surpass B
hold.title = A hold B, A holder of B, A defend B
retain.title = retain, A keep B, A hold on to B, A successfully defend B; !? lose.title
lose.title = A lose B, A relinquish B; !? win.contest
strip.title = A strip B of C, A take C away from B; > B lose.title C
score.goal = A score (B), A net (B), A find the net, A put the ball in the net; ! miss.goal
miss.goal = A miss (B), A fail to score, A shoot wide, A put B wide
save.goal = save, A stop B, A keep B out, A deny B; ! concede.goal
concede.goal = concede, A let in B, B get past A
equalise = equalize, A level the score, A level, A draw level, A tie the game
lead.race = A lead (B), A ahead (of B), A be in front (of B), A be in the lead, A hold the lead (over B), B trail A,
    B be behind A, B lag behind A; ! behind.race
behind.race = A trail B, A be behind B, A be behind, B lead A, A lag behind B
come.second = A finish second (in B), A come second (in B), A runner-up (in B), A take second place (in B),
    A runner-up in B, A win silver (in B), A take silver (in B), A take the silver medal (in B)
come.third = A finish third (in B), A come third (in B), A take third place (in B), A win bronze (in B),
    A take bronze (in B)
come.last = A finish last (in B), A come last (in B), A finish bottom (of B), A last in B; > compete
record.break = A break B, A beat B, A smash B, A set a new B, A better B, A shatter B; ! record.miss
record.miss = A fall short of B, A miss B
injured.out = A ruled out (of B), _ rule A out (of B), A be out (of B), A miss B through injury
relegate = A send B down, B go down, B drop down; !! stay.up; !? promote.league
stay.up = B stay up, B avoid the drop, B survive
promote.league = A send B up, B go up, B win promotion, A promote B
sign.player = A sign B, B sign for A, B join A, A bring B in
transfer.player = A sell B to C, B move from A to C, B leave A for C
coach = A train B, A coach of B, A trainer of B, A manage B
referee = A umpire B, A officiate at B, A take charge of B, A referee of B
award.prize = award, A give B to C, A present B to C, A confer B on C, A bestow B on C, C win B (from A),
    C receive B (from A), A honour C with B, A honor C with B, C collect B, C recipient of B, C winner of B
nominate.prize = A nominate B (for C), A put B forward for C, A shortlist B (for C), B be in the running for C,
    B nominee for C, B get a nomination for C, B receive a nomination for C
turn.down.prize = A turn down B, A decline B, A refuse B, A reject B; ! _ award.prize B A
stand.election = A stand (for B), A run for B, A candidate for B, A seek B, A seek election as B, A standing for B,
    A contest B, A campaign for B, A throw his hat into the ring for B, A put himself forward for B
elect = A vote B into office, A vote B in, B win the election, B win election, A choose B, A return B, A pick B
reelect = re-elect, A return B to office, A vote B in again, B win a second term, B win another term, B win re-election,
    B win reelection, B secure a second term; > elect; !? voted.out
voted.out = A vote B out, B lose the election, B lose re-election, B lose his seat, A throw B out of office, A unseat B;
    !? elect
nominate.candidate = A nominate B, A name B as its candidate, A select B as its candidate, A adopt B,
    A choose B as its candidate, A put B up
vote.for = A vote for B, A cast a vote for B, A back B, A vote in favour of B, A vote in favor of B, A vote yes to B,
    A vote yes on B; ! vote.against
vote.against = A vote against B, A vote no to B, A oppose B, A vote no on B
vote.cast = A vote (in B), A cast a vote (in B), A cast a ballot (in B), A go to the polls; !! abstain
abstain = A abstain (from B), A stay away from the polls, A not vote (in B), A boycott B, A sit out B
hold.vote = A hold a vote on B, A vote on B, A put B to the vote, A take a vote on B
concede.election = A concede (B), A concede defeat (in B), A admit defeat (in B), A acknowledge defeat (in B);
    > lose.contest; ! contest.result
contest.result = A contest B, A dispute B, A challenge B, A refuse to accept B
campaign.for = A campaign for B, A canvass for B, A push for B, A lobby for B; ! campaign.against
campaign.against = A campaign against B, A lobby against B
coalition = A form a coalition with B, B form a coalition with A, A go into coalition with B, A govern together with B
gamble = A bet on B, A place a bet on B, A wager on B, A put money on B, A back B
disqualify = A throw B out of C, A exclude B from C, A bar B from C; ! B win.contest C
forfeit = A give up B, A lose B by default; ! win.contest
train.sport = A train (for B), A prepare for B, A work out
withdraw.contest = A withdraw (from B), A pull out (of B), A drop out (of B), A scratch from B, A retire from B, A quit B,
    A give up in B; ! win.contest; ! finish.race
finish.race = A finish B, A complete B, A cross the finish line, A reach the finish
host.event = A host B, A stage B, A host of B, A venue for B, A hold B, B take place in A
send.through = put through, A send B through; > B advance.contest
course B: nominate.candidate < elect < reelect
course C: nominate.prize < award.prize
course AB: enter.contest < compete < win.contest
course AB: qualify.contest < win.contest
either firm: A win.contest B | A come.second B | A come.third B | A come.last B
either: A win.contest B | A go.out B | A withdraw.contest B
either firm: _ elect B | _ voted.out B
"""
