from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.intents import Intent, Person, RegisterCouple
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.couple.new_couple_page import NewCouplePage
from kadelyx_desk.ui.views.kit.layout import PageTitle
from list_views import NOW

NOBODY = UUID(int=9)
ANA = Person("Rivera", "Ana", date(1985, 3, 4), None, None, None)
BEN = Person("Okafor", "Ben", date(1983, 7, 11), None, None, None)
AT = datetime(2026, 11, 25, 13, 0)  # noqa: DTZ001 - a wall time of the clinic


@pytest.fixture
def page(qtbot: QtBot) -> NewCouplePage:
    made = NewCouplePage()
    qtbot.addWidget(made)
    made.begin(NOW)
    shots.settle(made, (1150, 768))
    return made


def fill(page: NewCouplePage, *, solo: bool = False) -> None:
    typed = {Partner.A: ("Rivera", "Ana", "04-Mar-1985")}
    if not solo:
        typed[Partner.B] = ("Okafor", "Ben", "11-Jul-1983")
    for partner, (family, given, born) in typed.items():
        form = page.people[partner]
        write(form.identity.family, family)
        write(form.identity.given, given)
        write(form.identity.born, born)
    press(page.course.group.choice("3"))
    write(page.times.journey.day, "25-Nov-2026")
    write(page.times.journey.time, "13:00")


def asked_of(page: NewCouplePage) -> list[Intent]:
    """What the page asks for, apart from keeping what is half typed."""
    asked: list[Intent] = []
    page.asked.connect(lambda one: None if isinstance(one, KeepForm) else asked.append(one))
    return asked


def test_that_a_couple_is_registered_with_course_and_first_session(
    page: NewCouplePage,
) -> None:
    asked = asked_of(page)
    fill(page)

    press(page.register)

    assert asked == [RegisterCouple(ANA, BEN, 3, None, AT, None)]


def test_that_a_solo_client_needs_no_second_person(page: NewCouplePage) -> None:
    asked = asked_of(page)
    page.solo.click()
    fill(page, solo=True)

    press(page.register)

    assert asked == [RegisterCouple(ANA, None, 3, None, AT, None)]
    assert not page.people[Partner.B].isVisible()


def test_that_the_form_is_sent_with_the_keyboard_alone(page: NewCouplePage) -> None:
    asked = asked_of(page)
    fill(page)
    page.register.setFocus()

    QTest.keyClick(page.register, Qt.Key.Key_Return)

    assert len(asked) == 1


def test_that_nothing_is_sent_and_nothing_lost_while_something_is_wrong(
    page: NewCouplePage,
) -> None:
    asked = asked_of(page)
    fill(page)
    write(page.people[Partner.B].identity.born, "11/07/1983")

    press(page.register)

    assert asked == []
    assert page.people[Partner.B].identity.born.problem
    assert page.people[Partner.B].identity.born.text() == "11/07/1983"
    assert page.people[Partner.A].identity.family.text() == "Rivera"
    assert page.answer.sentence


def test_that_a_course_is_chosen_and_never_preset(page: NewCouplePage) -> None:
    assert page.course.chosen() is None

    press(page.register)

    assert page.course.problem


def test_that_a_refusal_of_the_record_loses_nothing(page: NewCouplePage) -> None:
    asked = asked_of(page)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    fill(page)
    press(page.register)

    page.show_answer(Answer(asked[0], done=False, sentence="Both partners are the same."))

    assert page.answer.sentence == "Both partners are the same."
    assert page.people[Partner.A].identity.family.text() == "Rivera"
    assert left == []


def test_that_once_registered_the_form_is_empty_and_left(page: NewCouplePage) -> None:
    asked = asked_of(page)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    fill(page)
    press(page.register)

    page.show_answer(Answer(asked[0], done=True))

    assert left == [True]
    assert page.people[Partner.A].identity.family.text() == ""
    assert page.course.chosen() is None


def test_that_going_back_to_today_keeps_what_was_typed(page: NewCouplePage) -> None:
    fill(page)

    press(page.cancel)
    page.begin(NOW)

    assert page.people[Partner.A].identity.family.text() == "Rivera"


def test_that_why_they_come_and_the_prices_stand_on_the_form(page: NewCouplePage) -> None:
    asked = asked_of(page)
    fill(page)
    press(page.reasons.chips[Reason.TRAUMA])

    press(page.register)

    assert isinstance(asked[0], RegisterCouple)
    assert asked[0].reasons == (Reason.TRAUMA,)
    words = [page.course.group.choice(key).text() for key in ("1", "3", "6")]
    assert words == ["1 session, $1,000", "3 sessions, $2,850", "6 sessions, $5,400"]


def kept_of(page: NewCouplePage) -> list[KeepForm]:
    kept: list[KeepForm] = []
    page.kept.changed.connect(kept.append)
    return kept


def test_z10_that_everything_typed_is_offered_to_be_kept_and_filled_in_again(
    page: NewCouplePage, qtbot: QtBot
) -> None:
    kept = kept_of(page)
    page.solo.click()
    fill(page, solo=True)
    press(page.reasons.chips[Reason.CONFLICT])
    write(page.people[Partner.A].weight.weight, "220")
    again = NewCouplePage()
    qtbot.addWidget(again)
    stored = KeptForm(NOBODY, About.COUPLE, "new-couple", kept[-1].fields, NOW)

    again.begin(NOW, (stored,))
    shots.settle(again, (1150, 768))

    form = again.people[Partner.A]
    assert form.identity.family.text() == "Rivera"
    assert form.identity.born.text() == "04-Mar-1985"
    assert form.weight.ask.isVisible()
    assert again.course.chosen() == "3"
    assert again.reasons.chosen() == (Reason.CONFLICT,)
    assert again.solo.isChecked()
    assert not again.people[Partner.B].isVisible()
    assert again.times.journey.time.text() == "13:00"
    assert again.draft.text() == "Draft from 09:04, not recorded yet."


def test_that_a_draft_never_overwrites_what_is_being_typed(page: NewCouplePage) -> None:
    fill(page)
    stored = KeptForm(NOBODY, About.COUPLE, "new-couple", (("A.family", "Berg"),), NOW)

    page.begin(NOW, (stored,))

    assert page.people[Partner.A].identity.family.text() == "Rivera"
    assert page.draft.text() == ""


def test_that_once_registered_the_draft_is_forgotten(page: NewCouplePage) -> None:
    asked, kept = asked_of(page), kept_of(page)
    fill(page)
    press(page.register)

    page.show_answer(Answer(asked[0], done=True))

    assert kept[-1].fields == ()


def test_that_a_solo_client_is_no_couple_in_the_title(page: NewCouplePage) -> None:
    title = page.findChildren(PageTitle)[0]
    assert title.title == "New couple"

    page.solo.click()

    assert title.title == "New client"
