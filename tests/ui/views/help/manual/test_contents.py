from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.viewmodels.manual.chapters import Section
from kadelyx_desk.ui.viewmodels.manual.sections_model import SectionsModel
from kadelyx_desk.ui.views.help.manual.contents import Contents
from kadelyx_desk.ui.views.kit.painting import TARGET
from manuals import small_manual


def _contents(qtbot: QtBot) -> tuple[Contents, SectionsModel, list[Section]]:
    model, contents = SectionsModel(small_manual()), Contents()
    qtbot.addWidget(contents)
    contents.show_sections(model)
    shots.settle(contents, (300, 300))
    heard: list[Section] = []
    contents.chosen.connect(heard.append)
    return contents, model, heard


def test_that_a_section_that_somebody_goes_to_is_told(qtbot: QtBot) -> None:
    contents, model, heard = _contents(qtbot)

    contents.setCurrentIndex(model.index(2))

    assert heard == [model.section(2)]


def test_that_marking_what_is_read_tells_nobody(qtbot: QtBot) -> None:
    contents, model, heard = _contents(qtbot)

    contents.show_chosen(model.section(1))

    assert contents.currentIndex().row() == 1
    assert heard == []


def test_that_a_row_is_high_enough_for_a_finger(qtbot: QtBot) -> None:
    contents, _, _ = _contents(qtbot)

    assert contents.sizeHintForRow(0) >= TARGET
