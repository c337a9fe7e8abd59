from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.reporting.receipt import render_receipt
from kadelyx_desk.reporting.receipt_writer import PdfReceiptWriter
from receipts import RECEIPT
from reports import FONTS


def test_that_the_file_is_the_page_and_stands_alone(tmp_path: Path) -> None:
    target = tmp_path / "receipt.pdf"

    PdfReceiptWriter(FONTS).write(RECEIPT, "a4", target)

    assert target.read_bytes() == render_receipt(RECEIPT, "a4", FONTS)
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KadelyxError, match="could not be written: No such file"):
        PdfReceiptWriter(FONTS).write(RECEIPT, "letter", tmp_path / "gone" / "receipt.pdf")


def test_that_drawing_is_not_imported_before_a_receipt_is_asked_for() -> None:
    look = (
        "import sys, kadelyx_desk.reporting.receipt_writer;sys.exit('reportlab' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0
