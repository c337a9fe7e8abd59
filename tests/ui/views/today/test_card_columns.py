from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.layout import Card, Scroll
from kadelyx_desk.ui.views.theme_tokens import ThemeName
from kadelyx_desk.ui.views.today.card_columns import CardColumns
from kadelyx_desk.ui.views.today.line_button import LineButton


def columns_of(qtbot: QtBot) -> tuple[CardColumns, Scroll]:
    columns = CardColumns()
    scroll = Scroll(columns)
    qtbot.addWidget(scroll)
    cards = []
    for _ in range(2):
        card = Card()
        card.body.addWidget(LineButton("RIVERA and OKAFOR", "C-0001", "awaiting integration"))
        cards.append(card)
    columns.show_cards([cards[0]], [cards[1]])
    return columns, scroll


def test_that_two_columns_become_one_where_they_would_be_cut_off(qtbot: QtBot) -> None:
    columns, scroll = columns_of(qtbot)
    shots.settle(scroll, (1150, 768))
    wide = columns.is_one_column

    shots.settle(scroll, (640, 768))

    assert not wide
    assert columns.is_one_column
    assert columns.width() <= scroll.viewport().width()


def test_that_larger_text_is_reason_enough(qtbot: QtBot) -> None:
    columns, scroll = columns_of(qtbot)
    shots.settle(scroll, (860, 768))
    before = columns.is_one_column

    theme.apply(ThemeName.LIGHT, 14)
    for _ in range(2):  # a change of font climbs up a level of the layout at a time
        shots.settle(scroll, (860, 768))

    assert not before
    assert columns.is_one_column


def test_that_an_empty_column_takes_no_room(qtbot: QtBot) -> None:
    columns, scroll = columns_of(qtbot)
    card = Card("Alone")

    columns.show_cards([card], [])
    shots.settle(scroll, (1150, 768))

    assert card.width() > 1000
