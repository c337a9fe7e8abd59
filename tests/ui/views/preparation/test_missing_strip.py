from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    DosingPlanned,
    EscortNamed,
    Fasted,
    MedicinesCopied,
)
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.preparedness import Item, Missing, Part
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.missing_strip import MissingStrip
from proposals import order


def strip_of(qtbot: QtBot, session: Session) -> MissingStrip:
    strip = MissingStrip()
    qtbot.addWidget(strip)
    strip.show_session(session.view())
    shots.settle(strip, (1150, 150))
    return strip


def words(strip: MissingStrip) -> list[str]:
    return [button.text() for button in strip.buttons.values()]


def nearly_whole() -> Session:
    """A preparation that lacks the escort of B."""
    session = new_session().prepare()
    moment = session.clock.read().moment
    session.service.state(About.COUPLE, DosingPlanned(Pattern.TOGETHER, None, None))
    session.service.record(About.B, AllergiesCopied("none known"))
    for about in (About.A, About.B):
        session.service.record(about, MedicinesCopied("none"))
        session.service.state(about, Fasted(moment, moment))
        session.service.record(about, order("50"))
    session.service.state(About.A, EscortNamed("Mia Chen", None))
    return session


def test_that_a_long_list_shows_the_part_in_view_until_all_is_asked_for(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, new_session())
    first = words(strip)

    press(strip.all)

    assert strip.title.text() == "Still missing: 14"
    assert first == ["Ana: intention", "Ben: intention", "shared intention", "challenge"]
    assert len(words(strip)) == 14
    assert words(strip)[-2:] == ["Ana: order", "Ben: order"]
    press(strip.all)
    assert words(strip) == first


def test_that_turning_to_a_part_shows_what_it_lacks(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, new_session())

    strip.show_part(Part.PLAN)

    assert words(strip) == ["Ana: order", "Ben: order"]


def test_that_each_word_is_a_button_that_says_what_is_wanted(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, nearly_whole())
    asked: list[Missing] = []
    strip.asked.connect(asked.append)
    (button,) = strip.buttons.values()

    press(button)

    assert button.accessibleName() == "Ben: escort"
    assert button.accessibleDescription() == "Missing. B: no escort is named."
    assert [(one.item, one.about) for one in asked] == [(Item.ESCORT, About.B)]
    assert not strip.all.isVisible()


def test_that_a_whole_preparation_says_that_nothing_is_missing(qtbot: QtBot) -> None:
    session = nearly_whole()
    strip = strip_of(qtbot, session)
    session.service.state(About.B, EscortNamed("Leo Okafor", None))

    strip.show_session(session.view())

    assert strip.title.text() == "Nothing is missing for the journey."
    assert words(strip) == []
    assert all(strip.is_complete(part) for part in Part)


def test_that_it_knows_which_part_is_complete(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, nearly_whole())

    assert [strip.is_complete(part) for part in Part] == [True, False, True]


def test_that_a_list_that_did_not_change_keeps_its_buttons(qtbot: QtBot) -> None:
    session = new_session()
    strip = strip_of(qtbot, session)
    before = list(strip.buttons.values())

    strip.show_session(session.view())

    assert list(strip.buttons.values()) == before


def test_that_a_part_that_lacks_nothing_says_so_beside_the_count(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, new_session())
    strip.show_part(None)

    assert strip.buttons == {}
    assert [text.text() for text in strip.list.findChildren(Text)] == ["nothing on this tab"]

    strip.show_part(Part.INTENTIONS)
    assert strip.buttons
