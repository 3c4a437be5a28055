"""Nouns that name a deed, and their verbs: `noun=verb`, or the noun alone where the verb is the same word.

Before the colon: `done` things are done to what stands behind "of" and to their owner ("the dismissal of Berg", "her
dismissal"); with `doing`, "of" is whom it is done to and the owner is who does it ("the criticism of Berg", "her criticism");
`act` has one party only, behind "of" or as owner ("the death of Berg", "her death"). Prepositions behind slashes are the
patient's instead ("attack/on"), or stand for another role ("over:against"). `_` joins a particle to its verb.
"""

DEEDS = """
done: arrest dismissal=dismiss sacking=sack firing=fire murder killing=kill assassination=assassinate execution=execute
    hanging=hang
done: conviction=convict acquittal=acquit trial=try prosecution=prosecute indictment=indict imprisonment=imprison
    jailing=jail
done: detention=detain release liberation=liberate extradition=extradite deportation=deport expulsion=expel eviction=evict
done: sentencing=sentence pardon punishment=punish interrogation=interrogate questioning=question kidnapping=kidnap
    abduction=abduct
done: sale=sell construction=construct demolition=demolish destruction=destroy restoration=restore renovation=renovate
    repair
done: building=build creation=create foundation=found founding=found establishment=establish formation=form
    abolition=abolish
done: removal=remove replacement=replace introduction=introduce launch publication=publish production=produce closure=close
done: opening=open reopening=reopen cancellation=cancel postponement=postpone suspension=suspend extension=extend
done: election=elect appointment=appoint nomination=nominate promotion=promote demotion=demote recruitment=recruit
    hiring=hire
done: burial=bury cremation=cremate baptism=baptise coronation=crown inauguration=inaugurate christening=christen
done: rescue evacuation=evacuate hospitalisation=hospitalise treatment=treat vaccination=vaccinate
done: adoption=adopt approval=approve ratification=ratify enactment=enact repeal rejection=reject passage=pass
    imposition=impose
done: discovery=discover detection=detect identification=identify theft=steal robbery=rob burglary=burgle seizure=seize
done: capture occupation=occupy annexation=annex conquest=conquer siege=besiege bombing=bomb shelling=shell
    bombardment=bombard
done: invasion=invade partition massacre slaughter torture overthrow deposition=depose
done: reduction=reduce cut=cut increase=raise/in:agent delivery=deliver transfer distribution=distribute export import
done: cleaning=clean collection=collect storage=store display exhibition=exhibit performance=perform translation=translate
done: revelation=reveal disclosure=disclose announcement=announce confirmation=confirm completion=complete
done: payment=pay refund purchase=buy acquisition=acquire takeover=take_over merger=merge/with nationalisation=nationalise
done: privatisation=privatise demonstration=demonstrate shooting=shoot stabbing=stab poisoning=poison rape bribery=bribe
done: beheading=behead strangulation=strangle humiliation=humiliate exclusion=exclude inclusion=include
done: knockout=knock_out defeat rout crowning=crown unveiling=unveil transportation=transport installation=install
doing: attack/on assault/on raid/on strike/on/against ambush/of criticism=criticise praise condemnation=condemn
    denunciation=denounce
doing: support/for backing=back/for opposition=oppose/to objection=object/to protest/against endorsement=endorse
doing: accusation=accuse/against allegation=allege denial=deny admission=admit confession=confess/to
    acknowledgement=acknowledge
doing: claim assertion=assert statement=state warning=warn/to threat=threaten/to/against promise pledge vow offer
    proposal=propose
doing: suggestion=suggest recommendation=recommend request/for demand/for appeal/for:for call/for plea=plead/for:for
    question/to
doing: answer/to reply/to response=respond/to:to reaction=react/to:to refusal=refuse acceptance=accept
    agreement=agree/to:to/with:with
doing: decision=decide/on choice=choose plan/for intention=intend attempt/at effort=try investigation=investigate/into
    probe/into
doing: inquiry=inquire/into search/for pursuit=pursue hunt/for study examination=examine analysis=analyse review test
    inspection=inspect
doing: visit/to tour trip=travel/to:to journey/to:to return/to:to/from:from move/to:to/from:from flight=flee/from
doing: invention=invent design description=describe explanation=explain/for account interpretation=interpret
    definition=define
doing: use=use possession=possess ownership=own control/over leadership=lead management=manage command rule/over
doing: love/for hatred=hate/for fear admiration=admire/for respect/for contempt=despise/for dislike belief=believe/in:in
    trust/in doubt/about
doing: knowledge=know memory=remember understanding=understand awareness=know hope/for:for wish/for desire/for need/for
doing: influence/on impact=affect/on effect=affect/on contribution=contribute/to:to donation=donate gift=give/to:to
    loan=lend/to:to
doing: violation=violate breach compliance=comply/with:with obedience=obey/to defence=defend defense=defend
    protection=protect
doing: discussion=discuss/of/about debate/on/about/over negotiation=negotiate/on/over talk=talk/with:with/about:about
    meeting=meet/with
doing: conversation=talk/with:with dispute/over:over quarrel=quarrel/with argument=argue/with:with/about:about
doing: marriage=marry/to divorce/from apology=apologise/to:to/for:for complaint=complain/about:about/to:to
doing: teaching=teach training=train education=educate coaching=coach advice=advise/to order/to instruction=instruct/to
doing: ban/on prohibition=prohibit permission=permit blockade/of boycott/of veto/of betrayal=betray exploitation=exploit
doing: preference=prefer/for rating=rate estimate prediction=predict forecast expectation=expect assumption=assume
doing: victory=win/over:against/against:against/in win=win/over:against/against:against/in triumph=win/over:against/in
doing: loss=lose/to:to/against:to investment=invest/in:in bet=bet/on:on ownership=own crossing=cross ascent=climb climb
doing: neglect=neglect abandonment=abandon withdrawal=withdraw/from:from participation=participate/in:in
    involvement=take_part/in:in
doing: membership=belong/to:to entry=enter/into/to access=enter/to reliance=rely/on:on dependence=depend/on:on
act: death=die birth=bear arrival=arrive departure=leave resignation=resign retirement=retire survival=survive
    recovery=recover
act: appearance=appear disappearance=disappear emergence=emerge escape fall rise growth=grow decline drop increase decrease
act: collapse crash=crash explosion=explode eruption=erupt fire=burn flood earthquake=shake outbreak=break_out end
    beginning=begin
act: start existence=exist success=succeed failure=fail speech=speak lecture sleep suicide=kill_himself surrender retreat
act: advance landing=land takeoff=take_off descent=descend progress shrinkage=shrink expansion=expand contraction=contract
act: improvement=improve deterioration=deteriorate change transformation=transform delay behaviour=behave behavior=behave
act: strike=strike walkout=walk_out laughter=laugh smile cry silence illness=ill bankruptcy=bankrupt downfall=fall
    breakdown=break_down
act: breakup=break_up split comeback=come_back setback rebellion=rebel uprising=rise_up revolt mutiny riot
    emigration=emigrate
act: immigration=immigrate migration=migrate performance=perform debut absence=absent presence=present innocence=innocent
    guilt=guilty
act: anger=angry happiness=happy sadness=sad poverty=poor wealth=rich weakness=weak strength=strong ability=able
    inability=unable
act: safety=safe danger=dangerous importance=important difficulty=difficult popularity=popular
"""
