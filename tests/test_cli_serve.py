"""The workbench in a browser: on this computer alone, to whoever knows the address, with nothing from outside."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from verifybench.case.case import Case
from verifybench.cli.main import main

needs_extra = pytest.mark.skipif(
    subprocess.run([sys.executable, "-c", "import textual_serve"], capture_output=True, check=False).returncode != 0,
    reason="the extra [web] is not installed",
)


@pytest.fixture
def address(sample: Path) -> Iterator[str]:
    command = [sys.executable, "-P", "-m", "verifybench", "-C", str(sample), "--reviewer", "Jo Ann", "serve"]
    serving = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert serving.stdout is not None
    assert serving.stderr is not None
    try:
        yield serving.stdout.readline().strip()
        assert "decides as Jo Ann" in serving.stderr.readline()
    finally:
        serving.send_signal(signal.SIGINT)
        serving.communicate(timeout=30)
    assert serving.returncode == 0


def asked(url: str, **headers: str) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


@needs_extra
def test_the_page_names_no_address_but_its_own_and_its_browser_is_told_to_ask_for_none(address: str) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{22}/", address)
    own = address.removeprefix("http://").partition("/")[0]
    with urllib.request.urlopen(address) as answer:
        page, allowed = answer.read().decode("utf-8"), answer.headers["Content-Security-Policy"]
    assert set(re.findall(r"\w+://([^/\"' ]*)", page)) == {own}
    assert "//" not in page.replace(f"ws://{own}", "")
    assert allowed.startswith("default-src 'none'")
    assert f"connect-src ws://{own};" in allowed
    assert "http" not in allowed
    for inside in re.findall(r"""(?:src|href)=?\(?["'](static/[^"']+)""", page.replace("url(", "src=(")):
        assert asked(address + inside) == 200


@needs_extra
def test_whoever_does_not_know_the_address_or_comes_from_another_page_gets_nothing(address: str) -> None:
    root = address.rsplit("/", 2)[0]
    assert asked(root + "/") == 404
    assert asked(root + "/ws") == 404
    assert asked(root + "/static/js/textual.js") == 404
    assert asked(address, Host="rebound.example") == 403
    assert asked(address + "ws", Origin="http://other.example") == 403


@needs_extra
def test_a_page_shows_the_workbench_and_decides_as_the_reviewer_of_the_process(address: str, sample: Path) -> None:
    import aiohttp

    seen = ""

    async def work() -> None:
        nonlocal seen

        async def until(words: str) -> None:
            nonlocal seen
            while words not in seen:
                message = await asyncio.wait_for(socket.receive(), 30)
                seen += message.data.decode("utf-8") if isinstance(message.data, bytes) else ""

        async with aiohttp.ClientSession() as session, session.ws_connect(address + "ws?width=100&height=30") as socket:
            await until("undecided")
            for keys, answer in (("j", "2/"), ("s", "Rationale"), ("seen by two\r", "recorded")):
                seen = ""
                await socket.send_json(["stdin", keys])
                await until(answer)

    asyncio.run(work())
    with Case.open(sample, read_only=True) as case:
        assert case.history()[-1].reviewer == "Jo Ann"


def test_without_the_extra_it_is_named(
    sample: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.delitem(sys.modules, "verifybench.cli.serving", raising=False)
    assert main(["-C", str(sample), "serve"]) == 2
    told = capsys.readouterr().err
    assert "verifybench[web]" in told
    assert "://" not in told


def test_a_port_that_is_none_is_refused(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(sample), "serve", "--port", "70000"]) == 2
    assert "no port" in capsys.readouterr().err


@needs_extra
def test_a_port_that_is_taken_is_told(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["-C", str(sample), "serve", "--port", str(taken.getsockname()[1])]) == 2
    assert "cannot be listened on" in capsys.readouterr().err


def test_no_case_that_is_served_leaves_words_to_the_shell(tmp_path: Path) -> None:
    import shlex

    from verifybench.cli.serve import _command

    words = shlex.split(_command(tmp_path / "a; rm -rf $HOME", "Jo `id`", True))
    assert words[4:] == ["-C", str(tmp_path / "a; rm -rf $HOME"), "--reviewer", "Jo `id`", "--read-only"]
    assert os.sep in words[0]
