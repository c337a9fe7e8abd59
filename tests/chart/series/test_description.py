from __future__ import annotations

from decimal import Decimal

from course_series_views import dosed, point, series
from kadelyx_desk.chart.series.description import describe_series, dose_words
from kadelyx_desk.domain.course.series import Dosed
from kadelyx_desk.domain.entries.integration import Change, Theme
from kadelyx_desk.domain.wording import NBSP


def test_that_the_drawings_are_told_session_by_session() -> None:
    told = describe_series(
        series(
            point(1, ("1.1", "0"), (Change.SAME, Change.WORSE), (Theme.BIAS, Theme.EMPATHY)),
            point(2),
            point(3, (None, "0.5")),
        )
    )

    assert told.replace(NBSP, " ") == (
        "Session 1: A 50 mg, 1.1 mg per kg, unchanged; B 50 mg, 0 mg per kg, worse;"
        " themes less negative bias, empathy and closeness."
        " Session 3: A 50 mg, weight not recorded; B 50 mg, 0.5 mg per kg."
    )


def test_that_a_course_that_has_not_begun_says_so() -> None:
    assert describe_series(series()) == "Nothing is recorded of this course yet."


def test_that_one_who_sat_was_not_dosed() -> None:
    assert dose_words(Dosed(Decimal(0), Decimal(0))) == "not dosed"
    assert dose_words(dosed("0.75", "60")).replace(NBSP, " ") == "60 mg, 0.75 mg per kg"
