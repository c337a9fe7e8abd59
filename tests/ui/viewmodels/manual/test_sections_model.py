from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from kadelyx_desk.ui.viewmodels.manual.sections_model import SectionsModel
from manuals import small_manual


def test_that_a_row_says_to_a_screen_reader_which_chapter_it_is_of(
    qtmodeltester: ModelTester,
) -> None:
    model = SectionsModel(small_manual())
    qtmodeltester.check(model)
    role = Qt.ItemDataRole.AccessibleTextRole

    said = [model.index(row).data(role) for row in range(model.rowCount())]

    assert said == ["In the room", "A dose, in In the room", "Undo, in In the room", "Café"]


def test_that_finding_leaves_the_rows_that_answer() -> None:
    model = SectionsModel(small_manual())
    every = model.section(0)

    model.find("tea")

    assert model.rowCount() == 1
    assert model.section(0).heading == "Café"
    assert model.row_of(model.section(0)) == 0
    assert model.row_of(every) == -1
