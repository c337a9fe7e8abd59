from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from builders import JOURNEY, FakeDesk, Session, ana, ben, fake_desk
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.domain.entries import SessionStopped
from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel
from kadelyx_desk.ui.viewmodels.listing.day_desk import DayDesk

pytestmark = pytest.mark.usefixtures("qapp")


def day_of(fake: FakeDesk) -> DayDesk:
    model = DeskModel(fake.desk, lambda: b"")
    model.stop()
    return model.day


def test_that_a_session_in_its_journey_has_its_clock_and_phase() -> None:
    session = Session(fake_desk()).prepare().ready_dose().start()
    day = day_of(session.fake)
    before = day.today().sessions[0]
    session.give()
    session.minutes(50)

    (line,) = day.today().sessions

    assert (before.first_injection, before.phase) == (None, "Arrive and check")
    assert line.first_injection is not None
    assert line.phase == "Plateau and return"


def test_that_the_next_session_says_what_it_lacks() -> None:
    session = Session(fake_desk()).prepare()

    view = day_of(session.fake).today()

    assert view.following == view.sessions[0]
    assert view.following.planned_preparation == JOURNEY - timedelta(days=1)
    assert {check.words for check in view.checks} >= {
        "Intentions written",
        "Ben: no escort is named",
    }


def test_that_what_is_signed_leaves_today_and_stays_with_its_couple() -> None:
    session = Session(fake_desk()).prepare().journey().integrate()
    day = day_of(session.fake)
    before = day.today()

    session.sign()
    after = day.today()

    assert [line.stage for line in before.sessions] == [Stage.DRAFT]
    assert (after.sessions, after.following, after.checks) == ((), None, ())
    assert after.saved is not None
    assert after.saved >= (before.saved or after.saved)
    (couple,) = day.couples().couples
    assert couple.session is not None
    assert couple.session.stage is Stage.SIGNED


def test_that_couples_are_listed_by_name_with_how_far_they_are() -> None:
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ben(), None, 1)
    session = Session(fake)
    session.service.record(About.COUPLE, SessionStopped("ill"))
    day = day_of(fake)

    first, second = day.couples().couples

    assert (first.couple, first.stage) == (couple, "not planned")
    assert (second.couple, second.stage) == (session.couple, "cancelled, not signed")
    assert second.course.following == 1
    assert day.couples().closes == timedelta(hours=48)
    assert day_of(fake_desk()).couples().couples == ()


def test_that_a_couple_that_is_new_reaches_the_list() -> None:
    session = Session(fake_desk())
    day = day_of(session.fake)
    before = day.couples().couples

    session.fake.desk.courses.register_couple(ana(), None, 6)

    added = day.couples().couples[0]
    assert added.names == ("Rivera", "Ana")
    assert day.couples().couples == (added, *before)


def test_that_a_session_is_read_again_only_when_it_grew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = Session(fake_desk()).prepare()
    day = day_of(session.fake)
    read: list[UUID] = []
    plain = Desk.session

    def counted(desk: Desk, one: UUID) -> SessionService:
        read.append(one)
        return plain(desk, one)

    monkeypatch.setattr(Desk, "session", counted)
    day.today()
    day.today()
    session.start()
    day.today()

    assert read == [session.id, session.id]


def test_that_one_session_that_cannot_be_read_hides_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake = fake_desk()
    broken, whole = Session(fake), Session(fake, solo=True)
    plain = Desk.session

    def refusing(desk: Desk, one: UUID) -> SessionService:
        if one == broken.id:
            raise RecordAlteredError("Entry no. 2 is not what was recorded.", 2)
        return plain(desk, one)

    monkeypatch.setattr(Desk, "session", refusing)

    lines = day_of(fake).today().sessions

    assert {line.session for line in lines} == {broken.id, whole.id}
