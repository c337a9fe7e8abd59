"""The pages of a session, empty and full, and the lists around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backup_views import good_backups, no_backups, old_backups
from builders import PRIYA, Session, new_session, protocol
from kadelyx_desk.domain.entries import Challenge, DoseOrdered
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.values import About, Milligrams, Partner
from kadelyx_desk.ui.viewmodels.backups.view import BackupsView
from kadelyx_desk.ui.viewmodels.lists import TodayView
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.couple.new_couple_page import NewCouplePage
from kadelyx_desk.ui.views.couple.plan_session_page import PlanSessionPage
from kadelyx_desk.ui.views.dosing.dose_plan import DosePlan
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.preparation.page import PreparationPage
from kadelyx_desk.ui.views.rail import RAIL_WIDTH
from kadelyx_desk.ui.views.settings.page import SettingsPage
from kadelyx_desk.ui.views.today.page import TodayPage
from list_views import (
    NOW,
    TOOLS,
    crowded_today,
    full_today,
    no_today,
    quiet_today,
    settings_view,
)


def _ordered(session: Session, partner: Partner, amount: str) -> Session:
    order = DoseOrdered(1, "ketamine", Milligrams(Decimal(amount)), "IM", PRIYA)
    session.service.record(About.of(partner), order)
    return session


def _type(field: TextField, text: str) -> None:
    field.line.setText(text)
    field.edited.emit(text)


def _plans() -> QWidget:
    """The three states of a dose before it is given, side by side."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setSpacing(24)
    blank, typed, ready = DosePlan(Partner.A), DosePlan(Partner.A), DosePlan(Partner.B)
    session = new_session().prepare()
    blank.show_session(session.view())
    _type(blank.order_form.dose, "75")
    _ordered(session, Partner.A, "75").ready_dose(Partner.B, "60")
    typed.show_session(session.view())
    typed.prepare_form.strength.group.choice("50").click()
    _type(typed.prepare_form.volume, "15")
    ready.show_session(session.view())
    for plan in (blank, typed, ready):
        plan.setFixedWidth(416)
        row.addWidget(plan)
    window = QWidget()
    QHBoxLayout(window).addWidget(Scroll(page))
    return window


def _beside_rail(page: QWidget) -> QWidget:
    """The page at the width it has in the window, right of the rail."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window


def _today(view: TodayView, backups: BackupsView | None = None) -> QWidget:
    page = TodayPage()
    page.show_today(view)
    if backups is not None:
        page.show_backups(backups)
    return _beside_rail(page)


def _with_draft() -> QWidget:
    """A text that was half typed when the window was closed."""
    view = new_session().prepare().view()
    text = "I go quiet when"
    draft = KeptDraft(About.B, Challenge.KIND, text, view.now.moment.utc)
    page = PreparationPage()
    page.show_session(replace(view, drafts=(draft,)))
    return _beside_rail(page)


def _preparation(session: Session, *, plan: bool = False) -> QWidget:
    page = PreparationPage()
    page.show_session(session.view())
    if plan:
        page.tabs.turn_to("plan")
    return _beside_rail(page)


def _settings(opened: str = "", backups: Callable[[], BackupsView] = good_backups) -> QWidget:
    page = SettingsPage(lambda _name: None, TOOLS)
    page.backups.show_backups(backups())
    view = settings_view(replace(protocol(), version=9))
    if opened == "take":
        every = frozenset(person.staff for person in view.staff)
        view = replace(view, keys=replace(view.keys, holders=every))
    page.show_settings(view)
    match opened:
        case "person":
            page.staff.edits[0].click()
        case "key":
            page.staff.keys[0].click()
            _type(page.staff.key_form.new, "shelter quartz banjo violet")
            _type(page.staff.key_form.again, "shelter quartz banjo")
            page.staff.key_form.save.click()
        case "take":
            page.staff.keys[0].click()
            page.staff.key_form.take.click()
            page.staff.take_form.take.click()
        case "own":
            page.passphrase.change.click()
        case _:
            pass
    return _beside_rail(page)


def _settings_full() -> QWidget:
    """A register of many people with long names and every role."""
    few = settings_view(replace(protocol(), version=9))
    one = replace(
        few.staff[0], name="Dr Anastasia Featherstonehaugh-Okonkwo", licence="LMFT 40912"
    )
    every = replace(one, roles=tuple(Role), may_inject=True)
    many = [replace(every, name=f"{every.name} {place}") for place in range(12)]
    page = SettingsPage(lambda _name: None, TOOLS)
    page.show_settings(replace(few, staff=(*few.staff, *many)))
    return _beside_rail(page)


def _new_couple(*, wrong: bool = False, alone: bool = False) -> QWidget:
    page = NewCouplePage()
    page.begin(NOW)
    page.solo.setChecked(alone)
    if wrong:
        form = page.people[Partner.A]
        for field, text in (
            (form.identity.family, "Rivera"),
            (form.identity.born, "04/03/1985"),
        ):
            _type(field, text)
        _type(form.weight.weight, "220")
        page.register.click()
    return _beside_rail(page)


def _plan_session(*, wrong: bool = False) -> QWidget:
    page = PlanSessionPage()
    people = (
        Identity(Partner.A, "Rivera", "Ana", date(1985, 3, 4)),
        Identity(Partner.B, "Okafor", "Ben", date(1983, 7, 11)),
    )
    page.begin(full_today().couples[1], NOW, people=people)
    page.show_before("Session 2: integrated 24-Nov-2026, not signed.")
    if wrong:
        _type(page.times.journey.day, "31-Feb-2027")
        _type(page.times.integration.time, "9")
        page.plan.click()
    return _beside_rail(page)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "dose-plan": _plans,
    "today-empty": lambda: _today(no_today()),
    "today": lambda: _today(full_today(), good_backups()),
    "today-backup-old": lambda: _today(full_today(), old_backups()),
    "today-quiet": lambda: _today(quiet_today()),
    "today-full": lambda: _today(crowded_today()),
    "preparation-empty": lambda: _preparation(new_session()),
    "preparation": lambda: _preparation(new_session().prepare()),
    "preparation-draft": _with_draft,
    "preparation-solo": lambda: _preparation(new_session(solo=True)),
    "preparation-plan-empty": lambda: _preparation(new_session(), plan=True),
    "settings": _settings,
    "settings-backups-none": lambda: _settings(backups=no_backups),
    "settings-backups-old": lambda: _settings(backups=old_backups),
    "settings-form": lambda: _settings("person"),
    "settings-key-wrong": lambda: _settings("key"),
    "settings-take-key-wrong": lambda: _settings("take"),
    "settings-passphrase": lambda: _settings("own"),
    "settings-full": _settings_full,
    "new-couple": _new_couple,
    "new-couple-wrong": lambda: _new_couple(wrong=True),
    "new-couple-solo": lambda: _new_couple(alone=True),
    "plan-session": _plan_session,
    "plan-session-wrong": lambda: _plan_session(wrong=True),
    "preparation-plan": lambda: _preparation(
        _ordered(new_session(), Partner.A, "75").ready_dose(Partner.B, "60"), plan=True
    ),
}
