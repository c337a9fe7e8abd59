"""The settings page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import SettingsView
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, PageTitle, Scroll
from kadelyx_desk.ui.views.settings.about_card import AboutCard
from kadelyx_desk.ui.views.settings.look_card import LookCard
from kadelyx_desk.ui.views.settings.staff_card import StaffCard
from kadelyx_desk.ui.views.theme import Type


class SettingsPage(QWidget):
    """Look, register, about.

    Args:
        version: the program's version.
        choose_file: asks where a file is to go, with a name to begin with.
    """

    asked = signal_of(Intent)

    def __init__(self, version: str, choose_file: Callable[[str], Path | None]) -> None:
        super().__init__()
        self.look = LookCard()
        self.staff = StaffCard()
        self.about = AboutCard(version, choose_file)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(self._page()))
        self.look.asked.connect(self.asked.emit)
        self.staff.asked.connect(self.asked.emit)
        self.about.asked.connect(self.asked.emit)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(BETWEEN_CARDS)
        column.addWidget(PageTitle("Settings", type_=Type.TITLE))
        columns = QHBoxLayout()
        columns.setSpacing(BETWEEN_CARDS)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.staff)
        right.addWidget(self.look)
        right.addWidget(self.about)
        for side in (left, right):
            side.setSpacing(BETWEEN_CARDS)
            side.addStretch(1)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        column.addLayout(columns, 1)
        return page

    def show_settings(self, view: SettingsView) -> None:
        """Show what is in force and who is in the register."""
        self.look.show_look(view.theme, view.points, view.paper)
        self.staff.show_staff(view.staff)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of an intent."""
        self.staff.show_answer(answer)
        self.about.show_answer(answer)
