"""From documents in the next index to a finished one: evidence, conflicts, names, and what the texts of sources share."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from verifybench.case.analysing import Progress
from verifybench.case.fingerprint import evidence_base, names_digest, rules_digest, steering, texts_digest
from verifybench.case.index_writer import IndexWriter
from verifybench.case.linking import link_claims
from verifybench.case.passages import StoredPassages
from verifybench.evidence.retrieve import IN_MEMORY, Search
from verifybench.evidence.wording import wording
from verifybench.model.claim import Claim, Passage
from verifybench.model.codec import to_plain
from verifybench.model.decisions import Decisions
from verifybench.model.evidence import Evidence
from verifybench.model.independence import OWN, Origin
from verifybench.names import Settled

PASSAGES = "passages"  # the folder of the search index


def complete(
    writer: IndexWriter, before: Mapping[str, str], decisions: Decisions, meta: Mapping[str, object], report: Progress
) -> int:
    """Link evidence, look for conflicts and move the index into place; returns the number of conflicts.

    `before` is what the last build noted beside the index that this one goes on from.
    """
    from verifybench import evidence as room

    store = link_evidence(writer, before, decisions, report)
    report("looking for conflicts", 0, 1)
    writer.naming.settle()
    writer.origins(_origins(writer, store))
    asked = _Asked(writer, store)
    documents = list(writer.documents())
    conflicts = room.conflicts(asked.claims, asked, asked.passages(), documents, store.settled, store.passages_of)
    writer.conflicts(conflicts)
    # Held against each other again only where there is another text among them, a draft's too.
    compared = texts_digest(documents)
    held = before.get("compared") == compared and "texts" in before
    texts = before["texts"] if held else json.dumps(to_plain(room.compare_texts(documents)))
    known = {key: json.dumps(value) for key, value in {**meta, "decided": steering(decisions)}.items()}
    restated = json.dumps(_restated(writer, json.loads(before.get("restated", "{}"))))
    writer.finish({**known, **made_from(writer, decisions), "compared": compared, "texts": texts, "restated": restated})
    report("done", 1, 1)
    return len(conflicts)


def _restated(writer: IndexWriter, before: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """By draft, the claims that say one thing; of one whose claims are as they were, as it was found then."""
    from verifybench.evidence import restatements

    found: dict[str, dict[str, Any]] = {}
    for draft in writer.drafts():
        digest, read = writer.claims_as_written(draft)
        of = f"{rules_digest()} {digest}"
        if (known := before.get(draft)) is not None and known["of"] == of:
            found[draft] = dict(known)
        else:
            groups = [[claim.id for claim in group] for group in restatements(read())]
            found[draft] = {"of": of, "groups": groups}
    return found


def made_from(writer: IndexWriter, decisions: Decisions) -> dict[str, str]:
    """What a build notes to know later which of its evidence holds still."""
    base = evidence_base(writer.sources(), decisions)
    return {"digest": rules_digest(), "evidence": base, "names": names_digest(decisions)}


def link_evidence(writer: IndexWriter, before: Mapping[str, str], decisions: Decisions, report: Progress) -> StoredPassages:
    """Evidence for every claim that has none yet; where a source came or went, every claim is searched for again.

    BM25 weighs a word by all wordings, so one more source may bring other candidates; pairs that were judged are not judged again.
    """
    store = StoredPassages(writer.db, Settled(decisions.names))
    now = made_from(writer, decisions)
    if before.get("names") != now["names"]:
        writer.forget_all_pairs()
    waiting = writer.unlinked() if before.get("evidence") == now["evidence"] else writer.every_claim()
    if not waiting:
        return store
    held, folder = writer.wordings.held, writer.folder / PASSAGES
    report("indexing passages", 0, held.count)
    if held.count <= IN_MEMORY:
        search = Search.in_memory(store.wordings(None))
    else:
        search = Search.bring(folder, held, writer.wordings.added, store.wordings)
    report("linking evidence", 0, len(waiting))
    linking = link_claims(
        store, search, waiting, path=writer.partial, folder=folder, names=decisions.names, share=writer.share
    )
    for number, found in enumerate(linking, 1):
        if found is not None:
            writer.linked(found)
        report("linking evidence", number, len(waiting))
    return store


def _origins(writer: IndexWriter, store: StoredPassages) -> Iterator[tuple[str, Origin]]:
    """On whose word the passages rest that are newly evidence; those that speak for themselves are left out."""
    from verifybench import evidence as room

    for passage in sorted(writer.became_evidence):
        *before, statement = store.preceded(passage, 2)
        found = room.origin(statement, before)
        if found != OWN:
            yield passage, found


class _Asked(Mapping[str, tuple[Evidence, ...]]):
    """What conflicts are looked for in, read when it is asked for: of a million passages those that may be a side of one."""

    def __init__(self, writer: IndexWriter, store: StoredPassages) -> None:
        self._store = store
        self.claims: Sequence[Claim] = tuple(writer.disputable())
        self._drafts = dict.fromkeys(writer.drafts())

    def passages(self) -> Iterator[Passage]:
        """The sentences of drafts; and of sources those that evidence differs by, with every copy of a sentence in question."""
        for document in self._drafts:
            yield from self._store.passages_of(document)
        texts = [claim.text for claim in self.claims if claim.document not in self._drafts]
        for claim in self.claims:
            texts += [passage.statement.text for passage in self._store.differing(claim.id)]
        yield from self._store.with_wordings(map(wording, texts))

    def __getitem__(self, claim: str) -> tuple[Evidence, ...]:
        return self._store.evidence(claim)

    def __iter__(self) -> Iterator[str]:
        return (claim.id for claim in self.claims)

    def __len__(self) -> int:
        return len(self.claims)
