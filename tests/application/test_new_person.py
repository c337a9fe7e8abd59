from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from builders import BORN_A, ana, ben
from kadelyx_desk.application.new_person import told
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.errors import RefusedError

TODAY = date(2026, 11, 20)


def test_that_each_answer_becomes_a_statement_of_its_own() -> None:
    person = replace(ana(), preferred=" Nan ", pronouns="she / her", medicines="none")

    (bodies,) = told([person], TODAY)

    assert bodies[0] == PersonRegistered("Rivera", "Ana", BORN_A, "Nan", "she / her")
    assert [type(body) for body in bodies[1:]] == [Weighed, AllergiesStated, MedicinesStated]


def test_that_a_blank_is_no_statement() -> None:
    person = replace(ben(), weight=None, weighed=None)

    (bodies,) = told([person], TODAY)

    assert [type(body) for body in bodies] == [PersonRegistered]


def test_z1_that_a_preferred_name_makes_no_second_person() -> None:
    with pytest.raises(RefusedError, match="same name and date of birth"):
        told([ana(), replace(ana(), preferred="Nan")], TODAY)
