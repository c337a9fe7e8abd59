"""Review and sign in every state: empty, typical, full, signed, amended, cancelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from builders import Session, full_session, new_session, whole_session
from kadelyx_desk.domain.entries import Addendum, SessionStopped
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.reporting.preview import PdfiumPages
from kadelyx_desk.reporting.summary_report import render
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.preview.view import (
    DrawnPage,
    DrawPage,
    Making,
    PreviewView,
    ShowPreview,
)
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.rail import RAIL_WIDTH
from kadelyx_desk.ui.views.review.page import ADDENDA, ENTRIES, REPORT, ReviewPage
from reports import FONTS, order_of

_TEXT = "B called on the day after: the headache had gone by the evening, and both had slept."
_LONG = "They walked to the harbour on Sunday, without phones, and spoke of the list. " * 9


def _review(session: Session, tab: str = "", *, draft: str = "") -> QWidget:
    page = ReviewPage(lambda _name: None)
    page.export.show_paper("letter")
    pages: list[PdfiumPages] = []

    def answer(intent: Intent) -> None:
        if isinstance(intent, ShowPreview):
            pages[:] = [PdfiumPages(render(order_of(session), FONTS))]
            view = PreviewView(Making.MADE, tuple(pages[0].sizes), tuple(pages[0].texts))
            page.preview.show_preview(view)
        elif isinstance(intent, DrawPage):
            picture = pages[0].picture(intent.page, intent.width)
            page.preview.show_page(DrawnPage(intent.page, picture))

    page.preview_asked.connect(answer)
    view = session.view()
    if draft:
        kept = KeptDraft(About.COUPLE, Addendum.KIND, draft, view.now.moment.utc)
        view = replace(view, drafts=(kept,))
    page.show_session(view)
    if tab:
        page.tabs.turn_to(tab)
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(RAIL_WIDTH, 0, 0, 0)
    row.addWidget(page)
    return window


def _amended(*texts: str) -> Session:
    session = whole_session().sign()
    for text in texts:
        session.clock.forward(hours=20)
        session.service.record(About.COUPLE, Addendum(text))
    session.service.record(About.COUPLE, Addendum("For the team."), visibility=Visibility.TEAM)
    return session


def _cancelled() -> Session:
    session = new_session().prepare()
    reason = "B has a fever since the morning; both wish to come back in two weeks."
    session.service.record(About.COUPLE, SessionStopped(reason))
    return session


def _waiting(making: Making, sentence: str = "") -> QWidget:
    page = ReviewPage(lambda _name: None)
    page.show_session(whole_session().view())
    page.preview.show_preview(PreviewView(making, sentence=sentence))
    return page


SCREENS: dict[str, Callable[[], QWidget]] = {
    "review-empty": lambda: _review(new_session()),
    "review": lambda: _review(whole_session()),
    "review-open": lambda: _review(full_session()),
    "review-full": lambda: _review(_amended(_TEXT, _LONG, _TEXT), ADDENDA, draft=_LONG),
    "review-entries": lambda: _review(whole_session(), ENTRIES),
    "review-making": lambda: _waiting(Making.UNDER_WAY),
    "review-no-preview": lambda: _waiting(Making.FAILED, "The report could not be made."),
    "review-signed": lambda: _review(whole_session().sign()),
    "review-signed-addenda": lambda: _review(whole_session().sign(), ADDENDA),
    "review-amended": lambda: _review(_amended(_TEXT), REPORT),
    "review-cancelled": lambda: _review(_cancelled()),
    "review-cancelled-signed": lambda: _review(_cancelled().sign()),
}
