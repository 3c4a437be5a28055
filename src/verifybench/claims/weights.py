"""What each signal of a sentence weighs in its check-worthiness, and why.

The weights are set by hand from how the sentences read, with round figures: the order among them matters, the second digit does
not. They add up to log odds, so that a sum of nought is .5, the cut.
"""

from __future__ import annotations

from collections.abc import Sequence

# signal -> (weight, what it is in a line, why). `base` is what a bare declarative sentence starts from.
WEIGHTS: dict[str, tuple[float, str, str]] = {
    "base": (-1.4, "a bare statement", "without any sign of a fact there is nothing to look up"),
    # What can be looked up.
    "has.value": (1.0, "a figure", "a figure, a sum or a duration can be compared with a record"),
    "has.values": (0.5, "several figures", "two figures or more make a statistic"),
    "has.statistic": (0.5, "a statistic", "a percentage, a sum of money or a rate is somebody's published figure"),
    "has.date": (0.5, "a date", "a dated event can be looked up"),
    "has.name": (0.4, "a name", "somebody or something that can be found is named"),
    "has.names": (0.4, "several names", "two names or more: who did what to whom"),
    "has.quantity": (0.6, "a comparison by number", "more, half, only, doubled: a comparison that counts can settle"),
    "has.measure": (1.0, "something counted", "jobs, taxes, deaths: things that are counted and published"),
    "has.record": (0.8, "a public record", "laws, courts, ministries: what they do is on record"),
    "has.article": (0.8, "a numbered article", "a numbered article or section can be read"),
    "comparison": (0.7, "a comparison", "two things set against each other can be measured"),
    "superlative": (0.7, "a superlative", "the first, the largest, the only: one other case would refute it"),
    "cause": (0.4, "a cause", "what led to what can be investigated"),
    "absence": (0.3, "a never or a none", "never, none, did not: one case would refute it"),
    "role": (0.5, "an office held", "who holds or held an office is on record"),
    # What happened or is so.
    "past.event": (1.0, "a past event", "what happened has happened or not"),
    "past.deed": (1.1, "a deed on record", "voted, arrested, sold: an act that leaves a trace"),
    "perfect.event": (0.4, "something done", "what has been done has been done or not"),
    "present.event": (0.5, "something going on", "what is going on can be seen"),
    "present.state": (0.6, "a state of things", "owns, lies, forbids: what holds today can be seen"),
    "present.relation": (0.5, "a relation", "employs, bans, causes, lies on: something stands to something else"),
    "membership": (0.6, "what something is", "is a, is based at: what it is can be looked up"),
    "existence": (0.3, "that something exists", "there is, there are: somebody can look"),
    "subject.noun": (0.7, "a named subject", "about somebody or something named in it, not about I, you or this"),
    "third.person": (0.2, "about somebody else", "about somebody else, not about the speaker's mind"),
    "hearsay": (0.6, "hearsay", "must have come, is supposed to be: somebody is the source of it, and can be asked"),
    "intent": (1.1, "a declared plan", "intends to apply: somebody else's declared plan is on record"),
    "attributed": (0.4, "a named speaker", "that it was said can be checked, whatever was said"),
    "quoted": (0.7, "quoted words", "somebody's own words can be compared with a record of them"),
    "denied": (0.5, "a denial", "a denial is on record, and what is denied is a particular"),
    "headline": (0.5, "a headline", "a headline of some length says what happened"),
    "long": (1.0, "a long sentence", "a long sentence has room for particulars"),
    # What nobody can look up.
    "short": (-0.5, "very short", "five words or fewer rarely hold a particular"),
    "opinion.first_person": (-1.5, "the speaker's opinion", "I think, we want: the speaker's mind"),
    "feeling": (-1.0, "a feeling", "proud, saddened: only who feels it knows"),
    "first.person": (-0.6, "about the speaker", "about the speaker, often what only the speaker can know"),
    "second.person": (-0.3, "addressed to you", "addresses the reader or the audience"),
    "judgement": (-1.0, "a judgement of worth", "good, wrong, important: a judgement of worth"),
    "judgements": (-0.4, "several judgements", "several judgements of worth"),
    "abstract": (-0.5, "abstract words", "freedom, leadership, things: nothing that could be counted"),
    "intensity": (-0.3, "words of stress", "really, truly: stress in the place of a particular"),
    "obligation": (-1.4, "what ought to be", "must, should, need to: what ought to be is not yet"),
    "possibility": (-0.7, "no more than possible", "may, could, perhaps: no more than possible"),
    "promise": (-1.4, "about the future", "will, going to, committed to: nobody can check the future"),
    "expected": (-0.6, "not yet so", "likely, soon, probably: not yet so"),
    "conditional": (-0.8, "conditional", "would, if: not said to be so"),
    "hypothesis": (-1.3, "a supposition", "suppose, had it been: said not to be so"),
    "question": (-2.2, "a question", "asks, and says nothing"),
    "command": (-1.8, "a command", "tells somebody to do something"),
    "address": (-1.2, "an address to somebody", "speaks to somebody by name or title"),
    "pleasantry": (-2.2, "a pleasantry", "thanks and greetings"),
    "deictic": (-0.3, "a this or that as subject", "this, that, it: the subject is elsewhere"),
    "musing": (-1.3, "talk", "to be honest, at the end of the day: talk, not a particular"),
    "scene": (-0.8, "a scene", "wind, silence, a smile: told to be pictured"),
    "definition": (-2.0, "a definition", "says how a word is used here"),
    "exclamation": (-0.3, "an exclamation", "called out rather than stated"),
    "fragment": (-2.0, "no full sentence", "no verb, so nothing is said of anything"),
    "credit": (-4.0, "a credit line", "a byline, a picture credit, an invitation to click"),
}


def for_and_against(signals: Sequence[str]) -> tuple[list[str], list[str]]:
    """In plain words, what makes a sentence worth checking and what does not, in the order of `signals`; others are left out."""
    known = [WEIGHTS[signal] for signal in signals if signal in WEIGHTS]
    return [words for weight, words, _ in known if weight > 0], [words for weight, words, _ in known if weight < 0]
