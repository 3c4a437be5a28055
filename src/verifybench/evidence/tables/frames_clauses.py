"""Words with a clause under them, and what they say of it.

Before the colon: what the word says of its clause where it is affirmed, and where it is denied. `fact`: that it is so; `not`:
that it is not so; `ongoing`, `planned`, `attempted`, `possible`, `asked`, `wanted`, `condition`: that, and not whether it is
so; `-`: nothing. Then words with the form of the clause behind them: to, that, ing ("avoided going"), a preposition before -ing
("from"), whether. `_` is whom it is said of or done to, who then does what the clause tells: "force _ to" (forced him to go).
"""

CLAUSES = """
# Done where affirmed, not done where denied.
fact not: manage to, remember to, get to, bother to, dare to, care to, condescend to, deign to, happen to, turn out to,
    prove to, see fit to
fact not: succeed in, end up ing, get round to, get around to, go on to, come to, begin to, start to, begin ing, start ing,
    commence to
fact not: proceed to, have the courage to, have the nerve to, take the opportunity to, take the trouble to, rush to,
    hasten to, continue to
fact not: force _ to, compel _ to, make _ to, cause _ to, oblige _ to, lead _ to, drive _ to, get _ to, bring _ to,
    provoke _ to, prompt _ to
fact not: persuade _ to, convince _ to, trick _ into, talk _ into, coerce _ into, pressure _ into, bully _ into,
    mislead _ into, trap _ into
fact not: help _ to, help to, enable _ to, see _ ing, watch _ ing, hear _ ing, catch _ ing, find _ ing, leave _ to,
    grow to, be forced to
fact not: serve to, combine to, conspire to, volunteer to, keep ing, finish ing, complete ing, resume ing, take to,
    resort to
fact not: prove that, ensure that, make sure that, see to it that, bring about that, verify that, demonstrate that,
    establish that, confirm that
fact not: mean that, show that, indicate that, reveal that, it is true that, true that, happen that, have to
# Not done where affirmed; done where denied.
not fact: fail to, forget to, neglect to, omit to, refrain from, abstain from, avoid ing, escape ing, evade ing,
    resist ing, fail in, help ing
not fact: prevent _ from, stop _ from, keep _ from, prevent _ ing, stop _ ing, hinder _ from, discourage _ from,
    dissuade _ from, deter _ from
not fact: bar _ from, block _ from, save _ from, talk _ out of, restrain _ from, disqualify _ from, shrink from,
    stop short of, miss ing
not fact: false that, untrue that, wrong that, rule out that, rule out ing, rule out of, unable to, incapable of,
    powerless to
not -: refuse to, decline to, be reluctant to, hesitate to, deny ing, deny that, deny having, pretend to, pretend that,
    refute that, disprove that
not -: forbid _ to, prohibit _ from, ban _ from, forbid _ from, exclude _ from, too late to, abandon ing, give up on,
    swear off ing, decide against
not -: choose not to, opt out of, back out of, dismiss that, reject that, impossible to, impossible that, no evidence that,
    a myth that, a lie that
not -: unwilling to, wish that, forgo ing, reject ing
# So whether affirmed or denied.
fact fact: regret that, regret ing, know that, realise that, realize that, notice that, discover that, find out that,
    forget that, remember that
fact fact: remember ing, recall that, recall ing, be aware that, aware that, aware of, be glad that, glad that, glad to,
    happy that, sorry that, sorry to
fact fact: proud that, proud to, proud of, sad that, angry that, surprised that, surprised to, disappointed that,
    ashamed that, ashamed of, lucky to
fact fact: grateful that, admit that, admit ing, admit to, acknowledge that, acknowledge ing, concede that, confess that,
    confess to, confess ing
fact fact: resent ing, resent that, deplore that, apologise for, apologize for, thank _ for, forgive _ for, blame _ for,
    criticise _ for, criticize _ for
fact fact: praise _ for, punish _ for, reward _ for, fine _ for, jail _ for, convict _ of, dismiss _ for, sack _ for,
    fire _ for, congratulate _ on
fact fact: ignore that, overlook that, the fact that, despite the fact that, odd that, strange that, tragic that,
    significant that, learn that
fact fact: see that, hear that, point out that, disclose that, divulge that, remind _ that, stop ing, quit ing, cease to,
    cease ing, give up ing
fact fact: enjoy ing, love ing, hate ing, dislike ing, mind ing, tolerate ing, celebrate ing, be used to,
    bear in mind that, understand that
fact fact: leave off ing, tire of, be known for, known for, famous for, persist in, insist on ing, honour _ for,
    commend _ for
# Said by somebody; nothing follows from the word itself. The level is that of a report.
fact -: say that, state that, announce that, declare that, report that, tell _ that, explain that, write that, add that,
    note that, observe that
fact -: remark that, mention that, inform _ that, assure _ that, conclude that, rule that, find that, testify that,
    agree that, decide that
possible -: claim that, claim to, allege that, assert that, argue that, maintain that, insist that, contend that,
    profess to, purport to, suggest that
possible -: imply that, hint that, believe that, believe to, think that, think to, suppose that, suppose to, assume that,
    presume that, imagine that
possible -: guess that, feel that, reckon that, estimate that, consider that, consider to, fear that, rumour to, rumor to,
    rumoured to, rumored to
possible -: say to, report to, allege to, understand to, know to, seem to, seem that, appear to, appear that, look like,
    look as if, be likely to
possible -: likely to, likely that, possible that, possible to, probable that, apt to, liable to, bound to, sure to,
    certain to, tend to
possible -: expect that, expect to, expect _ to, predict that, predict to, forecast that, forecast to, anticipate that,
    anticipate ing, estimate to
possible -: risk ing, threaten to, stand to, suspect that, believed to, thought to, feared to
possible -: allow _ to, permit _ to, let _ to, authorise _ to, authorize _ to, license _ to, free to, able to, capable of,
    have the chance to
possible -: be entitled to, entitled to, eligible to, qualified to, have the right to, equip _ to, well placed to
not possible: doubt that, doubtful that, unlikely to, unlikely that, improbable that, question that, dispute that,
    sceptical that, skeptical that
# Intended, arranged, to come.
planned -: plan to, plan on, intend to, mean to, aim to, set to, due to, be about to, about to, scheduled to, schedule to,
    go to, be going to, will to
planned -: prepare to, arrange to, decide to, resolve to, determine to, choose to, elect to, opt to, agree to, consent to,
    promise to, pledge to, vow to
planned -: swear to, undertake to, commit to, guarantee to, offer to, propose to, propose ing, consider ing,
    contemplate ing, think of, think about
planned -: get ready to, ready to, poised to, slated to, destined to, bound over to, book to, sign up to, look forward to,
    be committed to, fix to
planned -: announce plans to, have plans to, plan for, plan that, move to, earmark to, designed to, design to, supposed to,
    invite _ to, hire _ to
planned -: appoint _ to, choose _ to, elect _ to, assign _ to, employ _ to, select _ to, summon _ to, sentence _ to,
    willing to, ready for
planned -: promise that, pledge that, vow that, agree on, apply to, volunteer for, threaten that, plot to
# Tried; "managed" is another word.
attempted -: try to, attempt to, seek to, endeavour to, endeavor to, strive to, struggle to, work to, make an effort to,
    fight to, battle to, strain to
attempted -: attempt ing, try ing, go about ing, scramble to, make an attempt to, campaign to, compete to, bid to, vie to,
    labour to, push to, take steps to
# Wanted or asked of somebody.
wanted -: want to, want _ to, wish to, wish _ to, hope to, hope that, hope for, desire to, long to, yearn to, like to,
    would like to, prefer to, prefer ing
wanted -: need to, need _ to, ask _ to, ask to, ask that, ask for, request _ to, request that, request to, beg _ to,
    beg to, beg that, urge _ to, urge that
wanted -: call for, call on _ to, appeal to _ to, implore _ to, order _ to, order that, command _ to, command that,
    tell _ to, instruct _ to, direct _ to
wanted -: require _ to, require that, demand to, demand that, insist on, recommend that, recommend ing, advise _ to,
    advise that, advise ing
wanted -: encourage _ to, suggest ing, propose that, press _ to, pressure _ to, push _ to, lobby _ to, challenge _ to,
    dream of, dream that, pray that
wanted -: aspire to, eager to, keen to, anxious to, impatient to, determined to, desperate to, tempted to, warn _ to,
    remind _ to
wanted -: insist that he, motion that, petition to, petition _ to, apply for, claim the right to, important to,
    important that, necessary to, essential to
wanted -: essential that, vital to, vital that, obliged to, required to, have got to, ought to, supposed that, right to,
    duty to, obligation to
# Charged, suspected, asked: whether it is so is open.
asked -: accuse _ of, suspect _ of, charge _ with, indict _ for, investigate _ for, try _ for, arrest _ for,
    question _ about, sue _ for, detain _ for
asked -: accused of, suspected of, charged with, wanted for, on trial for, wonder whether, wonder if, ask whether, ask if,
    question whether
asked -: investigate whether, consider whether, debate whether, discuss whether, doubt whether, unclear whether,
    unsure whether
asked -: inquire whether, examine whether, decide whether, see whether, test whether, check whether, it is unclear whether,
    determine whether
not -: acquit _ of, clear _ of, absolve _ of, exonerate _ from, excuse _ from, exempt _ from
"""
