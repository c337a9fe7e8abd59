"""The file before the seal: the same bytes each time, with the record inside."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf

from builders import full_session
from kadelyx_desk.reporting.attachment import attachment_of
from kadelyx_desk.reporting.document import document
from reports import FONTS, order_of


def test_that_the_same_order_gives_the_same_bytes() -> None:
    order = order_of(full_session())
    assert document(order, FONTS) == document(order, FONTS)


def test_that_a_reader_is_told_title_author_and_language() -> None:
    with pikepdf.open(io.BytesIO(document(order_of(full_session()), FONTS))) as pdf:
        info = {str(key): str(value) for key, value in pdf.docinfo.items()}
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert info["/Title"].startswith("Session summary, C-0001, session 1 of 3")
    assert info["/Author"] == "Alder House Clinic"
    assert not any(name in str(info) for name in ("Rivera", "RIVERA", "Okafor", "OKAFOR"))


def test_that_the_record_is_attached_as_data() -> None:
    order = order_of(full_session())
    with pikepdf.open(io.BytesIO(document(order, FONTS))) as pdf:
        attached = pdf.attachments["record.json"]
        assert attached.get_file().read_bytes() == attachment_of(order)
        assert attached.get_file().mime_type == "application/json"
        assert str(attached.obj.AFRelationship) == "/Data"
        assert len(pdf.Root.AF) == 1


def test_that_sections_can_be_jumped_to() -> None:
    with pikepdf.open(io.BytesIO(document(order_of(full_session()), FONTS))) as pdf:
        titles = [str(item.title) for item in pdf.open_outline().root]
    assert titles[:4] == ["Session summary", "Bottom line", "Doses", "Safety"]
    assert {"The journey", "Integration", "Vital signs", "Entries"} <= set(titles)


def test_that_a_checker_of_files_finds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(document(order_of(full_session()), FONTS))
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
