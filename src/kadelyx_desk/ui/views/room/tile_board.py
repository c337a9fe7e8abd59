"""The tiles: A's under the left hand, B's under the right, the couple's between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted, Noted
from kadelyx_desk.domain.facts import Stage, stage, time_of
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.tile import LogTile
from kadelyx_desk.ui.views.room.column_head import ColumnHead
from kadelyx_desk.ui.views.room.partner_now import identity_of, local_clock, tile_lines

_TILE = 208
_GAP = 12


class Job(Enum):
    """What a tile is for."""

    VITALS = auto()
    OBSERVE = auto()
    DOSE = auto()
    CARE = auto()
    NOTE = auto()
    MARK = auto()
    HELP = auto()
    CARRIED = auto()
    """No tile: the line of intentions opens its sheet."""
    EVENTS = auto()
    RESCUE = auto()
    """No tiles of the board: the help card, care and what is unfinished lead to them."""


@dataclass(frozen=True, slots=True)
class TilePress:
    """A tile, or its key, was pressed. The tile says about whom: there is no mode.

    `entry` names what the sheet is opened for, where it is opened for one entry.
    """

    job: Job
    about: About
    entry: UUID | None = None


_ICONS = {
    Job.VITALS: Icon.VITALS,
    Job.OBSERVE: Icon.OBSERVE,
    Job.DOSE: Icon.DOSE,
    Job.CARE: Icon.CARE,
    Job.NOTE: Icon.NOTE,
    Job.MARK: Icon.MARK,
    Job.HELP: Icon.HELP_CARD,
}
_NAMES = {
    Job.VITALS: "Vitals",
    Job.OBSERVE: "Observe",
    Job.DOSE: "Dose",
    Job.CARE: "Care",
    Job.NOTE: "Note",
    Job.MARK: "Mark",
    Job.HELP: "Help card",
}
_KEYS = {
    About.A: {Job.VITALS: "Q", Job.OBSERVE: "W", Job.DOSE: "1", Job.CARE: "E"},
    About.COUPLE: {Job.NOTE: "N", Job.MARK: "M", Job.OBSERVE: "C", Job.HELP: "F2"},
    About.B: {Job.VITALS: "P", Job.OBSERVE: "O", Job.DOSE: "0", Job.CARE: "I"},
}
MARK_KEYS = {About.A: ",", About.B: "."}
"""Keys that stamp a mark about one partner at once."""

_NEEDS_JOURNEY = {Job.VITALS, Job.OBSERVE, Job.CARE, Job.MARK}
_Key = tuple[Job, About]
_ACROSS = (About.A, About.COUPLE, About.B)
"""The columns from left to right."""


class _Column(QWidget):
    """A head over two rows of two tiles."""

    def __init__(self, head: ColumnHead, tiles: list[LogTile]) -> None:
        super().__init__()
        self.head = head
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(0)
        grid.addWidget(head, 0, 0, 1, 2)
        for place, tile in enumerate(tiles):
            row, column = divmod(place, 2)
            if row:
                grid.setRowMinimumHeight(2, _GAP)
            grid.addWidget(tile, 1 + 2 * row, column)
        grid.setRowStretch(4, 1)  # a column of one row keeps it at the top


class TileBoard(QWidget):
    """The three columns."""

    pressed = signal_of(TilePress)

    def __init__(self) -> None:
        super().__init__()
        self.tiles: dict[_Key, LogTile] = {}
        self._columns: dict[About, _Column] = {}
        self._named: tuple[tuple[About, str], ...] = ()
        self._other: Partner | None = None
        self._takes = False
        self._is_signed = False
        self._runs = False
        self._why_not = ""
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(16, 0, 16, 7)
        self._row = QWidget()
        self._outer.addWidget(self._row)
        self._mark_keys: dict[About, QShortcut] = {}
        for about, key in MARK_KEYS.items():
            self._mark_keys[about] = QShortcut(QKeySequence(key), self)
            self._mark_keys[about].activated.connect(lambda who=about: self._mark(who))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_session(self, view: SessionView) -> None:
        """Show whose tiles they are, and everything as it stands now."""
        named = [(About.COUPLE, "Couple")]
        for partner in Partner:
            identity = identity_of(view, partner)
            if identity is not None:
                named.append((About.of(partner), given_name(view, partner)))
        if tuple(named) != self._named:
            self._named = tuple(named)
            self._build(dict(named))
        self._show_stage(view)
        self.show_tick(view)

    def show_tick(self, view: SessionView) -> None:
        """Show what changes with the time alone."""
        for partner in Partner:
            about = About.of(partner)
            if about not in self._columns:
                continue
            lines = tile_lines(view, partner)
            if self._runs:
                self.tiles[Job.VITALS, about].show_live(lines.vitals, due=lines.is_due)
            self.tiles[Job.DOSE, about].show_live(lines.dose)

    def dim_other_than(self, partner: Partner | None) -> None:
        """Take the other partner's tiles away under a dose sheet; None gives them back."""
        self._other = partner.other if partner is not None else None
        self._allow_tiles()
        for about, column in self._columns.items():
            is_other = self._other is not None and about.partner is self._other
            column.head.set_dimmed(dimmed=is_other)

    def _allow_tiles(self) -> None:
        for (job, about), tile in self.tiles.items():
            is_other = self._other is not None and about.partner is self._other
            tile.set_other_side(other=is_other)
            if job in _NEEDS_JOURNEY:
                takes = self._runs if job is Job.MARK else self._takes
                tile.setEnabled(takes and not is_other)
            if job is Job.NOTE:
                tile.setEnabled(not self._is_signed and not is_other)
            if job in _NEEDS_JOURNEY and not self._runs:
                is_of_now = self._takes and job is Job.MARK
                tile.show_live("journey ended" if is_of_now else self._why_not)
            elif job in {Job.OBSERVE, Job.CARE}:
                tile.show_live("")
            elif job is Job.MARK:
                tile.show_live("word it later")
            elif job is Job.HELP:
                tile.show_live("steps, numbers")

    def _build(self, names: dict[About, str]) -> None:
        is_solo = About.B not in names
        self.tiles = {}
        self._columns = {}
        self._outer.removeWidget(self._row)
        self._row.hide()
        self._row.deleteLater()
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for about in _ACROSS:
            if about is not About.A:
                row.addStretch(1)
            if about in names:
                row.addWidget(self._column(about, names, is_solo=is_solo))
            else:
                row.addSpacing(2 * _TILE + _GAP)
        self._outer.addWidget(self._row)
        # They are made column by column, from left to right.
        tab_after(self, self.tiles.values())

    def _column(self, about: About, names: dict[About, str], *, is_solo: bool) -> _Column:
        name = names[about]
        is_couple = about is About.COUPLE
        whose = About.A if is_solo and is_couple else about
        jobs = [
            job for job in _KEYS[about] if not (is_solo and is_couple and job is Job.OBSERVE)
        ]
        tiles = []
        for job in jobs:
            person = "" if is_couple else name
            tile = LogTile(
                _ICONS[job], _NAMES[job], about, key=_KEYS[about][job], person=person
            )
            tile.setFixedWidth(_TILE)
            press = TilePress(job, whose if job is not Job.HELP else About.COUPLE)
            tile.clicked.connect(lambda _checked, what=press: self.pressed.emit(what))
            self.tiles[job, about] = tile
            tiles.append(tile)
        is_nobody = is_solo and is_couple
        words = "Session" if is_nobody else name
        head = ColumnHead(about, words, MARK_KEYS.get(about, ""), shape=not is_nobody)
        self._columns[about] = _Column(head, tiles)
        return self._columns[about]

    def _show_stage(self, view: SessionView) -> None:
        started = time_of(view.snapshot, JourneyStarted) is not None
        ended = time_of(view.snapshot, JourneyEnded) is not None
        self._is_signed = stage(view.snapshot) is Stage.SIGNED
        self._takes, self._runs = started and not self._is_signed, started and not ended
        late = "signed" if self._is_signed else "late entry"
        self._why_not = late if ended else "start first"
        self._allow_tiles()
        kept = [draft.kept for draft in view.drafts if draft.form == Noted.KIND]
        note = late if ended or self._is_signed else ""
        draft = f"draft {local_clock(view, max(kept))}" if kept else note
        self.tiles[Job.NOTE, About.COUPLE].show_live(draft)
        for about, shortcut in self._mark_keys.items():
            shortcut.setEnabled(self._runs and about in self._columns)
            if about in self._columns:
                self._columns[about].head.show_key(shown=self._runs)

    def _mark(self, about: About) -> None:
        self.pressed.emit(TilePress(Job.MARK, about))
