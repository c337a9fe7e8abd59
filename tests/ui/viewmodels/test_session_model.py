from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from builders import BORN_A, DANA, SAMUEL, Session, full_session, new_session
from fakes import FakePassphrases
from heard import Heard
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements
from kadelyx_desk.domain.entries import (
    Agreement,
    Amendment,
    DoseGiven,
    Intention,
    Marked,
    Noted,
    Signed,
    VitalsTaken,
)
from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form, Visibility
from kadelyx_desk.ui.viewmodels.intents import (
    Correct,
    Export,
    Give,
    Intent,
    Record,
    Retry,
    Sign,
    State,
    Strike,
    Undo,
    Word,
)
from kadelyx_desk.ui.viewmodels.session_model import TICK_MS
from kadelyx_desk.ui.viewmodels.session_view import Answer

A, B = About.A, About.B
NOTE = Record(A, Noted("calm"))


@pytest.fixture
def heard(qapp: object) -> Iterator[Heard]:
    del qapp
    made = Heard(new_session())
    yield made
    made.model.stop()


def test_that_starting_shows_the_session_as_it_stands(heard: Heard) -> None:
    heard.model.start()

    (view,) = heard.views
    assert view.session == heard.session.id
    assert view.snapshot == heard.session.snapshot
    assert view.last == heard.session.snapshot.links[-1]
    assert view.author == DANA
    assert view.staff[0].name == DANA.name
    assert view.drafts == ()


def test_that_every_tick_tells_the_time_anew(heard: Heard, qtbot: QtBot) -> None:
    times: list[datetime] = []
    heard.model.ticked.connect(lambda view: times.append(view.now.moment.utc))

    heard.model.start()
    qtbot.waitUntil(lambda: len(times) == 1, timeout=5 * TICK_MS)
    heard.session.minutes(5)
    qtbot.waitUntil(lambda: len(times) == 2, timeout=5 * TICK_MS)

    assert times[1] - times[0] >= timedelta(minutes=5)


def test_that_an_entry_is_shown_before_it_is_answered(heard: Heard) -> None:
    order: list[str] = []
    heard.model.shown.connect(lambda _: order.append("shown"))
    heard.model.answered.connect(lambda _: order.append("answered"))

    answer = heard.do(NOTE)

    assert order == ["shown", "answered"]
    assert answer.done
    assert answer.link == heard.views[-1].last
    assert answer.link is not None
    assert answer.link.entry.body == Noted("calm")


def test_that_a_refusal_is_an_answer_with_its_sentence_and_shows_nothing(
    heard: Heard,
) -> None:
    answer = heard.do(Record(A, VitalsTaken(sedation=5)))

    assert (answer.done, answer.code, answer.is_kept) == (False, "not-started", False)
    assert answer.sentence == "Start the journey first."
    assert heard.views == []


def test_z6_that_what_was_not_saved_is_said_and_kept(heard: Heard) -> None:
    heard.session.fake.log.disk_is_full = True

    answer = heard.do(NOTE)

    assert (answer.done, answer.is_kept, answer.link) == (False, True, None)
    assert answer.sentence == "The disk is full. The entry is kept here."
    assert heard.views == []


def test_that_what_the_disk_refused_can_be_tried_again_from_the_page(heard: Heard) -> None:
    heard.session.fake.log.disk_is_full = True
    heard.do(NOTE)
    heard.session.fake.log.disk_is_full = False

    answer = heard.do(Retry())

    assert answer.done
    assert answer.link is not None
    assert answer.link.entry.body == Noted("calm")
    assert heard.do(Retry()).sentence == "Everything is saved."


def test_that_each_intent_does_what_it_says(heard: Heard) -> None:
    session = heard.session.ready_dose().start()
    bedside = Bedside(BORN_A, "left-deltoid", SAMUEL)

    given = heard.do(Give(Partner.A, bedside)).link
    stated = heard.do(State(A, Intention("To rest."), Visibility.PARTNER)).link
    marked = heard.do(Record(B, Marked())).link
    noted = heard.do(NOTE).link
    for link in (given, stated, marked, noted):
        assert link is not None
        assert link.entry.id in session.snapshot
    assert given is not None
    assert stated is not None
    assert marked is not None
    assert noted is not None
    assert isinstance(given.entry.body, DoseGiven)
    assert stated.entry.visibility is Visibility.PARTNER

    worded = heard.do(Word(marked.entry.id, Noted("Breathing slows."))).link
    correct = heard.do(Correct(noted.entry.id, Noted("warm"), "misheard")).link
    assert worded is not None
    assert correct is not None
    assert correct.entry.body == Amendment(noted.entry.id, "misheard", Noted("warm"))
    assert worded.entry.target == marked.entry.id

    heard.do(Undo())
    assert session.snapshot.line(session.snapshot.link(noted.entry.id)).body == Noted("calm")
    heard.do(Strike(noted.entry.id, "said by nobody"))
    assert session.snapshot.line(session.snapshot.link(noted.entry.id)).is_struck


