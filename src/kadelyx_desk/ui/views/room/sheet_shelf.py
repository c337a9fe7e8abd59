"""The sheets of the room: made while nobody presses, one in view, none loses a word."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.room.care.event_sheet import EventSheet
from kadelyx_desk.ui.views.room.care.help_sheet import HelpSheet
from kadelyx_desk.ui.views.room.care.rescue_sheet import RescueSheet
from kadelyx_desk.ui.views.room.carried.words_sheet import WordsSheet
from kadelyx_desk.ui.views.room.partner_now import identity_of
from kadelyx_desk.ui.views.room.sheets.dose_sheet import DoseSheet
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.tiles.event_tile import EventTile
from kadelyx_desk.ui.views.room.sheets.tiles.offer import Offer
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.tile_board import Job, TilePress

CARE = "care"
"""The part of the vocabulary that has a tile of its own."""

_RESCUE_KEYS = {About.A: "G", About.B: "H"}

REST_MS = 400
"""How long after the session is shown the first sheet is made ahead."""

APART_MS = 40
"""The time between two sheets made ahead, in which a press finds the program at rest."""


class SheetShelf(QObject):
    """Keeps the sheets of one page.

    Args:
        page: the page they lie on.
    """

    asked = signal_of(Intent)
    turned = signal_of_nothing()
    """Another sheet is in view now, or none."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._sheets: dict[TilePress, RoomSheet] = {}
        self._view: SessionView | None = None
        self._place = QRect()
        self._ahead: list[tuple[TilePress, About]] = []
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._make_ahead)
        self.open_sheet: RoomSheet | None = None

    def prepare(self, view: SessionView) -> None:
        """Make the sheets of this session one by one, so that no press has to wait for it."""
        self._view = view
        named = _names(view)
        self._ahead = [(TilePress(Job.NOTE, About.COUPLE), _whose(named))]
        self._ahead.append((TilePress(Job.HELP, About.COUPLE), About.COUPLE))
        if len(named) > len((About.A, About.COUPLE)):
            self._ahead.append((TilePress(Job.OBSERVE, About.COUPLE), About.COUPLE))
        for about in named:
            if about is not About.COUPLE:
                jobs = (Job.EVENTS, Job.RESCUE, Job.OBSERVE, Job.CARE, Job.DOSE, Job.VITALS)
                self._ahead += [(TilePress(job, about), about) for job in jobs]
        self._idle.start(REST_MS)

    def _make_ahead(self) -> None:
        if self._view is None or not self._ahead:
            return
        key, about = self._ahead[-1]
        sheet = self._sheets.get(key)
        if sheet is None:
            self._make(key, about, self._view)
        elif not sheet.finish():
            sheet.show_session(self._view)
            self._ahead.pop()
        if self._ahead:
            self._idle.start(APART_MS)

    def open(self, press: TilePress, view: SessionView, place: QRect) -> None:
        """Open the sheet of a tile; another one that is open is put away as it stands."""
        self._view = view
        self._place = place
        about = About.COUPLE if press.job is Job.NOTE else press.about
        key = TilePress(press.job, about)
        sheet = self._sheets.get(key) or self._make(key, press.about, view)
        if sheet is self.open_sheet:
            if press.job is Job.HELP:
                sheet.close_sheet()
            return
        if self.open_sheet is not None:
            self.open_sheet.close_sheet()
        sheet.show_session(view)
        self.open_sheet = sheet
        sheet.open_at(place)
        if isinstance(sheet, NoteSheet):
            sheet.open_about(press.about)
        if isinstance(sheet, EventSheet) and press.entry is not None:
            sheet.choose(press.entry)
        self.turned.emit()

    def show_session(self, view: SessionView) -> None:
        """Show the open sheet what stands now."""
        self._view = view
        if self.open_sheet is not None:
            self.open_sheet.show_session(view)

    def show_tick(self, view: SessionView) -> None:
        """Show the open sheet what time it is."""
        self._view = view
        if self.open_sheet is not None:
            self.open_sheet.show_tick(view)

    def show_answer(self, answer: Answer) -> None:
        """Hand an answer to the sheet that waits for it."""
        for sheet in tuple(self._sheets.values()):
            sheet.show_answer(answer)

    def expects(self, intent: Intent) -> bool:
        """Whether an open sheet will say itself what became of an intent."""
        sheet = self.open_sheet
        return sheet is not None and sheet.waits_for(intent)

    def move_to(self, place: QRect) -> None:
        """Keep the open sheet in the middle of the couple's column."""
        self._place = place
        sheet = self.open_sheet
        if sheet is not None:
            left = place.center().x() - sheet.width() // 2
            sheet.setGeometry(left, place.top(), sheet.width(), place.height())

    def clear(self) -> None:
        """Forget every sheet: another session has other people."""
        for sheet in self._sheets.values():
            sheet.close_sheet()
            sheet.deleteLater()
        self._sheets = {}
        self._ahead = []
        self.open_sheet = None

    def _make(self, key: TilePress, about: About, view: SessionView) -> RoomSheet:
        sheet = self._made(key, about, view)
        sheet.asked.connect(self.asked.emit)
        sheet.way_asked.connect(self._go)
        sheet.closed.connect(lambda: self._was_closed(sheet))
        self._sheets[key] = sheet
        return sheet

    def _made(self, key: TilePress, about: About, view: SessionView) -> RoomSheet:
        partner = key.about.partner
        identity = identity_of(view, partner) if partner is not None else None
        if key.job is Job.NOTE:
            return NoteSheet(self._page, _names(view), about)
        if key.job is Job.CARRIED:
            return WordsSheet(self._page, _names(view))
        if key.job is Job.HELP:
            return HelpSheet(self._page, _names(view), view.protocol.help_card)
        if identity is None:
            return self._tiles(None, offer_of(view, key), "Couple")
        return self._about_partner(key.job, identity, view)

    def _about_partner(self, job: Job, identity: Identity, view: SessionView) -> RoomSheet:
        if job is Job.VITALS:
            return VitalsSheet(self._page, identity, view.protocol)
        if job is Job.DOSE:
            return DoseSheet(self._page, identity)
        if job is Job.EVENTS:
            return EventSheet(self._page, identity)
        if job is Job.RESCUE:
            return RescueSheet(self._page, identity)
        about = About.of(identity.partner)
        sheet = self._tiles(identity, offer_of(view, TilePress(job, about)))
        if job is Job.CARE:
            name = given_name(view, identity.partner)
            tile = EventTile("Rescue medicine", about, name, _RESCUE_KEYS[about])
            sheet.add_way(tile, TilePress(Job.RESCUE, about))
        return sheet

    def _tiles(self, identity: Identity | None, offer: Offer, words: str = "") -> ObserveSheet:
        sheet = ObserveSheet(self._page, identity, offer, words)
        sheet.quote_asked.connect(lambda: self._quote(sheet.about))
        return sheet

    def _quote(self, about: About) -> None:
        """From a partner's observations on to a note of that partner's own words."""
        if self._view is None:
            return
        self.open(TilePress(Job.NOTE, about), self._view, self._place)
        if isinstance(self.open_sheet, NoteSheet):
            self.open_sheet.open_quote(about)

    def _go(self, press: TilePress) -> None:
        """From an open sheet on to another one."""
        if self._view is not None:
            self.open(press, self._view, self._place)

    def _was_closed(self, sheet: RoomSheet) -> None:
        if self.open_sheet is sheet:
            self.open_sheet = None
            self.turned.emit()


def offer_of(view: SessionView, key: TilePress) -> Offer:
    """What the sheet of a tile offers. Alone, the states of a room stand with the care."""
    of_couple, is_care = key.about is About.COUPLE, key.job is Job.CARE
    groups = [
        group
        for group in view.protocol.groups
        if group.of_couple == of_couple and (of_couple or (group.code == CARE) == is_care)
    ]
    is_solo = identity_of(view, Partner.B) is None
    states = [
        state
        for state in view.protocol.states
        if state.of_couple == of_couple or (is_solo and is_care and not state.takes_two)
    ]
    return Offer(groups, states, quote=key.job is Job.OBSERVE and not of_couple)


def _whose(named: dict[About, str]) -> About:
    """Whom a note is about at first: both, or the one client."""
    return About.COUPLE if About.B in named else About.A


def _names(view: SessionView) -> dict[About, str]:
    named: dict[About, str] = {}
    for partner in Partner:
        identity = identity_of(view, partner)
        if identity is not None:
            named[About.of(partner)] = given_name(view, partner)
    named[About.COUPLE] = "both" if len(named) > 1 else "the session"
    return named
