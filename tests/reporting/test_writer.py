"""The writer: a child makes the file, the key stays here, and the target is whole or absent."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import cast

import pytest

from kadelyx_desk.application.ports import ReportJob, ReportOrder
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
    SealedReportWriter(FONTS).write(ReportJob(signed_order(clinic), target, AT), clinic)
    assert verify_file(target, [clinic.root_certificate], FONTS).state is State.PARTIAL
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "report.pdf"
    with pytest.raises(KadelyxError, match="could not be written"):
        SealedReportWriter(FONTS).write(ReportJob(full_order(), target, AT), Clinic())


def test_that_without_a_signature_an_earlier_file_stays_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"earlier")
    with pytest.raises(KadelyxError, match="locked"):
        SealedReportWriter(FONTS).write(ReportJob(full_order(), target, AT), _RefusingSigner())
    assert target.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_defect_in_the_child_says_where_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    with pytest.raises(RuntimeError) as found:
        SealedReportWriter(tmp_path).write(ReportJob(full_order(), target, AT), Clinic())
    assert "faces.py" in str(found.value)
    assert "Rivera" not in str(found.value)
    assert not target.exists()


def test_that_many_reports_are_written_side_by_side_and_one_that_fails_keeps_none_back(
    tmp_path: Path,
) -> None:
    clinic = Clinic()
    order = signed_order(clinic)
    names = ("one.pdf", "two.pdf", "nowhere/three.pdf", "four.pdf")
    jobs = [ReportJob(order, tmp_path / name, AT) for name in names]

    done = dict(SealedReportWriter(FONTS).write_all(iter(jobs), clinic, 2))

    assert set(done) == set(jobs)
    refused = [job.target.name for job, reason in done.items() if reason is not None]
    assert refused == ["three.pdf"]
    whole = {path.name for path in tmp_path.iterdir()}
    assert whole == {"one.pdf", "two.pdf", "four.pdf"}
    roots = [clinic.root_certificate]
    assert verify_file(tmp_path / "four.pdf", roots, FONTS).state is State.PARTIAL


class _Deadly:
    """Ends the process that takes it in, as a machine short of memory would."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (1,)


def test_that_a_child_that_dies_is_a_sentence_and_the_next_report_has_another(
    tmp_path: Path,
) -> None:
    clinic = Clinic()
    deadly = ReportJob(cast("ReportOrder", _Deadly()), tmp_path / "first.pdf", AT)
    fine = ReportJob(signed_order(clinic), tmp_path / "second.pdf", AT)

    done = dict(SealedReportWriter(FONTS).write_all([deadly, fine], clinic, 1))

    assert "could not be made" in str(done[deadly])
    assert done[fine] is None
    assert [path.name for path in tmp_path.iterdir()] == ["second.pdf"]
