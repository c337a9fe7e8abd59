"""The foot of the room: its three tabs, the legend, the theme, the close and the way out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.painting import (
    TARGET,
    draw_box,
    draw_keycap,
    draw_text,
    keycap_height,
    keycap_width,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.kit.text import Rule
from kadelyx_desk.ui.views.room.legend_view import LegendView
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

TIMELINE = "timeline"
ENTRIES = "entries"
FINISH = "finish"


class FootButton(Pressable):
    """Muted words with a key cap, as quiet as a tab.

    Args:
        words: what it does.
        key: the key that does it.
        owns_key: whether pressing the key presses this button; off where the window has it.
    """

    def __init__(self, words: str, key: str, *, owns_key: bool) -> None:
        super().__init__(words)
        self._key = key
        self.setAccessibleDescription(f"Key {key}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if owns_key:
            QShortcut(QKeySequence(key), self).activated.connect(self.click)

    def wanted(self) -> QSize:
        width = text_width(self.text(), Type.BODY) + 8 + keycap_width(self._key) + 24
        return QSize(width, max(TARGET, line_height(Type.BODY) + 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isDown():
            fill = theme.current().colour(Ink.PRESSED)
            draw_box(painter, QRectF(self.face()), fill=fill, edge=None)
        width = text_width(self.text(), Type.BODY)
        place = QRectF(12, 0, width + 2, self.height())
        draw_text(painter, place, self.text(), Type.BODY, Ink.MUTED)
        top = (self.height() - keycap_height()) / 2
        cap = QRectF(12 + width + 8, top, keycap_width(self._key), keycap_height())
        draw_keycap(painter, cap, self._key, Ink.MUTED, Ink.LINE)


class Foot(QWidget):
    """The tab bar of the room.

    Args:
        metrics: the widths of the chart's face, for the legend.
    """

    turned = signal_of(str)
    theme_asked = signal_of_nothing()
    close_asked = signal_of_nothing()
    leave_asked = signal_of_nothing()

    def __init__(self, metrics: FontMetrics) -> None:
        super().__init__()
        self.tabs = Tabs(above=True)
        self.tabs.add(TIMELINE, "Timeline")
        self.tabs.add(ENTRIES, "Entries")
        self.tabs.add(FINISH, "Finish these")
        self.tabs.show_count(FINISH, 0)
        self.tabs.setAccessibleName("Views of the session")
        self.tabs.turned.connect(self.turned.emit)
        self.theme = FootButton("Theme", "F10", owns_key=False)
        self.theme.clicked.connect(lambda _checked: self.theme_asked.emit())
        self.close_journey = FootButton("Close", "Ctrl+J", owns_key=True)
        self.close_journey.setAccessibleName("Close the journey")
        self.close_journey.clicked.connect(lambda _checked: self.close_asked.emit())
        self.leave = FootButton("Leave", "F8", owns_key=True)
        self.leave.setAccessibleName("Leave the room")
        self.leave.clicked.connect(lambda _checked: self.leave_asked.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(LegendView(metrics))
        row.addStretch(1)
        row.addWidget(self.theme)
        row.addWidget(self.close_journey)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
