from __future__ import annotations

from builders import new_session
from kadelyx_desk.domain.entries import SessionStopped
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form


def test_z13_that_the_reason_of_a_stop_reaches_neither_partner_alone() -> None:
    session = new_session()
    entry = session.service.record(About.COUPLE, SessionStopped("B has a fever.")).link.entry

    assert [form for form in Form if entry.shown_in(form)] == [Form.JOINT, Form.TEAM]
