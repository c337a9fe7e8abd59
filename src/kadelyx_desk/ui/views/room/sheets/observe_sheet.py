"""The vocabulary as tiles: one tap logs, a second within three seconds raises the intensity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Observed
from kadelyx_desk.domain.protocol import Group
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Correct, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.term_tile import TermTile
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

AGAIN_MS = 3000
"""How long a second tap on the same tile still means the same thing, more strongly."""

STRONGEST = 3
STRONGER = "stronger, tapped again"
_LEFT_HAND = ("12345", "QWERT", "ASDFG", "ZXCVB")
_RIGHT_HAND = ("67890", "YUIOP", "HJKL;", "BNM,.")
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
        groups: the parts of the vocabulary that it offers.
        words: what the band says for the couple.
    """

    def __init__(
        self,
        page: QWidget,
        identity: Identity | None,
        groups: Sequence[Group],
        words: str = "",
    ) -> None:
        super().__init__(page, identity, words)
        self.tiles: list[TermTile] = []
        self._logged: _Logged | None = None
        self._tapped: TermTile | None = None
        self._columns = 0
        self.linger = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self.linger.timeout.connect(self._let_go)
        self.body.setContentsMargins(8, 4, 8, 8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 2, 4, 4)
        column.setSpacing(4)
        self._grids: list[QGridLayout] = []
        hands = _RIGHT_HAND if self.about is About.B else _LEFT_HAND
        for place, group in enumerate(groups):
            column.addWidget(Text(group.name, Type.CAPTION, Ink.MUTED))
            grid = QGridLayout()
            grid.setSpacing(_GAP)
            self._fill(grid, group, hands[place % len(hands)])
            column.addLayout(grid)
        column.addStretch(1)
        self.tiled = Scroll(inside)
        self.body.addWidget(self.tiled, 1)
        self.when = self.add_when(groups[0].code if groups else Observed.KIND)
        self.body.addWidget(self.when)
        hint = Text("Tap again within 3 s: stronger.", Type.CAPTION, Ink.MUTED)
        self.body.addLayout(self.beside_now(hint))
        self.body.addWidget(self.problem)

    def _fill(self, grid: QGridLayout, group: Group, keys: str) -> None:
        tiles = []
        for place, term in enumerate(group.terms):
            key = keys[place] if place < len(keys) else ""
            tile = TermTile(group, term, self.about, key)
            tile.clicked.connect(lambda _checked, what=tile: self._tap(what))
            tiles.append(tile)
        self.tiles += tiles
        self._grids.append(grid)
        for place, tile in enumerate(tiles):
            grid.addWidget(tile, 0, place)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Five tiles in a row where the longest word allows it, else four or three."""
        room = self.width() - 2 - 2 * 12 - self.tiled.verticalScrollBar().sizeHint().width()
        longest = max((tile.narrowest() for tile in self.tiles), default=1)
        columns = next(
            (many for many in (5, 4) if (room - (many - 1) * _GAP) / many >= longest), 3
        )
        if columns == self._columns:
            return
        self._columns = columns
        tiles = iter(self.tiles)
        for grid in self._grids:
            mine = [next(tiles) for _ in range(grid.count())]
            for tile in mine:
                grid.removeWidget(tile)
            for place, tile in enumerate(mine):
                grid.addWidget(tile, place // columns, place % columns)
            grid.setColumnStretch(columns, 1)
        width = (room - (columns - 1) * _GAP) // columns
        for tile in self.tiles:
            tile.setFixedWidth(width)

    def takes_key(self, key: str) -> bool:
        return any(tile.key == key for tile in self.tiles)

    def press_key(self, key: str) -> None:
        next(tile for tile in self.tiles if tile.key == key).click()

    def _tap(self, tile: TermTile) -> None:
        if self.is_waiting:
            return
        logged = self._logged
        self._tapped = tile
        if logged is not None and logged.tile is tile:  # forgotten when the sheet closes
            if logged.body.intensity < STRONGEST:
                stronger = replace(logged.body, intensity=logged.body.intensity + 1)
                self.ask(Correct(logged.link.entry.id, stronger, STRONGER))
            return
        when = self.when.said()
        if when is None:
            return
        term = tile.term
        body = Observed(term.code, tile.group_of.code, term.label)
        self.ask(Record(self.about, body, None, when.occurred, when.late_reason))

    def was_recorded(self, answer: Answer) -> None:
        tile, intent = self._tapped, answer.intent
        if tile is None or not isinstance(intent, Record | Correct):
            return
        body = intent.body
        if isinstance(intent, Correct) and self._logged is not None:
            link: Link | None = self._logged.link
        else:
            link = answer.link
        if not isinstance(body, Observed) or link is None:
            self._let_go()
            return
        if self._logged is not None and self._logged.tile is not tile:
            self._logged.tile.show_logged(0)
        self._logged = _Logged(tile, link, body)
        tile.show_logged(body.intensity)
        self.linger.start()

    def _let_go(self) -> None:
        """Close, unless a finger is still down on a tile (R11)."""
        if any(tile.isDown() for tile in self.tiles):
            self.linger.start()
            return
        self.close_sheet()

    def close_sheet(self) -> None:
        self.linger.stop()
        if self._logged is not None:
            self._logged.tile.show_logged(0)
        self._logged = None
        super().close_sheet()
