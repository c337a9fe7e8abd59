from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from couple_lists import typical
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.couples.couple_rows import _fitted, columns, row_height
from kadelyx_desk.ui.views.couples.page import CouplesPage
from kadelyx_desk.ui.views.kit.painting import TARGET, text_width
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import ThemeName


@pytest.mark.parametrize("points", [11.25, 14.0])
def test_that_place_and_day_fit_their_columns_in_the_smallest_window(
    points: float, qtbot: QtBot
) -> None:
    theme.apply(ThemeName.LIGHT, points)
    page = CouplesPage()
    qtbot.addWidget(page)
    page.show_couples(typical())
    shots.settle(page, (1150, 768))
    names, place, when = columns(page.list.viewport().width())

    for row in range(page.model.rowCount()):
        couple = page.model.couple(row)
        assert text_width(couple.identifiers, Type.CAPTION) <= names
        assert text_width(couple.place, Type.BODY) <= place
        assert text_width(couple.stage, Type.CAPTION) <= place
        assert text_width(couple.when(page.model.closes), Type.CAPTION) <= when
    assert row_height() >= TARGET


def test_that_only_a_name_too_long_for_its_row_is_cut(qtbot: QtBot) -> None:
    del qtbot
    short, long = "RIVERA, Ana", "FEATHERSTONEHAUGH-OKONKWO, Bartholomew"
    room = text_width(short, Type.STRONG) + 120

    assert _fitted([short, short], 400) == [short, short]
    first, second = _fitted([short, long], room)
    assert first == short
    assert second.startswith("FEATH")
    assert second.endswith("…")
    assert text_width(first, Type.STRONG) + text_width(second, Type.STRONG) <= room
