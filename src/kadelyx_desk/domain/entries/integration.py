"""Entries of the integration session: insights, how to apply them, agreements and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility


class AgreedBy(Enum):
    """Who agreed to an agreement."""

    BOTH = "both"
    A = "A"
    B = "B"


class Kept(Enum):
    """What became of an agreement."""

    KEPT = "kept"
    PARTLY = "partly kept"
    NOT_KEPT = "not kept"
    DROPPED = "let go"


class Theme(Enum):
    """What the work aims at; the course plots these over its sessions."""

    PATTERNS = "repeated patterns"
    BIAS = "less negative bias"
    TRAUMA = "working through trauma"
    EMPATHY = "empathy and closeness"


class Change(Enum):
    """How a partner finds things now, against before the session."""

    WORSE = "worse"
    SAME = "unchanged"
    LITTLE = "a little better"
    BETTER = "better"
    MUCH = "much better"


class RiskLevel(Enum):
    """What the risk assessment of one partner came to."""

    NONE = "no concern"
    WATCH = "to be watched"
    ACTION = "action needed"


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


@dataclass(frozen=True, slots=True)
class AgreementReviewed(Body):
    """What became of an agreement of an earlier session of the same couple.

    `session` and `agreement` are where it stands; its words, owner and who agreed are copied.
    """

    KIND: ClassVar[str] = "agreement.reviewed"
    MEANING: ClassVar[str] = "What became of an earlier agreement"

    session: UUID
    agreement: UUID
    text: str
    owner: About
    agreed_by: AgreedBy
    kept: Kept
    note: str | None

    @property
    def both_agreed(self) -> bool:
        return self.agreed_by is AgreedBy.BOTH


@dataclass(frozen=True, slots=True)
class ThemesWorked(Body):
    """The themes that the session worked on; said again, it replaces what was said before."""

    KIND: ClassVar[str] = "themes"
    MEANING: ClassVar[str] = "The themes that the session worked on"

    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class Intervention(Body):
    """What the guide did in the integration session."""

    KIND: ClassVar[str] = "intervention"
    MEANING: ClassVar[str] = "What the guide did in the integration session"

    text: str


@dataclass(frozen=True, slots=True)
class Responded(Body):
    """How a partner responded to the session: the change as the partner finds it, and words."""

    KIND: ClassVar[str] = "response"
    MEANING: ClassVar[str] = "The response of a partner: the change, in their words"

    change: Change
    text: str | None


@dataclass(frozen=True, slots=True)
class RiskAsked(Body):
    """Risk was asked about, each partner alone; what was found stands in `RiskAssessed`."""

    KIND: ClassVar[str] = "risk.asked"
    MEANING: ClassVar[str] = "That risk was asked about, without what was found"


@dataclass(frozen=True, slots=True)
class RiskAssessed(Body):
    """What the risk assessment of one partner found, and what is done about it."""

    KIND: ClassVar[str] = "risk"
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "The risk assessment of one partner, and what is done"

    level: RiskLevel
    text: str | None
    action: str | None


@dataclass(frozen=True, slots=True)
class PlanMade(Body):
    """What comes next: in words, a next date, a referral."""

    KIND: ClassVar[str] = "plan"
    MEANING: ClassVar[str] = "What comes next: plan, next date, referral"

    text: str | None
    next_on: date | None
    referral: str | None
