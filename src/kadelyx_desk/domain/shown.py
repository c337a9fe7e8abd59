"""Which entries of a session a form of the report shows, and what its file is called."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from kadelyx_desk.domain.facts import Stage, opening, stage
from kadelyx_desk.domain.record.entry import Link, Withheld
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.domain.wording import day


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


def file_name(snapshot: SessionSnapshot, form: Form) -> str:
    """What the report's file is called: date, couple code, form and state; no names."""
    opened = opening(snapshot)
    state = "signed" if stage(snapshot) is Stage.SIGNED else "draft"
    words = form.value.replace(" ", "-")
    return f"{day(opened.planned_journey.date())}_{opened.couple_code}_{words}_v1_{state}.pdf"
