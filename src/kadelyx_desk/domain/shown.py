"""Which entries of a session a form of the report shows, and what its file is called."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from uuid import UUID

from kadelyx_desk.domain.entries.amendment import Amendment
from kadelyx_desk.domain.facts import Stage, opening, stage
from kadelyx_desk.domain.record.entry import Entry, Link, Withheld
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.visibility import Form, is_shown
from kadelyx_desk.domain.wording import day


def split(links: Iterable[Link], form: Form) -> tuple[tuple[Link, ...], tuple[Withheld, ...]]:
    """The entries that `form` shows, and what it says of the others.

    An amendment goes where its target goes: no form shows one without the other. What was
    once made narrower, or is no longer agreed by both, takes the entry out with it: the
    words that were struck out would otherwise be read by whom they were taken from.
    """
    links = tuple(links)
    entries = {link.entry.id: link.entry for link in links}
    kept = {item.id for item in entries.values() if item.target is None and item.shown_in(form)}
    for entry in entries.values():
        target = entries.get(entry.target) if entry.target is not None else None
        if target is not None and not _leaves_shown(entry, target, form):
            kept.discard(target.id)
    shown = tuple(link for link in links if _subject(link.entry) in kept)
    numbers = {link.seq for link in shown}
    withheld = (Withheld(link.seq, link.leaf) for link in links if link.seq not in numbers)
    return shown, tuple(withheld)


def file_name(snapshot: SessionSnapshot, form: Form, version: int, zone: tzinfo | None) -> str:
    """Day of the journey on the clinic's wall, couple code, form and state; nobody's name."""
    opened = opening(snapshot)
    signed = "signed" if version == 1 else "amended"
    state = signed if stage(snapshot) is Stage.SIGNED else "draft"
    planned = day(opened.planned_journey.astimezone(zone).date())
    return f"{planned}_{opened.couple_code}_{form.value}_v{version}_{state}.pdf"


def _subject(entry: Entry) -> UUID:
    return entry.target or entry.id


def _leaves_shown(amendment: Entry, target: Entry, form: Form) -> bool:
    """Whether the form may still show the target after this amendment."""
    body = target.body
    if isinstance(amendment.body, Amendment):
        body = amendment.body.replacement or body
    agreed = body.both_agreed
    return is_shown(form, target.about, amendment.visibility, both_agreed=agreed)
