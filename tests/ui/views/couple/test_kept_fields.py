from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from hands import write
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.views.couple.kept_fields import KeptFields, Part
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Check, Option
from kadelyx_desk.ui.views.kit.form.field import TextField

STREAM = UUID(int=7)
AT = datetime(2026, 11, 20, 14, 3, tzinfo=UTC)


class Form:
    """Three kinds of part, and what was told of them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.field = TextField("Name")
        self.check = Check("Solo")
        self.choice = AskedChoice("Course", (Option("1", "one"), Option("3", "three")))
        for part in (self.field, self.check, self.choice):
            qtbot.addWidget(part)
        parts: dict[str, Part] = {"name": self.field, "solo": self.check, "course": self.choice}
        self.kept = KeptFields("new", parts, About.A)
        self.kept.belong_to(STREAM)
        self.told: list[KeepForm] = []
        self.kept.changed.connect(self.told.append)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    return Form(qtbot)


def test_that_each_change_tells_all_that_is_typed_and_no_blank(form: Form) -> None:
    write(form.field, "An")
    form.check.click()
    form.choice.group.choice("3").click()

    assert form.told[-1] == KeepForm(
        STREAM, About.A, "new", (("name", "An"), ("solo", "on"), ("course", "3"))
    )


def test_that_a_form_that_is_emptied_again_holds_nothing(form: Form) -> None:
    write(form.field, "A")
    write(form.field, "")

    assert form.told[-1].fields == ()


def test_that_what_is_known_already_is_no_draft(form: Form) -> None:
    form.field.set_text("Ana")
    form.kept.settle()

    assert form.kept.typed() == ()
    write(form.field, "Anna")
    assert form.kept.typed() == (("name", "Anna"),)


def test_that_what_was_kept_is_filled_in_and_nobody_is_told(form: Form) -> None:
    kept = KeptForm(STREAM, About.A, "new", (("name", "An"), ("solo", "on"), ("old", "x")), AT)

    form.kept.show(kept)

    assert (form.field.text(), form.check.isChecked(), form.choice.chosen()) == (
        "An",
        True,
        None,
    )
    assert form.told == []


@pytest.mark.parametrize(
    ("stream", "about", "name", "fits"),
    [
        (STREAM, About.A, "new", True),
        (UUID(int=8), About.A, "new", False),
        (STREAM, About.B, "new", False),
        (STREAM, About.A, "other", False),
    ],
)
def test_z11_that_a_draft_of_another_form_does_not_fit(
    form: Form, stream: UUID, about: About, name: str, fits: bool
) -> None:
    assert form.kept.fits(KeptForm(stream, about, name, (), AT)) is fits
