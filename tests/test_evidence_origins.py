"""On whose word a passage rests, and when two passages rest on one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.claims import analyse
from verifybench.evidence import origin
from verifybench.evidence.grouping.publishing import credit, outlet, publisher_key, site
from verifybench.evidence.grouping.same_origin import alike
from verifybench.model.document import Block, Document
from verifybench.names import Settled
from verifybench.text import sha256


def rests_on(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The speakers and outlets of a text's last sentence."""
    *before, last = analyse(text)
    found = origin(last, before)
    return found.speakers, found.via


@pytest.mark.parametrize(
    ("text", "speakers", "via"),
    [
        ("The bridge fell on Monday.", (), ()),
        ("Twelve people died, according to Reuters.", (), ("Reuters",)),
        ("The bridge fell on Monday (AFP).", (), ("AFP",)),
        ("The bridge fell on Monday — Reuters.", (), ("Reuters",)),
        ("PARIS (AFP) - The bridge fell on Monday.", (), ()),  # of the whole text, not of its first sentence
        ("The ministry told AFP that twelve people died.", ("ministry",), ("AFP",)),
        ("Twelve people died, the Interfax news agency said.", (), ("Interfax",)),
        ("The bridge was unsafe, a source told Reuters.", (), ("Reuters",)),
        ("Forty were arrested, TASS quoted the governor as saying.", ("governor",), ("TASS",)),
        ("“We will build it again,” Ivanov told the BBC.", ("Ivanov",), ("the BBC",)),
        ("Twelve people died, Ivanov said in an interview with the TV channel Dozhd.", ("Ivanov",), ("the TV channel Dozhd",)),
        ("A ministry spokesman said forty were arrested.", ("ministry",), ()),
        ("Forty were held, according to a report by the Harbour Board.", ("Harbour Board",), ()),
        ("Forty were held, according to the preliminary report of the Harbour Board.", ("Harbour Board",), ()),
        ("The Harbour Board's new study finds that forty were held.", ("Harbour Board",), ()),
        ("The Quay Observer writes that the bridge fell.", (), ("Quay Observer",)),
        ("The mayor of Oslo said that the bridge fell.", ("mayor of Oslo",), ()),
        ("Police said forty were arrested.", ("Police",), ()),
        ("The WHO said forty fell ill.", ("WHO",), ()),
        ("Forty fell ill, according to the WHO.", ("WHO",), ()),
        ("Officials said forty were arrested.", (), ()),
        ("Witnesses said the fire began at five.", (), ()),
        ("Our reporter said the fire began at five.", (), ()),
        ("Anna Berg, who leads the inquiry, puts the damage at 40 million.", ("Anna Berg",), ()),
        ("The ministry issued a statement at noon. The bridge will stay closed.", ("ministry",), ()),
        ("The bridge will be closed, the ministry told AFP. It would reopen in May.", ("ministry",), ("AFP",)),
        ("“It was old,” Ivanov told Reuters. He added that it had been inspected.", ("Ivanov",), ("Reuters",)),
        ("The ministry said so to AFP. Twelve boats lay in the harbour.", (), ()),
    ],
)  # fmt: skip
def test_whom_a_passage_has_it_from(text: str, speakers: tuple[str, ...], via: tuple[str, ...]) -> None:
    assert rests_on(text) == (speakers, via)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AP", "the Associated Press"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("Bloomberg News", "Bloomberg"),
        ("the health ministry", "Ministry of Health"),
        ("coastguard at Pellworth", "Pellworth coastguard"),
        ("ministry", "Interior Ministry"),
        ("UNHCR", "UN High Commissioner for Refugees"),
        ("MoT", "Ministry of Transport"),
        ("the MoD", "the Ministry of Defence"),
        ("DoJ", "Department of Justice"),
        ("BfArM", "Bundesinstitut für Arzneimittel und Medizinprodukte"),
        ("Anders Holm", "Holm"),
        ("police", "Police"),
    ],
)
def test_one_origin_by_two_names(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AFP", "Reuters"),
        ("governor", "mayor"),
        ("mayor of Oslo", "mayor of Bergen"),
        ("Anna Berg", "Olga Berg"),
        ("Interior Ministry", "Ministry of Justice"),
        ("MoT", "Ministry of Justice"),
        ("MoT", "Ministry of Sea Transport"),
        ("ministry", "minister's driver"),
    ],
)
def test_two_origins_stay_two(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


def test_what_people_settled_about_names_decides() -> None:
    assert not alike("Osechkin", "Osichkin", Settled([(("Osechkin", "Osichkin"), "different")]))
    assert alike("the Berg office", "Chancellery", Settled([(("the Berg office", "Chancellery"), "same")]))


def paper(text: str, label: str = "main") -> Document:
    block = Block(0, len(text), label, 1)  # type: ignore[arg-type]
    return Document("d", "source", "d.txt", text, sha256(text), sha256(text), (block,))


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("PARIS (AFP) - The bridge fell on Monday.", "AFP"),
        ("OSLO, May 3 (Reuters) – The bridge fell.", "Reuters"),
        ("By The Associated Press\nThe bridge fell.", "AP"),
        ("The bridge fell on Monday. (dpa)", "dpa"),
        ("The bridge fell.\nTASS", "TASS"),
        ("The bridge fell.\nReporting by Anna Berg; Editing by Olaf Holm", "Reuters"),
        ("The bridge fell.\nWith files from The Canadian Press", "CP"),
        ("The bridge fell. (AP Photo/Anna Berg)", None),
        ("AP Photo: the bridge", None),
        ("The bridge fell, and apa means monkey.", None),
        ("He told AFP that the bridge fell.", None),
    ],
)
def test_the_agency_that_a_text_says_it_is_from(text: str, agency: str | None) -> None:
    assert credit(paper(text)) == agency


def test_the_credit_of_a_picture_is_not_that_of_the_text() -> None:
    assert credit(paper("AFP", "caption")) is None


def test_publishers_are_one_by_any_of_their_names_and_unknown_is_none() -> None:
    assert publisher_key("The  Moscow Times") == publisher_key("moscow times")
    assert publisher_key("Agence France-Presse") == publisher_key("AFP")
    assert {publisher_key(name) for name in (None, "", "unknown", "N/A", " - ")} == {""}


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a", "example.org"),
        ("http://m.example.org:8080/b?c=https://other.org", "example.org"),
        ("https://news.example.org/a", "news.example.org"),
        ("https://web.archive.org/web/20200101000000/https://www.example.org/a", "example.org"),
        ("https://medium.com/@anna/story", ""),
        ("https://www.youtube.com/watch?v=1", ""),
        ("https://anna@evil.org@example.org/", "example.org"),
        ("javascript:alert(1)", ""),
        (None, ""),
    ],
)
def test_the_site_of_an_address(url: str | None, host: str) -> None:
    assert site(url) == host


def test_outlets_are_told_from_other_bodies() -> None:
    assert all(map(outlet, ("AFP", "the BBC", "the Saratov Daily", "the magazine Medical Week", "RIA Novosti")))
    assert not any(map(outlet, ("the ministry", "Anna Berg", "the court", "", "his newspaper")))


@settings(derandomize=True, deadline=None, max_examples=80)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=120), max_size=3))
def test_any_sentences_have_an_origin_and_an_origin_is_like_itself(texts: list[str]) -> None:
    statements = [one for text in texts for one in analyse(text)]
    for at, one in enumerate(statements):
        for name in origin(one, statements[max(0, at - 2) : at]).named:
            assert name
            alike(name, "the ministry")
