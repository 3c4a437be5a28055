"""What a web page states of itself in its markup: never a guess, and never today's date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import regex

from verifybench.ingest.dates import is_iso_date
from verifybench.ingest.reading import key
from verifybench.model.document import Metadata

PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.issued", "dcterms.created", "citation_publication_date", "citation_date", "parsely-pub-date", "pubdate",
    "publishdate", "publish-date", "sailthru.date", "article.published", "prism.publicationdate",
)  # fmt: skip
MOST_JSON = 2_000_000

_SLASHED = regex.compile(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})")


def stated(tree: Any, source: str) -> Metadata:
    """Title, author and site from trafilatura's reading of the markup; date, address and language from the markup itself."""
    import trafilatura.metadata

    try:
        # max_date is given because htmldate would else compare with the clock; its own finding is not used.
        quiet = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
        found = trafilatura.metadata.extract_metadata(source, date_config=quiet, extensive=False)
        title, author, site, url = found.title, found.author, found.sitename, found.url
    except MemoryError:
        raise
    except Exception:
        title = author = site = url = None
    return Metadata(
        title=_title(tree, _clean(title)),
        publisher=_clean(site),
        author=_clean(author),
        published=_published(tree),
        url=_clean(url) if url and str(url).startswith(("http://", "https://")) else None,
        language=_clean(tree.get("lang")) if tree is not None else None,
    )


def _title(tree: Any, found: str | None) -> str | None:
    """The heading that the page's own <title> names; a page's first heading may be a panel's."""
    named = _clean(tree.findtext(".//title")) if tree is not None else None
    if named is None:
        return found
    headings = [_clean("".join(heading.itertext())) for level in ("h1", "h2") for heading in tree.iter(level)]
    known = key(named)
    first = [heading for heading in headings if heading and key(heading) and known.startswith(key(heading))]
    return next((one for one in (*first, found, *headings) if one and key(one) and key(one) in known), found or named)


def _clean(value: object) -> str | None:
    return " ".join(str(value).split())[:300] or None if value else None


def _published(tree: Any) -> str | None:
    if tree is None:
        return None
    named = {
        str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().casefold(): meta.get("content")
        for meta in reversed(tree.findall(".//meta"))
    }
    candidates: list[object] = [named[name] for name in PUBLISHED if named.get(name)]
    candidates += _from_json(tree)
    for time in tree.findall(".//time"):
        if time.get("pubdate") is not None or (time.get("itemprop") or "").casefold() == "datepublished":
            candidates.append(time.get("datetime"))
    return next((date for candidate in candidates if (date := _iso(candidate))), None)


def _from_json(tree: Any) -> Iterator[object]:
    for script in tree.findall(".//script"):
        if (
            (script.get("type") or "").strip().casefold() != "application/ld+json"
            or not script.text
            or len(script.text) > MOST_JSON
        ):
            continue
        try:
            todo: list[Any] = [json.loads(script.text, strict=False)]
        except (ValueError, RecursionError):
            continue
        while todo:
            node = todo.pop(0)
            if isinstance(node, dict):
                if node.get("datePublished"):
                    yield node["datePublished"]
                todo.extend(node.values())
            elif isinstance(node, list):
                todo.extend(node)


def _iso(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    text = value.strip()
    if found := _SLASHED.match(text):
        text = f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    for candidate in (text, text[:19], text[:10]):
        if len(candidate) >= 4 and is_iso_date(candidate):
            return candidate
    return None
