"""Puts every registered screen on one picture, for a person to look over at a glance.

Run as `python tests/contact_sheet.py FILE [--theme dim] [--large] [--points 14]`.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

import shots
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme import BASE_POINTS
from kadelyx_desk.ui.views.theme_tokens import ThemeName

COLUMNS = 4
WIDE = 480
_CAPTION = 22
_GAP = 10
_COLOURS = 128
"""Flat screens need few: an indexed picture is a quarter of the size."""


def contact_sheet(look: ThemeName, size: tuple[int, int], points: float) -> QImage:
    """Every screen in one theme, at one window size and one size of text."""
    names = list(shots.screens())
    high = WIDE * size[1] // size[0]
    rows = -(-len(names) // COLUMNS)
    sheet = QImage(
        COLUMNS * (WIDE + _GAP) + _GAP,
        rows * (high + _CAPTION + _GAP) + _GAP,
        QImage.Format.Format_RGB32,
    )
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    painter.setFont(QFont("Noto Sans", 9))
    for place, (name, make) in enumerate(shots.screens().items()):
        theme.apply(look, points)
        screen = make()
        shots.settle(screen, size)
        row, column = divmod(place, COLUMNS)
        left = _GAP + column * (WIDE + _GAP)
        top = _GAP + row * (high + _CAPTION + _GAP)
        painter.drawText(QRect(left, top, WIDE, _CAPTION), Qt.AlignmentFlag.AlignVCenter, name)
        shown: QPixmap = screen.grab().scaled(
            WIDE, high, mode=Qt.TransformationMode.SmoothTransformation
        )
        painter.drawPixmap(left, top + _CAPTION, shown)
        screen.close()
        screen.deleteLater()
    painter.end()
    return sheet


def _save(sheet: QImage, target: Path) -> None:
    whole = sheet.convertToFormat(QImage.Format.Format_RGB888)
    size, line = (whole.width(), whole.height()), whole.bytesPerLine()
    picture = Image.frombytes("RGB", size, bytes(whole.constBits()), "raw", "RGB", line)
    # Not dithered: the dots of a false shade cost more than all the words of a page.
    # The colours of people cover little, so they are chosen by how far apart they lie.
    apart = Image.Quantize.MAXCOVERAGE
    few = picture.quantize(_COLOURS, method=apart, dither=Image.Dither.NONE)
    few.save(target, format="PNG", optimize=True)


def main() -> None:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--theme", default="light", choices=[n.name.lower() for n in ThemeName])
    parser.add_argument("--large", action="store_true", help="at 1920 x 1080")
    parser.add_argument("--points", type=float, default=BASE_POINTS)
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    theme.install(shots.RESOURCES)
    size = shots.LARGE if given.large else shots.SMALLEST
    sheet = contact_sheet(ThemeName[given.theme.upper()], size, given.points)
    _save(sheet, given.file)
    sys.stdout.write(f"{given.file}, {given.file.stat().st_size // 1024} KiB\n")
    del app


if __name__ == "__main__":
    main()
