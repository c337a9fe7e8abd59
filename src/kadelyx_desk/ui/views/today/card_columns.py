"""Two columns of cards side by side, or one below the other where they would be cut off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, MAY_CHANGE_WIDTH, PAGE_MARGIN

_SHARES = (21, 10)
"""How the width is shared between the left column and the right one."""


class CardColumns(QWidget):
    """Lives in a scrolling part; larger text turns it to one column."""

    def __init__(self) -> None:
        super().__init__()
        self._columns = (_column(), _column())
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 24)
        self._whole.setSpacing(BETWEEN_CARDS)
        top = Qt.AlignmentFlag.AlignTop
        for (holder, _), share in zip(self._columns, _SHARES, strict=True):
            self._whole.addWidget(holder, share, top)

    def show_cards(self, left: list[QWidget], right: list[QWidget]) -> None:
        """Show these cards in the place of what was shown; an empty column takes no room."""
        for (holder, column), cards in zip(self._columns, (left, right), strict=True):
            while (item := column.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            for card in cards:
                column.addWidget(card)
            holder.setVisible(bool(cards))

    @property
    def is_one_column(self) -> bool:
        return self._whole.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """What one column needs, so that the scrolling part never makes room for two."""
        widest = max(holder.minimumSizeHint().width() for holder, _ in self._columns)
        return QSize(widest + 2 * PAGE_MARGIN, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Look again whether both columns fit, whenever a width may be another."""
        if event.type() in MAY_CHANGE_WIDTH:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        around = self.parentWidget()
        room = self.width() if around is None else around.width()
        needed = sum(holder.minimumSizeHint().width() for holder, _ in self._columns)
        fits = needed + BETWEEN_CARDS + 2 * PAGE_MARGIN <= room
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if fits else direction.TopToBottom
        if self._whole.direction() is not wanted:
            self._whole.setDirection(wanted)


def _column() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(BETWEEN_CARDS)
    return holder, column
