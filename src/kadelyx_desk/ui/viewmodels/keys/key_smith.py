"""Makes and changes keys beside the window: to stretch a passphrase takes about a second."""

from __future__ import annotations

from collections.abc import Callable

from kadelyx_desk.application.vault.key_service import KeyService
from kadelyx_desk.domain.errors import (
    KadelyxError,
    MustWaitError,
    RefusedError,
    WrongPassphraseError,
)
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.keys.intents import ChangePassphrase, GiveKey
from kadelyx_desk.ui.viewmodels.session_view import Answer

WRONG = "wrong-passphrase"
"""The code of an answer about the passphrase that somebody has now."""


class KeySmith:
    """Carries out one wish at a time; another one that comes meanwhile is refused.

    Args:
        keys: the service.
        answered: told what became of a wish, once, when it is known.
    """

    def __init__(self, keys: KeyService, answered: Callable[[Answer], object]) -> None:
        self._keys = keys
        self._answered = answered
        self._is_at_work = False

    def do(self, intent: GiveKey | ChangePassphrase) -> None:
        """Begin the work; its answer comes later."""
        try:
            if self._is_at_work:
                raise RefusedError("A key is being made. Wait until it is there.", "at-work")
            work, note = self._parts(intent)
        except KadelyxError as error:
            self._refuse(intent, error)
            return
        self._is_at_work = True
        background.run(
            work, lambda _: self._done(intent, note), lambda error: self._ended(intent, error)
        )

    def _parts(
        self, intent: GiveKey | ChangePassphrase
    ) -> tuple[Callable[[], object], Callable[[], object]]:
        if isinstance(intent, ChangePassphrase):
            return (
                lambda: self._keys.change_own(intent.old, intent.new),
                self._keys.note_changed,
            )
        person = self._keys.recipient(intent.staff)
        return (
            lambda: self._keys.give(person, intent.passphrase),
            lambda: self._keys.note_given(person),
        )

    def _done(self, intent: Intent, note: Callable[[], object]) -> None:
        self._is_at_work = False
        note()
        self._answered(Answer(intent, done=True))

    def _ended(self, intent: Intent, error: Exception) -> None:
        self._is_at_work = False
        self._refuse(intent, error)

    def _refuse(self, intent: Intent, error: Exception) -> None:
        if not isinstance(error, KadelyxError):
            raise error
        code = error.code if isinstance(error, RefusedError) else ""
        if isinstance(error, WrongPassphraseError | MustWaitError):
            code = WRONG
        self._answered(Answer(intent, done=False, sentence=str(error), code=code))
