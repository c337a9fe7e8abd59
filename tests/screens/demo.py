"""Lists and files as the demonstration fills them: what a clinic sees after a quarter."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtWidgets import QWidget

import shots
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel
from kadelyx_desk.ui.views.couple_file.page import CouplePage
from kadelyx_desk.ui.views.couples.page import CouplesPage
from kadelyx_desk.ui.views.today.page import TodayPage
from stories import sessions_of, the_story


@cache
def _model() -> DeskModel:
    model = DeskModel(the_story().desk, lambda: b"")
    model.stop()
    return model


def _today() -> QWidget:
    page = TodayPage()
    page.show_today(_model().today())
    return shots.beside_rail(page)


def _couples() -> QWidget:
    page = CouplesPage()
    page.show_couples(_model().day.couples())
    return shots.beside_rail(page)


def _file(family: str) -> QWidget:
    page = CouplePage()
    page.show_couple(_model().couples.view(sessions_of(family)[0].couple))
    return shots.beside_rail(page)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "today-demonstration": _today,
    "couples-demonstration": _couples,
    "couple-demonstration": lambda: _file("Rivera"),
    "couple-demonstration-solo": lambda: _file("Pike"),
}
