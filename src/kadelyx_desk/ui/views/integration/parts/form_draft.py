"""A small form of a session as one draft: kept as it is filled in, filled in again later."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton

from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.chip import ReaderChip
from kadelyx_desk.ui.views.kit.form.field import Field

Part = Field | AskedChoice | ReaderChip | QAbstractButton
_ON = "on"


class FormDraft:
    """Joins fields, choices and chips with their draft and with what is recorded.

    While nobody has changed anything the form follows the record; from then on nothing
    overwrites it before it is recorded.

    Args:
        form: the draft's name among those of a session.
        about: whom it is about.
        parts: the fields, choices and chips by stable names.
        ask: hands an intent on.
    """

    def __init__(
        self,
        form: str,
        about: About,
        parts: Mapping[str, Part],
        ask: Callable[[Intent], object],
    ) -> None:
        self._form = form
        self._about = about
        self._parts = dict(parts)
        self._ask = ask
        self._session: UUID | None = None
        self._stored = dict.fromkeys(self._parts, "")
        self._forgotten: datetime | None = None
        self._is_kept = False
        self.kept: datetime | None = None
        """When the draft was kept that the form shows untouched; None where it shows none."""
        for part in self._parts.values():
            _when_changed(part, self._was_changed)

    @property
    def is_typed(self) -> bool:
        """Whether the form holds anything else than what is recorded."""
        return self._texts() != self._stored

    def show_session(self, view: SessionView, stored: Mapping[str, str]) -> None:
        """Show the draft, else what is recorded; what somebody changed here stays.

        Args:
            view: the session.
            stored: what the record holds, by the names of the parts.
        """
        wanted = {name: stored.get(name, "") for name in self._parts}
        is_new = view.session != self._session
        if is_new:
            self._session, self._forgotten, self._is_kept = view.session, None, False
        is_own = not is_new and self.is_typed and self._texts() != wanted
        self._stored = wanted
        if is_own:
            return
        kept = self._found(view)
        self.kept = None if kept is None else kept[0]
        self._is_kept = kept is not None
        self._fill(wanted if kept is None else kept[1])

    def settle(self, now: datetime) -> None:
        """What was typed is recorded, or given up: show the record, and forget the draft."""
        self._forgotten, self.kept = now, None
        self._fill(self._stored)
        if self._is_kept:
            self._is_kept = False
            self._ask(KeepDraft(self._about, self._form, ""))

    def words(self, view: SessionView) -> str:
        """Since when the form holds a draft; empty where it holds none."""
        if self.kept is None:
            return ""
        at = clock(self.kept.astimezone(view.now.moment.local.tzinfo))
        return f"Draft from {at}, not recorded yet."

    def _found(self, view: SessionView) -> tuple[datetime, dict[str, str]] | None:
        for draft in view.drafts:
            if (draft.about, draft.form) != (self._about, self._form):
                continue
            texts = {name: _fields(draft.text).get(name, "") for name in self._parts}
            is_old = self._forgotten is not None and draft.kept <= self._forgotten
            return None if is_old or texts == self._stored else (draft.kept, texts)
        return None

    def _was_changed(self) -> None:
        self.kept = None
        texts = self._texts() if self.is_typed else {}
        self._is_kept = bool(texts)
        text = json.dumps(texts, ensure_ascii=False) if texts else ""
        self._ask(KeepDraft(self._about, self._form, text))

    def _texts(self) -> dict[str, str]:
        return {name: _text(part) for name, part in self._parts.items()}

    def _fill(self, texts: Mapping[str, str]) -> None:
        for name, part in self._parts.items():
            if _text(part) != texts[name]:
                _show(part, texts[name])


def _when_changed(part: Part, told: Callable[[], None]) -> None:
    match part:
        case Field():
            part.edited.connect(lambda _text: told())
        case AskedChoice() | ReaderChip():
            part.changed.connect(lambda _key: told())
        case _:
            part.clicked.connect(lambda _on=False: told())


def _text(part: Part) -> str:
    match part:
        case Field():
            return part.text()
        case AskedChoice() | ReaderChip():
            return part.chosen() or ""
        case _:
            return _ON if part.isChecked() else ""


def _show(part: Part, text: str) -> None:
    match part:
        case Field():
            part.set_text(text)
        case AskedChoice():
            part.choose(text or None)
        case ReaderChip():
            if text:
                part.choose(text)
        case _:
            part.setChecked(text == _ON)


def _fields(text: str) -> dict[str, str]:
    """What a draft holds; nothing where the text is no form."""
    try:
        found: Any = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): str(typed) for name, typed in found.items()}
