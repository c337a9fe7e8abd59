from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import BORN_A, BORN_B, PRIYA, SAMUEL
from hands import press, write
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Give
from kadelyx_desk.ui.views.room.sheets.dose_sheet import DoseSheet
from kadelyx_desk.ui.views.room.sheets.give_form import GiveForm
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, before_dose

OWN = {Partner.A: "04-Mar-1985", Partner.B: "11-Jul-1983"}


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, before_dose())


def form_of(room: Room, about: About = About.A) -> GiveForm:
    return room.open(Job.DOSE, about, DoseSheet).give


def answer(form: GiveForm, *, born: str = OWN[Partner.A], site: str = "left-deltoid") -> None:
    press(form.born.choice(born))
    press(form.site.choice(site))
    press(form.by.choice(str(SAMUEL.id)))


def test_r12_that_nothing_is_chosen_for_anybody_and_the_button_says_what_is_missing(
    room: Room,
) -> None:
    form = form_of(room)
    reasons = [form.given.reason]
    press(form.born.choice(OWN[Partner.A]))
    reasons.append(form.given.reason)
    press(form.site.choice("left-deltoid"))
    reasons.append(form.given.reason)
    press(form.by.choice(str(SAMUEL.id)))

    assert reasons == ["Pick the date of birth.", "Choose the site.", "Choose who injects."]
    assert form.given.isEnabled()


@pytest.mark.parametrize("about", [About.A, About.B])
def test_r12_that_the_date_of_birth_is_picked_out_of_both_in_the_same_order(
    room: Room, about: About
) -> None:
    form = form_of(room, about)

    assert [form.born.choice(day).text() for day in ("11-Jul-1983", "04-Mar-1985")] == [
        "11-Jul-1983",
        "04-Mar-1985",
    ]
    first = form.born.choice("11-Jul-1983").x()
    assert first < form.born.choice("04-Mar-1985").x()


def test_z1_that_the_other_partners_date_of_birth_gives_no_dose(room: Room) -> None:
    form = form_of(room, About.B)
    answer(form, born=OWN[Partner.A])

    assert form.born_problem.sentence == "That is not the date of birth of B."
    assert not form.given.isEnabled()
    form.given.click()
    assert room.intents == []

    press(form.born.choice(OWN[Partner.B]))
    assert form.born_problem.sentence == ""
    assert form.given.isEnabled()


def test_r12_that_it_reads_back_the_dose_as_a_sentence_with_the_time_of_now(room: Room) -> None:
    form = form_of(room)
    sentence = form.read_back.sentence.replace("\N{NO-BREAK SPACE}", " ")
    assert sentence == (
        "Ana Rivera, born 04-Mar-1985: ketamine DOSE 75 mg, 1.5 mL of 50 mg per mL, "
        "intramuscular (IM), site not chosen, 12:21"
    )

    answer(form)
    room.tick(minutes=2)

    assert form.read_back.sentence.endswith("left deltoid, 12:23")


def test_that_a_press_gives_the_dose_with_what_was_answered(room: Room) -> None:
    form = form_of(room)
    answer(form)
    press(form.given)

    assert room.intents == [Give(Partner.A, Bedside(BORN_A, "left-deltoid", SAMUEL))]


def test_that_cautions_are_said_and_do_not_stop_the_dose(room: Room) -> None:
    form = form_of(room)
    answer(form)

    said = "; ".join(form._shown_cautions).replace("\N{NO-BREAK SPACE}", " ")
    assert "1.5 mL in one left deltoid is above 1 mL" in said
    assert "75 mg in all is above 60 mg" in said
    assert form.given.isEnabled()

    press(form.site.choice("left-vastus-lateralis"))
    assert not any("deltoid" in sentence for sentence in form._shown_cautions)


def test_that_the_only_one_who_may_inject_is_chosen_already(qtbot: QtBot) -> None:
    session = before_dose()
    clinic = session.fake.desk.clinic
    clinic.register(PRIYA.id, NewStaff(PRIYA.name, (Role.PRESCRIBER,), "MD", may_inject=False))
    form = form_of(Room(qtbot, session))

    assert form.by.chosen() == str(SAMUEL.id)


def test_that_what_was_picked_is_asked_again_at_the_next_opening(room: Room) -> None:
    form = form_of(room)
    answer(form)
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, DoseSheet)
    sheet.close_sheet()

    form = form_of(room)

    assert form.born.chosen() is None
    assert form.site.chosen() is None
    assert not form.given.isEnabled()


def test_that_a_dose_that_is_not_the_ordered_one_needs_a_reason(qtbot: QtBot) -> None:
    session = before_dose()
    room = Room(qtbot, session)
    form = form_of(room)
    assert not form.difference.isVisible()
    form.difference.setVisible(True)  # as for a preparation that differs from its order
    answer(form)

    assert form.given.reason == "Say why it is not the ordered dose."
    write(form.difference, "half of the vial was lost")
    assert form.given.isEnabled()
    press(form.given)
    assert room.intents == [
        Give(
            Partner.A,
            Bedside(BORN_A, "left-deltoid", SAMUEL, "half of the vial was lost"),
        )
    ]


def test_that_a_refusal_of_the_record_is_said_on_the_form(room: Room) -> None:
    form = form_of(room)
    answer(form)
    room.session.give(Partner.A)  # from somewhere else, between look and press
    press(form.given)

    assert form.problem.sentence != ""
    assert BORN_B != BORN_A
