"""Words anchored and cut by their widths."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kadelyx_desk.chart.scene import Point
from kadelyx_desk.chart.words import Anchor, Pen, cut, label, late_words
from timelines import metrics, moment, span


@pytest.mark.parametrize(("anchor", "share"), [*((one, one.value) for one in Anchor)])
def test_that_words_stand_by_their_anchor(anchor: Anchor, share: float) -> None:
    made = label(Pen(metrics()), "75 mg", Point(100, 10), 13, anchor=anchor)
    assert made.start.x + made.extent * share == pytest.approx(100)


def test_that_words_on_screen_start_at_a_whole_pixel() -> None:
    made = label(Pen(metrics(), is_snapped=True), "75 mg", Point(100.4, 10), 13)
    assert made.start.x == 100


def test_that_words_that_fit_are_not_cut() -> None:
    assert cut(metrics(), "peace or  release\n", 13, 400) == "peace or release"


def test_that_words_that_are_too_long_end_in_an_ellipsis_and_fit() -> None:
    text = cut(metrics(), "I can feel my father in the room with me", 13, 120)
    assert text.endswith("…")
    assert "I can feel".startswith(text[:8])
    assert metrics().width(text, 13) <= 120


def test_that_a_late_entry_says_when_it_was_recorded() -> None:
    assert late_words(span(), moment(76).utc) == "late entry 14:16"


def test_z29_that_a_late_entry_of_another_day_says_its_day() -> None:
    """Typed in from paper weeks later: 14:16 alone would be read as that afternoon."""
    later = moment(76).utc + timedelta(days=30)
    assert late_words(span(), later) == "late entry 20-Dec-2026 14:16"
