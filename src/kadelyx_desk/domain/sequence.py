"""A growing sequence whose versions share one list: appending costs the same at any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

_Item = TypeVar("_Item")


class Grown(Sequence[_Item]):
    """An immutable view of the first items of a list that only ever grows.

    Appending to the newest version extends the shared list; to an older one copies it.
    Earlier versions never change: they look no further than their own length.
    """

    __slots__ = ("_items", "_length")

    def __init__(self, items: Iterable[_Item] = ()) -> None:
        self._items = list(items)
        self._length = len(self._items)

    def appended(self, item: _Item) -> Grown[_Item]:
        """A sequence with `item` after the last."""
        grown: Grown[_Item] = Grown.__new__(Grown)
        shared = len(self._items) == self._length
        grown._items = self._items if shared else self._items[: self._length]
        grown._items.append(item)
        grown._length = self._length + 1
        return grown

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> _Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_Item, ...]: ...
    def __getitem__(self, index: int | slice) -> _Item | tuple[_Item, ...]:
        if isinstance(index, slice):
            return tuple(self._items[i] for i in range(*index.indices(self._length)))
        if not -self._length <= index < self._length:
            message = "no such item"
            raise IndexError(message)
        return self._items[index if index >= 0 else self._length + index]

    def __iter__(self) -> Iterator[_Item]:
        return islice(self._items, self._length)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Grown):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Grown({self._length} items)"
