"""Frames: the tables keep their laws, and the look-ups say what a reader of the words would."""

from __future__ import annotations

from itertools import product

import pytest

from verifybench.evidence import lexicon
from verifybench.evidence.frames import Lemma, Related, known, related, verb_of
from verifybench.evidence.framing.deeds import Deed
from verifybench.evidence.framing.graph import entailed, ties
from verifybench.evidence.framing.lines import ALL, PARTICLES, Wording, arcs, book, wordings
from verifybench.evidence.framing.senses import senses

FRAMES = sorted(book().frames)
WORDINGS = [(name, wording) for name in FRAMES for wording in wordings(name)]
AGAINST = {"opposite", "complementary", "exclusive"}
TURNED = {"entails": "entailed", "entailed": "entails", "earlier": "later", "later": "earlier"}


def lemma(written: str) -> Lemma:
    base, *rest = written.split()
    particle = " ".join(word for word in rest if word in PARTICLES)
    return Lemma(base, particle, " ".join(word for word in rest if word not in PARTICLES))


def degree(written: str) -> Lemma:
    step, _, base = written.rpartition(" ")
    return Lemma(base, step)


def told(one: str, other: str, ours: str, theirs: str) -> set[str]:
    """The kinds of relation in which predicates with these roles filled can be meant."""
    found = related(lemma(one), lemma(other))
    return {tie.kind for tie in found if tie.fits(frozenset(ours.split()), frozenset(theirs.split()))}


def test_every_line_tells_only_of_frames_that_are_there() -> None:
    for name in FRAMES:
        assert all(arc.target in book().frames for arc in arcs(name)), name
    for names in (book().told_of_in, book().chains):
        assert names.keys() <= book().frames.keys()


def test_every_frame_has_a_wording_with_a_party() -> None:
    assert [name for name in FRAMES if not wordings(name)] == []
    assert [wording for _, wording in WORDINGS if not wording.roles] == []


def test_base_forms_are_lower_case_and_known_to_the_stemmer() -> None:
    for _, wording in WORDINGS:
        assert wording.base == wording.base.lower(), wording
        assert lexicon.stem(wording.base), wording
        assert senses(Lemma(wording.base)) or any(one.rest for _, one in WORDINGS if one.base == wording.base)


def test_a_party_has_one_role_in_a_wording() -> None:
    for name, wording in WORDINGS:
        parties = [party for _, party in wording.roles]
        assert len(parties) == len(set(parties)), (name, wording)
        roles = [role for role, _ in wording.roles]
        assert len(roles) == len(set(roles)), (name, wording)


def test_what_one_frame_is_to_another_that_is_to_it_turned_round() -> None:
    for name in FRAMES:
        for arc in arcs(name):
            back = {
                (TURNED.get(kind, kind), tuple(sorted((b, a) for a, b in parties)), sure)
                for kind, parties, sure in ties(arc.target, name)
            }
            there = {(kind, tuple(sorted(parties)), sure) for kind, parties, sure in ties(name, arc.target)}
            assert there == back, (name, arc.target)


def test_no_frame_excludes_what_it_entails() -> None:
    for name in FRAMES:
        for other, where in entailed(name).items():
            if other == name:
                continue
            found = ties(name, other)
            assert not [tie for tie in found if tie[0] in AGAINST and set(tie[1]) <= set(where)], (name, other)


def test_no_two_frames_entail_each_other() -> None:
    assert [(a, b) for a in FRAMES for b in entailed(a) if a != b and a in entailed(b)] == []


