"""How the program looks on this machine: theme, size of text, paper of reports."""

from __future__ import annotations

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import SetLook, SetPaper
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.layout import Card

NORMAL_POINTS = 11.25
LARGE_POINTS = 14.0
_THEMES = (
    Option("light", "Light"),
    Option("dark", "Dark"),
    Option("dim", "Dim, for the room"),
)
_SIZES = (Option("normal", "Normal"), Option("large", "Large, 14 pt"))
_PAPERS = (Option("letter", "Letter"), Option("a4", "A4"))


class LookCard(Card):
    """Every choice counts at once."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("On this computer")
        self.theme = AskedChoice("Theme", _THEMES, columns=3, hint="F10 turns it anywhere.")
        self.text = AskedChoice("Size of text", _SIZES, columns=3)
        self.paper = AskedChoice("Paper of reports", _PAPERS, columns=3)
        for part in (self.theme, self.text, self.paper):
            self.body.addWidget(part)
        self.theme.changed.connect(lambda _key: self._ask_look())
        self.text.changed.connect(lambda _key: self._ask_look())
        self.paper.changed.connect(lambda paper: self.asked.emit(SetPaper(paper)))

    def show_look(self, theme: str, points: float, paper: str) -> None:
        """Show what is in force."""
        self.theme.choose(theme)
        self.text.choose("large" if points >= LARGE_POINTS else "normal")
        self.paper.choose(paper)

    def _ask_look(self) -> None:
        points = LARGE_POINTS if self.text.chosen() == "large" else NORMAL_POINTS
        self.asked.emit(SetLook(self.theme.chosen() or "light", points))
