"""A row of the agreements: what, whose, by when, who agreed; veiled where it is not shared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.button import Button, IconButton
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

HIDDEN = "Not shared, hidden here."


class AgreementRow:
    """The cells of one agreement in a grid.

    Args:
        view: the session.
        line: the agreement.
        opened: whether one that is not shared is shown now.
    """

    def __init__(self, view: SessionView, line: Line[Agreement], *, opened: bool) -> None:
        self.line = line
        body = line.body
        private = line.link.entry.visibility is not Visibility.SHARED
        self.is_veiled = private and not opened
        self.edit = IconButton(Icon.EDIT, f"Put right: {body.text}", Ink.MUTED)
        self.edit.setToolTip("Put right")
        self.strike = IconButton(Icon.CLOSE, f"Strike out: {body.text}", Ink.MUTED)
        self.strike.setToolTip("Strike out")
        partner = line.link.entry.about.partner
        alone = partner is not None and line.link.entry.visibility is Visibility.PARTNER
        name = given_name(view, partner) if partner is not None else ""
        self.open = Button(f"Open alone with {name}" if alone else "Open for the team")
        due = "no day set" if body.due is None else day(body.due)
        self._cells: tuple[QWidget, ...] = (
            Text(body.text, wrap=True),
            _owner(view, body.owner),
            Text(due, ink=Ink.MUTED if body.due is None else Ink.TEXT),
            Text(_agreed(view, body.agreed_by), Type.CAPTION, Ink.MUTED),
            self.edit,
            self.strike,
        )

    def put_into(self, grid: QGridLayout, place: int) -> tuple[QWidget, ...]:
        """Take a line of the grid; returns what Tab reaches in it."""
        middle = Qt.AlignmentFlag.AlignVCenter
        if self.is_veiled:
            for cell in self._cells:
                cell.deleteLater()
            words = Text(HIDDEN, Type.BODY, Ink.MUTED)
            grid.addWidget(words, place, 0, middle)
            grid.addWidget(self.open, place, 1, 1, 5, middle | Qt.AlignmentFlag.AlignRight)
            return (self.open,)
        self.open.deleteLater()
        for column, cell in enumerate(self._cells):
            grid.addWidget(cell, place, column, middle)
        return self.edit, self.strike


def _owner(view: SessionView, owner: About) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    partner = owner.partner
    if Partner.B in partners(view.snapshot) or partner is not None:
        row.addWidget(Mark(owner, 12))
    row.addWidget(Text("Both" if partner is None else given_name(view, partner)))
    row.addStretch(1)
    return holder


def _agreed(view: SessionView, by: AgreedBy) -> str:
    if by is AgreedBy.BOTH:
        return "both agreed"
    return f"{given_name(view, Partner(by.value))} only"
