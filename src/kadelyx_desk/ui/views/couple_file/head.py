"""The top of a couple's file: identity bands, what they are called, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.couple_file import CoupleFile
from kadelyx_desk.domain.course.statements import PersonFile
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.views.kit.identity import CoupleBands, Identity
from kadelyx_desk.ui.views.kit.layout import MAY_CHANGE_WIDTH, PAGE_MARGIN
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_APART = 16


def identity_of(person: PersonFile) -> Identity:
    """The legal name and the date of birth: what every dose confirms."""
    said = person.identity
    return Identity(person.partner, said.family, said.given, said.born)


class CoupleHead(QWidget):
    """Bands, title and code; `right` takes the buttons at the right.

    Args:
        beside: what stands behind the code, or in a row of its own where that has no room.
    """

    def __init__(self, beside: QWidget | None = None) -> None:
        super().__init__()
        self._beside = beside
        self._shown: tuple[Identity, Identity | None] | None = None
        self._bands = QVBoxLayout()
        self._bands.setContentsMargins(0, 0, 0, 0)
        self.title = Text("", Type.TITLE_2, wrap=True)
        self.code = Text("", Type.BODY, Ink.MUTED)
        self.right = QHBoxLayout()
        self.right.setSpacing(12)
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 0)
        row.setSpacing(_APART)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.title, 0, middle)
        row.addWidget(self.code, 0, middle)
        self._behind, self._below = QHBoxLayout(), QHBoxLayout()
        self._below.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        row.addLayout(self._behind)
        row.addStretch(1)
        row.addLayout(self.right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bands)
        column.addLayout(row)
        column.addLayout(self._below)
        if beside is not None:
            self._behind.addWidget(beside)

    def event(self, event: QEvent) -> bool:
        """Look again whether one row is enough, whenever a width may be another."""
        if event.type() in MAY_CHANGE_WIDTH:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        if self._beside is None:
            return
        parts = (self.title, self.code, self._beside, self.right)
        needed = sum(part.sizeHint().width() for part in parts) + 4 * _APART
        fits = needed + 2 * PAGE_MARGIN <= self.width()
        place = self._behind if fits else self._below
        if place.indexOf(self._beside) < 0:
            place.addWidget(self._beside)

    def show_file(self, file: CoupleFile) -> None:
        """Show whose file it is."""
        a, b = file.person(Partner.A), file.person(Partner.B)
        if a is None:
            return
        named = identity_of(a), None if b is None else identity_of(b)
        if named != self._shown:
            self._shown = named
            while (item := self._bands.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            self._bands.addWidget(CoupleBands(*named, ""))
        self.title.setText(" and ".join(file.called(person) for person in file.people))
        self.code.setText(f"{'Solo client' if b is None else 'Couple'} {file.code}")
