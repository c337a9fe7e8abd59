"""One agreement of an earlier session, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreement
from kadelyx_desk.domain.entries import AgreementReviewed
from kadelyx_desk.domain.entries.integration import AgreedBy, Kept
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft
from kadelyx_desk.ui.views.integration.parts.part import ToldPart
from kadelyx_desk.ui.views.kit.button import IconButton
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Choice, Option
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_LIMIT = 500
_VEIL = 420
_OUTCOMES = tuple(Option(kept.name, kept.value) for kept in Kept)
SAID_AGAIN = "said again in the integration"


def told_of(
    snapshot: SessionSnapshot, agreement: EarlierAgreement
) -> Line[AgreementReviewed] | None:
    """What this session says of an earlier agreement."""
    lines = snapshot.current(AgreementReviewed)
    own = (line for line in lines if line.body.agreement == agreement.agreement)
    return next(own, None)


class EarlierRow(ToldPart):
    """The words of then, four answers and a note. Who reads it is who might read it then.

    Args:
        agreement: as it stood in its session.
    """

    def __init__(self, agreement: EarlierAgreement) -> None:
        super().__init__("An agreement of {name}")
        self.agreement = agreement
        self._told: AgreementReviewed | None = None
        self.words = Text(agreement.text, Type.STRONG, wrap=True)
        self.caption = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.kept = AskedChoice("", _OUTCOMES, missing="Choose what became of it.", columns=4)
        self.kept.group.ask(f"What became of: {agreement.text}")
        self.note = ParsedField(
            "", lambda typed: parse_text(typed, limit=_LIMIT), example="note (may stay blank)"
        )
        self.note.line.setAccessibleName(f"Note on: {agreement.text}")
        self.back = IconButton(Icon.UNDO, f"Take back what became of: {agreement.text}")
        self.back.setToolTip("Take back")
        self._lay_out()
        self.draft = FormDraft(
            f"{AgreementReviewed.KIND}.{agreement.agreement}",
            agreement.about,
            {"kept": self.kept, "note": self.note},
            self.asked.emit,
        )
        self.back.clicked.connect(lambda _checked: self._take_back())

    def _lay_out(self) -> None:
        middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
        self.veil.setMaximumWidth(_VEIL)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | middle)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Mark(self.agreement.owner, 12), 0, middle)
        head.addWidget(self.words, 3)
        head.addWidget(self.caption, 2, middle)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.kept, 3, top)
        row.addWidget(self.note, 2, top)
        row.addWidget(self.back, 0, top)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addLayout(row)

    @property
    def is_told(self) -> bool:
        """Whether the record says what became of it."""
        return self._told is not None

    @property
    def is_veiled(self) -> bool:
        """What was not shared then is veiled now, told or not."""
        private = self.agreement.visibility is not Visibility.SHARED
        return private and not self._is_opened

    def show_session(self, view: SessionView) -> None:
        was = self.agreement
        partner = was.about.partner
        name = "" if partner is None else given_name(view, partner)
        self.caption.setText(_caption(view, was))
        line = told_of(view.snapshot, was)
        self._told = told = None if line is None else line.body
        self.back.setVisible(told is not None)
        stored = {} if told is None else {"kept": told.kept.name, "note": told.note or ""}
        self.show_recorded(view, None if line is None else line.link, name, stored)
        whose = f"of {name}" if name else "for the team"
        self.veil.show_veiled(f"An earlier agreement {whose}", "", was.visibility, name)
        self.veil.show_words("Not shared then, hidden here.")
        if not self.note.line.hasFocus():
            self.note.line.setCursorPosition(0)

    def wanted(self) -> Intent | None:
        if self.draft is None or not self.draft.is_typed:
            return None
        if not self.note.check():
            return None
        chosen, note = self.kept.chosen(), self.note.value()
        if chosen is None:
            if note is not None:
                self.kept.check()
            return None
        was = self.agreement
        body = AgreementReviewed(
            session=was.session,
            agreement=was.agreement,
            text=was.text,
            owner=was.owner,
            agreed_by=was.agreed_by,
            kept=Kept[chosen],
            note=note,
        )
        if self._link is None:
            return Record(was.about, body, was.visibility)
        return None if body == self._told else Correct(self._link.entry.id, body, SAID_AGAIN)

    def targets(self) -> list[QWidget]:
        """What Tab reaches, in the order of reading."""
        return [self.veil.open, *self.kept.findChildren(Choice), self.note.line, self.back]

    def go(self) -> None:
        first = self.veil.open if self.is_veiled else self.kept.findChildren(Choice)[0]
        first.setFocus()

    def _take_back(self) -> None:
        intent = self.strike()
        if intent is not None:
            self.send(intent)


def _caption(view: SessionView, was: EarlierAgreement) -> str:
    """Whose it was, by when, and who agreed."""
    owner = was.owner.partner
    whose = "both" if owner is None else given_name(view, owner)
    by = "no day set" if was.due is None else f"by {day(was.due)}"
    agreed = "both agreed"
    if was.agreed_by is not AgreedBy.BOTH:
        agreed = f"{given_name(view, Partner(was.agreed_by.value))} only"
    return f"{whose}, {by}, {agreed}"
