"""The report in memory, as it would print now: drawn in a process of its own, never sealed.

Nothing is written: the bytes come back through a pipe and go when the pages are let go. No key
takes part, so what is on the screen can be mistaken for no sealed report.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from kadelyx_desk.application.ports import Picture, ReportOrder
from kadelyx_desk.reporting.child import ending, heard, tell

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_LOOK: Final = 0.05
"""Seconds between two looks at whether anybody still waits."""

_PDFIUM: Final = Lock()
"""The library takes one thread at a time, whatever documents they are at."""


class MemoryPreview:
    """Draws previews. `fonts` is the folder of the bundled faces."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def draw(self, order: ReportOrder, is_wanted: Callable[[], bool]) -> PdfiumPages | None:
        """The pages as they would print now; None as soon as nobody wants them any more.

        Raises:
            KadelyxError: where they cannot be made.
        """
        context = get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(target=_make, args=(theirs, order, self._fonts), daemon=True)
        child.start()
        theirs.close()
        try:
            while not ours.poll(_LOOK):
                if not is_wanted():
                    return None
            return PdfiumPages(ending(*heard(ours)))
        finally:
            ours.close()
            child.terminate()  # it has said all, or nobody waits for what it would say
            child.join()
            child.close()


def _make(parent: Connection, order: ReportOrder, fonts: Path) -> None:
    """The child: draw the pages."""

    def work() -> bytes:
        from kadelyx_desk.reporting.summary_report import render  # noqa: PLC0415 - the child only

        return render(order, fonts)

    tell(parent, work)
    parent.close()


class PdfiumPages:
    """The pages of a PDF that is held in memory."""

    def __init__(self, pdf: bytes) -> None:
        # A tenth of a second to import.
        from pypdfium2 import PdfDocument  # noqa: PLC0415 - only a preview needs it

        with _PDFIUM:
            self._pdf: PdfDocument | None = PdfDocument(pdf)
            pages = [_looked_at(self._pdf, number) for number in range(len(self._pdf))]
        self.sizes: Sequence[tuple[float, float]] = [size for size, _ in pages]
        self.texts: Sequence[str] = [text for _, text in pages]

    def picture(self, page: int, width: int) -> Picture:
        """A page, counted from 0, drawn `width` pixels wide.

        Raises:
            LookupError: where the pages were let go.
        """
        with _PDFIUM:
            if self._pdf is None:
                message = "the pages were let go"
                raise LookupError(message)
            drawn = self._pdf[page]
            bitmap = drawn.render(scale=width / drawn.get_width(), grayscale=True)
            greys = bytes(bitmap.buffer)
            made = Picture(bitmap.width, bitmap.height, bitmap.stride, greys)
            bitmap.close()
            drawn.close()
            return made

    def let_go(self) -> None:
        """Forget the pages."""
        with _PDFIUM:
            if self._pdf is not None:
                self._pdf.close()
                self._pdf = None


def _looked_at(pdf: PdfDocument, number: int) -> tuple[tuple[float, float], str]:
    """The size and the words of a page."""
    page = pdf[number]
    words = page.get_textpage()
    size, text = page.get_size(), words.get_text_range()
    words.close()
    page.close()
    return size, text
