"""The header of the room: A at the left, the time in the middle, B at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.journey.schedule import phase_at
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.notice import SavedNotice
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.room.partner_head import PartnerHead
from kadelyx_desk.ui.views.room.partner_now import identity_of, partner_now
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_MIDDLE = 304


class MiddleHead(QWidget):
    """Time, date, phase, and whether the last entry is in the record."""

    def __init__(self) -> None:
        super().__init__()
        self.time = Text("", Type.TITLE_2)
        self.date = Text("", Type.BODY, Ink.MUTED)
        self.phase = Text("", Type.TILE)
        self.saved = SavedNotice(Type.BODY)
        self._is_unsaved = False
        self.setMinimumWidth(_MIDDLE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        when = QHBoxLayout()
        when.setSpacing(12)
        when.addStretch(1)
        when.addWidget(self.time)
        when.addWidget(self.date)
        when.addStretch(1)
        saved = QHBoxLayout()
        saved.addStretch(1)
        saved.addWidget(self.saved)
        saved.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 4)
        column.setSpacing(0)
        column.addLayout(when, 40)
        self.phase.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self.phase, 56, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(saved, 40)

    def show_tick(self, view: SessionView) -> None:
        """Show the time, and the phase it lies in."""
        local = view.now.moment.local
        self.time.setText(clock(local))
        self.date.setText(day(local.date()))
        self.phase.setText(_phase(view))

    def show_saved(self, view: SessionView) -> None:
        """Say which entry is the last that the record has."""
        if view.last is None or self._is_unsaved:
            return
        recorded = view.last.entry.recorded.utc
        moment = view.now.moment
        at = clock(Moment(recorded, moment.offset_minutes, moment.zone).local)
        self.saved.show_saved(f"Saved {at}, no. {view.last.seq}")

    def show_unsaved(self, *, unsaved: bool) -> None:
        """Say that an entry is not in the record, until it is."""
        self._is_unsaved = unsaved
        if unsaved:
            self.saved.show_not_saved("")


def _phase(view: SessionView) -> str:
    if stage(view.snapshot) in {Stage.AWAITING, Stage.DRAFT, Stage.SIGNED}:
        return "Journey ended"
    return phase_at(view.snapshot, view.protocol, view.now.moment.utc).name


class _Side(QWidget):
    """The place of one partner; it stays where it is when nobody stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)


class Header(QWidget):
    """The three parts side by side; the side of B is empty for a solo client."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: dict[Partner, PartnerHead] = {}
        self.middle = MiddleHead()
        row = QHBoxLayout()
        row.setSpacing(0)
        self._sides = {partner: _Side() for partner in Partner}
        row.addWidget(self._sides[Partner.A], 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.middle)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._sides[Partner.B], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_session(self, view: SessionView) -> None:
        """Show who is there, and everything as it stands now."""
        for partner in Partner:
            found = identity_of(view, partner)
            head = self.heads.get(partner)
            if head is not None and head.band.identity != found:
                self._sides[partner].column.removeWidget(head)
                self.heads.pop(partner).deleteLater()
            if found is not None and partner not in self.heads:
                self.heads[partner] = PartnerHead(found)
                self._sides[partner].column.addWidget(self.heads[partner])
        self.middle.show_saved(view)
        self.show_tick(view)

    def show_tick(self, view: SessionView) -> None:
        """Show what changes with the time alone."""
        self.middle.show_tick(view)
        for partner, head in self.heads.items():
            head.figures.show_now(partner_now(view, partner))

    def dim_other_than(self, partner: Partner | None) -> None:
        """Dim the side of whoever is not `partner`; None dims nobody."""
        for other, head in self.heads.items():
            head.set_dimmed(dimmed=partner is not None and other is not partner)
