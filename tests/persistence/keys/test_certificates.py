from __future__ import annotations

from datetime import UTC, datetime
from typing import TypeVar

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, x25519
from cryptography.x509.oid import NameOID

from kadelyx_desk.persistence.keys.certificates import (
    ClinicRoot,
    is_attested,
    is_issued_by,
    new_signing_key,
)

_NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
_Kind = TypeVar("_Kind", bound=x509.ExtensionType)


@pytest.fixture
def root() -> ClinicRoot:
    return ClinicRoot.found("Harbour Clinic", _NOW)


def _extension(certificate: x509.Certificate, kind: type[_Kind]) -> _Kind:
    return certificate.extensions.get_extension_for_class(kind).value


def test_that_the_root_is_a_p256_authority_good_for_decades(root: ClinicRoot) -> None:
    certificate = root.certificate
    public = certificate.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    assert public.curve.name == "secp256r1"
    assert is_issued_by(certificate, certificate)
    assert _extension(certificate, x509.BasicConstraints) == x509.BasicConstraints(
        ca=True, path_length=0
    )
    assert _extension(certificate, x509.KeyUsage).key_cert_sign
    assert certificate.not_valid_before_utc < _NOW
    assert certificate.not_valid_after_utc.year >= 2086


def test_that_a_person_can_sign_documents_and_issue_nothing(root: ClinicRoot) -> None:
    key = new_signing_key()
    certificate = root.issue_signing(key.public_key(), "Marta Lind", "staff-1", _NOW)
    usage = _extension(certificate, x509.KeyUsage)
    assert usage.digital_signature
    assert usage.content_commitment
    assert not usage.key_cert_sign
    assert not _extension(certificate, x509.BasicConstraints).ca
    assert is_issued_by(certificate, root.certificate)
    assert certificate.not_valid_after_utc == root.certificate.not_valid_after_utc


def test_that_a_certificate_names_person_clinic_and_issuer(root: ClinicRoot) -> None:
    key = new_signing_key()
    certificate = root.issue_signing(key.public_key(), "Marta Lind", "staff-1", _NOW)
    named = {attribute.oid: attribute.value for attribute in certificate.subject}
    assert named[NameOID.COMMON_NAME] == "Marta Lind"
    assert named[NameOID.ORGANIZATION_NAME] == "Harbour Clinic"
    assert named[NameOID.SERIAL_NUMBER] == "staff-1"
    authority = _extension(certificate, x509.AuthorityKeyIdentifier).key_identifier
    assert authority == _extension(root.certificate, x509.SubjectKeyIdentifier).digest


def test_that_the_agreement_certificate_cannot_sign(root: ClinicRoot) -> None:
    public = x25519.X25519PrivateKey.generate().public_key()
    certificate = root.issue_agreement(public, "Marta Lind", "staff-1", _NOW)
    usage = _extension(certificate, x509.KeyUsage)
    assert usage.key_agreement
    assert not usage.digital_signature
    assert certificate.public_key() == public


def test_that_another_clinics_root_vouches_for_nothing_here(root: ClinicRoot) -> None:
    other = ClinicRoot.found("Harbour Clinic", _NOW)
    key = new_signing_key()
    certificate = other.issue_signing(key.public_key(), "Marta Lind", "staff-1", _NOW)
    assert not is_issued_by(certificate, root.certificate)
    assert not is_attested(root.certificate, other.attest(b"grant"), b"grant")
    assert is_attested(root.certificate, root.attest(b"grant"), b"grant")
    assert not is_attested(root.certificate, root.attest(b"grant"), b"grand")


def test_that_names_of_any_length_and_script_fit(root: ClinicRoot) -> None:
    key = new_signing_key()
    for name, cut in (("Ж" * 200, "Ж" * 32), ("a" + "Ж" * 200, "a" + "Ж" * 31), ("李", "李")):
        certificate = root.issue_signing(key.public_key(), name, "staff-1", _NOW)
        found = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
        assert found == cut
