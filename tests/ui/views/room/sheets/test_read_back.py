from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.room.sheets.read_back import ReadBack


def test_that_names_are_shown_as_typed_and_never_as_markup(qtbot: QtBot) -> None:
    label = ReadBack(About.A)
    qtbot.addWidget(label)
    label.show_parts("Ana <i>Rivera</i>: ", "ketamine DOSE 75 mg", ", left deltoid, 13:04")
    shots.settle(label, (400, 60))

    sentence = "Ana <i>Rivera</i>: ketamine DOSE 75 mg, left deltoid, 13:04"
    assert label.sentence == sentence
    assert label.accessibleName() == sentence
    assert "<b>ketamine DOSE 75 mg</b>" in label.text()
    assert "&lt;i&gt;" in label.text()
