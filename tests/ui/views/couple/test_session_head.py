from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from builders import Session, ana, ben, fake_desk, new_session
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.views.couple.session_head import (
    SessionHead,
    addressed,
    given_name,
    identity_of,
)
from kadelyx_desk.ui.views.kit.identity import CoupleBands, IdentityBand


def test_that_both_identities_stand_at_the_top_a_at_the_left(qtbot: QtBot) -> None:
    head = SessionHead("Preparation")
    qtbot.addWidget(head)

    head.show_session(new_session().view(), "journey")

    bands = head.findChildren(IdentityBand)
    assert [band.identity.spoken for band in bands] == [
        "A, Ana Rivera, born 04-Mar-1985",
        "B, Ben Okafor, born 11-Jul-1983",
    ]


def test_that_a_solo_client_has_one_band(qtbot: QtBot) -> None:
    view = new_session(solo=True).view()
    head = SessionHead("Preparation")
    qtbot.addWidget(head)

    head.show_session(view)

    assert len(head.findChildren(IdentityBand)) == 1
    assert identity_of(view, Partner.B) is None
    assert given_name(view, Partner.B) == "B"


def test_that_the_bands_stay_while_entries_are_added(qtbot: QtBot) -> None:
    session = new_session()
    head = SessionHead("Preparation")
    qtbot.addWidget(head)
    head.show_session(session.view())
    bands = head.findChild(CoupleBands)

    head.show_session(session.prepare().view())

    assert head.findChild(CoupleBands) is bands
    assert head.saved.words.endswith(f"no. {len(session.snapshot.links)}")


def test_z1_that_pages_call_by_the_preferred_name_and_the_bands_keep_the_legal_one(
    qtbot: QtBot,
) -> None:
    fake = fake_desk()
    a = replace(ana(), preferred="Nan")
    couple = fake.desk.courses.register_couple(a, ben(), 1)
    view = Session(fake, couple=couple).view()
    head = SessionHead("Preparation")
    qtbot.addWidget(head)

    head.show_session(view)

    assert given_name(view, Partner.A) == "Nan"
    assert head.findChildren(IdentityBand)[0].identity.name == "RIVERA, Ana"


def test_that_a_sentence_of_a_partner_begins_with_the_name_and_no_other_changes() -> None:
    view = new_session().view()

    assert addressed(view, "A: no vitals are recorded.") == "Ana: no vitals are recorded."
    assert addressed(view, "B: risk was not asked about.") == "Ben: risk was not asked about."
    assert addressed(view, "A mark has no words.") == "A mark has no words."
