"""One signature and one issuer, right and wrong."""

from __future__ import annotations

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519

from kadelyx_desk.reporting.proof.signature import is_issued, is_signed
from reports import Clinic


def _loaded(der: bytes) -> x509.Certificate:
    return x509.load_der_x509_certificate(der)


def test_that_only_the_key_and_the_message_of_a_signature_fit() -> None:
    clinic, other = Clinic(), Clinic()
    signature = clinic.sign(b"message")
    assert is_signed(_loaded(clinic.certificate), signature, b"message")
    assert not is_signed(_loaded(clinic.certificate), signature, b"another")
    assert not is_signed(_loaded(other.certificate), signature, b"message")
    assert not is_signed(_loaded(clinic.certificate), b"no signature", b"message")


def test_that_a_certificate_is_issued_by_its_own_root_only() -> None:
    clinic, other = Clinic(), Clinic()
    root = _loaded(clinic.root_certificate)
    assert is_issued(_loaded(clinic.certificate), root)
    assert is_issued(root, root)
    assert not is_issued(_loaded(other.certificate), root)
    assert not is_issued(root, _loaded(clinic.certificate))


def test_that_a_key_of_another_kind_signs_nothing_here() -> None:
    key = ed25519.Ed25519PrivateKey.generate()
    name = x509.Name([])
    clinic = _loaded(Clinic().certificate)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(clinic.not_valid_before_utc)
        .not_valid_after(clinic.not_valid_after_utc)
        .sign(key, None)
    )
    assert not is_signed(certificate, key.sign(b"message"), b"message")
