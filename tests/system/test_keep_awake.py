from __future__ import annotations

from types import TracebackType

import pytest

from kadelyx_desk.system.keep_awake import KeepAwake


class FakeAwake:
    """A machine that agrees, or does not; counts how often it was asked and let go."""

    def __init__(self, *, agrees: bool = True) -> None:
        self.agrees = agrees
        self.active = False
        self.entered = 0
        self.left = 0

    def __enter__(self) -> object:
        self.entered += 1
        self.active = self.agrees
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None:
        self.left += 1
        self.active = False


def test_r18_that_the_machine_is_held_awake_once_until_it_is_released() -> None:
    machine = FakeAwake()
    awake = KeepAwake(lambda: machine)

    assert awake.hold()
    assert awake.hold()
    assert (machine.entered, machine.left) == (1, 0)

    awake.release()
    awake.release()

    assert not awake.is_held
    assert (machine.entered, machine.left) == (1, 1)


def test_r18_that_a_machine_that_does_not_agree_is_asked_again() -> None:
    machine = FakeAwake(agrees=False)
    awake = KeepAwake(lambda: machine)
    assert not awake.hold()
    assert not awake.is_held
    assert machine.left == 1

    machine.agrees = True

    assert awake.hold()


@pytest.mark.parametrize("error", [RuntimeError("no bus"), ImportError("no library")])
def test_that_a_desktop_that_fails_is_one_that_does_not_agree(error: Exception) -> None:
    def begin() -> FakeAwake:
        raise error

    assert not KeepAwake(begin).hold()


def test_that_the_library_is_asked_for_the_screen_too() -> None:
    awake = KeepAwake()

    held = awake.hold()
    awake.release()

    assert held in {True, False}  # a machine without a desktop says no, and nothing is raised
    assert not awake.is_held
