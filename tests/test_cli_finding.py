"""`list claims` finds what the search box finds: by the same filter, in the same orders."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import verifybench

from verifybench.case.case import Case


def listed(root: Path, *options: str) -> list[str]:
    done = verifybench("-C", root, "list", "claims", "--scope", "all", "--format", "json", *options)
    assert done.returncode == 0, done.stderr
    return [claim["id"] for claim in json.loads(done.stdout)]


def test_claims_are_listed_by_a_filter_in_an_order_and_no_more_than_asked_for(sample: Path) -> None:
    with Case.open(sample, read_only=True) as case:
        queue = case.queue("all")
        wanted = queue.filter("kind:date -says:nothing")
        ids = [queue.id(at) for at in queue.find(wanted).positions]
        by_score = [queue.id(at) for at in queue.arrange(queue.find(wanted).positions, "score", "none").order]
        conflicts = [queue.id(at) for at in queue.arrange(range(len(queue)), "conflict", "none").order]
    assert 2 < len(ids) < len(conflicts)
    assert listed(sample, "--filter", "kind:date -says:nothing") == ids
    assert listed(sample, "--filter", "kind:date -says:nothing", "--sort", "score", "--limit", "2") == by_score[:2]
    assert listed(sample, "--sort", "conflict") == conflicts
    assert listed(sample, "--limit", "0") == []
    left_out = verifybench("-C", sample, "list", "claims", "--scope", "all", "--limit", "1")
    assert f"{len(conflicts) - 1} more" in left_out.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("claims", "--filter", "kind:mony"), "did you mean kind:money?"),
        (("claims", "--filter", "is:"), "undecided, decided"),
        (("claims", "--filter", "source:zzqqxx"), "no document is called"),
        (("claims", "--limit", "-1"), "0 or more"),
        (("sources", "--filter", "fire"), "--filter is for claims only"),
        (("conflicts", "--sort", "score"), "--sort is for claims only"),
    ],
)
def test_what_a_filter_cannot_mean_is_an_error_that_says_what_it_may(
    sample: Path, options: tuple[str, ...], said: str
) -> None:
    done = verifybench("-C", sample, "list", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_words_that_nothing_holds_are_said_to_be_so(sample: Path) -> None:
    with Case.open(sample, read_only=True) as case:
        word = next(
            word for row in case.queue("all") for word in row.text.lower().split() if word.isalpha() and len(word) > 8
        )
    typo = word[:4] + word[5:]
    done = verifybench("-C", sample, "list", "claims", "--scope", "all", "--filter", typo)
    assert "nothing holds these words" in done.stderr
    assert word in done.stdout.lower()
