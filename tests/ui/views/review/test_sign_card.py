from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Addendum, JourneyEnded, SessionStopped, Signed
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, Sign
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.review.sign_card import SignCard

WORDS = "correct horse battery staple"


def card_of(qtbot: QtBot, session: Session) -> SignCard:
    card = SignCard()
    qtbot.addWidget(card)
    card.show_session(session.view())
    shots.settle(card, (420, 400))
    return card


def asked_of(card: SignCard) -> list[Intent]:
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    return asked


def said(card: SignCard) -> list[str]:
    return [label.text() for label in card.facts.findChildren(Text)]


def test_that_the_meaning_is_shown_before_the_passphrase_is_asked(qtbot: QtBot) -> None:
    card = card_of(qtbot, full_session())

    for part in ("Dana Whitfield", "guiding therapist", "LMFT", "author of this record"):
        assert part in said(card)
    assert card.passphrase.line.echoMode() is QLineEdit.EchoMode.Password


def test_that_enter_signs_with_the_passphrase(qtbot: QtBot) -> None:
    card = card_of(qtbot, full_session())
    asked = asked_of(card)
    write(card.passphrase, WORDS)

    QTest.keyClick(card.passphrase.line, Qt.Key.Key_Return)

    assert asked == [Sign(WORDS)]


def test_that_while_it_is_checked_nothing_can_be_pressed_twice(qtbot: QtBot) -> None:
    card = card_of(qtbot, full_session())
    asked = asked_of(card)
    write(card.passphrase, WORDS)

    press(card.sign)
    press(card.sign)

    assert len(asked) == 1
    assert card.action.reason == "The passphrase is being checked."


def test_that_a_wrong_passphrase_is_said_and_the_field_is_empty(qtbot: QtBot) -> None:
    card = card_of(qtbot, full_session())
    write(card.passphrase, WORDS)
    press(card.sign)

    card.show_answer(Answer(Sign(WORDS), done=False, sentence="That is not the passphrase."))

    assert card.passphrase.problem == "That is not the passphrase."
    assert card.passphrase.text() == ""
    assert card.sign.isEnabled()


def test_that_an_empty_passphrase_is_asked_for(qtbot: QtBot) -> None:
    card = card_of(qtbot, full_session())
    asked = asked_of(card)

    press(card.sign)

    assert asked == []
    assert card.passphrase.problem == "Type your passphrase."


def test_that_what_is_open_keeps_from_signing_and_says_so(qtbot: QtBot) -> None:
    card = card_of(qtbot, new_session())
    asked = asked_of(card)
    write(card.passphrase, WORDS)

    QTest.keyClick(card.passphrase.line, Qt.Key.Key_Return)

    assert asked == []
    assert card.action.reason == "The journey has not ended."


def test_that_a_signature_shows_name_role_meaning_and_time(qtbot: QtBot) -> None:
    session = full_session().sign()
    card = card_of(qtbot, session)
    signed = session.snapshot.latest(Signed, About.COUPLE)
    assert signed is not None

    for part in ("Dana Whitfield", signed.body.role, signed.body.meaning):
        assert part in said(card)
    assert card.state.isVisible()
    assert not card.passphrase.isVisible()


def test_that_what_is_shown_is_what_is_signed(qtbot: QtBot) -> None:
    session = full_session()
    before = said(card_of(qtbot, session))
    signed = session.sign().snapshot.latest(Signed, About.COUPLE)
    assert signed is not None

    assert signed.body.role in before
    assert signed.body.meaning in before


def test_that_the_state_is_said_in_full_and_with_its_version(qtbot: QtBot) -> None:
    session = full_session().sign()
    card = card_of(qtbot, session)
    signed = card.state.accessibleName()

    session.service.record(About.COUPLE, Addendum("B called."))
    card.show_session(session.view())

    assert signed == "SIGNED, not co-signed"
    assert card.state.accessibleName() == "AMENDED, version 2, not co-signed"


def test_that_it_says_what_the_signature_covers_and_when_it_was_made(qtbot: QtBot) -> None:
    session = full_session()
    before = said(card_of(qtbot, session))
    after = said(card_of(qtbot, session.sign()))

    assert "entries 1 to 42" in before
    assert "entries 1 to 42" in after
    assert "22-Nov-2026 08:11 UTC-08:00" in after


def test_that_a_cancelled_session_can_be_signed_and_says_why_it_was(qtbot: QtBot) -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("B has a fever."))
    card = card_of(qtbot, session)
    asked = asked_of(card)
    write(card.passphrase, WORDS)
    assert card.about.text() == "This session was cancelled: B has a fever."

    press(card.sign)
    card.show_session(session.sign().view())

    assert asked == [Sign(WORDS)]
    assert card.state.accessibleName() == "CANCELLED, signed, not co-signed"


def test_that_a_stopped_session_is_called_so(qtbot: QtBot) -> None:
    session = new_session().start().minutes(60)
    session.service.record(About.COUPLE, JourneyEnded())
    session.service.record(About.COUPLE, SessionStopped("A wished to go home."))

    card = card_of(qtbot, session)

    assert card.about.text() == "This session was stopped: A wished to go home."
    assert card.sign.isEnabled()


def test_that_a_signature_leads_to_an_addendum(qtbot: QtBot) -> None:
    card = card_of(qtbot, full_session().sign())
    asked: list[bool] = []
    card.addendum_asked.connect(lambda: asked.append(True))

    press(card.write)

    assert asked == [True]


def test_that_the_heading_says_whether_there_is_a_signature(qtbot: QtBot) -> None:
    session = full_session()
    card = SignCard()
    qtbot.addWidget(card)

    card.show_session(session.view())
    before = card.accessibleName()
    card.show_session(session.sign().view())

    assert (before, card.accessibleName()) == ("Sign", "Signature")
