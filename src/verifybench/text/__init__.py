"""Canonical text, safe display, sentences, words, selectors and finding them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy
from verifybench.text.decode import Decoded, NotText, decode
from verifybench.text.ids import sha256, short_id
from verifybench.text.safe import safe

if TYPE_CHECKING:
    from verifybench.text.anchoring import Anchoring, anchor
    from verifybench.text.diff import Change, word_diff
    from verifybench.text.following import Earlier, Following, nothing_kept
    from verifybench.text.linebreaks import is_list_item, paragraph_spans, wrap_width
    from verifybench.text.selectors import Anchor, Difference, as_read, differences, select
    from verifybench.text.sentences import sentence_ends, sentence_spans
    from verifybench.text.wording import snap, tokens


__all__ = [
    "Anchor",
    "Anchoring",
    "Change",
    "Decoded",
    "Difference",
    "Earlier",
    "Following",
    "NotText",
    "anchor",
    "as_read",
    "decode",
    "differences",
    "is_list_item",
    "nothing_kept",
    "paragraph_spans",
    "safe",
    "select",
    "sentence_ends",
    "sentence_spans",
    "sha256",
    "short_id",
    "snap",
    "tokens",
    "word_diff",
    "wrap_width",
]

# No module may be called like something that is lazy here: importing it would put the module in its place.
# `regex` and rapidfuzz take some 30 ms to import, and the first frame needs only what is above.
__getattr__ = lazy(
    __name__,
    {
        **dict.fromkeys(("Change", "word_diff"), "diff"),
        **dict.fromkeys(("Anchoring", "anchor"), "anchoring"),
        **dict.fromkeys(("Anchor", "Difference", "as_read", "differences", "select"), "selectors"),
        **dict.fromkeys(("Earlier", "Following", "nothing_kept"), "following"),
        **dict.fromkeys(("snap", "tokens"), "wording"),
        **dict.fromkeys(("is_list_item", "paragraph_spans", "wrap_width"), "linebreaks"),
        **dict.fromkeys(("sentence_ends", "sentence_spans"), "sentences"),
    },
)
