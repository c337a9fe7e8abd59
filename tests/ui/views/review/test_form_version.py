from __future__ import annotations

from builders import full_session
from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility
from kadelyx_desk.ui.views.review.form_version import version_of


def test_that_a_form_counts_the_addenda_that_it_shows() -> None:
    session = full_session().sign()
    record = session.service.record
    record(About.COUPLE, Addendum("Shared."))
    record(About.COUPLE, Addendum("For the team."), visibility=Visibility.TEAM)

    versions = [version_of(session.view(), form) for form in (Form.JOINT, Form.TEAM)]

    assert versions == [2, 3]
