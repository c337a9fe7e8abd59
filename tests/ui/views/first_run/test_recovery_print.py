"""The printed sheet holds the clinic and the whole code, in black."""

from __future__ import annotations

import importlib

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.first_run.intents import RecoverySheet
from kadelyx_desk.ui.views.first_run.recovery_print import paint_sheet, print_with_dialog

SHEET = RecoverySheet("Hillside Clinic", "7KQ2M-XN4RB-T9HWC-2FZKA-JJ8QP-V5ME3-6RYDD")


def _page(sheet: RecoverySheet) -> QImage:
    image = QImage(600, 800, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_sheet(painter, QRectF(50, 50, 500, 700), sheet)
    painter.end()
    return image


def _ink(image: QImage, top: int, bottom: int) -> int:
    return sum(
        image.pixelColor(x, y).value() < 128
        for x in range(image.width())
        for y in range(top, bottom)
    )


def test_that_both_lines_of_the_code_and_the_instructions_are_on_the_page(
    qtbot: QtBot,
) -> None:
    del qtbot
    image = _page(SHEET)
    for top, bottom in ((50, 80), (85, 110), (150, 200), (200, 250), (280, 400)):
        assert _ink(image, top, bottom) > 100


def test_that_nothing_is_painted_off_the_printable_page(qtbot: QtBot) -> None:
    del qtbot
    image = _page(SHEET)
    assert _ink(image, 0, 50) == 0
    assert all(image.pixelColor(560, y).value() == 255 for y in range(800))


def test_that_another_code_makes_another_page(qtbot: QtBot) -> None:
    del qtbot
    other = RecoverySheet("Hillside Clinic", "8KQ2M-XN4RB-T9HWC-2FZKA-JJ8QP-V5ME3-6RYDD")
    assert _page(SHEET) != _page(other)


def test_that_a_computer_without_printing_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    assert print_with_dialog(parent, SHEET).startswith("This computer has no printing system.")
