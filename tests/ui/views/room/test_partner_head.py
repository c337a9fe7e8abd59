from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QImage, QPaintEvent
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.reminder import Pressing
from kadelyx_desk.ui.views.room.partner_head import PartnerFigures, PartnerHead
from kadelyx_desk.ui.views.room.partner_now import Due, PartnerNow
from kadelyx_desk.ui.views.theme_tokens import ThemeName

NOW = PartnerNow(
    clock="1:24",
    since="since dose 1, 13:04",
    total="75 mg",
    sedation="4",
    pressure="132/84",
    heart_rate="78",
    spo2="97",
    age="3 min ago",
    is_stale=False,
    due=None,
)
DUE = Due(Pressing.DUE, "DUE since 14:24", "DUE 14:24")


@pytest.fixture
def figures(qtbot: QtBot) -> PartnerFigures:
    made = PartnerFigures()
    qtbot.addWidget(made)
    made.show_now(NOW)
    shots.settle(made, (531, 96))
    return made


def columns(before: QImage, after: QImage) -> tuple[int, int]:
    """The first and last column of pixels in which two pictures differ."""
    differing = [
        x
        for x in range(before.width())
        if any(before.pixel(x, y) != after.pixel(x, y) for y in range(before.height()))
    ]
    return min(differing), max(differing)


def picture(figures: PartnerFigures, now: PartnerNow) -> QImage:
    figures.show_now(now)
    return figures.grab().toImage()


def test_r8_that_digits_change_and_nothing_else_moves(figures: PartnerFigures) -> None:
    before = picture(figures, NOW)

    clock = columns(before, picture(figures, replace(NOW, clock="1:25")))
    pressure = columns(before, picture(figures, replace(NOW, pressure="98/61")))
    heart_rate = columns(before, picture(figures, replace(NOW, heart_rate="108")))

    assert clock[1] < 173  # where the words beside the clock begin
    assert pressure[1] < 123  # where the heart rate begins
    assert heart_rate[1] < 196  # where SpO2 begins


def test_r9_that_a_stale_value_is_hollow_and_muted(figures: PartnerFigures) -> None:
    fresh = picture(figures, NOW)
    stale = picture(figures, replace(NOW, is_stale=True))

    text = theme.current().tokens.text
    row = range(60, 96)

    def inks(image: QImage) -> set[str]:
        return {image.pixelColor(x, y).name().upper() for x in range(531) for y in row}

    assert text in inks(fresh)
    assert text not in inks(stale)


def test_r9_that_due_is_a_chip_with_words(figures: PartnerFigures) -> None:
    assert not figures.reminder.isVisible()

    figures.show_now(replace(NOW, due=DUE))

    assert figures.reminder.isVisible()
    assert figures.reminder.words == "DUE since 14:24"
    assert figures.rect().contains(figures.reminder.geometry())


def test_that_the_chip_has_its_place_with_large_text_too(figures: PartnerFigures) -> None:
    theme.apply(ThemeName.LIGHT, 14)
    figures.show_now(replace(NOW, due=DUE))
    shots.settle(figures, (527, 115))

    assert figures.reminder.words == "DUE 14:24"
    assert figures.rect().contains(figures.reminder.geometry())


class CountingFigures(PartnerFigures):
    """Figures that count how often they are painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


def test_that_nothing_is_painted_again_while_nothing_changed(qtbot: QtBot) -> None:
    figures = CountingFigures()
    qtbot.addWidget(figures)
    figures.show_now(NOW)
    with qtbot.waitExposed(figures):
        shots.settle(figures, (531, 96))
    qtbot.wait(1)
    before = figures.painted

    figures.show_now(replace(NOW))
    qtbot.wait(1)
    assert figures.painted == before

    figures.show_now(replace(NOW, clock="1:25"))
    qtbot.waitUntil(lambda: figures.painted == before + 1)


def test_that_the_dimmed_side_keeps_its_name_readable_and_loses_its_chip(qtbot: QtBot) -> None:
    head = PartnerHead(Identity(Partner.B, "Okafor", "Ben", date(1983, 7, 11)))
    qtbot.addWidget(head)
    head.figures.show_now(replace(NOW, due=DUE))
    shots.settle(head, (531, 136))
    bright = head.grab().toImage()

    head.set_dimmed(dimmed=True)

    assert head.about is About.B
    assert not head.figures.reminder.isVisible()
    assert head.grab().toImage() != bright

    head.set_dimmed(dimmed=False)
    assert head.figures.reminder.isVisible()
    assert head.grab().toImage() == bright
