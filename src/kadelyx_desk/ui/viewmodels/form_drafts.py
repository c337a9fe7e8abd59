"""Half-typed forms that are no session's: kept encrypted within a moment, offered again."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.ports import Draft, DraftKey
from kadelyx_desk.domain.errors import NotSavedError
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm

KEEP_MS = 800
"""How long after the first unkept key a form is written; 2 s are promised."""


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A half-typed form that was found again, and when it was kept, as a wall time."""

    stream: UUID
    about: About
    form: str
    fields: tuple[tuple[str, str], ...]
    kept: datetime


class FormDrafts(QObject):
    """Writes forms into the draft store a moment after they were typed.

    Args:
        desk: whose store and clock it uses.
        refused: told the sentence when the disk does not take a form; said once.
    """

    def __init__(self, desk: Desk, refused: Callable[[KeepForm, str], object]) -> None:
        super().__init__()
        self._desk = desk
        self._refused = refused
        self._is_refused = False
        self._unkept: dict[DraftKey, KeepForm] = {}
        self._keeper = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeper.timeout.connect(self.flush)

    def keep(self, intent: KeepForm) -> None:
        """Keep a form soon; one without any text is forgotten at once."""
        key = self._key(intent.stream or self.clinic, intent.about, intent.form)
        self._unkept[key] = intent
        if not intent.fields:
            self.flush()
        elif not self._keeper.isActive():
            self._keeper.start()

    def flush(self) -> None:
        """Write what is half typed now; what the disk does not take is tried again."""
        self._keeper.stop()
        now = self._desk.clock.read().moment.utc
        for key, intent in tuple(self._unkept.items()):
            try:
                if intent.fields:
                    text = json.dumps(dict(intent.fields), ensure_ascii=False)
                    self._desk.drafts.keep(Draft(key, text, now))
                else:
                    self._desk.drafts.drop(key)
            except NotSavedError as error:
                self._keeper.start()
                if not self._is_refused:
                    self._is_refused = True
                    self._refused(intent, str(error))
                return
            del self._unkept[key]
        self._is_refused = False

    def stop(self) -> None:
        """The record is about to be closed: write what is left and rest."""
        self.flush()
        self._keeper.stop()

    def found(self, *streams: UUID) -> tuple[KeptForm, ...]:
        """The forms that this person left half typed about these streams."""
        self.flush()
        zone = self._desk.clock.read().moment.local.tzinfo
        author = self._desk.recorder.hand.author.id
        return tuple(
            KeptForm(
                stream,
                About(draft.key.about),
                draft.key.form,
                _fields(draft.text),
                draft.kept.astimezone(zone),
            )
            for stream in streams
            for draft in self._desk.drafts.of_stream(stream, author)
            if _fields(draft.text)
        )

    @property
    def clinic(self) -> UUID:
        """The stream under which a form without one is kept."""
        return self._desk.clinic.head()[0]

    def _key(self, stream: UUID, about: About, form: str) -> DraftKey:
        return DraftKey(stream, about.value, form, self._desk.recorder.hand.author.id)


def _fields(text: str) -> tuple[tuple[str, str], ...]:
    """The fields of a kept form; none where the text is no form."""
    try:
        found: Any = json.loads(text)
    except ValueError:
        return ()
    if not isinstance(found, dict):
        return ()
    return tuple((str(name), str(typed)) for name, typed in found.items())
