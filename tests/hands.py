"""What a person does at a page: presses and types, as Qt would be told by the machine."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kadelyx_desk.ui.views.kit.form.field import TextArea, TextField


def press(widget: QWidget) -> None:
    """Press a button or an answer with the left button of the mouse."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def write(field: TextField | TextArea, text: str) -> None:
    """Type a text into a field in the place of what it holds."""
    editor = field.line if isinstance(field, TextField) else field.area
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
