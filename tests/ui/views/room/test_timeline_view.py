"""The timeline as a person uses it: by eye, finger, key and ear."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.timeline_view import HEIGHT, EntryPointed, TimelineView
from kadelyx_desk.ui.views.theme_tokens import ThemeName
from timelines import Story, couple_story, metrics, moment, plotted, protocol


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    made = TimelineView(metrics())
    qtbot.addWidget(made)
    made.resize(1366, HEIGHT)
    return made


def told(view: TimelineView, story: Story, at: float) -> list[UUID]:
    """Show a story; what is pointed at from then on."""
    pointed: list[UUID] = []
    view.pointed.connect(lambda event: pointed.append(_entry(event)))
    view.show_snapshot(story.snapshot, protocol(), moment(at))
    view.grab()
    return pointed


def _entry(event: EntryPointed) -> UUID:
    return event.entry_id


def place(story: Story, minute: float, about: About, down: float) -> QPoint:
    plot = plotted(story)
    lane = plot.frame.lane(about)
    assert lane is not None
    return QPoint(int(plot.time.x(moment(minute).utc)), int(lane.top + down))


def test_that_a_finger_on_a_mark_points_at_its_entry(qtbot: QtBot, view: TimelineView) -> None:
    story = couple_story()
    taken = story.vitals(Partner.B, 97)
    pointed = told(view, story, 98)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(story, 97, About.B, 60))
    assert pointed == [taken]


def test_that_a_finger_where_nothing_is_points_at_nothing(
    qtbot: QtBot, view: TimelineView
) -> None:
    story = couple_story()
    pointed = told(view, story, 98)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(story, 150, About.A, 40))
    assert not pointed


def move_to(view: TimelineView, at: QPoint) -> None:
    """Let the pointer move; the offscreen platform has none of its own."""
    none = Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    where = QPointF(at)
    event = QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, keys)
    QApplication.sendEvent(view, event)


def test_that_hovering_points_once_at_each_entry(view: TimelineView) -> None:
    story = Story()
    story.start()
    first, second = story.vitals(Partner.A, 10), story.vitals(Partner.A, 40)
    pointed = told(view, story, 60)
    for minute, down in ((10, 60), (10, 62), (25, 60), (40, 60)):
        move_to(view, place(story, minute, About.A, down))
    assert pointed == [first, second]


def test_that_keys_step_through_the_entries_by_time(qtbot: QtBot, view: TimelineView) -> None:
    story = Story()
    story.start()
    late = story.see(About.A, 30, "anger", late=20)
    first = story.vitals(Partner.B, 10)
    last = story.quote(About.COUPLE, 51, "home")
    pointed = told(view, story, 60)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
    assert pointed == [last, late, first, first], "it stops at the first"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert pointed[-1] == late


def test_that_the_entry_stepped_to_is_said(qtbot: QtBot, view: TimelineView) -> None:
    story = Story()
    story.start()
    story.see(About.A, 30, "anger", late=20)
    told(view, story, 60)
    assert view.accessibleName() == "Timeline"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleName() == "Timeline: 13:30 A: anger, late entry"


def test_that_the_entry_stepped_to_has_a_ring(qtbot: QtBot, view: TimelineView) -> None:
    story = couple_story()
    told(view, story, 98)
    before = view.grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.grab().toImage() != before


def test_that_other_keys_are_left_to_the_page(qtbot: QtBot, view: TimelineView) -> None:
    pointed = told(view, couple_story(), 98)
    qtbot.keyClick(view, Qt.Key.Key_Q)
    assert not pointed


def test_that_a_reader_hears_what_is_drawn(qtbot: QtBot, view: TimelineView) -> None:
    told(view, couple_story(), 98)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert "Sets due and not taken: 13:46." in view.accessibleDescription()


def test_that_nothing_is_painted_again_before_the_minute_is_another(
    view: TimelineView,
) -> None:
    story = couple_story()
    told(view, story, 98)
    shown = view._shown
    view.show_now(moment(98.9))
    assert view._shown is shown
    view.show_now(moment(99))
    assert view._shown is not shown


def test_that_time_before_any_session_changes_nothing(view: TimelineView) -> None:
    view.show_now(moment(10))
    assert view._shown is None


def test_that_a_lane_is_dimmed_and_comes_back(view: TimelineView) -> None:
    story = couple_story()
    told(view, story, 98)
    before = view.grab().toImage()
    view.dim(Partner.B)
    dimmed = view.grab().toImage()
    lanes = plotted(story).frame.lanes
    assert dimmed.copy(0, 0, 1366, int(lanes[2].top)) == before.copy(
        0, 0, 1366, int(lanes[2].top)
    )
    assert dimmed != before
    view.dim(None)
    assert view.grab().toImage() == before


def test_that_extra_room_is_used(view: TimelineView) -> None:
    told(view, couple_story(), 98)
    view.resize(1920, 640)
    view.grab()
    assert view._settled is not None
    frame = view._settled.plot.frame
    assert (frame.width, frame.height) == (1920, 640)


def test_that_larger_text_makes_another_frame(view: TimelineView) -> None:
    told(view, couple_story(), 98)
    theme.apply(ThemeName.LIGHT, 14)
    view.grab()
    assert view._settled is not None
    assert view._settled.plot.frame.text == 16


def test_that_the_room_in_dim_lights_less_than_three_percent(view: TimelineView) -> None:
    theme.apply(ThemeName.DIM)
    told(view, couple_story(), 98)
    image = view.grab().toImage().scaled(200, 50)
    lights = [
        0.2126 * colour.redF() ** 2.2
        + 0.7152 * colour.greenF() ** 2.2
        + 0.0722 * colour.blueF() ** 2.2
        for colour in (image.pixelColor(x, y) for x in range(200) for y in range(50))
    ]
    assert sum(lights) / len(lights) < 0.03
