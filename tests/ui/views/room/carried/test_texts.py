from __future__ import annotations

from builders import Session, new_session
from kadelyx_desk.domain.entries import Challenge, Intention
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.room.carried.texts import Carried, carried


def prepared() -> Session:
    return new_session().prepare()


def test_that_shared_texts_for_the_room_come_as_a_both_b() -> None:
    assert carried(prepared().snapshot) == (
        Carried(About.A, "Intention", "To hear him before I answer."),
        Carried(About.COUPLE, "Intention", "Either of us can say stop."),
        Carried(About.B, "Intention", "To feel lighter with her."),
    )


def test_that_a_challenge_comes_only_where_it_was_sent() -> None:
    session = prepared()
    body = Challenge("Arguments about money.", to_room=True)
    session.service.state(About.COUPLE, body, Visibility.SHARED)

    assert Carried(About.COUPLE, "Challenge", "Arguments about money.") in carried(
        session.snapshot
    )


def test_z13_that_a_text_one_of_them_keeps_never_comes_into_the_room() -> None:
    session = new_session()
    for reader in (Visibility.PARTNER, Visibility.TEAM):
        session.service.state(About.A, Intention("My own."), reader)
        assert carried(session.snapshot) == ()


def test_z13_that_a_text_made_private_later_leaves_the_room() -> None:
    session = prepared()
    session.service.state(
        About.A, Intention("To hear him before I answer."), Visibility.PARTNER
    )

    assert [text.about for text in carried(session.snapshot)] == [About.COUPLE, About.B]


def test_that_a_text_kept_out_of_the_room_stays_out() -> None:
    session = new_session()
    session.service.state(About.A, Intention("Quiet.", to_room=False), Visibility.SHARED)

    assert carried(session.snapshot) == ()
