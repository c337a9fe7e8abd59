from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import Session, full_session
from hands import press
from kadelyx_desk.domain.entries import ThemesWorked
from kadelyx_desk.domain.entries.integration import Theme
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import KeepDraft
from kadelyx_desk.ui.views.integration.parts.themes_part import ThemesPart
from sittings import asked_for, sit_down


def _told(session: Session) -> tuple[Theme, ...] | None:
    line = session.snapshot.latest(ThemesWorked, About.COUPLE)
    return None if line is None else line.body.themes


def test_that_none_is_chosen_at_first_and_none_asks_for_nothing(qtbot: QtBot) -> None:
    session = full_session()
    part = ThemesPart()
    sit_down(qtbot, part, part, session, (1000, 120))

    assert part.chosen() == ()
    assert part.record()
    assert _told(session) is None


def test_that_themes_are_recorded_in_their_order_corrected_and_taken_back(
    qtbot: QtBot,
) -> None:
    session = full_session()
    part = ThemesPart()
    sit_down(qtbot, part, part, session, (1000, 120))
    press(part.chips[Theme.EMPATHY])
    press(part.chips[Theme.PATTERNS])
    part.record()
    first = _told(session)
    press(part.chips[Theme.EMPATHY])
    part.record()
    second = _told(session)
    press(part.chips[Theme.PATTERNS])
    part.record()

    assert first == (Theme.PATTERNS, Theme.EMPATHY)
    assert second == (Theme.PATTERNS,)
    assert _told(session) is None


def test_z10_that_a_ticked_theme_is_kept_before_it_is_recorded(qtbot: QtBot) -> None:
    part = ThemesPart()
    heard = sit_down(qtbot, part, part, full_session(), (1000, 120))
    kept: list[KeepDraft] = []
    part.asked.connect(
        lambda intent: kept.append(intent) if isinstance(intent, KeepDraft) else None
    )

    press(part.chips[Theme.BIAS])

    assert [(draft.about, draft.form) for draft in kept] == [(About.COUPLE, ThemesWorked.KIND)]
    assert '"BIAS": "on"' in kept[0].text
    assert asked_for(heard, KeepDraft) == []


def test_that_every_chip_says_what_it_is_an_answer_to(qtbot: QtBot) -> None:
    part = ThemesPart()
    qtbot.addWidget(part)

    assert [chip.text() for chip in part.chips.values()] == [theme.value for theme in Theme]
    assert {chip.accessibleDescription() for chip in part.chips.values()} == {
        "Themes of the work"
    }
