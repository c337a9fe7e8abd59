"""The room checklist and the close of a journey: empty, typical, full, and for one alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from builders import SAMUEL, Session, new_session
from kadelyx_desk.domain.entries import (
    EscortNamed,
    JourneyEnded,
    Marked,
    PartnerLeft,
    ReadyToLeave,
    SessionStopped,
)
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.journey.room_check import MachineState
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.checklist.page import ChecklistPage
from kadelyx_desk.ui.views.close.page import ClosePage
from kadelyx_desk.ui.views.close.partner_card import PartnerCard
from kadelyx_desk.ui.views.rail import RAIL_WIDTH

WELL = MachineState(on_mains=True, battery=83, save_ms=4.2, stays_awake=True)
BADLY = MachineState(on_mains=False, battery=41, save_ms=230, stays_awake=False)


def _beside_rail(page: QWidget) -> QWidget:
    """The page at the width it has in the window, right of the rail."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window


def _checklist(
    session: Session, machine: MachineState | None, *, full: bool = False
) -> QWidget:
    page = ChecklistPage()
    page.show_session(session.view())
    if machine is not None:
        page.show_machine(machine)
    if full:
        for code, answer in (
            ("light", "yes"),
            ("sound", "no"),
            ("kit", "yes"),
            ("clock", "yes"),
        ):
            page.rows[code].answers.choice(answer).click()
        page.rows["sound"].note.set_text("The bell cannot be switched off; a sign hangs there.")
        page.rows["kit"].note.set_text("x" * 501)
        page.rows["kit"].check()
        page.presence.checks[SAMUEL].setChecked(True)
        page.presence.others.set_text("Noor Haddad, interpreter")
        page.answer.say("The disk is full. The entry is kept here.", "Not saved")
    return _beside_rail(page)


def _close(session: Session) -> ClosePage:
    page = ClosePage()
    page.show_session(session.view())
    return page


def _journey(*, solo: bool = False) -> Session:
    """Two hours and more after the dose; something is open, and one escort is named."""
    session = new_session(solo=solo).prepare() if not solo else new_session(solo=True)
    partners = (Partner.A,) if solo else tuple(Partner)
    for partner in partners:
        session.ready_dose(partner)
    session.start()
    session.service.record(About.A, EscortNamed("Rosa Vega", "555 0142"))
    for partner in partners:
        session.vitals(About.of(partner))
        session.give(partner)
    session.minutes(15)
    for partner in partners:
        session.vitals(About.of(partner), (131, 82), 74)
    session.service.record(About.A, Marked())
    session.minutes(80)
    session.vitals(About.A, (121, 76), 70)
    return session.minutes(20)


def _check(card: PartnerCard, answers: str, padss: str) -> None:
    for group, answer in zip(card.form.answers.values(), answers, strict=False):
        group.choice("yes" if answer == "y" else "no").click()
    card.form.padss.set_text(padss)
    card.form.padss.edited.emit(padss)


def _typical() -> QWidget:
    page = _close(_journey())
    _check(page.cards[Partner.A], "yyyyyyyy", "10")
    _check(page.cards[Partner.B], "yyny", "7")
    return _beside_rail(page)


def _full() -> QWidget:
    """All that can be said at once: a refusal, a reason asked for, a late time, a stop."""
    session = _journey()
    ready = ReadyToLeave(*(Said.YES,) * 8, padss=10, escort="Rosa Vega", follow_up=None)
    session.service.record(About.A, ready)
    session.minutes(30).service.record(About.A, PartnerLeft("Rosa Vega", None, ()))
    page = _close(session)
    card = page.cards[Partner.B]
    _check(card, "ynny", "12")
    card.form.padss.check()
    card.form.escort.set_text("ana")
    card.form.escort.edited.emit("ana")
    card.form.call.day.set_text("20/11/2026")
    card.form.call.day.check()
    card.reason.show()
    card.reason.show_problem("Something is not met. Say why, in a few words.", "Reason")
    card.when.turn.click()
    page.stop.unfold()
    page.stop.stop.click()
    page.end.answer.say("The disk is full. The entry is kept here.", "Not saved")
    return _beside_rail(page)


def _ended() -> QWidget:
    session = _journey().minutes(60)
    session.service.record(About.COUPLE, JourneyEnded())
    return _beside_rail(_close(session))


def _stopped() -> QWidget:
    session = _journey()
    session.service.record(About.COUPLE, JourneyEnded())
    session.service.record(About.COUPLE, SessionStopped("wish of a partner: Ben felt unwell."))
    return _beside_rail(_close(session))


def _cancelled() -> QWidget:
    session = new_session().prepare()
    session.service.record(About.COUPLE, SessionStopped("illness: fever since the morning"))
    made = ChecklistPage()
    made.show_session(session.view())
    return _beside_rail(made)


def _cancelling() -> QWidget:
    page = ChecklistPage()
    page.show_session(new_session().prepare().ready_dose().view())
    page.stop.unfold()
    page.stop.reasons.choice("illness").click()
    page.stop.answer.say(
        "The dose prepared for A was not given. Say first whether it was returned or wasted."
    )
    page.stop.room.show()
    return _beside_rail(page)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "checklist-empty": lambda: _checklist(new_session(), None),
    "checklist": lambda: _checklist(new_session().prepare(), WELL),
    "checklist-full": lambda: _checklist(new_session().prepare(), BADLY, full=True),
    "checklist-solo": lambda: _checklist(new_session(solo=True), WELL),
    "checklist-cancelling": _cancelling,
    "checklist-cancelled": _cancelled,
    "close-empty": lambda: _beside_rail(_close(new_session().start())),
    "close": _typical,
    "close-full": _full,
    "close-solo": lambda: _beside_rail(_close(_journey(solo=True))),
    "close-ended": _ended,
    "close-stopped": _stopped,
}
