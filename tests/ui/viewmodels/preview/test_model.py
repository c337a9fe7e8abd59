from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from builders import Session, full_session
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.ui.viewmodels.intents import Undo
from kadelyx_desk.ui.viewmodels.preview.model import PreviewModel
from kadelyx_desk.ui.viewmodels.preview.view import (
    DrawnPage,
    DrawPage,
    Making,
    PreviewView,
    ShowPreview,
    StopPreview,
)
from previews import LETTER

SHOW = ShowPreview(Form.JOINT, "letter")


class Hearing:
    """A model over a desk of fakes, with what it announced."""

    def __init__(self, session: Session) -> None:
        self.previews = session.fake.previews
        self.model = PreviewModel(session.fake.desk.reports, session.id)
        self.views: list[PreviewView] = []
        self.pages: list[DrawnPage] = []
        self.model.shown.connect(self.views.append)
        self.model.drawn.connect(self.pages.append)

    @property
    def said(self) -> list[Making]:
        return [view.making for view in self.views]


@pytest.fixture
def heard(qapp: object) -> Iterator[Hearing]:
    del qapp
    made = Hearing(full_session())
    yield made
    made.model.stop()


def test_that_the_pages_of_the_form_are_made_beside_the_window(
    heard: Hearing, qtbot: QtBot
) -> None:
    heard.model.do(ShowPreview(Form.JOINT, "a4"))
    assert heard.said == [Making.UNDER_WAY]

    qtbot.waitUntil(lambda: heard.said == [Making.UNDER_WAY, Making.MADE])

    assert [(order.form, order.paper) for order in heard.previews.orders] == [
        (Form.JOINT, "a4")
    ]
    assert heard.views[-1].sizes == (LETTER,) * 3
    assert heard.views[-1].texts == heard.previews.texts


def test_that_a_page_is_drawn_as_wide_as_it_is_shown(heard: Hearing, qtbot: QtBot) -> None:
    heard.model.do(SHOW)
    qtbot.waitUntil(lambda: heard.said[-1] is Making.MADE)

    heard.model.do(DrawPage(1, 60))

    (drawn,) = heard.pages
    assert (drawn.page, drawn.picture.width, drawn.picture.height) == (1, 60, 78)


def test_that_what_is_stopped_says_so_and_nothing_comes_later(
    heard: Hearing, qtbot: QtBot
) -> None:
    heard.previews.gate = Event()
    heard.model.do(SHOW)
    qtbot.waitUntil(lambda: len(heard.previews.orders) == 1)

    heard.model.do(StopPreview())
    heard.previews.gate = None
    heard.model.do(SHOW)
    qtbot.waitUntil(lambda: heard.said[-1] is Making.MADE)

    first, last = [Making.UNDER_WAY, Making.STOPPED], [Making.UNDER_WAY, Making.MADE]
    assert heard.said == [*first, *last]
    assert len(heard.previews.made) == 1


def test_that_stopping_what_is_made_already_changes_nothing(
    heard: Hearing, qtbot: QtBot
) -> None:
    heard.model.do(SHOW)
    qtbot.waitUntil(lambda: heard.said[-1] is Making.MADE)

    heard.model.do(StopPreview())

    assert heard.said[-1] is Making.MADE


def test_that_a_failure_is_told_in_its_words(heard: Hearing, qtbot: QtBot) -> None:
    heard.previews.error = KadelyxError("The report could not be made. Try again.")

    heard.model.do(SHOW)
    qtbot.waitUntil(lambda: heard.said[-1] is Making.FAILED)

    assert heard.views[-1].sentence == "The report could not be made. Try again."


def test_that_a_defect_is_told_without_its_words_and_written_down(
    heard: Hearing, qtbot: QtBot
) -> None:
    heard.previews.error = RuntimeError("Rivera")

    with qtbot.captureExceptions() as found:
        heard.model.do(SHOW)
        qtbot.waitUntil(lambda: heard.said[-1] is Making.FAILED)

    assert heard.views[-1].sentence == "The preview could not be made."
    assert [type(item[1]) for item in found] == [RuntimeError]


def test_z30_that_leaving_lets_the_pages_go(heard: Hearing, qtbot: QtBot) -> None:
    heard.model.do(SHOW)
    qtbot.waitUntil(lambda: heard.said[-1] is Making.MADE)

    heard.model.stop()
    heard.model.do(DrawPage(0, 60))

    assert heard.previews.made[0].is_gone
    assert heard.pages == []


def test_z30_that_a_new_preview_lets_the_earlier_go(heard: Hearing, qtbot: QtBot) -> None:
    for _ in range(2):
        heard.model.do(SHOW)
        qtbot.waitUntil(lambda: heard.said[-1] is Making.MADE)

    assert [pages.is_gone for pages in heard.previews.made] == [True, False]


def test_that_intents_of_others_are_left_to_them(heard: Hearing) -> None:
    heard.model.do(Undo())
    assert heard.views == []
