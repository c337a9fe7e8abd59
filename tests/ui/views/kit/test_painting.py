"""Boxes lie on whole pixels and words get the space they need."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit import painting
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName

INK = QColor("#1c1b19")


def _blank() -> QImage:
    image = QImage(60, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    return image


def test_that_an_edge_of_one_pixel_is_crisp() -> None:
    image = _blank()
    painter = QPainter(image)
    painting.draw_box(painter, QRectF(0, 0, 60, 40), fill=None, edge=INK)
    painter.end()
    assert image.pixelColor(30, 0) == INK
    assert image.pixelColor(30, 1) == QColor("#ffffff")


def test_that_a_thicker_edge_lies_inside_the_box_too() -> None:
    image = _blank()
    painter = QPainter(image)
    painting.draw_box(painter, QRectF(10, 10, 40, 20), fill=None, edge=QPen(INK, 2))
    painter.end()
    assert image.pixelColor(30, 9) == QColor("#ffffff")
    assert image.pixelColor(30, 10) == INK
    assert image.pixelColor(30, 11) == INK


def test_that_words_fit_the_width_that_is_said() -> None:
    needed = theme.current().metrics(Type.BODY).horizontalAdvance("Draft saved 10:42")
    assert needed <= painting.text_width("Draft saved 10:42", Type.BODY) < needed + 1


def test_that_larger_text_asks_for_higher_lines_caps_and_chips() -> None:
    small = (
        painting.line_height(Type.BODY),
        painting.keycap_height(),
        painting.keycap_width("Ctrl+Z"),
        painting.chip_height(),
    )
    theme.apply(ThemeName.LIGHT, 18)
    large = (
        painting.line_height(Type.BODY),
        painting.keycap_height(),
        painting.keycap_width("Ctrl+Z"),
        painting.chip_height(),
    )
    assert all(one < other for one, other in zip(small, large, strict=True))


def test_that_a_key_cap_shows_its_key() -> None:
    image = _blank()
    painter = QPainter(image)
    painting.draw_keycap(painter, QRectF(10, 5, 40, 30), "Q", Ink.TEXT, Ink.LINE)
    painter.end()
    middle = {image.pixelColor(x, y).name() for x in range(22, 38) for y in range(12, 28)}
    assert len(middle) > 2
