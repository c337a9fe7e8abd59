from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session
from hands import press, write
from kadelyx_desk.domain.entries import PlanMade
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft
from kadelyx_desk.ui.views.integration.parts.part import TAKEN_BACK, ToldPart
from kadelyx_desk.ui.views.kit.form.field import TextField


class Words(ToldPart):
    """One text, recorded as a plan."""

    def __init__(self) -> None:
        super().__init__("What {name} said")
        self.field = TextField("Words")
        self.body.addWidget(self.field)
        self.draft = FormDraft("words", About.COUPLE, {"text": self.field}, self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        line = view.snapshot.latest(PlanMade, About.COUPLE)
        stored = {} if line is None else {"text": line.body.text or ""}
        self.show_recorded(view, None if line is None else line.link, "", stored)

    def wanted(self) -> Intent | None:
        text = self.field.text()
        if text == "wrong":
            self.field.show_problem("That cannot be meant.")
            return None
        assert self.draft is not None
        return Record(About.COUPLE, PlanMade(text, None, None)) if self.draft.is_typed else None

    def go(self) -> None:
        self.field.setFocus()

    def show_refused(self, answer: Answer) -> bool:
        if answer.code == "own":
            self.field.show_problem(answer.sentence)
        return answer.code == "own"


@pytest.fixture
def part(qtbot: QtBot) -> Words:
    made = Words()
    qtbot.addWidget(made)
    made.show_session(full_session().view())
    shots.settle(made, (400, 300))
    return made


def asked(part: Words) -> list[Intent]:
    found: list[Intent] = []
    part.asked.connect(
        lambda intent: None if isinstance(intent, KeepDraft) else found.append(intent)
    )
    return found


def test_that_nothing_is_asked_for_where_nothing_was_typed(part: Words) -> None:
    found = asked(part)

    assert part.record()
    assert found == []


def test_that_what_is_wrong_is_said_and_takes_the_keyboard(part: Words) -> None:
    found = asked(part)
    write(part.field, "wrong")
    part.setFocus()

    assert not part.record()
    assert found == []
    assert part.has_problem
    assert part.field.line.hasFocus()


def test_that_a_refusal_is_said_beside_its_field_or_below(part: Words) -> None:
    found = asked(part)
    write(part.field, "rest")
    part.record()
    part.show_answer(Answer(found[0], done=False, sentence="Not that.", code="own"))
    beside = part.field.problem, part.answer.sentence
    part.field.clear_problem()
    part.record()
    part.show_answer(Answer(found[1], done=False, sentence="Signed.", code="signed"))

    assert beside == ("Not that.", "")
    assert (part.field.problem, part.answer.sentence) == ("", "Signed.")
    assert part.field.text() == "rest"


def test_that_another_parts_answer_says_nothing_here(part: Words) -> None:
    other = Record(About.COUPLE, PlanMade("other", None, None))
    part.show_answer(Answer(other, done=False, sentence="Not that.", code="own"))

    assert (part.field.problem, part.answer.sentence) == ("", "")


def test_that_what_is_not_shared_is_veiled_until_opened_and_again_when_left(
    qtbot: QtBot,
) -> None:
    session = _with_plan(Visibility.TEAM)
    part = Words()
    qtbot.addWidget(part)
    part.show_session(session.view())
    shots.settle(part, (400, 300))
    veiled = part.veil.isVisible(), part.field.isVisible()

    press(part.veil.open)
    opened = part.veil.isVisible(), part.field.isVisible(), part.field.line.hasFocus()
    part.hide()
    part.show()

    assert veiled == (True, False)
    assert opened == (False, True, True)
    assert (part.veil.isVisible(), part.field.isVisible()) == (True, False)


def test_that_what_is_veiled_is_never_recorded(qtbot: QtBot) -> None:
    part = Words()
    qtbot.addWidget(part)
    part.show_session(_with_plan(Visibility.TEAM).view())
    found = asked(part)
    part.field.set_text("typed before it was veiled")

    assert part.record()
    assert found == []


def test_that_what_is_recorded_can_be_taken_back(qtbot: QtBot) -> None:
    session = _with_plan(Visibility.SHARED)
    part = Words()
    qtbot.addWidget(part)
    part.show_session(session.view())
    line = session.snapshot.latest(PlanMade, About.COUPLE)
    assert line is not None

    assert part.strike() == Strike(line.link.entry.id, TAKEN_BACK)


def _with_plan(reader: Visibility) -> Session:
    session = full_session()
    session.service.state(About.COUPLE, PlanMade("Rest.", None, None), reader)
    return session
