"""The facts of a prepared dose in one row: mg, mL, strength, mg per kg, total after it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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


class DoseFacts(QWidget):
    """Says what is in the syringe; nothing can be changed here."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Text("", Type.STRONG)
        self.checked = Text("", Type.CAPTION, Ink.MUTED)
        self._names: list[Text] = []
        self._values: list[Text] = []
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.checked)
        row = QHBoxLayout()
        row.setSpacing(10)
        for name in _NAMES:
            cell = QVBoxLayout()
            cell.setSpacing(0)
            self._names.append(Text(name or "", Type.CAPTION, Ink.MUTED))
            self._values.append(Text("", Type.STRONG))
            cell.addWidget(self._names[-1])
            cell.addWidget(self._values[-1])
            row.addLayout(cell)
            if name != _NAMES[-1]:
                row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(row)

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

    @property
    def words(self) -> tuple[str, ...]:
        """The values in their order."""
        return tuple(label.text() for label in self._values)


def _rate(copied: PartnerCopied | None, body: DosePrepared) -> str:
    if copied is None or copied.weight is None:
        return NOT_RECORDED
    rate = per_kilogram(body.milligrams.value, copied.weight.value)
    return f"{number(rate)}{NBSP}mg/kg"
