"""What the manual prints in bold stands on the screen; no screen is left unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


def _words_of(page: QWidget) -> Iterator[str]:
    for widget in page.findChildren(QWidget):
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))


def _on_screen() -> frozenset[str]:
    found: set[str] = set()
    for make in shots.screens().values():
        page = make()
        found.update(_words_of(page))
        # Gone whole before the next is made: what is collected in pieces can still be called.
        page.close()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return frozenset(found - {""})


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
    on_screen = _on_screen()
    missing = {
        f"{page.stem}: {name}"
        for page in MANUAL
        for name in _named(page)
        if not _is_shown(name, on_screen)
    }
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
