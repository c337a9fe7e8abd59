from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import Session, full_session
from hands import press
from kadelyx_desk.application.earlier_agreements import earlier_agreements
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements
from kadelyx_desk.domain.entries import Agreement, AgreementReviewed
from kadelyx_desk.domain.entries.integration import AgreedBy, Kept
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.integration.earlier_card import EarlierCard
from kadelyx_desk.ui.views.kit.text import Text
from sittings import sit_down


def _card(qtbot: QtBot, *, agreed: int = 2) -> tuple[EarlierCard, Session]:
    first = full_session()
    for number in range(agreed - 1):
        body = Agreement(f"Agreement {number}", About.B, None, AgreedBy.BOTH)
        first.service.record(About.COUPLE, body)
    second = Session(first.fake, couple=first.couple, days=21).prepare().journey().integrate()
    card = EarlierCard()
    sit_down(qtbot, card, card, second, (1086, 400))
    desk = first.fake.desk
    card.show_earlier(earlier_agreements(desk.log, desk.directory, second.id))
    card.show()
    return card, second


def _words(card: EarlierCard) -> list[str]:
    return [label.text() for label in card.findChildren(Text)]


def test_that_without_an_earlier_session_there_is_no_card(qtbot: QtBot) -> None:
    card = EarlierCard()
    qtbot.addWidget(card)
    card.show_session(full_session().view())
    card.show_earlier(EarlierAgreements())

    assert not card.has_any
    assert not card.isVisible()
    assert card.is_complete()


def test_that_every_agreement_of_the_last_time_has_a_row(qtbot: QtBot) -> None:
    card, session = _card(qtbot)
    rows = list(card.rows.values())
    before = _words(card)
    press(rows[1].kept.group.choice(Kept.DROPPED.name))
    assert card.record()

    assert [row.agreement.text for row in rows] == ["Sunday walk, no phones", "Agreement 0"]
    assert "session 1; 0 of 2 told" in before
    assert "session 1; 1 of 2 told" in _words(card)
    assert not card.is_complete()
    (told,) = session.snapshot.current(AgreementReviewed)
    assert told.body.text == "Agreement 0"


def test_that_they_are_handed_over_once_and_the_keyboard_goes_to_the_first_open_one(
    qtbot: QtBot,
) -> None:
    card, _ = _card(qtbot)
    rows = dict(card.rows)
    press(next(iter(rows.values())).kept.group.choice(Kept.KEPT.name))
    card.record()
    card.show_earlier(EarlierAgreements(1, (), "other"))
    card.go()

    assert card.rows == rows
    assert list(rows.values())[1].kept.group.choice(Kept.KEPT.name).hasFocus()


def test_r20_that_the_earlier_session_gives_no_entry_to_this_one(qtbot: QtBot) -> None:
    card, session = _card(qtbot)
    here = {line.body.text for line in session.snapshot.current(Agreement)}
    ids = {link.entry.id for link in session.snapshot.links}

    assert not ids & set(card.rows)
    assert here == {"Sunday walk, no phones"}  # its own, of the second integration


def test_that_a_session_that_cannot_be_read_is_said(qtbot: QtBot) -> None:
    card = EarlierCard()
    qtbot.addWidget(card)
    card.show_session(full_session().view())
    card.show_earlier(EarlierAgreements(problem="The record was altered."))

    assert card.has_any
    assert "The record was altered." in _words(card)
