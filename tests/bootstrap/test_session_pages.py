"""One open session: its six pages show it, and each leads to the next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benches import Bench
from kadelyx_desk.bootstrap.session_pages import FIRST_PAGE, PLACES, SessionPages
from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.completeness import OpenPoint, Place
from kadelyx_desk.domain.ending.loose_ends import LooseEnd, Where
from kadelyx_desk.domain.entries import Marked, VitalsTaken
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.values import About
from kadelyx_desk.system.paths import resources
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.foot import ENTRIES, FINISH, TIMELINE
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet


@pytest.fixture
def pages(bench: Bench) -> Iterator[SessionPages]:
    """The pages of the session that is in its journey."""
    rows = bench.opened.desk.directory.sessions()
    session = next(row.session for row in rows if row.stage is Stage.JOURNEY)
    model = bench.workplace.model.open_session(session)
    metrics = FontMetrics.of_folder(resources() / "fonts")
    made = SessionPages(bench.window, model, metrics, lambda _name: None, "a4")
    made.enter()
    yield made
    made.leave()


def test_that_every_stage_and_every_open_point_leads_to_a_page_that_is_there(
    pages: SessionPages, bench: Bench
) -> None:
    assert set(FIRST_PAGE) == set(Stage)
    assert set(PLACES) == set(Place)
    for page in {*FIRST_PAGE.values(), *PLACES.values()}:
        pages.show(page)
        assert bench.window.shown == page


def test_that_the_room_has_the_whole_window_and_the_others_the_rail(
    pages: SessionPages, bench: Bench
) -> None:
    for page in ("preparation", "checklist", "room", "close", "integration", "review"):
        pages.show(page)
        assert bench.window.rail.isVisible() is (page != "room")


def test_that_the_preparation_leads_to_the_room_and_the_integration_to_the_review(
    pages: SessionPages, bench: Bench
) -> None:
    pages.show("preparation")
    pages.preparation.room_asked.emit()  # the journey runs: past the checklist
    assert bench.window.shown == "room"
    pages.integration.review_asked.emit()
    assert bench.window.shown == "review"


def test_that_what_is_recorded_on_one_page_is_held_by_the_record_and_shown_by_the_others(
    pages: SessionPages, bench: Bench
) -> None:
    log, session = bench.opened.desk.recorder.log, pages.model.view().session
    before = log.head(session).seq
    heard: list[int] = []
    pages.model.shown.connect(lambda view: heard.append(len(view.snapshot.links)))
    pages.room.asked.emit(Record(About.COUPLE, Marked()))
    assert log.head(session).seq == before + 1
    assert heard == [before + 1]


def test_z26_that_the_room_turns_to_the_next_theme(pages: SessionPages) -> None:
    before = theme.current().name
    pages.room.theme_asked.emit()
    assert theme.current().name is before.following


def test_that_the_review_offers_the_paper_that_is_preferred(pages: SessionPages) -> None:
    assert pages.review.export.paper.chosen() == "a4"


@pytest.mark.parametrize("place", Place)
def test_that_an_open_point_leads_to_its_page_and_one_key_leads_back(
    pages: SessionPages, bench: Bench, place: Place
) -> None:
    pages.show("review")
    pages.review.place_asked.emit(OpenPoint("A: it is open.", place, blocks=False))
    assert bench.window.shown == PLACES[place]
    way = bench.window.way_back
    assert way is not None
    assert way.words == "A: it is open."

    QTest.keyClick(bench.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert bench.window.shown == "review"
    assert bench.window.way_back is None


def test_that_an_open_point_leads_to_the_tab_where_it_is_told(pages: SessionPages) -> None:
    point = OpenPoint("1 mark has no words.", Place.ROOM, blocks=False, hint=Marked.KIND)
    pages.review.place_asked.emit(point)
    assert pages.room.finish.isVisible()


def test_that_no_way_leads_back_into_a_session_that_was_left(
    pages: SessionPages, bench: Bench
) -> None:
    pages.review.place_asked.emit(OpenPoint("It is open.", Place.CLOSE, blocks=False))
    pages.leave()
    assert bench.window.way_back is None


@pytest.mark.parametrize(
    ("where", "tab"),
    [(Where.TILES, TIMELINE), (Where.MARKS, FINISH), (Where.ENTRIES, ENTRIES)],
)
def test_that_what_is_open_at_the_close_leads_to_its_part_of_the_room(
    where: Where, tab: str, pages: SessionPages, bench: Bench
) -> None:
    pages.show("close")
    pages.close.where_asked.emit(where)
    assert bench.window.shown == "room"
    parts = {
        TIMELINE: pages.room.timeline,
        FINISH: pages.room.finish,
        ENTRIES: pages.room.entries,
    }
    assert parts[tab].isVisible()


def test_that_cancelling_is_asked_on_the_checklist_and_leads_to_the_review(
    pages: SessionPages, bench: Bench
) -> None:
    pages.show("preparation")
    pages.preparation.cancel_asked.emit()
    assert bench.window.shown == "checklist"
    assert pages.checklist.stop.stop.isVisible()
    pages.checklist.stop.review_asked.emit()
    assert bench.window.shown == "review"
    pages.show("close")
    pages.close.review_asked.emit()
    assert bench.window.shown == "review"


def test_that_the_integration_is_handed_what_was_agreed_the_last_time(bench: Bench) -> None:
    rows = bench.opened.desk.directory.sessions()
    second = next(row for row in rows if row.number == 2 and row.stage is Stage.SIGNED)
    model = bench.workplace.model.open_session(second.session)
    metrics = FontMetrics.of_folder(resources() / "fonts")
    pages = SessionPages(bench.window, model, metrics, lambda _name: None, "a4")
    pages.enter()
    before = dict(pages.integration.agreed.earlier.rows)

    pages.show("integration")
    shown = [row.agreement.text for row in pages.integration.agreed.earlier.rows.values()]
    pages.leave()

    assert before == {}
    assert shown[0] == "When one says stop, both sit down and wait ten minutes"


def test_that_a_gap_at_the_close_leads_to_the_sheet_on_which_it_is_entered(
    pages: SessionPages, bench: Bench
) -> None:
    pages.show("close")
    gap = LooseEnd("B: not taken.", Where.TILES, VitalsTaken.KIND, About.B)
    pages.close.way_asked.emit(gap)

    assert bench.window.shown == "room"
    sheet = pages.room.shelf.open_sheet
    assert isinstance(sheet, VitalsSheet)
    assert sheet.about is About.B
    assert sheet.isVisible()
