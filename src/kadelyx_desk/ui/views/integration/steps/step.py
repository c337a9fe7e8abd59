"""What the page asks of a step: show, record, say what became of it, lead to a field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of


class Told(Protocol):
    """A part of a step."""

    def show_session(self, view: SessionView) -> None: ...

    def show_answer(self, answer: Answer) -> None: ...

    def record(self, *, restored: bool = True) -> bool: ...


class Step(QWidget):
    """One tab of the integration. It hands on what its parts ask for.

    Args:
        words: the words of the tab.
        note: the line at the foot of the page.
    """

    asked = signal_of(Intent)
    holds_the_way = True
    """Whether something that cannot be recorded keeps the step in view."""

    def __init__(self, words: str, note: str) -> None:
        super().__init__()
        self.words = words
        self.note = note
        self._parts: tuple[Told, ...] = ()

    def take(self, parts: Iterable[Told]) -> None:
        """Say what the step is made of, in the order of reading."""
        self._parts = tuple(parts)

    def show_session(self, view: SessionView) -> None:
        """Show what is recorded or half typed; what is being typed stays."""
        for part in self._parts:
            part.show_session(view)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what was asked for here."""
        for part in self._parts:
            part.show_answer(answer)

    def record(self, *, restored: bool = True) -> bool:
        """Ask for the record of what changed; False where something cannot be recorded.

        Args:
            restored: whether a draft that was found again counts, though nobody touched it.
        """
        taken = [part.record(restored=restored) for part in self._parts]
        return all(taken)

    def is_complete(self, view: SessionView) -> bool:
        """Whether nothing that the step asks for is missing."""
        raise NotImplementedError

    def kinds(self) -> frozenset[str]:
        """The kinds of entries that are made here."""
        raise NotImplementedError

    def lead_to(self, hint: str, about: About) -> None:
        """Put the keyboard where an entry of a kind is made."""
        raise NotImplementedError
