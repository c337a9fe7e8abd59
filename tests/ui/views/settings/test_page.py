from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

import shots
from builders import protocol
from hands import press
from kadelyx_desk.ui.viewmodels.intents import AdoptProtocol, Intent, SaveRoot
from kadelyx_desk.ui.viewmodels.lists import SetLook
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.settings.page import ROOT_NAME, SettingsPage
from list_views import TOOLS, settings_view

TARGET = Path("clinic.pem")


def page_of(qtbot: QtBot, target: Path | None = TARGET) -> tuple[SettingsPage, list[Intent]]:
    page = SettingsPage(lambda name: target if name == ROOT_NAME else None, TOOLS)
    qtbot.addWidget(page)
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    page.show_settings(settings_view())
    shots.settle(page, (1150, 768))
    return page, asked


def test_that_the_certificate_is_saved_where_the_person_chose(qtbot: QtBot) -> None:
    page, asked = page_of(qtbot)

    press(page.save_root)
    page.show_answer(Answer(SaveRoot(TARGET), done=True))

    assert asked == [SaveRoot(TARGET)]
    assert page.saved.text() == "Saved as clinic.pem"


def test_that_a_file_that_cannot_be_written_is_said(qtbot: QtBot) -> None:
    page, _ = page_of(qtbot)
    press(page.save_root)

    page.show_answer(Answer(SaveRoot(TARGET), done=False, sentence="Choose another place."))

    assert page.answer.sentence == "Choose another place."
    assert not page.saved.isVisible()


def test_that_leaving_the_dialog_asks_for_nothing(qtbot: QtBot) -> None:
    page, asked = page_of(qtbot, target=None)

    press(page.save_root)

    assert asked == []


def test_that_the_look_and_the_register_announce_through_the_page(qtbot: QtBot) -> None:
    page, asked = page_of(qtbot)

    press(page.look.theme.group.choice("dark"))

    assert asked == [SetLook("dark", 11.25)]


def test_that_the_protocol_in_force_is_shown_and_a_newer_one_asked_for(qtbot: QtBot) -> None:
    page, asked = page_of(qtbot)
    newer = replace(protocol(), version=9)

    page.show_settings(settings_view(newer))
    press(page.protocol.adopt)

    assert asked == [AdoptProtocol(newer.sha256)]
