"""Cards, title rows, facts, the foot, and pages longer than the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import looks
import shots
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN, Card, Facts, Foot, PageTitle, Scroll
from kadelyx_desk.ui.views.kit.painting import line_height
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


def _words(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(Text) if not text.isHidden()]


def test_that_a_card_has_its_title_and_its_aside(qtbot: QtBot) -> None:
    card = Card("Unsigned", "4")
    qtbot.addWidget(card)
    assert set(_words(card)) == {"Unsigned", "4"}
    card.show_aside("5")
    assert set(_words(card)) == {"Unsigned", "5"}


def test_that_a_sunken_card_lies_on_the_lower_ground(qtbot: QtBot) -> None:
    for sunken, ink in ((False, Ink.SURFACE), (True, Ink.SUNKEN)):
        card = Card(sunken=sunken)
        qtbot.addWidget(card)
        card.resize(100, 60)
        assert looks.painted(card).toImage().pixelColor(50, 30) == theme.current().colour(ink)


def test_that_a_title_can_be_shown_anew(qtbot: QtBot) -> None:
    title = PageTitle("Preparation", "Session 2 of 3")
    qtbot.addWidget(title)
    title.show_title("Integration", "Session 3 of 3")
    assert title.title == "Integration"
    assert _words(title) == ["Integration", "Session 3 of 3"]


def test_that_facts_are_replaced_and_not_added_to(qtbot: QtBot) -> None:
    facts = Facts([("Weight", "68.2 kg"), ("Allergies", "none known")])
    qtbot.addWidget(facts)
    facts.show_rows([("Weight", "not recorded")])
    facts.resize(400, facts.sizeHint().height())
    facts.show()
    qtbot.waitUntil(lambda: _words(facts) == ["Weight", "not recorded"])


def test_that_a_screen_reader_hears_word_and_value_together(qtbot: QtBot) -> None:
    facts = Facts([("Weight", "68.2 kg")], strong=True)
    qtbot.addWidget(facts)
    names = [text.accessibleName() for text in facts.findChildren(Text)]
    assert "Weight: 68.2 kg" in names


def test_that_the_foot_has_its_note_left_and_its_action_right(qtbot: QtBot) -> None:
    action = ReasonedButton(Button("Next: plan", Kind.MAIN))
    foot = Foot(action, "Who reads it is on the chip.")
    qtbot.addWidget(foot)
    foot.resize(1150, foot.sizeHint().height())
    foot.show()
    assert foot.height() == 64
    right = action.button.mapTo(foot, QPoint(action.button.width(), 0)).x()
    assert right == 1150 - 32
    foot.show_note("Draft saved 10:42")
    assert "Draft saved 10:42" in _words(foot)


def test_that_a_foot_without_a_note_leaves_the_reason_its_room(qtbot: QtBot) -> None:
    reason = "First say that you will find this passphrase again."
    action = ReasonedButton(Button("Make the record", Kind.MAIN), reason)
    foot = Foot(action)
    qtbot.addWidget(foot)
    foot.resize(640, foot.sizeHint().height())
    foot.show()
    assert foot.height() == 64
    (words,) = (text for text in foot.findChildren(Text) if text.text() == reason)
    assert words.heightForWidth(words.width()) <= 2 * line_height(Type.CAPTION)


def test_that_a_long_page_scrolls_and_is_not_squeezed(qtbot: QtBot) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    buttons = [Button(f"Button {number}") for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    scroll = Scroll(inside)
    qtbot.addWidget(scroll)
    scroll.resize(300, 400)
    scroll.show()
    assert all(button.height() == 44 for button in buttons)
    assert scroll.verticalScrollBar().maximum() > 0


def test_that_what_scrolls_stays_in_line_with_what_does_not(qtbot: QtBot) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
    card = Card("Unsigned")
    column.addWidget(card)
    scroll = Scroll(inside)
    qtbot.addWidget(scroll)
    scroll.resize(600, 400)
    scroll.show()
    ends = []
    bar = scroll.verticalScrollBar()
    for height, scrolls in ((100, False), (2000, True), (100, False)):
        card.setMinimumHeight(height)
        qtbot.waitUntil(bar.isVisible if scrolls else lambda: not bar.isVisible())
        ends.append(card.mapTo(scroll, QPoint(card.width(), 0)).x())

    assert ends == [600 - PAGE_MARGIN] * 3


def test_that_what_follows_a_title_without_a_subject_follows_at_once(qtbot: QtBot) -> None:
    title = PageTitle("Couples")
    qtbot.addWidget(title)
    count = Text("11 couples")
    title.after.addWidget(count)
    title.resize(600, 44)
    title.show()
    (words,) = (text for text in title.findChildren(Text) if text.text() == "Couples")

    assert count.x() - words.geometry().right() <= 17


def test_that_a_page_which_fits_after_all_is_never_seen_with_the_room_of_a_bar(
    qtbot: QtBot,
) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
    card = Card("Unsigned")
    card.setMinimumHeight(600)
    column.addWidget(card)
    scroll = Scroll(inside)
    qtbot.addWidget(scroll)

    shots.settle(scroll, (600, 700))

    assert card.mapTo(scroll, QPoint(card.width(), 0)).x() == 600 - PAGE_MARGIN
