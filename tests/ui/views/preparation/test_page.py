from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Challenge, DoseOrdered, EscortNamed, Fasted, Intention
from kadelyx_desk.domain.preparedness import Item, missing
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import Answer, KeptDraft
from kadelyx_desk.ui.views.kit.identity import IdentityBand
from kadelyx_desk.ui.views.preparation.arrangements.escort_part import EscortPart
from kadelyx_desk.ui.views.preparation.arrangements.part import ArrangedPart
from kadelyx_desk.ui.views.preparation.page import PreparationPage
from sittings import sit_down


def page_of(qtbot: QtBot, session: Session) -> PreparationPage:
    page = PreparationPage()
    qtbot.addWidget(page)
    page.show_session(session.view())
    shots.settle(page, (1150, 768))
    return page


def test_that_the_main_button_records_and_goes_on_part_by_part(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    write(page.board.texts[Intention, About.COUPLE].field, "To be kind.")

    press(page.next)

    said = State(About.COUPLE, Intention("To be kind."), Visibility.SHARED)
    assert [intent for intent in asked if isinstance(intent, State)] == [said]
    gone = [(page.pages.currentIndex(), page.next.text())]
    for _ in range(2):
        press(page.next)
        gone.append((page.pages.currentIndex(), page.next.text()))
    assert gone == [(1, "Next: notes"), (2, "Next: plan"), (3, "To the checklist")]


def test_that_from_the_plan_it_goes_to_the_room(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session().prepare())
    went: list[bool] = []
    page.room_asked.connect(lambda: went.append(True))
    page.tabs.turn_to("plan")

    press(page.next)

    assert went == [True]


def test_that_what_was_refused_turns_back_to_its_text(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    went: list[bool] = []
    page.room_asked.connect(lambda: went.append(True))
    page.asked.connect(
        lambda intent: page.show_answer(Answer(intent, done=False, sentence="Signed."))
    )
    write(page.board.texts[Challenge, About.A].field, "Money.")
    page.tabs.turn_to("plan")

    press(page.next)

    assert went == []
    assert page.pages.currentIndex() == 0
    assert page.board.texts[Challenge, About.A].field.problem == "Signed."


def test_that_the_arrow_keys_turn_the_tabs(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())

    QTest.keyClick(page.tabs, Qt.Key.Key_Right)

    assert page.pages.currentIndex() == 1


def test_that_complete_parts_have_their_check(qtbot: QtBot) -> None:
    session = new_session()
    page = page_of(qtbot, session)
    before = [page.tabs.accessibleTabName(place) for place in range(4)]

    session.prepare().ready_dose(Partner.A).ready_dose(Partner.B)
    page.show_session(session.view())

    assert before == ["Intentions", "Arrangements", "Notes", "Plan"]
    after = [page.tabs.accessibleTabName(place) for place in range(4)]
    assert after == ["Intentions, complete", "Arrangements", "Notes", "Plan, complete"]


def test_that_both_identities_stand_above(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())

    assert len(page.findChildren(IdentityBand)) == 2
    assert page.head.title.title == "Preparation"


def test_that_the_first_tab_can_be_asked_for(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    page.tabs.turn_to("plan")

    page.show_intentions()

    assert page.pages.currentIndex() == 0


@pytest.mark.parametrize(
    ("hint", "place"),
    [
        (Challenge.KIND, 0),
        (Fasted.KIND, 1),
        (EscortNamed.KIND, 1),
        (DoseOrdered.KIND, 3),
        ("of another page", 3),
    ],
)
def test_that_an_open_point_leads_to_its_tab_and_its_field(
    qtbot: QtBot, hint: str, place: int
) -> None:
    page = page_of(qtbot, new_session())
    page.tabs.turn_to("notes")

    page.lead_to(hint, About.B)

    assert page.pages.currentIndex() == place


def test_that_an_open_point_leads_to_its_text(qtbot: QtBot) -> None:
    page = page_of(qtbot, new_session())
    page.tabs.turn_to("notes")

    page.lead_to(Intention.KIND, About.B)

    assert page.board.texts[Intention, About.B].field.area.hasFocus()


class Sitting:
    """The page with the model of a session behind it."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.session = session
        self.page = PreparationPage()
        self.heard = sit_down(qtbot, self.page, self.page, session, (1150, 768))

    def part(self, kind: type[ArrangedPart], about: About) -> ArrangedPart:
        return next(
            part
            for part in self.page.arrangements.parts
            if isinstance(part, kind) and part.about is about
        )

    def lead_to(self, item: Item, about: About) -> None:
        found = next(
            one
            for one in missing(self.session.snapshot)
            if (one.item, one.about) == (item, about)
        )
        self.page.strip.asked.emit(found)


def test_that_turning_to_another_part_records_what_was_typed(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    write(sitting.page.board.texts[Intention, About.A].field, "To hear him.")

    sitting.page.tabs.turn_to("notes")

    line = sitting.session.snapshot.latest(Intention, About.A)
    assert line is not None
    assert line.body.text == "To hear him."
    assert sitting.page.pages.currentIndex() == 2


def test_that_a_wrong_field_keeps_its_part_in_view(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session())
    sitting.page.tabs.turn_to("arrangements")
    part = sitting.part(EscortPart, About.A)
    assert isinstance(part, EscortPart)
    write(part.phone, "call her")

    sitting.page.tabs.turn_to("plan")

    assert sitting.page.pages.currentIndex() == 1
    assert sitting.page.tabs.currentIndex() == 1
    assert part.name.problem or part.phone.problem


def test_that_the_main_button_leads_back_to_a_field_that_is_wrong(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session().prepare())
    part = sitting.part(EscortPart, About.B)
    assert isinstance(part, EscortPart)
    sitting.page.tabs.turn_to("plan")
    part.name.set_text("Ana Rivera")

    press(sitting.page.next)

    assert sitting.page.pages.currentIndex() == 1
    assert part.name.problem == "The other partner cannot be the escort."
    assert part.name.line.hasFocus()


def test_that_a_draft_that_nobody_touched_is_not_recorded_by_turning(qtbot: QtBot) -> None:
    page = PreparationPage()
    qtbot.addWidget(page)
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    view = new_session().view()
    draft = KeptDraft(About.A, Intention.KIND, "Half a sen", view.now.moment.utc)
    page.show_session(replace(view, drafts=(draft,)))
    shots.settle(page, (1150, 768))

    page.tabs.turn_to("notes")
    turned = [intent for intent in asked if isinstance(intent, State)]
    page.tabs.turn_to("intentions")
    press(page.next)

    assert turned == []
    assert [intent for intent in asked if isinstance(intent, State)] != []


@pytest.mark.parametrize(
    ("item", "about", "place"),
    [
        (Item.INTENTION, About.COUPLE, 0),
        (Item.CHALLENGE, About.COUPLE, 0),
        (Item.PATTERN, About.COUPLE, 1),
        (Item.ESCORT, About.B, 1),
        (Item.ORDER, About.B, 3),
    ],
)
def test_that_each_missing_thing_leads_to_its_field(
    qtbot: QtBot, item: Item, about: About, place: int
) -> None:
    sitting = Sitting(qtbot, new_session())
    sitting.page.tabs.turn_to("notes")

    sitting.lead_to(item, about)

    page = sitting.page
    focused = page.focusWidget()
    assert page.pages.currentIndex() == place
    assert focused is not None
    wanted = {
        Item.INTENTION: page.board.texts[Intention, About.COUPLE],
        Item.CHALLENGE: page.board.texts[Challenge, About.COUPLE],
        Item.PATTERN: page.arrangements.pattern,
        Item.ESCORT: sitting.part(EscortPart, About.B),
        Item.ORDER: page.doses.plans[Partner.B],
    }
    assert wanted[item].isAncestorOf(focused)


def test_that_what_is_missing_shrinks_as_it_is_told(qtbot: QtBot) -> None:
    sitting = Sitting(qtbot, new_session().prepare())
    before = sitting.page.strip.title.text()
    sitting.page.tabs.turn_to("arrangements")
    part = sitting.part(EscortPart, About.A)
    assert isinstance(part, EscortPart)
    write(part.name, "Mia Chen")

    press(sitting.page.next)

    assert (before, sitting.page.strip.title.text()) == (
        "Still missing: 10",
        "Still missing: 9",
    )


def test_that_cancelling_is_asked_for_until_the_journey_begins(qtbot: QtBot) -> None:
    session = new_session()
    page = page_of(qtbot, session)
    with qtbot.waitSignal(page.cancel_asked):
        press(page.cancel)

    page.show_session(session.start().view())
    assert not page.cancel.isVisible()
