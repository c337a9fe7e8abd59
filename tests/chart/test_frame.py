"""Which lane an entry stands in."""

from __future__ import annotations

from kadelyx_desk.chart.paper import summary_frame
from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.domain.values import About, Partner


def test_that_each_of_a_couple_and_the_couple_have_a_lane() -> None:
    frame = screen_frame(1366, 340, tuple(Partner))
    assert [lane.about for lane in frame.lanes] == [About.A, About.COUPLE, About.B]
    assert all(frame.lane(lane.about) is lane for lane in frame.lanes)


def test_that_a_solo_client_has_one_lane_that_takes_what_is_about_both() -> None:
    frame = screen_frame(1366, 340, (Partner.A,))
    assert [lane.about for lane in frame.lanes] == [About.A]
    assert frame.lane(About.COUPLE) is frame.lane(About.A)


def test_that_what_is_about_a_partner_never_stands_in_the_lane_of_the_other() -> None:
    assert screen_frame(1366, 340, (Partner.A,)).lane(About.B) is None
    assert summary_frame((Partner.B,)).lane(About.A) is None


def test_that_paper_has_one_axis_for_pressure_and_heart_rate_and_the_screen_two() -> None:
    assert summary_frame(tuple(Partner)).has_one_axis
    assert not screen_frame(1366, 340, tuple(Partner)).has_one_axis
