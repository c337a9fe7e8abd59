from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session
from hands import press, write
from heard import Heard
from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Strike
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.integration.agreement_form import form_of
from kadelyx_desk.ui.views.integration.agreement_row import HIDDEN
from kadelyx_desk.ui.views.integration.agreements import STRUCK, Agreements
from kadelyx_desk.ui.views.kit.text import Text
from sittings import asked_for, sit_down


def words(card: Agreements) -> list[str]:
    return [label.text() for label in card.findChildren(Text) if label.isVisible()]


def test_that_a_row_says_what_whose_by_when_and_who_agreed(qtbot: QtBot) -> None:
    session = full_session()
    alone = Agreement("Put the list away", About.A, None, AgreedBy.A)
    session.service.record(About.COUPLE, alone)
    card = Agreements()
    qtbot.addWidget(card)

    card.show_session(session.view())
    shots.settle(card, (1086, 500))

    found = words(card)
    for part in ("Sunday walk, no phones", "Both", "29-Nov-2026", "both agreed"):
        assert part in found
    for part in ("Put the list away", "Ana", "no day set", "Ana only"):
        assert part in found


def _sat(qtbot: QtBot, session: Session) -> tuple[Agreements, Heard]:
    card = Agreements()
    return card, sit_down(qtbot, card, card, session, (1086, 600))


def test_that_an_agreement_is_struck_out_from_its_row_and_taken_up_again(
    qtbot: QtBot,
) -> None:
    session = full_session()
    card, heard = _sat(qtbot, session)
    (before,) = session.snapshot.current(Agreement)
    press(card.strikes[before.link.entry.id])
    struck = card.strikes, card.undo.words
    press(card.undo.undo)

    assert asked_for(heard, Strike) == [Strike(before.link.entry.id, STRUCK)]
    assert struck == ({}, "Struck out. It stays readable in the record.")
    (again,) = session.snapshot.current(Agreement)
    assert again.body == before.body
    assert not card.undo.isVisible()


def test_that_a_row_is_put_right_in_its_place(qtbot: QtBot) -> None:
    session = full_session()
    card, _ = _sat(qtbot, session)
    (line,) = session.snapshot.current(Agreement)
    entry = line.link.entry.id
    press(card.edits[entry])
    form = card.forms[entry]
    focused = form.what.line.hasFocus()
    write(form.what, "Saturday walk")
    press(form.add)

    assert focused
    (now,) = session.snapshot.current(Agreement)
    assert now.body.text == "Saturday walk"
    assert card.forms == {}
    qtbot.waitUntil(lambda: "Saturday walk" in words(card))
    assert card.edits[entry].hasFocus()


def test_z10_that_half_a_change_opens_its_form_again(qtbot: QtBot) -> None:
    session = full_session()
    (line,) = session.snapshot.current(Agreement)
    view = session.view()
    text = '{"what": "Satur", "due": "", "owner": "couple", "agreed": "both"}'
    draft = KeptDraft(About.COUPLE, form_of(line), text, view.now.moment.utc)
    card = Agreements()
    qtbot.addWidget(card)

    card.show_session(replace(view, drafts=(draft,)))

    assert card.forms[line.link.entry.id].what.text() == "Satur"


def test_that_going_on_records_a_change_and_a_new_one(qtbot: QtBot) -> None:
    session = full_session()
    card, _ = _sat(qtbot, session)
    (line,) = session.snapshot.current(Agreement)
    press(card.edits[line.link.entry.id])
    write(card.forms[line.link.entry.id].what, "Saturday walk")
    write(card.form.what, "Ten breaths")
    press(card.form.owner.group.choice("B"))
    press(card.form.agreed.group.choice("both"))

    assert card.record()
    found = {line.body.text for line in session.snapshot.current(Agreement)}
    assert found == {"Saturday walk", "Ten breaths"}


def test_z13_that_one_that_is_not_shared_is_veiled_and_again_when_left(qtbot: QtBot) -> None:
    session = full_session()
    mine = Agreement("Canary", About.A, None, AgreedBy.A)
    made = session.service.record(About.A, mine, visibility=Visibility.PARTNER)
    card, _ = _sat(qtbot, session)
    veiled = words(card)
    press(card.opens[made.link.entry.id])
    qtbot.waitUntil(lambda: "Canary" in words(card))
    card.hide()
    card.show()

    assert "Canary" not in veiled
    qtbot.waitUntil(lambda: HIDDEN in words(card))
    assert "Canary" not in words(card)


def test_that_a_refused_strike_is_said_and_the_row_stays(qtbot: QtBot) -> None:
    session = full_session()
    card, _ = _sat(qtbot, session)
    session.sign()
    press(next(iter(card.strikes.values())))

    assert card.answer.sentence == "The session is signed. Only an addendum can follow."
    assert len(card.strikes) == 1
