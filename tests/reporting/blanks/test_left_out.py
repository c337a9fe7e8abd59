"""No entry that can be recorded is without a place on paper, or a reason for having none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest

from blanks import written
from kadelyx_desk.domain.entries import BODIES, Body
from kadelyx_desk.reporting.blanks.left_out import LEFT_OUT, LEFT_OUT_ALONE, unplaced


@pytest.mark.parametrize("solo", [False, True])
def test_that_every_field_of_every_kind_has_its_place_or_its_reason(solo: bool) -> None:
    assert unplaced(BODIES, written(solo=solo), alone=solo) == []


def test_that_nothing_is_left_out_that_has_a_place() -> None:
    assert set(LEFT_OUT) & written() == set()
    assert set(LEFT_OUT_ALONE) & written(solo=True) == set()
    assert set(LEFT_OUT_ALONE) <= written()
    assert all(LEFT_OUT.values())


@dataclass(frozen=True, slots=True)
class _Sung(Body):
    """A kind that somebody adds tomorrow."""

    KIND: ClassVar[str] = "sung"

    song: str
    loud: bool


def test_that_a_kind_that_is_new_is_missed_field_by_field() -> None:
    assert unplaced((*BODIES, _Sung), written()) == ["sung.loud", "sung.song"]


def test_that_a_box_that_falls_away_is_missed() -> None:
    fewer = written() - {"rescue.amount"}

    assert unplaced(BODIES, fewer) == ["rescue.amount"]
