"""The page of a second start: who has the record open, and since when."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.plain_word import PlainWord


class OpenElsewhere(PlainWord):
    """One sentence, and a button for when the other window is closed.

    Args:
        name: who opened it; empty where that is not known.
        since: when, as it is said; empty where that is not known.
        process: the number of the program that has it; 0 where that is not known.
    """

    look_asked = signal_of_nothing()

    def __init__(self, name: str, since: str, process: int) -> None:
        who = f"{name} has this record open" if name else "This record is open"
        when = f" since {since}" if since else ""
        self.sentence = f"{who} in another window{when}."
        number = f" Its process has the number {process}." if process else ""
        rest = (
            "That window was asked to come to the front. Lock or close it there, then look"
            f" again; two windows never write to one record.{number}"
        )
        super().__init__("Kadelyx Desk is open already", self.sentence, rest)
        self.look = Button("Look again", Kind.MAIN)
        self.look.clicked.connect(lambda _checked: self.look_asked.emit())
        self.column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self.look)
