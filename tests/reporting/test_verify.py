"""Complete, partial or altered: Z15, a signed record that was changed is never believed."""

from __future__ import annotations

import random
import secrets
from dataclasses import replace
from pathlib import Path

import pytest

from builders import full_session
from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.attachment import attachment_of
from kadelyx_desk.reporting.summary_report import render
from kadelyx_desk.reporting.verdict import State, Verdict
from kadelyx_desk.reporting.verify import verify_bytes, verify_file
from reports import (
    FONTS,
    Clinic,
    forged,
    full_order,
    order_of,
    sealed,
    sign_with,
    signed_order,
)


@pytest.fixture(scope="module")
def clinic() -> Clinic:
    return Clinic()


@pytest.fixture(scope="module")
def order(clinic: Clinic) -> ReportOrder:
    return signed_order(clinic)


@pytest.fixture(scope="module")
def data(clinic: Clinic, order: ReportOrder) -> bytes:
    return sealed(clinic, order)


def _verdict(data: bytes, *roots: bytes) -> Verdict:
    return verify_bytes(data, roots, FONTS)


def _forged(clinic: Clinic, pages: ReportOrder, record: ReportOrder) -> Verdict:
    data = forged(clinic, render(pages, FONTS), attachment_of(record))
    return _verdict(data, clinic.root_certificate)


def test_that_a_form_that_shows_everything_is_complete(clinic: Clinic) -> None:
    verdict = _verdict(sealed(clinic, signed_order(clinic, Form.TEAM)), clinic.root_certificate)
    assert (verdict.state, verdict.shown, verdict.total) == (State.COMPLETE, 43, 43)
    assert verdict.sentence == (
        "Complete: all 43 entries are shown, chain whole. Sealed by Dana Whitfield, Alder House"
        " Clinic."
    )
    assert verdict.exit_code == 0


def test_that_a_form_that_withholds_is_partial_with_its_counts(
    clinic: Clinic, data: bytes
) -> None:
    verdict = _verdict(data, clinic.root_certificate)
    assert (verdict.state, verdict.shown, verdict.total) == (State.PARTIAL, 39, 43)
    assert verdict.sentence.startswith("Partial: 39 of 43 entries shown, chain whole.")
    assert (verdict.sealed_by, verdict.is_known) == ("Dana Whitfield, Alder House Clinic", True)


def test_that_an_unknown_clinic_is_said_to_be_unknown(data: bytes) -> None:
    verdict = _verdict(data, Clinic().root_certificate)
    assert (verdict.state, verdict.is_known, verdict.exit_code) == (State.PARTIAL, False, 3)
    assert "not known here" in verdict.sentence


def test_that_a_sealed_draft_says_that_the_record_was_not_signed(clinic: Clinic) -> None:
    verdict = _verdict(sealed(clinic, full_order()), clinic.root_certificate)
    assert verdict.state is State.PARTIAL
    assert "The record was a draft, not signed." in verdict.sentence


def amended_order(clinic: Clinic, form: Form) -> ReportOrder:
    """A signed session to which something was added."""
    session = sign_with(clinic, full_session())
    session.clock.forward(hours=20)
    session.service.record(About.COUPLE, Addendum("B called: the headache had gone."))
    return order_of(session, form)


def test_that_a_signature_holds_with_an_addendum_after_it_which_is_said(
    clinic: Clinic,
) -> None:
    said = []
    for form in (Form.TEAM, Form.JOINT):
        order = amended_order(clinic, form)
        verdict = _verdict(sealed(clinic, order), clinic.root_certificate)
        said.append((verdict.state, verdict.shown, verdict.total, verdict.exit_code))
        assert "1 addendum follows the signature: version 2." in verdict.sentence
        assert "draft" not in verdict.sentence
    assert said == [(State.COMPLETE, 44, 44, 0), (State.PARTIAL, 40, 44, 0)]


def test_z15_that_an_addendum_that_was_edited_is_found_and_named(clinic: Clinic) -> None:
    order = amended_order(clinic, Form.JOINT)
    data = attachment_of(order).replace(b"the headache had gone", b"the headache has gone")
    assert data != attachment_of(order)
    verdict = _verdict(forged(clinic, render(order, FONTS), data), clinic.root_certificate)
    assert (verdict.state, verdict.where) == (
        State.ALTERED,
        "Entry no. 44 is not what was recorded.",
    )


def test_z15_that_an_addendum_that_was_left_out_is_found(clinic: Clinic) -> None:
    order = amended_order(clinic, Form.JOINT)
    without = replace(order, shown=order.shown[:-1])
    assert _forged(clinic, order, without).state is State.ALTERED
    assert _forged(clinic, without, order).state is State.ALTERED