def test_steps_of_a_course_have_one_order() -> None:
    after = {name: {arc.target for arc in arcs(name) if arc.kind == "earlier"} for name in FRAMES}
    seen: set[str] = set()

    def walk(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, above
        if name not in seen:
            for later in sorted(after[name]):
                walk(later, (*above, name))
            seen.add(name)

    for name in FRAMES:
        walk(name, ())


def test_no_word_stands_in_one_place_in_two_frames_that_exclude_each_other() -> None:
    for name in FRAMES:
        for arc in arcs(name):
            if arc.kind not in AGAINST:
                continue
            for ours, theirs in product(wordings(name), wordings(arc.target)):
                if (ours.base, ours.rest, ours.needs, ours.bars) == (theirs.base, theirs.rest, theirs.needs, theirs.bars):
                    shared = [(ours.role_of(a), theirs.role_of(b)) for a, b in arc.parties]
                    assert not [1 for a, b in shared if a and a == b], (name, arc.target, ours)


def test_no_pair_of_words_is_the_same_and_the_opposite_in_the_same_roles() -> None:
    words = sorted({Lemma(one.base) for _, one in WORDINGS if not one.rest and not one.needs}, key=str)
    for one in words[::31]:
        for other in words[::17]:
            found = related(one, other)
            same = {pair for tie in found if tie.kind in ("same", "converse") and not any(tie.needs) for pair in tie.roles}
            assert not [tie for tie in found if tie.kind in AGAINST and not any(tie.needs) and same & set(tie.roles)]


@pytest.mark.parametrize("one", ["beat", "close", "give", "murder", "question", "marry", "older", "resign", "dead", "sale"])
@pytest.mark.parametrize(
    "other", ["lose", "open", "receive", "kill", "arrest", "divorce", "younger", "dismiss", "alive", "buy"]
)
def test_related_is_symmetric(one: str, other: str) -> None:
    def plain(found: tuple[Related, ...], turned: bool) -> set[tuple[str, frozenset[tuple[str, str]]]]:
        return {
            (TURNED.get(tie.kind, tie.kind), frozenset((b, a) for a, b in tie.roles))
            if turned
            else (tie.kind, frozenset(tie.roles))
            for tie in found
        }

    assert plain(related(Lemma(one), Lemma(other)), False) == plain(related(Lemma(other), Lemma(one)), True)


@pytest.mark.parametrize(
    ("one", "other", "ours", "theirs", "kind"),
    [
        ("extinguish", "put out", "agent patient", "agent patient", "same"),
        ("begin", "start", "agent", "agent", "same"),
        ("end", "come to end", "agent", "agent", "same"),
        ("participate", "take part", "agent in", "agent in", "same"),
        ("close", "close", "agent", "agent patient", "same"),
        ("beat", "lose", "agent patient", "agent to", "converse"),
        ("buy", "sell", "agent patient from", "agent patient to", "converse"),
        ("own", "belong", "agent patient", "agent to", "converse"),
        ("teach", "learn", "agent patient to", "agent patient from", "converse"),
        ("precede", "follow", "agent patient", "agent patient", "converse"),
        ("give", "receive", "agent patient to", "agent patient from", "converse"),
        ("employ", "work", "agent patient", "agent for", "converse"),
        ("meet", "meet", "agent patient", "agent patient", "converse"),
        ("kill", "die", "agent patient", "agent in", "converse"),
        ("parent", "child", "agent of", "agent of", "converse"),
        ("husband", "wife", "agent of", "agent of", "converse"),
        ("murder", "kill", "agent patient", "agent patient", "entails"),
        ("murder", "die", "agent patient", "agent", "entails"),
        ("kill", "murder", "agent patient", "agent patient", "entailed"),
        ("convict", "try", "agent patient", "agent patient", "entails"),
        ("win", "take part", "agent patient", "agent in", "entails"),
        ("dismiss", "leave", "patient", "agent patient", "entails"),
        ("halve", "decrease", "agent", "agent", "entails"),
        ("mother", "parent", "agent of", "agent of", "entails"),
        ("acquit", "convict", "agent patient", "agent patient", "opposite"),
        ("accept", "reject", "agent patient", "agent patient", "opposite"),
        ("survive", "die", "agent", "agent", "complementary"),
        ("survive", "murder", "agent", "agent patient", "opposite"),
        ("open", "close", "agent", "agent", "opposite"),
        ("hire", "fire", "agent patient", "agent patient", "opposite"),
        ("rise", "fall", "agent", "agent", "opposite"),
        ("win", "lose", "agent", "agent", "opposite"),
        ("dead", "alive", "agent", "agent", "complementary"),
        ("happy", "sad", "agent", "agent", "opposite"),
        ("absent", "present", "agent", "agent", "complementary"),
        ("resign", "dismiss", "agent", "patient", "exclusive"),
        ("runner-up", "win", "agent in", "agent patient", "exclusive"),
        ("question", "arrest", "patient", "patient", "earlier"),
        ("convict", "arrest", "patient", "patient", "later"),
        ("attack", "conquer", "agent patient", "agent patient", "earlier"),
        ("bid", "buy", "agent for", "agent patient", "earlier"),
    ],
)
def test_what_predicates_have_to_do_with_one_another(one: str, other: str, ours: str, theirs: str, kind: str) -> None:
    assert kind in told(one, other, ours, theirs)


@pytest.mark.parametrize(
    ("one", "other", "roles"),
    [
        ("beat", "lose", {("agent", "to"), ("patient", "agent")}),
        ("buy", "sell", {("agent", "to"), ("patient", "patient"), ("from", "agent")}),
        ("teach", "learn", {("agent", "from"), ("patient", "patient"), ("to", "agent")}),
        ("own", "belong", {("agent", "to"), ("patient", "agent")}),
    ],
)
def test_the_other_side_of_a_deed_says_which_roles_go_where(one: str, other: str, roles: set[tuple[str, str]]) -> None:
    assert roles in [set(tie.roles) for tie in related(Lemma(one), Lemma(other)) if tie.kind == "converse"]


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("older", "younger", {"converse", "opposite"}),
        ("more expensive", "cheaper", {"converse", "opposite"}),
        ("less expensive", "cheaper", {"same"}),
        ("bigger", "larger", {"same"}),
        ("best", "worst", {"opposite"}),
        ("taller", "richer", set()),
    ],
)
def test_comparatives_follow_from_their_adjectives(one: str, other: str, kinds: set[str]) -> None:
    assert {tie.kind for tie in related(degree(one), degree(other))} == kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("happy", "sad"),
        ("support", "oppose"),
        ("convict", "acquit"),
        ("rich", "poor"),
        ("pass", "reject"),
        ("like", "dislike"),
    ],
)
def test_what_has_a_middle_is_not_complementary(one: str, other: str) -> None:
    assert "complementary" not in {tie.kind for tie in related(Lemma(one), Lemma(other))}


