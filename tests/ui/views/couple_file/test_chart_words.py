from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from builders import BORN_A, new_session
from couples import view_of
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.values import Kilograms, Partner
from kadelyx_desk.ui.views.couple_file.chart_words import earlier, goes_by, rows, said_words

NAN = PersonRegistered("Rivera", "Ana", BORN_A, "Nan", "she / her")


def test_that_a_chart_says_what_is_known_and_since_when() -> None:
    told = rows(view_of(new_session()).file.people[0])

    assert [(row.word, row.value) for row in told.values()] == [
        ("Name", "Ana Rivera"),
        ("Weight", "68.2\N{NO-BREAK SPACE}kg"),
        ("Allergies", "penicillin"),
        ("Medicines", "not recorded"),
    ]
    assert told[PersonRegistered].stated == "born 04-Mar-1985, stated 20-Nov-2026"
    assert told[Weighed].stated == "on 18-Nov-2026, stated 20-Nov-2026"
    assert told[MedicinesStated].stated == ""


def test_that_a_blank_preferred_name_reads_not_recorded() -> None:
    person = view_of(new_session()).file.people[0]
    named = replace(person, names=(replace(person.names[0], body=NAN),))

    assert goes_by(person) == ("not recorded", "not recorded")
    assert goes_by(named) == ("Nan", "she / her")


def test_that_every_earlier_statement_stays_readable_newest_first() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    couples.say(session.couple, Partner.A, AllergiesStated("latex"))
    session.minutes(5)
    wrong = Weighed(Kilograms(Decimal(150)), date(2026, 11, 20))
    said = couples.say(session.couple, Partner.A, wrong)
    couples.take_back(session.couple, Partner.A, said.entry.id)

    assert earlier(view_of(session).file.people[0]) == (
        "Weight: 150\N{NO-BREAK SPACE}kg, 20-Nov-2026; stated 20-Nov-2026, taken back",
        "Allergies: penicillin; stated 20-Nov-2026",
    )


def test_that_a_name_is_said_with_what_the_person_goes_by() -> None:
    assert said_words(NAN) == "Ana Rivera, born 04-Mar-1985, goes by Nan, she / her"
