"""Who may read an entry, and which form of the report shows it."""

from __future__ import annotations

from enum import Enum

from kadelyx_desk.domain.values import About, Partner


class Visibility(Enum):
    """The reader of an entry. `SHARED` about a partner and `SHARED` about the couple differ."""

    SHARED = "shared"
    PARTNER = "partner and team"
    TEAM = "team only"

    def narrowed(self, other: Visibility) -> Visibility:
        """The one of the two that fewer may read."""
        order = list(Visibility)
        return max(self, other, key=order.index)


class Form(Enum):
    """The four forms of one session's report."""

    JOINT = "joint"
    A_ONLY = "A only"
    B_ONLY = "B only"
    TEAM = "team"

    @property
    def partner(self) -> Partner | None:
        """The one reader of a one-partner form."""
        return {Form.A_ONLY: Partner.A, Form.B_ONLY: Partner.B}.get(self)


def is_shown(form: Form, about: About, visibility: Visibility, *, both_agreed: bool) -> bool:
    """Whether `form` shows an entry; the table of the clinic's rules, row by row.

    A shared entry about the couple reaches a one-partner form only where both agreed.
    """
    if form is Form.TEAM:
        return True
    if form is Form.JOINT:
        return visibility is Visibility.SHARED
    if visibility is Visibility.TEAM:
        return False
    if about is About.COUPLE:
        return visibility is Visibility.SHARED and both_agreed
    return about.partner is form.partner
