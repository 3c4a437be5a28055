"""Claims that ascribe a crime or misconduct to somebody named are marked; what only sounds like it is not."""

from __future__ import annotations

import pytest

from verifybench.review.kinds import kinds_in, read_words
from verifybench.review.misconduct import Table, ascribed, misconduct_table
from verifybench.review.phrases import Phrases, parsed, words
from verifybench.review.tables.misconduct import FAMILIES

# By family, sentences made up for it.
ASCRIBED = {
    "accused": (
        "Two former employees accused Martin Keller of wrongdoing at the clinic.",
        "Martin Keller allegedly paid the witnesses in cash.",
        "The report implicated Acme Corporation in the scandal.",
    ),
    "charged": (
        "Prosecutors charged Helen Brandt with theft in March.",
        "Helen Brandt was indicted in 2019.",
        "Helen Brandt goes on trial in Oslo next week.",
        "She faces criminal charges in two countries.",
    ),
    "suspected": ("Peter Novak is suspected of leaking the file.", "Police issued an arrest warrant for Peter Novak."),
    "arrested": ("Maria Lopez was arrested at the airport.", "Spain extradited Maria Lopez to France."),
    "convicted": (
        "John Miller was found guilty on all counts.",
        "John Miller’s conviction was upheld on appeal.",
        "John Miller was acquitted in 2021.",
        "John Miller pleaded not guilty.",
    ),
    "sentenced": (
        "A court sentenced Anna Weiss to five years.",
        "Anna Weiss was jailed in 2015.",
        "Anna Weiss was fined 3,000 euros.",
    ),
    "dismissed": ("Paul Green was dismissed for sleeping on duty.", "Paul Green was sacked over the missing funds."),
    "sued": ("Acme Corporation sued Paul Green for libel.", "Three women filed a lawsuit against Paul Green."),
    "bribery": ("Ivan Petrov took bribes from builders.", "Ivan Petrov bribed two officials."),
    "corruption": (
        "Ivan Petrov ran a corrupt office.",
        "Ivan Petrov embezzled 2 million dollars.",
        "Ivan Petrov’s nepotism cost the city dearly.",
    ),
    "fraud": (
        "Laura Stein defrauded 40 pensioners.",
        "Laura Stein forged the signature.",
        "Laura Stein falsified the accounts for six years.",
        "A fraud by Laura Stein went unnoticed.",
    ),
    "tax": ("David Holm was behind years of tax evasion.", "David Holm laundered the money in Malta."),
    "theft": ("Tom Reed stole 12 paintings.", "Tom Reed is a thief, the letter says."),
    "extortion": ("Victor Lang extorted 300,000 rubles from a policeman.", "Victor Lang blackmailed a colleague."),
    "smuggling": ("Carl Vance smuggled ivory into Belgium.", "Carl Vance was a drug dealer for ten years."),
    "killing": ("Dmitri Orlov murdered his neighbour.", "The villagers were massacred by Orlov’s men."),
    "violence": (
        "Colonel Adam Frost tortured two prisoners.",
        "Inmates were beaten by Adam Frost.",
        "Adam Frost assaulted a reporter in 2012.",
        "Adam Frost kidnapped the banker.",
    ),
    "sexual": (
        "Oliver Dunn raped a student.",
        "Oliver Dunn sexually harassed three interns.",
        "Oliver Dunn molested patients.",
    ),
    "abuse": (
        "Nora Blake bullied her staff.",
        "Nora Blake abused children in her care.",
        "Nora Blake stalked the singer for a year.",
    ),
    "deceit": (
        "Professor Eric Stone plagiarised a third of his thesis.",
        "Eric Stone lied to the committee.",
        "Eric Stone covered up the leak.",
    ),
    "law": (
        "Boris Falk illegally logged 300 hectares.",
        "Boris Falk obstructed justice, the judge wrote.",
        "Boris Falk hacked the ministry’s mail.",
        "Boris Falk spied on his employees.",
    ),
}

