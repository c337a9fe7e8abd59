"""The preparation of a session: each of its parts empty, typical, full, and wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from builders import Session, new_session, order
from kadelyx_desk.domain.entries import (
    Challenge,
    DosingPlanned,
    EscortNamed,
    Fasted,
    Intention,
    MedicinesCopied,
    Noted,
)
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.preparation.arrangements.escort_part import EscortPart
from kadelyx_desk.ui.views.preparation.arrangements.fasting_part import FastingPart
from kadelyx_desk.ui.views.preparation.arrangements.weight_part import WeightPart
from kadelyx_desk.ui.views.preparation.page import PreparationPage
from kadelyx_desk.ui.views.rail import RAIL_WIDTH

_LONG = (
    "We start about money and end about who cares more. Then two days of silence, until one of"
    " us pretends that nothing was. Neither of us wants to be the one who asks first."
)


def _earlier(session: Session, hours: float) -> Moment:
    session.clock.forward(hours=-hours)
    told = session.clock.read().moment
    session.clock.forward(hours=hours)
    return told


def _arranged(session: Session) -> Session:
    """What most sessions have a day before: a pattern, A arranged, B not asked yet."""
    say = session.service.state
    plan = "Ana first; Ben when she is talking again, half an hour later at the earliest."
    say(About.COUPLE, DosingPlanned(Pattern.STAGGERED, Partner.A, plan))
    say(About.A, Fasted(_earlier(session, 5.5), _earlier(session, 2.25)))
    say(About.A, EscortNamed("Mia Chen", "+1 415 555 0134"))
    session.service.record(About.A, MedicinesCopied("sertraline 50 mg in the morning"))
    return session


def _full() -> Session:
    session = _arranged(new_session().prepare())
    say, record = session.service.state, session.service.record
    say(About.COUPLE, Challenge(_LONG, to_room=True), Visibility.SHARED)
    say(About.B, Challenge(_LONG), Visibility.SHARED)
    say(About.B, Intention(_LONG), Visibility.SHARED)
    say(About.B, Fasted(_earlier(session, 14), _earlier(session, 3)))
    say(About.B, EscortNamed("Wilhelmina Featherstonehaugh-Cholmondeley", "+44 20 7946 0958"))
    record(About.B, MedicinesCopied("none"))
    for about, text, reader in (
        (About.COUPLE, _LONG, Visibility.SHARED),
        (About.A, "Asks for a hand on the shoulder when it gets loud.", Visibility.SHARED),
        (About.B, "Worried about nausea.", Visibility.PARTNER),
        (About.COUPLE, "Seat them where the window is not in view.", Visibility.TEAM),
    ):
        record(about, Noted(text), visibility=reader)
        session.minutes(3)
    for about in (About.A, About.B):
        record(about, order("50"))
    return session


def _one_only() -> Session:
    session = new_session().prepare()
    plan = DosingPlanned(Pattern.ONE_ONLY, Partner.A, None)
    session.service.state(About.COUPLE, plan)
    session.service.record(About.B, order("60"))
    return session


def _page(session: Session, part: str) -> PreparationPage:
    page = PreparationPage()
    page.show_session(session.view())
    page.tabs.turn_to(part)
    return page


def _beside_rail(page: QWidget) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window


def _screen(session: Session, part: str) -> QWidget:
    return _beside_rail(_page(session, part))


def _type(field: TextField, text: str) -> None:
    field.line.setText(text)
    field.edited.emit(text)


def _wrong() -> QWidget:
    """What cannot be meant, each with its sentence."""
    page = _page(new_session().prepare(), "arrangements")
    page.arrangements.pattern.pattern.group.choice(Pattern.STAGGERED.name).click()
    for part in page.arrangements.parts:
        if isinstance(part, WeightPart):
            _type(part.weight, "150 lb")
            _type(part.weighed, "20/11/2026")
        elif isinstance(part, FastingPart):
            _type(part.food.day, "today")
            _type(part.food.time, "23:59")
            _type(part.drink.time, "25:00")
        elif isinstance(part, EscortPart):
            _type(part.phone, "call the sister")
    window = _beside_rail(page)
    page.arrangements.record()
    return window


def _all_missing() -> QWidget:
    page = _page(new_session(), "arrangements")
    page.strip.all.click()
    return _beside_rail(page)


def _reworded() -> QWidget:
    page = _page(_full(), "notes")
    row = next(iter(page.notes.rows.values()))
    row.edit.click()
    return _beside_rail(page)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "preparation-full": lambda: _screen(_full(), "intentions"),
    "preparation-missing": _all_missing,
    "preparation-arrangements-empty": lambda: _screen(new_session(), "arrangements"),
    "preparation-arrangements": lambda: _screen(
        _arranged(new_session().prepare()), "arrangements"
    ),
    "preparation-arrangements-full": lambda: _screen(_full(), "arrangements"),
    "preparation-arrangements-solo": lambda: _screen(new_session(solo=True), "arrangements"),
    "preparation-arrangements-wrong": _wrong,
    "preparation-notes-empty": lambda: _screen(new_session(), "notes"),
    "preparation-notes": lambda: _screen(_full(), "notes"),
    "preparation-notes-reworded": _reworded,
    "preparation-notes-solo": lambda: _screen(new_session(solo=True), "notes"),
    "preparation-plan-one-only": lambda: _screen(_one_only(), "plan"),
    "preparation-plan-staggered": lambda: _screen(_full(), "plan"),
}
