"""One open session: its model joined with its four pages."""

from __future__ import annotations

from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.completeness import Place
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.ui.viewmodels.session_model import SessionModel
from kadelyx_desk.ui.views.file_dialogs import ChooseFile
from kadelyx_desk.ui.views.integration.page import IntegrationPage
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.preparation.page import PreparationPage
from kadelyx_desk.ui.views.review.page import ReviewPage
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
    Place.CLOSE: "room",
    Place.INTEGRATION: "integration",
}


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
        self.room = RoomPage(metrics)
        self.integration = IntegrationPage()
        self.review = ReviewPage(choose_file)
        self.review.export.show_paper(paper)
        pages = (self.preparation, self.room, self.integration, self.review)
        for page in pages:
            page.asked.connect(model.do)
            model.shown.connect(page.show_session)
            model.answered.connect(page.show_answer)
        model.ticked.connect(self.room.show_tick)
        self.preparation.room_asked.connect(lambda: self.show("room"))
        self.room.theme_asked.connect(window.turn_theme)
        self.integration.review_asked.connect(lambda: self.show("review"))
        self.review.place_asked.connect(lambda asked: self.show(PLACES[asked.place]))
        window.add_page("preparation", self.preparation)
        window.add_page("room", self.room, full=True)
        window.add_page("integration", self.integration)
        window.add_page("review", self.review)

    def enter(self) -> None:
        """Begin to tick and show the page that the session's stage asks for."""
        self.model.start()
        self.show(FIRST_PAGE[stage(self.model.view().snapshot)])

    def show(self, page: str) -> None:
        """Turn to one of the four."""
        self._window.show_page(page)

    def leave(self) -> None:
        """Keep what is half typed and stop ticking."""
        self.model.stop()