def test_that_a_text_left_as_it_is_is_done_without_an_entry(heard: Heard) -> None:
    said = State(A, Intention("To rest."), Visibility.SHARED)
    heard.do(said)
    before = len(heard.session.snapshot.links)

    answer = heard.do(said)

    assert (answer.done, answer.link) == (True, None)
    assert len(heard.session.snapshot.links) == before


def test_that_a_late_entry_is_recorded_at_the_time_it_happened(heard: Heard) -> None:
    happened = heard.session.clock.utc - timedelta(minutes=30)

    refused = heard.do(Record(A, Noted("calm"), occurred=happened))
    taken = heard.do(Record(A, Noted("calm"), occurred=happened, late_reason="hands full"))

    assert refused.code == "late-reason"
    assert taken.link is not None
    entry = taken.link.entry
    assert (entry.occurred.utc, entry.late_reason) == (happened, "hands full")
    assert (entry.occurred.offset_minutes, entry.occurred.zone) == (
        -480,
        "America/Los_Angeles",
    )
    assert entry.is_late


@pytest.fixture
def whole(qapp: object) -> Iterator[Heard]:
    del qapp
    made = Heard(full_session())
    yield made
    made.model.stop()


def _answered(qtbot: QtBot, heard: Heard, intent: Intent) -> Answer:
    before = len(heard.answers)
    heard.model.do(intent)
    qtbot.waitUntil(lambda: len(heard.answers) > before, timeout=5000)
    return heard.answers[-1]


def test_that_signing_is_answered_when_the_passphrase_was_checked(
    whole: Heard, qtbot: QtBot
) -> None:
    answer = _answered(qtbot, whole, Sign(FakePassphrases.RIGHT))

    assert answer.done
    assert answer.link is not None
    assert isinstance(answer.link.entry.body, Signed)
    assert stage(whole.views[-1].snapshot) is Stage.SIGNED


def test_z16_that_a_wrong_passphrase_signs_nothing(whole: Heard, qtbot: QtBot) -> None:
    answer = _answered(qtbot, whole, Sign("not it"))

    assert (answer.done, answer.sentence) == (False, "That is not the passphrase.")
    assert stage(whole.session.snapshot) is Stage.DRAFT


def test_that_an_open_session_is_not_signed_and_says_why(heard: Heard, qtbot: QtBot) -> None:
    answer = _answered(qtbot, heard, Sign(FakePassphrases.RIGHT))

    assert (answer.done, answer.code) == (False, "open")


def test_that_an_export_is_written_and_answered(
    whole: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "report.pdf"

    answer = _answered(qtbot, whole, Export(Form.JOINT, target, "a4"))

    assert answer.done
    assert target.read_bytes() == b"report"
    assert whole.session.fake.reports.orders[0].form is Form.JOINT


def test_that_what_was_agreed_the_last_time_is_read_once() -> None:
    first = full_session()
    heard = Heard(Session(first.fake, couple=first.couple, days=21))
    found = heard.model.earlier
    (walk,) = first.snapshot.current(Agreement)
    first.service.record(About.COUPLE, walk.body)

    assert [item.text for item in found.made] == ["Sunday walk, no phones"]
    assert heard.model.earlier is found


def test_that_an_earlier_session_that_cannot_be_read_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = full_session()
    heard = Heard(Session(first.fake, couple=first.couple, days=21))
    read = first.fake.log.read

    def altered(stream: UUID) -> tuple[Link, ...]:
        if stream == first.id:
            raise RecordAlteredError("Session 1 was altered.", 3)
        return read(stream)

    rows = first.fake.desk.directory.sessions()
    monkeypatch.setattr(first.fake.desk.directory, "sessions", lambda: rows)
    monkeypatch.setattr(first.fake.log, "read", altered)

    assert heard.model.earlier == EarlierAgreements(problem="Session 1 was altered.")
