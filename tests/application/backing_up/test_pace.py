from __future__ import annotations

import threading
import time

import pytest

from kadelyx_desk.application.backing_up.pace import GivenUpError, Pace


def test_that_a_step_beside_the_window_stands_still_for_a_moment() -> None:
    begun = time.perf_counter()
    pace = Pace(0.01)
    for _ in range(5):
        pace.step()
    assert time.perf_counter() - begun >= 0.05


def test_that_work_that_is_given_up_ends_at_the_next_step_even_while_it_rests() -> None:
    pace = Pace(30)
    threading.Timer(0.02, pace.give_up).start()
    with pytest.raises(GivenUpError):
        pace.step()


def test_that_work_in_a_hurry_does_not_rest() -> None:
    pace = Pace(30)
    pace.hurry()
    pace.step()
    pace.give_up()
    with pytest.raises(GivenUpError):
        pace.step()
