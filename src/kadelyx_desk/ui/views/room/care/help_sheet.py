"""The help card: emergency numbers and steps, and one-tap event marks, A left and B right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import AdverseEvent, JourneyStarted
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.journey.episodes import MEDICAL_HELP, episodes
from kadelyx_desk.domain.protocol import HelpCard
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.room.care.help_words import HelpWords
from kadelyx_desk.ui.views.room.column_head import ColumnHead
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.tiles.event_tile import EventTile
from kadelyx_desk.ui.views.room.tile_board import Job, TilePress

AGAIN_MS = 1500
"""A second tap on the same tile within this time is the same event (Z5)."""

MARKS = (
    *((capitalised(kind.value), AdverseEvent(kind)) for kind in EventKind),
    (capitalised(MEDICAL_HELP), AdverseEvent(EventKind.OTHER, called_medical=True)),
)
"""What one tap records."""

WAY = "Events, rescue"
NOT_YET = "Events are marked once the journey has begun."
_KEYS = {About.A: "ASDFZXVG", About.B: "YUHJKLB8"}
"""Keys that press no tile of the room: Q for A's vitals must still mean A's vitals."""

_GAP = 12
_LEAST_WORDS = 44
_ANY = 16_777_215
_APART = 26
"""Between A's tiles and B's, so that no finger takes one for the other's."""


@dataclass(frozen=True, slots=True)
class _Tap:
    tile: EventTile
    body: AdverseEvent


class HelpSheet(RoomSheet):
    """Stays open after a tap: the steps are still needed. F2 again or Escape closes it.

    The words take the focus first: a reflex press after F2 must record nothing.

    Args:
        page: the room.
        names: the given names of the partners in the session.
        card: the clinic's steps and numbers.
    """

    def __init__(self, page: QWidget, names: Mapping[About, str], card: HelpCard) -> None:
        super().__init__(page, None, "Help card")
        self._names = {about: name for about, name in names.items() if about.partner}
        self._tapped: tuple[About, _Tap] | None = None
        self._since = QElapsedTimer()
        self._last: EventTile | None = None
        self.words = HelpWords(card)
        self.tiles: dict[About, list[EventTile]] = {}
        self.ways: dict[About, EventTile] = {}
        self.when = self.add_when("help card", in_journey=False)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(4, 2, 4, 2)
        self.body.setSpacing(0)
        self.body.addWidget(self.words, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 4, 2)
        column.setSpacing(2)
        column.addWidget(self.when)
        column.addWidget(self.problem)
        sides = QHBoxLayout()
        sides.setSpacing(_APART)
        for about in self._names:
            sides.addLayout(self._side(about))
        column.addLayout(sides)
        self._column = column
        self.tiled = Scroll(inside)
        self.body.addWidget(self.tiled)
        self.when.turn.setParent(self)
        tab_after(self, (self.when.turn, self.close_button, self.words))
        self.when.turn.clicked.connect(lambda _checked: self._arrange())

    def _arrange(self) -> None:
        """The tiles get what they need and the words the rest; an earlier time takes theirs."""
        self._place_turn()
        self.words.setVisible(not self.when.is_open)
        self._column.activate()
        room = self.height() - self.band.sizeHint().height() - _LEAST_WORDS
        needed = self._column.minimumSize().height()
        self.tiled.setMinimumHeight(0 if self.when.is_open else max(min(needed, room), 0))
        self.tiled.setMaximumHeight(_ANY if self.when.is_open else needed)

    def _side(self, about: About) -> QVBoxLayout:
        name = self._names[about]
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(ColumnHead(about, name))
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        marks = []
        keys = _KEYS[about]
        for (words, body), key in zip(MARKS, keys, strict=False):
            tile = EventTile(words, about, name, key)
            tap = _Tap(tile, body)
            tile.clicked.connect(lambda _checked, what=tap: self._tap(about, what))
            marks.append(tile)
        self.tiles[about] = marks
        way = EventTile(WAY, about, name, keys[len(MARKS)])
        press = TilePress(Job.EVENTS, about)
        way.clicked.connect(lambda _checked: self.way_asked.emit(press))
        self.ways[about] = way
        across = 2 if len(self._names) > 1 else 4
        for place, tile in enumerate((*marks, way)):
            grid.addWidget(tile, place // across, place % across)
        column.addLayout(grid)
        return column

    def show_session(self, view: SessionView) -> None:
        super().show_session(view)
        started = time_of(view.snapshot, JourneyStarted) is not None
        for about, tiles in self.tiles.items():
            for tile in tiles:
                tile.setEnabled(started)
            partner = about.partner
            found = episodes(view.snapshot, partner) if partner is not None else ()
            still = sum(1 for item in found if item.lacks)
            self.ways[about].show_corner(f"{still} open" if still else "")
        if not started:
            self.problem.show_problem(NOT_YET, "Later")
        elif self.problem.sentence == NOT_YET:
            self.problem.clear()
        self._arrange()

    def takes_key(self, key: str) -> bool:
        return any(tile.key == key for tile in self._every())

    def press_key(self, key: str, *, held: bool = False) -> None:
        del held
        next(tile for tile in self._every() if tile.key == key).click()

    def _every(self) -> list[EventTile]:
        return [tile for tiles in self.tiles.values() for tile in tiles] + [*self.ways.values()]

    def _tap(self, about: About, tap: _Tap) -> None:
        is_again = tap.tile is self._last and self._since.elapsed() < AGAIN_MS
        when = None if self.is_waiting or is_again else self.when.said()
        if when is None:
            return
        self._tapped = (about, tap)
        self.ask(Record(about, tap.body, None, when.occurred, when.late_reason))

    def was_refused(self, answer: Answer) -> None:
        super().was_refused(answer)
        self._arrange()

    def was_recorded(self, answer: Answer) -> None:
        if self._tapped is None:
            return
        _about, tap = self._tapped
        self._tapped = None
        self._last = tap.tile
        self._since.start()
        at = clock(answer.link.entry.occurred.local) if answer.link is not None else "now"
        tap.tile.show_corner(at, logged=True)
        self.when.give_back()
        self._arrange()

    def close_sheet(self) -> None:
        for tiles in self.tiles.values():
            for tile in tiles:
                tile.show_corner("")
        self._last = None
        super().close_sheet()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _place_turn(self) -> None:
        """*Now* stands in the band, left of the sheet's name."""
        turn = self.when.turn
        turn.resize(turn.sizeHint())
        turn.move(8, (self.band.sizeHint().height() - turn.height()) // 2)
        turn.raise_()
