from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from builders import new_session
from hands import write
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.couple.kept_field import KeptField
from kadelyx_desk.ui.views.kit.form.field import TextField


def kept_of(qtbot: QtBot) -> tuple[KeptField, TextField, list[Intent]]:
    field = TextField("Escort")
    qtbot.addWidget(field)
    asked: list[Intent] = []
    return KeptField(field, About.A, "escort", asked.append), field, asked


def test_z10_that_every_key_keeps_a_draft_and_settling_forgets_it(qtbot: QtBot) -> None:
    kept, field, asked = kept_of(qtbot)

    write(field, "Ro")
    assert asked == [KeepDraft(About.A, "escort", "R"), KeepDraft(About.A, "escort", "Ro")]
    assert kept.is_typed
    kept.settle()
    kept.settle()

    assert asked[2:] == [KeepDraft(About.A, "escort", "")]
    assert not kept.is_typed


def test_z10_that_a_draft_is_offered_before_what_is_recorded(qtbot: QtBot) -> None:
    kept, field, _ = kept_of(qtbot)
    view = new_session().view()
    now = view.now.moment.utc
    drafts = (
        KeptDraft(About.B, "escort", "not hers", now),
        KeptDraft(About.A, "phone", "not this", now),
        KeptDraft(About.A, "escort", "Rosa V", now),
    )

    kept.show_session(view, "Rosa")
    assert field.text() == "Rosa"
    kept.show_session(replace(view, drafts=drafts), "Rosa")
    assert field.text() == "Rosa V"


def test_that_what_is_being_typed_is_never_overwritten(qtbot: QtBot) -> None:
    kept, field, _ = kept_of(qtbot)
    view = new_session().view()
    write(field, "Ro")

    kept._session = view.session
    kept.show_session(view, "somebody else")

    assert field.text() == "Ro"


def test_z11_that_another_session_begins_with_its_own_words(qtbot: QtBot) -> None:
    kept, field, _ = kept_of(qtbot)
    kept.show_session(new_session().view())
    write(field, "Ro")

    kept.show_session(new_session().view(), "Ines")

    assert field.text() == "Ines"
