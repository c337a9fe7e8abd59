from __future__ import annotations

from decimal import Decimal

from pytestqt.qtbot import QtBot

from builders import new_session
from kadelyx_desk.domain.values import Milligrams, Millilitres, Partner, Strength
from kadelyx_desk.domain.wording import NBSP
from kadelyx_desk.ui.views.dosing.figures import DoseFigures, figures


def test_that_the_total_counts_what_was_given_before() -> None:
    session = new_session().journey()
    dose = Milligrams(Decimal(25))

    rows = dict(
        figures(
            session.snapshot,
            Partner.A,
            dose,
            Millilitres(Decimal("0.5")),
            Strength(Decimal(50)),
        )
    )

    assert rows["This dose"] == f"25{NBSP}mg, 0.5{NBSP}mL of 50{NBSP}mg per mL"
    assert rows["Per kg"] == f"0.37{NBSP}mg per kg"
    assert rows["Running total"] == f"75{NBSP}mg, 1.1{NBSP}mg per kg"
    assert rows["Weight"] == f"68.2{NBSP}kg, 18-Nov-2026"


def test_that_without_a_dose_only_the_weight_is_said(qtbot: QtBot) -> None:
    shown = DoseFigures()
    qtbot.addWidget(shown)

    shown.show_figures(figures(new_session().snapshot, Partner.B, None))

    assert shown.words == f"Weight: 84{NBSP}kg, 18-Nov-2026"
