#!/usr/bin/env python3
"""Check a verdict ledger without verifybench: python3 check_ledger.py LEDGER.json [N:HASH ...]   (exit 0 fine, 1 not)

A record's hash is the SHA-256 of a zero byte and its JSON without "hash": keys sorted, no spaces, ASCII escapes.
"prev" is the hash of the record before it. N:HASH is a head printed on a report: record N must still be that one.
"""

import hashlib
import json
import sys


def once(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key or a record number appears twice")
    return dict(pairs)


def check(data, heads):
    bad, hashes = [], ["0" * 64]
    for key, record in json.loads(data.decode("ascii"), object_pairs_hook=once)["_default"].items():
        number, own = len(hashes), record.pop("hash", "")
        body = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        if hashlib.sha256(b"\0" + body.encode()).hexdigest() != own:
            bad.append(f"record {number}: altered")
        if key != str(number) or record.get("seq") != number or record.get("prev") != hashes[-1]:
            bad.append(f"record {number}: does not follow the one before it")
        hashes.append(own)
    bad += [f"{head} is not in it" for head in heads if head not in map("{}:{}".format, range(len(hashes)), hashes)]
    return bad, f"{len(hashes) - 1} records, head {len(hashes) - 1}:{hashes[-1]}"


if __name__ == "__main__":
    try:
        problems, summary = check(open(sys.argv[1], "rb").read(), sys.argv[2:])  # noqa: PTH123, SIM115
    except (ValueError, KeyError, AttributeError) as error:
        problems, summary = [f"not a whole ledger: {error}"], sys.argv[1]
    print(*problems, f"{'BAD' if problems else 'OK'}: {summary}", sep="\n")
    sys.exit(bool(problems))
