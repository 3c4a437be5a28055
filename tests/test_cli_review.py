"""Second reviews by commands; and that nothing which is hidden gets out, by any command, in any format, or on the screen."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import MakeCase
from test_case_build import FILES
from test_case_review import POLICY, claims
from test_tui_screen import bench, drawn

from verifybench.case.case import Case
from verifybench.cli.main import COMMANDS, main

SECRETS = ("murky", "zebra", "quagga", "okapi")  # label, rationale, proposed wording, question
LATER = "2026-03-02"

Run = Callable[..., str]


@pytest.fixture
def root(make_case: MakeCase) -> Path:
    """A case with a label of its own that nothing else says, under blind review."""
    folder = make_case(FILES)
    path = folder / "verifybench.toml"
    scale = 'labels = ["supported", "refuted", "murky"]\n'
    path.write_text(path.read_text().replace("[policy]", scale + "[policy]", 1) + POLICY)
    with Case.open(folder) as case:
        case.build()
    return folder


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command and gives all it says on both streams, or with `data` what it says on standard output."""

    def run(who: str, *words: str, code: int | tuple[int, ...] = 0, data: bool = False) -> str:
        capsys.readouterr()
        done = main(["-C", str(root), "--reviewer", who, *words])
        told = capsys.readouterr()
        assert done in (code if isinstance(code, tuple) else (code,)), f"{words}: {told.out}{told.err}"
        return told.out if data else told.out + told.err

    return run


def anna_decides(run: Run, claim: str, who: str = "Anna") -> None:
    words = ("--because", "a zebra", "--propose", "five quagga years", "--ask", "why okapi?", "--evidence", "paper:4-11")
    run(who, "verdict", claim, "murky", *words)


def everything(run: Run, who: str, claim: str, root: Path) -> Iterator[tuple[str, str]]:
    """What every command that shows anything tells this reviewer."""
    formats = ("text", "json", "csv")
    shown: list[tuple[str, ...]] = [
        ("list", what, "--format", one) for what in ("claims", "sources", "conflicts", "evidence") for one in formats
    ]
    shown += [
        ("list", "claims", "--status", status) for status in ("second", "adjudicate", "decided", "undecided", "disputed")
    ]
    shown += [("list", "claims", "--scope", "all", "--kind", "number"), ("show", "story"), ("show", "paper")]
    shown += [(command, claim, "--format", one) for command in ("show", "blame") for one in ("text", "json")]
    shown += [("history", *about, "--format", one) for about in ((), (claim,)) for one in formats]
    shown += [("history", "--as-of", LATER), ("history", "--by", "Anna"), ("show", claim, "--as-of", LATER)]
    shown += [("conflicts", "--all", "--format", one) for one in formats]
    shown += [("check", "--format", one) for one in ("text", "json")] + [("check", "story")]
    shown += [("report", "--format", one) for one in ("html", "md", "csv", "json")]
    shown += [("report", "--corrections", "--format", one) for one in ("html", "md", "csv", "json")]
    shown += [("report", "--as-of", LATER, "--format", "md")]
    shown += [(command, "--format", one) for command in ("review", "agreement") for one in formats]
    shown += [("review", "--for", who), ("audit",), ("names",), ("signoff", "--show")]
    for words in shown:
        told = run(who, *words, code=(0, 1, 2))
        if words == ("agreement", "--format", "json"):  # it names the case's scale, whatever was decided
            told = re.sub(r'"order": \[[^\]]*\]', "", told)
        yield " ".join(words), told


def leaks(told: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(words, secret) for words, said in told for secret in SECRETS if secret in said]


