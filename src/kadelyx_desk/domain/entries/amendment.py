"""A correction or a strike-out: names the entry it amends; the entry itself stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body


@dataclass(frozen=True, slots=True)
class Amendment(Body):
    """Strikes out `target` (no replacement), or corrects it: the replacement counts from now.

    It takes the `about` of its target and its visibility or a narrower one, which then counts
    for both: no form shows one without the other.
    """

    KIND: ClassVar[str] = "amendment"
    MEANING: ClassVar[str] = "A correction or strike-out of an earlier entry, with its reason"

    target: UUID
    reason: str
    replacement: Body | None
