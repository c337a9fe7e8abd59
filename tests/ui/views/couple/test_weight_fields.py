from __future__ import annotations

from datetime import date
from decimal import Decimal

from pytestqt.qtbot import QtBot

from hands import write
from kadelyx_desk.domain.entries import Weighed
from kadelyx_desk.domain.values import Kilograms
from kadelyx_desk.ui.views.couple.weight_fields import WeightFields

TODAY = date(2026, 11, 20)


def fields(qtbot: QtBot, *, needed: bool) -> WeightFields:
    made = WeightFields(needed=needed)
    qtbot.addWidget(made)
    made.begin(TODAY)
    return made


def test_that_a_needed_weight_may_not_stay_blank(qtbot: QtBot) -> None:
    made = fields(qtbot, needed=True)

    assert not made.check()
    assert (made.weight.problem, made.weighed.problem) == (
        "Type the weight.",
        "Type the day of this weight.",
    )


def test_that_a_weight_of_today_is_taken_and_one_of_tomorrow_is_not(qtbot: QtBot) -> None:
    made = fields(qtbot, needed=True)
    write(made.weight, "68,2")
    write(made.weighed, "20-Nov-2026")
    assert made.check()
    assert made.value() == Weighed(Kilograms(Decimal("68.2")), TODAY)

    write(made.weighed, "21-Nov-2026")

    assert not made.check()
    assert "ahead" in made.weighed.problem


def test_that_both_may_stay_blank_where_they_are_not_needed(qtbot: QtBot) -> None:
    made = fields(qtbot, needed=False)

    assert made.check()
    assert made.value() is None
