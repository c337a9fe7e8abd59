"""What the manual prints in bold stands on the screen; no screen is left unexplained."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

import shots
from docs.pages import DOCS
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import ThemeName

MANUAL = sorted((DOCS / "manual").glob("*.md"))
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_GOES_ON = (",", ":")
"""What follows a name where a screen reader is told more: “Vitals, Ana, due since 13:53”."""
ELSEWHERE: dict[str, str] = {}
"""What is on no registered screen, each with the reason."""
TELLING = {
    *("checklist-empty", "close-solo", "couple-editing", "couple-full", "couple-moving"),
    *("couples", "events-words", "first-run-3", "help", "help-card-solo"),
    *("integration-alone-wrong", "integration-waits", "mishap-saved", "new-couple-solo"),
    *("preparation-notes-solo", "preparation-plan-empty", "rescue-empty"),
    *("review-cancelled-signed", "room-dose-sheet", "room-states-sheet", "room-vitals-sheet"),
    *("settings", "style-sheet", "today", "unlock-not-closed"),
}
"""Screens that together show what the manual names; looked at first, for speed alone."""


def _words_of(page: QWidget) -> Iterator[str]:
    for widget in page.findChildren(QWidget):
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))


def _words_on(make: Callable[[], QWidget]) -> frozenset[str]:
    page = make()
    found = frozenset(_words_of(page)) - {""}
    # Gone whole before the next is made: what is collected in pieces can still be called.
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def _on_no_screen(named: set[str]) -> set[str]:
    """Those of the names that no screen shows; no more screens are made than it takes."""
    left = set(named)
    screens = shots.screens()
    for screen in sorted(screens, key=lambda screen: screen not in TELLING):
        if not left:
            break
        on_screen = _words_on(screens[screen])
        left -= {one for one in left if _is_shown(one, on_screen)}
    return left


def _named(page: Path) -> list[str]:
    return [" ".join(name.split()) for name in _BOLD.findall(page.read_text(encoding="utf-8"))]


def _is_shown(name: str, on_screen: frozenset[str]) -> bool:
    if name in on_screen or name in ELSEWHERE:
        return True
    return any(words.startswith(tuple(name + end for end in _GOES_ON)) for words in on_screen)


def test_that_what_the_manual_prints_in_bold_is_on_the_screen(qtbot: QtBot) -> None:
    del qtbot
    theme.install(shots.RESOURCES)
    theme.apply(ThemeName.LIGHT)
    named = {name: page.stem for page in MANUAL for name in _named(page)}

    missing = {f"{named[name]}: {name}" for name in _on_no_screen(set(named))}

    assert missing == set()


def test_that_a_name_that_no_screen_has_is_found() -> None:
    on_screen = frozenset({"Next: review", "Vitals, Ana, due since 13:53", "Undo"})
    assert _is_shown("Undo", on_screen)
    assert _is_shown("Next", on_screen)
    assert _is_shown("Vitals", on_screen)
    assert not _is_shown("Und", on_screen)
    assert not _is_shown("Begin", on_screen)


def test_that_the_manual_lists_every_page_of_it() -> None:
    listed = (DOCS / "manual" / "README.md").read_text(encoding="utf-8")
    for page in MANUAL:
        assert page.name == "README.md" or f"({page.name})" in listed, page.name


def test_that_every_registered_screen_is_explained() -> None:
    page = (DOCS / "screens.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.+?) \|", page, flags=re.MULTILINE)
    begins = tuple(name for row in rows for name in re.findall(r"`([a-z-]+)`", row))
    assert [name for name in shots.screens() if not name.startswith(begins)] == []
    for begin in begins:
        assert any(name.startswith(begin) for name in shots.screens()), begin
