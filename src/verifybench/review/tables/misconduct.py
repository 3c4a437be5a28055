"""Words that ascribe a crime or misconduct, by family; to be read, and to be extended in `verifybench.toml`.

A phrase is words as written, in small letters, and ends at a comma. `*` ends a word that may go on (brib*: bribe, bribed,
bribery), `..` stands for up to five words between (charged .. with). Hyphens count as spaces; possessive endings do not count.
"""

from __future__ import annotations

from collections.abc import Mapping


def _phrases(written: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in written.split(","))


_FAMILIES = {
    # What others say of somebody, and what follows from it
    "accused": """
        accus*, alleg*, incriminat*, implicat*, blamed for, wrongdoing, misconduct, denounced .. as
        """,
    "charged": """
        charged .. with, charged .. over, charges of, charges against, on .. charges, fac* .. charges,
        den* .. charges, criminal charge*, drop* .. charges, indict*, prosecut*, criminal case*, criminal proceeding*,
        criminal investigation, criminal complaint, under investigation, investigated .. for, on trial, stand* trial,
        stood trial, impeach*
        """,
    "suspected": """
        suspected, suspect in, suspects in, prime suspect, suspicion of, suspicions of, wanted for, wanted by,
        arrest warrant*
        """,
    "arrested": """
        arrested, arrest, arresting, detained, handcuff*, in custody, extradit*
        """,
    "convicted": """
        convicted, convicting, conviction, convictions, found .. guilty, guilty, acquit*, pardoned, plead* .. guilty,
        pled guilty, criminal record, confess* to
        """,
    "sentenced": """
        sentenced, sentence of, prison sentence*, prison term*, serv* .. sentence, jailed, imprison*, behind bars,
        fined, sanctioned for, stripped of, banned from, banned for, disqualified, disbarred, struck off, punish*
        """,
    "dismissed": """
        dismissed for, dismissed over, dismissed after, fired for, fired over, fired after, sacked for, sacked over,
        sacked after, suspended for, suspended over, suspended after, expelled for, expelled over, resigned over,
        resigned amid, ousted over, disciplin* .. for, reprimand*
        """,
    "sued": """
        sued, suing, lawsuit*, libel*, defam*, slander*
        """,
    # Deeds: money and office
    "bribery": """
        brib*, kickback*, graft, payoff*, hush money
        """,
    "corruption": """
        corrupt*, nepotism, cronyism, conflict of interest, conflicts of interest, abuse of office, abuse of power,
        embezzl*, misappropriat*, siphoned, pocketed
        """,
    "fraud": """
        fraud*, defraud*, swindl*, scam, scams, scammed, scamming, scammer*, ponzi, pyramid scheme*, con man,
        con artist, counterfeit*, forged, forger, forgers, forgery, forgeries, forging, falsif*, doctored, fabricated,
        fabricating, cooked the books, false accounting, insider trading, market manipulation, price fixing,
        bid rigging, cartel, cartels, rigged, rigging, vote buying, identity theft, phishing
        """,
    "tax": """
        tax evasion, evad* .. tax*, tax dodg*, dodg* .. tax*, tax fraud, money launder*, launder* .. money, laundered,
        sanctions busting, evad* .. sanctions
        """,
    "theft": """
        theft*, thief, thieves, steal, steals, stealing, stole, stolen, robbed, robbery, robberies, robbing, robber*,
        burglar*, burgl*, loot*, shoplift*, pilfer*
        """,
    "extortion": """
        extort*, blackmail*, racketeer*, protection money, loan shark*
        """,
    "smuggling": """
        smuggl*, traffick*, drug deal*, dealing drugs, contraband, poach*, people smuggl*
        """,
    # Deeds: against persons
    "killing": """
        murder*, manslaughter, homicide*, assassinat*, massacre*, genocid*, war crime*, war criminal*,
        crimes against humanity, atrocit*, ethnic cleansing, poison*, lynch*, infanticide
        """,
    "violence": """
        tortur*, assault*, beat up, beaten, beating of, beatings, battery against, stabb*, maim*, brutal*,
        domestic violence, excessive force, ill treat*, mistreat*, maltreat*, humiliated, kidnap*, abduct*,
        took hostage*, enslav*, slave labour, slave labor, forced labour, forced labor
        """,
    "sexual": """
        rape, rapes, raped, raping, rapist*, molest*, grope*, groping, sexual* harass*, sexual* abus*, sex offen*,
        paedophil*, pedophil*, child porn*, distribution of pornography, indecent*, voyeur*, sex traffick*, grooming
        """,
    "abuse": """
        abus*, harass*, bully*, bullied, bullies, stalked, stalking, stalker*, intimidat*, threatened to kill,
        death threat*, discriminat*, exploitation of, neglect of, negligen*, malpractice, hate speech, incit* hatred,
        incitement, inciting
        """,
    # Deeds: against truth, law and state
    "deceit": """
        plagiar*, lied, perjur*, cheated, cheating, cheats, cheat, deceiv*, misled, hoax*, cover up, covered up,
        covering up, coverup, whitewash*, ghostwritten, fake degree, doping, doped
        """,
    "law": """
        crime, crimes, illegal*, unlawful*, illicit*, broke the law, break* the law, broken the law, breach* .. law*,
        violat* .. law*, violat* .. rights, obstruct* justice, obstruction of justice, contempt of court, tamper*,
        drunk driving, drink driving, drunk driver, hit and run, trespass*, vandal*, arson*, set fire to, hacked,
        hacking, hackers, wiretapp*, spied on, spying, espionage, treason*, sedition*, terroris*, extremis*,
        money for votes, perverting .. justice
        """,
}

