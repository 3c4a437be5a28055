"""A case in which everything that can hold text from outside holds what a terminal would obey, hide or measure wrongly."""

from __future__ import annotations

import json
from pathlib import Path

from verifybench.case.case import Case
from verifybench.case.create import init

ESCAPES = "[/] [sic] [red]x[/red] \x1b]52;c;UFdORUQ=\x07 \x1b]0;PWNED\x07 \x1b[2J\x1b[?1049l\x1bc \x9b31m \x9d0;PWNED\x9c \x90q\x9c"
INVISIBLE = "\u202egnp.exe\u202c \u2066x\u2069 \u200b \u200d \ufeff \u2028 \xad \u0085 \x00 \x07 \x08 \x0b \x0c \x7f \t."
WIDE = (
    "e\u0301\u0302\u0323\u0324 a\u20dd Z\u0351\u034a\u0342\u0363 👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈 👍🏽 🇺🇦 "
    "日本語 한글 ｆｕｌｌ"
)
LONG = "\u0e01\u0e33" + "w" * 10_000
NASTY = f"{ESCAPES} {INVISIBLE} {WIDE}"
REVIEWER = "Ann\u202ea [/] \x1b]0;PWNED\x07 O’Br\u0301ien 日本"


def hostile(root: Path) -> Path:
    """Made there and built; with decisions of every kind by two people, and a draft revised under them."""
    in_file = NASTY.replace("\0", "")  # a file with a zero byte is no text, and is not read
    draft = "\n\n".join(
        (
            f"# {in_file}",
            f"The [red]council[/] of \u202eArden\u202c {in_file} sold 40 GB of 日本語 homes in 2019.",
            f"Mayor Ada \u200bBrook 👩\u200d👧 told the [/] paper on 3 May 2018 that “{ESCAPES} nobody paid 12 million dollars”.",
            f"About 3,400 e\u0301migre\u0301s {LONG} left in 2020.",
            f"Between 5 and 7 per cent of \x1b[31mvoters\x1b[0m {WIDE} agreed in 2021.",
            "The council of Arden has repaired 310 boats since 2017, [sic] a clerk said.",
        )
    )
    sources = {
        f"sources/s{at}.md": f"---\ntitle: {json.dumps(f'{at} {NASTY}')}\npublisher: {json.dumps(f'P{at} {ESCAPES}{WIDE}')}\n"
        f"author: {json.dumps(NASTY)}\npublished: 2020-01-0{at + 1}\n---\n\n"
        + draft.replace("40 GB", other).replace("310", told)
        for at, (other, told) in enumerate((("60 GB", "310"), ("40 GB", "250"), ("90 GB", "310")))
    }
    named = {
        f"sources/{name}.txt": draft
        for name in ("[red]\x1b]0;PWNED\x07", "\u202etxt.\u202c 日本 👩\u200d👧", "line\nend\ttab")
    }
    init(root)
    for relative, text in {"drafts/d.md": draft, **sources, **named}.items():
        (root / relative).parent.mkdir(exist_ok=True)
        (root / relative).write_text(text, encoding="utf-8", newline="")
    filters = {"[/] \x1b]0;PWNED\x07\u202e": f"kind:money {ESCAPES}"}
    with (root / "verifybench.toml").open("a", encoding="utf-8") as file:
        file.writelines(f"\n[filters]\n{json.dumps(name)} = {json.dumps(text)}\n" for name, text in filters.items())
    with Case.open(root, reviewer=REVIEWER) as case:
        case.build()
        claims = [row.id for row in case.queue()]
        case.record_verdict(claims[0], "refuted", NASTY, proposed=NASTY, question=LONG)
        case.note(claims[1], f"{NASTY}\n{LONG}")
        case.flag([claims[1]], NASTY)
        case.let_stand(claims[2], NASTY)
        case.waive([claims[-1]], NASTY)
        case.ask_review([claims[0]], NASTY, NASTY)
        case.describe_source(case.documents("source")[0].id, title=NASTY, publisher=NASTY)
        if conflicts := case.conflicts():
            case.decide_conflict(conflicts[0].conflict.id, "explained", explanation=NASTY, rationale=NASTY)
    with Case.open(root, reviewer="Boris") as case:
        case.record_verdict(claims[0], "supported", ESCAPES)
    path = root / "drafts/d.md"
    path.write_text(path.read_text(encoding="utf-8").replace("40 GB", "50 GB"), encoding="utf-8")
    with Case.open(root, reviewer=REVIEWER) as case:
        case.build()
    return root
