"""The whole file before the seal: the pages, the attached record, and what readers ask for."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf.models.metadata import encode_pdf_date

from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.reporting.attachment import NAME, attachment_of
from kadelyx_desk.reporting.summary_report import render

LANGUAGE: Final = "en-GB"


def document(order: ReportOrder, fonts: Path) -> bytes:
    """The report with its record inside; the same order gives the same bytes."""
    with pikepdf.open(io.BytesIO(render(order, fonts))) as pdf:
        _attach(pdf, attachment_of(order))
        pdf.Root.Lang = pikepdf.String(LANGUAGE)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        made = encode_pdf_date(max(link.entry.recorded.utc for link in order.shown))
        for name in ("/CreationDate", "/ModDate"):
            pdf.docinfo[name] = made
        target = io.BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        return target.getvalue()


def _attach(pdf: pikepdf.Pdf, record: bytes) -> None:
    """Attach the record as data that the pages were made from (ISO 32000-2, 14.13)."""
    pdf.attachments[NAME] = pikepdf.AttachedFileSpec(
        pdf,
        record,
        filename=NAME,
        description="The record that these pages show, with its hash chain",
        mime_type="application/json",
        relationship=pikepdf.Name.Data,
    )
    pdf.Root.AF = pikepdf.Array([pdf.attachments[NAME].obj])
