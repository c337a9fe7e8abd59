"""The sentence that is read back before a dose counts, with drug and dose in bold."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme import Type

_BAR = 2


class ReadBack(QLabel):
    """Behind a bar in the person's colour. Names are shown as typed, never as markup.

    Args:
        about: whose dose.
    """

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setFont(theme.current().font(Type.READ_BACK))
        self.setContentsMargins(12, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, who: str, dose: str, rest: str) -> None:
        """Show the three parts of the sentence."""
        self._plain = f"{who}{dose}{rest}"
        self.setText(f"{escape(who)}<b>{escape(dose)}</b>{escape(rest)}")
        self.setAccessibleName(self._plain)

    @property
    def sentence(self) -> str:
        """The whole sentence without its bold."""
        return self._plain

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self.setFont(theme.current().font(Type.READ_BACK))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(
            0, 2, _BAR, self.height() - 4, theme.current().person(self._about)
        )
