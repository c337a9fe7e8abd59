"""The themes that the session worked on, as chips to tick."""

from __future__ import annotations

from kadelyx_desk.domain.entries import ThemesWorked
from kadelyx_desk.domain.entries.integration import Theme
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft
from kadelyx_desk.ui.views.integration.parts.part import ToldPart
from kadelyx_desk.ui.views.kit.form.chip import ToggleChip
from kadelyx_desk.ui.views.kit.form.flow import Flow
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type

_QUESTION = "Themes of the work"


class ThemesPart(ToldPart):
    """None is chosen at first; when all are let go, what was said is taken back."""

    def __init__(self) -> None:
        super().__init__(_QUESTION)
        self._told: tuple[Theme, ...] = ()
        self.chips = {theme: ToggleChip(theme.value) for theme in Theme}
        for chip in self.chips.values():
            chip.setAccessibleDescription(_QUESTION)
        title = Text("Themes", Type.STRONG)
        self.body.addWidget(Flow((title, *self.chips.values()), gap=12))
        parts = {theme.name: chip for theme, chip in self.chips.items()}
        self.draft = FormDraft(ThemesWorked.KIND, About.COUPLE, parts, self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        line = view.snapshot.latest(ThemesWorked, About.COUPLE)
        self._told = () if line is None else line.body.themes
        self.show_recorded(
            view,
            None if line is None else line.link,
            "",
            {theme.name: "on" for theme in self._told},
        )

    def chosen(self) -> tuple[Theme, ...]:
        """The themes in the order of the list."""
        return tuple(theme for theme, chip in self.chips.items() if chip.isChecked())

    def wanted(self) -> Intent | None:
        chosen = self.chosen()
        if set(chosen) == set(self._told):
            return None
        if not chosen:
            return self.strike()
        reader = None if self._link is None else self._link.entry.visibility
        return State(About.COUPLE, ThemesWorked(chosen), reader)

    def go(self) -> None:
        next(iter(self.chips.values())).setFocus()
