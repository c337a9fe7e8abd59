"""A sheet lies on its page, takes the focus and gives it back; nothing is modal."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.identity import Identity, IdentityBand, SharedBand
from kadelyx_desk.ui.views.kit.sheet import Sheet

BEN = Identity(Partner.B, "Okafor", "Ben", date(1983, 7, 11))
PLACE = QRect(0, 136, 1366, 588)


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.tile = Button("Dose")
        for button in (Button("Vitals"), self.tile, Button("Care")):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.resize(1366, 768)


@pytest.fixture
def page(qtbot: QtBot) -> _Page:
    page = _Page()
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitActive(page):
        pass
    return page


def _sheet(page: _Page, identity: Identity | None = BEN) -> tuple[Sheet, Button]:
    sheet = Sheet(page, identity, "" if identity else "Mark")
    given = Button("Given now")
    sheet.body.addWidget(given)
    return sheet, given


def test_that_a_sheet_is_hidden_until_it_is_opened(page: _Page) -> None:
    sheet, _ = _sheet(page)
    assert not sheet.isVisible()


def test_that_it_lies_over_the_middle_column_and_is_no_window(page: _Page) -> None:
    sheet, _ = _sheet(page)
    sheet.open_at(PLACE)
    assert sheet.geometry() == QRect(455, 136, 456, 588)
    assert not sheet.isWindow()
    assert QApplication.activeModalWidget() is None


def test_that_it_has_the_band_of_its_partner(page: _Page) -> None:
    sheet, _ = _sheet(page)
    band = sheet.findChild(IdentityBand)
    assert band is not None
    assert band.identity == BEN
    assert sheet.about is About.B


def test_that_a_sheet_of_the_couple_says_what_it_is(page: _Page) -> None:
    sheet, _ = _sheet(page, None)
    band = sheet.findChild(SharedBand)
    assert band is not None
    assert band.accessibleName() == "Mark"
    assert sheet.about is About.COUPLE


def test_that_opening_takes_the_focus_and_closing_gives_it_back(
    page: _Page, qtbot: QtBot
) -> None:
    sheet, given = _sheet(page)
    page.tile.setFocus()
    sheet.open_at(PLACE)
    assert given.hasFocus()

    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(given, Qt.Key.Key_Escape)

    assert page.tile.hasFocus()
    assert not sheet.isVisible()


@pytest.mark.parametrize("had_focus", [True, False])
def test_that_closing_takes_the_focus_past_nothing_else(
    page: _Page, *, had_focus: bool
) -> None:
    back = page.tile if had_focus else page
    back.setFocus()
    sheet, given = _sheet(page)
    sheet.open_at(PLACE)
    passed: list[tuple[QWidget | None, QWidget | None]] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(lambda old, new: passed.append((old, new)))

    sheet.close_sheet()

    assert passed == [(given, back)]


def test_that_the_close_button_closes_it_once(page: _Page, qtbot: QtBot) -> None:
    sheet, _ = _sheet(page)
    sheet.open_at(PLACE)
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(sheet.close_button, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(sheet.closed):
        sheet.close_sheet()


def test_that_the_page_around_it_can_still_be_pressed(page: _Page, qtbot: QtBot) -> None:
    sheet, _ = _sheet(page)
    sheet.open_at(PLACE)
    with qtbot.waitSignal(page.tile.clicked):
        qtbot.mouseClick(page.tile, Qt.MouseButton.LeftButton)


def test_that_the_close_button_lies_inside_the_band_and_beside_its_bar(page: _Page) -> None:
    sheet, _ = _sheet(page)
    sheet.open_at(PLACE)
    button = sheet.close_button.geometry()
    assert sheet.band.geometry().contains(button)
    assert button.right() < sheet.width() - 5
