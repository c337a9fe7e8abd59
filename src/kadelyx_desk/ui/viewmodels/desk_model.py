"""The open record as the window sees it: lists, new couples, the register, one open session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.errors import KadelyxError, RefusedError
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.protocol_text import read_protocol
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.ui.viewmodels.couple_desk import CoupleDesk
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm
from kadelyx_desk.ui.viewmodels.form_drafts import FormDrafts
from kadelyx_desk.ui.viewmodels.intents import (
    AdoptProtocol,
    Intent,
    RegisterStaff,
    SaveRoot,
)
from kadelyx_desk.ui.viewmodels.keys.intents import ChangePassphrase, GiveKey, TakeKey
from kadelyx_desk.ui.viewmodels.keys.key_smith import KeySmith
from kadelyx_desk.ui.viewmodels.listing.day_desk import DayDesk
from kadelyx_desk.ui.viewmodels.lists import TodayView
from kadelyx_desk.ui.viewmodels.receipt.intents import SaveReceipt
from kadelyx_desk.ui.viewmodels.receipt.printer import ReceiptPrinter
from kadelyx_desk.ui.viewmodels.session_model import SessionModel
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing

MINUTE_MS = 60_000


class DeskModel(QObject):
    """Holds the desk while the record is open."""

    answered = signal_of(Answer)
    key_taken = signal_of(TakeKey)
    """A key is to be taken away: the record has to be closed for that, by whoever opened it."""

    changed = signal_of_nothing()
    """Something that lists show is new, or a minute went by."""

    def __init__(
        self,
        desk: Desk,
        root_certificate: Callable[[], bytes],
        shipped_protocols: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.desk = desk
        self._shipped = shipped_protocols
        self._root_certificate = root_certificate
        self.forms = FormDrafts(desk, self._not_kept)
        self.couples = CoupleDesk(desk, self.forms)
        self.day = DayDesk(desk, self.couples)
        self._receipts = ReceiptPrinter(desk.receipts, self.answered.emit)
        self._keys = KeySmith(desk.keys, self._say_later)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.changed.emit)
        self._minute.start(MINUTE_MS)

    def stop(self) -> None:
        """The record is about to be closed."""
        self._minute.stop()
        self.forms.stop()

    def _not_kept(self, intent: KeepForm, sentence: str) -> None:
        self.answered.emit(Answer(intent, done=False, sentence=sentence))

    def local_now(self) -> datetime:
        """The wall time with its offset."""
        return self.desk.clock.read().moment.local

    def today(self) -> TodayView:
        """Everything that the first page shows now."""
        return self.day.today()

    def open_session(self, session: UUID) -> SessionModel:
        """The model of a session; the caller starts and stops it.

        Raises:
            KadelyxError: the session's chain does not hold.
        """
        service = self.desk.session(session)
        self.desk.audit.note(Act.VIEWED, session)
        return SessionModel(self.desk, service)

    def do(self, intent: Intent) -> None:
        """Carry out an intent and announce what became of it; of a receipt, later."""
        verbs: dict[type[Intent], Callable[..., object]] = {
            **self.couples.verbs,
            RegisterStaff: self._register_staff,
            TakeKey: self._take_key,
            SaveRoot: self._save_root,
            AdoptProtocol: self._adopt,
        }
        if isinstance(intent, KeepForm):
            self.forms.keep(intent)
            return
        if isinstance(intent, GiveKey | ChangePassphrase):
            self._keys.do(intent)
            return
        if isinstance(intent, SaveReceipt):
            self._receipts.save(intent)
            return
        try:
            said = verbs[type(intent)](intent)
        except RefusedError as error:
            answer = Answer(intent, done=False, sentence=str(error), code=error.code)
        except KadelyxError as error:
            answer = Answer(intent, done=False, sentence=str(error))
        except OSError:
            sentence = "The file could not be written there. Choose another place."
            answer = Answer(intent, done=False, sentence=sentence)
        else:
            link = said if isinstance(said, Link) else None
            answer = Answer(intent, done=True, link=link)
        self.answered.emit(answer)
        if answer.done and not isinstance(intent, TakeKey):
            self.changed.emit()

    def _take_key(self, intent: TakeKey) -> None:
        self.desk.keys.recipient(intent.staff)
        self.key_taken.emit(intent)

    def _say_later(self, answer: Answer) -> None:
        self.answered.emit(answer)
        if answer.done:
            self.changed.emit()

    def _register_staff(self, intent: RegisterStaff) -> None:
        clinic = self.desk.clinic
        person = NewStaff(intent.name, intent.roles, intent.licence, intent.may_inject)
        clinic.register(intent.staff or clinic.new_staff_id(), person)

    @cached_property
    def _offered(self) -> dict[str, Protocol]:
        """The protocols that came with the program, by their text; read once."""
        return {text: read_protocol(text) for text in self._shipped}

    def newer_protocol(self) -> Protocol | None:
        """A newer version of the protocol in force that came with the program."""
        return self.desk.clinic.newer(self._offered.values())

    def _adopt(self, intent: AdoptProtocol) -> None:
        for text, offered in self._offered.items():
            if offered.sha256 == intent.sha256:
                self.desk.clinic.adopt(text)
                return
        raise RefusedError("That protocol did not come with the program.", "shipped")

    def _save_root(self, intent: SaveRoot) -> None:
        intent.target.write_bytes(self._root_certificate())
