"""The file of a couple: nothing known, typical, full, a solo client, and its forms open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from builders import BORN_A, BORN_B, Session, ana, fake_desk, full_session, new_session
from couples import view_of
from kadelyx_desk.application.new_person import NewPerson
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    JourneyEnded,
    MedicinesStated,
    PersonRegistered,
    SessionStopped,
    Weighed,
)
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.values import About, Kilograms, Partner
from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.views.couple_file.page import CouplePage
from kadelyx_desk.ui.views.rail import RAIL_WIDTH

TODAY = date(2026, 11, 20)
LONG = "sertraline 50 mg in the morning, levothyroxine 75 mcg, magnesium; no benzodiazepine"


def _shown(view: CoupleView) -> tuple[QWidget, CouplePage]:
    page = CouplePage()
    page.show_couple(view)
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window, page


def _empty() -> QWidget:
    """A couple of which nothing is known but who they are."""
    fake = fake_desk()
    people = [
        NewPerson(family, given, born, None, None, None)
        for family, given, born in (("Rivera", "Ana", BORN_A), ("Okafor", "Ben", BORN_B))
    ]
    couple = fake.desk.courses.register_couple(people[0], people[1], 1)
    session = Session(fake, couple=couple)
    session.service.record(About.COUPLE, SessionStopped("ill"))
    return _shown(view_of(session))[0]


def typical() -> Session:
    """The second session is integrated and not signed; the third is not booked."""
    first = full_session().sign()
    session = Session(first.fake, couple=first.couple).prepare().journey().integrate()
    couples = session.fake.desk.couples
    couples.state_reasons(session.couple, (Reason.CONFLICT, Reason.CONNECTION))
    couples.say(session.couple, Partner.A, MedicinesStated("sertraline 50 mg"))
    couples.say(session.couple, Partner.B, AllergiesStated("none known"))
    couples.say(session.couple, Partner.A, Weighed(Kilograms(Decimal(67)), TODAY))
    return session


def full() -> Session:
    """Two courses, six sessions, a cancelled one, long words, and much that was corrected."""
    fake = fake_desk()
    b = replace(ana(), family="Featherstonehaugh-Okonkwo", given="Bartholomew", born=BORN_B)
    couple = fake.desk.courses.register_couple(ana(), b, 1, tuple(Reason))
    Session(fake, couple=couple).prepare().journey().integrate().sign()
    couples = fake.desk.couples
    couples.book_course(couple, 6)
    Session(fake, couple=couple).prepare().journey().integrate().sign()
    stopped = Session(fake, couple=couple).prepare()
    stopped.service.record(About.COUPLE, SessionStopped("ill"))
    Session(fake, couple=couple).prepare().journey().integrate()
    for _ in range(3):
        Session(fake, couple=couple).prepare()
    session = Session(fake, couple=couple)
    for partner, name in ((Partner.A, "Anastasia"), (Partner.B, "Bartholomew")):
        named = couples.file(couple).people[0 if partner is Partner.A else 1].identity
        said = replace(named, given=name, preferred=name[:4], pronouns="they / them")
        couples.say(couple, partner, said)
        couples.say(couple, partner, MedicinesStated(LONG))
        couples.say(couple, partner, AllergiesStated("latex, penicillin (rash in 2009)"))
        for value in (70, 71, 72):
            couples.say(couple, partner, Weighed(Kilograms(Decimal(value)), TODAY))
    return session


def _full() -> QWidget:
    window, page = _shown(view_of(full()))
    for chart in page.charts.values():
        chart.before.click()
    return window


def _editing() -> QWidget:
    """Every kind of form open at once, one of them with a draft and one with a problem."""
    view = view_of(typical())
    person = view.file.people[1].person
    draft = KeptForm(person, About.B, MedicinesStated.KIND, (("words", "lith"),), view.now)
    window, page = _shown(replace(view, forms=(draft,)))
    chart = page.charts[Partner.A]
    chart.edits[PersonRegistered].click()
    chart.forms[PersonRegistered].kept.settle()
    form = page.charts[Partner.B].forms[Weighed]
    page.charts[Partner.B].edits[Weighed].click()
    form.save.click()
    page.why.change.click()
    return window


def _moving() -> QWidget:
    session = new_session()
    window, page = _shown(view_of(session))
    page.course.moves[0].click()
    page.moving.save.click()
    return window


def _used_up() -> QWidget:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), None, 1, (Reason.TRAUMA,))
    session = Session(fake, couple=couple).ready_dose().start()
    session.give()
    session.minutes(185).service.record(About.COUPLE, JourneyEnded())
    window, page = _shown(view_of(session))
    page.another.click()
    page.book_course.book.click()
    return window


def _receipt() -> QWidget:
    window, page = _shown(view_of(typical()))
    page.course.receipt.click()
    page.receipt.save.click()
    return window


SCREENS: dict[str, Callable[[], QWidget]] = {
    "couple-empty": _empty,
    "couple": lambda: _shown(view_of(typical()))[0],
    "couple-full": _full,
    "couple-editing": _editing,
    "couple-moving": _moving,
    "couple-receipt": _receipt,
    "couple-used-up-solo": _used_up,
}
