from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from uuid import UUID

import pytest

from builders import DANA, SAMUEL, Session, full_session, new_session
from fakes import FakePassphrases
from kadelyx_desk.application.recorder import Hand, Recorder
from kadelyx_desk.application.signing_service import (
    MEANING,
    TEMPLATE,
    Confirmed,
    SigningService,
)
from kadelyx_desk.domain.entries import Noted, Signed
from kadelyx_desk.domain.errors import NotSavedError, RefusedError, WrongPassphraseError
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.record.chain import check
from kadelyx_desk.domain.record.statement import form_sha256, signed_statement
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form


def _signature(session: Session) -> Signed:
    (line,) = session.snapshot.current(Signed)
    return line.body


def test_z16_that_a_wrong_passphrase_confirms_nobody() -> None:
    with pytest.raises(WrongPassphraseError):
        full_session().fake.desk.signing.confirm("not it")


def test_z16_that_a_signature_is_that_of_the_person_who_unlocked() -> None:
    session = full_session()

    assert session.fake.desk.signing.confirm(FakePassphrases.RIGHT) == Confirmed(DANA.id)
    with pytest.raises(RefusedError, match="Only the person who unlocked"):
        session.fake.desk.signing.sign(session.service, Confirmed(SAMUEL.id))
    assert stage(session.snapshot) is Stage.DRAFT


def test_that_the_signature_is_over_the_head_and_the_form_before_it() -> None:
    session = full_session()
    before = list(session.snapshot.links)

    session.sign()

    signed = _signature(session)
    assert signed.head == before[-1].hash.hex()
    assert signed.form == Form.TEAM.value
    assert signed.form_sha256 == form_sha256(
        Form.TEAM, TEMPLATE, [link.leaf for link in before]
    )
    stream = session.fake.log.stream(session.id)
    assert check(stream, before).head.hash.hex() == signed.head


def test_that_the_statement_can_be_rebuilt_and_verified_from_the_record() -> None:
    session = full_session().sign()
    signed, entry = _signature(session), session.snapshot.links[-1].entry

    statement = signed_statement(
        stream=entry.stream,
        head=signed.head,
        form_sha256=signed.form_sha256,
        signer=signed.signer,
        role=signed.role,
        meaning=signed.meaning,
        at=entry.occurred,
        program=signed.program,
    )

    assert base64.b64decode(signed.signature) == hashlib.sha256(statement).digest()
    assert base64.b64decode(signed.certificate) == b"certificate"


def test_that_name_role_licence_time_and_meaning_stand_with_it() -> None:
    session = full_session().sign()
    signed = _signature(session)

    assert signed.signer == DANA
    assert (signed.role, signed.licence) == ("guiding therapist", "LMFT")
    assert (signed.meaning, MEANING) == ("author of this record",) * 2
    assert signed.program == "Kadelyx Desk test"
    assert session.snapshot.links[-1].entry.about is About.COUPLE


def test_that_a_signer_who_is_no_guide_signs_by_the_first_role() -> None:
    session = full_session()
    desk = session.fake.desk
    recorder = Recorder(desk.recorder.log, desk.recorder.clock, Hand(SAMUEL, "test machine"))
    signing = SigningService(
        recorder,
        desk.clinic,
        desk.signing._signer,
        FakePassphrases(),
        desk.audit,
        "test",
    )

    signing.sign(session.service, Confirmed(SAMUEL.id))

    assert (_signature(session).role, _signature(session).signer) == ("injector", SAMUEL)


def test_that_somebody_who_is_not_in_the_register_does_not_sign() -> None:
    session = full_session()
    desk = session.fake.desk
    stranger = replace(DANA, id=UUID(int=9))
    recorder = Recorder(desk.recorder.log, desk.recorder.clock, Hand(stranger, "test"))
    signing = SigningService(
        recorder, desk.clinic, desk.signing._signer, FakePassphrases(), desk.audit, "test"
    )

    with pytest.raises(RefusedError, match="not in the clinic's register"):
        signing.sign(session.service, Confirmed(stranger.id))


def test_z14_that_an_open_session_is_not_signed_and_says_what_is_missing() -> None:
    session = new_session().prepare()

    with pytest.raises(RefusedError, match="The journey has not ended") as refused:
        session.sign()

    assert refused.value.code == "open"
    assert list(session.snapshot.current(Signed)) == []


def test_z15_that_after_the_signature_nothing_is_added_or_signed_again() -> None:
    session = full_session().sign()
    before = session.fake.log.head(session.id)
    (noted, *_) = session.snapshot.current(Noted, About.A)

    with pytest.raises(RefusedError, match="is signed"):
        session.service.record(About.A, Noted("one more thing"))
    with pytest.raises(RefusedError, match="is signed"):
        session.service.amend(noted.link.entry.id, None, "slip")
    with pytest.raises(RefusedError, match="is signed"):
        session.sign()
    with pytest.raises(RefusedError):
        session.service.undo_last()

    assert session.fake.log.head(session.id) == before
    assert stage(session.snapshot) is Stage.SIGNED


def test_z10_that_nothing_is_signed_while_an_entry_waits_to_be_saved() -> None:
    session = full_session()
    session.fake.log.disk_is_full = True
    with pytest.raises(NotSavedError):
        session.service.record(About.A, Noted("a last word"))
    session.fake.log.disk_is_full = False

    with pytest.raises(RefusedError, match="not saved yet"):
        session.sign()

    session.service.retry()
    session.sign()
    assert stage(session.snapshot) is Stage.SIGNED


def test_z25_that_a_session_that_grew_elsewhere_is_not_signed_as_it_was_seen() -> None:
    session = full_session()
    session.fake.desk.session(session.id).record(About.A, Noted("from elsewhere"))

    with pytest.raises(RefusedError, match="was changed elsewhere"):
        session.sign()


def test_that_a_signature_the_disk_refused_is_kept_as_it_was_made() -> None:
    session = full_session()
    session.fake.log.disk_is_full = True
    with pytest.raises(NotSavedError):
        session.sign()
    session.fake.log.disk_is_full = False

    session.service.retry()

    assert _signature(session).head == session.snapshot.links[-2].hash.hex()
