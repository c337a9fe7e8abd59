"""The help: the manual, found and not found in it, the keys, what goes on paper, licences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

import shots
from hands import write
from kadelyx_desk.ui.viewmodels.printing.intents import Blank, SaveBlank
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.help.page import HelpPage

MANUAL = Path(__file__).parents[2] / "docs" / "manual"


def _read_manual(name: str) -> str:
    return (MANUAL / name).read_text(encoding="utf-8")


def _help(
    tab: str = "manual", *, licence: bool = False, find: str = "", chapter: str = ""
) -> QWidget:
    page = HelpPage("0.2.0", lambda name: f"The text of {name}.\n" * 20, _read_manual)
    page.tabs.turn_to(tab)
    if licence:
        page.licences.buttons["fonts/OFL.txt"].click()
    if chapter:
        page.open_chapter(chapter)
    if find:
        page.open_chapter("room.md")
        write(page.manual.search, find)
    return shots.beside_rail(page)


def _paper() -> QWidget:
    page = HelpPage("0.2.0", str, _read_manual)
    page.tabs.turn_to("paper")
    done = SaveBlank(Blank.COUPLE, Path("kadelyx-desk-forms-couple.pdf"))
    page.show_answer(Answer(done, done=True))
    failed = SaveBlank(Blank.CARD, Path("kadelyx-desk-quick-card.pdf"))
    sentence = "The file could not be written: No space left on device."
    page.show_answer(Answer(failed, done=False, sentence=sentence))
    return shots.beside_rail(page)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "help": _help,
    "help-found": lambda: _help(find="late entry"),
    "help-nothing": lambda: _help(find="helicopter"),
    "help-trouble": lambda: _help(chapter="trouble.md"),
    "help-keys": lambda: _help("keys"),
    "help-paper": lambda: _help("paper"),
    "help-paper-saved": _paper,
    "help-about": lambda: _help("about"),
    "help-licence": lambda: _help("about", licence=True),
}
