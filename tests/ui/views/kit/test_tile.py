"""A log tile says whom it logs about and what its state is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.tile import LogTile
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName


def _tile(qtbot: QtBot, about: About = About.A, icon: Icon = Icon.VITALS) -> LogTile:
    tile = LogTile(icon, "Vitals", about, key="Q", person="Ana")
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    return tile


def _icon_colours(tile: LogTile) -> set[str]:
    image = looks.painted(tile).toImage()
    middle = tile.height() // 2
    return {
        image.pixelColor(x, y).name()
        for x in range(17, 45)
        for y in range(middle - 14, middle + 14)
    }


def test_that_a_tile_is_76_px_high_and_208_wide(qtbot: QtBot) -> None:
    assert _tile(qtbot).sizeHint().toTuple() == (208, 76)


@pytest.mark.parametrize("points", [11.25, 14, 18])
def test_that_a_tile_is_never_smaller_with_larger_text(qtbot: QtBot, points: float) -> None:
    theme.apply(ThemeName.LIGHT, points)
    hint = _tile(qtbot).sizeHint()
    assert hint.width() >= 208
    assert hint.height() >= 76


def test_that_a_screen_reader_hears_name_person_and_live_line(qtbot: QtBot) -> None:
    tile = _tile(qtbot)
    assert tile.accessibleName() == "Vitals, Ana"
    tile.show_live("due since 14:24", due=True)
    assert tile.accessibleName() == "Vitals, Ana, due since 14:24"
    assert tile.accessibleDescription() == "Key Q"


@pytest.mark.parametrize(("about", "ink"), [(About.A, Ink.A), (About.B, Ink.B)])
def test_that_the_icon_has_the_persons_colour(qtbot: QtBot, about: About, ink: Ink) -> None:
    assert theme.current().colour(ink).name() in _icon_colours(_tile(qtbot, about))


def test_that_the_help_card_has_the_colour_of_a_problem(qtbot: QtBot) -> None:
    tile = _tile(qtbot, About.COUPLE, Icon.HELP_CARD)
    assert theme.current().colour(Ink.PROBLEM).name() in _icon_colours(tile)


def test_that_the_other_side_of_a_dose_sheet_takes_no_press(qtbot: QtBot) -> None:
    tile = _tile(qtbot)
    tile.show()
    tile.set_other_side(other=True)
    with qtbot.assertNotEmitted(tile.clicked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert theme.current().colour(Ink.A).name() not in _icon_colours(tile)

    tile.set_other_side(other=False)

    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_that_a_due_line_is_seen_to_be_due(qtbot: QtBot) -> None:
    tile = _tile(qtbot)
    tile.show_live("due since 14:24")
    calm = looks.painted(tile).toImage()
    tile.show_live("due since 14:24", due=True)
    assert looks.painted(tile).toImage() != calm


def test_that_its_key_logs_from_anywhere_in_the_window(qtbot: QtBot) -> None:
    tile = _tile(qtbot)
    tile.show()
    with qtbot.waitActive(tile):
        pass
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Q)


def test_that_a_pressed_tile_is_filled(qtbot: QtBot) -> None:
    tile = _tile(qtbot)
    tile.setDown(True)
    fill = looks.painted(tile).toImage().pixelColor(100, 70)
    assert fill == theme.current().colour(Ink.PRESSED)
