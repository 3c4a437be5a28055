"""Read-only collections whose members are made when they are asked for, so that opening costs no decoding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, overload

K = TypeVar("K")
T = TypeVar("T")


class LazyMapping(Mapping[str, T], Generic[K, T]):
    """Maps each name to what `make` makes of its key; equal to any mapping with the same members."""

    __slots__ = ("_keys", "_make")

    def __init__(self, keys: Mapping[str, K], make: Callable[[K], T]) -> None:
        self._keys, self._make = keys, make

    def __getitem__(self, name: str) -> T:
        return self._make(self._keys[name])

    def __contains__(self, name: object) -> bool:
        return name in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __repr__(self) -> str:
        return repr(dict(self))


class LazySequence(Sequence[T], Generic[K, T]):
    """What `make` makes of each key, in order; equal to any sequence with the same members."""

    __slots__ = ("_keys", "_make")

    def __init__(self, keys: Sequence[K], make: Callable[[K], T]) -> None:
        self._keys, self._make = keys, make

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            return tuple(map(self._make, self._keys[index]))
        return self._make(self._keys[index])

    def __len__(self) -> int:
        return len(self._keys)

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
