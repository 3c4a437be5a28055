"""What a reviewer had on screen for one decision, as `versions/` keeps it: the words, the evidence and the rules of then."""

from __future__ import annotations

import json
import re
from typing import Any

from verifybench.case import versions
from verifybench.case.case import Case
from verifybench.case.errors import CaseError, NoSuchId
from verifybench.case.telling import line, tell
from verifybench.cli.output import out, wrap

_HASH = re.compile(r"[0-9a-f]{8,64}")
_AROUND = 200  # characters of a text on either side of a claim


def is_hash(id: str) -> bool:
    """Whether an id may be the hash of a record, or its beginning."""
    return _HASH.fullmatch(id) is not None


def record(case: Case, id: str) -> dict[str, Any]:
    """A record and what was kept of the screen. Raises NoSuchId where no record's hash begins so, CaseError where several do."""
    found = [one for one in case.history() if one.hash.startswith(id)] if is_hash(id) else []
    if not found:
        raise NoSuchId(f"no record {id!r} in this case's history")
    if len(found) > 1:
        raise CaseError(f"{len(found)} records begin with {id}: write more of the hash")
    (one,) = found
    seen = _kept(case, getattr(one.event, "snapshot", None))
    texts = {}
    documents = (seen or {}).get("documents")
    for document, about in documents.items() if isinstance(documents, dict) else ():
        digest = str(about.get("sha256", "")) if isinstance(about, dict) else ""
        today = case.sha256(document) if case.built else None
        is_now = "gone" if today is None else "same" if today == digest else "changed"
        texts[document] = {"sha256": digest, "kept": versions.read_text(case.root, digest) is not None, "today": is_now}
    told, contexts = line(tell(one.event)), [_context(case, claim) for claim in _claims(seen)]
    return {
        "record": {
            "seq": one.seq,
            "reviewer": one.reviewer,
            "at": one.at,
            "hash": one.hash,
            "kind": one.event.kind,
            "what": told,
        },
        "texts": texts,
        "context": contexts[0],
        "contexts": contexts,
        "seen": seen,
    }


def record_text(shown: dict[str, Any]) -> None:
    one, seen = shown["record"], shown["seen"]
    out(wrap(f"record {one['seq']} by {one['reviewer']}, {one['at']}: {one['what']}", "  "))
    if seen is None:
        out("  nothing was kept of the screen for it, or it is not here")
        return
    out(f"  rules {seen.get('rules', 'unknown')}")
    for document, about in shown["texts"].items():
        kept = "kept in versions/" if about["kept"] else "not kept"
        out(f"  text  {document} · sha256 {about['sha256']} · {kept} · today {about['today']}")
    for context, claim in zip(shown["contexts"], _claims(seen), strict=True):
        if context:
            out()
            out(wrap(context, "    ", first="  claim "))
        _evidence(claim)
    for row in _each(seen, "revision"):
        out()
        before = row["before"] if isinstance(row.get("before"), dict) else {}
        out(wrap(f"{row.get('outcome')}: “{before.get('exact', '')}”", "    ", first="  "))
        if row.get("now"):
            out(wrap(f"“{row['now']}”", "    ", first="    now "))
        if isinstance(facts := row.get("facts"), list) and facts:
            out(wrap("differs in " + "; ".join(map(str, facts)), "    ", first="    "))


def _claims(seen: dict[str, Any] | None) -> list[dict[str, Any]]:
    """What was kept of each claim that was on screen: of one or, where a verdict was given on several at once, of all."""
    return _each(seen or {}, "claims") or [seen or {}]


def _evidence(seen: dict[str, Any]) -> None:
    for found in _each(seen, "evidence"):
        out()
        judged = found["judgement"] if isinstance(found.get("judgement"), dict) else {}
        out(f"  {judged.get('relation', '')} · {found.get('document', '')} · {found.get('passage', '')}")
        out(wrap(str(found.get("text", "")), "    "))
        for reason in _each(judged, "reasons"):
            out(wrap(f"{reason.get('rule')}: {reason.get('message')}", "      ", first="    → "))
    for conflict in _each(seen, "conflicts"):
        out()
        out(wrap(f"conflict {conflict.get('state', '')}: {conflict.get('message', '')}", "    ", first="  "))


def _each(kept: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """What a list of a kept record holds; it comes from a file, and may be anything."""
    found = kept.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _kept(case: Case, snapshot: str | None) -> dict[str, Any] | None:
    content = versions.read(case.root, snapshot) if snapshot else None
    try:
        kept = json.loads(content) if content is not None else None
    except (ValueError, RecursionError):
        return None
    return kept if isinstance(kept, dict) else None


def _context(case: Case, seen: dict[str, Any]) -> str:
    """The claim among the words around it, from the text of then; its words alone where that is not kept."""
    try:
        claim = seen["claim"]
        start, end, words = (claim["selector"][name] for name in ("start", "end", "exact"))
        text = versions.read_text(case.root, str(claim["selector"]["text_sha256"]))
    except (KeyError, TypeError):
        return ""
    if text is None or text[start:end] != words:
        return f"“{words}”"
    return f"…{text[max(0, start - _AROUND) : start]}“{words}”{text[end : end + _AROUND]}…"
