from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from closes import READY, two_hours_after
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.views.close.unmet_words import NOT_CHECKED, in_short, met_line, unmet_now
from kadelyx_desk.ui.views.kit.icons import Icon

OPEN = replace(READY, oriented=Said.NO, steady_gait=Said.NOT_RECORDED, padss=None)


def test_that_the_time_since_the_dose_stands_first() -> None:
    view = two_hours_after(minutes=60).view()
    now = view.now.moment.utc

    found = unmet_now(view, Partner.A, OPEN, now)

    assert [words.replace("\N{NO-BREAK SPACE}", " ") for words in found] == [
        "1 h since the last dose, below 2 h",
        "oriented: no",
        "steady gait: not recorded",
        "PADSS not recorded",
    ]
    assert unmet_now(view, Partner.A, READY, now + timedelta(hours=1)) == ()


def test_that_what_nobody_answered_is_counted() -> None:
    view = two_hours_after().view()
    now = view.now.moment.utc
    two = replace(OPEN, no_driving=Said.NOT_RECORDED)

    assert in_short(unmet_now(view, Partner.A, OPEN, now), OPEN) == [
        "Oriented: no.",
        "PADSS not recorded.",
        "1 question is not answered.",
    ]
    assert in_short(unmet_now(view, Partner.A, two, now), two)[-1] == (
        "2 questions are not answered."
    )
    assert in_short((), READY) == []


@pytest.mark.parametrize(
    ("listed", "blank", "expected"),
    [
        ([], True, (Icon.INFO, NOT_CHECKED)),
        ([], False, (Icon.CHECK, "Everything is met.")),
        (["a"], False, (Icon.WARN, "1 point is not met; see below.")),
        (["a", "b"], False, (Icon.WARN, "2 points are not met; see below.")),
    ],
)
def test_that_one_line_says_how_it_stands(
    listed: list[str], blank: bool, expected: tuple[Icon, str]
) -> None:
    assert met_line(listed, is_blank=blank) == expected
