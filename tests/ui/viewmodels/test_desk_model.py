"""The open record as the window sees it: lists, refusals in words, one session at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desks import DANA, PROTOCOL_TEXT, FakeDesk, fake_desk
from kadelyx_desk.domain.entries import JourneyStarted
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.facts import Stage, partners
from kadelyx_desk.domain.values import About, Kilograms, Partner
from kadelyx_desk.ui.viewmodels.desk_model import MINUTE_MS, DeskModel
from kadelyx_desk.ui.viewmodels.intents import (
    AdoptProtocol,
    Intent,
    Person,
    PlanSession,
    RegisterCouple,
    RegisterStaff,
    SaveRoot,
)
from kadelyx_desk.ui.viewmodels.session_view import Answer

PEM = b"-----BEGIN CERTIFICATE-----"
JOURNEY = datetime(2026, 12, 1, 13, 0)  # noqa: DTZ001 - a wall time, as it is typed
ANA = Person(
    "Rivera", "Ana", date(1985, 3, 4), Kilograms(Decimal("68.2")), date(2026, 11, 18), "latex"
)
BEN = Person("Okafor", "Ben", date(1983, 7, 11), None, None, None)
COUPLE = RegisterCouple(ANA, BEN, 3, None, JOURNEY, None)


@pytest.fixture
def faked() -> FakeDesk:
    return fake_desk()


@pytest.fixture
def model(faked: FakeDesk, qtbot: QtBot) -> Iterator[DeskModel]:
    """The model over a clinic before its first couple."""
    del qtbot
    made = DeskModel(faked.desk, lambda: PEM)
    yield made
    made.stop()


def _do(model: DeskModel, intent: Intent) -> Answer:
    """Carry out an intent and return the one answer to it."""
    answers: list[Answer] = []
    model.answered.connect(answers.append)
    model.do(intent)
    model.answered.disconnect(answers.append)
    (answer,) = answers
    assert answer.intent is intent
    return answer


def test_that_a_registered_couple_has_its_course_and_its_first_session(
    model: DeskModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.changed):
        answer = _do(model, COUPLE)
    assert answer.done
    view = model.today()
    (couple,), (session,) = view.couples, view.sessions
    assert (couple.sessions, couple.opened) == (3, 1)
    assert (session.a, session.b) == ("RIVERA, Ana", "OKAFOR, Ben")
    assert (session.number, session.stage) == (1, Stage.PLANNED)
    assert session.planned_journey.astimezone(UTC) == JOURNEY.astimezone(UTC)


def test_that_a_solo_client_has_no_second_partner(model: DeskModel) -> None:
    assert _do(model, replace(COUPLE, b=None)).done
    (line,) = model.today().sessions
    shown = model.open_session(line.session).view().snapshot
    assert partners(shown) == (Partner.A,)


@pytest.mark.parametrize(
    ("intent", "code"),
    [
        (replace(COUPLE, sessions=2), "course"),
        (replace(COUPLE, b=ANA), "twice"),
        (replace(COUPLE, preparation=JOURNEY + timedelta(days=1)), "times"),
        (replace(COUPLE, integration=JOURNEY - timedelta(days=1)), "times"),
    ],
)
def test_that_a_refused_couple_is_a_sentence_with_its_code_and_leaves_nothing(
    intent: RegisterCouple, code: str, model: DeskModel, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.changed):
        answer = _do(model, intent)
    assert not answer.done
    assert answer.sentence.endswith(".")
    assert answer.code == code
    assert (model.today().couples, model.today().sessions) == ((), ())


def test_that_sessions_can_be_planned_until_the_course_is_used(model: DeskModel) -> None:
    _do(model, COUPLE)
    (couple,) = model.today().couples
    following = PlanSession(couple.couple, None, JOURNEY + timedelta(days=14), None)
    assert _do(model, following).done
    assert _do(model, following).done
    answer = _do(model, following)
    assert (answer.done, answer.code) == (False, "course-used")
    assert model.today().couples[0].opened == 3


def test_that_a_member_of_staff_is_added_and_then_changed(model: DeskModel) -> None:
    before = len(model.desk.clinic.staff())
    added = RegisterStaff(None, "Maya Lindqvist", (Role.GUIDE,), None, may_inject=False)
    assert _do(model, added).done
    person = model.desk.clinic.staff()[-1]
    assert _do(model, replace(added, staff=person.staff, licence="LMFT 9")).done
    staff = model.desk.clinic.staff()
    assert len(staff) == before + 1
    assert (staff[-1].staff, staff[-1].licence) == (person.staff, "LMFT 9")


def test_that_a_person_without_a_role_or_name_is_refused_in_words(model: DeskModel) -> None:
    nobody = RegisterStaff(None, "Maya Lindqvist", (), None, may_inject=False)
    assert _do(model, nobody).sentence == "Choose at least one role."
    unnamed = replace(nobody, name="  ", roles=(Role.GUIDE,))
    answer = _do(model, unnamed)
    assert not answer.done
    assert answer.sentence.endswith(".")


def test_that_the_certificate_is_written_or_the_place_refused_in_words(
    model: DeskModel, tmp_path: Path
) -> None:
    assert _do(model, SaveRoot(tmp_path / "root.pem")).done
    assert (tmp_path / "root.pem").read_bytes() == PEM
    answer = _do(model, SaveRoot(tmp_path / "no such folder" / "root.pem"))
    assert not answer.done
    assert answer.sentence == "The file could not be written there. Choose another place."


def test_that_an_opened_session_is_noted_and_its_model_holds_it(
    model: DeskModel, faked: FakeDesk
) -> None:
    _do(model, COUPLE)
    (line,) = model.today().sessions
    opened = model.open_session(line.session)
    assert opened.view().session == line.session
    assert opened.view().author == DANA
    (audit,) = faked.log.streams(StreamKind.AUDIT)
    body = faked.log.read(audit.id)[-1].entry.body
    assert isinstance(body, Audited)
    assert (body.act, body.subject) == (Act.VIEWED, line.session)


def test_that_a_running_journey_is_listed_with_its_phase(model: DeskModel) -> None:
    _do(model, COUPLE)
    (line,) = model.today().sessions
    assert line.phase == ""
    model.desk.session(line.session).record(About.COUPLE, JourneyStarted())
    (line,) = model.today().sessions
    assert line.stage is Stage.JOURNEY
    assert line.phase
    assert line.first_injection is None


def test_that_lists_are_told_each_minute_until_the_record_closes(
    model: DeskModel, qtbot: QtBot
) -> None:
    assert model._minute.interval() == MINUTE_MS == 60_000
    with qtbot.waitSignal(model.changed):
        model._minute.timeout.emit()
    model.stop()
    assert not model._minute.isActive()


def test_that_a_newer_protocol_that_came_with_the_program_is_adopted_once(
    qtbot: QtBot,
) -> None:
    newer = PROTOCOL_TEXT.replace("version = 2", "version = 3", 1)
    model = DeskModel(fake_desk().desk, bytes, (PROTOCOL_TEXT, newer))
    offered = model.newer_protocol()
    assert offered is not None

    with qtbot.waitSignal(model.changed):
        answer = _do(model, AdoptProtocol(offered.sha256))

    assert answer.done
    assert model.newer_protocol() is None
    assert model.today().protocol.version == 3
    refused = _do(model, AdoptProtocol("00" * 32))
    assert (refused.done, refused.code) == (False, "shipped")
    model.stop()
