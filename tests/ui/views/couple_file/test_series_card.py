from __future__ import annotations

from pytestqt.qtbot import QtBot

import looks
import shots
from course_series_views import dosed, point, series
from kadelyx_desk.domain.course.series import NOTHING, CourseSeries, SessionPoint
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.views.couple_file.series_card import EMPTY, SeriesCard


def shown(qtbot: QtBot, one: CourseSeries) -> SeriesCard:
    card = SeriesCard()
    qtbot.addWidget(card)
    card.show_series(one)
    shots.settle(card, (1086, 320))
    return card


def test_that_an_empty_course_says_from_when_it_will_show_something(qtbot: QtBot) -> None:
    card = shown(qtbot, NOTHING)

    assert card.empty.isVisible()
    assert card.empty.text() == EMPTY == card.accessibleDescription()
    assert not any(picture.isVisible() for picture in card.pictures)


def test_that_the_drawings_have_a_twin_in_words(qtbot: QtBot) -> None:
    card = shown(qtbot, series(point(1, ("1.1", "0.75"))))

    assert not card.empty.isVisible()
    assert [picture.accessibleName() for picture in card.pictures] == [
        "Dose, mg/kg",
        "Response",
        "Themes",
    ]
    for picture in card.pictures:
        assert picture.isVisible()
        assert picture.accessibleDescription().startswith("Session 1: A 50")


def test_that_what_is_not_shared_is_said_to_be_withheld(qtbot: QtBot) -> None:
    told = SessionPoint(1, {Partner.A: dosed("1")}, {}, None, withheld=2)
    card = shown(qtbot, series(told))

    assert card.note.isVisible()
    assert card.note.text() == "2 answers are not shared and so not shown here."

    card.show_series(series(point(1, ("1", "1"))))

    assert not card.note.isVisible()


def test_that_only_those_who_are_there_stand_in_the_legend(qtbot: QtBot) -> None:
    alone = CourseSeries(1, (Partner.A,), (point(1, ("1", "1")),))
    card = shown(qtbot, alone)

    assert card._legend[Partner.A].isVisible()
    assert not card._legend[Partner.B].isVisible()
    assert looks.clipped(card) == []
