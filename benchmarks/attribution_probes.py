"""Scores of the attribution probes: speakers per class, their order from the words outward, quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from tables import Tally, classes, table

Claims = list[dict[str, Any]]


def score(rows: Sequence[dict[str, Any]], answers: Sequence[Claims], *, misses: bool, examples: bool = False) -> str:
    """Tables for `rows`, each answered by the statements of its text.

    `misses` adds a line for everything wrong, `examples` some by class.
    """
    speakers, quotes, voices = Tally(), Tally(), Tally()
    ordered = right = 0
    for row, claims in zip(rows, answers, strict=True):
        gold = [one for one in row["attribution"] if not _inside_nested(one, row)]
        ours = [one for claim in claims for one in claim["attribution"]]
        places = _match(row, gold, ours, speakers)
        for (first, mine), (second, other) in combinations(places, 2):
            if first["chain"] == second["chain"] and first["from_origin"] != second["from_origin"]:
                ordered += 1
                right += (first["from_origin"] < second["from_origin"]) == (mine < other)
        _quotes(row, [one for claim in claims for one in claim["quotes"]], quotes, voices)
    rows_of = [(kind, speakers.gold[kind], *speakers.scores(kind)) for kind in sorted({*speakers.gold, *speakers.extra})]
    lines = [
        table(("speakers", "gold", "P", "R", "F1"), [*rows_of, ("all", sum(speakers.gold.values()), *speakers.scores())]),
        table(
            ("quotations", "gold", "P", "R", "F1"),
            [
                ("words", sum(quotes.gold.values()), *quotes.scores()),
                ("with their speaker", sum(voices.gold.values()), *voices.scores()),
            ],
        ),
        f"speakers of one chain in their order: {right} of {ordered}",
    ]
    if examples:
        found = [classes(tally) for tally in (speakers, quotes, voices) if tally.wrong]
        lines.append("What is still wrong:\n\n" + ("\n".join(found) or "- nothing"))
    if misses:
        wrong = [
            (kind, line) for tally in (speakers, quotes, voices) for kind, found in tally.wrong.items() for line in found
        ]
        lines.append("\n".join(f"- {kind}: {line}" for kind, line in wrong) or "- nothing")
    return "\n\n".join(lines)


def _inside_nested(one: dict[str, Any], row: dict[str, Any]) -> bool:
    """Whether the speaker is one whom a quotation quotes in its turn."""
    nested = [quote["speaker"] for quote in row["quotes"] if quote.get("nested")]
    return one["speaker"] in nested


def _match(row: dict[str, Any], gold: Claims, ours: Claims, tally: Tally) -> list[tuple[dict[str, Any], int]]:
    """Each annotated speaker with the place of ours that is the same; what is left over on either side is counted."""
    used: list[int] = []
    places = []
    for one in gold:
        at = next((n for n, mine in enumerate(ours) if n not in used and _same(one, mine["speaker"])), None)
        tally.add(row["class"], at is not None)
        if at is None:
            tally.wrong[row["class"]].append(
                f"missed “{one['speaker']}” ({one['verb']}) in “{row['text']}”; ours {_told(ours)}"
            )
        else:
            used.append(at)
            places.append((one, at))
    for number, mine in enumerate(ours):
        # The outlet that was told, and a speech that goes on, are no attributions of their own in the annotation.
        if (
            number not in used
            and mine["verb"] not in ("was told", "is quoted")
            and not any(_same(one, mine["speaker"]) for one in gold)
        ):
            tally.extra[row["class"]] += 1
            tally.wrong[row["class"]].append(f"made up “{mine['speaker']}” ({mine['verb']}) in “{row['text']}”")
    return places


def _told(ours: Claims) -> str:
    return "; ".join(f"{one['speaker']} ({one['verb']})" for one in ours) or "nothing"


def _quotes(row: dict[str, Any], ours: Claims, words: Tally, voices: Tally) -> None:
    gold = [quote for quote in row["quotes"] if not quote.get("nested")]
    taken: set[int] = set()
    for quote in gold:
        pieces = list(_pieces(quote, ours))
        whole = bool(pieces) and _bare(" ".join(ours[at]["text"] for at in pieces)) == _bare(quote["text"])
        taken.update(pieces)
        words.add("all", whole)
        spoken = whole and all(_same(quote, ours[at]["speaker"] or "") for at in pieces)
        voices.add("all", spoken)
        if not whole:
            found = " | ".join(ours[at]["text"] for at in pieces) or "nothing"
            words.wrong["words"].append(f"“{quote['text']}” read as {found}")
        elif not spoken:
            voices.wrong["voice"].append(f"“{quote['text']}” is {quote['speaker']}'s, ours {ours[pieces[0]]['speaker']}")
    for number, mine in enumerate(ours):
        if number not in taken:
            words.extra["all"] += 1
            voices.extra["all"] += 1
            words.wrong["words"].append(f"made up “{mine['text']}”")


def _pieces(quote: dict[str, Any], ours: Claims) -> Iterator[int]:
    """Ours that lie in an annotated quotation: it is cut where sentences end."""
    for number, mine in enumerate(ours):
        if mine["start"] < quote["end"] and quote["start"] < mine["end"]:
            yield number


def _same(gold: dict[str, Any], speaker: str) -> bool:
    return _bare(speaker) in (_bare(gold["speaker"] or ""), _bare(gold.get("speaker_core") or ""))


def _bare(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in text.lower()).split())
