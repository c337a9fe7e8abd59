"""One open session: its six pages, made when they are looked at, and each leads to the next."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from benches import Bench
from kadelyx_desk.bootstrap.session_pages import FIRST_PAGE, PLACES, Around, SessionPages
from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.completeness import OpenPoint, Place
from kadelyx_desk.domain.ending.loose_ends import LooseEnd, Where
from kadelyx_desk.domain.entries import Marked, VitalsTaken
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.values import About
from kadelyx_desk.system.paths import resources
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.close.page import ClosePage
from kadelyx_desk.ui.views.review.page import ReviewPage
from kadelyx_desk.ui.views.room.foot import ENTRIES, FINISH, TIMELINE
from kadelyx_desk.ui.views.room.page import RoomPage
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet


@pytest.fixture
def pages(bench: Bench) -> Iterator[SessionPages]:
    """The pages of the session that is in its journey."""
    made = _pages(bench, _sessions(bench, Stage.JOURNEY)[0])
    made.enter()
    yield made
    made.leave()


def _sessions(bench: Bench, stage: Stage) -> list[UUID]:
    rows = bench.opened.desk.directory.sessions()
    return [row.session for row in rows if row.stage is stage]


def _pages(bench: Bench, session: UUID) -> SessionPages:
    around = Around(
        FontMetrics.of_folder(resources() / "fonts"),
        lambda _name: None,
        "a4",
        leave=bench.workplace.show_today,
        look=lambda _show: None,
    )
    return SessionPages(bench.window, bench.workplace.model.open_session(session), around)


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
    pages = _pages(bench, second.session)
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


def test_that_a_page_is_made_at_the_first_look_and_shows_what_stands_then(
    pages: SessionPages, bench: Bench
) -> None:
    assert bench.window.findChild(ReviewPage) is None
    assert bench.window.findChild(ClosePage) is None

    pages.room.asked.emit(Record(About.COUPLE, Marked()))
    pages.show("close")

    page = bench.window.findChild(ClosePage)
    assert page is pages.close
    assert any("has no words" in line for line in _said_on(page))
    assert bench.window.findChild(ReviewPage) is None


def _said_on(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_that_a_page_made_later_says_what_the_disk_has_not_taken(
    bench: Bench,
) -> None:
    pages = _pages(bench, _sessions(bench, Stage.JOURNEY)[0])
    pages.show("preparation")
    mark = Record(About.COUPLE, Marked())
    pages.model.answered.emit(Answer(mark, done=False, sentence="Full.", is_kept=True))

    pages.show("room")
    assert pages.room.last_entry.problem.isVisible()
    assert pages.room.last_entry.problem.accessibleName() == "Full."

    pages.model.do(mark)
    assert not pages.room.last_entry.problem.isVisible()
    pages.leave()


def test_that_nothing_of_the_session_before_stays_once_another_is_shown(
    pages: SessionPages, bench: Bench
) -> None:
    for page in ("preparation", "review"):
        pages.show(page)
    before = [pages.preparation, pages.room, pages.review]
    pages.leave()
    other = _pages(bench, _sessions(bench, Stage.SIGNED)[0])
    other.enter()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert not any(shiboken6.isValid(page) for page in before)
    assert bench.window.findChildren(RoomPage) == []
    other.leave()
