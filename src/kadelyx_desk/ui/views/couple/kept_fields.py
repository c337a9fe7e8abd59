"""The fields of a form as a draft: gathered as they are typed, filled in again later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.field import Field

Part = Field | AskedChoice | QAbstractButton
_ON = "on"


class KeptFields(QObject):
    """Tells after every change what a form holds, so that it is kept; shows it again.

    Args:
        form: the form's own word in the draft's key.
        parts: the fields, answers and checks by stable names.
        about: whom the form is about.
    """

    changed = signal_of(KeepForm)

    def __init__(
        self, form: str, parts: Mapping[str, Part], about: About = About.COUPLE
    ) -> None:
        super().__init__()
        self._form = form
        self._parts = dict(parts)
        self._about = about
        self._stream: UUID | None = None
        self._before: dict[str, str] = {}
        for part in self._parts.values():
            if isinstance(part, Field):
                part.edited.connect(lambda _text: self.tell())
            elif isinstance(part, AskedChoice):
                part.changed.connect(lambda _key: self.tell())
            else:
                part.clicked.connect(lambda _on=False: self.tell())

    def belong_to(self, stream: UUID | None, form: str = "") -> None:
        """Say whose form it is: a stream, or None for the clinic."""
        self._stream = stream
        self._form = form or self._form

    def settle(self) -> None:
        """Take what the form shows now as nothing typed: only what differs is a draft."""
        self._before = {name: _text(part) for name, part in self._parts.items()}

    def typed(self) -> tuple[tuple[str, str], ...]:
        """What the form holds; nothing where nobody changed anything."""
        now = {name: _text(part) for name, part in self._parts.items()}
        if all(text == self._before.get(name, "") for name, text in now.items()):
            return ()
        return tuple((name, text) for name, text in now.items() if text)

    def tell(self) -> None:
        """Offer what the form holds to be kept."""
        self.changed.emit(KeepForm(self._stream, self._about, self._form, self.typed()))

    def forget(self) -> None:
        """What was kept is no longer needed."""
        self.changed.emit(KeepForm(self._stream, self._about, self._form, ()))

    def fits(self, kept: KeptForm) -> bool:
        """Whether a kept form is one of this."""
        own = (self._about, self._form)
        is_own = self._stream is None or kept.stream == self._stream
        return is_own and (kept.about, kept.form) == own

    def show(self, kept: KeptForm) -> None:
        """Fill in what was kept; what the form does not know is passed over."""
        texts = dict(kept.fields)
        for name, part in self._parts.items():
            _show(part, texts.get(name, ""))


def draft_words(kept: datetime, now: datetime) -> str:
    """Draft from 14:03, not recorded yet; with the day where it is an earlier one."""
    on = "" if kept.date() == now.date() else f"{day(kept.date())} "
    return f"Draft from {on}{clock(kept)}, not recorded yet."


def _text(part: Part) -> str:
    if isinstance(part, Field):
        return part.text()
    if isinstance(part, AskedChoice):
        return part.chosen() or ""
    return _ON if part.isChecked() else ""


def _show(part: Part, text: str) -> None:
    if isinstance(part, Field):
        part.set_text(text)
    elif isinstance(part, AskedChoice):
        part.choose(text or None)
    else:
        part.setChecked(text == _ON)
