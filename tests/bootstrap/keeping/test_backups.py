"""Backups joined with the pages, over a real record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from demos import clinic_in
from kadelyx_desk.bootstrap.keeping.backups import SAME_DISK, Backups
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.backups.bundle import Cause
from kadelyx_desk.persistence.backups.shelf import FOLDER, SECOND_FOLDER, Shelf
from kadelyx_desk.system.paths import resources
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.intents import Sign, Undo
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.settings.backups_card import BackupsCard
from kadelyx_desk.ui.views.today.page import TodayPage
from list_views import no_today


class _Joined:
    """Backups of a clinic without couples, with the two pages that show them."""

    def __init__(self, place: Path, qtbot: QtBot) -> None:
        theme.install(resources())
        self.opened: OpenDesk = clinic_in(place / "record").open()
        self.chosen: Path | None = None
        self.preferred = Preferences()
        self.today, self.card = TodayPage(), BackupsCard()
        self.today.show_today(no_today())
        qtbot.addWidget(self.today)
        qtbot.addWidget(self.card)
        self.backups = Backups(
            self.opened, lambda _what: self.chosen, lambda: self.preferred, self._prefer
        )
        self._qtbot = qtbot
        with qtbot.waitSignal(self.backups.model.worked, timeout=10_000):
            self.backups.join(self.today, self.card)

    def _prefer(self, preferred: Preferences) -> None:
        self.preferred = preferred

    @property
    def causes(self) -> list[Cause]:
        shelf = Shelf(self.opened.vault.folder / FOLDER, self.opened.vault.vault)
        return [one.cause for one in reversed(shelf.bundles())]

    def rest(self) -> None:
        self._qtbot.waitUntil(lambda: not self.backups.model.is_working, timeout=10_000)


@pytest.fixture
def joined(tmp_path: Path, qtbot: QtBot) -> Iterator[_Joined]:
    made = _Joined(tmp_path, qtbot)
    yield made
    made.rest()
    made.backups.leave()
    made.opened.close()
    background.finish()


def test_that_the_settings_make_one_and_both_pages_show_it(joined: _Joined) -> None:
    assert joined.card.caution.sentence == "No backup yet."
    joined.card.now.click()
    joined.rest()
    assert joined.causes == [Cause.ASKED]
    assert joined.card.last.text().endswith("checked")
    assert joined.today._backups == joined.backups.model.view()
    joined.card.test.click()
    joined.rest()
    assert joined.card.status.text().startswith("The newest backup holds: ")


def test_that_a_signature_and_a_session_that_is_opened_make_one_where_there_is_news(
    joined: _Joined,
) -> None:
    joined.backups.heard(Answer(Undo(), done=True))
    joined.backups.heard(Answer(Sign("words"), done=False))
    joined.rest()
    assert joined.causes == []
    joined.backups.heard(Answer(Sign("words"), done=True))
    joined.rest()
    assert joined.causes == [Cause.SIGNED]
    joined.backups.session_began()
    joined.rest()
    assert joined.causes == [Cause.SIGNED]


def test_that_a_place_that_is_chosen_is_kept_used_and_left(
    joined: _Joined, tmp_path: Path
) -> None:
    joined.card.choose.click()  # nothing was chosen in the dialog
    assert joined.preferred.second_place == ""
    joined.chosen = tmp_path / "KADELYX-1"
    joined.chosen.mkdir()
    joined.card.choose.click()
    assert joined.card.status.text() == SAME_DISK
    joined.rest()
    assert joined.preferred.second_place == str(joined.chosen)
    assert len(list((joined.chosen / SECOND_FOLDER).iterdir())) == 1
    joined.card.leave.click()
    joined.rest()
    assert joined.preferred.second_place == ""


def test_that_the_record_itself_is_no_second_place(joined: _Joined) -> None:
    joined.chosen = joined.opened.vault.folder
    joined.card.choose.click()
    assert "the record itself" in joined.card.problem.sentence
    assert joined.preferred.second_place == ""


def test_that_leaving_makes_a_last_one(joined: _Joined) -> None:
    joined.backups.leave()
    joined.opened.record.close()
    background.finish()
    assert joined.causes == [Cause.CLOSED]
