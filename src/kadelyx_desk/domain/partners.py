"""Whom an entry is about: one of the two partners, or the couple."""

from __future__ import annotations

from enum import Enum


class Partner(Enum):
    """One of the two persons of a couple; a solo client is A. The letter never changes side."""

    A = "A"
    B = "B"

    @property
    def other(self) -> Partner:
        return Partner.B if self is Partner.A else Partner.A


class About(Enum):
    """Whom an entry is about."""

    A = "A"
    B = "B"
    COUPLE = "couple"

    @classmethod
    def of(cls, partner: Partner) -> About:
        return cls.A if partner is Partner.A else cls.B

    @property
    def partner(self) -> Partner | None:
        if self is About.COUPLE:
            return None
        return Partner.A if self is About.A else Partner.B
