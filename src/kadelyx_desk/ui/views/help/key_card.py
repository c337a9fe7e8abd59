"""The key map as cards, one for each place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from kadelyx_desk.ui.views.help.keys import KeyGroup
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type


class KeyCard(Card):
    """What the keys of one place do, and which they are.

    Args:
        group: the place and its keys.
    """

    def __init__(self, group: KeyGroup) -> None:
        super().__init__(group.place)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for place, row in enumerate(group.rows):
            keys = f"{row.a} and {row.b}" if row.b else row.a
            words = Text(row.does, Type.BODY, wrap=True)
            words.setAccessibleName(f"{row.does}: {keys}")
            grid.addWidget(words, place, 0, Qt.AlignmentFlag.AlignTop)
            top = Qt.AlignmentFlag.AlignTop
            if row.b:
                grid.addWidget(Text(row.a, Type.STRONG), place, 1, top)
                grid.addWidget(Text(row.b, Type.STRONG), place, 2, top)
            else:
                grid.addWidget(Text(row.a, Type.STRONG), place, 1, 1, 2, top)
        self.body.addLayout(grid)
        self.body.addStretch(1)
