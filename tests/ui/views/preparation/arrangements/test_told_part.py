from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import AllergiesCopied, MedicinesCopied
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Correct, Record
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.arrangements.part import CORRECTED
from kadelyx_desk.ui.views.preparation.arrangements.told_part import ToldKind, ToldPart


def part_of(
    qtbot: QtBot,
    session: Session,
    partner: Partner = Partner.A,
    kind: ToldKind = AllergiesCopied,
) -> ToldPart:
    part = ToldPart(kind, partner)
    qtbot.addWidget(part)
    part.show_session(session.view())
    shots.settle(part, (500, 300))
    return part


def seen(part: ToldPart) -> list[str]:
    return [text.text() for text in part.findChildren(Text) if text.isVisible()]


def test_that_what_nobody_told_is_told_once_to_the_partner_and_the_team(qtbot: QtBot) -> None:
    session = new_session()
    part = part_of(qtbot, session, kind=MedicinesCopied)
    write(part.field, "sertraline 50 mg")

    wanted = part.wanted()

    assert wanted == Record(About.A, MedicinesCopied("sertraline 50 mg"))
    link = session.service.record(About.A, wanted.body).link
    assert link.entry.visibility is Visibility.PARTNER
    part.show_session(session.view())
    assert part.wanted() is None


def test_z13_that_what_is_told_is_veiled_on_the_page_that_both_may_see(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())

    assert not part.field.isVisible()
    assert seen(part) == ["Allergies", "Answered 20-Nov-2026, hidden here."]
    assert part.veil.open.text() == "Open alone with Ana"


def test_that_it_opens_with_a_press_and_is_veiled_when_left(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())

    press(part.veil.open)
    opened = part.field.isVisible(), part.field.text()
    part.hide()
    part.show()

    assert opened == (True, "penicillin")
    assert not part.field.isVisible()


def test_that_it_is_veiled_again_once_it_is_recorded(qtbot: QtBot) -> None:
    session = new_session()
    part = part_of(qtbot, session, Partner.B)
    write(part.field, "latex")
    session.service.record(About.B, AllergiesCopied("latex"))

    part.show_session(session.view())

    assert not part.field.isVisible()


def test_z13_that_half_a_text_is_no_less_private(qtbot: QtBot) -> None:
    session = new_session()
    part = ToldPart(AllergiesCopied, Partner.B)
    qtbot.addWidget(part)
    view = session.view()
    draft = KeptDraft(About.B, "preparation.allergies", "late", view.now.moment.utc)

    part.show_session(replace(view, drafts=(draft,)))
    shots.settle(part, (500, 300))
    before = part.field.isVisible(), seen(part)
    press(part.veil.open)

    assert before == (False, ["Allergies", "A draft, hidden here."])
    assert part.field.text() == "late"
    assert part.draft_note.isVisible()


def test_that_from_then_on_it_is_corrected(qtbot: QtBot) -> None:
    session = new_session()
    part = part_of(qtbot, session)
    line = session.snapshot.latest(AllergiesCopied, About.A)
    assert line is not None
    press(part.veil.open)
    write(part.field, "penicillin, latex")

    wanted = part.wanted()

    body = AllergiesCopied("penicillin, latex")
    assert wanted == Correct(line.link.entry.id, body, CORRECTED)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type “none known” where there is nothing to tell."),
        ("x" * 501, "At most 500 characters; this has 501."),
        ("\u0007", "Nothing was typed yet."),
    ],
)
def test_that_what_cannot_be_told_says_why_and_stays(
    qtbot: QtBot, typed: str, sentence: str
) -> None:
    part = part_of(qtbot, new_session())
    press(part.veil.open)
    part.field.area.setPlainText(typed)

    assert part.wanted() is None
    assert part.field.problem == sentence
    assert part.field.text() == typed


def test_that_a_refusal_is_seen_beside_the_text(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())

    part.show_problem("The session is signed.")

    assert part.field.isVisible()
    assert part.field.problem == "The session is signed."


def test_that_the_keyboard_goes_to_the_veil_or_to_the_field(qtbot: QtBot) -> None:
    veiled = part_of(qtbot, new_session())
    veiled.go()
    assert veiled.veil.open.hasFocus()
    blank = part_of(qtbot, new_session(), Partner.B)
    blank.go()

    assert blank.field.area.hasFocus()
