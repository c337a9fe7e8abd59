from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import SetLook, SetPaper
from kadelyx_desk.ui.views.settings.look_card import LookCard
from kadelyx_desk.ui.views.theme import BASE_POINTS
from list_views import settings_view


@pytest.fixture
def card(qtbot: QtBot) -> LookCard:
    made = LookCard()
    qtbot.addWidget(made)
    made.show_settings(settings_view())
    shots.settle(made, (420, 400))
    return made


def asked_of(card: LookCard) -> list[Intent]:
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    return asked


def test_that_a_theme_takes_effect_at_once_and_keeps_the_text_size(card: LookCard) -> None:
    asked = asked_of(card)

    press(card.theme.group.choice("dim"))

    assert asked == [SetLook("dim", BASE_POINTS)]


def test_that_larger_text_keeps_the_theme(card: LookCard) -> None:
    asked = asked_of(card)

    press(card.text_size.group.choice("larger"))

    assert asked == [SetLook("light", 14.0)]


def test_that_the_paper_is_set(card: LookCard) -> None:
    asked = asked_of(card)

    press(card.paper.group.choice("a4"))

    assert asked == [SetPaper("a4")]


def test_that_what_is_in_force_is_shown(card: LookCard) -> None:
    card.show_settings(replace(settings_view(), theme="dark", points=14.0, paper="a4"))

    chosen = card.theme.chosen(), card.text_size.chosen(), card.paper.chosen()
    assert chosen == ("dark", "larger", "a4")
