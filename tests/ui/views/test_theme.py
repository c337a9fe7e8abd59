"""A theme is put on at once, everywhere, with the bundled font."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme import Theme, Type
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName


@pytest.mark.parametrize("name", ThemeName)
def test_that_applying_a_theme_makes_it_the_one_in_force(name: ThemeName) -> None:
    theme.apply(name, 14)
    assert theme.current() == Theme(name, 14)


def test_that_the_palette_carries_the_tokens() -> None:
    theme.apply(ThemeName.DIM)
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Window).name() == "#0b0a09"
    assert palette.color(QPalette.ColorRole.WindowText).name() == "#b08d63"


def test_that_the_style_is_the_same_on_every_system() -> None:
    theme.apply(ThemeName.DARK)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")  # a style sheet wraps the style, and hides its name
    assert QApplication.style().name() == "fusion"


@pytest.mark.parametrize("type_", Type)
def test_that_every_size_comes_from_the_bundled_font(type_: Type) -> None:
    font = theme.current().font(type_)
    info = QFontInfo(font)
    assert info.family() == "Noto Sans"
    assert info.exactMatch()
    assert info.bold() == type_.value[1]
    assert info.italic() == type_.value[2]


def test_that_figures_are_equally_wide_so_that_a_clock_does_not_move() -> None:
    metrics = theme.current().metrics(Type.CLOCK)
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_that_the_room_clock_is_28_px_high() -> None:
    assert theme.current().metrics(Type.CLOCK).capHeight() >= 28


def test_that_larger_text_scales_every_size() -> None:
    theme.apply(ThemeName.LIGHT, 14)
    assert theme.current().font(Type.BODY).pixelSize() == 19
    assert theme.current().font(Type.CLOCK).pixelSize() == 50


def test_that_people_have_their_colours_and_the_couple_has_the_texts() -> None:
    look = Theme(ThemeName.LIGHT)
    assert look.person(About.A) == look.colour(Ink.A)
    assert look.person(About.B) == look.colour(Ink.B)
    assert look.person(About.COUPLE) == look.colour(Ink.TEXT)
    assert look.tint(About.A) == look.colour(Ink.A_TINT)


def test_that_a_missing_font_is_told_and_not_replaced(tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    app = QApplication.instance()
    assert app is not None
    app.setProperty("kadelyxFonts", 0)
    try:
        with pytest.raises(FileNotFoundError, match=r"NotoSans-Regular\.ttf"):
            theme.install(tmp_path)
    finally:
        app.setProperty("kadelyxFonts", 1)
