"""The bedside: date of birth picked out of both partners', site, who injects, read back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import DoseOrdered, DosePrepared
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import identity, orders, partners
from kadelyx_desk.domain.journey.injection import Bedside, injection, read_back
from kadelyx_desk.domain.rules import Finding, Level, Proposal, findings
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner, StaffRef
from kadelyx_desk.domain.wording import clock, day, mg
from kadelyx_desk.ui.viewmodels.intents import Give
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.reminder import Caution, ProblemLine
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.room.sheets.dose_facts import DoseFacts
from kadelyx_desk.ui.views.room.sheets.given_button import GivenButton
from kadelyx_desk.ui.views.room.sheets.read_back import ReadBack
from kadelyx_desk.ui.views.theme import Type

_LABEL = 84


class GiveForm(QWidget):
    """Everything between a prepared dose and the press that makes it count.

    Args:
        partner: whose dose; it never changes.
    """

    asked = signal_of(Give)

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._partner = partner
        self._view: SessionView | None = None
        self._line: Line[DosePrepared] | None = None
        self._names: dict[str, str] = {}
        about = About.of(partner)
        self.facts = DoseFacts()
        self.born = ChoiceGroup("Date of birth", about=about)
        self.site = ChoiceGroup("Site of the injection", about=about)
        self.by = ChoiceGroup("Who injects", about=about)
        self.difference = TextField("Why it is not the ordered dose")
        self.born_problem = ProblemLine("Wrong person")
        self.problem = ProblemLine()
        self.cautions = QVBoxLayout()
        self._shown_cautions: tuple[str, ...] = ()
        self.read_back = ReadBack(about)
        self.given = GivenButton(about)
        self.given.clicked.connect(lambda _checked: self._give())
        for group in (self.born, self.site, self.by):
            group.changed.connect(lambda _key: self._look_over())
        self.difference.edited.connect(lambda _text: self._look_over())
        self.site_title = Text("", Type.STRONG)
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(4, 0, 4, 4)
        middle.setSpacing(4)
        middle.addWidget(self.facts)
        middle.addWidget(Rule())
        middle.addLayout(_asked("Date of birth", self.born))
        middle.addWidget(self.born_problem)
        middle.addWidget(self.site_title)
        middle.addWidget(self.site)
        middle.addLayout(_asked("Injected by", self.by))
        middle.addWidget(self.difference)
        middle.addStretch(1)
        for group in (self.born, self.site, self.by):
            grid = group.layout()
            if grid is not None:
                grid.setSpacing(4)
        self.cautions.setSpacing(4)
        self.cautions.setContentsMargins(4, 0, 4, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Scroll(inside), 1)
        column.addLayout(self.cautions)
        column.addWidget(self.problem)
        said = QHBoxLayout()
        said.setContentsMargins(4, 0, 4, 0)
        said.addWidget(self.read_back)
        column.addLayout(said)
        self.last_row = QHBoxLayout()
        self.last_row.setSpacing(12)
        self.last_row.setContentsMargins(4, 0, 4, 0)
        self.last_row.addWidget(self.given, 1)
        column.addLayout(self.last_row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Answers below each other where large text leaves no room beside each other."""
        room = self.width() - 8
        self.site.fit_columns(room)
        for group in (self.born, self.by):
            group.fit_columns(room - _LABEL - 8)

    def show_dose(self, view: SessionView, line: Line[DosePrepared]) -> None:
        """Show the dose that waits; answers to another dose are forgotten."""
        if self._line is None or self._line.link.entry.id != line.link.entry.id:
            self.forget()
            self.difference.set_text("")
        self._line = line
        self.facts.show_dose(view, self._partner, line)
        copied = identity(view.snapshot, self._partner)
        name = copied.given if copied else self._partner.value
        self.site_title.setText(
            f"Site, {name}\N{RIGHT SINGLE QUOTATION MARK}s own left and right"
        )
        self._offer(self.born, [(day(born), day(born)) for born in _births(view)])
        self._offer(self.site, [(site.code, site.name) for site in view.protocol.sites])
        staff = [person for person in view.staff if person.active and person.may_inject]
        self._names = {str(person.staff): person.name for person in staff}
        self._offer(self.by, list(self._names.items()))
        self._fit()
        if len(staff) == 1:
            self.by.choose(str(staff[0].staff))
        order = _order(view, self._partner, line)
        differs = order is not None and order.body.milligrams != line.body.milligrams
        self.difference.setVisible(differs)
        if differs and order is not None:
            asked = f"Why it is not the ordered {mg(order.body.milligrams)}"
            self.difference.set_label(asked)
        self.show_tick(view)

    def show_tick(self, view: SessionView) -> None:
        """Show the sentence with the time of now, and what the rules say now."""
        self._view = view
        self._look_over()

    def forget(self) -> None:
        """Forget what was picked: at the next opening it is asked again."""
        self.born.choose(None)
        self.site.choose(None)
        self.problem.clear()
        self._look_over()

    def show_refused(self, sentence: str) -> None:
        """Say why the dose was not recorded."""
        self.problem.show_problem(sentence)

    def _offer(self, group: ChoiceGroup, options: Sequence[tuple[str, str]]) -> None:
        offered = [Option(key, words) for key, words in options]
        if group.property("offered") != str(offered):
            group.setProperty("offered", str(offered))
            group.set_options(offered)

    def _bedside(self, view: SessionView) -> Bedside | None:
        """What was answered so far, with the own date of birth where none was picked yet."""
        copied = identity(view.snapshot, self._partner)
        if copied is None:
            return None
        picked = self.picked(view)
        key = self.by.chosen()
        by = StaffRef(UUID(key), self._names[key]) if key else view.author
        reason = self.difference.text().strip() or None
        return Bedside(picked or copied.born, self.site.chosen() or "", by, reason)

    def picked(self, view: SessionView) -> date | None:
        """The date of birth that was picked."""
        chosen = self.born.chosen()
        return next((born for born in _births(view) if day(born) == chosen), None)

    def _missing(self) -> str:
        if self.born.chosen() is None:
            return "Pick the date of birth."
        if self.site.chosen() is None:
            return "Choose the site."
        if not self._names:
            return "Nobody in the register may inject."
        if self.by.chosen() is None:
            return "Choose who injects."
        if self.difference.isVisibleTo(self) and not self.difference.text().strip():
            return "Say why it is not the ordered dose."
        return ""

    def _look_over(self) -> None:
        view, line = self._view, self._line
        if view is None or line is None:
            return
        self._show_read_back(view, line)
        found = self._found(view)
        refusals = [item for item in found if item.level is Level.REFUSE]
        wrong = next((item for item in refusals if item.code == "birth-date"), None)
        if wrong is not None:
            self.born_problem.show_problem(wrong.sentence)
        else:
            self.born_problem.clear()
        self._show_cautions(
            tuple(item.sentence for item in found if item.level is Level.CAUTION)
        )
        missing = self._missing()
        if refusals:
            self.given.block(refusals[0].sentence)
        elif missing:
            self.given.block(missing)
        elif not self.given.isEnabled():
            self.given.allow()

    def _found(self, view: SessionView) -> tuple[Finding, ...]:
        bedside = self._bedside(view)
        if bedside is None:
            return ()
        try:
            body = injection(view.snapshot, view.protocol, self._partner, bedside)
        except KadelyxError:
            return ()
        now = view.now.moment
        about = About.of(self._partner)
        proposal = Proposal(
            view.snapshot, view.protocol, about, body, now.utc, now.utc, now.local
        )
        # What speaks against an answer not given yet is said by the button already.
        ignored = {"site"} if self.site.chosen() is None else set()
        ignored |= {"may-inject"} if self.by.chosen() is None else set()
        ignored |= {"difference"} if bedside.difference is None else set()
        return tuple(item for item in findings(proposal) if item.code not in ignored)

    def _show_cautions(self, sentences: tuple[str, ...]) -> None:
        if sentences == self._shown_cautions:
            return
        self._shown_cautions = sentences
        while (item := self.cautions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if sentences:
            self.cautions.addWidget(Caution(_together(sentences)))

    def _show_read_back(self, view: SessionView, line: Line[DosePrepared]) -> None:
        copied = identity(view.snapshot, self._partner)
        if copied is None:
            return
        site = view.protocol.site(self.site.chosen() or "")
        at = clock(view.now.moment.local)
        route = view.protocol.drug.route_name
        parts = read_back(copied, line.body, route, site.name if site else None, at)
        self.read_back.show_parts(*parts)

    def _give(self) -> None:
        view = self._view
        bedside = self._bedside(view) if view is not None else None
        if bedside is not None and not self._missing():
            self.asked.emit(Give(self._partner, bedside))


def _asked(question: str, group: ChoiceGroup) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    label = Text(question, Type.CAPTION_STRONG, wrap=True)
    label.setFixedWidth(_LABEL)
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(group, 1)
    return row


def _together(sentences: Sequence[str]) -> str:
    """The cautions as one text; of several, that each is a clinic setting is not repeated."""
    if len(sentences) == 1:
        return sentences[0]
    plain = (
        sentence.removesuffix(".").removesuffix(" (clinic setting)") for sentence in sentences
    )
    return f"{'; '.join(plain)}."


def _births(view: SessionView) -> list[date]:
    """The dates of birth of all in the session by date: the own one is not always first."""
    found = (identity(view.snapshot, partner) for partner in partners(view.snapshot))
    return sorted({copied.born for copied in found if copied is not None})


def _order(
    view: SessionView, partner: Partner, line: Line[DosePrepared]
) -> Line[DoseOrdered] | None:
    every = orders(view.snapshot, partner)
    return next((item for item in every if item.link.entry.id == line.body.order), None)
