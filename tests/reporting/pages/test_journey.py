"""The chart on paper: what the form shows and nothing else; none before a journey."""

from __future__ import annotations

from builders import Session, full_session, new_session
from kadelyx_desk.chart.paper import full_frame
from kadelyx_desk.chart.scene import Box
from kadelyx_desk.domain.entries import AdverseEvent
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.document import document
from kadelyx_desk.reporting.pages import journey
from kadelyx_desk.reporting.paper.sheet import FORMATS
from kadelyx_desk.reporting.proof.page_text import texts
from reports import FONTS, faces, full_order, full_pages, order_of

_SIDE = FORMATS["letter"].on_its_side


def test_that_the_full_chart_has_a_page_on_its_side() -> None:
    reading = read_order(full_order())
    (page,) = journey.full(reading, faces(), _SIDE)
    assert page.format.width > page.format.height
    assert all(y + strip.height <= 560 for y, strip in page.placed)


def test_that_both_charts_point_to_each_other_and_to_the_vitals() -> None:
    pages = full_pages()
    assert "The journey full chart: page 4" in pages[1]
    assert "drawn from the vitals on page 3" in pages[3]
    assert "50 mg" in pages[3]
    assert "60 mg" in pages[3]


def test_that_events_have_a_row_of_their_own_above_each_plot() -> None:
    plain = _drawn_height(full_session())
    session = new_session().ready_dose(Partner.A).start()
    session.vitals(About.A)
    session.service.record(About.A, AdverseEvent(EventKind.FALL, "slid off"))
    assert _drawn_height(session) == plain + 24


def test_z29_that_an_event_after_the_drawing_is_counted_beside_it() -> None:
    session = full_session()
    plain = " ".join(texts(document(order_of(session), FONTS)))
    session.service.record(About.A, AdverseEvent(EventKind.FALL, "slid off"))
    pages = texts(document(order_of(session), FONTS))

    assert "after its end" not in plain
    assert "full chart: page 4; 1 event after its end: page 1" in pages[1]
    assert "drawn from the vitals on page 3; 1 event after its end: page 1" in pages[3]


def _drawn_height(session: Session) -> float:
    _, chart, _ = journey.summary(read_order(order_of(session)), faces())
    return chart.height


def test_that_what_was_withheld_is_not_drawn() -> None:
    words = " ".join(full_pages())
    assert "Own note of A" not in words
    assert "Team note" not in words


def test_that_before_the_journey_there_is_nothing_to_draw() -> None:
    reading = read_order(order_of(new_session().prepare()))
    assert journey.full(reading, faces(), _SIDE) == []
    assert list(journey.summary(reading, faces())) == []


def test_that_the_chart_leaves_the_mark_of_a_draft_to_be_seen() -> None:
    reading = read_order(full_order())
    scene = journey._scene(reading, faces(), full_frame(reading.partners))
    boxes = [mark for mark in scene.marks if isinstance(mark, Box)]
    assert boxes
    assert max(box.height for box in boxes) < scene.height / 2
