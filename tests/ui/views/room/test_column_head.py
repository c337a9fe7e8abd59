from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.room.column_head import ColumnHead


def ink_columns(head: ColumnHead) -> tuple[int, int]:
    image = head.grab().toImage()
    ground = image.pixel(0, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(image.height()))
    ]
    return min(inked), max(inked)


@pytest.mark.parametrize(
    ("about", "key", "first", "last"),
    [
        (About.A, "", (0, 2), (40, 120)),
        (About.A, ",", (0, 2), (425, 427)),
        (About.B, "", (300, 390), (425, 427)),
        (About.B, ".", (0, 2), (425, 427)),
        (About.COUPLE, "", (150, 200), (230, 280)),
    ],
)
def test_that_each_begins_at_its_own_side(
    qtbot: QtBot, about: About, key: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    head = ColumnHead(about, "Ana", key)
    qtbot.addWidget(head)
    shots.settle(head, (428, 24))
    left, right = ink_columns(head)

    assert first[0] <= left <= first[1]
    assert last[0] <= right <= last[1]


def test_that_the_other_side_is_dimmed(qtbot: QtBot) -> None:
    head = ColumnHead(About.B, "Ben", ".")
    qtbot.addWidget(head)
    shots.settle(head, (428, 24))
    bright = head.grab().toImage()

    head.set_dimmed(dimmed=True)

    assert head.grab().toImage() != bright


def test_that_a_session_of_one_shows_no_couples_shape(qtbot: QtBot) -> None:
    with_shape, without = (
        ColumnHead(About.COUPLE, "Session", shape=shape) for shape in (True, False)
    )
    for head in (with_shape, without):
        qtbot.addWidget(head)
        shots.settle(head, (428, 24))

    assert ink_columns(without)[0] > ink_columns(with_shape)[0]


def test_that_the_key_of_a_mark_is_shown_only_while_it_stamps_one(qtbot: QtBot) -> None:
    head = ColumnHead(About.A, "Ana", ",")
    qtbot.addWidget(head)
    shots.settle(head, (428, 24))
    assert ink_columns(head)[1] > 400

    head.show_key(shown=False)

    assert ink_columns(head)[1] < 120


class _Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_that_a_press_which_changes_nothing_of_it_does_not_paint_it_again(qtbot: QtBot) -> None:
    head = ColumnHead(About.A, "Ana", ",")
    qtbot.addWidget(head)
    paints = _Paints()
    head.installEventFilter(paints)
    with qtbot.waitExposed(head):
        head.show()
    qtbot.waitUntil(lambda: paints.count > 0)
    paints.count = 0

    head.show_key(shown=True)
    head.set_dimmed(dimmed=False)
    QCoreApplication.sendPostedEvents()
    assert paints.count == 0

    head.show_key(shown=False)
    QCoreApplication.sendPostedEvents()
    assert paints.count == 1
