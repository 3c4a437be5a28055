"""`verifybench.toml`: mistakes are named with file, key and the nearest known one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from verifybench.case.config import Config, load
from verifybench.case.create import init
from verifybench.case.errors import CaseError
from verifybench.model.labels import DEFAULT_LABELS
from verifybench.review import NO_POLICY, Misconduct, SecondReview


def write(folder: Path, text: str | bytes) -> Path:
    (folder / "verifybench.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def test_an_empty_file_is_a_case_named_after_its_folder(tmp_path: Path) -> None:
    config = load(write(tmp_path, ""))
    assert (config.name, config.labels) == (tmp_path.name, DEFAULT_LABELS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('nmae = "x"', "did you mean 'name'?"),
        ("[policy]\npasing = []", "did you mean 'passing'?"),
        ("zebra = 1", "known are: exclude, filters, keys, labels, name"),
        ("name = 3", "name: should be a valid string"),
        ('labels = ["a", "A"]', "labels must be different"),
        ('labels = ["a", "b"]\n[policy]\npassing = ["c"]', "policy.passing names 'c'"),
        ("name = ", "not valid TOML"),
        ("[keys]\nmain.cite = 7", "keys.main.cite"),
        ('[keys]\n"main.cite" = "\\u001b]0;x"', "a key is written as it is printed"),
        ('[keys]\n"main.cite" = "c,d"', "a key is written as it is printed"),
        ('[keys]\n"main.cite" = ""', "a key is written as it is printed"),
    ],
)
def test_a_mistake_names_the_key_and_the_remedy(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CaseError) as caught:
        load(write(tmp_path, text))
    assert said in str(caught.value)
    assert "verifybench.toml" in str(caught.value)


def test_a_file_that_is_not_utf8_says_where(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="not UTF-8 at byte 8"):
        load(write(tmp_path, b'name = "\xff"'))


def test_the_kept_result_is_used_only_for_the_same_bytes(tmp_path: Path) -> None:
    cache = tmp_path / ".verifybench" / "config.json"
    cache.parent.mkdir()
    assert load(write(tmp_path, 'name = "one"'), cache).name == "one"
    assert load(tmp_path, cache).name == "one"
    assert load(write(tmp_path, 'name = "two"'), cache).name == "two"
    cache.write_text("{broken")
    assert load(tmp_path, cache).name == "two"


def test_labels_of_ones_own_keep_those_defaults_that_remain_passing(tmp_path: Path) -> None:
    config = load(write(tmp_path, 'labels = ["supported", "wrong"]'))
    assert config.passing == ("supported",)


def test_what_the_policy_says_is_read_with_its_tables(tmp_path: Path) -> None:
    text = """
[policy]
rationale = ["refuted"]
[policy.second-review]
kinds = ["quotation", "misconduct"]
share = 1
seed = "s"
blind = false
reviewers = ["Anna", " Ben  B "]
[policy.misconduct]
words = ["dop*", "charged .. with"]
except = ["fraud office"]
second-review = true
reply = true
"""
    policy = load(write(tmp_path, text)).policy
    assert policy.rationale == ("refuted",)
    assert policy.second == SecondReview(("quotation", "misconduct"), 1.0, "s", False, ("Anna", "Ben B"))
    assert policy.misconduct == Misconduct(("dop*", "charged .. with"), ("fraud office",), True, True)
    assert load(write(tmp_path, "")).policy == NO_POLICY


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[policy]\nsecond_review = 1", "did you mean 'second-review'?"),
        ("[policy.second-review]\nkind = []", "did you mean 'kinds'?"),
        ('[policy.second-review]\nkinds = ["numbers"]', "did you mean 'number'?"),
        ("[policy.second-review]\nshare = 20", "policy.second-review.share: should be less than or equal to 1"),
        ("[policy.second-review]\nshare = nan", "policy.second-review.share"),
        ('[policy.second-review]\nreviewers = ["Anna", "anna"]', "must be different persons"),
        ("[policy.misconduct]\nexcepts = []", "did you mean 'except'?"),
        ('[policy.misconduct]\nwords = ["br*"]', "before * stand at least 3 letters"),
        ('[policy]\nrationale = ["wrong"]', "policy.rationale names 'wrong'"),
    ],
)
def test_a_mistake_in_the_policy_names_the_key_and_the_remedy(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CaseError) as caught:
        load(write(tmp_path, text))
    assert said in str(caught.value)


def test_the_policy_survives_the_kept_result(tmp_path: Path) -> None:
    cache = tmp_path / ".verifybench" / "config.json"
    cache.parent.mkdir()
    text = '[policy.second-review]\nshare = 0.25\nreviewers = ["Anna"]\n[policy.misconduct]\nreply = true'
    assert load(write(tmp_path, text), cache) == load(tmp_path, cache)


def test_the_file_that_init_writes_explains_every_key_and_says_nothing_else_than_the_defaults(tmp_path: Path) -> None:
    init(tmp_path / "case")
    text = (tmp_path / "case" / "verifybench.toml").read_text()
    plain = load(tmp_path / "case")
    assert plain == Config("case")
    told = re.sub(r"(?m)^# (?=\[.*\]$|[a-z-]+ = )", "", text)
    asked = load(write(tmp_path, told))
    assert asked.policy.second == SecondReview(("quotation",), 0.2, "any words", True, ("Anna", "Ben"))
    assert asked.policy.misconduct == Misconduct(("doping",), ("fraud department",), True, True)
    assert dict(asked.filters)["money"] == "kind:money is:undecided"


def test_keys_are_read_by_id_whether_or_not_the_id_is_quoted(tmp_path: Path) -> None:
    config = load(write(tmp_path, '[keys]\n"main.cite" = "c"\nmain.copy = ["f5", "Y"]'))
    assert config.keys == (("main.cite", ("c",)), ("main.copy", ("f5", "Y")))


def test_filters_keep_their_names_and_their_order(tmp_path: Path) -> None:
    cache = tmp_path / ".verifybench" / "config.json"
    cache.parent.mkdir()
    text = '[filters]\n"with  money" = " kind:money -is:decided "\nabout = "source:anything by:anybody"'
    assert load(write(tmp_path, text), cache).filters == (
        ("with money", "kind:money -is:decided"),
        ("about", "source:anything by:anybody"),
    )
    assert load(tmp_path, cache) == load(tmp_path)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('money = "kind:mony"', "filters.money: kind:mony is not known; did you mean kind:money?"),
        ('money = "knd:money"', "filters.money: knd: is no term; did you mean kind:?"),
        ('all = " "', "filters.all: it asks for nothing"),
        ('"" = "fire"', "a filter needs a name"),
        ('wrong = "label:wrong"', "filters.wrong: label:wrong is not known; supported, refuted"),
        ("money = 3", "filters.money: should be a valid string"),
        ('a.b = "fire"', "filters.a: should be a valid string"),
    ],
)
def test_a_mistake_in_a_filter_names_it_and_the_remedy(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(CaseError) as caught:
        load(write(tmp_path, f"[filters]\n{line}"))
    assert said in str(caught.value)
