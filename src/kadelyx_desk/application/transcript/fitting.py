"""Where a finding is said in a transcript, and what a transcript says only once."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, cast

from kadelyx_desk.domain.entries import PresenceNoted, RoomChecked
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.facts import STATED
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About

_ONCE: Final = tuple({*STATED} - {RoomChecked, PresenceNoted})
"""A start that was undone leaves its checklist; everything else of these is corrected."""

_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("ahead", "before", "ended", "follow-up-past"), ("occurred",)),
    **dict.fromkeys(("not-started", "not-ended", "started", "began"), ("occurred",)),
    **dict.fromkeys(("early", "late", "baseline", "before-dose"), ("occurred",)),
    **dict.fromkeys(("solo", "about", "couple-dose"), ("about",)),
    **dict.fromkeys(("cap", "above-mg", "above-rate", "ten-fold"), ("milligrams",)),
    **dict.fromkeys(("not-ordered", "others-order"), ("milligrams",)),
    **dict.fromkeys(("site", "site-volume"), ("site",)),
    **dict.fromkeys(("escort-self", "escort-partner", "escort-name"), ("escort", "name")),
    **dict.fromkeys(("no-order", "order-used"), ("order",)),
    **dict.fromkeys(("not-waiting", "prepared"), ("prepared",)),
    **dict.fromkeys(("no-witness", "witness"), ("witness",)),
    **dict.fromkeys(("no-theme", "theme-twice"), ("themes",)),
    **dict.fromkeys(("no-target", "struck", "in-use", "stands"), ("target",)),
    **dict.fromkeys(("not-open",), ("began", "event", "rescue")),
    "range-systolic": ("blood_pressure",),
    "range-diastolic": ("blood_pressure",),
    "follow-up-past": ("follow_up",),
    "left-early": ("reason",),
    "no-reason": ("reason",),
    "no-action": ("action",),
    "no-plan": ("text",),
    "no-text": ("text",),
    "shared-risk": ("visibility",),
    "birth-date": ("birth_date_confirmed",),
    "may-inject": ("given_by",),
    "self-check": ("checked_by",),
    "expired": ("expiry",),
    "arithmetic": ("volume",),
    "due-past": ("due",),
    "next-past": ("next_on",),
    "allergy": ("drug",),
    "rescue": ("unit",),
    "state": ("code",),
}
"""The fields at which a finding is said, by its code; the first that the kind has counts."""

_ENVELOPE: Final = {"occurred", "about", "visibility"}


def field_of(code: str, body: Body) -> str:
    """The name of the field that a finding speaks of; else the kind as a whole."""
    own = {field.name for field in fields(cast("Any", body))} | _ENVELOPE
    named = (*_FIELDS.get(code, ()), code, code.removeprefix("range-"))
    return next((name for name in named if name in own), "kind")


def is_said_twice(snapshot: SessionSnapshot, about: About, body: Body) -> bool:
    """Whether the screens would have corrected the first entry instead of adding this one."""
    return isinstance(body, _ONCE) and snapshot.latest(type(body), about) is not None
