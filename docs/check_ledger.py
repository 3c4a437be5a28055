"""Check a verdict ledger without verifybench: python3 check_ledger.py LEDGER.json [N:HASH ...]   (exit 0 fine, 1 not)
A record's hash is the SHA-256 of a zero byte and its JSON without "hash" (keys sorted, no spaces, ASCII escapes), "prev" that
of the record before it. N:HASH is a head printed on a report: record N must still be that one.
"""

import hashlib
import json
import sys


def read(text):
    try:
        return (record := json.loads(text)), record.pop("hash", "")
    except (ValueError, TypeError, AttributeError, RecursionError):
        return {}, ""


def check(data, heads):
    first, *lines = data.decode("ascii", "replace").split("\n")
    bad, hashes, whole = [], ["0" * 64], lines[-2:] == ["}}", ""]
    if first != '{"_default":{':
        return ["the first line is not that of a ledger"], "no records"
    for number, line in enumerate(lines[:-2] if whole else lines, 1):
        key, _, text = line.partition(":")
        record, own = read(text)
        body = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        if hashlib.sha256(b"\0" + body.encode()).hexdigest() != own or text != f'{body[:-1]},"hash":"{own}"}}':
            bad.append(f"record {number}: altered")
        if key != f'{"," * (number > 1)}"{number}"' or record.get("seq") != number or record.get("prev") != hashes[-1]:
            bad.append(f"record {number}: does not follow the one before it")
        hashes.append(own)
    bad += [] if whole else [f"record {len(hashes)}: the closing brackets are missing"]
    bad += [f"{head} is not in it" for head in heads if head not in map("{}:{}".format, range(len(hashes)), hashes)]
    return bad, f"{len(hashes) - 1} records, head {len(hashes) - 1}:{hashes[-1]}"


if __name__ == "__main__":
    problems, held = check(open(sys.argv[1], "rb").read(), sys.argv[2:])  # noqa: PTH123, SIM115
    print(*problems, f"{'BAD' if problems else 'OK'}: {held}", sep="\n")
    sys.exit(bool(problems))
