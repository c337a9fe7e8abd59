from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from builders import new_session
from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.preparation.arrangements.escort_part import EscortPart


def test_that_a_part_knows_what_it_tells_and_of_whom(qtbot: QtBot) -> None:
    part = EscortPart(Partner.B)
    qtbot.addWidget(part)

    assert (part.item, part.about) == (Item.ESCORT, About.B)


def test_that_a_part_says_that_it_shows_a_draft(qtbot: QtBot) -> None:
    part = EscortPart(Partner.B)
    qtbot.addWidget(part)
    view = new_session().view()
    part.show_session(view)
    before = part.draft_note.isVisibleTo(part)

    draft = KeptDraft(About.B, "preparation.phone", "+1 41", view.now.moment.utc)
    part.show_session(replace(view, drafts=(draft,)))

    assert not before
    assert part.draft_note.text() == "Draft from 12:15, not recorded yet."
    assert part.draft_note.isVisibleTo(part)