def test_z15_that_one_changed_byte_of_a_sealed_addendum_is_found(clinic: Clinic) -> None:
    order = amended_order(clinic, Form.JOINT)
    whole = sealed(clinic, order)
    for place in range(len(whole) // 9, len(whole), len(whole) // 9):
        changed = bytearray(whole)
        changed[place] ^= 1
        assert _verdict(bytes(changed), clinic.root_certificate).state is State.ALTERED, place


def test_that_ten_copies_with_one_byte_changed_are_all_altered(
    clinic: Clinic, data: bytes
) -> None:
    seed = secrets.randbits(32)
    print("seed", seed)  # noqa: T201 - shown with a failure, to repeat it
    chance = random.Random(seed)  # noqa: S311 - places to damage, not a secret
    for _ in range(10):
        changed = bytearray(data)
        changed[chance.randrange(len(data))] ^= chance.randrange(1, 256)
        verdict = _verdict(bytes(changed), clinic.root_certificate)
        assert (verdict.state, verdict.exit_code) == (State.ALTERED, 1)
        assert verdict.sentence


def test_that_an_entry_taken_out_by_one_who_can_seal_is_found(
    clinic: Clinic, order: ReportOrder
) -> None:
    data = attachment_of(order)
    start = data.index(b'{"leaf"')
    cut = data[:start] + data[data.index(b'{"leaf"', start + 5) :]
    data = forged(clinic, render(order, FONTS), cut)
    verdict = _verdict(data, clinic.root_certificate)
    assert verdict.state is State.ALTERED
    assert verdict.where == "Entry no. 3 is missing."


def test_that_an_edited_entry_is_found_and_named(clinic: Clinic, order: ReportOrder) -> None:
    data = attachment_of(order).replace(b"Arguments about money", b"Arguments about honey")
    data = forged(clinic, render(order, FONTS), data)
    verdict = _verdict(data, clinic.root_certificate)
    assert verdict.state is State.ALTERED
    assert verdict.where == "Entry no. 11 is not what was recorded."


def test_that_a_tail_that_was_cut_is_found_on_the_pages(
    clinic: Clinic, order: ReportOrder
) -> None:
    shorter = replace(order, shown=order.shown[:-1])
    assert _forged(clinic, order, shorter).state is State.ALTERED


def test_that_pages_of_another_session_are_found(clinic: Clinic, order: ReportOrder) -> None:
    other = full_order()
    verdict = _forged(clinic, other, order)
    assert (verdict.state, verdict.where) == (
        State.ALTERED,
        "Page 1 does not show what the record holds.",
    )


def test_that_a_second_attachment_is_found(clinic: Clinic, order: ReportOrder) -> None:
    data = forged(clinic, render(order, FONTS), attachment_of(order), "other.json")
    verdict = _verdict(data, clinic.root_certificate)
    assert (verdict.state, verdict.where) == (
        State.ALTERED,
        "The file does not hold the one attached record.",
    )


@pytest.mark.parametrize(
    ("template", "which"), [("summary 1", "earlier version"), ("summary 3", "newer version")]
)
def test_z15_that_pages_of_another_template_are_never_called_whole(
    clinic: Clinic, order: ReportOrder, template: str, which: str
) -> None:
    data = forged(clinic, render(order, FONTS), attachment_of(order, template=template))
    verdict = _verdict(data, clinic.root_certificate)
    assert (verdict.exit_code, which in verdict.sentence) == (1, True)


@pytest.mark.parametrize(
    "garbage",
    [b"", b"%PDF-1.4\n", b"\0" * 5000, b"plain text", b"%PDF-1.4\n" + b"1 0 obj\n" * 900],
)
def test_that_garbage_is_not_readable_and_never_raises(garbage: bytes) -> None:
    verdict = _verdict(garbage)
    assert (verdict.state, verdict.exit_code) == (State.ALTERED, 1)
    assert verdict.sentence == "The file cannot be read as a sealed report."


def test_that_another_pdf_is_no_sealed_report(order: ReportOrder) -> None:
    assert _verdict(render(order, FONTS)).state is State.ALTERED


def test_that_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    verdict = verify_file(tmp_path / "nowhere.pdf", [], FONTS)
    assert (verdict.state, verdict.sentence) == (State.ALTERED, "The file cannot be opened.")


def test_that_a_file_is_read_and_left_as_it_was(
    clinic: Clinic, data: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(data)
    verdict = verify_file(file, [clinic.root_certificate], FONTS)
    assert verdict.state is State.PARTIAL
    assert file.read_bytes() == data
