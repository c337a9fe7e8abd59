from __future__ import annotations

from datetime import date, timedelta

from builders import Session, new_session
from kadelyx_desk.application.demonstration.chapters import (
    Integration,
    Promise,
    arrive,
    end,
    integrate,
    leave,
    review,
)
from kadelyx_desk.application.demonstration.scene import COUPLE, A
from kadelyx_desk.domain.entries import (
    Agreement,
    AgreementReviewed,
    PartnerLeft,
    PlanMade,
    RoomChecked,
)
from kadelyx_desk.domain.entries.integration import AgreedBy, Change, Kept, Theme
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.facts import Stage, stage
from stories import scene_of

TOLD = Integration(
    found={A: "Quiet is not the same as gone."},
    practice="Ten breaths.",
    guide_did="Listened.",
    themes=(Theme.PATTERNS,),
    changes={A: (Change.BETTER, "calmer")},
    promises=(Promise("Sunday walk", COUPLE, 7),),
    plan="A call.",
    next_in_days=10,
)


def _ended(*, solo: bool = False) -> Session:
    session = new_session(solo=solo)
    scene = scene_of(session)
    arrive(scene)
    leave(scene, A, 150, "Rosa Vega")
    end(scene, 185)
    return session


def test_that_a_journey_arrives_leaves_and_ends() -> None:
    session = _ended()

    (checked,) = session.snapshot.current(RoomChecked)
    (left,) = session.snapshot.current(PartnerLeft, A)
    assert {item.answer for item in checked.body.items} == {Said.YES}
    assert (left.body.escort, left.body.unmet) == ("Rosa Vega", ())
    assert stage(session.snapshot) is Stage.AWAITING


def test_that_an_integration_says_all_that_was_found_and_agreed() -> None:
    session = _ended()
    scene = scene_of(session, now=timedelta(days=4))

    integrate(scene, 42, TOLD)

    (agreed,) = session.snapshot.current(Agreement)
    (plan,) = session.snapshot.current(PlanMade)
    today = session.clock.read().moment.local.date()
    assert (agreed.body.agreed_by, agreed.body.due) == (
        AgreedBy.BOTH,
        today + timedelta(days=7),
    )
    assert plan.body.next_on == today + timedelta(days=10)
    assert isinstance(plan.body.next_on, date)


def test_that_a_solo_client_agrees_alone() -> None:
    session = _ended(solo=True)

    integrate(scene_of(session, now=timedelta(days=4)), 42, TOLD)

    (agreed,) = session.snapshot.current(Agreement)
    assert agreed.body.agreed_by is AgreedBy.A


def test_that_the_next_session_says_what_became_of_the_last_agreements() -> None:
    first = _ended()
    before = scene_of(first, now=timedelta(days=4))
    integrate(before, 42, TOLD)
    second = Session(first.fake, couple=first.couple)
    scene = scene_of(second, now=timedelta(days=9))
    arrive(scene)
    end(scene, 185)
    integrate(scene, 30, TOLD)

    review(scene, before, ((Kept.PARTLY, "once"),))

    (said,) = second.snapshot.current(AgreementReviewed)
    assert (said.body.text, said.body.kept, said.body.note) == (
        "Sunday walk",
        Kept.PARTLY,
        "once",
    )
    assert said.body.session == first.id
