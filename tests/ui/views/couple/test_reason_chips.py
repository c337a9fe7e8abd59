from __future__ import annotations

from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.ui.views.couple.reason_chips import ReasonChips


def test_that_several_reasons_are_told_in_the_order_of_the_list(qtbot: QtBot) -> None:
    chips = ReasonChips()
    qtbot.addWidget(chips)
    changes: list[bool] = []
    chips.changed.connect(lambda: changes.append(True))
    chips.chips[Reason.CONNECTION].click()
    chips.chips[Reason.CONFLICT].click()

    assert chips.chosen() == (Reason.CONFLICT, Reason.CONNECTION)
    assert len(changes) == 2


def test_that_shown_reasons_are_chosen_and_nobody_is_told(qtbot: QtBot) -> None:
    chips = ReasonChips()
    qtbot.addWidget(chips)
    changes: list[bool] = []
    chips.changed.connect(lambda: changes.append(True))

    chips.choose((Reason.TRAUMA,))

    assert chips.chosen() == (Reason.TRAUMA,)
    assert changes == []
