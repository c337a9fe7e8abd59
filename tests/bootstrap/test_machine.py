from __future__ import annotations

from types import TracebackType

import pytest
from pytestqt.qtbot import QtBot

from builders import Session, new_session
from kadelyx_desk.bootstrap.machine import Machine
from kadelyx_desk.domain.entries import JourneyEnded
from kadelyx_desk.domain.journey.room_check import MachineState
from kadelyx_desk.domain.values import About
from kadelyx_desk.system.keep_awake import KeepAwake

STATE = MachineState(on_mains=True, save_ms=4)


class Desktop:
    """A desktop that agrees to stay awake, or does not."""

    def __init__(self, *, agrees: bool = True) -> None:
        self.active = agrees
        self.asked = 0
        self.is_held = False

    def __enter__(self) -> object:
        self.asked += 1
        self.is_held = self.active
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None:
        self.is_held = False


def machine_of(desktop: Desktop) -> Machine:
    return Machine(lambda: STATE, KeepAwake(lambda: desktop))


def ended(session: Session) -> Session:
    session.service.record(About.COUPLE, JourneyEnded())
    return session


@pytest.mark.parametrize("agrees", [True, False])
def test_r18_that_a_look_says_whether_the_machine_stays_awake(
    qtbot: QtBot, agrees: bool
) -> None:
    told: list[MachineState] = []

    machine_of(Desktop(agrees=agrees)).look(told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert told == [MachineState(on_mains=True, save_ms=4, stays_awake=agrees)]


def test_that_a_look_whose_page_is_gone_is_told_to_nobody(qtbot: QtBot) -> None:
    told: list[str] = []
    machine = machine_of(Desktop())

    machine.look(lambda _state: told.append("first"))
    machine.look(lambda _state: told.append("second"))
    qtbot.waitUntil(lambda: bool(told))
    machine.look(lambda _state: told.append("third"))
    machine.rest()
    machine.look(lambda _state: told.append("fourth"))
    qtbot.waitUntil(lambda: "fourth" in told)

    assert told == ["second", "fourth"]


def test_r18_that_the_machine_stays_awake_from_the_start_to_the_end() -> None:
    desktop = Desktop()
    machine = machine_of(desktop)
    session = new_session()

    machine.follow(session.view())
    assert desktop.asked == 0
    session.start()
    for _ in range(3):
        machine.follow(session.view())
    machine.rest()  # the room was left; the session runs on
    assert desktop.is_held
    assert desktop.asked == 1
    machine.follow(ended(session).view())

    assert not desktop.is_held


def test_that_another_session_does_not_let_a_running_one_sleep() -> None:
    desktop = Desktop()
    machine = machine_of(desktop)
    machine.follow(new_session().start().view())

    machine.follow(new_session().view())
    machine.rest()

    assert desktop.is_held


def test_that_a_refusal_is_not_asked_for_at_every_press() -> None:
    desktop = Desktop(agrees=False)
    machine = machine_of(desktop)
    session = new_session().start()

    for _ in range(3):
        machine.follow(session.view())

    assert desktop.asked == 1


def test_that_a_checklist_that_is_left_lets_the_machine_sleep(qtbot: QtBot) -> None:
    desktop = Desktop()
    machine = machine_of(desktop)
    told: list[MachineState] = []
    machine.look(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert desktop.is_held

    machine.rest()

    assert not desktop.is_held


def test_that_a_closed_record_keeps_no_machine_awake() -> None:
    desktop = Desktop()
    machine = machine_of(desktop)
    machine.follow(new_session().start().view())

    machine.leave()

    assert not desktop.is_held
