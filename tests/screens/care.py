"""The help card, the events of a partner, and a rescue medicine: empty, typical, full."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from builders import DANA, PRIYA, SAMUEL, Session, new_session
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    Marked,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.kit.form.choice import Choice
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.room.care.event_sheet import EventSheet
from kadelyx_desk.ui.views.room.care.help_sheet import HelpSheet
from kadelyx_desk.ui.views.room.care.rescue_sheet import RescueSheet
from kadelyx_desk.ui.views.room.foot import ENTRIES, FINISH
from kadelyx_desk.ui.views.room.page import RoomPage
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.tile_board import Job, TilePress
from rooms import before_dose, metrics

_Sheet = TypeVar("_Sheet", bound=RoomSheet)
ONDANSETRON = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, SAMUEL)


def _journey() -> Session:
    """An hour into it, with a mark that waits for its words."""
    session = before_dose()
    session.give(Partner.A)
    session.minutes(2)
    session.give(Partner.B, "right-vastus-lateralis")
    session.minutes(13)
    session.vitals(About.A, (131, 82), 74)
    session.vitals(About.B, (139, 86), 84)
    session.observe(About.B, "inward and quiet")
    session.minutes(12)
    session.service.record(About.A, Marked())
    session.observe(About.A, "tearful")
    return session.minutes(13)


def _cared_for() -> Session:
    """Of A an open event and a medicine without response; of B an event that is over."""
    session = _journey()
    record = session.service.record
    record(About.A, AdverseEvent(EventKind.SEDATION))
    session.minutes(2)
    record(About.A, ONDANSETRON)
    words = AdverseEvent(EventKind.FALL, "Slid off the mat, no injury.", "Helped up.")
    fall = record(About.B, words).link.entry.id
    session.minutes(6)
    record(About.B, EventResolved(fall, "Sits again and laughs about it."))
    return session.minutes(3)


def _much() -> Session:
    """Much of everything."""
    session = _cared_for()
    record = session.service.record
    for kind in EventKind:
        record(About.A, AdverseEvent(kind, called_medical=kind is EventKind.OTHER))
        session.minutes(1)
    oxygen = RescueGiven("oxygen", Decimal(6), "L per min", "mask", "SpO2 89 %", PRIYA, SAMUEL)
    given = record(About.A, oxygen).link.entry.id
    session.minutes(4)
    record(About.A, RescueAnswered(given, "SpO2 97 %, breathes calmly"))
    return session.minutes(1)


def _window(session: Session) -> tuple[QWidget, RoomPage]:
    page = RoomPage(metrics())
    page.show_session(session.view())
    window = MainWindow()
    window.add_page("room", page, full=True)
    window.show_page("room")
    window.show()
    return window, page


def _sheet(
    session: Session, job: Job, about: About, kind: type[_Sheet]
) -> tuple[QWidget, _Sheet]:
    window, page = _window(session)
    page.shelf.open(TilePress(job, about), session.view(), page.place_of_sheets())
    sheet = page.shelf.open_sheet
    assert isinstance(sheet, kind)
    return window, sheet


def _help(session: Session) -> QWidget:
    window, sheet = _sheet(session, Job.HELP, About.COUPLE, HelpSheet)
    sheet.tiles[About.A][0].show_corner("13:12", logged=session.snapshot.links[-1].seq > 30)
    return window


def _help_late() -> QWidget:
    window, sheet = _sheet(_cared_for(), Job.HELP, About.COUPLE, HelpSheet)
    sheet.when.turn.click()
    sheet.when.time.set_text("23:59")
    sheet.when.time.check()
    return window


def _events_words() -> QWidget:
    window, sheet = _sheet(_cared_for(), Job.EVENTS, About.A, EventSheet)
    sheet.words.what.set_text("Slow to answer, then only to her name, loudly.")
    sheet.end.resolved.setChecked(True)
    sheet.end.when.turn.click()
    sheet.end.when.time.set_text("23:59")
    sheet.record.click()
    return window


def _rescue() -> QWidget:
    window, sheet = _sheet(_journey(), Job.RESCUE, About.A, RescueSheet)
    form = sheet.form
    form.drug.group.choice("ondansetron").click()
    form.amount.set_text("4")
    form.unit.group.choice("mg").click()
    form.route.group.choice("IM").click()
    form.reason.set_text("nausea")
    form.ordered.group.choice(str(PRIYA.id)).click()
    form.given.group.choice(str(DANA.id)).click()
    return window


def _rescue_wrong() -> QWidget:
    window, sheet = _sheet(_journey(), Job.RESCUE, About.B, RescueSheet)
    sheet.form.unit.group.choice("mg").click()
    sheet.form.amount.set_text("1,200")
    sheet.form.amount.check()
    return window


def _events(session: Session, about: About) -> QWidget:
    return _sheet(session, Job.EVENTS, about, EventSheet)[0]


def _finish() -> QWidget:
    window, page = _window(_much())
    page.foot.tabs.turn_to(FINISH)
    choices = page.finish.list.findChildren(Choice)
    choices[2].click()
    return window


def _entries() -> QWidget:
    window, page = _window(_cared_for())
    page.foot.tabs.turn_to(ENTRIES)
    page.entries.table.selectRow(page.entries.model.rowCount() - 1)
    return window


SCREENS = {
    "finish-care": _finish,
    "entries-care": _entries,
    "room-cared-for": lambda: _window(_cared_for())[0],
    "room-cared-for-full": lambda: _window(_much())[0],
    "help-card": lambda: _help(_journey()),
    "help-card-full": lambda: _help(_much()),
    "help-card-late": _help_late,
    "help-card-before": lambda: _help(new_session()),
    "help-card-solo": lambda: _help(new_session(solo=True).start()),
    "events-none": lambda: _events(_journey(), About.B),
    "events": lambda: _events(_cared_for(), About.A),
    "events-words": _events_words,
    "events-over": lambda: _events(_cared_for(), About.B),
    "events-full": lambda: _events(_much(), About.A),
    "rescue-empty": lambda: _sheet(_journey(), Job.RESCUE, About.B, RescueSheet)[0],
    "rescue": _rescue,
    "rescue-wrong": _rescue_wrong,
}
