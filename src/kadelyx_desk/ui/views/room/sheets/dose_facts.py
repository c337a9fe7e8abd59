"""The facts of a prepared dose in one row: mg, mL, strength, mg per kg, total after it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import DosePrepared, PartnerCopied
from kadelyx_desk.domain.facts import identity, total_given
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import (
    NBSP,
    NOT_RECORDED,
    clock,
    mg,
    ml,
    number,
    per_kilogram,
    strength,
)
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_NAMES = (None, "drawn", "strength", "per weight", "total after")
_EDGE = 0
_GAP = 10


class DoseFacts(QWidget):
    """Says what is in the syringe; nothing can be changed here."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Text("", Type.STRONG)
        self.checked = Text("", Type.CAPTION, Ink.MUTED)
        self._names: list[Text] = []
        self._values: list[Text] = []
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(0)
        self._head.addWidget(self.title)
        self._head.addWidget(self.checked)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)
        for name in _NAMES:
            self._names.append(Text(name or "", Type.CAPTION, Ink.MUTED))
            self._values.append(Text("", Type.STRONG))
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 0, _EDGE, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._grid)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(_EDGE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Five values in a row where they fit, else three; the check beside or below."""
        room = self.width() - 2 * _EDGE
        head = self.title.sizeHint().width() + self.checked.sizeHint().width() + _GAP
        beside = head <= room
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.checked.setAlignment(right if beside else Qt.AlignmentFlag.AlignLeft)
        pairs = tuple(zip(self._names, self._values, strict=True))
        wide = sum(max(a.sizeHint().width(), b.sizeHint().width()) for a, b in pairs)
        columns = len(_NAMES) if wide + 4 * _GAP <= room else 3
        if columns == self._columns:
            return
        self._columns = columns
        for place, pair in enumerate(pairs):
            for below, label in enumerate(pair):
                self._grid.removeWidget(label)
                self._grid.addWidget(label, 2 * (place // columns) + below, place % columns)

    def show_dose(self, view: SessionView, partner: Partner, line: Line[DosePrepared]) -> None:
        """Show the prepared dose of `partner`."""
        body = line.body
        which = "dose 1" if body.number == 1 else f"booster {body.number - 1}"
        self.title.setText(f"Prepared {which}")
        at = clock(line.link.entry.occurred.local)
        checker = body.checked_by
        by = f"check: {checker.name}, named only" if checker else "check not recorded"
        self.checked.setText(f"{at}, {by}")
        self.checked.setToolTip(body.check.value)
        self.checked.setAccessibleName(f"{at}, {by}: {body.check.value}")
        total = total_given(view.snapshot, partner) + body.milligrams.value
        values = (
            mg(body.milligrams),
            ml(body.volume),
            strength(body.strength),
            _rate(identity(view.snapshot, partner), body),
            mg(total),
        )
        self._names[0].setText(body.drug)
        for name, label, value in zip(self._names, self._values, values, strict=True):
            label.setText(value)
            label.setAccessibleName(f"{name.text()} {value}")
        self._arrange()

    @property
    def words(self) -> tuple[str, ...]:
        """The values in their order."""
        return tuple(label.text() for label in self._values)


def _rate(copied: PartnerCopied | None, body: DosePrepared) -> str:
    if copied is None or copied.weight is None:
        return NOT_RECORDED
    rate = per_kilogram(body.milligrams.value, copied.weight.value)
    return f"{number(rate)}{NBSP}mg/kg"
