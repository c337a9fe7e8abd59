from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import new_session
from hands import press
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel
from kadelyx_desk.ui.views.couple_file.why_row import WhyRow


class Why:
    """The row joined with a model as in the window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.session = new_session()
        self.model = DeskModel(self.session.fake.desk, lambda: b"")
        self.row = WhyRow()
        qtbot.addWidget(self.row)
        self.row.asked.connect(self.model.do)
        self.model.answered.connect(self.row.show_answer)
        self.model.changed.connect(self.show)
        self.show()
        shots.settle(self.row, (1000, 300))

    def show(self) -> None:
        self.row.show_couple(self.model.couples.view(self.session.couple))

    def tags(self) -> list[Reason]:
        return [reason for reason, tag in self.row.tags.items() if tag.isVisible()]


def test_that_reasons_are_said_shown_and_taken_back(qtbot: QtBot) -> None:
    made = Why(qtbot)
    press(made.row.change)
    press(made.row.chips.chips[Reason.TRAUMA])
    press(made.row.save)
    assert made.tags() == [Reason.TRAUMA]

    press(made.row.undo.undo)

    assert made.tags() == []


def test_that_no_reason_is_refused_beside_the_chips(qtbot: QtBot) -> None:
    made = Why(qtbot)
    press(made.row.change)

    press(made.row.save)

    assert made.row.answer.sentence == "Choose at least one reason."
    assert made.row.chips.isVisible()


def test_that_cancel_changes_nothing(qtbot: QtBot) -> None:
    made = Why(qtbot)
    press(made.row.change)
    press(made.row.chips.chips[Reason.TRAUMA])

    press(made.row.cancel)
    press(made.row.change)

    assert made.row.chips.chosen() == ()
    assert made.tags() == []
