"""Which entries of a session a form of the report shows."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from kadelyx_desk.domain.record.entry import Link, Withheld
from kadelyx_desk.domain.visibility import Form


def split(links: Iterable[Link], form: Form) -> tuple[tuple[Link, ...], tuple[Withheld, ...]]:
    """The entries that `form` shows, and what it says of the others.

    An amendment goes where its target goes: no form shows one without the other.
    """
    shown: list[Link] = []
    withheld: list[Withheld] = []
    seen: set[UUID] = set()
    for link in links:
        target = link.entry.target
        if target in seen if target is not None else link.entry.shown_in(form):
            shown.append(link)
            seen.add(link.entry.id)
        else:
            withheld.append(Withheld(link.seq, link.leaf))
    return tuple(shown), tuple(withheld)
