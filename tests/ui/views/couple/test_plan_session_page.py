from __future__ import annotations

from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.intents import Intent, PlanSession
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.couple.plan_session_page import PlanSessionPage
from kadelyx_desk.ui.views.kit.identity import Identity, IdentityBand
from kadelyx_desk.ui.views.today.couple_names import CoupleNames
from list_views import NOW, full_today

COUPLE, OTHER = full_today().couples
AT = datetime(2026, 11, 27, 13, 0)  # noqa: DTZ001 - a wall time of the clinic


@pytest.fixture
def page(qtbot: QtBot) -> PlanSessionPage:
    made = PlanSessionPage()
    qtbot.addWidget(made)
    made.begin(COUPLE, NOW)
    shots.settle(made, (1150, 768))
    return made


def asked_of(page: PlanSessionPage) -> list[Intent]:
    """What the page asks for, apart from keeping what is half typed."""
    asked: list[Intent] = []
    page.asked.connect(lambda one: None if isinstance(one, KeepForm) else asked.append(one))
    return asked


def fill(page: PlanSessionPage) -> None:
    write(page.times.journey.day, "27-Nov-2026")
    write(page.times.journey.time, "13:00")


def test_that_the_next_session_is_planned_for_its_couple(page: PlanSessionPage) -> None:
    asked = asked_of(page)
    fill(page)

    press(page.plan)

    assert asked == [PlanSession(COUPLE.couple, None, AT, None)]


def test_that_the_page_says_whose_session_it_is(page: PlanSessionPage) -> None:
    assert page.findChildren(CoupleNames)[0].accessibleName() == "MOREAU, Luc"


def test_that_nothing_is_sent_without_a_journey(page: PlanSessionPage) -> None:
    asked = asked_of(page)

    press(page.plan)

    assert asked == []
    assert page.times.journey.day.problem


def test_that_times_of_one_couple_never_reach_another(page: PlanSessionPage) -> None:
    fill(page)

    page.begin(OTHER, NOW)

    assert page.times.journey.day.text() == ""


def test_that_a_refusal_is_said_and_done_empties_the_form(page: PlanSessionPage) -> None:
    asked = asked_of(page)
    fill(page)
    press(page.plan)
    page.show_answer(Answer(asked[0], done=False, sentence="No session is left."))
    said = page.answer.sentence
    press(page.plan)

    page.show_answer(Answer(asked[1], done=True))

    assert said == "No session is left."
    assert page.times.journey.day.text() == ""


def test_z11_that_half_typed_times_come_back_to_their_own_couple_only(
    page: PlanSessionPage, qtbot: QtBot
) -> None:
    kept: list[KeepForm] = []
    page.kept.changed.connect(kept.append)
    fill(page)
    stored = KeptForm(
        COUPLE.couple, About.COUPLE, "plan-session", kept[-1].fields, NOW.replace(day=19)
    )
    again = PlanSessionPage()
    qtbot.addWidget(again)

    again.begin(OTHER, NOW, (stored,))
    other = again.times.journey.day.text()
    again.begin(COUPLE, NOW, (stored,))

    assert kept[-1].stream == COUPLE.couple
    assert other == ""
    assert again.times.journey.day.text() == "27-Nov-2026"
    assert again.draft.text() == "Draft from 19-Nov-2026 09:04, not recorded yet."


def test_that_the_bands_say_who_they_are_where_it_is_known(page: PlanSessionPage) -> None:
    luc = Identity(Partner.A, "Moreau", "Luc", date(1979, 5, 2))

    page.begin(COUPLE, NOW, people=(luc,))

    (band,) = page.findChildren(IdentityBand)
    assert band.identity == luc
    assert not [names for names in page.findChildren(CoupleNames) if names.isVisible()]