NOT_ASCRIBED = (
    # nobody is named
    "Two men accused of murder escaped through the ceiling.",
    "The number of frauds rose by 4 per cent in 2020.",
    "Hundreds of prisoners were tortured in Saratov.",
    # somebody is named as the victim, or only says it of others
    "Anna Weiss was murdered in 2006.",
    "Maria Lopez was robbed on the train.",
    "Nora Blake was sexually harassed for years.",
    "“Hundreds of people were tortured,” Vladimir Osechkin said.",
    # offices and bodies
    "Helen Brandt heads the fraud department of the bank.",
    "Peter Novak joined the UN Committee Against Torture in 2008.",
    "The Serious Fraud Office hired Paul Green.",
    "Alexei Navalny founded the Anti-Corruption Foundation.",
    "Chief prosecutor Laura Stein was born in 1960.",
    "Tom Reed writes crime novels.",
    "Tom Reed is a homicide detective.",
    # charged with a task
    "Helen Brandt was charged with carrying out the reform.",
    "Adam Frost was charged with overseeing the elections.",
    # other senses
    "Martin Keller spoke with conviction.",
    "Martin Keller died of cardiac arrest in 1999.",
    "Laura Stein forged an alliance of five parties.",
    "Tom Reed stole the show in Berlin.",
    "Nora Blake treats patients with drug abuse problems.",
    "Maria Lopez felt guilty about leaving.",
    "Carl Vance survived food poisoning in 2011.",
    "Eric Stone was narrowly beaten 3-2 in the final.",
    "Boris Falk works on illegal immigration.",
    "Paul Green won the race in 2012.",
    "Ivan Petrov was born in Moscow in 1970.",
    "Anna Weiss charged her phone at the station.",
)


def marked(text: str) -> bool:
    return "misconduct" in kinds_in(read_words(text))


def test_every_family_has_sentences_of_its_own() -> None:
    assert set(ASCRIBED) == set(FAMILIES)


@pytest.mark.parametrize("text", [text for texts in ASCRIBED.values() for text in texts])
def test_a_crime_ascribed_to_somebody_named_is_marked(text: str) -> None:
    assert marked(text)


@pytest.mark.parametrize("text", NOT_ASCRIBED)
def test_what_only_sounds_like_it_is_not_marked(text: str) -> None:
    assert not marked(text)


def test_a_person_told_of_before_counts_and_a_place_does_not() -> None:
    assert marked("He was convicted of perjury in 2003.")
    assert marked("Police arrested her on Monday.")
    assert not marked("A court in Moscow sentenced an activist to five years.")


def test_who_denies_or_confesses_speaks_of_himself() -> None:
    assert marked("Vladimir Vorontsov denies the charges against him, his lawyer says.")
    assert marked("Vladimir Vorontsov admitted fraud.")
    assert not marked("“They have covered up fraud,” Maria Lopez said.")


def test_a_case_adds_words_and_excepts_others() -> None:
    text = "Martin Keller practised usury and shoplifting."
    plain = read_words(text)
    own = Table(["usury", "double dip*"], ["shoplift*"])
    assert [text[slice(*span)] for span in ascribed(plain, misconduct_table())] == ["shoplifting"]
    assert [text[slice(*span)] for span in ascribed(plain, own)] == ["usury"]
    assert "misconduct" not in kinds_in(plain, Table([], ["shoplifting"]))


def test_hyphens_case_and_possessives_make_no_difference() -> None:
    found = Phrases(["money launder*", "charged .. with"])
    assert list(found.find(words("MONEY-LAUNDERING"))) == [(0, 2)]
    assert list(found.find(words("charged the bank’s two heads with"))) == [(0, 6)]
    assert list(found.find(words("charged one two three four five six with"))) == []


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("", "one to 10 words"),
        ("br*", "at least 3 letters"),
        ("br*be", "is no word"),
        (".. with", "stand between words"),
        ("a .. b .. c", "once"),
        ("(fraud)", "is no word"),
    ],
)
def test_what_is_no_phrase_is_refused_with_the_reason(phrase: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parsed(phrase)


def test_every_phrase_of_the_table_is_one_and_stands_once() -> None:
    phrases = [parsed(phrase) for family in FAMILIES.values() for phrase in family]
    assert len(set(phrases)) == len(phrases)


def test_a_text_that_begins_every_phrase_and_ends_none_is_read_once_through() -> None:
    looked = 0

    class Counted(Phrases):
        def _beginning_with(self, key: str):  # type: ignore[no-untyped-def]
            nonlocal looked
            looked += 1
            return super()._beginning_with(key)

    found = Counted(["charged .. with", "denies .. charges"])
    text = words("charged denies " * 20_000)
    assert list(found.find(text)) == []
    assert looked == len(text)


def test_kinds_are_read_from_the_claim_itself() -> None:
    text = "On 3 May 2021, 12 people left, “all in tears”, said Maria Lopez."
    assert kinds_in(read_words(text)) == ("number", "date", "quotation", "attribution", "name")
    assert kinds_in(read_words("It rained.")) == ()
