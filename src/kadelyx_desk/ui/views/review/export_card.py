"""The way out: the joint report as a sealed PDF, as a draft before the signature."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kadelyx_desk.domain.shown import file_name, split
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.ui.viewmodels.intents import Export, Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, ReasonedButton
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

ChooseFile = Callable[[str], Path | None]
_PAPERS = (Option("letter", "Letter"), Option("a4", "A4"))
_EXPORT = "Export the joint report…"


class ExportCard(Card):
    """Asks where the report is to be written and says what it shows."""

    asked = signal_of(Intent)

    def __init__(self, choose_file: ChooseFile) -> None:
        super().__init__("Report")
        self._choose_file = choose_file
        self._name = ""
        self._counts = Text("", Type.BODY, Ink.MUTED, wrap=True)
        self.paper = ChoiceGroup("Paper", _PAPERS)
        self.paper.choose("letter")
        self.export = ReasonedButton(Button(_EXPORT, icon=Icon.REPORT), upright=True)
        self._done = Text("", Type.STRONG, wrap=True)
        self._problem = ProblemLine("Not exported")
        for part in (self._counts, self.paper, self.export, self._done, self._problem):
            self.body.addWidget(part)
        self._done.hide()
        self.export.button.clicked.connect(self._ask)

    def show_session(self, view: SessionView, *, signed: bool) -> None:
        """Say what the joint form shows of the session, and what it counts only."""
        self._name = file_name(view.snapshot, Form.JOINT)
        shown, withheld = split(view.snapshot.links, Form.JOINT)
        total = len(shown) + len(withheld)
        draft = "" if signed else " Every page says DRAFT until the session is signed."
        self._counts.setText(
            f"The joint form shows {len(shown)} of {total} entries. The others are for one"
            f" partner or the team; the form says how many there are, and no more.{draft}"
        )

    def show_paper(self, paper: str) -> None:
        """Choose the paper that was preferred."""
        self.paper.choose(paper)

    def show_answer(self, answer: Answer) -> None:
        """Say where the report lies, or why it does not."""
        if not isinstance(answer.intent, Export):
            return
        self.export.allow()
        self.export.button.set_words(_EXPORT)
        self._done.setVisible(answer.done)
        if answer.done:
            self._problem.clear()
            self._done.setText(f"Saved as {answer.intent.target.name}.")
            announce(self, self._done.text())
        else:
            self._problem.show_problem(answer.sentence)

    def _ask(self) -> None:
        target = self._choose_file(self._name)
        if target is None:
            return
        self._done.hide()
        self._problem.clear()
        self.export.button.set_words("Making the report")
        self.export.block("This takes a few seconds.")
        self.asked.emit(Export(Form.JOINT, target, self.paper.chosen() or "letter"))
