"""Reporting verbs: the words that say that somebody said something, and how strongly they stand behind it."""

from __future__ import annotations

from typing import Literal

from verifybench.claims.lists import words

Strength = Literal["say", "claim", "deny", "confirm", "estimate", "promise", "believe", "ask"]

# lemma | third person | past | participle | -ing
_FORMS: dict[Strength, str] = {
    "say": """
        say says said said saying
        tell tells told told telling
        report reports reported reported reporting
        state states stated stated stating
        add adds added added adding
        announce announces announced announced announcing
        explain explains explained explained explaining
        note notes noted noted noting
        write writes wrote written writing
        reply replies replied replied replying
        respond responds responded responded responding
        answer answers answered answered answering
        recall recalls recalled recalled recalling
        remark remarks remarked remarked remarking
        comment comments commented commented commenting
        mention mentions mentioned mentioned mentioning
        describe describes described described describing
        declare declares declared declared declaring
        testify testifies testified testified testifying
        tweet tweets tweeted tweeted tweeting
        stress stresses stressed stressed stressing
        emphasise emphasises emphasised emphasised emphasising
        emphasize emphasizes emphasized emphasized emphasizing
        underline underlines underlined underlined underlining
        conclude concludes concluded concluded concluding
        continue continues continued continued continuing
        warn warns warned warned warning
        quote quotes quoted quoted quoting
        cite cites cited cited citing
        disclose discloses disclosed disclosed disclosing
        reveal reveals revealed revealed revealing
        observe observes observed observed observing
        inform informs informed informed informing
    """,
    "claim": """
        claim claims claimed claimed claiming
        allege alleges alleged alleged alleging
        assert asserts asserted asserted asserting
        argue argues argued argued arguing
        insist insists insisted insisted insisting
        maintain maintains maintained maintained maintaining
        contend contends contended contended contending
        suggest suggests suggested suggested suggesting
        accuse accuses accused accused accusing
        object objects objected objected objecting
        complain complains complained complained complaining
    """,
    "deny": """
        deny denies denied denied denying
        dispute disputes disputed disputed disputing
        reject rejects rejected rejected rejecting
        dismiss dismisses dismissed dismissed dismissing
        refute refutes refuted refuted refuting
    """,
    "confirm": """
        confirm confirms confirmed confirmed confirming
        acknowledge acknowledges acknowledged acknowledged acknowledging
        admit admits admitted admitted admitting
        concede concedes conceded conceded conceding
        confess confesses confessed confessed confessing
    """,
    "estimate": """
        estimate estimates estimated estimated estimating
        predict predicts predicted predicted predicting
        forecast forecasts forecast forecast forecasting
        project projects projected projected projecting
        reckon reckons reckoned reckoned reckoning
    """,
    "promise": """
        promise promises promised promised promising
        pledge pledges pledged pledged pledging
        vow vows vowed vowed vowing
        threaten threatens threatened threatened threatening
    """,
    "believe": """
        believe believes believed believed believing
        think thinks thought thought thinking
        suspect suspects suspected suspected suspecting
        fear fears feared feared fearing
        expect expects expected expected expecting
    """,
    "ask": """
        ask asks asked asked asking
        demand demands demanded demanded demanding
        urge urges urged urged urging
    """,
}

STRENGTH: dict[str, Strength] = {form: strength for strength, table in _FORMS.items() for form in reversed(table.split())}
"""Every written form of every reporting verb, in lower case, with its strength."""

PARTICIPLES = frozenset(line.split()[3] for table in _FORMS.values() for line in table.strip().splitlines())
GERUNDS = frozenset(line.split()[4] for table in _FORMS.values() for line in table.strip().splitlines())
BASES = frozenset(line.split()[0] for table in _FORMS.values() for line in table.strip().splitlines())

# Forms that are as often something else ("the officer's claims", "he projected strength", "the report"): they count as
# reporting only with what is said right behind them, or with the quotation before them.
AMBIGUOUS = words("""
    report reports state states note notes answer answers comment comments claim claims estimate estimates project
    projects projected forecast forecasts promise promises vow vows fear fears demand demands tweet tweets quote quotes
    stress dispute disputes add adds added continue continues continued maintain maintains maintained write writes wrote
    recall recalls describe describes described reveal reveals revealed accuse accuses accused reject rejects rejected
    dismiss dismisses dismissed expect expects expected observe observes observed mention mentions mentioned cite cites
    cited inform informs informed think thinks thought suspect suspects suspected declare declares declared
    announce announces announced disclose discloses disclosed conclude concludes concluded threaten threatens threatened
    ask asks asked demanded underline underlines underlined urge urges urged warning explain explains explained
    object objects objected respond responds responded refute refutes refuted suggest suggests suggested tell tells
    """)

# Without a subject of their own: nobody is named who says it.
HEARSAY: dict[str, Strength] = {
    "reportedly": "say",
    "allegedly": "claim",
    "purportedly": "claim",
    "supposedly": "claim",
}


def strength(verb: str) -> Strength | None:
    """How strongly a reporting verb, as an `Attribution` holds it, stands behind what is said; None if it is none."""
    for word in reversed(verb.lower().split()):
        found = STRENGTH.get(word) or HEARSAY.get(word)
        if found:
            return found
    return "say" if verb.lower() == "according to" else None
