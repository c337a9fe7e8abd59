from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from builders import Session, new_session
from hands import write
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft, SessionView
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField
from kadelyx_desk.ui.views.preparation.arrangements.drafted import Drafted, draft_words

FORM = "preparation.weighed"
DAY = date(2026, 11, 18)


class Joined:
    """A field of a day with what it asks for."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.field = DateField("Weighed on")
        qtbot.addWidget(self.field)
        self.asked: list[Intent] = []
        self.drafted = Drafted(self.field, About.A, FORM, self.asked.append)
        self.session = session

    def show(self, recorded: date | None = None, text: str = "", *drafts: KeptDraft) -> None:
        view: SessionView = replace(self.session.view(), drafts=drafts)
        self.drafted.show_session(view, recorded, text)


def kept(session: Session, about: About, text: str) -> KeptDraft:
    return KeptDraft(about, FORM, text, session.view().now.moment.utc - timedelta(minutes=13))


def test_that_what_is_recorded_is_shown_until_somebody_types(qtbot: QtBot) -> None:
    joined = Joined(qtbot, new_session())

    joined.show(DAY, "18-Nov-2026")

    assert joined.field.text() == "18-Nov-2026"
    assert joined.asked == []


def test_that_every_key_keeps_a_draft_and_nothing_overwrites_it(qtbot: QtBot) -> None:
    joined = Joined(qtbot, new_session())
    joined.show()
    write(joined.field, "19")

    joined.show(DAY, "18-Nov-2026")

    assert joined.asked[-1] == KeepDraft(About.A, FORM, "19")
    assert joined.field.text() == "19"


def test_that_what_cannot_be_meant_is_never_taken_for_nothing(qtbot: QtBot) -> None:
    joined = Joined(qtbot, new_session())
    joined.show()
    write(joined.field, "some day")

    joined.show(None, "")

    assert joined.field.text() == "some day"


def test_that_once_the_record_says_the_same_the_draft_is_forgotten(qtbot: QtBot) -> None:
    session = new_session()
    joined = Joined(qtbot, session)
    joined.show()
    write(joined.field, "18 Nov 2026")

    joined.show(DAY, "18-Nov-2026", kept(session, About.A, "18 No"))
    joined.show(DAY, "18-Nov-2026", kept(session, About.A, "18 No"))

    assert joined.asked[-1] == KeepDraft(About.A, FORM, "")
    assert joined.field.text() == "18-Nov-2026"


def test_that_a_draft_is_offered_again_and_says_since_when(qtbot: QtBot) -> None:
    session = new_session()
    joined = Joined(qtbot, session)

    joined.show(None, "", kept(session, About.A, "19-No"))

    assert joined.field.text() == "19-No"
    words = draft_words(session.view(), joined.drafted)
    assert words == "Draft from 12:02, not recorded yet."


def test_z11_that_a_draft_of_the_other_partner_is_never_offered(qtbot: QtBot) -> None:
    session = new_session()
    joined = Joined(qtbot, session)

    joined.show(None, "", kept(session, About.B, "19-No"))

    assert joined.field.text() == ""
    assert draft_words(session.view(), joined.drafted) == ""


def test_z11_that_another_session_begins_with_its_own(qtbot: QtBot) -> None:
    joined = Joined(qtbot, new_session())
    write(joined.field, "half a day")

    joined.session = new_session()
    joined.show(DAY, "18-Nov-2026")

    assert joined.field.text() == "18-Nov-2026"
