"""Entries of the preparation: what is hoped for, and what is hard between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kadelyx_desk.domain.entries.body import Body


@dataclass(frozen=True, slots=True)
class Intention(Body):
    """What a partner, or both together, hope for from the journey."""

    KIND: ClassVar[str] = "intention"
    MEANING: ClassVar[str] = "What is hoped for"

    text: str


@dataclass(frozen=True, slots=True)
class Challenge(Body):
    """What a partner, or both together, find hard in the relationship."""

    KIND: ClassVar[str] = "challenge"
    MEANING: ClassVar[str] = "What is hard in the relationship"

    text: str
