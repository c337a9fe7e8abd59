"""Pastes whatever may come into every field of a screen; says what is lost or not answered."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

import looks
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField

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


def paste(field: Field, text: str) -> str:
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


def answers_amiss(page: QWidget) -> list[str]:
    """Every field that loses what is pasted, or does not say what is wrong with it."""
    found = []
    for case, text in TABLE.items():
        found += [
            f"{case}: {looks.told(field.focusProxy() or field)} took nothing"
            for field in _fields(page)
            if not paste(field, text).strip() and text.strip()
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
    return found
