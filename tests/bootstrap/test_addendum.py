"""An addendum in a real file: taken after the signature, kept, printed, and verified."""

from __future__ import annotations

import tempfile
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from benches import Bench
from demos import MadeRecord, demo_in
from kadelyx_desk.bootstrap.certificate import read_root
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.entries import Addendum, Noted
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import Stage, addenda, stage
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility
from kadelyx_desk.reporting.verdict import State
from kadelyx_desk.reporting.verify import verify_file
from kadelyx_desk.system.paths import resources
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.viewmodels.lists import OpenSession
from kadelyx_desk.ui.views.review.page import ReviewPage

TEXT = "B called on the day after: the headache had gone."


@pytest.fixture
def made(tmp_path: Path) -> MadeRecord:
    return demo_in(tmp_path / "record")


def _signed(opened: OpenDesk) -> UUID:
    rows = opened.desk.directory.sessions()
    return next(row.session for row in rows if row.stage is Stage.SIGNED)


def _add(made: MadeRecord) -> UUID:
    opened = made.open()
    try:
        session = _signed(opened)
        opened.desk.session(session).record(About.COUPLE, Addendum(TEXT))
    finally:
        opened.close()
    return session


def test_that_the_database_takes_an_addendum_after_a_signature_and_keeps_it(
    made: MadeRecord,
) -> None:
    session = _add(made)

    opened = made.open()
    try:
        service = opened.desk.session(session)
        kept = [line.body.text for line in addenda(service.snapshot)]
        assert kept == [TEXT]
        assert stage(service.snapshot) is Stage.SIGNED
    finally:
        opened.close()


def test_z15_that_an_addendum_opens_nothing_that_the_signature_closed(
    made: MadeRecord,
) -> None:
    session = _add(made)

    opened = made.open()
    try:
        service = opened.desk.session(session)
        (line,) = addenda(service.snapshot)
        before = len(service.snapshot.links)
        with pytest.raises(RefusedError, match="Only an addendum"):
            service.record(About.COUPLE, Noted("One more word."))
        with pytest.raises(RefusedError, match="Only an addendum"):
            service.amend(line.link.entry.id, None, "a slip")
        with pytest.raises(RefusedError):
            service.undo_last()
        assert len(service.snapshot.links) == before
    finally:
        opened.close()


def test_z15_that_a_sealed_report_with_an_addendum_is_whole_and_says_so(
    made: MadeRecord, tmp_path: Path
) -> None:
    session = _add(made)
    target = tmp_path / "report.pdf"

    opened = made.open()
    try:
        reports = opened.desk.reports
        reports.write(reports.order(session, Form.TEAM, "letter"), target)
    finally:
        opened.close()

    verdict = verify_file(target, [read_root(made.folder)], resources() / "fonts")
    assert (verdict.state, verdict.exit_code) == (State.COMPLETE, 0)
    assert "1 addendum follows the signature: version 2." in verdict.sentence


def _seen(*folders: Path) -> set[Path]:
    return {path for folder in folders for path in folder.rglob("*")}


def test_z30_that_review_sign_and_addendum_leave_no_file_of_the_pages(
    bench: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = tmp_path / "temporary"
    beside.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(beside))
    monkeypatch.setattr(tempfile, "tempdir", None)
    rows = bench.opened.desk.directory.sessions()
    signed = next(row.session for row in rows if row.stage is Stage.SIGNED)
    before = _seen(tmp_path)

    bench.workplace.today.asked.emit(OpenSession(signed))
    page = bench.window.findChild(ReviewPage)
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.preview.stack.sheets), timeout=30_000)
    words = " ".join(sheet.accessibleName() for sheet in page.preview.stack.sheets)
    page.asked.emit(Record(About.COUPLE, Addendum(TEXT), Visibility.SHARED))
    qtbot.waitUntil(
        lambda: any(TEXT in sheet.accessibleName() for sheet in page.preview.stack.sheets),
        timeout=30_000,
    )

    assert "SIGNED, not co-signed" in words
    assert "AMENDED, version 2" in page.preview.stack.sheets[0].accessibleName()
    assert all(sheet.drawn_width for sheet in page.preview.stack.sheets[:1])
    assert _seen(tmp_path) == before
