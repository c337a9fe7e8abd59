"""The one object that holds an open session: takes intents, announces what stands then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QObject, QTimer

from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.earlier_agreements import earlier_agreements
from kadelyx_desk.application.ports import Draft, DraftKey
from kadelyx_desk.application.session_parts import Late, Part, Saved
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.application.signing_service import Confirmed
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements
from kadelyx_desk.domain.entries import Amendment, Body
from kadelyx_desk.domain.errors import (
    InvalidValueError,
    KadelyxError,
    NotSavedError,
    RefusedError,
)
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.intents import (
    Correct,
    Export,
    Give,
    Intent,
    KeepDraft,
    Record,
    RecordTogether,
    Retry,
    Sign,
    State,
    Strike,
    Undo,
    Word,
)
from kadelyx_desk.ui.viewmodels.preview.model import PreviewModel
from kadelyx_desk.ui.viewmodels.session_view import Answer, KeptDraft, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of

TICK_MS = 1000
DRAFT_MS = 800
"""How long after the first unkept key a half-typed text is written; 2 s are promised."""


class SessionModel(QObject):
    """An open session."""

    shown = signal_of(SessionView)
    ticked = signal_of(SessionView)
    answered = signal_of(Answer)

    def __init__(self, desk: Desk, service: SessionService) -> None:
        super().__init__()
        self._desk = desk
        self._service = service
        self._staff = desk.clinic.staff()
        self.preview = PreviewModel(desk.reports, service.session)
        self._drafts = self._found_drafts()
        self._unkept: dict[tuple[About, str], str] = {}
        self._is_draft_refused = False
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self._tick)
        self._keeper = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._keeper.timeout.connect(self.keep_drafts)

    def start(self) -> None:
        """Show the session and begin to tick."""
        self._ticker.start(TICK_MS)
        self.shown.emit(self.view())

    def stop(self) -> None:
        """Keep what is half typed and stop ticking."""
        self.keep_drafts()
        self.preview.stop()
        self._ticker.stop()
        self._keeper.stop()

    def view(self) -> SessionView:
        """The session as it stands now."""
        links = self._service.snapshot.links
        return SessionView(
            session=self._service.session,
            snapshot=self._service.snapshot,
            protocol=self._service.protocol,
            now=self._service.now(),
            staff=self._staff,
            author=self._desk.recorder.hand.author,
            last=links[len(links) - 1] if len(links) else None,
            drafts=self._drafts,
        )

    @cached_property
    def earlier(self) -> EarlierAgreements:
        """What the couple agreed the last time; read once, and only when it is looked at."""
        desk = self._desk
        try:
            return earlier_agreements(desk.log, desk.directory, self._service.session)
        except KadelyxError as error:
            return EarlierAgreements(problem=str(error))

    def do(self, intent: Intent) -> None:
        """Carry out an intent and announce what became of it.

        A refusal, or an entry that was not saved, is an answer with a sentence. Signing and
        exporting answer later: keys and pages are worked out beside the window.
        """
        match intent:
            case KeepDraft():
                self._keep_later(intent)
            case Sign():
                self._sign(intent)
            case Export():
                self._export(intent)
            case _:
                self._answer(intent, lambda: self._carry_out(intent))

    def _answer(self, intent: Intent, work: Callable[[], Link | None]) -> None:
        try:
            link = work()
        except KadelyxError as error:
            self._refuse(intent, error)
        else:
            self._forget_draft(intent, link)
            self.shown.emit(self.view())
            self.answered.emit(Answer(intent, done=True, link=link))

    def _refuse(self, intent: Intent, error: Exception) -> None:
        if not isinstance(error, KadelyxError):
            raise error
        code = error.code if isinstance(error, RefusedError) else ""
        in_hand = not isinstance(intent, KeepDraft | Export)
        is_kept = isinstance(error, NotSavedError) and in_hand
        self.answered.emit(
            Answer(intent, done=False, sentence=str(error), code=code, is_kept=is_kept)
        )

    def _sign(self, intent: Sign) -> None:
        signing, service = self._desk.signing, self._service

        def sign(confirmed: Confirmed) -> None:
            self._answer(intent, lambda: signing.sign(service, confirmed).link)

        background.run(
            lambda: signing.confirm(intent.passphrase),
            sign,
            lambda error: self._refuse(intent, error),
        )

    def _export(self, intent: Export) -> None:
        reports = self._desk.reports
        try:
            order = reports.order(self._service.session, intent.form, intent.paper)
        except KadelyxError as error:
            self._refuse(intent, error)
            return

        def exported(_: None) -> None:
            try:
                reports.exported(order)
            except KadelyxError as error:
                self._refuse(intent, error)
            else:
                self.answered.emit(Answer(intent, done=True))

        background.run(
            lambda: reports.write(order, intent.target),
            exported,
            lambda error: self._refuse(intent, error),
        )

    def _carry_out(self, intent: Intent) -> Link | None:
        verbs: dict[type[Intent], Callable[..., Saved | Link | None]] = {
            Record: self._record,
            RecordTogether: self._record_together,
            State: lambda i: self._service.state(i.about, i.body, i.visibility),
            Give: lambda i: self._service.give(i.partner, i.bedside),
            Undo: lambda _: self._service.undo_last(),
            Strike: lambda i: self._service.amend(i.target, None, i.reason),
            Correct: lambda i: self._service.amend(i.target, i.body, i.reason),
            Word: lambda i: self._service.word(i.mark, i.body),
            Retry: lambda _: self._service.retry(),
        }
        saved = verbs[type(intent)](intent)
        return saved.link if isinstance(saved, Saved) else saved

    def _record_together(self, intent: RecordTogether) -> Link:
        parts = [Part(part.about, part.body, part.visibility) for part in intent.parts]
        return self._service.record_together(parts)[-1]

    def _record(self, intent: Record) -> Saved:
        late = None
        if intent.occurred is not None:
            now = self._service.now().moment
            moment = Moment(intent.occurred, now.offset_minutes, now.zone)
            late = Late(moment, intent.late_reason or "")
        return self._service.record(
            intent.about, intent.body, visibility=intent.visibility, late=late
        )

    def _tick(self) -> None:
        if self._is_draft_refused:
            self.keep_drafts()
        self.ticked.emit(self.view())

    def _keep_later(self, intent: KeepDraft) -> None:
        self._unkept[intent.about, intent.form] = intent.text
        if not self._keeper.isActive():
            self._keeper.start()

    def keep_drafts(self) -> None:
        """Write what is half typed into the encrypted file now.

        What the disk does not take stays in hand, is said once, and is tried at each tick.
        """
        if not self._unkept:
            return
        kept = self._service.now().moment.utc
        for (about, form), text in tuple(self._unkept.items()):
            try:
                self._keep_draft(self._key(about, form), text, kept)
            except NotSavedError as error:
                if not self._is_draft_refused:
                    self._is_draft_refused = True
                    self._refuse(KeepDraft(about, form, text), error)
                return
            del self._unkept[about, form]
        self._is_draft_refused = False
        self._drafts = self._found_drafts()

    def _keep_draft(self, key: DraftKey, text: str, kept: datetime) -> None:
        if text.strip():
            self._desk.drafts.keep(Draft(key, text, kept))
        else:
            self._desk.drafts.drop(key)

    def _forget_draft(self, intent: Intent, link: Link | None) -> None:
        if isinstance(intent, RecordTogether):
            for part in intent.parts:
                self._forget_draft(part, link)
            return
        if isinstance(intent, State | Record):
            about, body = intent.about, intent.body
        elif isinstance(intent, Retry) and link is not None:
            about, body = link.entry.about, _said(link.entry.body)
        else:
            return
        key = about, body.KIND
        kept = {(draft.about, draft.form): draft.text for draft in self._drafts}
        typed = self._unkept.get(key, kept.get(key))
        if typed is None or not _became(typed, body):
            return
        self._unkept.pop(key, None)
        if key in kept:
            self._unkept[key] = ""
            self.keep_drafts()

    def _key(self, about: About, form: str) -> DraftKey:
        author = self._desk.recorder.hand.author.id
        return DraftKey(self._service.session, about.value, form, author)

    def _found_drafts(self) -> tuple[KeptDraft, ...]:
        author = self._desk.recorder.hand.author.id
        found = self._desk.drafts.of_stream(self._service.session, author)
        return tuple(
            KeptDraft(About(item.key.about), item.key.form, item.text, item.kept)
            for item in found
        )


def _became(typed: str, body: Body) -> bool:
    """Whether this is the entry that a half-typed text became.

    Another text of the same kind about the same person leaves it: a note may be half typed in
    the room while another is recorded elsewhere.
    """
    text = getattr(body, "text", None)
    if not isinstance(text, str) or not typed.strip():
        return True
    try:
        return parse_text(typed) == parse_text(text)
    except InvalidValueError:
        return False


def _said(body: Body) -> Body:
    """What an entry says: of a correction, what it says instead."""
    return body.replacement or body if isinstance(body, Amendment) else body
