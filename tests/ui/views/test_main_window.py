"""The window shows one page, with the rail or without, and hears the keys of every page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.focus_ring import FocusRing
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.rail import Rail, RailRow
from kadelyx_desk.ui.views.theme_tokens import ThemeName

CONTROL = Qt.KeyboardModifier.ControlModifier


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.button = Button("Open")
        self.setFocusProxy(self.button)
        QVBoxLayout(self).addWidget(self.button)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow((RailRow("today", Icon.TODAY, "Today"),))
    window.add_page("today", _Page())
    window.add_page("room", _Page(), full=True)
    window.show_page("today")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    return window


def test_that_a_page_stands_beside_the_rail(window: MainWindow) -> None:
    assert window.shown == "today"
    assert window.rail.isVisible()
    assert window.rail.width() == 216


def test_that_a_start_makes_no_rail_before_a_page_stands_beside_it(qtbot: QtBot) -> None:
    window = MainWindow((RailRow("today", Icon.TODAY, "Today"),))
    qtbot.addWidget(window)
    window.add_page("unlock", QWidget(), full=True)
    window.show_page("unlock")
    window.show_person("", "")
    assert window.findChild(Rail) is None

    window.show_person("Maya Lindqvist", "guide, signed in 07:35")
    assert window.findChild(Rail) is window.rail
    assert not window.rail.isVisible()


def test_that_the_room_has_the_whole_window(window: MainWindow) -> None:
    window.show_page("room")
    assert window.shown == "room"
    assert not window.rail.isVisible()


def test_that_the_smallest_window_is_the_one_it_opens_with(window: MainWindow) -> None:
    assert window.size().toTuple() == (1366, 768)


def test_that_the_title_names_nobody(window: MainWindow) -> None:
    window.show_person("Maya Lindqvist", "therapist")
    assert window.windowTitle() == "Kadelyx Desk"


def test_that_a_row_asks_and_the_window_waits_to_be_told(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("room")
    with qtbot.waitSignal(window.page_asked) as asked:
        window.rail.asked.emit("today")
    assert asked.args == ["today"]
    assert window.shown == "room"


def test_that_the_focus_goes_into_the_page_and_the_ring_follows(window: MainWindow) -> None:
    page = _Page()
    window.add_page("settings", page)
    window.show_page("settings")
    assert page.button.hasFocus()
    ring = window.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible()


def test_that_another_page_of_the_same_name_takes_its_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = _Page()
    window.add_page("today", page)
    assert window.shown == "today"
    assert page.isVisible()
    qtbot.waitUntil(lambda: len(window.findChildren(_Page)) == 2)


@pytest.mark.parametrize("page", ["today", "room"])
def test_that_control_l_locks_on_every_page_while_somebody_is_signed_in(
    window: MainWindow, qtbot: QtBot, page: str
) -> None:
    window.show_page(page)
    with qtbot.assertNotEmitted(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)

    window.show_person("Maya Lindqvist", "therapist")

    with qtbot.waitSignal(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)


def test_that_f1_asks_for_help_beside_the_rail_and_never_in_the_room(
    window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(window.help_asked):
        qtbot.keyClick(window, Qt.Key.Key_F1)
    window.show_person("Maya Lindqvist", "therapist")

    with qtbot.waitSignal(window.help_asked) as asked:
        qtbot.keyClick(window, Qt.Key.Key_F1)
    assert asked.args == ["today"]

    window.show_page("room")
    with qtbot.assertNotEmitted(window.help_asked):
        qtbot.keyClick(window, Qt.Key.Key_F1)


def test_that_locking_out_the_person_ends_the_lock(window: MainWindow, qtbot: QtBot) -> None:
    window.show_person("Maya Lindqvist", "therapist")
    window.show_person("", "")
    with qtbot.assertNotEmitted(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)


def test_that_f10_turns_to_the_next_theme_and_keeps_the_text_size(
    window: MainWindow, qtbot: QtBot
) -> None:
    theme.apply(ThemeName.LIGHT, 14)
    with qtbot.waitSignal(window.theme_changed) as changed:
        qtbot.keyClick(window, Qt.Key.Key_F10)
    assert changed.args == [ThemeName.DARK]
    assert theme.current() == theme.Theme(ThemeName.DARK, 14)


def test_that_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    heard: list[str] = []
    window.first_painted.connect(lambda: heard.append("painted"))
    window.show()
    qtbot.waitUntil(lambda: bool(heard))
    window.repaint()
    window.update()
    with qtbot.waitActive(window):
        pass
    assert heard == ["painted"]


def test_that_something_can_be_said_to_a_screen_reader(window: MainWindow) -> None:
    window.say("Ana, vitals, saved")
    assert window.isVisible()


def test_that_a_link_leads_back_by_its_key_and_is_gone_then(window: MainWindow) -> None:
    window.offer_way_back("today", "Back to the review", "A: no intention is recorded.")
    window.show_page("room")
    way = window.way_back
    assert way is not None
    assert (way.isVisible(), way.words) == (True, "A: no intention is recorded.")

    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.shown == "today"
    assert window.way_back is None
    assert not way.isVisible()


def test_that_a_link_back_is_taken_away(window: MainWindow) -> None:
    window.offer_way_back("today", "Back", "")
    way = window.way_back
    assert way is not None

    window.take_way_back()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert not way.isVisible()
    assert window.way_back is None


def test_that_the_window_comes_forward_when_it_is_looked_for(window: MainWindow) -> None:
    window.showMinimized()
    window.come_forward()
    assert not window.isMinimized()


def test_that_a_mishap_is_said_below_the_page_until_somebody_goes_on(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window, "say", said.append)
    for _ in range(3):  # a defect in what is drawn comes again and again
        strip = window.show_mishap("Something went wrong in the program.")
    assert window.mishap is strip
    assert strip.isVisible()
    assert said == ["Something went wrong in the program."]
    QTest.mouseClick(strip.go_on, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    window.show_mishap("Something went wrong in the program.")
    assert len(said) == 2
