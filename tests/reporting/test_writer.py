"""The writer: a child makes the file, the key stays here, and the target is whole or absent."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.reporting.verdict import State
from kadelyx_desk.reporting.verify import verify_file
from kadelyx_desk.reporting.writer import SealedReportWriter
from reports import AT, FONTS, Clinic, full_order, signed_order


class _RefusingSigner(Clinic):
    """A signer whose key was locked away meanwhile."""

    def sign(self, statement: bytes) -> bytes:
        raise KadelyxError(f"The desk is locked; {len(statement)} bytes were not signed.")


def test_that_a_report_is_written_whole_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    clinic = Clinic()
    target = tmp_path / "report.pdf"
    SealedReportWriter(FONTS).write(signed_order(clinic), clinic, target, AT)
    assert verify_file(target, [clinic.root_certificate], FONTS).state is State.PARTIAL
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "report.pdf"
    with pytest.raises(KadelyxError, match="could not be written"):
        SealedReportWriter(FONTS).write(full_order(), Clinic(), target, AT)


def test_that_without_a_signature_an_earlier_file_stays_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"earlier")
    with pytest.raises(KadelyxError, match="locked"):
        SealedReportWriter(FONTS).write(full_order(), _RefusingSigner(), target, AT)
    assert target.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_defect_in_the_child_says_where_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    with pytest.raises(RuntimeError) as found:
        SealedReportWriter(tmp_path).write(full_order(), Clinic(), target, AT)
    assert "faces.py" in str(found.value)
    assert "Rivera" not in str(found.value)
    assert not target.exists()
