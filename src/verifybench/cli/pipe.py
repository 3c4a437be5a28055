"""JSON Lines in, JSON Lines out: one object a line, same order, same id. Needs no case.

    pipe claims    {id, text, date?}                     the checkable claims; with --all every sentence
    pipe values    {id, text, date?}                     figures, dates and quantities
    pipe compare   {id, claim, sources: […], date?}      what the sources say about a claim
    pipe agree     {id, sources: [A, B]}                 whether two sources agree, conflict or speak of different things
    pipe names     {id, names: [A, B]}                   whether two spellings would be proposed as one name

A source is {id, text, date?} or {id, sentences: […], date?}. A line that cannot be read gives {"id": …, "error": "…"} and the
rest go on; the exit code stays 0. Blank lines and unknown keys are passed over. The shapes are in docs/schemas/pipe-*.schema.json.
"""

from __future__ import annotations

import gc
import json
import math
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

COMMANDS = ("claims", "values", "compare", "agree", "names")

# A line longer than this is answered with an error: a text of that size is not one record.
LONGEST_LINE = 64 * 2**20
MOST_DIGITS = 1000
_YOUNG = 20_000  # objects made between two collections: some ten pairs of sentences


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--all", action="store_true", help="claims only: one entry for every sentence")


def run(options: Namespace) -> int:
    from verifybench.cli import piping

    answers: Mapping[str, Callable[[Any], dict[str, Any]]] = {
        "claims": lambda line: piping.claims(line, every=options.all),
        "values": piping.values,
        "compare": piping.compare,
        "agree": piping.agree,
        "names": piping.names,
    }
    answer = answers[options.command]
    with _tables_kept() as loaded:
        for line in _lines():
            print(_answered(line, answer), flush=True)
            loaded()
    return 0


@contextmanager
def _tables_kept() -> Iterator[Callable[[], None]]:
    """Keeps what the first record loaded out of the collector's way: to walk it again and again takes a tenth of the time."""
    thresholds = gc.get_threshold()
    gc.disable()

    def loaded() -> None:
        if not gc.isenabled():
            gc.freeze()
            gc.set_threshold(_YOUNG, *thresholds[1:])
            gc.enable()

    try:
        yield loaded
    finally:
        gc.set_threshold(*thresholds)
        gc.enable()
        gc.unfreeze()


def _lines() -> Iterator[bytes]:
    for number, line in enumerate(sys.stdin.buffer):
        content = line.removeprefix(b"\xef\xbb\xbf") if number == 0 else line  # some programs begin UTF-8 with a mark
        if content.strip():
            yield content


def _answered(line: bytes, answer: Callable[[Any], dict[str, Any]]) -> str:
    told = _told(line, answer)
    try:
        return json.dumps(told, ensure_ascii=False, allow_nan=False)
    except ValueError as error:  # a rule computed what JSON has no number for
        return json.dumps({"id": told["id"], "error": f"internal error ({error}); please report it with the record"})


def _told(line: bytes, answer: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    from pydantic import ValidationError

    id: object = None
    try:
        if len(line) > LONGEST_LINE:
            raise ValueError(f"line of {len(line)} bytes: at most {LONGEST_LINE} are read")
        given = json.loads(line.decode("utf-8"), parse_int=_integer, parse_float=_number, parse_constant=_no_number)
        if not isinstance(given, dict):
            raise ValueError("not a JSON object")
        id = given.get("id")
        return {"id": id, **answer(given)}
    except UnicodeDecodeError as error:
        return {"id": id, "error": f"not UTF-8 at byte {error.start}"}
    except json.JSONDecodeError as error:
        return {"id": id, "error": f"not JSON at character {error.pos}: {error.msg}"}
    except RecursionError:
        return {"id": id, "error": "nested too deeply"}
    except ValidationError as error:
        return {
            "id": id,
            "error": "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()[:5]),
        }
    except ValueError as error:
        return {"id": id, "error": str(error)}
    except Exception as error:  # one record that trips a rule must not end the stream
        return {"id": id, "error": f"internal error ({type(error).__name__}: {error}); please report it with the record"}


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > MOST_DIGITS:
        raise ValueError(
            f"an integer of {len(digits.lstrip('-'))} digits: at most {MOST_DIGITS} are read; write it as text"
        )
    return int(digits)


def _number(word: str) -> float:
    number = float(word)
    if not math.isfinite(number):
        raise ValueError(f"{word[:20]} is too large for a number; write it as text")
    return number


def _no_number(word: str) -> float:
    raise ValueError(f"not JSON: {word} is no number")
