"""Marks by which a transcript names an entry; those of the opening have fixed ones."""

from __future__ import annotations

from typing import Final

from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    MedicinesCopied,
    PartnerCopied,
    ReasonsCopied,
    SessionOpened,
    StaffCopied,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.record.entry import Entry

_FIRST: Final[dict[type[Body], str]] = {
    SessionOpened: "opened",
    PartnerCopied: "partner",
    AllergiesCopied: "allergies",
    MedicinesCopied: "medicines",
    ReasonsCopied: "reasons",
    StaffCopied: "staff",
}


def mark_of(entry: Entry) -> str:
    """The mark of an entry of the opening: `opened`, `partner A`, `staff Dana Whitfield`."""
    word = _FIRST[type(entry.body)]
    if isinstance(entry.body, StaffCopied):
        return f"{word} {entry.body.name}"
    return word if entry.about.partner is None else f"{word} {entry.about.value}"
