from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import Session, full_session
from hands import press, write
from heard import Heard
from kadelyx_desk.domain.entries import RiskAsked, RiskAssessed
from kadelyx_desk.domain.entries.integration import RiskLevel
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, RecordTogether, State
from kadelyx_desk.ui.views.integration.parts.risk_part import RiskPart
from kadelyx_desk.ui.views.kit.text import Text
from sittings import asked_for, sit_down

CANARY = "Canarywords"


def _sat(qtbot: QtBot, session: Session) -> tuple[RiskPart, Heard]:
    part = RiskPart(Partner.A)
    return part, sit_down(qtbot, part, part, session, (1000, 560))


def _told(session: Session) -> RiskAssessed | None:
    line = session.snapshot.latest(RiskAssessed, About.A)
    return None if line is None else line.body


def _words(page: QWidget) -> str:
    shown = [label.text() for label in page.findChildren(Text) if label.isVisible()]
    return " ".join(shown)


def test_that_it_is_closed_at_first_and_says_whom_to_ask_and_who_reads(qtbot: QtBot) -> None:
    part, _ = _sat(qtbot, full_session())

    assert not part.level.isVisible()
    assert part.open_alone.text() == "Open alone with Ana"
    assert "Ask Ana alone, with Ben out of the room." in part.how.text()
    assert part.state.text() == "Risk asked about: not recorded yet"
    assert part.hidden.text() == "Nothing is told yet."


def test_that_asked_and_found_are_recorded_together_with_their_own_readers(
    qtbot: QtBot,
) -> None:
    session = full_session()
    part, heard = _sat(qtbot, session)
    press(part.open_alone)
    press(part.level.group.choice(RiskLevel.WATCH.name))
    write(part.text, CANARY)
    press(part.save)

    assert len(asked_for(heard, RecordTogether)) == 1
    assert _told(session) == RiskAssessed(RiskLevel.WATCH, CANARY, None)
    asked = session.snapshot.latest(RiskAsked, About.A)
    found = session.snapshot.latest(RiskAssessed, About.A)
    assert asked is not None
    assert found is not None
    assert asked.link.entry.visibility is Visibility.SHARED
    assert found.link.entry.visibility is Visibility.PARTNER
    assert part.state.text() == "Risk asked about: done, 22-Nov-2026 08:11"


def test_that_said_again_it_is_corrected(qtbot: QtBot) -> None:
    session = full_session()
    part, heard = _sat(qtbot, session)
    press(part.open_alone)
    press(part.level.group.choice(RiskLevel.NONE.name))
    press(part.save)
    press(part.level.group.choice(RiskLevel.WATCH.name))
    press(part.save)

    assert len(asked_for(heard, State)) == 1
    assert _told(session) == RiskAssessed(RiskLevel.WATCH, None, None)
    assert len(list(session.snapshot.current(RiskAsked, About.A))) == 1


def test_that_action_needed_asks_for_what_is_done_beside_the_field(qtbot: QtBot) -> None:
    session = full_session()
    part, _ = _sat(qtbot, session)
    press(part.open_alone)
    press(part.level.group.choice(RiskLevel.ACTION.name))
    write(part.text, CANARY)
    press(part.save)
    problem, before = part.action.problem, _told(session)
    write(part.action, "Called the doctor.")
    press(part.save)

    assert problem == "Action is needed: say what is done about it."
    assert before is None
    assert _told(session) == RiskAssessed(RiskLevel.ACTION, CANARY, "Called the doctor.")


def test_that_a_blank_level_is_asked_for_and_words_stay(qtbot: QtBot) -> None:
    session = full_session()
    part, _ = _sat(qtbot, session)
    press(part.open_alone)
    write(part.text, CANARY)
    press(part.save)

    assert part.level.problem == "Choose a level."
    assert part.text.text() == CANARY
    assert _told(session) is None


@pytest.mark.parametrize("recorded", [True, False])
def test_z13_that_leaving_it_veils_everything_that_was_told_or_half_typed(
    qtbot: QtBot, *, recorded: bool
) -> None:
    session = full_session()
    part, _ = _sat(qtbot, session)
    press(part.open_alone)
    press(part.level.group.choice(RiskLevel.WATCH.name))
    write(part.text, CANARY)
    if recorded:
        press(part.save)
    part.hide()
    part.show()

    assert not part.level.isVisible()
    assert not part.text.isVisible()
    assert CANARY not in _words(part)
    assert RiskLevel.WATCH.value not in _words(part)
    half = "Half typed and not recorded, hidden here."
    assert part.hidden.text() == ("Told, hidden here." if recorded else half)
    press(part.open_alone)
    assert part.text.text() == CANARY


def test_that_closed_it_records_nothing_and_loses_nothing(qtbot: QtBot) -> None:
    session = full_session()
    part, _ = _sat(qtbot, session)
    press(part.open_alone)
    press(part.level.group.choice(RiskLevel.WATCH.name))
    press(part.close_alone)

    assert part.record()
    assert _told(session) is None
    assert part.open_alone.hasFocus()
    press(part.open_alone)
    assert part.level.chosen() == RiskLevel.WATCH.name
    assert part.record()
    assert _told(session) is not None


def test_that_opened_and_untouched_it_asks_for_nothing(qtbot: QtBot) -> None:
    part, heard = _sat(qtbot, full_session())
    press(part.open_alone)

    assert part.record()
    assert part.level.problem == ""
    assert asked_for(heard, Intent) == []


def test_that_a_risk_told_of_the_wrong_one_is_taken_back_with_its_question(
    qtbot: QtBot,
) -> None:
    session = full_session()
    part, _ = _sat(qtbot, session)
    press(part.open_alone)
    press(part.level.group.choice(RiskLevel.NONE.name))
    press(part.save)
    press(part.back)

    assert _told(session) is None
    assert session.snapshot.latest(RiskAsked, About.A) is None
    assert part.state.text() == "Risk asked about: not recorded yet"
    assert part.level.chosen() is None


def test_z10_that_a_half_typed_risk_is_kept(qtbot: QtBot) -> None:
    part, _ = _sat(qtbot, full_session())
    kept: list[Intent] = []
    part.asked.connect(kept.append)
    press(part.open_alone)
    write(part.text, "Thoughts")

    last = kept[-1]
    assert isinstance(last, KeepDraft)
    assert (last.about, last.form) == (About.A, RiskAssessed.KIND)
    assert "Thoughts" in last.text
