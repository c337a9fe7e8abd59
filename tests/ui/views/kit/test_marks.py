"""Shapes of people: a grey picture still tells A from B."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.marks import Mark, draw_mark
from kadelyx_desk.ui.views.theme_tokens import Ink


def _filled(about: About) -> set[tuple[int, int]]:
    width = 60 if about is About.COUPLE else 40
    image = QImage(width, 40, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    draw_mark(painter, about, QRectF(0, 0, width, 40))
    painter.end()
    return {
        (x, y) for x in range(width) for y in range(40) if image.pixelColor(x, y).value() < 200
    }


def test_that_a_and_b_differ_without_colour() -> None:
    a, b = _filled(About.A), _filled(About.B)
    assert (6, 8) in a - b  # a circle reaches where a diamond does not
    assert len(a ^ b) > 100


def test_that_the_couple_is_two_outlines() -> None:
    assert (19, 20) not in _filled(About.COUPLE)
    assert (30, 20) not in _filled(About.COUPLE)
    assert len(_filled(About.COUPLE)) > 50


def test_that_a_dimmed_mark_loses_its_colour(qtbot: QtBot) -> None:
    mark = Mark(About.A, 18)
    qtbot.addWidget(mark)
    mark.resize(mark.sizeHint())
    centre = looks.painted(mark).toImage().pixelColor(9, 9)
    mark.set_dimmed(dimmed=True)

    assert centre == theme.current().colour(Ink.A)
    assert looks.painted(mark).toImage().pixelColor(9, 9) == theme.current().colour(Ink.DIMMED)


def test_that_the_mark_of_the_couple_is_half_as_wide_again(qtbot: QtBot) -> None:
    mark = Mark(About.COUPLE, 24)
    qtbot.addWidget(mark)
    assert mark.sizeHint().toTuple() == (36, 24)
