"""What is still to be said of an event or a rescue medicine, and the way to its sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import AdverseEvent
from kadelyx_desk.domain.journey.episodes import Episode, Event
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.entry_words import in_short
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.tile_board import Job, TilePress
from kadelyx_desk.ui.views.theme import Type

_LONGEST = 14


def way_to(item: Episode) -> TilePress:
    """The press that opens its partner's sheet at this one."""
    return TilePress(Job.EVENTS, About.of(item.partner), item.line.link.entry.id)


def listed(item: Episode) -> str:
    """13:44, A: breathing."""
    body = item.line.body
    name = item.name if isinstance(body, AdverseEvent) else body.drug
    return f"{_at(item)}: {in_short(name, _LONGEST)}"


def _at(item: Episode) -> str:
    return f"{clock(item.line.link.entry.occurred.local)}, {item.partner.value}"


class CarePanel(QWidget):
    """Stands where a mark would be worded; its button opens the sheet."""

    way_asked = signal_of(TilePress)

    def __init__(self) -> None:
        super().__init__()
        self._item: Episode | None = None
        self.title = Text("", Type.STRONG, wrap=True)
        self.lacks = Text("", Type.BODY, wrap=True)
        self.open = Button("Open", Kind.MAIN)
        self.open.clicked.connect(lambda _checked: self._go())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.lacks)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_item(self, item: Episode) -> None:
        """Show what this one lacks."""
        self._item = item
        kind = "Adverse event" if isinstance(item, Event) else "Rescue medicine"
        self.title.setText(f"{kind} of {_at(item)}: {item.name}")
        self.lacks.setText(f"Still to say: {', '.join(item.lacks)}.")

    def _go(self) -> None:
        if self._item is not None:
            self.way_asked.emit(way_to(self._item))
