from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import write
from kadelyx_desk.domain.entries import EscortNamed
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import State, Strike
from kadelyx_desk.ui.views.preparation.arrangements.escort_part import EscortPart
from kadelyx_desk.ui.views.preparation.arrangements.part import TAKEN_BACK


def part_of(qtbot: QtBot, session: Session) -> EscortPart:
    part = EscortPart(Partner.A)
    qtbot.addWidget(part)
    part.show_session(session.view())
    shots.settle(part, (500, 300))
    return part


def test_that_an_escort_is_named_with_a_phone(qtbot: QtBot) -> None:
    session = new_session()
    part = part_of(qtbot, session)
    write(part.name, "Mia  Chen ")
    write(part.phone, "+1 415 555 0134")

    wanted = part.wanted()

    assert wanted == State(About.A, EscortNamed("Mia Chen", "+1 415 555 0134"))
    session.service.state(About.A, EscortNamed("Mia Chen", "+1 415 555 0134"))
    part.show_session(session.view())
    assert part.wanted() is None
    assert part.name.text() == "Mia Chen"


def test_that_a_phone_may_stay_blank(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())
    write(part.name, "Mia Chen")

    assert part.wanted() == State(About.A, EscortNamed("Mia Chen", None))


@pytest.mark.parametrize(
    ("name", "phone", "sentences"),
    [
        ("", "+1 415 555 0134", ("Type the name of the escort.", "")),
        ("007", "", ("Type the name; it needs at least one letter.", "")),
        ("x" * 81, "", ("At most 80 characters; this has 81.", "")),
        (
            "Mia Chen",
            "call her",
            ("", "Type the phone number in figures, such as +1 415 555 0134."),
        ),
        ("Mia Chen", "1" * 16, ("", "A phone number has at most 15 figures. Check it.")),
    ],
)
def test_that_what_cannot_be_meant_has_its_sentence(
    qtbot: QtBot, name: str, phone: str, sentences: tuple[str, str]
) -> None:
    part = part_of(qtbot, new_session())
    write(part.name, name)
    write(part.phone, phone)

    assert part.wanted() is None
    assert (part.name.problem, part.phone.problem) == sentences
    assert (part.name.text(), part.phone.text()) == (name, phone)


def test_that_an_emptied_escort_is_struck_out(qtbot: QtBot) -> None:
    session = new_session()
    session.service.state(About.A, EscortNamed("Mia Chen", None))
    line = session.snapshot.latest(EscortNamed, About.A)
    part = part_of(qtbot, session)
    assert line is not None

    write(part.name, "")

    assert part.wanted() == Strike(line.link.entry.id, TAKEN_BACK)


def test_that_a_refusal_stands_beside_the_name_where_the_keyboard_goes(qtbot: QtBot) -> None:
    part = part_of(qtbot, new_session())

    part.show_problem("The other partner cannot be the escort.")
    part.go()

    assert part.name.problem == "The other partner cannot be the escort."
    assert part.name.line.hasFocus()
