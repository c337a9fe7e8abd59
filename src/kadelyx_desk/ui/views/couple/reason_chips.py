"""Why a couple comes, as chips to tick: the three groups of the clinic's offer."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views.kit.form.chip import ToggleChip
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type


class ReasonChips(QWidget):
    """One or more may be chosen; none is chosen at first."""

    changed = signal_of_nothing()

    def __init__(self, question: str = "Why they come") -> None:
        super().__init__()
        self.chips = {reason: ToggleChip(reason.value) for reason in Reason}
        row = QHBoxLayout()
        row.setSpacing(12)
        for chip in self.chips.values():
            chip.setAccessibleDescription(question)
            chip.clicked.connect(lambda _on: self.changed.emit())
            row.addWidget(chip)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(question, Type.STRONG, wrap=True))
        column.addLayout(row)
        self.setFocusProxy(next(iter(self.chips.values())))

    def chosen(self) -> tuple[Reason, ...]:
        """The reasons in the order of the list."""
        return tuple(reason for reason, chip in self.chips.items() if chip.isChecked())

    def choose(self, reasons: tuple[Reason, ...]) -> None:
        """Show these as chosen, without telling anybody."""
        for reason, chip in self.chips.items():
            chip.setChecked(reason in reasons)
