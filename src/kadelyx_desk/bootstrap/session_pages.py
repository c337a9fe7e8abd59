"""One open session: its model joined with its six pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.completeness import OpenPoint, Place
from kadelyx_desk.domain.ending.loose_ends import LooseEnd, Where
from kadelyx_desk.domain.entries import JourneyStarted
from kadelyx_desk.domain.facts import Stage, stage, time_of
from kadelyx_desk.domain.journey.room_check import MachineState
from kadelyx_desk.ui.viewmodels.session_model import SessionModel
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.checklist.page import ChecklistPage
from kadelyx_desk.ui.views.close.page import ClosePage
from kadelyx_desk.ui.views.file_dialogs import ChooseFile
from kadelyx_desk.ui.views.integration.page import IntegrationPage
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.preparation.page import PreparationPage
from kadelyx_desk.ui.views.review.page import ReviewPage
from kadelyx_desk.ui.views.room.foot import ENTRIES, FINISH, TIMELINE
from kadelyx_desk.ui.views.room.page import RoomPage

FIRST_PAGE = {
    Stage.PLANNED: "preparation",
    Stage.PREPARATION: "preparation",
    Stage.JOURNEY: "room",
    Stage.AWAITING: "integration",
    Stage.DRAFT: "integration",
    Stage.CANCELLED: "review",
    Stage.STOPPED: "review",
    Stage.SIGNED: "review",
}
"""Where opening a session leads, by how far it is."""

PLACES = {
    Place.PREPARATION: "preparation",
    Place.ROOM: "room",
    Place.CLOSE: "close",
    Place.INTEGRATION: "integration",
}

_TABS = {Where.TILES: TIMELINE, Where.MARKS: FINISH, Where.ENTRIES: ENTRIES}


Page = PreparationPage | ChecklistPage | RoomPage | ClosePage | IntegrationPage | ReviewPage


@dataclass(frozen=True, slots=True)
class Around:
    """What the pages are given and where they lead out.

    Attributes:
        metrics: the widths of the chart's face, made once from the fonts.
        choose_file: asks for the place of a report.
        paper: the size of paper that is preferred.
        leave: out of the session.
        look: looks at the machine and lets the checklist say what was found.
    """

    metrics: FontMetrics
    choose_file: ChooseFile
    paper: str
    leave: Callable[[], object]
    look: Callable[[Callable[[MachineState], None]], object]


class SessionPages:
    """The pages of one session, each made at the first look; gone when the next is opened.

    A session is opened for one page, and most are left without a look at the others.
    """

    def __init__(self, window: MainWindow, model: SessionModel, around: Around) -> None:
        self._window = window
        self.model = model
        self._around = around
        self._kept: list[Answer] = []
        self._made: dict[str, Callable[[], Page]] = {
            "preparation": lambda: self.preparation,
            "checklist": lambda: self.checklist,
            "room": lambda: self.room,
            "close": lambda: self.close,
            "integration": lambda: self.integration,
            "review": lambda: self.review,
        }
        model.answered.connect(self._note_kept)

    @cached_property
    def preparation(self) -> PreparationPage:
        page = PreparationPage()
        page.room_asked.connect(self._go_on)
        page.cancel_asked.connect(self._ask_to_cancel)
        self._join("preparation", page)
        return page

    @cached_property
    def checklist(self) -> ChecklistPage:
        page = ChecklistPage()
        page.room_asked.connect(lambda: self.show("room"))
        page.preparation_asked.connect(lambda: self.show("preparation"))
        page.review_asked.connect(lambda: self.show("review"))
        page.machine_asked.connect(lambda: self._around.look(page.show_machine))
        self.model.ticked.connect(page.show_tick)
        self._join("checklist", page)
        return page

    @cached_property
    def room(self) -> RoomPage:
        page = RoomPage(self._around.metrics)
        page.checklist_asked.connect(lambda: self.show("checklist"))
        page.close_asked.connect(lambda: self.show("close"))
        page.theme_asked.connect(self._window.turn_theme)
        page.left.connect(self._around.leave)
        self.model.ticked.connect(page.show_tick)
        self._join("room", page, full=True)
        return page

    @cached_property
    def close(self) -> ClosePage:
        page = ClosePage()
        page.where_asked.connect(self._to_the_room)
        page.way_asked.connect(self._to_the_loose_end)
        page.review_asked.connect(lambda: self.show("review"))
        page.left.connect(self._around.leave)
        self.model.ticked.connect(page.show_tick)
        self._join("close", page)
        return page

    @cached_property
    def integration(self) -> IntegrationPage:
        page = IntegrationPage()
        page.review_asked.connect(lambda: self.show("review"))
        self._join("integration", page)
        return page

    @cached_property
    def review(self) -> ReviewPage:
        page = ReviewPage(self._around.choose_file)
        page.export.show_paper(self._around.paper)
        page.place_asked.connect(self._lead_to)
        page.preview_asked.connect(self.model.preview.do)
        page.left.connect(self._around.leave)
        self.model.preview.shown.connect(page.preview.show_preview)
        self.model.preview.drawn.connect(page.preview.show_page)
        self._join("review", page)
        return page

    def _join(self, name: str, page: Page, *, full: bool = False) -> None:
        """Let a new page stand where it would if it had been there from the beginning."""
        page.asked.connect(self.model.do)
        self.model.shown.connect(page.show_session)
        self.model.answered.connect(page.show_answer)
        self._window.add_page(name, page, full=full)
        page.show_session(self.model.view())
        for answer in self._kept:
            page.show_answer(answer)

    def _note_kept(self, answer: Answer) -> None:
        """Remember what the disk did not take: a page that is made later has to say so too."""
        if answer.is_kept:
            self._kept.append(answer)
        elif answer.done and answer.link is not None:
            self._kept.clear()

    def enter(self) -> None:
        """Begin to tick and show the page that the session's stage asks for."""
        self.model.start()
        first = FIRST_PAGE[stage(self.model.view().snapshot)]
        self.show(first)
        self._window.drop_pages(*(self._made.keys() - {first}))

    def _go_on(self) -> None:
        """From the preparation to the checklist, or to the room of a journey that has begun."""
        began = time_of(self.model.view().snapshot, JourneyStarted) is not None
        self.show("room" if began else "checklist")

    def _lead_to(self, point: OpenPoint) -> None:
        """From the review to where a point is mended, with the way back below that page."""
        self._window.offer_way_back("review", "Back to the review", point.sentence)
        self.show(PLACES[point.place])
        self._made[PLACES[point.place]]().lead_to(point.hint, point.about)

    def _to_the_room(self, where: Where) -> None:
        """To the part of the room where something is seen to."""
        self.show("room")
        self.room.foot.tabs.turn_to(_TABS[where])

    def _to_the_loose_end(self, loose: LooseEnd) -> None:
        """To where the room takes what is still open at the close."""
        self._to_the_room(loose.where)
        self.room.lead_to(loose.hint, loose.about)

    def _ask_to_cancel(self) -> None:
        """To the reason for which the session is cancelled; it stands on the checklist."""
        self.show("checklist")
        self.checklist.stop.unfold()

    def show(self, page: str) -> None:
        """Turn to one of them."""
        self._made[page]()
        if page == "integration":
            self.integration.show_earlier(self.model.earlier)
        self._window.show_page(page)

    def leave(self) -> None:
        """Keep what is half typed and stop ticking."""
        self._window.take_way_back()
        self.model.stop()
