from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from hands import write
from kadelyx_desk.domain.values import Kilograms, Partner
from kadelyx_desk.ui.viewmodels.intents import Person
from kadelyx_desk.ui.views.couple.person_form import PersonForm
from kadelyx_desk.ui.views.kit.form.field import TextField

TODAY = date(2026, 11, 20)


@pytest.fixture
def form(qtbot: QtBot) -> PersonForm:
    made = PersonForm(Partner.A)
    qtbot.addWidget(made)
    made.begin(TODAY)
    write(made.identity.family, "Rivera")
    write(made.identity.given, "Ana")
    write(made.identity.born, "4 Mar 1985")
    return made


def test_that_the_two_identifiers_are_enough(form: PersonForm) -> None:
    assert form.check()
    assert form.person() == Person("Rivera", "Ana", date(1985, 3, 4), None, None, None)


def test_that_weight_with_its_day_and_allergies_come_along(form: PersonForm) -> None:
    write(form.weight.weight, "68.2")
    write(form.weight.weighed, "18-Nov-2026")
    write(form.allergies, "penicillin (rash)")

    assert form.check()
    person = form.person()
    assert person is not None
    assert person.weight == Kilograms(Decimal("68.2"))
    assert person.weighed == date(2026, 11, 18)
    assert person.allergies == "penicillin (rash)"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("family", ""),
        ("family", "123"),
        ("given", "x" * 81),
        ("born", ""),
        ("born", "04/03/1985"),
        ("born", "31-Feb-1985"),
        ("born", "21-Nov-2026"),
        ("born", "04-Mar-1885"),
        ("weight", "150 lb"),
        ("weight", "1,200"),
        ("weight", "400"),
        ("weighed", "21-Nov-2026"),
        ("weighed", "yesterday"),
        ("preferred", "77"),
        ("pronouns", "x" * 41),
        ("allergies", "x" * 501),
        ("medicines", "x" * 501),
    ],
)
def test_that_a_bad_field_gets_a_sentence_and_keeps_what_was_typed(
    form: PersonForm, name: str, typed: str
) -> None:
    field = form.fields[name]
    assert isinstance(field, TextField)
    write(field, typed)

    assert not form.check()
    assert field.problem.endswith(".")
    assert field.text() == typed


def test_that_what_a_person_goes_by_and_the_medicines_come_along(form: PersonForm) -> None:
    write(form.identity.preferred, "Nan")
    write(form.identity.pronouns, "she / her")
    write(form.medicines, "sertraline 50 mg")

    assert form.check()
    person = form.person()
    assert person is not None
    assert (person.preferred, person.pronouns) == ("Nan", "she / her")
    assert person.medicines == "sertraline 50 mg"


def test_that_a_weight_without_its_day_is_asked_for_it(form: PersonForm) -> None:
    write(form.weight.weight, "68.2")

    assert not form.check()
    assert form.weight.weighed.problem == "Type the day of this weight."


def test_that_a_day_without_its_weight_is_asked_for_it(form: PersonForm) -> None:
    write(form.weight.weighed, "18-Nov-2026")

    assert not form.check()
    assert "Type the weight" in form.weight.weight.problem


def test_that_a_weight_that_may_be_pounds_is_asked_about_and_taken(form: PersonForm) -> None:
    write(form.weight.weight, "200")
    at_limit = form.weight.ask.isHidden()
    write(form.weight.weight, "220")
    write(form.weight.weighed, "18-Nov-2026")

    assert at_limit
    assert not form.weight.ask.isHidden()
    assert form.check()


def test_that_the_form_is_empty_again_once_it_is_cleared(form: PersonForm) -> None:
    form.clear()

    assert form.person() is None
    assert form.identity.family.text() == ""