@pytest.mark.parametrize(
    ("one", "other"), [("arrest", "release"), ("recover", "ill"), ("open", "close"), ("build", "demolish")]
)
def test_what_may_follow_its_opposite_is_no_firm_exclusion(one: str, other: str) -> None:
    assert not [tie for tie in related(Lemma(one), Lemma(other)) if tie.kind in AGAINST and tie.sure]


def test_words_that_are_nearly_empty_alone_say_nothing_without_their_noun() -> None:
    for word in ("take", "get", "have", "do", "go", "come"):
        assert not [one for _, one in senses(Lemma(word)) if not one.needs and word != "get"]


@pytest.mark.parametrize(
    ("base", "particle", "nouns", "prepositions", "found"),
    [
        ("take", "", {"part", "fair"}, {"in"}, Lemma("take", "", "part")),
        ("come", "", {"end"}, {"to"}, Lemma("come", "to", "end")),
        ("put", "out", {"blaze"}, set(), Lemma("put", "out")),
        ("beat", "", {"champion"}, set(), Lemma("beat")),
        ("put", "sideways", {"blaze"}, set(), None),
        ("zzz", "", set(), set(), None),
    ],
)
def test_a_predicate_takes_the_words_that_belong_to_it(
    base: str, particle: str, nouns: set[str], prepositions: set[str], found: Lemma | None
) -> None:
    assert known(base, particle, frozenset(nouns), frozenset(prepositions)) == found


@pytest.mark.parametrize(
    ("noun", "verb", "role"),
    [
        ("dismissal", "dismiss", "patient"),
        ("death", "die", "agent"),
        ("sale", "sell", "patient"),
        ("victory", "win", "agent"),
    ],
)
def test_a_noun_for_a_deed_has_its_verb_and_roles(noun: str, verb: str, role: str) -> None:
    found = verb_of(noun)
    assert isinstance(found, Deed)
    assert (found.verb, dict(found.roles)["of"]) == (verb, role)
    assert verb_of("table") is None


def test_spelling_and_inflection_do_not_hide_a_word() -> None:
    assert told("criticize", "criticise", "agent patient", "agent patient") == {"same"}
    assert told("organize", "organise", "agent patient", "agent patient") >= {"same"}
    assert related(Lemma("zzz"), Lemma("beat")) == ()


def test_a_wording_tells_who_is_where() -> None:
    assert Wording("lose", (), (("agent", "B"), ("to", "A"))).role_of("A") == "to"
    assert ties("kill", "kill") == (("same", ALL, True),)
