from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import Session
from kadelyx_desk.domain.facts import waiting_dose
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.views.room.sheets.dose_facts import DoseFacts
from rooms import before_dose, in_journey


def shown(qtbot: QtBot, session: Session) -> DoseFacts:
    facts = DoseFacts()
    qtbot.addWidget(facts)
    line = waiting_dose(session.snapshot, Partner.A)
    assert line is not None
    facts.show_dose(session.view(), Partner.A, line)
    return facts


def plain(facts: DoseFacts) -> tuple[str, ...]:
    return tuple(words.replace("\N{NO-BREAK SPACE}", " ") for words in facts.words)


def test_that_mg_ml_strength_rate_and_total_stand_together(qtbot: QtBot) -> None:
    facts = shown(qtbot, before_dose())

    assert plain(facts) == ("75 mg", "1.5 mL", "50 mg per mL", "1.1 mg/kg", "75 mg")
    assert facts.title.text() == "Prepared dose 1"
    assert facts.checked.text() == "12:15, check: Dana Whitfield, named only"
    assert facts.checked.toolTip() == "named, not independently checked"


def test_that_a_booster_counts_on_top_of_what_was_given(qtbot: QtBot) -> None:
    facts = shown(qtbot, in_journey().ready_dose(Partner.A, "25", "50", 2))

    assert facts.title.text() == "Prepared booster 1"
    assert plain(facts)[-1] == "100 mg"
