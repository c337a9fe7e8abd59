"""An addendum in a real file: taken after the signature, kept, printed, and verified."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from demos import MadeRecord, demo_in
from kadelyx_desk.bootstrap.certificate import read_root
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.entries import Addendum, Noted
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import Stage, addenda, stage
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.verdict import State
from kadelyx_desk.reporting.verify import verify_file
from kadelyx_desk.system.paths import resources

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
