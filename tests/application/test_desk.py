from __future__ import annotations

from builders import PROTOCOL_TEXT, Session, fake_desk, new_session
from kadelyx_desk.domain.entries import ProtocolAdopted
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.protocol_text import read_protocol


def test_that_log_and_clock_are_those_of_the_recorder() -> None:
    fake = fake_desk()

    assert fake.desk.log is fake.log
    assert fake.desk.clock is fake.clock


def test_that_a_session_goes_on_under_the_protocol_it_began_with() -> None:
    session = new_session()
    newer = PROTOCOL_TEXT.replace("version = 2", "version = 3", 1)
    read = read_protocol(newer)
    (clinic,) = session.fake.log.streams(StreamKind.CLINIC)
    session.fake.desk.recorder.write(
        clinic.id, ProtocolAdopted(read.id, read.version, read.sha256, newer)
    )

    assert session.fake.desk.session(session.id).protocol.version == 2
    later = Session(session.fake, couple=session.couple)
    assert later.service.protocol.version == 3


def test_z11_that_two_sessions_of_a_couple_hold_each_their_own_entries() -> None:
    first = new_session().prepare()

    second = Session(first.fake, couple=first.couple)

    assert not {link.entry.id for link in first.snapshot.links} & {
        link.entry.id for link in second.snapshot.links
    }
    assert {link.entry.stream for link in second.snapshot.links} == {second.id}
