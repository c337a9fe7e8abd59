"""The legend in the bar under the room."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kadelyx_desk.chart.scene import Role
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.legend_view import LegendView
from kadelyx_desk.ui.views.room.timeline_picture import colours_of
from kadelyx_desk.ui.views.theme_tokens import ThemeName
from timelines import metrics


def test_that_a_reader_hears_every_sign(qtbot: QtBot) -> None:
    view = LegendView(metrics())
    qtbot.addWidget(view)
    said = "Legend: systolic, diastolic, heart rate, dose, late entry, planned"
    assert view.accessibleName() == said


def test_that_it_is_as_large_as_its_words_at_any_size(qtbot: QtBot) -> None:
    view = LegendView(metrics())
    qtbot.addWidget(view)
    usual = view.sizeHint()
    theme.apply(ThemeName.LIGHT, 14)
    assert view.sizeHint().width() > usual.width()
    assert view.minimumSizeHint() == view.sizeHint()


def test_that_it_is_painted_in_the_muted_colour(qtbot: QtBot) -> None:
    view = LegendView(metrics())
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    image = view.grab().toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert colours_of(ThemeName.LIGHT)[Role.MUTED].name() in seen
