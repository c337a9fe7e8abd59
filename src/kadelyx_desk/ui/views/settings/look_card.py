"""How the window looks and what reports are printed on."""

from __future__ import annotations

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import SetLook, SetPaper, SettingsView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.theme import BASE_POINTS
from kadelyx_desk.ui.views.theme_tokens import ThemeName

LARGER_POINTS = 14.0
_NORMAL, _LARGER = "normal", "larger"


class LookCard(Card):
    """Every press takes effect at once; there is nothing to confirm."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("How it looks")
        themes = [Option(name.name.lower(), name.value) for name in ThemeName]
        self.theme = AskedChoice("Theme", themes, hint="F10 turns to the next one.", columns=3)
        sizes = (Option(_NORMAL, "Normal"), Option(_LARGER, "Larger"))
        self.text_size = AskedChoice("Text", sizes)
        papers = (Option("letter", "Letter"), Option("a4", "A4"))
        self.paper = AskedChoice("Paper of reports", papers)
        self.body.setSpacing(12)
        for part in (self.theme, self.text_size, self.paper):
            self.body.addWidget(part)
        self.theme.changed.connect(lambda _key: self._set_look())
        self.text_size.changed.connect(lambda _key: self._set_look())
        self.paper.changed.connect(lambda key: self.asked.emit(SetPaper(key)))

    def show_settings(self, view: SettingsView) -> None:
        """Show what is in force."""
        self.theme.choose(view.theme)
        self.text_size.choose(_LARGER if view.points >= LARGER_POINTS else _NORMAL)
        self.paper.choose(view.paper)

    def _set_look(self) -> None:
        points = LARGER_POINTS if self.text_size.chosen() == _LARGER else BASE_POINTS
        self.asked.emit(SetLook(self.theme.chosen() or ThemeName.LIGHT.name.lower(), points))
