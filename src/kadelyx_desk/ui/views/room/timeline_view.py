"""The live timeline: shows a session, points at entries, and repaints only what changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from itertools import chain
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kadelyx_desk.chart import live
from kadelyx_desk.chart.description import describe
from kadelyx_desk.chart.ground.phases import phase_now
from kadelyx_desk.chart.plan import plot_of
from kadelyx_desk.chart.scene import Bounds, Mark, Point, Role, TextMetrics, hit
from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.chart.settled import Settled, settle
from kadelyx_desk.chart.timeline import room_span
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.entry_words import seen_words
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.room.timeline_picture import Picture, Surface, colours_of
from kadelyx_desk.ui.views.scene_painter import paint
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

HEIGHT = 340
"""Its height in the smallest window; more goes to blood pressure."""
_LEAST = QSize(640, 240)
_REACH = 12.0
"""How far from a mark a finger may be, in px: a target of 24 px and more around each."""
_DIMMED = 0.68


@dataclass(frozen=True, slots=True)
class EntryPointed:
    """An entry whose mark was pointed at, touched, or stepped to."""

    entry_id: UUID


@dataclass(frozen=True, slots=True)
class _Shown:
    snapshot: SessionSnapshot
    protocol: Protocol
    now: Moment


class TimelineView(QWidget):
    """A session's timeline.

    Args:
        metrics: The widths that place the words, the same as on paper.
    """

    pointed = signal_of(EntryPointed)

    def __init__(self, metrics: TextMetrics) -> None:
        super().__init__()
        self._metrics = metrics
        self._shown: _Shown | None = None
        self._settled: Settled | None = None
        self._live: tuple[Mark, ...] = ()
        self._now: float | None = None
        self._is_fresh = False
        self._picture = Picture()
        self._dimmed: Partner | None = None
        self._pointed: UUID | None = None
        self._stepped: UUID | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Timeline")

    def sizeHint(self) -> QSize:
        return QSize(1366, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def show_snapshot(self, snapshot: SessionSnapshot, protocol: Protocol, now: Moment) -> None:
        """Show a session as it stands at `now`."""
        self._shown = _Shown(snapshot, protocol, now)
        self._is_fresh = False
        self.update()

    def show_now(self, now: Moment) -> None:
        """Let time pass; nothing is painted before the minute is another one."""
        if self._shown is None or clock(now.local) == clock(self._shown.now.local):
            return
        self.show_snapshot(self._shown.snapshot, self._shown.protocol, now)

    def dim(self, partner: Partner | None) -> None:
        """Dim the lane of a partner while a dose of the other is in hand; None ends it."""
        if partner is not self._dimmed:
            self._dimmed = partner
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._is_fresh = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_fresh = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._refresh()
        look = theme.current()
        colours = colours_of(look.name)
        painter = QPainter(self)
        if self._settled is None:
            painter.fillRect(self.rect(), colours[Role.GROUND])
            return
        self._picture.draw(painter, self._now)
        paint(painter, self._live, colours, look.font(Type.CAPTION))
        self._dim_lane(painter, colours[Role.GROUND], colours[Role.AHEAD])
        self._ring(painter, look.colour(Ink.FOCUS))

    def _refresh(self) -> None:
        """Lay out what changed since the last paint."""
        if self._is_fresh or self._shown is None:
            return
        snapshot, protocol, now = self._shown.snapshot, self._shown.protocol, self._shown.now
        look = theme.current()
        frame = screen_frame(self.width(), self.height(), partners(snapshot), look.scale)
        span = room_span(snapshot, protocol, now.utc, now.local.tzinfo or UTC)
        plot = plot_of(snapshot, protocol, span, frame, self._metrics)
        here = live.present(plot, snapshot, now.utc)
        self._now = here.x
        self._settled = settle(plot, snapshot, here.x, self._settled)
        phase = () if here.x is None else phase_now(plot, here.at)
        gaps = live.open_gaps(plot, snapshot, here)
        over = live.over(plot, snapshot, here)
        self._live = (*phase, *gaps, *self._settled.loose(), *over)
        surface = Surface(
            self.size(), self.devicePixelRatioF(), look.name, look.font(Type.CAPTION)
        )
        self._picture.show(self._settled, snapshot, surface, self._now)
        self._is_fresh = True

    def _dim_lane(self, painter: QPainter, past: QColor, ahead: QColor) -> None:
        if self._dimmed is None or self._settled is None:
            return
        frame = self._settled.plot.frame
        lane = frame.lane(About.of(self._dimmed))
        if lane is None:
            return
        now = frame.right if self._now is None else self._now
        for colour, left, right in ((past, 0, now), (ahead, now, frame.right)):
            veil = QColor(colour)
            veil.setAlphaF(_DIMMED)
            painter.fillRect(QRectF(left, lane.top, right - left, lane.height - 1), veil)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and found != self._pointed:
            self.pointed.emit(EntryPointed(found))
        self._pointed = found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self._pointed = found
        if found is not None:
            self._step_to(found)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointed = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stepped = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        entries = self._in_order()
        if step is None or not entries:
            super().keyPressEvent(event)
            return
        if self._stepped in entries:
            place = min(max(entries.index(self._stepped) + step, 0), len(entries) - 1)
        else:
            place = len(entries) - 1 if step < 0 else 0
        self._step_to(entries[place])

    def _step_to(self, entry_id: UUID) -> None:
        self._stepped = entry_id
        self.update()
        said = self._words_of(entry_id)
        self.setAccessibleName(f"Timeline: {said}")
        announce(self, said)
        self.pointed.emit(EntryPointed(entry_id))

    def _words_of(self, entry_id: UUID) -> str:
        if self._shown is None or entry_id not in self._shown.snapshot:
            return ""
        link = self._shown.snapshot.link(entry_id)
        line = self._shown.snapshot.line(link)
        late = ", late entry" if link.entry.is_late else ""
        when = clock(link.entry.occurred.local)
        return f"{when} {link.entry.about.value}: {seen_words(line)}{late}"

    def _describe(self) -> None:
        if self._shown is not None:
            shown = self._shown
            said = describe(shown.snapshot, shown.protocol, shown.now)
            self.setAccessibleDescription(said)

    def _marks(self) -> list[Mark]:
        return [] if self._settled is None else [*self._settled.marks(), *self._settled.words()]

    def _at(self, position: QPointF) -> UUID | None:
        if self._settled is None:
            return None
        x = position.x()
        marks = chain(self._settled.near(x - _REACH, x + _REACH), self._settled.loose())
        return hit(marks, Point(x, position.y()), _REACH)

    def _in_order(self) -> list[UUID]:
        """The entries that have a mark, by time."""
        first: dict[UUID, tuple[float, float]] = {}
        for entry_id, bounds in self._bounds():
            known = first.get(entry_id, (float("inf"), float("inf")))
            first[entry_id] = min(known, (bounds.left, bounds.top))
        if self._shown is None:
            return []
        snapshot = self._shown.snapshot
        return sorted(
            first, key=lambda one: (snapshot.link(one).entry.occurred.utc, first[one])
        )

    def _bounds(self) -> list[tuple[UUID, Bounds]]:
        return [
            (mark.entry_id, mark.bounds) for mark in self._marks() if mark.entry_id is not None
        ]

    def _ring(self, painter: QPainter, colour: QColor) -> None:
        """The focus ring around the marks of the entry that was stepped to."""
        if self._stepped is None:
            return
        around = [bounds for entry_id, bounds in self._bounds() if entry_id == self._stepped]
        if around:
            left, top = min(one.left for one in around), min(one.top for one in around)
            right, bottom = max(one.right for one in around), max(one.bottom for one in around)
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            rect = QRectF(left, top, right - left, bottom - top).adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(rect, 4, 4)
