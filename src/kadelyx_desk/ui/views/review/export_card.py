"""The joint report as a sealed file: on which paper, where, and what became of it."""

from __future__ import annotations

from kadelyx_desk.domain.facts import Stage, opening, stage
from kadelyx_desk.domain.shown import file_name
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.ui.viewmodels.intents import Export, Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.viewmodels.wall_time import local_of
from kadelyx_desk.ui.views.file_dialogs import ChooseFile
from kadelyx_desk.ui.views.kit.button import Button, ReasonedButton
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.review.form_version import version_of
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

PAPERS = (Option("letter", "Letter"), Option("a4", "A4"))
_DRAFT = "Not signed: every page says DRAFT."
_SIGNED = "The report shows what is shared, and seals it."
_WORKING = "The report is being made."


def suggested_name(view: SessionView) -> str:
    """What the file is called where nobody says otherwise; nobody's name is in it."""
    planned = opening(view.snapshot).planned_journey
    zone = local_of(planned, view.now.moment.local).tzinfo
    return file_name(view.snapshot, Form.JOINT, version_of(view, Form.JOINT), zone)


class ExportCard(Card):
    """Asks for the joint report.

    Args:
        choose_file: asks a person for a file, with a suggested name; None where they left it.
    """

    asked = signal_of(Intent)

    def __init__(self, choose_file: ChooseFile) -> None:
        super().__init__("Joint report")
        self._choose_file = choose_file
        self._view: SessionView | None = None
        self._sent: Export | None = None
        self.note = Text(_DRAFT, Type.BODY, Ink.MUTED, wrap=True)
        self.paper = AskedChoice("Paper", PAPERS, missing="Choose the paper.")
        self.export = Button("Export joint report", icon=Icon.REPORT)
        self.action = ReasonedButton(self.export, upright=True)
        self.result = Text("", Type.BODY, wrap=True)
        self.problem = ProblemLine("Not saved")
        for part in (self.note, self.paper, self.action, self.result, self.problem):
            self.body.addWidget(part)
        self.result.hide()
        self.export.clicked.connect(self._send)

    def show_paper(self, paper: str) -> None:
        """Choose the paper that the clinic prints on."""
        self.paper.choose(paper)

    def show_session(self, view: SessionView) -> None:
        """Say whether the report would be a draft."""
        self._view = view
        signed = stage(view.snapshot) is Stage.SIGNED
        version = version_of(view, Form.JOINT)
        self.note.setText(_note(version) if signed else _DRAFT)

    def show_answer(self, answer: Answer) -> None:
        """Say where the file is, or why there is none."""
        if self._sent is None or answer.intent != self._sent:
            return
        target, self._sent = self._sent.target, None
        self.action.allow()
        if answer.done:
            self.result.setText(f"Saved as {target.name}")
            self.result.setToolTip(str(target))
            self.result.show()
        else:
            self.problem.show_problem(answer.sentence)

    def _send(self) -> None:
        paper = self.paper.chosen()
        if self._view is None or not self.paper.check() or paper is None:
            return
        self.result.hide()
        self.problem.clear()
        target = self._choose_file(suggested_name(self._view))
        if target is None:
            return
        self._sent = Export(Form.JOINT, target, paper)
        self.action.block(_WORKING)
        self.asked.emit(self._sent)


def _note(version: int) -> str:
    """What a signed report is, and which version."""
    return _SIGNED if version == 1 else f"{_SIGNED} It is version {version}."