FAMILIES: Mapping[str, tuple[str, ...]] = {family: _phrases(written) for family, written in _FAMILIES.items()}

# What reads like one of these and is not: offices and bodies, fields of work, tasks somebody is charged with, other senses.
EXCEPTIONS = _phrases("""
    fraud department*, fraud squad*, fraud office*, fraud prevention, fraud detection, fraud unit*, anti fraud,
    anti corruption, anti bribery, anti torture, anti terror*, anti bullying, anti doping, anti trafficking,
    anti money laundering, counter terror*, counter extremis*, against torture, torture victims, victims of torture,
    prosecutor*, prosecution service, prosecution witness*, crime rate*, crime statistics, crime scene*, crime novel*,
    crime fiction, crime writer*, crime series, crime drama*, crime reporter*, crime prevention, crime lab*,
    war on terror*, terrorism expert*, murder mystery, homicide detective*, homicide squad, abuse helpline*,
    rape crisis, domestic violence shelter*, corruption index, corruption perceptions, charged with carrying out,
    charged with ensuring, charged with overseeing, charged with protecting, charged with implementing,
    charged with running, charged with leading, charged with finding, charged with developing, charged with making,
    charged with managing, charged with bringing, charged with enforcing, charged with investigating,
    charged with looking, charged with keeping, charged with maintaining, charged with the task, charged with the job,
    charged with emotion, charged with energy, charged with meaning, drug abuse, substance abuse, alcohol abuse,
    cardiac arrest, respiratory arrest, visually arresting, with conviction, conviction that, convictions that,
    convictions about, religious conviction*, political conviction*, deep conviction*, strong conviction*,
    guilty pleasure*, feel* guilty, felt guilty, guilty conscience, guilty feeling*, assault rifle*, assault course*,
    assault on the summit, stole the show, steal* the show, stole the spotlight, stole a glance, stole a march,
    stolen base*, stole base*, forged ahead, forged a, forged an, forged alliance*, forged ties, forged links,
    forged close, forged strong, forged steel, forged iron, forging a, forging an, forging alliance*, forging ties,
    forging ahead, fabricated steel, fabricated from, data corruption, file corruption, corrupted file*,
    corrupted data, food poison*, blood poison*, lead poison*, carbon monoxide poison*, poisonous, poached egg*,
    poached salmon, loot box*, hackathon*, beaten track, beaten path, narrowly beaten, beaten finalist*,
    beaten by * points, brutally honest, brutal winter*, brutal weather, indiscriminat*, dog grooming, pet grooming,
    illegal immigra*, illegal alien*, illegal migra*, punishing schedule*, punishing heat, cheat sheet*, cheat day*,
    cheat code*, bully pulpit, oil rigging, skin graft*, bone graft*, hair graft*, stalking horse
    """)

# Who speaks is not who is spoken of, unless he speaks of himself in these ways.
OF_ONESELF = _phrases(
    "den*, admi*, confess*, plead*, pled, apologi*, acknowledg*, conced*,reject*, disput*, insist*, maintain*"
)
