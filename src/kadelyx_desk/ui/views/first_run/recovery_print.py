"""Puts the recovery sheet on paper, straight from memory: no file is written."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from kadelyx_desk.ui.views.first_run.intents import RecoverySheet
from kadelyx_desk.ui.views.theme import FAMILY

_INK = QColor("#1C1B19")
_IN_A_ROW = 4
_GROUP = 25
"""Width of a group, in hundredths of the page."""

_HOW = (
    "This code opens the record of the clinic named above when a passphrase is lost. On the "
    "page where you unlock, press “Use the recovery sheet” and type it. Whoever holds this "
    "sheet and the computer or a backup can read the record: lock it away, apart from both."
)


def paint_sheet(painter: QPainter, page: QRectF, sheet: RecoverySheet) -> None:
    """Paint the sheet in black on `page`, in whatever unit the painter counts.

    Args:
        painter: where it is painted.
        page: the printable part of the paper.
        sheet: clinic and code.
    """
    unit = page.width() / 100
    painter.setPen(_INK)

    def write(  # noqa: PLR0913 - a place, a size, and how it looks
        top: float, height: float, size: float, words: str, *, bold: bool, left: float = 0
    ) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(max(1, round(size * unit)))
        font.setBold(bold)
        painter.setFont(font)
        wide = page.width() - left * unit
        box = QRectF(page.left() + left * unit, page.top() + top * unit, wide, height * unit)
        painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, words)

    write(0, 6, 4, "Kadelyx Desk, recovery sheet", bold=True)
    write(7, 5, 3, sheet.clinic, bold=False)
    for index, group in enumerate(sheet.groups):
        row, column = divmod(index, _IN_A_ROW)
        top, left = 19 + 12 * row, column * _GROUP
        write(top, 3, 1.8, f"group {index + 1}", bold=False, left=left)
        write(top + 2.2, 9, 6, group, bold=True, left=left)
    write(46, 30, 2.4, _HOW, bold=False)


def print_with_dialog(parent: QWidget, sheet: RecoverySheet) -> str:
    """Ask for a printer and print.

    Returns:
        A sentence where it was not printed; empty where it was, or the person thought again.
    """
    try:
        support = importlib.import_module("PySide6.QtPrintSupport")
    except ImportError:
        return "This computer has no printing system. Write the code down by hand."
    printer = support.QPrinter()
    if support.QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return ""
    painter = QPainter()
    if not painter.begin(printer):
        return "The printer did not take the page. Write the code down by hand."
    paint_sheet(painter, QRectF(painter.viewport()), sheet)
    painter.end()
    return ""
