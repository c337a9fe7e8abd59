"""The one window: the rail, the pages, and the keys that hold everywhere. No page's logic."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.focus_ring import FocusRing
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.tab_order import bring_into_view, tab_after
from kadelyx_desk.ui.views.rail import Rail, RailRow
from kadelyx_desk.ui.views.theme_tokens import ThemeName
from kadelyx_desk.ui.views.way_back import WayBack

if TYPE_CHECKING:
    from kadelyx_desk.ui.views.mishap_strip import MishapStrip

SMALLEST = (1366, 768)
"""The smallest window in which nothing is clipped, in px."""


class MainWindow(QMainWindow):
    """The window. Its title never holds a name.

    Args:
        rows: the rows of the rail.
    """

    page_asked = signal_of(str)
    """A row of the rail was pressed; whoever fills that page then shows it."""

    lock_asked = signal_of_nothing()
    """Lock was pressed, or Ctrl+L, while somebody is signed in."""

    help_asked = signal_of(str)
    """F1 was pressed beside the rail, while this page was in view."""

    theme_changed = signal_of(ThemeName)
    """F10 turned to this theme, which is already in force."""

    first_painted = signal_of_nothing()
    """The window can be seen for the first time; slow work may begin now."""

    def __init__(self, rows: Sequence[RailRow] = ()) -> None:
        super().__init__()
        self._full: set[str] = set()
        self._pages: dict[str, QWidget] = {}
        self._signed_in = False
        self._painted = False
        self.setWindowTitle("Kadelyx Desk")
        self._rows = rows
        self._stack = QStackedWidget()
        middle = QWidget()
        self._beside = QHBoxLayout(middle)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self._stack, 1)
        self._way_back = ""
        self._back: WayBack | None = None
        self._mishap: MishapStrip | None = None
        self._defect = ProblemLine("Problem")
        self._defect.setContentsMargins(16, 8, 16, 8)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(middle, 1)
        column.addWidget(self._defect)
        self._column = column
        self.setCentralWidget(whole)
        self.resize(*SMALLEST)
        self._ring = FocusRing(self)
        self._lock_key = QShortcut(QKeySequence("Ctrl+L"), self)
        self._lock_key.activated.connect(self._ask_lock)
        # Beside the rail only: in the room F1 lies next to the help card and would lead away.
        self._help_key = QShortcut(QKeySequence("F1"), self)
        self._help_key.activated.connect(self._ask_help)
        QShortcut(QKeySequence("F10"), self).activated.connect(self.turn_theme)

    def add_page(self, name: str, page: QWidget, *, full: bool = False) -> None:
        """Add a page, or put another one in the place of the page of that name.

        Args:
            name: the name it is shown by.
            page: the page; the window owns it from now on.
            full: whether it has the whole window, without the rail.
        """
        former = self._pages.pop(name, None)
        self._pages[name] = page
        self._stack.addWidget(page)
        (self._full.add if full else self._full.discard)(name)
        if former is not None:
            if self._stack.currentWidget() is former:
                self.show_page(name)
            self._stack.removeWidget(former)
            former.deleteLater()

    def drop_other_pages(self, *kept: str) -> None:
        """Let go of every page that is neither kept nor in view, with all that it shows."""
        self.drop_pages(*(self._pages.keys() - set(kept)))

    def drop_pages(self, *names: str) -> None:
        """Let go of these pages, but for the one in view."""
        for name in self._pages.keys() & set(names) - {self.shown}:
            page = self._pages.pop(name)
            self._stack.removeWidget(page)
            page.deleteLater()

    def show_page(self, name: str) -> None:
        """Show a page, and the rail beside it unless it has the whole window."""
        if name == self._way_back:
            self.take_way_back()
        full = name in self._full
        page = self._pages[name]
        self._claim_room_for(page)
        if not full or self._has_rail:
            self.rail.setVisible(not full)
            self.rail.show_chosen(name)
        self._lock_key.setEnabled(full)
        self._help_key.setEnabled(not full)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Let Tab reach a page from its first part on, and show what it came to.

        The proxies of a page say where the focus lies when the page is shown; Qt would let Tab
        begin there too, and pass over whatever stands above it.
        """
        proxies: list[tuple[QWidget, QWidget]] = []
        step = self._stack.currentWidget()
        while step is not None and (proxy := step.focusProxy()) is not None:
            proxies.append((step, proxy))
            step = proxy
        for widget, _ in proxies:
            widget.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none, its stub does not say so
        moved = super().focusNextPrevChild(next)
        for widget, proxy in proxies:
            widget.setFocusProxy(proxy)
        focused = self.focusWidget()
        if moved and focused is not None:
            bring_into_view(focused)
        return moved

    def _claim_room_for(self, page: QWidget) -> None:
        """Let only the page in view ask for room: the room needs none beside the rail."""
        ignored, preferred = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        for other in self._pages.values():
            policy = preferred if other is page else ignored
            other.setSizePolicy(policy, policy)

    def offer_way_back(self, page: str, link: str, words: str) -> None:
        """Keep a link to a page below the others until it is shown again.

        Args:
            page: where the link leads.
            link: its words.
            words: why somebody was led away from there.
        """
        if self._back is None:
            self._back = WayBack()
            self._back.asked.connect(lambda: self.show_page(self._way_back))
            self._column.insertWidget(1, self._back)
        self._way_back = page
        self._back.offer(link, words)
        self._back.show()

    def take_way_back(self) -> None:
        """The link leads nowhere any more."""
        self._way_back = ""
        if self._back is not None:
            self._back.hide()

    @property
    def way_back(self) -> WayBack | None:
        """The link, while it is offered."""
        return self._back if self._way_back else None

    @property
    def mishap(self) -> MishapStrip | None:
        """The strip about what went wrong in the program; none before anything did."""
        return self._mishap

    @property
    def shown(self) -> str:
        """The name of the page in view; empty before the first."""
        current = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is current), "")

    @cached_property
    def rail(self) -> Rail:
        """The rail; it is made with the first page beside it, so that no start waits for it."""
        rail = Rail(self._rows)
        rail.hide()
        rail.asked.connect(self.page_asked.emit)
        rail.lock_asked.connect(self._ask_lock)
        self._beside.insertWidget(0, rail)
        tab_after(self, rail.stops())
        return rail

    @property
    def _has_rail(self) -> bool:
        return "rail" in vars(self)

    def show_person(self, name: str, line: str) -> None:
        """Show who is signed in; an empty name says that nobody is."""
        self._signed_in = bool(name)
        if name or self._has_rail:
            self.rail.show_person(name, line)

    def say(self, words: str) -> None:
        """Let a screen reader say `words`, after what it is saying now."""
        announce(self, words)

    def show_mishap(self, sentence: str, *, problem: bool = True) -> MishapStrip:
        """Say below the page what went wrong in the program, with a report to be had."""
        if self._mishap is None:
            from kadelyx_desk.ui.views.mishap_strip import (  # noqa: PLC0415 - seldom asked for
                MishapStrip,
            )

            self._mishap = MishapStrip()
            self._column.addWidget(self._mishap)
        said = self._mishap.isVisible() and self._mishap.sentence == sentence
        self._mishap.show_sentence(sentence, problem=problem)
        if not said:  # a defect in what is drawn comes again and again
            self.say(sentence)
        return self._mishap

    def show_problem(self, sentence: str) -> None:
        """Say below the page what could not be done."""
        self._defect.show_problem(sentence)
        self.say(sentence)

    def come_forward(self) -> None:
        """Show the window above others: somebody looks for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def turn_theme(self) -> None:
        """Turn to the next theme: Light, Dark, Dim."""
        look = theme.current()
        theme.apply(look.name.following, look.points)
        self.theme_changed.emit(look.name.following)

    def _ask_lock(self) -> None:
        if self._signed_in:
            self.lock_asked.emit()

    def _ask_help(self) -> None:
        if self._signed_in:
            self.help_asked.emit(self.shown)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)
        return done
