"""How far a preparation is, in lines to tick: what is missing in bold behind a warning sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kadelyx_desk.domain.preparedness.checks import Check
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

MOST: Final = 8
"""Lines that a card has room for; what is missing beyond them is counted."""


class CheckLines(QWidget):
    """Two columns of lines.

    Args:
        checks: what is missing first.
    """

    def __init__(self, checks: Sequence[Check]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        lines = [_line(check.words, is_done=check.is_done) for check in checks[:MOST]]
        open_points = sum(1 for check in checks if not check.is_done)
        if open_points > MOST:
            more = open_points - MOST + 1
            lines[-1] = _line(f"and {more} more", is_done=False)
        for place, line in enumerate(lines):
            grid.addWidget(line, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            grid.setColumnStretch(column, 1)


def _line(words: str, *, is_done: bool) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    icon, ink = (Icon.CHECK, Ink.MUTED) if is_done else (Icon.WARN, Ink.TEXT)
    row.addWidget(Glyph(icon, 16, ink), 0, Qt.AlignmentFlag.AlignVCenter)
    type_ = Type.CAPTION if is_done else Type.CAPTION_STRONG
    row.addWidget(Text(words, type_, ink, wrap=True), 1)
    line.setAccessibleName(words if is_done else f"Missing: {words}")
    return line
