"""The page for a record that cannot be opened; it never offers to make a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_WIDTH = 560


class TroubleView(QWidget):
    """Says in one sentence what is wrong, and that nothing was changed."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(16)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Mark(About.COUPLE, 52), 0, middle)
        column.addWidget(Text("The record cannot be opened", Type.TITLE), 0, middle)
        said = Text(sentence, Type.BODY, wrap=True)
        said.setFixedWidth(_WIDTH)
        said.setAlignment(middle)
        column.addWidget(said, 0, middle)
        rest = Text("Nothing was changed. Close the window to leave it as it is.", Type.CAPTION)
        rest.set_ink(Ink.MUTED)
        column.addWidget(rest, 0, middle)
