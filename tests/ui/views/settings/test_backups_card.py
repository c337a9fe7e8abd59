from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from backup_views import AWAY, good_backups, no_backups, old_backups
from kadelyx_desk.ui.viewmodels.backups.intents import (
    BackUpNow,
    ChooseSecondPlace,
    LeaveSecondPlace,
    TryRestore,
)
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.settings.backups_card import BackupsCard


@pytest.fixture
def card(qtbot: QtBot) -> BackupsCard:
    made = BackupsCard()
    qtbot.addWidget(made)
    return made


def _words(card: BackupsCard) -> list[str]:
    return [one.text() for one in card.findChildren(Text) if not one.isHidden()]


def test_that_the_card_is_not_there_before_anything_is_known(card: BackupsCard) -> None:
    assert card.isHidden()
    card.show_backups(good_backups())
    assert not card.isHidden()


def test_that_a_good_backup_is_told(card: BackupsCard) -> None:
    card.show_backups(good_backups())
    assert "Last backup 20-Nov-2026 08:55, checked" in _words(card)
    facts = [one.text() for one in card.facts.findChildren(Text)]
    assert "1,204 entries, 12 sessions" in facts
    assert "KADELYX-1 has it too" in facts
    assert card.caution.isHidden()
    assert card.away.isHidden()
    assert not card.leave.isHidden()
    assert card.choose.text() == "Choose another…"


def test_that_an_old_one_is_a_caution_with_icon_and_word(card: BackupsCard) -> None:
    card.show_backups(old_backups())
    assert card.last.isHidden()
    assert card.caution.accessibleName().startswith("Check: Last backup 12-Nov-2026")
    assert not card.unreached.isHidden()
    assert not card.untried.isHidden()
    assert AWAY in _words(card)
    assert card.problem.sentence.startswith("The disk is nearly full")


def test_that_without_a_backup_there_is_none_to_test(card: BackupsCard) -> None:
    card.show_backups(no_backups())
    assert not card.test.isEnabled()
    assert card.now.isEnabled()
    assert card.leave.isHidden()


def test_that_each_button_asks_for_one_thing(card: BackupsCard) -> None:
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    card.show_backups(good_backups())
    for button in (card.now, card.test, card.choose, card.leave):
        button.click()
    wanted = [BackUpNow(), TryRestore(), ChooseSecondPlace(), LeaveSecondPlace()]
    assert asked == wanted


def test_that_what_was_asked_for_is_answered_once(card: BackupsCard) -> None:
    card.show_backups(good_backups())
    card.test.click()
    assert card.status.text() == "Reading the newest backup through"
    card.show_backups(good_backups())
    assert card.status.text() == (
        "The newest backup holds: 1,204 entries, 12 sessions, every chain whole."
    )
    card.now.click()
    assert card.status.text() == "Backing up"
    card.show_backups(replace(good_backups(), problem="The disk is nearly full."))
    assert card.problem.sentence == "The disk is nearly full."
    assert card.status.isHidden()
    card.show_backups(good_backups())
    assert card.problem.sentence == ""


def test_that_a_place_that_cannot_be_one_is_told(card: BackupsCard) -> None:
    card.show_backups(good_backups())
    card.show_refusal("That is the folder of the record itself.")
    assert card.problem.sentence == "That is the folder of the record itself."
