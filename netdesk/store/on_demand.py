"""Records of a network that are read while somebody goes through them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

Record = TypeVar("Record")

_BLOCK = 500


class OnDemand(Sequence[Record]):
    """The records with these ids, in their order. Only a block of them is in memory; who goes through them
    twice reads them twice. Good for as long as the connection behind `read` shows the same snapshot, in which
    all of `ids` are there.
    """

    def __init__(self, ids: Sequence[int], read: Callable[[Sequence[int]], list[Record]]) -> None:
        self._ids = ids
        self._read = read

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> OnDemand[Record]: ...
    def __getitem__(self, place: int | slice) -> Record | OnDemand[Record]:
        if isinstance(place, slice):
            return OnDemand(self._ids[place], self._read)
        return self._read([self._ids[place]])[0]

    def __iter__(self) -> Iterator[Record]:
        for start in range(0, len(self._ids), _BLOCK):
            yield from self._read(self._ids[start : start + _BLOCK])
