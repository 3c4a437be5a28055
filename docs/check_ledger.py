"""Check a verdict ledger without verifybench: python3 check_ledger.py LEDGER.json [N:HASH ...]   (exit 0 fine, 1 not)
A record's hash is the SHA-256 of a zero byte and its JSON without "hash" (keys sorted, no spaces, ASCII escapes), "prev" that
of the record before it. N:HASH is a head printed on a report: record N must still be that one."""

import hashlib
import json
import sys


def read(text):
    try:
        record = json.loads(text, parse_float=int, parse_constant=int)  # int() takes neither 1.5 nor NaN
        json.dumps(record, ensure_ascii=False).encode()  # nor does UTF-8 take half a surrogate pair
        return record, record.pop("hash", ""), record["clock"] + 0, record["event"]["kind"]
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return {}, "", 0, ""


def check(data, heads):
    first, *lines = (data.decode("ascii", "replace") + "\n" * (b"\n" not in data)).split("\n")
    hashes, clocks, whole = ["0" * 64], [0], lines[-2:] == ["}}", ""]
    bad = [] if first == '{"_default":{' else ["the first line is not that of a ledger"]
    for number, line in enumerate(lines[:-2] if whole else lines, 1):
        key, _, text = line.partition(":")
        record, own, clock, kind = read(text)
        body = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        if hashlib.sha256(b"\0" + body.encode()).hexdigest() != own or text != f'{body[:-1]},"hash":"{own}"}}':
            bad.append(f"record {number}: altered")
        here = f'{"," * (number > 1)}"{number}"', number, hashes[-1], True, number == 1
        if (key, record.get("seq"), record.get("prev"), clocks[-1] < clock < 1 << 53, kind == "case-opened") != here:
            bad.append(f"record {number}: does not follow the one before it")
        hashes.append(own), clocks.append(clock)
    bad += [] if whole and hashes[1:] else [f"record {len(hashes)}: the closing brackets are missing, or all records"]
    bad += [f"{head} is not in it" for head in heads if head not in map("{}:{}".format, range(len(hashes)), hashes)]
    return bad, f"{len(hashes) - 1} records, head {len(hashes) - 1}:{hashes[-1]}"


if __name__ == "__main__":
    problems, held = check(open(sys.argv[1], "rb").read(), sys.argv[2:])  # noqa: PTH123, SIM115
    sys.exit(print(*problems, f"{'BAD' if problems else 'OK'}: {held}", sep="\n") or bool(problems))
