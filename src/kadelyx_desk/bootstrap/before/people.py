"""Those who can unlock, as the pages before the lock list them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kadelyx_desk.persistence.slot_file import VaultDirectory
from kadelyx_desk.ui.views.unlock_people import Person


def listed_people(directory: VaultDirectory) -> tuple[Person, ...]:
    """Each with the roles."""
    return tuple(Person(p.staff, p.name, ", ".join(p.roles)) for p in directory.people)


def chosen_person(listed: Sequence[Person], typed: str) -> UUID | None:
    """Who is meant by a name or an id on the command line; the only one needs neither."""
    asked = typed.strip().lower()
    chosen = [one.staff for one in listed if asked in {one.name.lower(), str(one.staff)}]
    if len(listed) == 1:
        chosen = [listed[0].staff]
    return chosen[0] if chosen else None
