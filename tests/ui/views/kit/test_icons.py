"""Icons: every one is there, in the colour asked for, and no other file lies beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kadelyx_desk.ui.views.kit import icons
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon

FOLDER = Path(__file__).resolve().parents[4] / "resources" / "icons"


def _drawn(icon: Icon, size: int, colour: str) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    draw_icon(painter, icon, QRectF(0, 0, size, size), QColor(colour))
    painter.end()
    return image


def _colours(image: QImage) -> set[str]:
    every = range(image.width())
    return {image.pixelColor(x, y).name() for x in every for y in every}


@pytest.mark.parametrize("icon", Icon)
def test_that_every_icon_is_drawn_in_the_colour_asked_for(icon: Icon) -> None:
    darkest = QColor(min(_colours(_drawn(icon, 96, "#0b6aa6"))))
    assert darkest.red() < 0x50
    assert abs(darkest.hslHue() - QColor("#0b6aa6").hslHue()) <= 3


def test_that_the_folder_holds_the_icons_in_use_and_their_licence_only() -> None:
    held = {path.stem for path in FOLDER.glob("*.svg")}
    assert held == {icon.value for icon in Icon}
    assert "ISC License" in (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("icon", Icon)
def test_that_every_file_has_the_line_and_the_colour_that_are_replaced(icon: Icon) -> None:
    text = (FOLDER / f"{icon.value}.svg").read_text(encoding="utf-8")
    assert text.count('stroke-width="1.6"') == 1
    assert "currentColor" in text


def test_that_a_missing_icon_is_told(tmp_path: Path) -> None:
    icons._renderer.cache_clear()
    before = QDir.searchPaths("icons")
    QDir.setSearchPaths("icons", [str(tmp_path)])
    try:
        with pytest.raises(FileNotFoundError, match="syringe"):
            icons._renderer(Icon.DOSE, "#000000", 20)
    finally:
        QDir.setSearchPaths("icons", before)
