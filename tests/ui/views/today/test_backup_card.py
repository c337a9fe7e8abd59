from __future__ import annotations

from pytestqt.qtbot import QtBot

from backup_views import good_backups, no_backups, old_backups
from kadelyx_desk.ui.views.kit.reminder import Caution
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.today.backup_card import BackupCard
from kadelyx_desk.ui.views.today.page import TodayPage
from list_views import full_today


def test_that_a_good_backup_is_three_lines_without_a_caution(qtbot: QtBot) -> None:
    card = BackupCard(good_backups())
    qtbot.addWidget(card)
    words = [one.text() for one in card.findChildren(Text)]
    assert "20-Nov-2026 08:55, checked" in words
    assert "Second place: KADELYX-1 has it too" in words
    assert card.findChildren(Caution) == []


def test_that_each_caution_has_icon_word_and_sentence(qtbot: QtBot) -> None:
    card = BackupCard(old_backups())
    qtbot.addWidget(card)
    said = [one.accessibleName() for one in card.findChildren(Caution)]
    assert len(said) == 3
    assert said[0] == (
        "Check: Last backup 12-Nov-2026 09:04, 8 days old. See Settings, Backups."
    )


def _titles(page: TodayPage) -> list[str]:
    column = page.cards._columns[1][1]
    found = [column.itemAt(place) for place in range(column.count())]
    cards = [item.widget() for item in found if item is not None]
    return [card.accessibleName() for card in cards if card is not None]


def test_that_today_has_the_backup_below_what_waits_and_above_it_when_it_is_old(
    qtbot: QtBot,
) -> None:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show_today(full_today())
    assert "Last backup" not in _titles(page)
    page.show_backups(good_backups())
    assert _titles(page)[:2] == ["Unsigned", "Last backup"]
    page.show_backups(old_backups())
    assert _titles(page)[:2] == ["Last backup", "Unsigned"]
    page.show_backups(no_backups())
    assert _titles(page)[0] == "Last backup"


def test_that_what_is_not_new_makes_nothing_again(qtbot: QtBot) -> None:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show_today(full_today())
    page.show_backups(good_backups())
    before = page.findChildren(BackupCard)
    page.show_backups(good_backups())
    assert page.findChildren(BackupCard) == before
