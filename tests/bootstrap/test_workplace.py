"""Behind the lock: lists, forms, settings and one open session, joined with the record."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benches import Bench
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.domain.entries import Marked, MedicinesStated
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm, SayOf
from kadelyx_desk.ui.viewmodels.intents import Export, KeepDraft, PlanSession, Record, SaveRoot
from kadelyx_desk.ui.viewmodels.lists import (
    OpenCouple,
    OpenSession,
    PlanNext,
    SetLook,
    SetPaper,
    ShowCouples,
)
from kadelyx_desk.ui.viewmodels.session_model import SessionModel
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.text import Text


def _session(bench: Bench, stage: Stage) -> UUID:
    rows = bench.opened.desk.directory.sessions()
    return next(row.session for row in rows if row.stage is stage)


def _open(bench: Bench, stage: Stage) -> SessionModel:
    bench.workplace.today.asked.emit(OpenSession(_session(bench, stage)))
    pages = bench.workplace._session
    assert pages is not None
    return pages.model


def _words(bench: Bench) -> str:
    return " ".join(one.text() for one in bench.window.findChildren(Text) if one.isVisible())


def test_that_whoever_unlocked_is_named_beside_today(bench: Bench) -> None:
    assert bench.window.shown == "today"
    assert "Dana Whitfield" in _words(bench)
    assert "signed in" in _words(bench)


@pytest.mark.parametrize(
    ("stage", "page"),
    [
        (Stage.JOURNEY, "room"),
        (Stage.AWAITING, "integration"),
        (Stage.SIGNED, "review"),
    ],
)
def test_that_a_session_opens_at_the_page_of_its_stage(
    stage: Stage, page: str, bench: Bench
) -> None:
    _open(bench, stage)
    assert bench.window.shown == page


def test_that_a_session_opens_at_the_page_that_was_asked_for(bench: Bench) -> None:
    session = _session(bench, Stage.AWAITING)
    bench.workplace.today.asked.emit(OpenSession(session, "review"))
    assert bench.window.shown == "review"


def test_that_a_couple_opens_at_its_file_and_that_is_noted(bench: Bench) -> None:
    couple = bench.workplace.model.today().couples[0].couple
    bench.workplace.today.asked.emit(OpenCouple(couple))
    assert bench.window.shown == "couple"
    log = bench.opened.desk.recorder.log
    (audit,) = log.streams(StreamKind.AUDIT)
    body = log.read(audit.id)[-1].entry.body
    assert isinstance(body, Audited)
    assert (body.act, body.subject) == (Act.VIEWED, couple)


def test_that_opening_a_session_is_noted(bench: Bench) -> None:
    session = _session(bench, Stage.SIGNED)
    _open(bench, Stage.SIGNED)
    log = bench.opened.desk.recorder.log
    (audit,) = log.streams(StreamKind.AUDIT)
    body = log.read(audit.id)[-1].entry.body
    assert isinstance(body, Audited)
    assert (body.act, body.subject) == (Act.VIEWED, session)


def test_that_the_record_is_safe_up_to_the_last_entry_of_the_open_session(
    bench: Bench,
) -> None:
    assert bench.workplace.safe_up_to() == ""
    model = _open(bench, Stage.JOURNEY)
    model.do(Record(About.COUPLE, Marked()))
    last = model.view().last
    assert last is not None
    recorded = last.entry.recorded.utc.astimezone(last.entry.occurred.local.tzinfo)
    assert bench.workplace.safe_up_to() == f"{clock(recorded)}, entry {last.seq}"
    bench.workplace.show_today()
    assert bench.workplace.safe_up_to() == ""


def test_that_leaving_a_session_keeps_what_is_half_typed(bench: Bench) -> None:
    model = _open(bench, Stage.JOURNEY)
    model.do(KeepDraft(About.COUPLE, "note", "half a thought"))
    bench.workplace.show_today()
    found = _open(bench, Stage.JOURNEY).view().drafts
    assert "half a thought" in [draft.text for draft in found]


def test_that_a_row_of_the_rail_leaves_the_session(bench: Bench) -> None:
    _open(bench, Stage.JOURNEY)
    bench.workplace.turn_to("settings")
    assert bench.window.shown == "settings"
    assert bench.workplace._session is None


def test_that_only_the_session_in_view_ticks(bench: Bench) -> None:
    first = _open(bench, Stage.JOURNEY)
    second = _open(bench, Stage.AWAITING)
    assert bench.window.shown == "integration"
    assert not first._ticker.isActive()
    assert second._ticker.isActive()
    bench.workplace.show_today()
    assert not second._ticker.isActive()


def test_that_a_change_of_look_takes_effect_and_is_handed_on(bench: Bench) -> None:
    bench.workplace.settings.asked.emit(SetLook("dark", 14.0))
    bench.workplace.settings.asked.emit(SetPaper("a4"))
    last = bench.kept[-1]
    assert (last.theme, last.points, last.paper) == ("dark", 14.0, "a4")
    assert bench.workplace.settings.look.paper.chosen() == "a4"


def test_that_a_theme_turned_by_key_is_shown_in_the_settings(bench: Bench) -> None:
    bench.window.turn_theme()
    bench.workplace.note_theme(theme.current().name.name.lower())
    assert bench.workplace.settings.look.theme.chosen() == "dark"


def test_that_the_chosen_paper_is_the_one_of_the_next_export(bench: Bench) -> None:
    bench.workplace.settings.asked.emit(SetPaper("a4"))
    _open(bench, Stage.SIGNED)
    pages = bench.workplace._session
    assert pages is not None
    assert pages.review.export.paper.chosen() == "a4"


def test_that_a_planned_session_leads_to_its_couple(bench: Bench) -> None:
    couple = next(
        line for line in bench.workplace.model.today().couples if line.opened < line.sessions
    )
    bench.workplace.today.asked.emit(PlanNext(couple))
    assert bench.window.shown == "plan-session"
    assert bench.workplace.plan.before.startswith(f"Session {couple.opened}: ")
    journey = bench.workplace.model.local_now().replace(tzinfo=None) + timedelta(days=7)
    bench.workplace.plan.asked.emit(PlanSession(couple.couple, None, journey, None))
    assert bench.window.shown == "couple"
    stages = [row.stage for row in bench.opened.desk.directory.sessions()]
    assert Stage.PLANNED in stages


def test_that_a_refused_plan_stays_on_its_form(bench: Bench) -> None:
    couple = bench.workplace.model.today().couples[0]
    bench.workplace.today.asked.emit(PlanNext(couple))
    journey = bench.workplace.model.local_now().replace(tzinfo=None) + timedelta(days=7)
    late = journey + timedelta(days=1)
    bench.workplace.plan.asked.emit(PlanSession(couple.couple, late, journey, None))
    assert bench.window.shown == "plan-session"


def test_that_the_form_of_a_new_couple_is_left_for_today(bench: Bench, qtbot: QtBot) -> None:
    qtbot.mouseClick(bench.workplace.today.new_couple, Qt.MouseButton.LeftButton)
    assert bench.window.shown == "new-couple"
    leave = [one for one in bench.workplace.new_couple.findChildren(Button) if one.isVisible()]
    assert leave
    bench.workplace.new_couple.left.emit()
    assert bench.window.shown == "today"


def test_z10_that_a_half_typed_couple_is_there_again(bench: Bench, qtbot: QtBot) -> None:
    typed = KeepForm(None, About.COUPLE, "new-couple", (("A.family", "Riv"),))
    bench.workplace.new_couple.asked.emit(typed)

    qtbot.mouseClick(bench.workplace.today.new_couple, Qt.MouseButton.LeftButton)

    form = bench.workplace.new_couple.people[Partner.A]
    assert form.identity.family.text() == "Riv"


def test_that_what_is_said_in_a_file_is_shown_there_at_once(bench: Bench) -> None:
    couple = bench.workplace.model.today().couples[0].couple
    bench.workplace.today.asked.emit(OpenCouple(couple))
    intent = SayOf(couple, Partner.A, MedicinesStated("lithium"))
    bench.workplace.couple.asked.emit(intent)
    assert "lithium" in _words(bench)


def test_that_the_certificate_that_is_saved_is_the_one_of_this_clinic(bench: Bench) -> None:
    bench.workplace.settings.asked.emit(SaveRoot(bench.target))
    assert bench.target.read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")


def test_z26_that_a_report_that_ends_after_the_lock_leaves_the_record_closed(
    bench: Bench, qtbot: QtBot
) -> None:
    model = _open(bench, Stage.SIGNED)
    with qtbot.waitSignal(model.answered, timeout=30_000) as answered:
        model.do(Export(Form.JOINT, bench.target, "a4"))
        bench.workplace.leave()
        bench.opened.close()
    (answer,) = answered.args
    assert (answer.done, answer.is_kept) == (False, False)


def test_that_the_checklist_is_told_what_the_machine_says(bench: Bench, qtbot: QtBot) -> None:
    _open(bench, Stage.JOURNEY)
    pages = bench.workplace._session
    assert pages is not None

    pages.show("checklist")
    disk = pages.checklist.rows["disk"]
    qtbot.waitUntil(lambda: not disk.is_open)

    assert not disk.answers.isVisible()
    assert not list(bench.opened.vault.folder.glob(".disk-check"))


def test_that_a_receipt_goes_to_the_file_that_is_chosen(bench: Bench, qtbot: QtBot) -> None:
    couple = bench.workplace.model.today().couples[0].couple
    bench.workplace.today.asked.emit(OpenCouple(couple))
    page = bench.workplace.couple
    page.course.receipt.click()
    page.receipt.payer.group.choice("0").click()

    page.receipt.save.click()

    qtbot.waitUntil(page.receipt.result.isVisible)
    assert bench.target.read_bytes().startswith(b"%PDF")
    assert page.receipt.result.text() == f"Saved as {bench.target.name}"


def test_that_the_rail_leads_to_the_couples_and_a_row_to_its_file(bench: Bench) -> None:
    bench.workplace.turn_to("couples")
    page = bench.workplace.couples
    before = page.model.rowCount()
    page.list.open_row(0)

    assert before == len(bench.workplace.model.today().couples) > 0
    assert bench.window.shown == "couple"


def test_that_today_leads_to_the_couples(bench: Bench) -> None:
    bench.workplace.today.asked.emit(ShowCouples())

    assert bench.window.shown == "couples"


def test_that_a_list_is_made_anew_only_while_it_is_in_view(bench: Bench) -> None:
    bench.workplace.turn_to("settings")
    before = bench.workplace.today.foot.text()
    shown = bench.workplace.today._view

    bench.workplace.model.changed.emit()

    assert bench.workplace.today._view is shown
    bench.workplace.show_today()
    assert bench.workplace.today._view is not shown
    assert bench.workplace.today.foot.text() == before


def test_that_a_minute_in_the_room_makes_no_page_that_nobody_sees(bench: Bench) -> None:
    _open(bench, Stage.JOURNEY)
    desk, settings = bench.workplace.model.desk, bench.workplace.settings
    desk.clinic.register(
        desk.clinic.new_staff_id(),
        NewStaff("Noor Haddad", (Role.GUIDE,), None, may_inject=False),
    )

    bench.workplace.model.changed.emit()
    assert "Noor Haddad" not in [text.text() for text in settings.findChildren(Text)]

    bench.workplace.turn_to("settings")
    assert "Noor Haddad" in [text.text() for text in settings.findChildren(Text)]
