"""Buying, selling, giving, owning, paying, companies. `frames.py` says how a line is read."""

FRAMES = """
buy* = purchase, A buy B (from C), A make a purchase of B, A snap up B, C sell B (to A), C make a sale of B to A,
    A buyer of B, A purchaser of B, C seller of B, A pick up B; > A get B; ? inherit; ? rent; ? get.gift
sell.out = A sell out of B, B sell out, A run out of B
put.on.sale = A put B on the market, A put B up for sale, A offer B for sale, A bring B to market, B go on sale,
    B be on the market, B be for sale; !? withdraw.sale
withdraw.sale = A withdraw B from sale, A take B off the market, recall
auction = A put B up for auction, A sell B at auction, B go under the hammer, B come under the hammer; !? keep.thing
bid = A bid (for B), A make a bid (for B), A put in a bid (for B), A make an offer (for B), A offer to buy B
take.over.firm = A take over B, A acquire B, A buy B, A buy out B, A swallow B up, A gain control of B, A purchase B,
    A complete the takeover of B; !? A sell.off B
sell.off = A sell B off, A divest B, A dispose of B, A offload B, A spin B off, A hive B off; ! keep.thing
merge = A merge with B, B merge with A, A join forces with B, A combine with B, A amalgamate with B, A unite with B;
    !? split.from
split.from = A split from B, A break away from B, A separate from B, B split from A, A secede from B, A part company with B
invest = A invest in B, A put money into B, A buy into B, A pump money into B, A plough money into B, A investor in B,
    A take a stake in B; !? pull.money
pull.money = A divest from B, A pull its money out of B, A withdraw its money from B, A sell its stake in B
own* = A possess B, A be in possession of B, B belong to A, A owner of B, A proprietor of B, B property of A,
    B be in the hands of A, B be in the possession of A
rent = A rent B (from C), A lease B (from C), A hire B (from C), C rent out B (to A), C let B (to A), C let out B (to A),
    C lease B (to A), C rent B to A, A tenant of B
borrow = A borrow B (from C), A take B on loan (from C), C lend B (to A), C loan B (to A), C make a loan of B to A,
    A have the loan of B, A take out B
pay.back = A repay B (to C), A pay back B (to C), A return B (to C), A settle B, A clear B, A pay off B; ! owe
default = A default on B, A fail to pay B, A fail to repay B; !! pay.back
owe = A owe B (to C), A be in debt to C, C creditor of A, A debtor of C
give = A give B (to C), C get B from A, A hand B (to C), A pass B (to C), A hand over B (to C), A make a gift of B to C,
    A present C with B, A make a present of B to C, C receive B (from A), C obtain B from A, A give away B (to C),
    A provide B to C, A provide C with B, A supply B to C, A supply C with B, A grant B to C, A bring B to C; > C get B;
    ! A keep.back B C; ? C buy B A
get = A get B, obtain, A receive B, acquire, A come into possession of B, A come by B, A given B
get.gift = A get B as a gift, A receive B as a gift, A given B as a present; > A get B
donate = A donate B (to C), A give B to charity, A make a donation of B (to C), A contribute B (to C), A chip in B (to C),
    C receive a donation of B from A, A donor of B
give.back = A give back B (to C), A return B (to C), A hand back B (to C), A take back B (to C), A restore B (to C),
    C get back B (from A), C recover B (from A), C have B back; ! keep.back
keep.back = A withhold B (from C), A hold back B (from C), A keep B, A keep B from C, A retain B, A hold on to B
take.away = A take away B (from C), A strip C of B, A deprive C of B, A dispossess C of B; !? give
lose.thing = A lose B, A mislay B, A misplace B; !? find.thing; !? keep.thing
find.thing = A find B, A come across B, A come upon B, A stumble on B, A stumble across B, A discover B, A locate B,
    A track down B, A happen on B, A chance upon B, A turn up B; ! look.in.vain
look.in.vain = A look for B in vain, A search for B in vain, A fail to find B
look.for = A search for B, A hunt for B, A seek B, A be in search of B, A look for B, A be on the lookout for B,
    A scour C for B
inherit = A inherit B (from C), A come into B, C leave B to A, C bequeath B to A, C will B to A, A heir to B; ! buy;
    > A get B
disinherit = A cut B out of will; ! A leave.to B
leave.to = A make B heir, A leave everything to B
share.with = A share B (with C), A split B (with C), A divide B (with C), A go halves with C
distribute = A hand out B (to C), A give out B (to C), A share out B (to C), A dole out B (to C), A allocate B (to C),
    A pass round B (to C)
offer = A make an offer of B (to C), A put forward B, A hold out B (to C)
accept.offer = accept, A take up B, A agree to B, A say yes to B, A jump at B, A welcome B; ! reject.offer
reject.offer = reject, A turn down B, A refuse B, A decline B, A say no to B, rebuff, spurn, A knock back B, A dismiss B,
    A throw out B
pay = A pay B (to C), A shell out B, A fork out B, A hand over B, A cough up B, A part with B, A spend B (on C)
pay.for = A pay for B, A foot the bill for B, A meet the cost of B, A bear the cost of B, A cover the cost of B,
    A pick up the bill for B, A stump up for B, A bear B; ! get.free
get.free = A get B for nothing, A get B free of charge, A get B free, A not pay for B
fund = finance, A bankroll B, A put up the money for B, A provide the money for B, A foot the bill for B, A underwrite B,
    subsidise, subsidize, A sponsor B; > support.back
sponsor = A sponsor of B
cut.off.funds = A cut off funds to B, A stop funding B, A withdraw funding from B; !? fund
charge.price = A charge B (for C), A ask B for C, A demand B for C
cost = A sell for B, A go for B, A worth B, A fetch B, A come to B, A priced at B, _ price A at B
cost.nothing = A free, A cost nothing, A free of charge, A come free; ! cost
free.charge = A complimentary, A gratis, A cost-free; ! cost
earn = A take home B, A bring in B, A pull in B, A have an income of B
lose.money = A make a loss (of B), A lose money, A be in the red, A run at a loss, A run up losses of B,
    A post a loss (of B), A report a loss (of B); ! make.profit
make.profit = A make a profit (of B), A be in the black, A be in profit, A turn a profit (of B), A post a profit (of B),
    A report a profit (of B), A profitable
break.even = A break even; ! make.profit; ! lose.money
spend.money = A spend B (on C), A splash out B (on C), A lay out B (on C); ! save.money
save.money = A save B, A put aside B, A put by B, A set aside B, A put away B
waste = squander, A fritter away B, A throw away B, A let B go to waste; ! use.well
use.well = A make good use of B, A make the most of B
go.bankrupt = A go bankrupt, A go bust, A go under, A go into administration, A fold, A collapse, A file for bankruptcy,
    A become insolvent, A go out of business, A fail, A go into liquidation, bankrupt, insolvent, A go to the wall;
    ! survive.firm
survive.firm = A stay afloat, A stay in business, A survive, A solvent, A keep going, A remain in business
bail.out = A rescue B, A save B, bail out; ! let.fail
let.fail = A let B fail, A let B go under
trade.with = A do business with B, B do business with A, A trade with B, B trade with A, A deal with B
exchange = A swap B (with C), A trade B (with C), C swap B with A, A barter B (with C)
order.goods = A place an order for B, A put in an order for B, A order B; !? cancel.order
cancel.order = A cancel B
reserve = book, A make a booking for B, A make a reservation for B; !? cancel.booking
cancel.booking = A cancel B
sign.contract = A sign B (with C), A put his name to B, A ink B, A put pen to paper on B, C sign B with A,
    A conclude B (with C), A signatory to B; !? pull.out.deal
pull.out.deal = A pull out of B, A withdraw from B, A back out of B, A walk away from B, A tear up B, A scrap B,
    A go back on B, A cancel B, A renege on B, A quit B
insure = A take out insurance on B, A have B insured
supply = A supply B (to C), A supply C with B, A provide B (to C), A provide C with B, A furnish C with B,
    A equip C with B, A supplier of B, A provider of B, C source B from A
ration = A limit B
tax = A put a tax on B, A levy a tax on B, A impose a tax on B; ! exempt.tax
exempt.tax = A exempt B, A not tax B
pay.tax = A declare B
evade.tax = A dodge B, A avoid B; !! pay.tax
sanction = A impose sanctions on B, A place sanctions on B, A slap sanctions on B, A put sanctions on B; !? lift.sanctions
lift.sanctions = A lift sanctions on B, A ease sanctions on B, A end sanctions against B
boycott = A refuse to buy B, A shun B
hoard = A stockpile B, A stock up on B
ask.price = A want B for C
compensate = A pay compensation to B, A pay damages to B, A recompense B, A indemnify B, B receive compensation (from A),
    B get damages from A
refund = A reimburse B, A give B his money back, A pay B back, B get money back (from A)
earn.dividend = A pay a dividend (to B)
list.shares = A go public, A float, A list its shares; !? go.private
go.private = A go private, A delist
nationalise = nationalize, A take B into public ownership, A bring B under state control; !? privatise
privatise = privatize, A sell B to private owners
accept.from = A accept B from C, A take B from C; > C give B A; ! reject.offer
cede = A cede B (to C), A surrender B to C; > give; !? keep.thing
haggle = A bargain over B
discount.price = A give a discount on B, A knock B off C, A mark down B; ! mark.up
mark.up = A raise the price of B, A put up the price of B
overcharge = A charge B too much, A rip off B; ! undercharge
undercharge = A charge B too little
tip = A leave a tip for B, A give a tip to B
mortgage = A take out a mortgage on B, remortgage
repossess = A take back B
pawn = A take B to the pawnbroker
appraise = value, A put a value on B, A estimate the value of B
launder = A wash B
embargo = A put an embargo on B; !? lift.embargo
lift.embargo = A lift the embargo on B
monopolise = monopolize, A corner B, A have a monopoly on B
compete.price = undercut, A sell cheaper than B
outsource = A contract out B
downsize.staff = A cut jobs, A cut staff, A shed jobs, A make staff redundant, A slash jobs, A axe jobs; ! create.jobs
create.jobs = A create jobs, A add jobs, A take on staff, A hire staff
relaunch = A launch B again
rebrand = A give B a new name, rename
recall.product = A call in B, A withdraw B from the market
stock = A carry B, A sell B; ! run.out
run.out = A run out of B, A exhaust its supply of B, A run short of B, A have no B left
patent = A take out a patent on B, A get a patent for B
licence.product = A license B to C, A sell a licence for B to C
advertise = A market B, A promote B, A plug B
thrive = flourish, A do well, A boom, A prosper; ! struggle.firm
struggle.firm = A struggle, A do badly, A falter, A flounder, A be in difficulties
write.off = A cancel B, A forgive B
devalue = A lower the value of B; ! revalue
revalue = A raise the value of B
deposit.money = A pay B into a bank, A pay in B, A put B in the bank; !? withdraw.money
withdraw.money = A take out B, A withdraw B
lend.money = A give a loan to B
donate.blood = A give B
raise.funds = A raise money for B, A collect money for B, A collect for B
endow = A give an endowment to B
budget = A set aside B for C, A earmark B for C, A allocate B to C
overspend = A go over budget, A spend too much, A exceed its budget; ! underspend
underspend = A come in under budget, A stay within budget
course AB: bid < buy
course A: offer < give
course AB: look.for < find.thing
course AB: order.goods < get
course AB: owe < pay.back
course AB: bid < take.over.firm
either: A buy B | A rent B | A borrow B | A steal B
"""
