"""A quotation with its locator, as it goes to the clipboard."""

from __future__ import annotations

from verifybench.model.document import Document, Locator
from verifybench.text import safe
from verifybench.tui.draw.view import Bearing, ClaimView, date_of, publisher_of, title_of


def citation(view: ClaimView, bearing: Bearing | None = None) -> str:
    """The claim's words, or a passage's, with title, publisher, date and locator; one line, safe to paste."""
    if bearing is None:
        return quotation(view.document, view.claim.text, view.claim.selector.locator)
    return quotation(bearing.document, bearing.passage.statement.text, bearing.passage.locator)


def quotation(document: Document, text: str, locator: Locator) -> str:
    """Words of a document with title, publisher, date and locator; one line, safe to paste."""
    facts = [title_of(document)]
    if document.role == "source":
        facts += [publisher_of(document.metadata), date_of(document.metadata)]
    facts.append(str(locator))
    if document.metadata.url:
        facts.append(document.metadata.url)
    return safe(f"“{' '.join(text.split())}” ({', '.join(facts)})")
