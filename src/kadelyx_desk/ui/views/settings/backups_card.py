"""Backups: how old the last good one is, where they lie, and what can be done about it."""

from __future__ import annotations

from typing import Final

from kadelyx_desk.ui.viewmodels.backups.intents import (
    BackUpNow,
    ChooseSecondPlace,
    LeaveSecondPlace,
    TryRestore,
)
from kadelyx_desk.ui.viewmodels.backups.view import BackupsView
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.flow import Flow
from kadelyx_desk.ui.views.kit.layout import Card, Facts
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.reminder import Caution, ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_BY_ITSELF: Final = (
    "Made by themselves: after unlocking, every ten minutes when something is new, after a "
    "signature, and when you lock. Each is read through before it counts."
)
_NONE: Final = (
    "Choose a stick or a folder on the network: after a fire or a theft it is what is left."
)
_WORDS: Final[dict[type[Intent], str]] = {
    BackUpNow: "Backing up",
    TryRestore: "Reading the newest backup through",
}


class BackupsCard(Card):
    """What there is, in words; four buttons; and what became of the last press."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Backups")
        self._asked: Intent | None = None
        self.last = Text("", Type.STRONG, wrap=True)
        self.caution = Caution("")
        self.facts = Facts()
        self.away = Text("", Type.BODY, wrap=True)
        self.unreached = Caution("The second place was not reached for a week.")
        self.untried = Caution("The last test restore was more than a month ago.")
        self.now = Button("Back up now")
        self.test = Button("Test restore")
        self.choose = Button("Choose a second place…")
        self.leave = Button("Use no second place", Kind.QUIET)
        self.status = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.problem = ProblemLine()
        self.body.addWidget(self.last)
        self.body.addWidget(self.caution)
        self.body.addWidget(self.facts)
        for part in (self.away, self.unreached, self.untried):
            self.body.addWidget(part)
        self.body.addWidget(Text(_BY_ITSELF, Type.BODY, Ink.MUTED, wrap=True))
        self.body.addWidget(Flow((self.now, self.test, self.choose, self.leave)))
        self.body.addWidget(self.status)
        self.body.addWidget(self.problem)
        self.status.hide()
        for button, intent in (
            (self.now, BackUpNow()),
            (self.test, TryRestore()),
            (self.choose, ChooseSecondPlace()),
            (self.leave, LeaveSecondPlace()),
        ):
            button.clicked.connect(lambda _checked=False, asked=intent: self._ask(asked))
        self.hide()

    def show_backups(self, view: BackupsView) -> None:
        """Show what there is, and what became of what was asked for here."""
        self.show()
        is_caution = view.last.is_caution
        self.last.setText(view.last.words)
        self.last.setVisible(not is_caution)
        self.caution.show_sentence(f"{view.last.words}.")
        self.caution.setVisible(is_caution)
        inside = [("In it", view.inside)] if view.inside else []
        rows = [
            *inside,
            ("Kept", view.kept),
            ("Second place", view.second.words),
            ("Test restore", view.tested.words),
        ]
        self.facts.show_rows(rows)
        self.away.setText(view.away or ("" if view.has_second else _NONE))
        self.away.setVisible(bool(self.away.text()))
        self.unreached.setVisible(view.second.is_caution)
        self.untried.setVisible(view.tested.is_caution)
        self.choose.set_words(f"Choose {'another' if view.has_second else 'a second place'}…")
        self.leave.setVisible(view.has_second)
        self.test.setEnabled(view.has_backup)
        self._answer(view)

    def show_refusal(self, sentence: str) -> None:
        """The place that was chosen cannot be one."""
        self.say("")
        self.problem.show_problem(sentence)
        announce(self, sentence)

    def say(self, words: str) -> None:
        """Say in passing what happened; empty for nothing."""
        self.problem.clear()
        self.status.setText(words)
        self.status.setVisible(bool(words))
        if words:
            announce(self, words)

    def _ask(self, intent: Intent) -> None:
        self._asked = intent if type(intent) in _WORDS else None
        self.say(_WORDS.get(type(intent), ""))
        self.asked.emit(intent)

    def _answer(self, view: BackupsView) -> None:
        if view.problem:
            self.say("")
            self.problem.show_problem(view.problem, "No backup")
        elif isinstance(self._asked, BackUpNow):
            self.say(f"{view.last.words}.")
        elif isinstance(self._asked, TryRestore):
            self.say(f"The newest backup holds: {view.inside}, every chain whole.")
        elif self.problem.sentence:
            self.say("")
        self._asked = None
