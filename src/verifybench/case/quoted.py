"""Words that a person quotes, found in a document: nobody counts characters."""

from __future__ import annotations

from verifybench.case.errors import CaseError
from verifybench.model.document import Document, Span

_MOST = 5  # places told
_AROUND = 30  # characters told around a place
# What is typed for what is printed.
_ALIKE = {"'": "'’‘ʼ", '"': '"“”„«»', "-": "-‐‑‒–—"}
_ANY = {letter: f"[{letters}]" for letters in _ALIKE.values() for letter in letters}


def quoted(document: Document, words: str, within: Span | None = None) -> Span:
    """Where the words stand, wherever their lines end and whichever quotation marks and dashes are printed.

    With `within`, in that part of the document, or else across its ends where they stand only once. Raises CaseError where they
    stand nowhere or in several places, which it names.
    """
    import regex

    pieces = ["".join(_ANY.get(letter) or regex.escape(letter) for letter in word) for word in words.split()]
    if not pieces:
        raise CaseError("--text needs the words themselves")
    found = [match.span() for match in regex.finditer(r"\s+".join(pieces), document.text, overlapped=True)]
    near = [one for one in found if within and one[0] < within[1] and within[0] < one[1]]
    found = near or found
    if not found:
        raise CaseError(
            f"{document.id} does not hold these words: “{words}”. Quote them as `verifybench show` prints them."
        )
    if len(found) > 1:
        places = "\n".join(f"  {start}-{end}: {_shown(document.text, start, end)}" for start, end in found[:_MOST])
        more = f"\n  and {len(found) - _MOST} more" if len(found) > _MOST else ""
        raise CaseError(
            f"“{words}” stands {len(found)} times in {document.id}; quote more, or give START-END:\n{places}{more}"
        )
    return found[0]


def _shown(text: str, start: int, end: int) -> str:
    before, after = max(0, start - _AROUND), min(len(text), end + _AROUND)
    words = " ".join(f"{text[before:start]}[{text[start:end]}]{text[end:after]}".split())
    return ("…" if before else "") + words + ("…" if after < len(text) else "")
