"""The file before the seal: the same bytes each time, with the record inside."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf

from kadelyx_desk.reporting.attachment import attachment_of
from kadelyx_desk.reporting.document import document
from reports import FONTS, full_order


def test_that_the_same_order_gives_the_same_bytes() -> None:
    order = full_order()
    assert document(order, FONTS) == document(order, FONTS)


def test_that_a_reader_is_told_title_author_and_language() -> None:
    with pikepdf.open(io.BytesIO(document(full_order(), FONTS))) as pdf:
        info = {str(key): str(value) for key, value in pdf.docinfo.items()}
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert info["/Title"].startswith("Session summary, C-0001, session 1 of 3")
    assert info["/Author"] == "Alder House Clinic"
    assert not any(name in str(info) for name in ("Rivera", "RIVERA", "Okafor", "OKAFOR"))


def test_that_the_record_is_attached_as_data() -> None:
    order = full_order()
    with pikepdf.open(io.BytesIO(document(order, FONTS))) as pdf:
        attached = pdf.attachments["record.json"]
        assert attached.get_file().read_bytes() == attachment_of(order)
        assert attached.get_file().mime_type == "application/json"
        assert str(attached.obj.AFRelationship) == "/Data"
        assert len(pdf.Root.AF) == 1


def test_that_sections_can_be_jumped_to() -> None:
    with pikepdf.open(io.BytesIO(document(full_order(), FONTS))) as pdf:
        titles = [str(item.title) for item in pdf.open_outline().root]
    assert titles[:4] == ["Session summary", "Bottom line", "Doses", "Safety"]
    assert {"The journey", "Integration", "Vital signs", "Entries"} <= set(titles)


def test_that_a_checker_of_files_finds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(document(full_order(), FONTS))
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
