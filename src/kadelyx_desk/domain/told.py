"""An entry in plain words, said the same on the screen and on paper.

Knows the kinds that read the same in both places. A dose, whose paper line is longer than its
line in the room, is worded by each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from kadelyx_desk.domain.entries import (
    Addendum,
    AdverseEvent,
    AgreementReviewed,
    Body,
    DosingPlanned,
    EscortNamed,
    EventResolved,
    Fasted,
    Intervention,
    MedicinesCopied,
    PartnerLeft,
    PlanMade,
    PresenceNoted,
    ReadyToLeave,
    ReasonsCopied,
    RescueAnswered,
    RescueGiven,
    Responded,
    RiskAsked,
    RiskAssessed,
    RoomChecked,
    SessionStopped,
    StateBegan,
    StateEnded,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.wording import NBSP, NOT_RECORDED, at, day, number, or_blank


def told(body: Body) -> str | None:
    """What an entry says, in lower case, without whom it is about; None for other kinds."""
    writer = _WRITERS.get(type(body))
    return None if writer is None else writer(body)


def told_in(snapshot: SessionSnapshot, body: Body) -> str | None:
    """As `told`; of what is over also what it was."""
    if isinstance(body, StateEnded) and body.began in snapshot:
        began = snapshot.link(body.began).entry.body
        if isinstance(began, StateBegan):
            return f"{began.label}, {told(body)}"
    return told(body)


def told_kinds() -> frozenset[type[Body]]:
    """The kinds that are worded here."""
    return frozenset(_WRITERS)


def capitalised(words: str) -> str:
    """The words as a line of paper begins."""
    return words[:1].upper() + words[1:]


def joined(parts: Iterable[str | None]) -> str:
    """The parts that say something, with semicolons between; after a whole sentence, none.

    What was typed keeps its full stop, and no semicolon ever follows one.
    """
    said = ""
    for part in parts:
        if part and said.endswith(_STOPS):
            said += f" {capitalised(part)}"
        elif part:
            said += f"; {part}" if said else part
    return said


_STOPS: Final = (".", "!", "?", ".”", "!”", "?”", "\N{HORIZONTAL ELLIPSIS}")


def _when(moment: Moment | None) -> str:
    return NOT_RECORDED if moment is None else at(moment)


def _reasons(body: ReasonsCopied) -> str:
    return f"why they come: {', '.join(item.value for item in body.reasons) or NOT_RECORDED}"


def _planned(body: DosingPlanned) -> str:
    first = None if body.first is None else f"{body.first.value} first"
    return joined((f"dosing plan: {body.pattern.value}", first, body.text))


def _fasted(body: Fasted) -> str:
    return f"last food {_when(body.last_food)}; last drink {_when(body.last_drink)}"


def _escort(body: EscortNamed) -> str:
    return joined((f"escort: {body.name}", body.phone))


def _checked(body: RoomChecked) -> str:
    items = (
        f"{item.label} {item.answer.value}{f' ({item.note})' if item.note else ''}"
        for item in body.items
    )
    return f"room checked: {', '.join(items)}"


def _present(body: PresenceNoted) -> str:
    names = ", ".join(person.name for person in body.staff)
    return joined((f"present: {names or NOT_RECORDED}", body.others))


def _event(body: AdverseEvent) -> str:
    called = "medical help called" if body.called_medical else None
    action = f"done: {body.action}" if body.action else None
    head = f"adverse event, {body.event.value}"
    return joined((f"{head}: {body.text}" if body.text else head, action, called))


def _resolved(body: EventResolved) -> str:
    return f"adverse event resolved{f': {body.text}' if body.text else ''}"


def _rescue(body: RescueGiven) -> str:
    dose = f"{number(body.amount)}{NBSP}{body.unit}"
    return joined(
        (
            f"rescue medicine {body.drug} {dose}, {body.route}, for {body.indication}",
            f"ordered by {body.ordered_by.name}",
            f"given by {body.given_by.name}",
        )
    )


READY_ASKED: Final = (
    ("near_baseline", "BP, HR and SpO2 near baseline"),
    ("oriented", "oriented"),
    ("steady_gait", "steady gait"),
    ("nausea_controlled", "nausea controlled"),
    ("dissociation_resolved", "dissociation resolved"),
    ("mood_checked", "mood and suicide asked about"),
    ("instructions_given", "written instructions given"),
    ("no_driving", "no driving until next day"),
)
"""The questions of the ready-to-leave check, in their order."""


def unmet(body: ReadyToLeave, padss_at_least: int) -> tuple[str, ...]:
    """What of the check was answered by no, or not at all, each in a few words."""
    found = [
        f"{words}: {getattr(body, name).value}"
        for name, words in READY_ASKED
        if getattr(body, name) is not Said.YES
    ]
    if body.padss is None:
        found.append(f"PADSS {NOT_RECORDED}")
    elif body.padss < padss_at_least:
        found.append(f"PADSS {body.padss} of 10, below {padss_at_least}")
    if not body.escort:
        found.append("no escort named")
    return tuple(found)


def _ready(body: ReadyToLeave) -> str:
    answers = ", ".join(f"{words} {getattr(body, name).value}" for name, words in READY_ASKED)
    score = NOT_RECORDED if body.padss is None else f"{body.padss} of 10"
    return joined(
        (
            f"ready-to-leave check: {answers}",
            f"PADSS (modified) {score}",
            f"escort {or_blank(body.escort)}",
            f"follow-up call {_when(body.follow_up)}",
        )
    )


def _left(body: PartnerLeft) -> str:
    missing = f"not met: {', '.join(body.unmet)}" if body.unmet else None
    reason = f"reason: {body.reason}" if body.reason else None
    return joined((f"left with {or_blank(body.escort)}", missing, reason))


def _reviewed(body: AgreementReviewed) -> str:
    note = f"note: {body.note}" if body.note else None
    return joined((f"earlier agreement {body.kept.value}: {body.text}", note))


def _themes(body: ThemesWorked) -> str:
    return f"themes: {', '.join(theme.value for theme in body.themes) or NOT_RECORDED}"


def _risk(body: RiskAssessed) -> str:
    action = f"done: {body.action}" if body.action else None
    level = f"risk: {body.level.value}"
    return joined((f"{level}. {body.text}" if body.text else level, action))


def _responded(body: Responded) -> str:
    return f"response: {body.change.value}{f'. {body.text}' if body.text else ''}"


def _plan(body: PlanMade) -> str:
    following = f"next on {day(body.next_on)}" if body.next_on else None
    referral = f"referral: {body.referral}" if body.referral else None
    return f"plan: {joined((body.text, following, referral)) or NOT_RECORDED}"


_WRITERS: Final[dict[type[Body], Callable[[Any], str]]] = {
    MedicinesCopied: lambda body: f"medicines: {body.text}",
    ReasonsCopied: _reasons,
    DosingPlanned: _planned,
    Fasted: _fasted,
    EscortNamed: _escort,
    RoomChecked: _checked,
    PresenceNoted: _present,
    StateBegan: lambda body: f"{body.label}, from here",
    StateEnded: lambda _: "over from here",
    AdverseEvent: _event,
    EventResolved: _resolved,
    RescueGiven: _rescue,
    RescueAnswered: lambda body: f"response to the rescue medicine: {body.text}",
    ReadyToLeave: _ready,
    PartnerLeft: _left,
    SessionStopped: lambda body: f"session cancelled or stopped: {body.reason}",
    ThemesWorked: _themes,
    Intervention: lambda body: f"intervention: {body.text}",
    AgreementReviewed: _reviewed,
    Responded: _responded,
    RiskAsked: lambda _: "risk asked about, alone",
    RiskAssessed: _risk,
    PlanMade: _plan,
    Addendum: lambda body: f"addendum: {body.text}",
}
