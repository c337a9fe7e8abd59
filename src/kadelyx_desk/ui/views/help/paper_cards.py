"""What can be printed on the first day: the paper forms for a machine that fails, the card."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.printing.intents import Blank, PrintBlank, SaveBlank
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

FORMS = (
    "A whole session can be kept on these sheets when the machine fails: print them on the"
    " first day and keep them in the room. They follow the protocol in force. What is written"
    " on them is typed in later, with its own times. They are saved as PDF, to be printed."
)
CARD = (
    "One page for the wall of the room: the six steps, the keys, and what to do when something"
    " goes wrong. It is saved as PDF, to be printed."
)


class PaperCard(Card):
    """Words, a button for each thing that can be printed, and what became of it.

    Args:
        title: its heading.
        words: what it is for.
        offers: what can be printed, with the words of its button.
    """

    asked = signal_of(Intent)

    def __init__(self, title: str, words: str, offers: tuple[tuple[Blank, str], ...]) -> None:
        super().__init__(title)
        self.buttons: dict[Blank, Button] = {}
        self.result = Text("", Type.BODY, wrap=True)
        self.problem = ProblemLine("Not saved")
        self.body.addWidget(Text(words, Type.BODY, Ink.MUTED, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        for blank, offer in offers:
            button = Button(offer, icon=Icon.PRINT)
            button.setAccessibleName(f"{offer}: {title}")
            button.clicked.connect(lambda _checked=False, what=blank: self._ask(what))
            self.buttons[blank] = button
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.result)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self.result.hide()

    def show_answer(self, answer: Answer) -> None:
        """Say where the file is, or why there is none."""
        intent = answer.intent
        if not isinstance(intent, SaveBlank) or intent.blank not in self.buttons:
            return
        if answer.done:
            self.problem.clear()
            self.result.setText(f"Saved as {intent.target.name}")
            self.result.setToolTip(str(intent.target))
            self.result.show()
            announce(self, self.result.text())
        else:
            self.result.hide()
            self.problem.show_problem(answer.sentence)

    def _ask(self, blank: Blank) -> None:
        self.result.hide()
        self.problem.clear()
        self.asked.emit(PrintBlank(blank))


def paper_cards() -> tuple[PaperCard, PaperCard]:
    """The two cards of the page: forms, and the quick card."""
    forms = PaperCard(
        "Paper forms",
        FORMS,
        ((Blank.COUPLE, "Save for a couple"), (Blank.SOLO, "Save for a solo client")),
    )
    return forms, PaperCard("Quick card", CARD, ((Blank.CARD, "Save the card"),))
