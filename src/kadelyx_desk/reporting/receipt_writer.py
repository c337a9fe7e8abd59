"""Writes a receipt to a file; drawing comes in only when one is asked for."""

from __future__ import annotations

from pathlib import Path

from kadelyx_desk.domain.course.receipt import Receipt
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.reporting.placing import put_in_place


class PdfReceiptWriter:
    """Writes receipts. `fonts` is the folder of the bundled faces."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def write(self, receipt: Receipt, paper: str, target: Path) -> None:
        """Write the receipt to `target`, whole or not at all.

        Raises:
            KadelyxError: where the file cannot be written.
        """
        from kadelyx_desk.reporting.receipt import render_receipt  # noqa: PLC0415 - half a second, and only when asked

        data = render_receipt(receipt, paper, self._fonts)
        try:
            put_in_place(target, data)
        except OSError as error:
            reason = error.strerror or "the disk did not take it"
            raise KadelyxError(f"The receipt could not be written: {reason}.") from error
