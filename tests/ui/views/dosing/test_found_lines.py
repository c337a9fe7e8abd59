from __future__ import annotations

from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.rules import Finding, Level
from kadelyx_desk.ui.views.dosing.found_lines import FoundLines
from kadelyx_desk.ui.views.kit.reminder import Caution, ProblemLine


def test_that_a_refusal_is_a_problem_and_a_caution_is_not(qtbot: QtBot) -> None:
    lines = FoundLines()
    qtbot.addWidget(lines)

    lines.show_findings(
        [Finding(Level.REFUSE, "cap", "Too much."), Finding(Level.CAUTION, "above", "Much.")]
    )

    assert [line.sentence for line in lines.findChildren(ProblemLine)] == ["Too much."]
    assert [line.sentence for line in lines.findChildren(Caution)] == ["Much."]


def test_that_nothing_found_takes_no_room(qtbot: QtBot) -> None:
    lines = FoundLines()
    qtbot.addWidget(lines)
    lines.show_findings([Finding(Level.CAUTION, "above", "Much.")])

    lines.show_findings([])

    assert lines.isHidden()
    assert lines.sentences == ()
