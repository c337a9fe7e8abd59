from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from hands import write
from kadelyx_desk.domain.entries import PersonRegistered
from kadelyx_desk.ui.views.couple.identity_fields import IdentityFields

ANA = PersonRegistered("Rivera", "Ana", date(1985, 3, 4), "Nan", None)


@pytest.fixture
def fields(qtbot: QtBot) -> IdentityFields:
    made = IdentityFields()
    qtbot.addWidget(made)
    made.begin(date(2026, 11, 20))
    made.show_identity(ANA)
    return made


def test_that_what_is_shown_is_what_is_said(fields: IdentityFields) -> None:
    assert fields.check()
    assert fields.value() == ANA


def test_that_a_blank_preferred_name_is_none(fields: IdentityFields) -> None:
    write(fields.preferred, "")

    said = fields.value()

    assert fields.check()
    assert said is not None
    assert said.preferred is None


def test_that_every_wrong_field_says_why_at_once(fields: IdentityFields) -> None:
    write(fields.family, "")
    write(fields.born, "04/03/1985")

    assert not fields.check()
    assert fields.family.problem
    assert fields.born.problem


def test_that_cleared_fields_hold_nobody(fields: IdentityFields) -> None:
    fields.clear()

    assert fields.value() is None
