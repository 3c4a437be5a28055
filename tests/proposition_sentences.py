"""Sentences with the propositions they hold, by class.

A sentence, then one proposition a line: `level: not verb particle(agent, patient | preposition phrase; …)`, each phrase by its head
in lower case, "-" for none, "&" between several. `fact` is left out; "be" is a copula or an apposition.
"""

TABLE = """
## plain
Croatia beat Slovenia in the final.
    beat(croatia, slovenia | in final)
The museum bought the painting from a Danish collector for 2.3 million euros.
    buy(museum, painting | from collector; for euros)
Heavy rain delayed the start of the race by two hours.
    delay(rain, start | by hours)
    start(race, -)
Workers demand higher pay.
    demand(workers, pay)
Ferreira lost to Novak in straight sets on Saturday.
    lose(ferreira, - | to novak; in sets; on saturday)
The old bridge carries two lanes of traffic.
    carry(bridge, lanes)
Her uncle teaches mathematics at a village school.
    teach(uncle, mathematics | at school)
The price of bread rose by 12 per cent last year.
    rise(price, - | by cent; year)
## passive
Two people were arrested by police in Oslo on Monday.
    arrest(police, people | in oslo; on monday)
The novel was rejected by fourteen publishers.
    reject(publishers, novel)
Several houses have been badly damaged.
    damage(-, houses)
The strike is being organised by the dockers' union.
    ongoing: organise(union, strike)
The island's last wolf was shot in 1786.
    shoot(-, wolf | in 1786)
The ferry had been built by a Norwegian yard.
    build(yard, ferry)
Britain was given Gibraltar by the treaty.
    give(treaty, gibraltar | to britain)
Marta Lind was elected president in 2016.
    elect(-, lind | as president; in 2016)
The results will be published by the agency in June.
    planned: publish(agency, results | in june)
## two objects
The treaty gave Britain the island.
    give(treaty, island | to britain)
The king granted the town a charter.
    grant(king, charter | to town)
She sent the editor a letter.
    send(she, letter | to editor)
The party named Okoye leader.
    name(party, okoye | as leader)
Grandma sold the sewing machine to Tilda.
    sell(grandma, machine | to tilda)
## particles
Firefighters put out the blaze before dawn.
    put out(firefighters, blaze | before dawn)
Firefighters put the blaze out.
    put out(firefighters, blaze)
The committee turned him down.
    turn down(committee, him)
The company laid off 300 workers.
    lay off(company, workers)
The meeting was called off.
    call off(-, meeting)
The minister stepped down on Monday.
    step down(minister, - | on monday)
## copula
Berg is the mayor of Oslo.
    be(berg, mayor)
The mayor was angry.
    be(mayor, angry)
The river is 40 kilometres long.
    be(river, kilometres)
Lund became chairman in 1998.
    become(lund, chairman | in 1998)
The island is not a republic.
    not be(island, republic)
The village remained without water.
    remain(village, - | without water)
He's the captain.
    be(he, captain)
The keys were in the drawer.
    be(keys, - | in drawer)
## apposition
The mayor, Anna Berg, did not sign the agreement.
    be(berg, mayor)
    not sign(berg, agreement)
Anna Berg, the author of three crime novels, moved from Bergen to Lisbon in 2014.
    be(berg, author)
    move(berg, - | from bergen; to lisbon; in 2014)
The novelist Ola Lund died in Paris.
    be(lund, novelist)
    die(lund, - | in paris)
A retired sailor, Jakob Holm taught Emma.
    be(holm, sailor)
    teach(holm, emma)
Police arrested Ivan Karr, the founder of the firm.
    be(karr, founder)
    arrest(police, karr)
The bakery will reopen under a new owner, Samira Haddad.
    planned: reopen(bakery, - | under owner)
    be(haddad, owner)
## negation
The deputies did not pass the budget.
    not pass(deputies, budget)
Nobody was hurt.
    not hurt(-, nobody)
The committee never met.
    not meet(committee, -)
No witness saw the driver.
    not see(witness, driver)
The divers found no survivors.
    not find(divers, survivors)
The ferry no longer calls at the island.
    not call(ferry, - | at island)
He has hardly spoken to his brother.
    not speak(he, - | to brother)
Neither party accepted the offer.
    not accept(party, offer)
She left without paying.
    leave(she, -)
    not pay(she, -)
None of the passengers survived.
    not survive(passengers, -)
Nobody denied the report.
    not deny(nobody, report)
They can't open the safe.
    not open(they, safe)
## control
Berg tried to flee.
    attempted: flee(berg, -)
The council plans to sell the hall.
    planned: sell(council, hall)
The guards failed to stop the intruder.
    not stop(guards, intruder)
The minister refused to answer.
    not answer(minister, -)
The climbers managed to reach the summit.
    reach(climbers, summit)
Residents want to keep the library.
    wanted: keep(residents, library)
The firm began to export cheese in 1990.
    ongoing: export(firm, cheese | in 1990)
Journalists were not allowed to enter the hall.
    not enter(journalists, hall)
Prices are expected to fall.
    planned: fall(prices, -)
The bank is said to own the hotel.
    possible: own(bank, hotel)
The army forced the president to resign.
    force(army, president)
    resign(president, -)
The court ordered the firm to pay a fine.
    order(court, firm)
    wanted: pay(firm, fine)
The pilot avoided hitting the tower.
    not hit(pilot, tower)
The driver was unable to stop.
    not stop(driver, -)
He has not tried to sell the house.
    attempted: not sell(he, house)
The guards prevented the crowd from entering the hall.
    prevent(guards, crowd)
    not enter(crowd, hall)
They let him go.
    let(they, him)
    go(him, -)
The town stopped using plastic bags.
    not use(town, bags)
He used to run a café.
    run(he, café)
She had to leave the country.
    leave(she, country)
## modality
The vaccine may reduce the risk.
    possible: reduce(vaccine, risk)
The firm will close the plant.
    planned: close(firm, plant)
The state should pay the teachers.
    wanted: pay(state, teachers)
Perhaps the letter was a forgery.
    possible: be(letter, forgery)
The actor allegedly struck a guard.
    possible: strike(actor, guard)
The council is building a pool.
    ongoing: build(council, pool)
The talks are about to begin.
    planned: begin(talks, -)
He would have won the race.
    condition: win(he, race)
The team could not defend the title.
    not defend(team, title)
## saying
The chair said that funds were limited.
    say(chair, -)
    limit(-, funds)
Officials said the bridge had collapsed.
    say(officials, -)
    collapse(bridge, -)
"We won the cup," said Berg.
    win(we, cup)
    say(berg, -)
The talks have failed, the minister said on Friday.
    fail(talks, -)
    say(minister, - | on friday)
Lund told reporters that he would resign.
    tell(lund, reporters)
    planned: resign(he, -)
Berg denied that he had taken bribes.
    deny(berg, -)
    not take(he, bribes)
She asked whether the shop was open.
    ask(she, -)
    asked: be(shop, open)
According to the police, the driver was drunk.
    be(driver, drunk | according to police)
The report found that the dam was unsafe.
    find(report, -)
    be(dam, unsafe)
## coordination
He was charged and jailed.
    charge(-, he)
    jail(-, he)
The firm bought the mill and closed it in 1999.
    buy(firm, mill)
    close(firm, it | in 1999)
Berg and Lund signed the treaty.
    sign(berg & lund, treaty)
The police searched the flat and arrested two men.
    search(police, flat)
    arrest(police, men)
Police arrested Berg and Lund fled to Sweden.
    arrest(police, berg)
    flee(lund, - | to sweden)
The court fined the firm but it did not close the site.
    fine(court, firm)
    not close(it, site)
He did not smoke or drink.
    not smoke(he, -)
    not drink(he, -)
The band toured France, Spain and Italy.
    tour(band, france & spain & italy)
The mayor resigned, and the council elected a successor.
    resign(mayor, -)
    elect(council, successor)
She will study law and work in Geneva.
    planned: study(she, law)
    planned: work(she, - | in geneva)
He came, saw and conquered.
    come(he, -)
    see(he, -)
    conquer(he, -)
## subordinate
She resigned because the board had lost faith.
    resign(she, -)
    lose(board, faith)
After the king died, his son took the throne.
    die(king, -)
    take(son, throne)
Although Mbeki scored, United lost the match.
    score(mbeki, -)
    lose(united, match)
If the dam fails, the valley will be flooded.
    condition: fail(dam, -)
    planned: flood(-, valley)
The ship sank when it struck a reef.
    sink(ship, -)
    strike(it, reef)
Before he moved to Lisbon, Karr worked in Bergen.
    move(he, - | to lisbon)
    work(karr, - | in bergen)
The match was stopped while the pitch was cleared.
    stop(-, match)
    clear(-, pitch)
## relative
The treaty, which was signed in Utrecht, gave Gibraltar to Britain.
    sign(-, treaty | in utrecht)
    give(treaty, gibraltar | to britain)
The man who shot the wolf lived in Bergen.
    shoot(man, wolf)
    live(man, - | in bergen)
The painting that the museum bought was a forgery.
    buy(museum, painting)
    be(painting, forgery)
The bridge built in 1901 by Italian engineers collapsed.
    build(engineers, bridge | in 1901)
    collapse(bridge, -)
They met a woman carrying a child.
    meet(they, woman)
    carry(woman, child)
The house in which the poet lived has been sold.
    live(poet, - | in house)
    sell(-, house)
The book he wrote in prison became famous.
    write(he, book | in prison)
    become(book, famous)
Anna Berg, who runs a bakery, bought the mill.
    run(berg, bakery)
    buy(berg, mill)
## participle
Arrested in May, he was released on bail.
    arrest(-, he | in may)
    release(-, he | on bail)
A bomb exploded in the market, killing six people.
    explode(bomb, - | in market)
    kill(bomb, people)
After winning the race, Greta retired.
    win(greta, race)
    retire(greta, -)
He escaped by climbing a fence.
    escape(he, -)
    climb(he, fence)
Having lost the election, Lund left politics.
    lose(lund, election)
    leave(lund, politics)
## infinitive
The firm hired guards to protect the site.
    hire(firm, guards)
    planned: protect(firm, site)
The plan to build a tunnel was dropped.
    planned: build(-, tunnel)
    drop(-, plan)
To save money, the school closed its pool.
    planned: save(school, money)
    close(school, pool)
## deed
The destruction of the bridge by the flood cut the road.
    cut(destruction, road)
    destroy(flood, bridge)
Berg's dismissal surprised the board.
    surprise(dismissal, board)
    dismiss(-, berg)
The union called for the release of the prisoners.
    call(union, - | for release)
    wanted: release(-, prisoners)
The arrest of Karr led to protests.
    lead(arrest, - | to protests)
    arrest(-, karr)
The committee took a decision on Friday.
    decide(committee, - | on friday)
The army carried out an attack on the port.
    attack(army, - | on port)
## order
There were 30 protesters in the square.
    be(protesters, - | in square)
It was Berg who fired Lund.
    fire(berg, lund)
It was in Oslo that the poet died.
    die(poet, - | in oslo)
Neither did Karr sign the letter.
    not sign(karr, letter)
In the square stood a statue.
    stand(statue, - | in square)
Never had the town seen such a storm.
    not see(town, storm)
Only then did the guards open the gate.
    open(guards, gate)
On Tuesday police searched the flat.
    search(police, flat | on tuesday)
## headline
Two killed in blast
    kill(-, two | in blast)
Minister resigns over leak
    resign(minister, - | over leak)
Court jails former mayor for fraud
    jail(court, mayor | for fraud)
## question
Did Berg lock the shed?
    asked: lock(berg, shed)
Who wrote the letter?
    asked: write(-, letter)
## present tense behind a noun
The parish owns the mill.
    own(parish, mill)
The firm plans to open a shop.
    planned: open(firm, shop)
She said the firm plans to open a shop.
    say(she, -)
    planned: open(firm, shop)
The museum houses 300 paintings and was built in 1900.
    house(museum, paintings)
    build(-, museum | in 1900)
The old factory houses the museum.
    house(factory, museum)
The law bans smoking.
    ban(law, smoking)
The parents of the child own the mill.
    own(parents, mill)
The owners of the mill plan to sell it.
    planned: sell(owners, it)
Two sisters own the farm.
    own(sisters, farm)
Lund (born 1961) heads the firm.
    head(lund, firm)
Varde — once a port — lies inland.
    lie(varde, inland)
The new rules the council passed failed.
    pass(council, rules)
    fail(rules, -)
The company profits fell in May.
    fall(profits, - | in may)
## cannot
He cannot swim.
    not swim(he, -)
The bridge cannot be crossed.
    not cross(-, bridge)
She could not find the key.
    not find(she, key)
They may not know the road.
    possible: not know(they, road)
## how sure an adjective makes it
It is possible that Berg left.
    be(it, possible)
    possible: leave(berg, -)
It is unlikely that Berg left.
    be(it, unlikely)
    possible: not leave(berg, -)
It is certain that Berg left.
    be(it, certain)
    leave(berg, -)
It is not certain that Berg left.
    not be(it, certain)
    asked: leave(berg, -)
It is not true that Berg left.
    not be(it, true)
    not leave(berg, -)
It may be true that Berg left.
    possible: be(it, true)
    possible: leave(berg, -)
It was possible to cross the river.
    be(it, possible)
    possible: cross(-, river)
It was impossible for Berg to leave.
    be(it, impossible | for berg)
    not leave(berg, -)
There is no doubt that Berg left.
    not be(doubt, -)
    leave(berg, -)
There is a chance that Berg left.
    be(chance, -)
    possible: leave(berg, -)
Certain rules that Berg made failed.
    make(berg, rules)
    fail(rules, -)
## never before a participle, and a relative behind a fronted phrase
Greta has a car, never having sold it.
    have(greta, car)
    not sell(greta, it)
Unlike her sister, who never learned to drive, Greta passed her test.
    not drive(sister, -)
    pass(greta, test | unlike sister)
## but, since, well, and he
The lighthouse was not demolished in 1990 but converted into a hostel.
    not demolish(-, lighthouse | in 1990)
    convert(-, lighthouse | into hostel)
The lighthouse was not painted or sold.
    not paint(-, lighthouse)
    not sell(-, lighthouse)
Lund has since recovered.
    recover(lund, -)
Lund is well again.
    be(lund, well)
I lent Bruno my tent in May and he still hasn't given it back.
    lend(i, tent | to bruno; in may)
    not give back(he, it)
He said the crew and I left the ship.
    say(he, -)
    leave(crew & i, ship)
The crew were told by Berg to leave the ship.
    tell(berg, crew)
    wanted: leave(crew, ship)
The crew got as far as Oslo.
    get(crew, - | as far as oslo)
As far as Berg knows, Lund left.
    know(berg, -)
    leave(lund, -)
## clefts with who it was not
It was Meera's nephew, not her son, who took over the shop.
    take over(nephew, shop)
It was not Arjun but Meera who took over the shop.
    take over(meera, shop)
It was in Oslo, not in Bergen, that he died.
    die(he, - | in oslo)
## exceptions
All but the engineer obeyed the order.
    obey(all, order | except engineer)
Nobody but the engineer obeyed the order.
    not obey(nobody, order | except engineer)
Everyone except for Berg and Lund signed.
    sign(everyone, - | except berg & lund)
## place in place
He was born in Leeds, England.
    bear(-, he | in leeds)
Paris, Texas, is a town.
    be(paris, town)
## a figure with its noun before the verb
All but two of the players left.
    leave(all, - | except players)
300 workers demand higher pay.
    demand(workers, pay)
## a half without its verb
Berg won gold and Lund silver.
    win(berg, gold)
She met the mayor and Anna Berg last week.
    meet(she, mayor & berg | week)
## the former and the latter
Berg and Lund stood, and the former is a doctor, the latter a nurse.
    stand(berg & lund, -)
    be(berg, doctor)
    be(lund, nurse)
Berg and Lund stood, but neither the former nor the latter won.
    stand(berg & lund, -)
    not win(berg & lund, -)
The former mayor won.
    win(mayor, -)
The latter won.
    win(latter, -)
## titles in quotes
She sang "I Kissed a Girl" in 2008.
    sing(she, girl | in 2008)
"I Kissed a Girl" was sung by Berg.
    sing(berg, girl)
"""

