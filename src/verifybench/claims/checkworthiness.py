"""How much a sentence is worth checking: a linear score over readable signals, squeezed to 0..1.

A sentence is worth checking when it says of somebody or something in the world that it is or was so: who did what, how
many, when. It is not when it tells the speaker's mind, asks, promises, commands, greets, or is no sentence. `signals` says
what is seen in it, `weights` what that counts for.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from verifybench.claims.signals import signals
from verifybench.claims.weights import WEIGHTS
from verifybench.model.claim import Name
from verifybench.model.document import BlockLabel
from verifybench.model.value import Value

_RANK = {signal: (-abs(weight), signal) for signal, (weight, *_) in WEIGHTS.items()}


def score(
    text: str,
    *,
    values: Sequence[Value] = (),
    names: Sequence[Name] = (),
    attributed: bool = False,
    quoted: bool = False,
    denied: bool = False,
    label: BlockLabel = "main",
) -> tuple[float, tuple[str, ...]]:
    """Check-worthiness 0..1 of one sentence and the signals for it, strongest first; `claims.CUT` is where a claim begins.

    For a sentence that is mostly quotation, `text` is what was quoted. `attributed` says that somebody is named for what is
    said, `quoted` that some of the words are that person's own, `denied` that the person denies it.
    """
    found = signals(text, values, names, attributed, label)
    if quoted:  # the I of a quotation is whoever is quoted, not the writer
        found = [*(signal for signal in found if signal != "first.person"), "quoted"]
    found += ["denied"] if denied else []
    total = WEIGHTS["base"][0] + sum(WEIGHTS[signal][0] for signal in found)
    order = sorted(found, key=_RANK.__getitem__)
    return round(1 / (1 + math.exp(-total)), 3), tuple(order)
