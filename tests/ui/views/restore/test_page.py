from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.restore.page import Offer, RestorePage

OFFERS = (
    Offer(Path("b"), "20-Nov-2026 08:55", "1,204 entries, 12 sessions, beside the record"),
    Offer(Path("a"), "19-Nov-2026 18:02", "1,160 entries, 12 sessions, at KADELYX-1"),
)
LONG = "Both copies of the key slots are damaged. Nothing was changed. " * 4


def _page(qtbot: QtBot, offers: tuple[Offer, ...] = OFFERS, back: str = "") -> RestorePage:
    page = RestorePage("The record cannot be opened", LONG, offers, back)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


def test_z20_that_the_newest_backup_is_the_main_action_and_goes_into_a_new_folder(
    qtbot: QtBot,
) -> None:
    page = _page(qtbot)
    asked: list[Path] = []
    page.restore_asked.connect(asked.append)
    assert [button.text() for button in page.buttons] == [
        "Restore the backup of 20-Nov-2026 08:55",
        "Restore the backup of 19-Nov-2026 18:02",
        "Choose a backup elsewhere…",
    ]
    assert [button.is_main for button in page.buttons] == [True, False, False]
    page.buttons[1].click()
    assert asked == [Path("a")]
    words = " ".join(one.text() for one in page.findChildren(Text))
    assert "Nothing was changed, and nothing is: a backup goes into a new folder." in words


def test_z20_that_without_a_backup_nothing_but_a_look_elsewhere_is_offered(
    qtbot: QtBot,
) -> None:
    page = _page(qtbot, ())
    assert [button.text() for button in page.buttons] == ["Choose a backup elsewhere…"]
    words = " ".join(one.text() for one in page.findChildren(Text))
    assert "No backup was found" in words


def test_that_there_is_a_way_back_where_one_came_from_a_page(qtbot: QtBot) -> None:
    page = _page(qtbot, back="Back to the passphrase")
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    page.buttons[-1].click()
    assert left == [True]


def test_that_nothing_can_be_pressed_while_one_is_restored_and_a_failure_is_told(
    qtbot: QtBot,
) -> None:
    page = _page(qtbot)
    page.show_working()
    assert not any(button.isEnabled() for button in page.buttons)
    page.show_problem("This backup is damaged.")
    assert all(button.isEnabled() for button in page.buttons)
    assert page.problem.sentence == "This backup is damaged."


def test_that_a_long_sentence_is_wrapped_and_never_cut(qtbot: QtBot) -> None:
    page = _page(qtbot)
    line = next(one for one in page.findChildren(Text) if one.text() == LONG)
    assert line.height() >= line.heightForWidth(line.width())
    assert line.height() > 2 * line.fontMetrics().height()
