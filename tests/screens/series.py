"""The drawings of a course: none yet, one session, three, six, and a solo client's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from couples import view_of
from course_stories import STORY, Told, course
from kadelyx_desk.ui.views.couple_file.series_card import SeriesCard
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.rail import RAIL_WIDTH


def _shown(*story: Told, sessions: int = 3, solo: bool = False) -> QWidget:
    """The card at the width it has in the couple's file."""
    _, session = course(*story, sessions=sessions, solo=solo)
    card = SeriesCard()
    card.show_series(view_of(session).series)
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(RAIL_WIDTH + PAGE_MARGIN, 24, PAGE_MARGIN, 24)
    column.addWidget(card)
    column.addStretch(1)
    return window


SCREENS: dict[str, Callable[[], QWidget]] = {
    "series-empty": _shown,
    "series-one": lambda: _shown(STORY[0]),
    "series": lambda: _shown(*STORY),
    "series-six": lambda: _shown(*STORY, *STORY[:2], STORY[1], sessions=6),
    "series-solo": lambda: _shown(
        *(
            Told({who: dose for who, dose in told.doses.items() if who.value == "A"}, {}, ())
            for told in STORY[:2]
        ),
        sessions=6,
        solo=True,
    ),
}
