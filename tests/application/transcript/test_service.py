from __future__ import annotations

import pytest

from desks import fake_desk
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import NotSavedError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.record.fields import JsonObject
from kadelyx_desk.domain.visibility import Visibility
from transcripts import everything, refused, session_of, take, typed

_NOTE: JsonObject = {"kind": "note", "about": "A", "occurred": "13:06", "text": "quiet"}
_SIGNED: JsonObject = {
    "kind": "signed",
    "occurred": "15-Oct-2026 12:00",
    "by": "Dana Whitfield",
}
_ADDED: JsonObject = {
    "kind": "addendum",
    "occurred": "16-Oct-2026 12:00",
    "by": "Dana Whitfield",
    "visibility": "team only",
    "text": "She called.",
}


def test_that_a_taken_session_stands_in_the_lists_and_is_not_signed() -> None:
    fake = fake_desk()
    taken = take(fake, typed(_NOTE))
    (row,) = fake.desk.directory.sessions()
    assert (row.session, row.stage) == (taken.session, Stage.PLANNED)
    assert (taken.couple_code, taken.entries, taken.was_signed) == ("C-0001", 7, False)
    fake.desk.session(taken.session)  # it opens like any other


def test_that_the_audit_log_says_who_took_it() -> None:
    fake = fake_desk()
    taken = take(fake, typed(_NOTE))
    (audit,) = fake.log.streams(StreamKind.AUDIT)
    acts = [
        link.entry.body
        for link in fake.log.read(audit.id)
        if isinstance(link.entry.body, Audited) and link.entry.body.act is Act.CREATED
    ]
    assert [one.detail for one in acts] == [None, "transcribed"]
    assert acts[-1].subject == taken.session


def test_z7_that_a_disk_that_refuses_leaves_nothing_of_it() -> None:
    fake = fake_desk()
    before = everything(fake)
    fake.log.disk_is_full = True
    with pytest.raises(NotSavedError, match="Nothing was written"):
        take(fake, typed(_NOTE))
    fake.log.disk_is_full = False
    assert everything(fake) == before
    assert take(fake, typed(_NOTE)).entries == 7


def test_z14_that_what_was_added_to_a_signed_session_becomes_a_note() -> None:
    content = typed(_NOTE, after_signature=[_SIGNED, _ADDED])
    fake = fake_desk()
    assert take(fake, content).was_signed
    links = session_of(fake_desk(), content).links
    assert links[-2].entry.body == Noted("quiet")
    added = links[-1].entry
    assert (added.body, added.visibility) == (Noted("Addendum: She called."), Visibility.TEAM)
    assert added.late_reason is not None
    assert added.late_reason.endswith("(written by Dana Whitfield)")


def test_that_an_addendum_that_cannot_be_a_note_is_said() -> None:
    found = refused(
        fake_desk(), typed(after_signature=[_ADDED | {"occurred": "16-Oct-2036 12:00"}])
    )
    assert "ahead" in found["after_signature[0]"]


def test_that_a_zone_of_its_own_counts_for_every_time() -> None:
    content = typed(_NOTE, zone="Europe/Berlin")
    moment = session_of(fake_desk(), content).links[-1].entry.occurred
    assert (moment.zone, moment.offset_minutes) == ("Europe/Berlin", 120)
    here = session_of(fake_desk(), typed(_NOTE, zone=None)).links[-1].entry.occurred
    assert here.zone == "America/Los_Angeles"