def test_no_command_in_any_format_lets_a_hidden_verdict_out(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    anna_decides(run, claim)
    assert leaks(everything(run, "Ben", claim, root)) == []
    assert leaks(everything(run, "Cleo", claim, root)) == []
    assert "waits for a second review by Ben; decided by Anna, hidden" in run("Ben", "show", claim)


def test_nothing_that_others_may_do_lets_a_hidden_verdict_or_its_authors_words_out(run: Run, root: Path) -> None:
    claim, other = claims(root)
    anna_decides(run, claim)
    run("Anna", "stand", claim, "--because", "a zebra")
    run("Anna", "waive", claim, other, "--because", "an okapi")
    evidence = json.loads(run("Anna", "show", claim, "--format", "json", data=True))["evidence"][0]
    run("Anna", "evidence", "strike", claim, evidence["passage"], "--because", "a quagga")
    assert "zebra" in run("Anna", "history", claim)

    def nobody_sees(what: str) -> None:
        for who in ("Ben", "Cleo"):
            assert leaks(everything(run, who, claim, root)) == [], what

    nobody_sees("let stand, waived, struck")
    run("Ben", "waive", claim, "--because", "x")
    assert "MURKY" not in run("Ben", "show", claim)
    nobody_sees("waived by another")
    run("Ben", "undo")
    run("Eve", "review", "ask", claim, "--of", "Dora")
    run("Eve", "review", "ask", claim)
    nobody_sees("asked, and asked again")
    run("Eve", "undo")
    run("Eve", "undo")
    assert "waits for a second review by Ben" in run("Eve", "show", claim)
    draft = root / "drafts/story.txt"
    text = draft.read_text()
    sentence = json.loads(run("Ben", "show", claim, "--format", "json", data=True))["text"]
    draft.write_text(text.replace(sentence, ""))
    run("Ben", "build", code=(0, 1))
    nobody_sees_lost(run, claim)
    draft.write_text(text)
    run("Ben", "build", code=(0, 1))
    run("Ben", "claim", "edit", claim, "--text", "four years")
    nobody_sees_lost(run, claim)
    assert "zebra" in run("Anna", "history", claim)


def nobody_sees_lost(run: Run, claim: str) -> None:
    """What a claim that is none any more is told in."""
    commands = [("history", claim), ("history",), ("check",), ("audit",), ("report", "--format", "md")]
    commands += [("report", "--corrections", "--format", one) for one in ("md", "json")]
    commands += [("report", "--format", "json"), ("list", "claims"), ("agreement",), ("review",), ("blame", claim)]
    assert leaks((" ".join(words), run("Ben", *words, code=(0, 1, 2))) for words in commands) == []


def test_show_says_between_whom_somebody_adjudicated(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    run("Anna", "verdict", claim, "supported")
    run("Ben", "verdict", claim, "refuted")
    run("Cleo", "adjudicate", claim, "refuted", "--because", "the court says five")
    assert "REFUTED adjudicated by Cleo between Anna: supported and Ben: refuted" in run("Eve", "show", claim)
    (verdict,) = json.loads(run("Eve", "show", claim, "--format", "json", data=True))["verdicts"]
    assert [(one["reviewer"], one["label"]) for one in verdict["adjudicates"]] == [
        ("Anna", "supported"),
        ("Ben", "refuted"),
    ]
    assert len({one["record"] for one in verdict["adjudicates"]}) == 2


def test_who_differs_from_themselves_is_told_to_record_it_once_more(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    toml = root / "verifybench.toml"
    toml.write_text(toml.read_text().replace(POLICY, ""))
    claim, _ = claims(root)
    copy = tmp_path / "copy"
    shutil.copytree(root, copy)
    run("Ann Lee", "verdict", claim, "supported")
    monkeypatch.setenv("VERIFYBENCH_DEVICE", "laptop")
    assert main(["-C", str(copy), "--reviewer", "ann  lee", "verdict", claim, "refuted"]) == 0
    shutil.copytree(copy / "ledger", root / "ledger", dirs_exist_ok=True)
    said = "differs with a verdict of their own"
    assert said in " ".join(run("Eve", "review").split())
    assert said in run("Cleo", "adjudicate", claim, "refuted", "--because", "x", code=2)
    assert said in run("Eve", "conflicts")
    run("ANN LEE", "verdict", claim, "supported")
    verdicts = json.loads(run("Eve", "show", claim, "--format", "json", data=True))["verdicts"]
    assert [one["label"] for one in verdicts] == ["supported"]
    assert said not in run("Eve", "review") + run("Eve", "conflicts")


def test_an_audit_counts_hidden_verdicts_and_names_none(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    run("Anna", "verdict", claim, "murky")
    run("Anna", "verdict", claim, "supported")
    told = run("Anna", "audit")
    assert "hidden until second reviews are in" in told
    assert claim not in told
    run("Ben", "verdict", claim, "supported")
    assert claim in run("Eve", "audit")


def test_what_goes_to_others_has_no_hidden_verdict_even_where_its_author_asks(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    anna_decides(run, claim)
    own = {words for words, _ in leaks(everything(run, "Anna", claim, root))}
    assert {f"show {claim} --format text", "history --format json"} <= own
    assert not any(words.startswith(("check", "report", "agreement", "review")) for words in own)


def test_what_was_hidden_is_told_by_the_same_commands_once_the_second_verdict_is_in(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    anna_decides(run, claim)
    run("Ben", "verdict", claim, "supported")
    told = {words for words, _ in leaks(everything(run, "Cleo", claim, root))}
    for words in (
        "list claims --status disputed",
        f"show {claim} --format json",
        "history --format csv",
        "check --format text",
    ):
        assert words in told or words.startswith("list"), words
    assert {f"report --format {one}" for one in ("html", "md", "csv", "json")} <= told


def test_a_second_verdict_taken_back_hides_both_from_everybody_else(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    run("Anna", "verdict", claim, "supported")
    anna_decides(run, claim, "Ben")
    (dispute,) = [
        row
        for row in json.loads(run("Ben", "conflicts", "--format", "json", data=True))
        if row["kind"] == "reviewer-reviewer"
    ]
    run("Ben", "conflicts", dispute["id"], "explained", "--as", "a zebra", "--because", "murky")
    run("Ben", "undo")
    run("Ben", "undo")
    for who in ("Anna", "Cleo"):
        assert leaks(everything(run, who, claim, root)) == []


def test_without_an_index_nothing_gets_out_either(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    anna_decides(run, claim)
    shutil.rmtree(root / ".verifybench")
    assert leaks(everything(run, "Ben", claim, root)) == []


def test_a_merge_tells_nothing_that_is_hidden(run: Run, root: Path, tmp_path: Path) -> None:
    claim, _ = claims(root)
    copy = tmp_path / "copy"
    shutil.copytree(root, copy)
    anna_decides(run, claim)
    code = main(["-C", str(copy), "--reviewer", "Ben", "merge", str(root), "--format", "json"])
    assert code == 0
    shutil.copytree(copy / "ledger", root / "ledger", dirs_exist_ok=True)
    assert leaks(everything(run, "Ben", claim, root)) == []


async def test_the_screen_shows_nothing_that_is_hidden(run: Run, root: Path) -> None:
    claim, _ = claims(root)

    async def seen(who: str) -> list[str]:
        screens = []
        with Case.open(root, reviewer=who) as case:
            async with bench(case, (160, 50)) as (app, pilot):
                await pilot.pause()
                screens.append("\n".join(drawn(app)))
                for keys in (("c",), ("escape",), ("h",), ("h",), ("escape",), ("space",), ("J",)):
                    await pilot.press(*keys)
                    await pilot.pause()
                    screens.append("\n".join(drawn(app)))
        return screens

    before = await seen("Ben")
    anna_decides(run, claim)
    after = await seen("Ben")
    for secret in SECRETS[1:]:
        assert not any(secret in screen for screen in after)
    # The label stands on the strip of verdict keys, as often as before and nowhere else.
    assert [screen.count("murky") for screen in after] == [screen.count("murky") for screen in before]
    assert any("hidden until" in screen for screen in after)
    own = await seen("Anna")
    assert any("zebra" in screen for screen in own)


def test_from_asking_to_adjudicating_by_commands(run: Run, root: Path) -> None:
    first, second = claims(root)
    assert "2 claims asked of Dora" in run(
        "Eve", "review", "ask", first, second, "--of", "Dora", "--because", "a lawyer must look"
    )
    rows = json.loads(run("Eve", "review", "--format", "json", data=True))
    assert [(row["id"], row["waits"], row["of"], row["given"]) for row in rows] == [
        (first, "first", "Dora", []),
        (second, "first", "Dora", []),
    ]
    assert "a second review by Dora, and only you see it" in run("Anna", "verdict", first, "refuted")
    assert "waits for second review" in run("Dora", "review", "--for", "Dora")
    assert "nothing waits for Anna" in run("Anna", "review", "--for", "Anna")
    assert "adjudication by" in run("Dora", "verdict", first, "supported")
    assert "needs" not in run("Cleo", "adjudicate", first, "refuted", "--because", "the court says five")
    assert "the court says five" in run("Anna", "show", first)
    told = run("Anna", "history", first)
    assert told.count("second review") >= 2
    assert "between: supported by Dora" in told
    table = list(csv.DictReader(io.StringIO(run("Eve", "review", "--format", "csv", data=True))))
    assert [row["id"] for row in table] == [second]
    rows = json.loads(run("Eve", "list", "claims", "--status", "decided", "--format", "json", data=True))
    assert [(row["id"], row["verdict"], row["review"]) for row in rows] == [(first, "refuted", None)]


def test_a_reply_is_listed_with_the_claim(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    assert "attempt of Ivan Petrov" in run(
        "Anna", "reply", claim, "--from", "Ivan Petrov", "--on", "2026-02-11", "--how", "by letter"
    )
    run("Anna", "reply", claim, "--from", "Ivan Petrov", "--on", "2026-02-13", "--answer", "It is not so.")
    told = run("Anna", "show", claim)
    assert "reply sought from Ivan Petrov, 2026-02-11, by letter (Anna)" in told
    assert "answer: It is not so." in told
    replies = json.loads(run("Anna", "show", claim, "--format", "json", data=True))["replies"]
    assert [(one["when"], one["answer"]) for one in replies] == [("2026-02-11", None), ("2026-02-13", "It is not so.")]


def test_claims_are_listed_by_kind(run: Run, root: Path) -> None:
    rows = json.loads(run("Anna", "list", "claims", "--kind", "misconduct", "--format", "json", data=True))
    assert [("misconduct" in row["kinds"], "Petrov" in row["text"]) for row in rows] == [(True, True)]
    run("Anna", "list", "sources", "--kind", "misconduct", code=2)


def test_agreement_is_told_in_every_format(run: Run, root: Path) -> None:
    for claim, label in zip(claims(root), ("refuted", "supported"), strict=True):
        run("Anna", "verdict", claim, "supported")
        run("Ben", "verdict", claim, label)
    told = run("Eve", "agreement")
    assert "50.0 %" in told
    assert "supported < murky < refuted" in told
    found = json.loads(run("Eve", "agreement", "--format", "json", data=True))
    (pair,) = found["pairs"]
    assert (pair["claims"], pair["percent"], pair["kappa"]) == (2, 50.0, 0.0)
    assert found["all"]["alpha_nominal"] == 0.0
    rows: list[dict[str, Any]] = list(csv.DictReader(io.StringIO(run("Eve", "agreement", "--format", "csv", data=True))))
    assert [(row["one"], row["claims"]) for row in rows] == [("Anna", "2"), ("all", "2")]
    assert json.loads(run("Eve", "agreement", "--document", "paper", "--format", "json", data=True))["pairs"] == []


def test_one_label_only_is_said_to_be_undefined(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    run("Anna", "verdict", claim, "supported")
    run("Ben", "verdict", claim, "supported")
    said = "undefined: only one label was used"
    assert said in run("Eve", "agreement")
    assert json.loads(run("Eve", "agreement", "--format", "json", data=True))["pairs"][0]["kappa"] == said


def test_wrong_use_says_what_to_do(run: Run, root: Path) -> None:
    claim, _ = claims(root)
    run("Anna", "review", "--of", "Ben", code=2)
    run("Anna", "review", "ask", "--of", "Ben", code=2)
    run("Anna", "review", "ask", claim, "--for", "Ben", code=2)
    assert "Did you mean" in run("Anna", "review", "ask", claim[:-1] + "x", code=2)
    assert "no two verdicts that differ" in run("Anna", "adjudicate", claim, "refuted", "--because", "x", code=2)


def test_every_command_of_this_page_is_known() -> None:
    assert {"review", "adjudicate", "reply", "agreement"} <= set(COMMANDS)
