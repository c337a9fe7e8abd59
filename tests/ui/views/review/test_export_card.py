from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session
from hands import press
from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility
from kadelyx_desk.ui.viewmodels.intents import Export, Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.review.export_card import ExportCard, suggested_name

TARGET = Path("reports") / "joint.pdf"


def card_of(
    qtbot: QtBot, session: Session, target: Path | None = TARGET
) -> tuple[ExportCard, list[str]]:
    names: list[str] = []

    def choose(name: str) -> Path | None:
        names.append(name)
        return target

    card = ExportCard(choose)
    qtbot.addWidget(card)
    card.show_session(session.view())
    shots.settle(card, (420, 400))
    return card, names


def test_that_the_joint_report_is_asked_for_on_the_chosen_paper(qtbot: QtBot) -> None:
    card, names = card_of(qtbot, full_session())
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    card.show_paper("letter")
    press(card.paper.group.choice("a4"))

    press(card.export)

    assert asked == [Export(Form.JOINT, TARGET, "a4")]
    assert names == ["20-Nov-2026_C-0001_joint_v1_draft.pdf"]
    assert not card.export.isEnabled()


def test_that_the_suggested_name_has_the_day_on_the_wall_and_nobodys_name() -> None:
    session = full_session()
    late = session.clock.read()
    view = replace(
        session.view(), now=replace(late, moment=replace(late.moment, offset_minutes=600))
    )

    names = suggested_name(session.sign().view()), suggested_name(view)

    assert names == (
        "20-Nov-2026_C-0001_joint_v1_signed.pdf",
        "21-Nov-2026_C-0001_joint_v1_draft.pdf",
    )


def test_that_the_suggested_name_has_the_version_that_the_joint_form_shows() -> None:
    session = full_session().sign()
    record = session.service.record
    record(About.COUPLE, Addendum("For the team."), visibility=Visibility.TEAM)
    withheld = suggested_name(session.view())
    record(About.COUPLE, Addendum("B called."))

    assert withheld == "20-Nov-2026_C-0001_joint_v1_signed.pdf"
    assert suggested_name(session.view()) == "20-Nov-2026_C-0001_joint_v2_amended.pdf"


def test_that_an_amended_report_says_which_version_it_is(qtbot: QtBot) -> None:
    session = full_session().sign()
    session.service.record(About.COUPLE, Addendum("B called."))

    card, _ = card_of(qtbot, session)

    assert card.note.text().endswith("It is version 2.")


def test_that_leaving_the_dialog_asks_for_nothing(qtbot: QtBot) -> None:
    card, _ = card_of(qtbot, full_session(), target=None)
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    card.show_paper("letter")

    press(card.export)

    assert asked == []
    assert card.export.isEnabled()


def test_that_the_paper_is_asked_for(qtbot: QtBot) -> None:
    card, names = card_of(qtbot, full_session())

    press(card.export)

    assert card.paper.problem == "Choose the paper."
    assert names == []


def test_that_a_draft_says_so_and_a_signed_report_does_not(qtbot: QtBot) -> None:
    session = full_session()
    card, _ = card_of(qtbot, session)
    draft = card.note.text()

    card.show_session(session.sign().view())

    assert "DRAFT" in draft
    assert "DRAFT" not in card.note.text()


def test_that_it_says_where_the_file_is_or_why_there_is_none(qtbot: QtBot) -> None:
    card, _ = card_of(qtbot, full_session())
    card.show_paper("letter")
    press(card.export)
    asked = Export(Form.JOINT, TARGET, "letter")
    card.show_answer(Answer(asked, done=False, sentence="The disk is full."))
    failed = card.problem.sentence, card.result.isVisible()
    press(card.export)

    card.show_answer(Answer(asked, done=True))

    assert failed == ("The disk is full.", False)
    assert card.result.text() == "Saved as joint.pdf"
    assert card.problem.sentence == ""
