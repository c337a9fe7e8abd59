"""The report of a session in memory: made beside the window, drawn page by page, let go."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from kadelyx_desk.application.ports import PreviewPages
from kadelyx_desk.application.report_service import ReportService
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.preview.view import (
    DrawnPage,
    DrawPage,
    Making,
    PreviewView,
    ShowPreview,
    StopPreview,
)
from kadelyx_desk.ui.viewmodels.signals import signal_of


class _Wish:
    """Whether somebody still waits; read by the thread that makes the pages."""

    def __init__(self) -> None:
        self.is_wanted = True


class PreviewModel(QObject):
    """Holds at most one preview of one session, and forgets it when it is left."""

    shown = signal_of(PreviewView)
    drawn = signal_of(DrawnPage)

    def __init__(self, reports: ReportService, session: UUID) -> None:
        super().__init__()
        self._reports = reports
        self._session = session
        self._wish = _Wish()
        self._running: background.Running[PreviewPages | None] | None = None
        self._pages: PreviewPages | None = None

    def do(self, intent: Intent) -> None:
        """Carry out an intent of the preview; others are not for it."""
        match intent:
            case ShowPreview():
                self._make(intent)
            case StopPreview() if self._running is not None:
                self.stop()
                self.shown.emit(PreviewView(Making.STOPPED))
            case DrawPage() if self._pages is not None:
                picture = self._pages.picture(intent.page, intent.width)
                self.drawn.emit(DrawnPage(intent.page, picture))
            case _:
                pass

    def stop(self) -> None:
        """Let go of the pages, and of those that are being made."""
        self._wish.is_wanted = False
        if self._running is not None:
            self._running.forget()
            self._running = None
        if self._pages is not None:
            self._pages.let_go()
            self._pages = None

    def _make(self, intent: ShowPreview) -> None:
        self.stop()
        self._wish = wish = _Wish()
        self.shown.emit(PreviewView(Making.UNDER_WAY))
        self._run(wish, intent)

    def _run(self, wish: _Wish, intent: ShowPreview) -> None:
        try:
            order = self._reports.order(self._session, intent.form, intent.paper)
        except KadelyxError as error:
            self._fail(error)
            return

        def make() -> PreviewPages | None:
            pages = self._reports.preview(order, lambda: wish.is_wanted)
            if pages is None or wish.is_wanted:
                return pages
            pages.let_go()
            return None

        self._running = background.run(make, self._made, self._fail)

    def _made(self, pages: PreviewPages | None) -> None:
        self._running = None
        if pages is None:
            return
        self._pages = pages
        self.shown.emit(PreviewView(Making.MADE, tuple(pages.sizes), tuple(pages.texts)))

    def _fail(self, error: Exception) -> None:
        self._running = None
        is_told = isinstance(error, KadelyxError)
        sentence = str(error) if is_told else "The preview could not be made."
        self.shown.emit(PreviewView(Making.FAILED, sentence=sentence))
        if not is_told:
            raise error
