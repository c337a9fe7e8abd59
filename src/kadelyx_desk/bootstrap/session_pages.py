"""One open session: its model joined with its six pages."""

from __future__ import annotations

from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.completeness import OpenPoint, Place
from kadelyx_desk.domain.ending.loose_ends import LooseEnd, Where
from kadelyx_desk.domain.entries import JourneyStarted
from kadelyx_desk.domain.facts import Stage, stage, time_of
from kadelyx_desk.ui.viewmodels.session_model import SessionModel
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


class SessionPages:
    """The pages of one session; made when it is opened, gone when it is left."""

    def __init__(
        self,
        window: MainWindow,
        model: SessionModel,
        metrics: FontMetrics,
        choose_file: ChooseFile,
        paper: str,
    ) -> None:
        self._window = window
        self.model = model
        self.preparation = PreparationPage()
        self.checklist = ChecklistPage()
        self.room = RoomPage(metrics)
        self.close = ClosePage()
        self.integration = IntegrationPage()
        self.review = ReviewPage(choose_file)
        self.review.export.show_paper(paper)
        self._places: dict[Place, PreparationPage | RoomPage | ClosePage | IntegrationPage] = {
            Place.PREPARATION: self.preparation,
            Place.ROOM: self.room,
            Place.CLOSE: self.close,
            Place.INTEGRATION: self.integration,
        }
        for page in (*self._places.values(), self.checklist, self.review):
            page.asked.connect(model.do)
            model.shown.connect(page.show_session)
            model.answered.connect(page.show_answer)
        model.ticked.connect(self.room.show_tick)
        model.ticked.connect(self.checklist.show_tick)
        self.preparation.room_asked.connect(self._go_on)
        self.checklist.room_asked.connect(lambda: self.show("room"))
        self.checklist.preparation_asked.connect(lambda: self.show("preparation"))
        self.room.checklist_asked.connect(lambda: self.show("checklist"))
        self.room.close_asked.connect(lambda: self.show("close"))
        self.close.where_asked.connect(self._to_the_room)
        self.close.way_asked.connect(self._to_the_loose_end)
        self.close.review_asked.connect(lambda: self.show("review"))
        self.checklist.review_asked.connect(lambda: self.show("review"))
        self.preparation.cancel_asked.connect(self._ask_to_cancel)
        model.ticked.connect(self.close.show_tick)
        self.room.theme_asked.connect(window.turn_theme)
        self.integration.review_asked.connect(lambda: self.show("review"))
        self.review.place_asked.connect(self._lead_to)
        self.review.preview_asked.connect(model.preview.do)
        model.preview.shown.connect(self.review.preview.show_preview)
        model.preview.drawn.connect(self.review.preview.show_page)
        window.add_page("preparation", self.preparation)
        window.add_page("checklist", self.checklist)
        window.add_page("room", self.room, full=True)
        window.add_page("close", self.close)
        window.add_page("integration", self.integration)
        window.add_page("review", self.review)

    def enter(self) -> None:
        """Begin to tick and show the page that the session's stage asks for."""
        self.model.start()
        self.show(FIRST_PAGE[stage(self.model.view().snapshot)])

    def _go_on(self) -> None:
        """From the preparation to the checklist, or to the room of a journey that has begun."""
        began = time_of(self.model.view().snapshot, JourneyStarted) is not None
        self.show("room" if began else "checklist")

    def _lead_to(self, point: OpenPoint) -> None:
        """From the review to where a point is mended, with the way back below that page."""
        self._window.offer_way_back("review", "Back to the review", point.sentence)
        self.show(PLACES[point.place])
        self._places[point.place].lead_to(point.hint, point.about)

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
        if page == "integration":
            self.integration.show_earlier(self.model.earlier)
        self._window.show_page(page)

    def leave(self) -> None:
        """Keep what is half typed and stop ticking."""
        self._window.take_way_back()
        self.model.stop()
