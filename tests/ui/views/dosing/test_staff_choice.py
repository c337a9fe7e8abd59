from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from builders import DANA, PRIYA, SAMUEL, fake_desk
from hands import press
from kadelyx_desk.ui.views.dosing.staff_choice import StaffChoice, may_order


def test_that_only_people_of_the_register_are_offered_by_name(qtbot: QtBot) -> None:
    choice = StaffChoice("Prepared by")
    qtbot.addWidget(choice)
    choice.show_staff(fake_desk().desk.clinic.staff())

    press(choice.group.choice(str(SAMUEL.id)))

    assert choice.person() == SAMUEL


def test_that_who_left_the_clinic_is_not_offered(qtbot: QtBot) -> None:
    choice = StaffChoice("Prepared by")
    qtbot.addWidget(choice)

    choice.show_staff([replace(item, active=False) for item in fake_desk().desk.clinic.staff()])

    assert choice.is_empty


def test_that_prescribers_and_directors_order(qtbot: QtBot) -> None:
    choice = StaffChoice("Ordered by", may_order)
    qtbot.addWidget(choice)

    choice.show_staff(fake_desk().desk.clinic.staff())

    assert choice.group.choice(str(DANA.id)).text() == DANA.name
    assert choice.group.choice(str(PRIYA.id)).text() == PRIYA.name
    with pytest.raises(KeyError):
        choice.group.choice(str(SAMUEL.id))


def test_that_nobody_can_be_the_answer_where_a_name_may_be_missing(qtbot: QtBot) -> None:
    choice = StaffChoice("Checked by", nobody="Not checked")
    qtbot.addWidget(choice)
    choice.show_staff(fake_desk().desk.clinic.staff())
    press(choice.group.choice(str(PRIYA.id)))

    press(choice.group.choice(""))

    assert choice.person() is None


def test_that_a_long_name_gets_a_row_of_its_own(qtbot: QtBot) -> None:
    choice = StaffChoice("Prepared by")
    qtbot.addWidget(choice)
    staff = fake_desk().desk.clinic.staff()

    choice.show_staff([replace(staff[0], name="Konstantinos Papadopoulos"), *staff[1:]])

    assert choice.minimumSizeHint().width() <= 416
