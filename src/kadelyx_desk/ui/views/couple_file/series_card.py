"""A course over its sessions: doses, responses and themes side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.chart.series.description import describe_series
from kadelyx_desk.chart.series.doses import dose_scene
from kadelyx_desk.chart.series.responses import response_scene
from kadelyx_desk.chart.series.themes import theme_scene
from kadelyx_desk.domain.course.series import CourseSeries
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.couple_file.series_picture import SeriesPicture
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, Card
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

EMPTY = (
    "From the first journey on, the doses of each partner stand here, session by session; after"
    " each integration, how they find things and the themes they worked on."
)
_PANELS = (
    ("Dose, mg/kg", "running total per session", dose_scene),
    ("Response", "how each finds things after the session", response_scene),
    ("Themes", "worked on in the integration", theme_scene),
)


class SeriesCard(Card):
    """Shows a course's series, or from when it will show one."""

    def __init__(self) -> None:
        super().__init__("Over the sessions")
        self._legend = {partner: _Legend(partner) for partner in Partner}
        for part in self._legend.values():
            self.head.addWidget(part)
        self.empty = Text(EMPTY, Type.BODY, Ink.MUTED, wrap=True)
        self.note = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.pictures = [SeriesPicture(title, draw) for title, _, draw in _PANELS]
        self._panels = QWidget()
        row = QHBoxLayout(self._panels)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN_CARDS + 8)
        for (title, below, _), picture in zip(_PANELS, self.pictures, strict=True):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Text(title, Type.STRONG))
            column.addWidget(Text(below, Type.CAPTION, Ink.MUTED, wrap=True))
            column.addSpacing(6)
            column.addWidget(picture)
            column.addStretch(1)
            row.addLayout(column, 1)
        for widget in (self.empty, self._panels, self.note):
            self.body.addWidget(widget)
        self._panels.hide()
        self.note.hide()

    def show_series(self, series: CourseSeries) -> None:
        """Show a course."""
        self.empty.setVisible(not series.tells)
        self._panels.setVisible(series.tells)
        for partner, legend in self._legend.items():
            legend.setVisible(series.tells and partner in series.partners)
        self.note.setText(_withheld(series.withheld))
        self.note.setVisible(series.withheld > 0)
        words = describe_series(series) if series.tells else EMPTY
        self.setAccessibleDescription(words)
        for picture in self.pictures:
            picture.show_series(series, words)


class _Legend(QWidget):
    """A partner's shape and letter."""

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Mark(About.of(partner), 10))
        row.addWidget(Text(partner.value, Type.CAPTION_STRONG))
        self.hide()


def _withheld(count: int) -> str:
    if not count:
        return ""
    noun = "answer is" if count == 1 else "answers are"
    return f"{count} {noun} not shared and so not shown here."
