"""Entries of the integration session: insights, how to apply them, agreements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.values import About


class AgreedBy(Enum):
    """Who agreed to an agreement."""

    BOTH = "both"
    A = "A"
    B = "B"


@dataclass(frozen=True, slots=True)
class IntegrationBegan(Body):
    """The couple and the guide met again."""

    KIND: ClassVar[str] = "integration.began"
    MEANING: ClassVar[str] = "The integration session began"

    @property
    def both_agreed(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Insight(Body):
    """What a partner, or both, found in the journey."""

    KIND: ClassVar[str] = "insight"
    MEANING: ClassVar[str] = "What was found in the journey"

    text: str


@dataclass(frozen=True, slots=True)
class Practice(Body):
    """How an insight is to be applied in the relationship."""

    KIND: ClassVar[str] = "practice"
    MEANING: ClassVar[str] = "How an insight is to be applied"

    text: str


@dataclass(frozen=True, slots=True)
class Agreement(Body):
    """What was agreed, whose it is, by when (None where no day was set), and who agreed."""

    KIND: ClassVar[str] = "agreement"
    MEANING: ClassVar[str] = "An agreement with owner and date"

    text: str
    owner: About
    due: date | None
    agreed_by: AgreedBy

    @property
    def both_agreed(self) -> bool:
        return self.agreed_by is AgreedBy.BOTH
