"""Decoding and safe display: what a file's bytes become, and what of it may reach a terminal."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.text import NotText, decode, safe, sha256, short_id


@pytest.mark.parametrize(
    ("raw", "declared", "text", "encoding"),
    [
        ("café £5".encode(), None, "café £5", "utf-8"),
        (b"\xef\xbb\xbfa", None, "a", "utf-8"),
        ("é".encode("utf-16"), None, "é", "utf-16"),
        (b"\xff\xfe\x00\x00" + "é".encode("utf-32-le"), None, "é", "utf-32"),
        (b"\xfe\xff\x00a", None, "a", "utf-16"),
        ("цена".encode("cp1251"), "windows-1251", "цена", "cp1251"),
        ("naïve £".encode("latin-1"), None, "naïve £", "cp1252 (guessed)"),
        ("“x”".encode("cp1252"), "iso-8859-1", "“x”", "cp1252"),
        (b"a\x81b\xe9", None, "a\x81bé", "cp1252 (guessed)"),
        ("é".encode(), "no-such-encoding", "é", "utf-8"),
        (b"plain", "idna", "plain", "utf-8"),
        (b"", None, "", "utf-8"),
    ],
)
def test_each_way_of_finding_the_encoding(raw: bytes, declared: str | None, text: str, encoding: str) -> None:
    decoded = decode(raw, declared)
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(
    "raw",
    [b"%PDF-1.7 x", b"PK\x03\x04abc", b"\x89PNG\r\n\x1a\n", b"\x7fELF", b"ab\x00cd", bytes(range(1, 32)) * 9, b"\xff\xfea"],
)
def test_binary_is_refused(raw: bytes) -> None:
    with pytest.raises(NotText):
        decode(raw)


def test_only_line_ends_change() -> None:
    assert decode(b"a\r\nb\rc\n\nd\t\xc2\xa0").text == "a\nb\nc\n\nd\t\xa0"
    assert decode("10² m ﬁn e\u0301".encode()).text == "10² m ﬁn e\u0301"


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.text())
def test_safe_keeps_length_and_is_idempotent(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert safe(shown) == shown


def test_nothing_that_a_terminal_obeys_or_hides_passes() -> None:
    shows = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}  # format characters that are drawn
    for code in range(sys.maxunicode + 1):
        letter = chr(code)
        if unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp", "Cs") and letter != "\n" and code not in shows:
            assert safe(letter) != letter, hex(code)
            assert unicodedata.category(safe(letter)) not in ("Cc", "Cf", "Zl", "Zp", "Cs")


def test_safe_draws_what_it_replaces() -> None:
    assert safe("a\x1b]52;c\x07\tb\nc\u202e\u200b\xad") == "a␛]52;c␇ b\nc\ufffd\ufffd‐"


def test_ids_tell_where_a_part_ends() -> None:
    assert short_id("c", "ab", "c") != short_id("c", "a", "bc")
    assert short_id("c", "x").startswith("c-")
    assert len(short_id("c", "x")) == 12
    assert sha256("a") == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
