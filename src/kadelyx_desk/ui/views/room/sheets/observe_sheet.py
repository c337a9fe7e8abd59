"""The vocabulary as tiles: one tap logs, a second within three seconds raises the intensity."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Observed, StateBegan, StateEnded
from kadelyx_desk.domain.facts import running_states
from kadelyx_desk.domain.journey.earlier import not_before
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Correct, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.tiles.event_tile import EventTile
from kadelyx_desk.ui.views.room.sheets.tiles.line_row import Lined, LineRow
from kadelyx_desk.ui.views.room.sheets.tiles.offer import Offer, keys_of
from kadelyx_desk.ui.views.room.sheets.tiles.quote_tile import QuoteTile
from kadelyx_desk.ui.views.room.sheets.tiles.state_tile import StateTile
from kadelyx_desk.ui.views.room.sheets.tiles.term_tile import TermTile
from kadelyx_desk.ui.views.room.tile_board import TilePress
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

AGAIN_MS = 3000
"""How long a second tap on the same tile still means the same thing, more strongly."""

TWICE_MS = 400
"""A state that has just begun is not ended by the second half of a double tap."""

STRONGEST = 3
STRONGER = "stronger, tapped again"
LINE_ADDED = "a line added"
_GAP = 12


@dataclass(frozen=True, slots=True)
class _Logged:
    tile: TermTile
    link: Link
    body: Observed


class ObserveSheet(RoomSheet):
    """Stays for three seconds after a tap, so that it can be tapped again; then it closes.

    Args:
        page: the room.
        identity: whom it is about; None for the couple.
        offer: what can be logged on it.
        words: what the band says for the couple.
    """

    quote_asked = signal_of_nothing()

    def __init__(
        self, page: QWidget, identity: Identity | None, offer: Offer, words: str = ""
    ) -> None:
        super().__init__(page, identity, words)
        self.offer = offer
        keys = keys_of(offer, right_hand=self.about is About.B)
        self.tiles = self._terms(keys.terms)
        self.states = [
            StateTile(state, About.COUPLE if state.of_couple else self.about, key)
            for state, key in zip(offer.states, keys.states, strict=True)
        ]
        self.quote = QuoteTile(self.about, keys.quote) if offer.quote else None
        self.ways: list[EventTile] = []
        self._logged: _Logged | None = None
        self._tapped: TermTile | None = None
        self._wants_line = False
        self._columns = 0
        self.linger = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self.linger.timeout.connect(self._let_go)
        self.twice = QTimer(self, singleShot=True, interval=TWICE_MS)
        self.line = LineRow(self.about)
        self.when = self.add_when(offer.groups[0].code if offer.groups else Observed.KIND)
        self._lay_out()
        self._join()

    def _terms(self, keys: tuple[str, ...]) -> list[TermTile]:
        named = [(group, term) for group in self.offer.groups for term in group.terms]
        tiles = []
        for (group, term), key in zip(named, keys, strict=True):
            tile = TermTile(group, term, self.about, key)
            if term is group.terms[0] and len(self.offer.groups) > 1:
                tile.head_group()
            tiles.append(tile)
        return tiles

    @property
    def every(self) -> list[TermTile | StateTile | QuoteTile | EventTile]:
        """All tiles in the order in which they are seen."""
        quote = [] if self.quote is None else [self.quote]
        return [*self.tiles, *quote, *self.states, *self.ways]

    def add_way(self, tile: EventTile, press: TilePress) -> None:
        """A last tile that leads on to another sheet."""
        before = self.every[-1]
        self.ways.append(tile)
        self._grid.addWidget(tile, 0, self._grid.count())
        tab_after(before, (tile,))
        tile.clicked.connect(lambda _checked: self.way_asked.emit(press))

    def _lay_out(self) -> None:
        self.body.setContentsMargins(8, 4, 8, 8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 4, 4)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        for place, tile in enumerate(self.every):
            self._grid.addWidget(tile, 0, place)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.tiled = Scroll(inside)
        self.body.addWidget(self.tiled, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.addWidget(self.line)
        foot.addWidget(self.when)
        hint = Text("Again in 3 s: stronger. Hold: a line.", Type.CAPTION, Ink.MUTED)
        foot.addLayout(self.beside_now(hint))
        foot.addWidget(self.problem)
        self.body.addLayout(foot)

    def _join(self) -> None:
        for tile in self.tiles:
            tile.clicked.connect(lambda _checked, what=tile: self._tap(what))
            tile.held.connect(partial(self._hold, tile))
        for state in self.states:
            state.clicked.connect(lambda _checked, what=state: self._turn(what))
        if self.quote is not None:
            self.quote.clicked.connect(lambda _checked: self.quote_asked.emit())
        self.line.asked.connect(self.asked.emit)
        self.line.added.connect(self._add_line)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Five tiles in a row where the longest word allows it, else four or three."""
        room = self.width() - 2 - 2 * 12 - self.tiled.verticalScrollBar().sizeHint().width()
        every = self.every
        longest = max((tile.narrowest() for tile in every), default=1)
        columns = next(
            (many for many in (5, 4) if (room - (many - 1) * _GAP) / many >= longest), 3
        )
        if columns == self._columns:
            return
        self._columns = columns
        width = (room - (columns - 1) * _GAP) // columns
        for tile in every:
            self._grid.removeWidget(tile)
        for place, tile in enumerate(every):
            self._grid.addWidget(tile, place // columns, place % columns)
            tile.setFixedWidth(width)
        self._grid.setColumnStretch(columns, 1)

    def show_session(self, view: SessionView) -> None:
        super().show_session(view)
        running = {
            (about, line.body.code): line
            for about in {tile.about for tile in self.states}
            for line in running_states(view.snapshot, about)
        }
        for tile in self.states:
            line = running.get((tile.about, tile.state.code))
            since = clock(line.link.entry.occurred.local) if line is not None else ""
            tile.show_running(line, since)
        self.line.show_session(view, frozenset(group.code for group in self.offer.groups))

    def takes_key(self, key: str) -> bool:
        return any(tile.key == key for tile in self.every)

    def press_key(self, key: str, *, held: bool = False) -> None:
        tile = next(tile for tile in self.every if tile.key == key)
        if held and isinstance(tile, TermTile):
            tile.held.emit()
        else:
            tile.click()

    def _tap(self, tile: TermTile) -> None:
        self._wants_line = False
        self._log(tile)

    def _hold(self, tile: TermTile) -> None:
        """Log it if it was not logged just now, and ask for a line."""
        logged = self._logged
        if logged is not None and logged.tile is tile:
            self._open_line(logged)
            return
        self._wants_line = True
        self._log(tile)

    def _log(self, tile: TermTile) -> None:
        if self.is_waiting:
            return
        logged = self._logged
        if logged is not None and logged.tile is tile:  # forgotten when the sheet closes
            self._tapped = tile
            if logged.body.intensity < STRONGEST:
                stronger = replace(logged.body, intensity=logged.body.intensity + 1)
                self.ask(Correct(logged.link.entry.id, stronger, STRONGER))
            return
        when = self.when.said()
        if when is None:
            return
        self._tapped = tile
        term = tile.term
        body = Observed(term.code, tile.group_of.code, term.label)
        self.ask(Record(self.about, body, None, when.occurred, when.late_reason))

    def _turn(self, tile: StateTile) -> None:
        """Begin what lasts, or end it."""
        when = None if self.is_waiting or self.twice.isActive() else self.when.said()
        if when is None:
            return
        running, occurred = tile.running, when.occurred
        body: StateBegan | StateEnded = StateBegan(tile.state.code, tile.state.label)
        if running is not None:
            body = StateEnded(running.link.entry.id)
            occurred = not_before(occurred, running.occurred)
        self._tapped = None
        self.ask(Record(tile.about, body, None, occurred, when.late_reason))

    def _add_line(self, lined: Lined) -> None:
        if not self.is_waiting:
            self.ask(Correct(lined.entry, replace(lined.body, line=lined.line), LINE_ADDED))

    def _open_line(self, logged: _Logged) -> None:
        self.linger.stop()
        self._wants_line = False
        self.line.open_for(logged.link.entry.id, logged.body)
        self.line.field.setFocus()

    def was_recorded(self, answer: Answer) -> None:
        intent, tile = answer.intent, self._tapped
        if isinstance(intent, Correct) and intent.reason == LINE_ADDED:
            self.line.was_added()
            self.close_sheet()
        elif isinstance(intent, Record) and isinstance(intent.body, StateBegan | StateEnded):
            self.twice.start()
            self.linger.start()
        elif tile is not None and isinstance(intent, Record | Correct):
            self._was_logged(intent, tile, answer.link)

    def _was_logged(self, intent: Record | Correct, tile: TermTile, link: Link | None) -> None:
        if isinstance(intent, Correct) and self._logged is not None:
            link = self._logged.link
        if not isinstance(intent.body, Observed) or link is None:
            self._let_go()
            return
        if self._logged is not None and self._logged.tile is not tile:
            self._logged.tile.show_logged(0)
        self._logged = _Logged(tile, link, intent.body)
        tile.show_logged(intent.body.intensity)
        if self._wants_line:
            self._open_line(self._logged)
        elif not self.line.is_open:
            self.linger.start()

    def _let_go(self) -> None:
        """Close, unless a finger is still down on a tile (R11), or a line is being typed."""
        if any(tile.isDown() for tile in self.every):
            self.linger.start()
        elif not self.line.field.text().strip():
            self.close_sheet()

    def close_sheet(self) -> None:
        self.linger.stop()
        if self._logged is not None:
            self._logged.tile.show_logged(0)
        self._logged = None
        self._wants_line = False
        self.line.put_away()
        super().close_sheet()