UNSEEN = """
## plain
The court in Antwerp sentenced the smuggler to four years in prison.
    sentence(court, smuggler | to years; in prison)
Volunteers planted 400 trees along the canal in April.
    plant(volunteers, trees | along canal; in april)
The tunnel links the two islands.
    link(tunnel, islands)
Inflation fell to 3.1 per cent in August.
    fall(inflation, - | to cent; in august)
The orchestra will perform the symphony in Vienna next spring.
    planned: perform(orchestra, symphony | in vienna; spring)
His grandmother grew up in a fishing village near Bergen.
    grow up(grandmother, - | in village; near bergen)
Farmers blame the drought for the poor harvest.
    blame(farmers, drought | for harvest)
## passive
The statue was removed by city workers overnight.
    remove(workers, statue)
Three of the hostages have been freed.
    free(-, hostages)
The contract was awarded to a Finnish company in 2018.
    award(-, contract | to company; in 2018)
Nadia Petrova was appointed head of the agency by the cabinet.
    appoint(cabinet, petrova | as head)
The suspects are being questioned.
    ongoing: question(-, suspects)
The law must be approved by both chambers.
    wanted: approve(chambers, law)
## negation
The government has not published the figures.
    not publish(government, figures)
No one claimed responsibility for the attack.
    not claim(one, responsibility | for attack)
The airline never paid the passengers.
    not pay(airline, passengers)
The inspectors found nothing.
    not find(inspectors, nothing)
The witness declined to name the driver.
    not name(witness, driver)
The team didn't win a single match.
    not win(team, match)
He walked past without saying a word.
    walk(he, -)
    not say(he, word)
Neither of the brothers attended the funeral.
    not attend(brothers, funeral)
## control
The senator vowed to block the bill.
    planned: block(senator, bill)
The rescuers struggled to reach the village.
    attempted: reach(rescuers, village)
Tenants were forced to leave their homes.
    leave(tenants, homes)
The ministry is considering closing two embassies.
    possible: close(ministry, embassies)
The judge allowed the witness to remain anonymous.
    allow(judge, witness)
    possible: remain(witness, anonymous)
The teachers have agreed to end the strike.
    planned: end(teachers, strike)
She asked her neighbour to feed the cat.
    ask(she, neighbour)
    wanted: feed(neighbour, cat)
The fence kept the deer from reaching the garden.
    keep(fence, deer)
    not reach(deer, garden)
## modality
Scientists might have found the cause of the disease.
    possible: find(scientists, cause)
The defendant probably knew the victim.
    possible: know(defendant, victim)
Passengers should bring their passports.
    wanted: bring(passengers, passports)
The club has been trying to sign the striker.
    attempted: sign(club, striker)
## saying
The governor announced on Sunday that schools would reopen in May.
    announce(governor, - | on sunday)
    planned: reopen(schools, - | in may)
Doctors believe the patient was poisoned.
    believe(doctors, -)
    possible: poison(-, patient)
"The ship was empty," a coastguard spokesman said.
    be(ship, empty)
    say(spokesman, -)
The company rejected claims that it had polluted the river.
    reject(company, claims)
    possible: pollute(it, river)
He admitted that he did not read the contract.
    admit(he, -)
    not read(he, contract)
## coordination
The thieves broke a window and stole two paintings.
    break(thieves, window)
    steal(thieves, paintings)
The mayor and her deputy were questioned and released.
    question(-, mayor & deputy)
    release(-, mayor & deputy)
Sales rose in Asia but fell in Europe.
    rise(sales, - | in asia)
    fall(sales, - | in europe)
The storm destroyed the harbour and the ferry sank.
    destroy(storm, harbour)
    sink(ferry, -)
Kim neither signed the petition nor joined the march.
    not sign(kim, petition)
    not join(kim, march)
## subordinate
The concert was cancelled because the singer had fallen ill.
    cancel(-, concert)
    fall(singer, ill)
When the alarm sounded, the guests left the hotel.
    sound(alarm, -)
    leave(guests, hotel)
The factory closed in 2003, although it had made a profit.
    close(factory, - | in 2003)
    make(it, profit)
Unless the rent is paid, the shop will close.
    condition: not pay(-, rent)
    planned: close(shop, -)
He has lived in Cairo since his wife died.
    live(he, - | in cairo)
    die(wife, -)
## relative
The nurse who treated the soldiers received a medal.
    treat(nurse, soldiers)
    receive(nurse, medal)
The letter the spy had hidden was found by a gardener.
    hide(spy, letter)
    find(gardener, letter)
He sold the farm, which his father had bought in 1950.
    sell(he, farm)
    buy(father, farm | in 1950)
Villagers fleeing the fighting crossed the border.
    flee(villagers, fighting)
    cross(villagers, border)
## participle
Founded in 1884, the club moved to Leeds in 1920.
    found(-, club | in 1884)
    move(club, - | to leeds; in 1920)
The train hit a lorry, injuring twelve passengers.
    hit(train, lorry)
    injure(train, passengers)
## deed
The invasion of the island by the Normans began in 1061.
    begin(invasion, - | in 1061)
    invade(normans, island)
The king's refusal angered the barons.
    anger(refusal, barons)
    refuse(king, -)
The prince paid a visit to the hospital.
    visit(prince, - | to hospital)
## order
There is no evidence of fraud.
    not be(evidence, -)
It was the gardener who found the body.
    find(gardener, body)
Nor did the bank inform its customers.
    not inform(bank, customers)
The economist Rosa Meyer, 52, lives in Zurich with her two sons.
    be(meyer, economist)
    live(meyer, - | in zurich; with sons)
"""
