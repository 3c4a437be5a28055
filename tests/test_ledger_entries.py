"""What a list tells of a record comes from its line, and is what the record says."""

from __future__ import annotations

import pytest
from any_event import an_event
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case.telling import concerned
from verifybench.ledger.canonical import ZERO, canonical, seal
from verifybench.ledger.entries import entry_of, words_of
from verifybench.ledger.records import KINDS, payload
from verifybench.model.event import AnyVerdict, Redone, RevisionDecided, Undone

WRITTEN = ("rationale", "reason", "text", "proposed", "question", "answer", "notice", "whom", "label")
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(derandomize=True, deadline=None, max_examples=15)
@given(data=st.data())
def test_an_entry_says_what_the_record_says(kind: str, data: st.DataObject) -> None:
    event, reviewer = data.draw(an_event(kind)), data.draw(NAMES)
    members = {
        "at": "2026-03-01T09:30:00Z",
        "clock": 7,
        "edition": "ab" * 32,
        "event": payload(event),
        "ledger": "cd" * 16,
        "reviewer": reviewer,
        "schema": 1,
        "seen": [{"hash": "ef" * 32, "ledger": "01" * 16, "seq": 3}],
    }
    sealed, hash = seal(members, 12, ZERO)
    entry = entry_of((7, "cd" * 16, 12, hash.encode(), 0, b',"12":%s\n' % sealed))
    assert (entry.hash, entry.at, entry.reviewer, entry.kind) == (hash, members["at"], reviewer, kind)
    assert entry.place == (7, "cd" * 16, 12)
    assert {id for id in concerned(event) if id.startswith("c-")} <= set(entry.claims)
    assert entry.apart == bool(getattr(event, "apart", ()))
    if isinstance(event, AnyVerdict):
        pointed = event.supersedes
    elif isinstance(event, (Undone, Redone)):
        pointed = (event.target,)
    else:
        pointed = tuple(one.decision for one in event.items) if isinstance(event, RevisionDecided) else ()
    hashes = [one for one in pointed if len(one) == 64 and set(one) <= set("0123456789abcdef")]
    assert set(hashes) <= set(entry.points)
    said = words_of(entry.event)
    assert all(getattr(event, name, None) in (None, "") or getattr(event, name) in said for name in WRITTEN)


@settings(derandomize=True, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=4))
def test_words_are_those_of_values_never_of_keys(words: list[str]) -> None:
    event = {
        "claim": {"exact": words[0] if words else ""},
        "names": words,
        "kind": "names",
        "hash": "feed",
        "prefix": "before",
    }
    said = words_of(canonical(event))
    assert all(one in said for one in words)
    assert said.replace("\n", "").replace(" ", "") == "".join((*words[:1], *words)).replace("\n", "").replace(" ", "")
