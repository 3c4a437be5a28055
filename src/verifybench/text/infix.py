"""Where a pattern best ends and begins inside a text, by edit distance."""

from __future__ import annotations


def best_infix(pattern: str, text: str) -> tuple[int, int, int]:
    """The least edit distance of a non-empty pattern to any infix of the text, and that infix: (distance, start, end).

    Myers' bit-vector algorithm (J. ACM 46:3, 1999) on Python's big integers: the end by a pass forward, the start by one back.
    """
    distance, end = _best_end(pattern, text)
    if not end:
        return distance, 0, 0
    _, length = _best_end(pattern[::-1], text[:end][::-1])
    return distance, end - length, end


def _best_end(pattern: str, text: str) -> tuple[int, int]:
    positions: dict[str, int] = {}
    for i, letter in enumerate(pattern):
        positions[letter] = positions.get(letter, 0) | (1 << i)
    mask = (1 << len(pattern)) - 1
    top = 1 << (len(pattern) - 1)
    up, down = mask, 0  # vertical differences of +1 and -1
    distance = best = len(pattern)
    end = 0
    for j, letter in enumerate(text, 1):
        equal = positions.get(letter, 0)
        reached = equal | down
        across = (((equal & up) + up) ^ up) | equal
        plus = down | (~(across | up) & mask)
        minus = up & across
        if plus & top:
            distance += 1
        elif minus & top:
            distance -= 1
        plus = (plus << 1) & mask
        minus = (minus << 1) & mask
        up = minus | (~(reached | plus) & mask)
        down = plus & reached
        if distance < best:
            best, end = distance, j
    return best, end
