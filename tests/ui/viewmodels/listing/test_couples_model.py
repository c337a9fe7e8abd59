from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from couple_lists import clinic, couple_at, view_of
from kadelyx_desk.ui.viewmodels.listing.couples_model import CouplesModel


def test_that_the_model_keeps_the_rules_of_models(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    del qtbot
    model = CouplesModel()
    model.show_couples(clinic(30))
    qtmodeltester.check(model, force_py=True)
    model.find("riv")
    model.find("")


def test_that_a_screen_reader_hears_the_whole_row(qtbot: QtBot) -> None:
    del qtbot
    model = CouplesModel()
    model.show_couples(view_of(couple_at(0)))

    heard = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert heard == (
        "RIVERA, Ana and OKAFOR, Ben, born 07-Jan-1940 and 07-Jan-1940, C-0001,"
        " session 2 of 3, in preparation, journey 23-Nov-2026 09:04"
    )
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "RIVERA, Ana and OKAFOR, Ben"
    assert model.index(0).data(Qt.ItemDataRole.EditRole) is None
    assert model.data(QModelIndex()) is None


def test_that_rows_are_made_again_only_where_they_are_others(qtbot: QtBot) -> None:
    model = CouplesModel()
    view = clinic(30)
    model.show_couples(view)

    with qtbot.assertNotEmitted(model.modelReset):
        model.show_couples(replace(view, now=view.now))
        model.find("  ")
    with qtbot.waitSignal(model.modelReset, timeout=0, raising=False) as reset:
        model.find("riv")

    assert reset.signal_triggered
    assert 0 < model.rowCount() < model.total == 30
