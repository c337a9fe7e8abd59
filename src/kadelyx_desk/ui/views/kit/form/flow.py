"""A row of parts that goes on in a next row where there is no room for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Lays its parts out from left to right, then in the next row.

    Args:
        parts: from left to right; their widths are their own.
        gap: px between two parts.
        row_gap: px between two rows.
        spread: whether the last part stands at the right end, where it is not alone in its row.
    """

    def __init__(
        self,
        parts: Sequence[QWidget] = (),
        *,
        gap: int = 8,
        row_gap: int = 8,
        spread: bool = False,
    ) -> None:
        super().__init__()
        self._gap = gap
        self._row_gap = row_gap
        self._spread = spread
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Put a part at the end."""
        part.setParent(self)
        self._parts.append(part)
        self.updateGeometry()

    def clear(self) -> None:
        """Take every part away."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = sum(part.sizeHint().width() for part in self._shown())
        width += self._gap * max(len(self._shown()) - 1, 0)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        widest = max((part.minimumSizeHint().width() for part in self._shown()), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        heights = [max(part.sizeHint().height() for part in row) for row in rows]
        return sum(heights) + self._row_gap * max(len(rows) - 1, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _rows(self, width: int) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = []
        left = 0
        for part in self._shown():
            wanted = part.sizeHint().width()
            if not rows or left + self._gap + wanted > width:
                rows.append([part])
                left = wanted
            else:
                rows[-1].append(part)
                left += self._gap + wanted
        return rows

    def _arrange(self) -> None:
        top = 0
        for row in self._rows(self.width()):
            height = max(part.sizeHint().height() for part in row)
            left = 0
            for part in row:
                size = part.sizeHint()
                width = min(size.width(), self.width())
                at = QPoint(left, top + (height - size.height()) // 2)
                if self._spread and part is row[-1] and len(row) > 1:
                    at.setX(self.width() - width)
                part.setGeometry(QRect(at, QSize(width, size.height())))
                left += width + self._gap
            top += height + self._row_gap
