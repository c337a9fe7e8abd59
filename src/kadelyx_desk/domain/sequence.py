"""Sequences that stay cheap when they grow: one only at its end, one that keeps an order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar, overload

_Item = TypeVar("_Item")
_Key = TypeVar("_Key", bound=Hashable)

_FEW = 100
"""Up to so many rows are put in one by one; more are sorted with all the others."""


class Grown(Sequence[_Item]):
    """An immutable view of the first items of a list that only ever grows.

    Its versions share that list, so that appending costs the same at any size. Appending to
    the newest version extends it; to an older one copies it. Earlier versions never change:
    they look no further than their own length.
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


class Ordered(Generic[_Key, _Item]):
    """Rows in an order, where one that changed costs a look and not another sorting.

    Args:
        order: What a row is ordered by; no two rows share it.
    """

    def __init__(self, order: Callable[[_Item], Any]) -> None:
        self._order = order
        self._place: dict[_Key, Any] = {}
        self._orders: list[Any] = []
        self._items: list[_Item] = []

    def put(self, rows: Mapping[_Key, _Item]) -> None:
        """Put rows in, each in the place of the earlier one of its key."""
        self.drop(rows)
        for key, row in rows.items():
            order = self._place[key] = self._order(row)
            place = len(self._items) if len(rows) > _FEW else bisect_left(self._orders, order)
            self._orders.insert(place, order)
            self._items.insert(place, row)
        if len(rows) > _FEW:
            places = sorted(range(len(self._orders)), key=self._orders.__getitem__)
            self._orders = [self._orders[place] for place in places]
            self._items = [self._items[place] for place in places]

    def drop(self, keys: Iterable[_Key]) -> None:
        """Take the rows of these keys out, where there are any."""
        for key in keys:
            order = self._place.pop(key, None)
            if order is not None:
                place = bisect_left(self._orders, order)
                del self._orders[place], self._items[place]

    def upwards(self) -> tuple[_Item, ...]:
        """All of them, the least first."""
        return tuple(self._items)

    def downwards(self) -> tuple[_Item, ...]:
        """All of them, the greatest first."""
        return tuple(reversed(self._items))
