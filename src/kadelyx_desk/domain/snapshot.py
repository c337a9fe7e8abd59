"""A session as it stands: derived from its entries, frozen, replaced whole by `apply`.

`apply` costs the same at ten entries and at ten thousand: sequences share their tails, maps
share their branches. Nothing here is stored; `project` makes it again from the log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import reduce, update_wrapper
from typing import Generic, TypeVar, TypeVarTuple, cast
from uuid import UUID

from rpds import HashTrieMap

from kadelyx_desk.domain.entries.amendment import Amendment
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.sequence import Grown
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

_B = TypeVar("_B", bound=Body)
_Given = TypeVarTuple("_Given")
_T = TypeVar("_T")
CELL_SECONDS = 300
"""Entries are also kept by five minutes, so that a drawing makes only what changed again."""


@dataclass(frozen=True, slots=True)
class Line(Generic[_B]):
    """An entry as it counts now: `body` is the corrected one; the link keeps the original."""

    link: Link
    body: _B
    amendment: Link | None

    @property
    def is_struck(self) -> bool:
        if self.amendment is None:
            return False
        body = self.amendment.entry.body
        return isinstance(body, Amendment) and body.replacement is None

    @property
    def occurred(self) -> datetime:
        return self.link.entry.occurred.utc

    @property
    def reader(self) -> Visibility:
        """Who may read it now: a correction can make that fewer, never more."""
        first = self.link.entry.visibility
        return (
            first if self.amendment is None else first.narrowed(self.amendment.entry.visibility)
        )

    @property
    def is_shared(self) -> bool:
        """Whether both partners may see it on a screen that both can see."""
        return self.reader is Visibility.SHARED


@dataclass(frozen=True, slots=True)
class Cell:
    """The entries of five minutes; `revision` grows when one is amended."""

    links: Grown[Link] = field(default_factory=Grown)
    revision: int = 0


@dataclass(frozen=True, slots=True)
class SessionSnapshot:
    """Everything that is known of one session."""

    links: Grown[Link] = field(default_factory=Grown)
    places: HashTrieMap[UUID, int] = field(default_factory=HashTrieMap)
    amendments: HashTrieMap[UUID, Link] = field(default_factory=HashTrieMap)
    index: HashTrieMap[tuple[str, About], Grown[Link]] = field(default_factory=HashTrieMap)
    cells: HashTrieMap[int, Cell] = field(default_factory=HashTrieMap)
    answers: dict[tuple[object, ...], tuple[object, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def __contains__(self, entry_id: object) -> bool:
        return isinstance(entry_id, UUID) and entry_id in self.places

    def link(self, entry_id: UUID) -> Link:
        """The entry with this id.

        Raises:
            KeyError: where the session holds no such entry.
        """
        return self.links[self.places[entry_id]]

    def line(self, link: Link) -> Line[Body]:
        """`link` as it counts now."""
        amendment = self.amendments.get(link.entry.id)
        body = link.entry.body
        if amendment is not None and isinstance(amendment.entry.body, Amendment):
            body = amendment.entry.body.replacement or body
        return Line(link, body, amendment)

    def without(self, entry_id: UUID) -> SessionSnapshot:
        """The session as if this entry had been struck out; nothing is recorded by that."""
        link = self.link(entry_id)
        strike = replace(link.entry, body=Amendment(entry_id, "", None))
        struck = self.amendments.insert(entry_id, replace(link, entry=strike))
        return replace(self, amendments=struck)

    def lines(self) -> Iterator[Line[Body]]:
        """Every entry that is no amendment, in the order of recording, struck ones too."""
        return (
            self.line(link) for link in self.links if not isinstance(link.entry.body, Amendment)
        )

    def current(self, kind: type[_B], *abouts: About) -> Iterator[Line[_B]]:
        """The lines of a kind that count now (not struck out), as they came under that kind.

        With no `abouts`, those about A come first, then B, then the couple.
        """
        for about in abouts or tuple(About):
            for link in self.index.get((kind.KIND, about), _NONE):
                found = self._counted(kind, link)
                if found is not None:
                    yield found

    def latest(self, kind: type[_B], about: About) -> Line[_B] | None:
        """The line of a kind that happened last, whenever it was recorded.

        Walks back only until nothing earlier can have happened later: an entry never happens
        after it was recorded. A worded mark stands where it got its words, so it ends no walk.
        """
        links = self.index.get((kind.KIND, about), _NONE)
        best: Line[_B] | None = None
        for place in range(len(links) - 1, -1, -1):
            link = links[place]
            is_in_order = link.entry.body.KIND == kind.KIND
            if best is not None and is_in_order and link.entry.recorded.utc < best.occurred:
                break
            found = self._counted(kind, link)
            if found is not None and (best is None or found.occurred > best.occurred):
                best = found
        return best

    def _counted(self, kind: type[_B], link: Link) -> Line[_B] | None:
        line = self.line(link)
        if line.is_struck or not isinstance(line.body, kind):
            return None
        return Line(link, line.body, line.amendment)


def once(
    work: Callable[[SessionSnapshot, *_Given], _T],
) -> Callable[[SessionSnapshot, *_Given], _T]:
    """Work out an answer once a snapshot: the pages of one press ask for it again and again.

    What else is given to `work` are things that stay as they are and of which there are few:
    a partner, a protocol, never a time. They are told apart as objects, and kept with the
    answer.
    """

    def answered(snapshot: SessionSnapshot, /, *given: *_Given) -> _T:
        key = (work, *map(id, given))
        known = snapshot.answers.get(key)
        if known is None:
            known = (work(snapshot, *given), given)
            snapshot.answers[key] = known
        return cast("_T", known[0])

    update_wrapper(answered, work)
    return answered


_NONE: Grown[Link] = Grown()


def cell_of(utc: datetime) -> int:
    """The number of the five minutes a time falls into."""
    return int(utc.timestamp()) // CELL_SECONDS


def apply(snapshot: SessionSnapshot, link: Link) -> SessionSnapshot:
    """The snapshot with one more entry; the same entry again changes nothing."""
    if link.entry.id in snapshot.places:
        return snapshot
    grown = replace(
        snapshot,
        places=snapshot.places.insert(link.entry.id, len(snapshot.links)),
        links=snapshot.links.appended(link),
    )
    body = link.entry.body
    if isinstance(body, Amendment):
        return _amended(grown, link, body)
    cell = grown.cells.get(cell_of(link.entry.occurred.utc), Cell())
    return replace(
        grown,
        index=_indexed(grown.index, body.KIND, link),
        cells=grown.cells.insert(
            cell_of(link.entry.occurred.utc), replace(cell, links=cell.links.appended(link))
        ),
    )


def _amended(snapshot: SessionSnapshot, link: Link, body: Amendment) -> SessionSnapshot:
    if body.target not in snapshot.places:
        return snapshot
    target = snapshot.link(body.target)
    index = snapshot.index
    new = body.replacement
    if new is not None and not _is_indexed(snapshot, new.KIND, target):
        index = _indexed(index, new.KIND, target)
    number = cell_of(target.entry.occurred.utc)
    cells = snapshot.cells
    cell = cells.get(number)
    if cell is not None:
        cells = cells.insert(number, replace(cell, revision=cell.revision + 1))
    return replace(
        snapshot,
        amendments=snapshot.amendments.insert(body.target, link),
        index=index,
        cells=cells,
    )


def _is_indexed(snapshot: SessionSnapshot, kind: str, target: Link) -> bool:
    if kind == target.entry.body.KIND:
        return True
    return target in snapshot.index.get((kind, target.entry.about), _NONE)


def _indexed(
    index: HashTrieMap[tuple[str, About], Grown[Link]], kind: str, link: Link
) -> HashTrieMap[tuple[str, About], Grown[Link]]:
    key = (kind, link.entry.about)
    return index.insert(key, index.get(key, _NONE).appended(link))


def project(links: Iterable[Link]) -> SessionSnapshot:
    """The snapshot of a whole log, or of the part of it that a form shows."""
    return reduce(apply, links, SessionSnapshot())
