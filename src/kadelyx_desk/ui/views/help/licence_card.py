"""What the program is made with; the texts of the licences that ship are read here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.help.licences import LICENCES, Licence
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

ReadFile = Callable[[str], str]
"""Gives the text of a file among the program's resources."""

_WHERE = (
    "The installed program has the text of each in its folder, under licences. Qt and what"
    " belongs to it are shared libraries there, which may be replaced by builds of your own."
)


class LicenceCard(Card):
    """A row for each part at the left; at the right the text of one licence.

    Args:
        read_file: gives the text of a licence file.
    """

    def __init__(self, read_file: ReadFile) -> None:
        super().__init__("Made with")
        self._read_file = read_file
        self.buttons: dict[str, Button] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, licence in enumerate(LICENCES):
            part = Text(licence.part, Type.BODY)
            part.setAccessibleName(f"{licence.part}, licence {licence.name}")
            grid.addWidget(part, place, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Text(licence.name, Type.BODY, Ink.MUTED), place, 1)
            if licence.file:
                button = Button("Read", Kind.QUIET)
                button.setAccessibleName(f"Read the licence of {licence.part}")
                button.clicked.connect(lambda _checked=False, what=licence: self._show(what))
                self.buttons[licence.file] = button
                grid.addWidget(button, place, 2)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.current().font(Type.CAPTION))
        self.text.setPlaceholderText("Read shows the text of a licence here.")
        self.text.setAccessibleName("Text of a licence")
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(grid)
        row.addWidget(self.text, 1)
        self.body.addLayout(row)
        self.body.addWidget(Text(_WHERE, Type.BODY, Ink.MUTED, wrap=True))

    def _show(self, licence: Licence) -> None:
        self.text.setPlainText(self._read_file(licence.file))
        self.text.setAccessibleName(f"Text of the licence of {licence.part}")
