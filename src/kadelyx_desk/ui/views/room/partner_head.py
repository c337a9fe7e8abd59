"""One partner's side of the header: identity band, clock, doses, last vitals and their age."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.identity import ROOM_BAND, Identity, IdentityBand
from kadelyx_desk.ui.views.kit.painting import draw_text, line_height, text_width
from kadelyx_desk.ui.views.kit.reminder import Pressing, Reminder
from kadelyx_desk.ui.views.room.partner_now import BEFORE_DOSE, PartnerNow
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_LEFT = 20
_RIGHT = 16
_GAP = 16
_CLOCK_ROW = 56
_VITALS_ROW = 39
_DOT = 9
_WIDEST_VITALS = (("BP", "188/88"), ("HR", "188"), ("SpO2", "100"))
"""Slots as wide as the widest figures, so that a new figure moves nothing."""


class PartnerFigures(QWidget):
    """The painted figures below the band; every figure has a place of its own (R8)."""

    def __init__(self) -> None:
        super().__init__()
        self._now: PartnerNow | None = None
        self._dimmed = False
        self.reminder = Reminder(Pressing.NEXT, "")
        self.reminder.setParent(self)
        self.reminder.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_now(self, now: PartnerNow) -> None:
        """Show these figures; nothing happens where they are those already shown."""
        if now == self._now:
            return
        self._now = now
        self.setAccessibleName(now.spoken)
        if now.due is not None:
            self._place_reminder()
        self.reminder.setVisible(now.due is not None and not self._dimmed)
        self.update()

    @property
    def shown(self) -> PartnerNow | None:
        """The figures in view."""
        return self._now

    def set_dimmed(self, *, dimmed: bool) -> None:
        self._dimmed = dimmed
        due = self._now.due if self._now else None
        self.reminder.setVisible(due is not None and not dimmed)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._clock_row() + self._vitals_row())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _clock_row(self) -> int:
        return max(_CLOCK_ROW, line_height(Type.CLOCK), 2 * line_height(Type.BODY) + 8)

    def _vitals_row(self) -> int:
        return max(_VITALS_ROW, line_height(Type.NAME) + 11)

    def _is_wide(self) -> bool:
        """Whether the reminder has a place in the row of the vitals."""
        chip = text_width("DUE since 00:00", Type.CAPTION_STRONG) + 48
        return self._age_left() + text_width("100 min", Type.BODY) + chip <= self.width()

    def _age_left(self) -> int:
        left = _LEFT
        for name, widest in _WIDEST_VITALS:
            left += text_width(name, Type.CAPTION) + 6 + text_width(widest, Type.NAME) + 14
        return left

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
        self._place_reminder()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self.updateGeometry()
            self._place_reminder()

    def _place_reminder(self) -> None:
        due = self._now.due if self._now else None
        if due is None:
            return
        chip, wide = self.reminder, self._is_wide()
        chip.show_reminder(due.pressing, due.words if wide else due.short)
        chip.adjustSize()
        in_vitals = self._clock_row() + (self._vitals_row() - chip.height()) // 2 - 4
        top = in_vitals if wide else 6
        chip.move(self.width() - chip.width() - (_RIGHT if wide else 6), top)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._now is None:
            return
        painter = QPainter(self)
        self._paint_clock(painter, self._now)
        self._paint_vitals(painter, self._now)

    def _ink(self, ink: Ink) -> Ink:
        return Ink.DIMMED if self._dimmed else ink

    def _paint_clock(self, painter: QPainter, now: PartnerNow) -> None:
        text, muted = self._ink(Ink.TEXT), self._ink(Ink.MUTED)
        row = self._clock_row()
        slot = max(text_width(f"T+ {widest}", Type.CLOCK) for widest in (BEFORE_DOSE, "0:00"))
        clock = QRectF(_LEFT, 4, self.width(), row)
        draw_text(painter, clock, f"T+ {now.clock}", Type.CLOCK, text)
        left = _LEFT + slot + _GAP
        line = line_height(Type.BODY)
        top = (row - 2 * line) / 2 + 5
        width = self.width() - left
        draw_text(painter, QRectF(left, top, width, line), now.since, Type.BODY, muted)
        top += line
        label = "ketamine total"
        draw_text(painter, QRectF(left, top, width, line), label, Type.BODY, muted)
        left += text_width(label, Type.BODY) + 5
        draw_text(painter, QRectF(left, top, width, line), now.total, Type.STRONG, text)
        left += max(text_width(now.total, Type.STRONG), text_width("100 mg", Type.STRONG)) + 12
        draw_text(painter, QRectF(left, top, width, line), "MOAA/S", Type.BODY, muted)
        left += text_width("MOAA/S", Type.BODY) + 5
        draw_text(painter, QRectF(left, top, width, line), now.sedation, Type.STRONG, text)

    def _paint_vitals(self, painter: QPainter, now: PartnerNow) -> None:
        muted = self._ink(Ink.MUTED)
        type_ = Type.NAME_PLAIN if now.is_stale else Type.NAME
        ink = muted if now.is_stale else self._ink(Ink.TEXT)
        top, height = self._clock_row(), self._vitals_row() - 8
        left = _LEFT
        values = (now.pressure, now.heart_rate, now.spo2)
        for (name, widest), value in zip(_WIDEST_VITALS, values, strict=True):
            place = QRectF(left, top + 2, self.width(), height)
            draw_text(painter, place, name, Type.CAPTION, muted)
            left += text_width(name, Type.CAPTION) + 6
            draw_text(painter, QRectF(left, top, self.width(), height), value, type_, ink)
            slot = text_width(widest, Type.NAME)
            left += max(slot, text_width(value, type_)) + 14
        self._paint_age(painter, now, QRectF(left, top, self.width() - left, height))

    def _paint_age(self, painter: QPainter, now: PartnerNow, place: QRectF) -> None:
        look = theme.current()
        muted = self._ink(Ink.MUTED)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = look.colour(muted)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush if now.is_stale else colour)
        centre = QPointF(place.left() + _DOT / 2, place.center().y() + 1)
        painter.drawEllipse(centre, _DOT / 2 - 0.7, _DOT / 2 - 0.7)
        painter.restore()
        words = place.adjusted(_DOT + 7, 0, 0, 0)
        draw_text(painter, words, now.age, Type.BODY, muted)


class PartnerHead(QWidget):
    """The band and the figures of one partner.

    Args:
        identity: whom it names; A stands at the left, B at the right, always.
    """

    def __init__(self, identity: Identity) -> None:
        super().__init__()
        self.band = IdentityBand(identity, ROOM_BAND)
        self.figures = PartnerFigures()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self.figures)
        column.addStretch(1)

    @property
    def about(self) -> About:
        return About.of(self.partner)

    @property
    def partner(self) -> Partner:
        return self.band.identity.partner

    def set_dimmed(self, *, dimmed: bool) -> None:
        """Mute it as the other side of an open dose sheet; who it is stays readable."""
        self.band.set_dimmed(dimmed=dimmed)
        self.figures.set_dimmed(dimmed=dimmed)
