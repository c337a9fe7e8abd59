"""The list of couples: none, some, ten thousand, and a search that finds few or nobody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from couple_lists import clinic, typical, view_of
from kadelyx_desk.ui.viewmodels.listing.couples import CouplesView
from kadelyx_desk.ui.views.couples.page import CouplesPage
from kadelyx_desk.ui.views.rail import RAIL_WIDTH


def _shown(view: CouplesView, typed: str = "") -> QWidget:
    page = CouplesPage()
    page.show_couples(view)
    if typed:
        page.search.line.setText(typed)
        page.search.edited.emit(typed)
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window


SCREENS: dict[str, Callable[[], QWidget]] = {
    "couples-empty": lambda: _shown(view_of()),
    "couples": lambda: _shown(typical()),
    "couples-full": lambda: _shown(clinic(10_000)),
    "couples-found": lambda: _shown(clinic(300), "lukasz 4"),
    "couples-nobody": lambda: _shown(typical(), "zzz 04-Mar"),
}
