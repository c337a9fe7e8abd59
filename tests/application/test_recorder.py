from __future__ import annotations

import pytest

from builders import DANA, new_session
from kadelyx_desk.application.recorder import Hand, Recorder
from kadelyx_desk.domain.entries import AllergiesCopied, Noted
from kadelyx_desk.domain.errors import NotSavedError
from kadelyx_desk.domain.record.entry import Source
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility


def test_that_an_entry_is_of_this_hand_at_this_press() -> None:
    session = new_session()
    recorder = Recorder(
        session.fake.log, session.clock, Hand(DANA, "desk 2", Source.TRANSCRIPT)
    )
    press = session.clock.read()

    entry = recorder.entry(session.id, About.B, Noted("calm"), press=press)

    assert (entry.author, entry.device, entry.source) == (
        DANA.id,
        "desk 2",
        Source.TRANSCRIPT,
    )
    assert (entry.occurred, entry.recorded) == (press.moment, press.recorded)
    assert (entry.stream, entry.about, entry.late_reason) == (session.id, About.B, None)
    assert entry.id.int >> 80 == int(press.moment.utc.timestamp() * 1000)


def test_that_the_reader_is_the_default_of_the_kind_unless_said_otherwise() -> None:
    recorder = new_session().fake.desk.recorder
    kept = AllergiesCopied("penicillin")

    made = [
        recorder.entry(DANA.id, About.A, Noted("calm")),
        recorder.entry(DANA.id, About.A, kept),
        recorder.entry(DANA.id, About.A, kept, visibility=Visibility.TEAM),
    ]

    assert [entry.visibility for entry in made] == [
        Visibility.SHARED,
        Visibility.PARTNER,
        Visibility.TEAM,
    ]


def test_that_bodies_are_stored_whole_or_not_at_all() -> None:
    session = new_session()
    recorder = session.fake.desk.recorder

    links = recorder.write(session.id, Noted("one"), Noted("two"), about=About.A)
    assert [link.entry.body for link in links] == [Noted("one"), Noted("two")]

    session.fake.log.disk_is_full = True
    with pytest.raises(NotSavedError):
        recorder.write(session.id, Noted("three"), Noted("four"))
    assert session.fake.log.read(session.id)[-1] == links[-1]
