"""Fields keep what was typed and say beside it what is wrong."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import IconButton
from kadelyx_desk.ui.views.kit.form.field import TextArea, TextField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme_tokens import Ink


def _hide(page: QWidget, _closing: QWidget) -> None:
    page.hide()


def _shown(qtbot: QtBot, *fields: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for field in fields:
        column.addWidget(field)
    # Held by the bot, because a test that only talks to its fields keeps no page.
    qtbot.addWidget(page, before_close_func=partial(_hide, page))
    page.resize(400, 300)
    page.show()
    with qtbot.waitActive(page):
        pass
    return page


def test_that_typing_is_told_and_kept(qtbot: QtBot) -> None:
    field = TextField("Lot")
    _shown(qtbot, field)
    heard: list[str] = []
    field.edited.connect(heard.append)
    qtbot.keyClicks(field.line, "K44")
    assert heard == ["K", "K4", "K44"]
    assert field.text() == "K44"


def test_that_a_problem_is_said_and_nothing_typed_is_lost(qtbot: QtBot) -> None:
    field = TextField("Dose", "In mg.")
    page = _shown(qtbot, field)
    qtbot.keyClicks(field.line, "750")

    field.show_problem("the ordered 75 mg. Type the dose again.", "Ten times")

    assert field.text() == "750"
    assert field.problem == "the ordered 75 mg. Type the dose again."
    assert field.line.accessibleDescription() == field.problem
    corner = field.line.mapTo(page, field.line.rect().center())
    edge = page.grab().toImage().pixelColor(corner.x(), corner.y() - 21)
    assert edge == theme.current().colour(Ink.PROBLEM)


def test_that_typing_on_takes_the_problem_away(qtbot: QtBot) -> None:
    field = TextField("Dose", "In mg.")
    _shown(qtbot, field)
    field.show_problem("Type the dose again.")
    qtbot.keyClicks(field.line, "7")
    assert field.problem == ""
    assert field.line.accessibleDescription() == "In mg."


def test_that_the_page_sets_a_text_without_telling_anybody(qtbot: QtBot) -> None:
    line, area = TextField("Lot"), TextArea("Note")
    _shown(qtbot, line, area)
    for field in (line, area):
        with qtbot.assertNotEmitted(field.edited):
            field.set_text("K4417")
        assert field.text() == "K4417"


def test_that_enter_and_going_on_are_told(qtbot: QtBot) -> None:
    first, second = TextField("First"), TextField("Second")
    _shown(qtbot, first, second)
    first.setFocus()
    with qtbot.waitSignal(first.left):
        qtbot.keyClick(first.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(first.left):
        qtbot.keyClick(first.line, Qt.Key.Key_Tab)
    assert second.line.hasFocus()


def test_that_tab_leaves_a_text_area(qtbot: QtBot) -> None:
    area, second = TextArea("Note"), TextField("Second")
    _shown(qtbot, area, second)
    area.setFocus()
    qtbot.keyClick(area.area, Qt.Key.Key_Tab)
    assert second.line.hasFocus()
    assert area.text() == ""


def test_that_escape_in_a_text_area_is_left_to_the_sheet_around_it(qtbot: QtBot) -> None:
    area = TextArea("Note", lines=3)
    page = _shown(qtbot, area)
    heard: list[int] = []
    page.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]  # listens to the page
    qtbot.keyClick(area.area, Qt.Key.Key_Escape)
    qtbot.keyClicks(area.area, "a")
    assert heard == [Qt.Key.Key_Escape]
    assert area.text() == "a"


def test_that_an_area_asks_for_its_lines(qtbot: QtBot) -> None:
    low, high = TextArea("Note", lines=2), TextArea("Note", lines=6)
    _shown(qtbot, low, high)
    assert high.area.sizeHint().height() > low.area.sizeHint().height() + 60
    assert high.area.minimumSizeHint().height() <= high.area.sizeHint().height()


def test_that_a_secret_is_shown_only_on_request(qtbot: QtBot) -> None:
    field = TextField("Passphrase", secret=True)
    page = _shown(qtbot, field)
    qtbot.keyClicks(field.line, "canary")
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    eye = field.findChild(IconButton)
    assert eye is not None
    assert looks.small_targets(page) == []

    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)

    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Hide the passphrase"
    field.reveal(shown=False)
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_that_a_hint_gives_way_to_the_problem_and_comes_back(qtbot: QtBot) -> None:
    field = TextField("Dose", "In mg.")
    _shown(qtbot, field)

    def seen() -> list[str]:
        return [one.text() for one in field.findChildren(Text) if one.isVisible()]

    assert seen() == ["Dose", "In mg."]
    field.show_problem("Type the dose again.")
    assert "In mg." not in seen()
    field.clear_problem()
    assert seen() == ["Dose", "In mg."]


def test_that_the_question_is_the_accessible_name(qtbot: QtBot) -> None:
    field = TextField("Ana, what do you hope for?")
    _shown(qtbot, field)
    field.set_label("Ben, what do you hope for?")
    assert field.line.accessibleName() == "Ben, what do you hope for?"
