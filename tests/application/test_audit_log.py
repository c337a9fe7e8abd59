from __future__ import annotations

from builders import DANA, Session, full_session, new_session
from kadelyx_desk.domain.entries import Audited
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.record.chain import check
from kadelyx_desk.domain.visibility import Visibility


def _acts(session: Session) -> list[Audited]:
    (stream,) = session.fake.log.streams(StreamKind.AUDIT)
    bodies = [link.entry.body for link in session.fake.log.read(stream.id)]
    return [body for body in bodies if isinstance(body, Audited)]


def test_that_there_is_one_audit_stream_with_a_chain_of_its_own() -> None:
    session = new_session()
    session.fake.desk.audit.note(Act.LOCKED)
    session.fake.desk.audit.note(Act.UNLOCKED)

    (stream,) = session.fake.log.streams(StreamKind.AUDIT)
    links = session.fake.log.read(stream.id)

    assert check(stream, links).total == len(links)
    assert {link.entry.author for link in links} == {DANA.id}
    assert {link.entry.visibility for link in links} == {Visibility.TEAM}
    assert _acts(session)[-2:] == [
        Audited(Act.LOCKED, None, None),
        Audited(Act.UNLOCKED, None, None),
    ]


def test_that_every_act_on_the_record_is_noted_with_its_subject() -> None:
    session = full_session().sign()

    acts = _acts(session)

    assert [body.act for body in acts] == [
        Act.FOUNDED,
        Act.STAFF_CHANGED,
        Act.STAFF_CHANGED,
        Act.CREATED,
        Act.CREATED,
        Act.SIGNED,
    ]
    assert [body.subject for body in acts[3:]] == [session.couple, session.id, session.id]


def test_that_the_audit_log_holds_no_name_and_no_note() -> None:
    session = full_session().sign()
    (stream,) = session.fake.log.streams(StreamKind.AUDIT)

    page = b"".join(link.canonical for link in session.fake.log.read(stream.id))

    for word in (b"Rivera", b"Ana", b"Okafor", b"1985", b"ketamine", b"penicillin"):
        assert word not in page


def test_that_an_act_is_done_though_its_line_must_wait_for_the_disk() -> None:
    session = new_session()
    audit = session.fake.desk.audit
    before = len(_acts(session))

    session.fake.log.disk_is_full = True
    audit.note(Act.VIEWED, session.id)
    audit.note(Act.EXPORTED, session.id, "joint")
    assert len(_acts(session)) == before

    session.fake.log.disk_is_full = False
    audit.note(Act.LOCKED)

    assert [body.act for body in _acts(session)[before:]] == [
        Act.VIEWED,
        Act.EXPORTED,
        Act.LOCKED,
    ]
    (stream,) = session.fake.log.streams(StreamKind.AUDIT)
    last = session.fake.log.read(stream.id)[-3:]
    assert [link.entry.recorded.utc for link in last] == sorted(
        link.entry.recorded.utc for link in last
    )
