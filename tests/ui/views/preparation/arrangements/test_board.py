from __future__ import annotations

from typing import TypeVar

from pytestqt.qtbot import QtBot

from builders import Session, new_session
from hands import press, write
from heard import Heard
from kadelyx_desk.domain.entries import DosingPlanned, EscortNamed, Fasted, PartnerCopied
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import number
from kadelyx_desk.ui.viewmodels.intents import State
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.preparation.arrangements.board import ArrangementsBoard
from kadelyx_desk.ui.views.preparation.arrangements.escort_part import EscortPart
from kadelyx_desk.ui.views.preparation.arrangements.fasting_part import FastingPart
from kadelyx_desk.ui.views.preparation.arrangements.part import ArrangedPart
from kadelyx_desk.ui.views.preparation.arrangements.weight_part import WeightPart
from sittings import asked_for, sit_down

_Part = TypeVar("_Part", bound=ArrangedPart)


class Sitting:
    """The board with the model of a session behind it."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.board = ArrangementsBoard()
        self.page = Scroll(self.board)
        self.heard: Heard = sit_down(qtbot, self.page, self.board, session, (1150, 500))

    def part(self, kind: type[_Part], about: About) -> _Part:
        found = [
            part for part in self.board.parts if isinstance(part, kind) and part.about is about
        ]
        assert len(found) == 1
        return found[0]


def test_that_only_what_changed_is_recorded_and_of_whom_it_was_told(qtbot: QtBot) -> None:
    session = new_session()
    sitting = Sitting(qtbot, session)
    write(sitting.part(EscortPart, About.B).name, "Leo Okafor")
    press(sitting.board.pattern.pattern.group.choice(Pattern.TOGETHER.name))

    assert sitting.board.record()

    said = [(i.about, i.body) for i in asked_for(sitting.heard, State) if isinstance(i, State)]
    assert said == [
        (About.COUPLE, DosingPlanned(Pattern.TOGETHER, None, None)),
        (About.B, EscortNamed("Leo Okafor", None)),
    ]
    assert sitting.board.record()
    assert len(sitting.heard.answers) == 2


def test_that_todays_weight_is_the_one_that_doses_count_on(qtbot: QtBot) -> None:
    session = new_session()
    sitting = Sitting(qtbot, session)
    part = sitting.part(WeightPart, About.B)
    write(part.weight, "82.5")
    write(part.weighed, "today")

    assert sitting.board.record()

    copied = identity(session.snapshot, Partner.B)
    assert copied is not None
    assert copied.weight is not None
    assert number(copied.weight.value) == "82.5"
    line = session.snapshot.latest(PartnerCopied, About.B)
    assert line is not None
    assert line.amendment is not None


def test_that_the_other_partner_is_refused_as_escort_beside_the_name(qtbot: QtBot) -> None:
    session = new_session()
    sitting = Sitting(qtbot, session)
    part = sitting.part(EscortPart, About.A)
    write(part.name, "Ben Okafor")

    assert not sitting.board.record()

    assert part.name.problem == "The other partner cannot be the escort."
    assert part.name.text() == "Ben Okafor"
    assert sitting.board.answer.sentence == ""
    assert session.snapshot.latest(EscortNamed, About.A) is None
    write(part.name, "Mia Chen")
    assert sitting.board.record()


def test_that_what_the_disk_did_not_take_is_said_and_tried_again(qtbot: QtBot) -> None:
    session = new_session()
    sitting = Sitting(qtbot, session)
    write(sitting.part(EscortPart, About.A).name, "Mia Chen")
    session.fake.log.disk_is_full = True
    refused = sitting.board.record()
    said = sitting.board.answer.sentence
    session.fake.log.disk_is_full = False

    press(sitting.board.answer.again)

    assert not refused
    assert said == "The disk is full. The entry is kept here."
    assert session.snapshot.latest(EscortNamed, About.A) is not None
    assert sitting.board.answer.sentence == ""
    assert sitting.board.record()


def test_that_a_wrong_field_comes_into_view_with_the_keyboard(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    part = sitting.part(FastingPart, About.B)
    write(part.drink.day, "today")

    assert not sitting.board.record()

    field = part.drink.time
    assert field.line.hasFocus()
    assert field.visibleRegion().boundingRect().height() == field.height()


def test_that_a_problem_can_be_gone_to_again(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    part = sitting.part(FastingPart, About.B)
    write(part.drink.day, "today")
    sitting.board.record()
    sitting.part(EscortPart, About.A).go()

    sitting.board.go_to_problem()

    assert part.drink.time.line.hasFocus()


def test_that_a_solo_client_is_asked_for_no_pattern_and_nothing_of_b(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session(solo=True))

    assert not sitting.board.pattern.isVisible()
    assert not sitting.part(EscortPart, About.B).isVisible()
    assert sitting.part(EscortPart, About.A).isVisible()


def test_that_what_is_missing_is_gone_to(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())

    sitting.board.go(Item.ESCORT, About.B)

    part = sitting.part(EscortPart, About.B)
    assert part.name.line.hasFocus()
    assert part.visibleRegion().boundingRect().height() == part.height()


def test_that_a_fasting_is_recorded_of_one_alone(qtbot: QtBot) -> None:
    session = new_session()
    sitting = Sitting(qtbot, session)
    part = sitting.part(FastingPart, About.A)
    write(part.food.day, "today")
    write(part.food.time, "07:30")

    assert sitting.board.record()

    assert session.snapshot.latest(Fasted, About.A) is not None
    assert session.snapshot.latest(Fasted, About.B) is None
