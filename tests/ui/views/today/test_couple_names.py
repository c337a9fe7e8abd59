from __future__ import annotations

from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.today.couple_names import CoupleNames, short_names


def test_that_a_list_names_a_couple_by_surnames_and_a_solo_client_in_full() -> None:
    assert short_names("RIVERA, Ana", "OKAFOR, Ben") == "RIVERA and OKAFOR"
    assert short_names("PIKE, Rosa", None) == "PIKE, Rosa"


def test_that_each_name_stands_behind_its_own_shape(qtbot: QtBot) -> None:
    names = CoupleNames("RIVERA, Ana", "OKAFOR, Ben")
    qtbot.addWidget(names)

    marks = names.findChildren(Mark)

    assert [mark._about for mark in marks] == [About.A, About.B]
    assert names.accessibleName() == "RIVERA, Ana and OKAFOR, Ben"


def test_that_a_solo_client_has_no_second_shape(qtbot: QtBot) -> None:
    names = CoupleNames("PIKE, Rosa", None)
    qtbot.addWidget(names)

    assert len(names.findChildren(Mark)) == 1
