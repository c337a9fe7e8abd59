"""The agreements: a row each with owner, day and who agreed, and the row that adds one."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.intents import Intent, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.integration.agreement_form import AgreementForm
from kadelyx_desk.ui.views.kit.button import IconButton
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

STRUCK = "no longer agreed"
_COLUMNS = ("", "owner", "by", "who agreed", "")


class Agreements(Card):
    """What the couple agreed, and the form for more."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Agreements")
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(24)
        self.rows.setVerticalSpacing(0)
        self.rows.setColumnStretch(0, 1)
        self.strikes: dict[UUID, IconButton] = {}
        self.form = AgreementForm()
        self.answer = AnswerLine()
        self._shown: tuple[Line[Agreement], ...] | None = None
        self.body.addLayout(self.rows)
        self.body.addWidget(self.answer)
        self.body.addWidget(Rule())
        self.body.addWidget(self.form)
        self.form.asked.connect(self.asked.emit)
        self.answer.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show the agreements that stand; what is being typed stays."""
        self.form.show_session(view)
        lines = tuple(view.snapshot.current(Agreement))
        if lines == self._shown:
            return
        self._shown = lines
        self.strikes = {}
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.show_aside(str(len(lines)) if lines else "none yet")
        if lines:
            for place, words in enumerate(_COLUMNS):
                self.rows.addWidget(Text(words, Type.CAPTION, Ink.MUTED), 0, place)
        for number, line in enumerate(lines):
            self._add_row(view, 2 * number + 1, line)
        tab_after(self, self.strikes.values())

    def show_answer(self, answer: Answer) -> None:
        """Say what became of a row or of the form."""
        self.form.show_answer(answer)
        self.answer.heard(answer)

    def _add_row(self, view: SessionView, place: int, line: Line[Agreement]) -> None:
        body = line.body
        strike = IconButton(Icon.CLOSE, f"Strike out: {body.text}", Ink.MUTED)
        strike.setToolTip("Strike out")
        strike.clicked.connect(lambda: self._strike(line.link.entry.id))
        self.strikes[line.link.entry.id] = strike
        due = "no day set" if body.due is None else day(body.due)
        middle = Qt.AlignmentFlag.AlignVCenter
        self.rows.addWidget(Rule(), place, 0, 1, len(_COLUMNS))
        cells: tuple[QWidget, ...] = (
            Text(body.text, wrap=True),
            _owner(view, body.owner),
            Text(due, ink=Ink.MUTED if body.due is None else Ink.TEXT),
            Text(_agreed(view, body.agreed_by), Type.CAPTION, Ink.MUTED),
            strike,
        )
        for column, cell in enumerate(cells):
            self.rows.addWidget(cell, place + 1, column, middle)

    def _strike(self, target: UUID) -> None:
        intent = Strike(target, STRUCK)
        self.answer.sent(intent)
        self.asked.emit(intent)


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
