"""The pages against the record: made again from the attachment, and compared."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pikepdf
import pypdfium2

from kadelyx_desk.application.signing_service import EARLIER_TEMPLATES, TEMPLATE
from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.reporting.attachment import RENDERER, Attached
from kadelyx_desk.reporting.summary_report import render


class OtherTemplateError(RecordAlteredError):
    """The pages were laid out by a template that this program does not have."""


def check_pages(data: bytes, attached: Attached, fonts: Path) -> None:
    """Render the attached record again and compare it with the pages of the file.

    The text of every page must be the same. Where the same version of the renderer made both,
    what draws the page and the faces it is drawn with must be the same to the byte.

    Raises:
        OtherTemplateError: where the template is that of another version of the program. What
            cannot be compared is never called whole: who seals could name any template.
        RecordAlteredError: at the first page that differs.
    """
    if attached.template != TEMPLATE:
        which = "the earlier" if attached.template in EARLIER_TEMPLATES else "a newer"
        raise OtherTemplateError(
            f"The pages cannot be checked here: they were laid out as “{attached.template}”."
            f" Use {which} version of the program."
        )
    again = render(attached.order, fonts)
    _compare(texts(data), texts(again))
    if attached.renderer == RENDERER:
        _compare(_drawings(data), _drawings(again))
    _refuse_overlays(data)


def _compare(found: list[str], expected: list[str]) -> None:
    if len(found) != len(expected):
        raise RecordAlteredError("The number of pages is not that of the record.")
    for page, (one, other) in enumerate(zip(found, expected, strict=True), 1):
        if one != other:
            raise RecordAlteredError(f"Page {page} does not show what the record holds.")


def texts(data: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(data)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_range())
            text.close()
            page.close()
        return found
    finally:
        document.close()


def _drawings(data: bytes) -> list[str]:
    """A digest per page over its size, its operators and its embedded faces."""
    found = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            digest = hashlib.sha256(repr([str(side) for side in page.mediabox]).encode())
            digest.update(page.Contents.read_bytes())
            for name, font in sorted(page.Resources.get("/Font", {}).items()):
                digest.update(str(name).encode())
                for part in (font.get("/ToUnicode"), _face(font)):
                    if part is not None:
                        digest.update(part.read_bytes())
            found.append(digest.hexdigest())
    return found


def _face(font: pikepdf.Object) -> pikepdf.Object | None:
    descriptor = font.get("/FontDescriptor")
    return None if descriptor is None else descriptor.get("/FontFile2")


def _refuse_overlays(data: bytes) -> None:
    """Nothing may lie over a page but the seal's own field, which has no size."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            for note in page.get("/Annots", []):
                if any(float(side) for side in note.Rect):
                    raise RecordAlteredError(f"Something lies over page {number}.")
