"""A piece of a blank form, and which parts of which entries are written into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import get_type_hints

from kadelyx_desk.domain.entries import Body
from kadelyx_desk.reporting.paper.flow import Strip
from kadelyx_desk.reporting.paper.sheet import Sheet

Takes = frozenset[str]
NOTHING: Takes = frozenset()


def parts_of(kind: type[Body]) -> tuple[str, ...]:
    """The fields of a kind as `dose.given.site`; its own name where it has none."""
    names = [name for name in get_type_hints(kind) if name.islower()]
    return tuple(f"{kind.KIND}.{name}" for name in names) or (kind.KIND,)


def takes(kind: type[Body], *names: str) -> Takes:
    """That these fields of an entry are written here; without a name, all of them.

    Raises:
        LookupError: the kind has no such field, so that a form cannot outlive a field.
    """
    whole = parts_of(kind)
    found = frozenset(f"{kind.KIND}.{name}" for name in names) or frozenset(whole)
    if not found <= frozenset(whole):
        message = f"{kind.KIND} has no field {', '.join(sorted(found - frozenset(whole)))}"
        raise LookupError(message)
    return found


def joined(*parts: Takes) -> Takes:
    """All of several."""
    return frozenset().union(*parts)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a form that is never split. `again` is repeated where a page goes on here."""

    height: float
    draw: Callable[[Sheet, float], None]
    takes: Takes = NOTHING
    keep: bool = False
    again: tuple[Piece, ...] = ()

    @property
    def strip(self) -> Strip:
        return Strip(self.height, self.draw, keep=self.keep)


def tied(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, kept on one page."""
    found = list(pieces)
    return [replace(piece, keep=True) for piece in found[:-1]] + found[-1:]
