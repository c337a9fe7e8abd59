"""Who may do what to the clinic's record: one table of deeds and roles.

What is not in the table is open to everybody with a key: in a room with two people under a
medicine nobody may be kept from writing down what happened.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from typing import Final

from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.errors import RefusedError


class Deed(Enum):
    """Something that not everybody may do; the value ends the sentence “You may not …”."""

    CHANGE_REGISTER = "change the staff register"
    ADOPT_PROTOCOL = "adopt a protocol"
    GIVE_KEYS = "give somebody a key"


MAY: Final[Mapping[Deed, frozenset[Role]]] = {
    Deed.CHANGE_REGISTER: frozenset({Role.ADMINISTRATOR, Role.DIRECTOR}),
    # Every figure that gates care is signed off by the clinic's medical director.
    Deed.ADOPT_PROTOCOL: frozenset({Role.DIRECTOR}),
    # Only an administrator's slot holds the key of the clinic's root.
    Deed.GIVE_KEYS: frozenset({Role.ADMINISTRATOR}),
}


def may(roles: Collection[Role], deed: Deed) -> bool:
    """Whether somebody with these roles may do it."""
    return not MAY[deed].isdisjoint(roles)


def require(roles: Collection[Role], deed: Deed) -> None:
    """Return if somebody with these roles may do it.

    Raises:
        RefusedError: with the roles that may.
    """
    if not may(roles, deed):
        able = " or ".join(role.value for role in Role if role in MAY[deed])
        article = "an" if able[0] in "aeiou" else "a"
        message = f"You may not {deed.value}; {article} {able} of the clinic may."
        raise RefusedError(message, "may-not")
