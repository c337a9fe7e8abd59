"""The pixmap is a cache: with it and without it, the room looks the same."""

from __future__ import annotations

from datetime import UTC

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from kadelyx_desk.chart.scene import Role
from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.chart.timeline import lay_out, room_span
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.timeline_picture import Picture, colours_of
from kadelyx_desk.ui.views.room.timeline_view import TimelineView
from kadelyx_desk.ui.views.scene_painter import paint
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import ThemeName
from timelines import Story, couple_story, metrics, moment, protocol

SIZE = QSize(1366, 340)


def view_of(qtbot: QtBot) -> TimelineView:
    view = TimelineView(metrics())
    qtbot.addWidget(view)
    view.resize(SIZE)
    return view


def painted(view: TimelineView, story: Story, at: float) -> QImage:
    view.show_snapshot(story.snapshot, protocol(), moment(at))
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def without_it(story: Story, at: float) -> QImage:
    """The whole scene painted in one go."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    look = theme.current()
    now = moment(at)
    shown = room_span(story.snapshot, protocol(), now.utc, now.local.tzinfo or UTC)
    frame = screen_frame(SIZE.width(), SIZE.height(), tuple(Partner))
    marks = lay_out(story.snapshot, protocol(), now.utc, shown, frame, metrics()).marks
    paint(painter, marks, colours_of(look.name), look.font(Type.CAPTION))
    painter.end()
    return image


@pytest.mark.parametrize("name", list(ThemeName))
def test_that_each_step_looks_as_if_painted_without_the_pixmap(
    qtbot: QtBot, name: ThemeName
) -> None:
    theme.apply(name)
    view, story = view_of(qtbot), couple_story()
    assert painted(view, story, 98) == without_it(story, 98)
    story.vitals(Partner.A, 99, (212, 90), 150)
    assert painted(view, story, 99) == without_it(story, 99)
    gone = story.see(About.B, 99.5, "anger")
    assert painted(view, story, 99.5) == without_it(story, 99.5)
    story.strike(gone, 100)
    assert painted(view, story, 100) == without_it(story, 100)
    story.vitals(Partner.A, 26, late=75)
    assert painted(view, story, 101) == without_it(story, 101)
    story.see(About.COUPLE, 30, "eye contact", late=72)
    assert painted(view, story, 102) == without_it(story, 102)
    story.dose(Partner.A, 103, 20)
    assert painted(view, story, 103) == without_it(story, 103)


def test_that_time_alone_looks_as_if_painted_without_the_pixmap(qtbot: QtBot) -> None:
    view, story = view_of(qtbot), couple_story()
    for minute in range(97, 160, 7):
        assert painted(view, story, minute) == without_it(story, minute)


def test_that_a_clock_that_goes_back_leaves_nothing_behind(qtbot: QtBot) -> None:
    view, story = view_of(qtbot), couple_story()
    story.vitals(Partner.A, 97.9)
    painted(view, story, 150)
    assert painted(view, story, 98) == without_it(story, 98)


def test_that_another_session_leaves_nothing_behind(qtbot: QtBot) -> None:
    view, other = view_of(qtbot), Story()
    painted(view, couple_story(), 98)
    other.start()
    other.vitals(Partner.A, 2)
    assert painted(view, other, 98) == without_it(other, 98)


def test_that_a_theme_changes_every_pixel_that_was_kept(qtbot: QtBot) -> None:
    view, story = view_of(qtbot), couple_story()
    painted(view, story, 98)
    theme.apply(ThemeName.DIM)
    assert painted(view, story, 98) == without_it(story, 98)


def test_that_every_role_has_a_colour_in_every_theme() -> None:
    for name in ThemeName:
        assert set(colours_of(name)) == set(Role)


def test_that_an_empty_picture_paints_nothing(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFF123456)
    before = image.copy()
    painter = QPainter(image)
    Picture().draw(painter, None)
    painter.end()
    assert image == before
    assert (
        view.grab().toImage().pixelColor(700, 100) == colours_of(ThemeName.LIGHT)[Role.GROUND]
    )
