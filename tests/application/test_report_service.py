from __future__ import annotations

from pathlib import Path

import pytest

from builders import PROTOCOL_TEXT, Session, full_session
from kadelyx_desk.domain.entries import Audited
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.record.chain import check
from kadelyx_desk.domain.record.entry import Link, Withheld
from kadelyx_desk.domain.visibility import Form


@pytest.mark.parametrize("form", list(Form))
def test_that_an_order_holds_what_the_form_shows_and_the_leaves_of_the_rest(
    form: Form,
) -> None:
    session = full_session().sign()
    links = session.fake.log.read(session.id)

    order = session.fake.desk.reports.order(session.id, form, "letter")

    items: list[Link | Withheld] = [*order.shown, *order.withheld]
    whole = check(order.stream, sorted(items, key=lambda item: item.seq))
    assert (whole.total, whole.shown) == (len(links), len(order.shown))
    assert whole.head == session.fake.log.head(session.id)
    assert (order.form, order.paper, order.program) == (form, "letter", "Kadelyx Desk test")
    assert order.stream == session.fake.log.stream(session.id)


def test_z13_that_a_joint_order_holds_no_bytes_of_what_is_withheld() -> None:
    session = full_session().sign()

    order = session.fake.desk.reports.order(session.id, Form.JOINT, "a4")

    page = repr(order).encode()
    for words in (b"Own note of A.", b"Team note.", b"I keep a list.", b"penicillin"):
        assert any(words in link.canonical for link in session.snapshot.links)
        assert words not in page
        assert not any(words in link.canonical for link in order.shown)
    assert len(order.withheld) == 4


def test_that_the_report_is_made_under_the_protocol_of_its_session() -> None:
    session = full_session()

    order = session.fake.desk.reports.order(session.id, Form.JOINT, "a4")

    assert order.protocol_text == PROTOCOL_TEXT
    assert not order.is_demo


def test_that_writing_hands_the_order_over_and_the_export_is_noted(tmp_path: Path) -> None:
    session = full_session()
    reports = session.fake.desk.reports
    order = reports.order(session.id, Form.JOINT, "a4")

    reports.write(order, tmp_path / "report.pdf")
    reports.exported(order)

    assert session.fake.reports.orders == [order]
    assert (tmp_path / "report.pdf").read_bytes() == b"report"
    (audit,) = session.fake.log.streams(StreamKind.AUDIT)
    last = session.fake.log.read(audit.id)[-1].entry.body
    assert last == Audited(Act.EXPORTED, session.id, "joint")


def test_that_many_are_written_and_noted_and_one_that_is_refused_is_not(tmp_path: Path) -> None:
    first = full_session().sign()
    second = Session(first.fake, couple=first.couple, days=7)
    reports = first.fake.desk.reports
    (tmp_path / "27-Nov-2026_C-0001_joint_v1_draft.pdf").write_bytes(b"there")

    done = dict(reports.write_all([first.id, second.id], tmp_path, Form.JOINT, "a4", 2))

    assert done[first.id] is None
    assert "There is a file already." in str(done[second.id])
    assert (tmp_path / "20-Nov-2026_C-0001_joint_v1_signed.pdf").read_bytes() == b"report"
    (audit,) = first.fake.log.streams(StreamKind.AUDIT)
    acts = [link.entry.body for link in first.fake.log.read(audit.id)]
    exported = [body for body in acts if isinstance(body, Audited) and body.act is Act.EXPORTED]
    assert exported == [Audited(Act.EXPORTED, first.id, "joint")]


def test_that_two_sessions_planned_for_one_day_get_a_file_each(tmp_path: Path) -> None:
    first = full_session()
    second = Session(first.fake, couple=first.couple)

    dict(
        first.fake.desk.reports.write_all([first.id, second.id], tmp_path, Form.JOINT, "a4", 1)
    )

    assert {path.name for path in tmp_path.iterdir()} == {
        "20-Nov-2026_C-0001_joint_v1_draft.pdf",
        "20-Nov-2026_C-0001_joint_v1_draft_2.pdf",
    }


def test_that_a_preview_is_made_from_the_same_order_and_notes_nothing() -> None:
    session = full_session()
    reports = session.fake.desk.reports
    order = reports.order(session.id, Form.JOINT, "letter")
    audit = session.fake.log.streams(StreamKind.AUDIT)[0].id
    before = session.fake.log.head(audit)

    pages = reports.preview(order, lambda: True)

    assert pages is session.fake.previews.made[0]
    assert session.fake.previews.orders == [order]
    assert session.fake.log.head(audit) == before
