"""The phases, from the first injection on."""

from __future__ import annotations

from kadelyx_desk.chart.ground.phases import NOT_BEGUN, phase_marks, phase_now, stretches
from kadelyx_desk.chart.paper import full_frame
from kadelyx_desk.chart.scene import Box, Label, Mark, Polyline, Role
from kadelyx_desk.domain.values import Partner
from timelines import Story, moment, plotted, span


def words(marks: list[Mark]) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Label)]


def dosed() -> Story:
    story = Story()
    story.dose(Partner.B, 6, 60)
    story.dose(Partner.A, 4, 75)
    return story


def test_that_before_the_first_injection_a_sentence_says_so() -> None:
    plot = plotted(Story())
    assert words(list(phase_marks(plot))) == ["Phase", NOT_BEGUN]
    assert not list(phase_now(plot, moment(10).utc))


def test_that_phases_count_from_the_first_injection_of_either() -> None:
    plot = plotted(dosed())
    found = {one.names[0]: one.left for one in stretches(plot)}
    assert found["Onset"] == plot.time.x(moment(4).utc)
    assert found["Peak"] == plot.time.x(moment(14).utc)
    assert found["Re-emergence and sharing"] == plot.time.x(moment(79).utc)


def test_that_a_name_is_shown_only_where_it_fits() -> None:
    wide = words(list(phase_marks(plotted(dosed()))))
    assert "Arrive and check" not in wide
    assert "Onset" in wide
    narrow = words(list(phase_marks(plotted(dosed(), shown=span(0, 720)))))
    assert "Plateau" in narrow
    assert "Onset" not in narrow


def test_that_the_phase_that_runs_stands_on_a_band_in_bold() -> None:
    plot = plotted(dosed())
    band, name = phase_now(plot, moment(50).utc)
    assert isinstance(band, Box)
    assert isinstance(name, Label)
    assert band.fill is Role.BAND
    assert (name.text, name.bold) == ("Plateau and return", True)


def test_that_paper_has_brackets_up_to_the_end_of_the_journey() -> None:
    story = dosed()
    story.end(130)
    plot = plotted(story, full_frame(tuple(Partner)))
    marks = list(phase_marks(plot))
    brackets = [mark for mark in marks if isinstance(mark, Polyline)]
    assert len(brackets) == len(stretches(plot))
    assert max(mark.bounds.right for mark in brackets) <= plot.time.x(moment(130).utc)
    assert "Peak" in words(marks)
