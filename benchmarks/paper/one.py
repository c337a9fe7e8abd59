"""One report: made here, made by a fresh process, sealed; and its words on bare pages."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from types import TracebackType
from typing import Self

import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.archive.making import Archive
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.document import document
from kadelyx_desk.system.paths import resources

_FACE, _POINTS, _LINE = "Bare", 8, 11
FONTS = resources() / "fonts"


class Paper:
    """The joint report of one signed session of an archive."""

    def __init__(self, archive: Archive) -> None:
        self._opened = archive.open()
        self._reports = self._opened.desk.reports
        rows = self._opened.desk.directory.sessions()
        # The second that is copied: the first of all is the demonstration's own, and short.
        session = [row.session for row in rows if row.stage is Stage.SIGNED][-2]
        self._order = self._reports.order(session, Form.JOINT, "a4")
        self._pages = _words(document(self._order, FONTS))
        self._folder = TemporaryDirectory()
        pdfmetrics.registerFont(TTFont(_FACE, FONTS / "NotoSans-Regular.ttf"))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._opened.close()
        self._folder.cleanup()

    def warm(self) -> float:
        """Pages and attachment, where everything is imported; the ms."""
        begun = perf_counter()
        document(self._order, FONTS)
        return (perf_counter() - begun) * 1000

    def bare(self) -> float:
        """The same words, a line each, in an embedded face and nothing else; the ms."""
        begun = perf_counter()
        canvas = Canvas(io.BytesIO(), invariant=1, pageCompression=1)
        for lines in self._pages:
            canvas.setFont(_FACE, _POINTS)
            for place, line in enumerate(lines):
                canvas.drawString(40, 800 - _LINE * place, line)
            canvas.showPage()
        canvas.save()
        return (perf_counter() - begun) * 1000

    def cold(self) -> float:
        """The pages from a process of their own, as the preview gets them; the ms."""
        begun = perf_counter()
        pages = self._reports.preview(self._order, lambda: True)
        took = (perf_counter() - begun) * 1000
        if pages is None:
            message = "the pages were not wanted"
            raise RuntimeError(message)
        pages.let_go()
        return took

    def sealed(self) -> float:
        """The file, as it is exported; the ms."""
        begun = perf_counter()
        self._reports.write(self._order, Path(self._folder.name) / "report.pdf")
        return (perf_counter() - begun) * 1000


def _words(pdf: bytes) -> list[list[str]]:
    found = []
    read = pypdfium2.PdfDocument(pdf)
    for page in read:
        text = page.get_textpage()
        found.append(text.get_text_range().splitlines())
        text.close()
        page.close()
    read.close()
    return found
