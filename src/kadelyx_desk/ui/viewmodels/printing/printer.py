"""Asks where blank forms are to go, makes them beside the window, and answers then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.printing.intents import Blank, PrintBlank, SaveBlank
from kadelyx_desk.ui.viewmodels.session_view import Answer


class BlankPrinter:
    """Carries `PrintBlank` out.

    Args:
        choose_file: asks a person for a place; None where none was chosen.
        prepare: looks up what the record says of it, and gives the work to be done beside
            the window.
        answered: told what became of it, once.
    """

    def __init__(
        self,
        choose_file: Callable[[str], Path | None],
        prepare: Callable[[Blank, Path], Callable[[], None]],
        answered: Callable[[Answer], object],
    ) -> None:
        self._choose_file = choose_file
        self._prepare = prepare
        self._answered = answered

    def do(self, intent: Intent) -> None:
        """Ask for a place and print there; its answer comes later."""
        if not isinstance(intent, PrintBlank):
            return
        target = self._choose_file(intent.blank.file_name)
        if target is not None:
            self._save(SaveBlank(intent.blank, target))

    def _save(self, intent: SaveBlank) -> None:
        try:
            work = self._prepare(intent.blank, intent.target)
        except KadelyxError as error:
            self._refuse(intent, error)
            return
        background.run(
            work,
            lambda _: self._answered(Answer(intent, done=True)),
            lambda error: self._refuse(intent, error),
        )

    def _refuse(self, intent: SaveBlank, error: Exception) -> None:
        if not isinstance(error, KadelyxError):
            raise error
        self._answered(Answer(intent, done=False, sentence=str(error)))
