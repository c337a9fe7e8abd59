from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from builders import Session, full_session
from hands import press, write
from kadelyx_desk.application.earlier_agreements import earlier_agreements
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreement
from kadelyx_desk.domain.entries import Agreement, AgreementReviewed
from kadelyx_desk.domain.entries.integration import AgreedBy, Kept
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility
from kadelyx_desk.ui.viewmodels.intents import Correct, KeepDraft, Record
from kadelyx_desk.ui.views.integration.earlier_row import EarlierRow, told_of
from kadelyx_desk.ui.views.kit.text import Text
from sittings import asked_for, sit_down


def _second(*, private: bool = False) -> tuple[Session, EarlierAgreement]:
    first = full_session()
    if private:
        mine = Agreement("Call my sister", About.A, None, AgreedBy.A)
        first.service.record(About.A, mine, visibility=Visibility.PARTNER)
    second = Session(first.fake, couple=first.couple, days=21).prepare().journey().integrate()
    desk = first.fake.desk
    made = earlier_agreements(desk.log, desk.directory, second.id).made
    return second, made[-1]


def _told(session: Session) -> list[AgreementReviewed]:
    return [line.body for line in session.snapshot.current(AgreementReviewed)]


def _words(row: EarlierRow) -> list[str]:
    return [label.text() for label in row.findChildren(Text) if label.isVisible()]


def test_that_it_shows_the_words_owner_day_and_who_agreed_of_then(qtbot: QtBot) -> None:
    session, was = _second()
    row = EarlierRow(was)
    sit_down(qtbot, row, row, session, (1050, 160))

    assert "Sunday walk, no phones" in _words(row)
    assert "both, by 29-Nov-2026, both agreed" in _words(row)
    assert row.kept.chosen() is None
    assert not row.is_told


def test_that_what_became_of_it_is_recorded_with_what_it_was(qtbot: QtBot) -> None:
    session, was = _second()
    row = EarlierRow(was)
    sit_down(qtbot, row, row, session, (1050, 160))
    press(row.kept.group.choice(Kept.PARTLY.name))
    write(row.note, "Three of five.")

    assert row.record()
    assert _told(session) == [
        AgreementReviewed(
            session=was.session,
            agreement=was.agreement,
            text="Sunday walk, no phones",
            owner=About.COUPLE,
            agreed_by=AgreedBy.BOTH,
            kept=Kept.PARTLY,
            note="Three of five.",
        )
    ]
    assert row.is_told


def test_that_said_again_it_is_corrected_and_then_taken_back(qtbot: QtBot) -> None:
    session, was = _second()
    row = EarlierRow(was)
    heard = sit_down(qtbot, row, row, session, (1050, 160))
    press(row.kept.group.choice(Kept.NOT_KEPT.name))
    row.record()
    press(row.kept.group.choice(Kept.KEPT.name))
    row.record()
    corrected = _told(session)
    press(row.back)

    assert len(asked_for(heard, Record)) == 1
    assert len(asked_for(heard, Correct)) == 1
    assert [body.kept for body in corrected] == [Kept.KEPT]
    assert _told(session) == []
    assert row.kept.chosen() is None


def test_that_a_note_without_an_answer_asks_for_it(qtbot: QtBot) -> None:
    session, was = _second()
    row = EarlierRow(was)
    sit_down(qtbot, row, row, session, (1050, 160))
    write(row.note, "Three of five.")

    assert not row.record()
    assert row.kept.problem == "Choose what became of it."
    assert row.note.text() == "Three of five."
    write(row.note, "x" * 501)
    assert not row.record()
    assert "At most 500" in row.note.problem


def test_z13_that_what_was_one_partners_own_is_veiled_and_stays_with_that_reader(
    qtbot: QtBot,
) -> None:
    session, was = _second(private=True)
    row = EarlierRow(was)
    sit_down(qtbot, row, row, session, (1050, 220))
    veiled = _words(row)
    press(row.veil.open)
    press(row.kept.group.choice(Kept.KEPT.name))
    row.record()

    assert row.veil.open.text() == "Open alone with Ana"
    assert "Call my sister" not in veiled
    (line,) = session.snapshot.current(AgreementReviewed)
    assert (line.link.entry.about, line.link.entry.visibility) == (
        About.A,
        Visibility.PARTNER,
    )
    assert not line.link.entry.shown_in(Form.JOINT)
    row.hide()
    row.show()
    assert "Call my sister" not in _words(row)


def test_z10_that_half_a_note_is_kept_under_its_own_agreement(qtbot: QtBot) -> None:
    session, was = _second()
    row = EarlierRow(was)
    sit_down(qtbot, row, row, session, (1050, 160))
    kept: list[KeepDraft] = []
    row.asked.connect(
        lambda intent: kept.append(intent) if isinstance(intent, KeepDraft) else None
    )
    write(row.note, "Three")

    assert kept[-1].form == f"agreement.reviewed.{was.agreement}"
    assert "Three" in kept[-1].text


def test_that_only_its_own_agreement_counts_as_told(qtbot: QtBot) -> None:
    session, was = _second()
    row = EarlierRow(was)
    sit_down(qtbot, row, row, session, (1050, 160))
    press(row.kept.group.choice(Kept.KEPT.name))
    row.record()
    other = replace(was, agreement=was.session)

    assert told_of(session.snapshot, was) is not None
    assert told_of(session.snapshot, other) is None


def test_that_tab_reaches_answers_note_and_undo_in_this_order(qtbot: QtBot) -> None:
    _, was = _second()
    row = EarlierRow(was)
    qtbot.addWidget(row)

    names = [target.accessibleName() for target in row.targets()]

    assert names[1:5] == ["kept", "partly kept", "not kept", "let go"]
    assert names[5:] == [
        "Note on: Sunday walk, no phones",
        "Take back what became of: Sunday walk, no phones",
    ]
