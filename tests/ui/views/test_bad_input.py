"""Whatever is pasted into a field, on whatever screen: a sentence is shown, nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

import looks
import shots
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.field import Field, TextField
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField

SCREENS = shots.screens()
TABLE = {
    "blanks": "   ",
    "huge": "9" * 40,
    "wrong unit": "68.2 lb",
    "comma": "12,5",
    "point": "12.5",
    "two meanings": "1,200",
    "minus": "-3",
    "future date": "04-Mar-2399",
    "no such day": "31-Feb-2026",
    "figures only": "04/03/1985",
    "10,000 characters": "word " * 2000,
    "more than 10,000": "word " * 2001,
    "emoji": "\N{GRINNING FACE}\N{WAVING HAND SIGN}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}",
    "right to left": "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "turned": "\N{RIGHT-TO-LEFT OVERRIDE}sal\N{POP DIRECTIONAL FORMATTING}",
    "zero width": "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH JOINER}",
    "markup": "<b>bold</b> & <script>",
    "combining": "e" + "\N{COMBINING ACUTE ACCENT}" * 30,
}


def _fields(page: QWidget) -> list[Field]:
    found = [field for field in page.findChildren(Field) if field.isVisibleTo(page)]
    return [field for field in found if field.isEnabled()]


def _paste(field: Field, text: str) -> str:
    """Paste as a person does; returns what the field then holds."""
    editor = field.focusProxy()
    assert isinstance(editor, QLineEdit | QPlainTextEdit)
    editor.selectAll()
    QApplication.clipboard().setText(text)
    editor.paste()
    field.left.emit()
    return field.text()


def _unanswered(field: Field) -> str:
    """What is wrong with the field's answer; empty where nothing is."""
    sentence = field.problem
    if sentence and not (sentence[0].isupper() or sentence[0].isdigit()):
        return f"{sentence!r} is no sentence"
    if sentence and not sentence.endswith((".", "?")):
        return f"{sentence!r} has no end"
    if isinstance(field, ParsedField) and field.text().strip():
        if field.value() is None and not sentence:
            return "it is not taken, and nothing is said"
        if field.value() is not None and sentence and field.check():
            return f"it is taken, and {sentence!r} is said"
    return ""


def _press_on(page: QWidget) -> None:
    """Press the main actions, as somebody does who did not look."""
    for button in page.findChildren(Button):
        if button.is_main and button.isVisible() and button.isEnabled():
            button.click()


@pytest.mark.parametrize("name", SCREENS)
def test_that_bad_input_gets_a_sentence_and_is_not_lost(qtbot: QtBot, name: str) -> None:
    page = SCREENS[name]()
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)
    found = []
    for case, text in TABLE.items():
        found += [
            f"{case}: {looks.told(field.focusProxy() or field)} took nothing"
            for field in _fields(page)
            if not _paste(field, text).strip() and text.strip()
        ]
        # Looked at after all were filled: mL and mg are two faces of one amount.
        held = {field: field.text() for field in _fields(page)}
        found += [
            f"{case}: {looks.told(field.focusProxy() or field)}: {answer}"
            for field in held
            if (answer := _unanswered(field))
        ]
        _press_on(page)
        found += [
            f"{case}: {looks.told(field.focusProxy() or field)} lost it"
            for field, was in held.items()
            if field.isVisibleTo(page) and field.text() != was
        ]
    assert found == []


def test_that_a_paste_of_several_lines_stays_whole_in_one_line(qtbot: QtBot) -> None:
    field = TextField("Name")
    qtbot.addWidget(field)

    assert _paste(field, "Ana\nRivera").split() == ["Ana", "Rivera"]
