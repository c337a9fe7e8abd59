"""Somebody at the real window: finds things by what a screen reader says, and types."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from journeys.clock import TurnedClock
from kadelyx_desk.bootstrap.options import parser
from kadelyx_desk.bootstrap.window import Program, build
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.views.checklist.hold_button import HoldButton
from kadelyx_desk.ui.views.kit.form.chip import ReaderChip
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.room.sheets.tiles.term_tile import TermTile

_Part = TypeVar("_Part", bound=QWidget)
PATIENCE = 45.0
"""Seconds after which something that does not come counts as missing."""


class Therapist:
    """Drives one window over one folder.

    Args:
        folder: where the record lies, or will lie.
    """

    def __init__(self, folder: Path, *more: str) -> None:
        self.folder = folder
        options: argparse.Namespace = parser().parse_args(["--data-dir", str(folder), *more])
        self.inside: QWidget | None = None
        """Where to look: the whole window, or one part of it."""
        self.target = folder.parent / "report.pdf"
        """Where the dialog for a file says that it is to go."""
        self.clock = TurnedClock()
        self.program: Program = build(
            folder, options, lambda _name: self.target, clock=self.clock
        )
        self.window = self.program.window
        self.window.show()
        self.window.activateWindow()

    def leave(self) -> None:
        """Close the window and the record."""
        self.window.close()
        self.program.leave()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- finding ------------------------------------------------------------------------------

    def seen(self, name: str, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """The widgets in view that a screen reader calls by this name."""
        return [
            widget
            for widget in (self.inside or self.window).findChildren(kind)
            if widget.isVisible()
            and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
            and _name(widget) == name
        ]

    def part(self, kind: type[_Part]) -> _Part:
        """The one part of the window of this class."""
        found = self.window.findChild(kind)
        assert found is not None, kind.__name__
        return found

    def within(self, part: QWidget | None) -> None:
        """Look only into a part of the window from now on; None is all of it."""
        self.inside = part

    def find(self, name: str, kind: type[QWidget] = QWidget, place: int = 0) -> QWidget:
        """The widget of this name; waits for it.

        Raises:
            AssertionError: nothing of this name came into view.
        """
        self.until(lambda: len(self.seen(name, kind)) > place, f"{name} ({kind.__name__})")
        return self.seen(name, kind)[place]

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Let the window work until something holds."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"not seen: {what}; in view: {self.in_view()}"
            _turn()

    def in_view(self) -> list[str]:
        """The names of everything that can be focused now."""
        return sorted(
            {
                _name(widget)
                for widget in self.window.findChildren(QWidget)
                if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
            }
        )

    def day(self, days: int) -> str:
        """A day as it is typed, so many days from now by the clock of this journey."""
        return day((self.clock.read().moment.local + timedelta(days=days)).date())

    # --- doing --------------------------------------------------------------------------------

    def press(self, name: str, place: int = 0) -> None:
        """Click a button or an answer once it can be pressed."""
        button = self.find(name, QAbstractButton, place)
        self.until(button.isEnabled, f"{name} can be pressed")
        _turn()
        button = self.find(name, QAbstractButton, place)  # a list may have been made anew
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def hold(self, name: str) -> None:
        """Hold a button with the space bar until what it begins has begun."""
        button = self.find(name, HoldButton)
        assert isinstance(button, HoldButton)
        button.setFocus()
        held: list[bool] = []
        button.held.connect(lambda: held.append(True))
        QTest.keyPress(button, Qt.Key.Key_Space)
        self.until(lambda: held, f"{name} was held")
        QTest.keyRelease(button, Qt.Key.Key_Space)

    def answer(self, question: str, words: str, place: int = 0) -> None:
        """Press an answer of one question: the same words may answer several."""

        def offered() -> list[QWidget]:
            found = self.seen(words, QAbstractButton)
            return [one for one in found if one.accessibleDescription() == question]

        _turn()  # answers that were just replaced are gone then
        self.until(lambda: len(offered()) > place, f"{words}, to {question}")
        QTest.mouseClick(offered()[place], Qt.MouseButton.LeftButton)

    def tab(self, words: str) -> None:
        """Click a tab of the part of the window in view."""
        bars = [bar for bar in self.window.findChildren(Tabs) if bar.isVisible()]
        place = [
            (bar, at) for bar in bars for at in range(bar.count()) if bar.tabText(at) == words
        ]
        assert len(place) == 1, f"{len(place)} tabs {words}"
        bar, at = place[0]
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(bar, left, pos=bar.tabRect(at).center())

    def hold_tile(self, name: str) -> None:
        """Hold a finger on a tile until it says that it was held, then lift it."""
        tile = self.find(name, TermTile)
        assert isinstance(tile, TermTile)
        held: list[bool] = []
        tile.held.connect(lambda: held.append(True))
        QTest.mousePress(tile, Qt.MouseButton.LeftButton)
        self.until(lambda: not tile.hold.isActive(), f"{name} is held")
        QTest.mouseRelease(tile, Qt.MouseButton.LeftButton)
        self.until(lambda: held, f"{name} was held")

    def write(self, name: str, text: str, place: int = 0) -> None:
        """Type into a field, in the place of what it holds."""
        kinds = (QLineEdit, QPlainTextEdit)
        self.until(
            lambda: any(len(self.seen(name, kind)) > place for kind in kinds), f"a field {name}"
        )
        found = [field for kind in kinds for field in self.seen(name, kind)]
        editor = found[place]
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        editor.setFocus()
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        QTest.keyClicks(editor, text)

    def turn_reader(self, times: int) -> None:
        """Press the one chip in view that says who reads a text, so many times."""
        for _ in range(times):
            (chip,) = [one for one in self.window.findChildren(ReaderChip) if one.isVisible()]
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    def text_of(self, name: str) -> str:
        """What a field holds."""
        field = self.find(name)
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key in the window, as the machine would: it goes to what has the focus."""
        self.until(self.window.isActiveWindow, "the window has the keys")
        QTest.keyClick(self.window.windowHandle(), key, modifier)

    def page(self, name: str) -> None:
        """Wait for a page of the window."""
        self.until(lambda: self.window.shown == name, f"page {name}, not {self.window.shown}")


def _turn() -> None:
    """Let the window work for a moment; unlike `QTest.qWait`, an event loop frees the GIL."""
    loop = QEventLoop()
    QTimer.singleShot(15, loop.quit)
    loop.exec()


def _name(widget: QWidget) -> str:
    """What a screen reader says, with plain spaces."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or words).replace("\N{NO-BREAK SPACE}", " ")
