from __future__ import annotations

from pytestqt.qtbot import QtBot

import looks
import shots
from course_series_views import inside, point, series
from kadelyx_desk.chart.series.doses import dose_scene
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.couple_file.series_picture import SeriesPicture
from kadelyx_desk.ui.views.theme_tokens import ThemeName


def shown(qtbot: QtBot) -> SeriesPicture:
    picture = SeriesPicture("Dose", dose_scene)
    qtbot.addWidget(picture)
    picture.show_series(series(point(1, ("1.1", "0.75")), point(2, ("0.9", "0.75"))), "words")
    shots.settle(picture, (320, 176))
    return picture


def test_that_the_drawing_is_as_large_as_the_widget_and_within_it(qtbot: QtBot) -> None:
    picture = shown(qtbot)
    before = picture.sizeHint()

    assert (picture.scene().width, picture.scene().height) == (320, 176)
    assert inside(picture.scene())

    theme.apply(ThemeName.LIGHT, 14)

    assert picture.sizeHint().height() > before.height()
    assert inside(picture.scene())


def test_that_marks_are_painted_in_the_colours_of_the_partners(qtbot: QtBot) -> None:
    picture = shown(qtbot)
    image = looks.painted(picture).toImage()
    found = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }

    look = theme.current()
    assert {look.person(About.A).name(), look.person(About.B).name()} <= found
    assert picture.accessibleDescription() == "words"
