"""The attached record: every way to change it is found, even by one who can seal."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import Any

import pytest
from cryptography import x509

from builders import full_session
from kadelyx_desk.application import signing_service
from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.application.signing_service import EARLIER_TEMPLATES
from kadelyx_desk.domain.entries import Addendum, Noted, Signed
from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.record.chain import hash_of, leaf_of
from kadelyx_desk.domain.record.codec import encode
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.attachment import attachment_of, read_attachment
from kadelyx_desk.reporting.proof.record import check_record
from reports import Clinic, full_order, order_of, sign_with, signed_order


@pytest.fixture(scope="module")
def clinic() -> Clinic:
    return Clinic()


@pytest.fixture(scope="module")
def order(clinic: Clinic) -> ReportOrder:
    return signed_order(clinic)


def _check(order: ReportOrder, root: bytes) -> tuple[int, int]:
    attached = read_attachment(attachment_of(order))
    count = check_record(attached, x509.load_der_x509_certificate(root))
    return count.shown, count.total


def _rehashed(order: ReportOrder, last: Link) -> ReportOrder:
    """The order with another last entry, its hashes made to fit."""
    canonical = encode(last.entry)
    leaf = leaf_of(last.salt, canonical)
    hashed = hash_of(order.stream, last.seq, last.prev, leaf)
    changed = replace(last, canonical=canonical, leaf=leaf, hash=hashed)
    return replace(order, shown=(*order.shown[:-1], changed))


def _with_signed(order: ReportOrder, **changes: Any) -> ReportOrder:
    last = order.shown[-1]
    body = last.entry.body
    assert isinstance(body, Signed)
    return _rehashed(
        order, replace(last, entry=replace(last.entry, body=replace(body, **changes)))
    )


@pytest.mark.parametrize(("form", "shown"), [(Form.JOINT, 39), (Form.TEAM, 43)])
def test_that_a_whole_record_is_counted(clinic: Clinic, form: Form, shown: int) -> None:
    assert _check(signed_order(clinic, form), clinic.root_certificate) == (shown, 43)


def test_that_a_draft_is_checked_without_a_signature(clinic: Clinic) -> None:
    assert _check(full_order(), clinic.root_certificate) == (38, 42)


def test_that_the_name_of_the_signer_cannot_change(clinic: Clinic, order: ReportOrder) -> None:
    with pytest.raises(RecordAlteredError, match="not over this record"):
        _check(_with_signed(order, meaning="witness"), clinic.root_certificate)


def test_that_a_signature_over_another_head_is_found(
    clinic: Clinic, order: ReportOrder
) -> None:
    with pytest.raises(RecordAlteredError, match="another head"):
        _check(_with_signed(order, head="00" * 32), clinic.root_certificate)


def test_that_a_signature_over_another_form_is_found(
    clinic: Clinic, order: ReportOrder
) -> None:
    with pytest.raises(RecordAlteredError, match="another form"):
        _check(_with_signed(order, form_sha256="00" * 32), clinic.root_certificate)


@pytest.mark.parametrize("certificate", ["", "AAAA", "not base64"])
def test_that_an_unreadable_certificate_is_found(
    clinic: Clinic, order: ReportOrder, certificate: str
) -> None:
    with pytest.raises(RecordAlteredError, match="cannot be read"):
        _check(_with_signed(order, certificate=certificate), clinic.root_certificate)


def test_that_a_signer_of_another_clinic_is_found(clinic: Clinic, order: ReportOrder) -> None:
    foreign = base64.b64encode(Clinic().certificate).decode()
    with pytest.raises(RecordAlteredError, match="of this clinic"):
        _check(_with_signed(order, certificate=foreign), clinic.root_certificate)


def test_z15_that_what_may_not_follow_a_signature_is_found_after_one(clinic: Clinic) -> None:
    session = sign_with(clinic, full_session())
    session.service.record(About.COUPLE, Addendum("B called."))
    order = order_of(session, Form.TEAM)
    assert _check(order, clinic.root_certificate) == (44, 44)
    last = order.shown[-1]
    note = replace(last, entry=replace(last.entry, body=Noted("B called.")))
    with pytest.raises(RecordAlteredError, match="44 cannot have been recorded after"):
        _check(_rehashed(order, note), clinic.root_certificate)


def test_that_another_protocol_is_found(clinic: Clinic, order: ReportOrder) -> None:
    other = replace(order, protocol_text=order.protocol_text + "\n")
    with pytest.raises(RecordAlteredError, match="protocol"):
        _check(other, clinic.root_certificate)


def test_that_a_head_that_does_not_follow_is_found(clinic: Clinic, order: ReportOrder) -> None:
    attached = read_attachment(attachment_of(order))
    other = replace(attached, head=replace(attached.head, hash=bytes(32)))
    with pytest.raises(RecordAlteredError, match="does not end"):
        check_record(other, x509.load_der_x509_certificate(clinic.root_certificate))


def test_z15_that_a_record_signed_under_an_earlier_template_still_holds(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing_service, "TEMPLATE", EARLIER_TEMPLATES[0])
    session = sign_with(clinic, full_session())

    shown, total = _check(order_of(session, Form.TEAM), clinic.root_certificate)
    assert shown == total

    monkeypatch.setattr(signing_service, "TEMPLATE", "summary of somebody")
    forged = sign_with(clinic, full_session())
    with pytest.raises(RecordAlteredError, match="another form"):
        _check(order_of(forged, Form.TEAM), clinic.root_certificate)
