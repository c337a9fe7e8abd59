"""An archive of the benchmarks is a record like any other: chains, signatures, lists hold."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509

from benchmarks.archive.making import fill
from benchmarks.archive.template import ENTRIES
from demos import demo_in
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.attachment import attachment_of, read_attachment
from kadelyx_desk.reporting.proof.record import check_record


def test_that_a_copied_couple_is_a_couple_of_the_record(tmp_path: Path) -> None:
    opened = demo_in(tmp_path / "record").open()
    try:
        log, directory = opened.desk.log, opened.desk.directory
        before = {row.couple for row in directory.couples()}
        names = {row.a for row in directory.couples()}
        fill(opened, 1)
        (copied,) = [row for row in directory.couples() if row.couple not in before]
        sessions = [row for row in directory.sessions() if row.couple == copied.couple]
        lengths = [
            len(log.read(stream.id)) for kind in StreamKind for stream in log.streams(kind)
        ]
        order = opened.desk.reports.order(sessions[0].session, Form.JOINT, "a4")
        root = x509.load_der_x509_certificate(opened.vault.root_certificate)
        count = check_record(read_attachment(attachment_of(order)), root)
    finally:
        opened.close()
    assert [row.stage for row in sessions] == [Stage.SIGNED] * 3
    assert {row.couple_code for row in sessions} == {copied.code}
    assert {row.a for row in sessions} == {copied.a}
    assert copied.a not in names
    assert lengths.count(ENTRIES) == 3
    assert count.total == ENTRIES
