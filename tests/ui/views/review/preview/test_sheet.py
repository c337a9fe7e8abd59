from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.application.ports import Picture
from kadelyx_desk.ui.viewmodels.preview.view import DrawnPage
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.review.preview.sheet import PaperSheet
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName


def sheet_of(qtbot: QtBot, grey: int) -> PaperSheet:
    sheet = PaperSheet(2, 5, "Intentions\r\nand  challenges")
    qtbot.addWidget(sheet)
    shots.settle(sheet, (60, 80))
    sheet.show_picture(DrawnPage(1, Picture(60, 80, 60, bytes([grey]) * 4800)))
    return sheet


def middle(sheet: PaperSheet) -> QColor:
    return sheet.grab().toImage().pixelColor(30, 40)


def test_that_a_page_is_called_by_its_number_and_its_words(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, 255)
    assert sheet.accessibleName() == "Page 2 of 5. Intentions and challenges"


def test_that_ink_and_paper_take_the_colours_of_the_theme(qtbot: QtBot) -> None:
    ink, paper = sheet_of(qtbot, 0), sheet_of(qtbot, 255)
    for name in (ThemeName.DIM, ThemeName.LIGHT):
        theme.apply(name)
        look = theme.current()
        assert middle(ink) == look.colour(Ink.TEXT)
        assert middle(paper) == look.colour(Ink.SURFACE)


def test_that_it_knows_how_sharp_it_is(qtbot: QtBot) -> None:
    sheet = PaperSheet(1, 1, "")
    qtbot.addWidget(sheet)
    shots.settle(sheet, (60, 80))
    assert (sheet.drawn_width, sheet.wanted_width()) == (0, 60)

    sheet.show_picture(DrawnPage(0, Picture(30, 40, 30, bytes(1200))))

    assert sheet.drawn_width == 30
