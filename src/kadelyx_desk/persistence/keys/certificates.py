"""The clinic's own root and the certificates it issues (RFC 5280), to sign and to seal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, x25519
from cryptography.x509 import Certificate
from cryptography.x509.oid import NameOID

_VALID_FOR: Final = timedelta(days=365 * 60)
_DOCUMENT_SIGNING: Final = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")  # RFC 9336
_LONGEST_NAME: Final = 64  # bytes; upper bound of a common name, RFC 5280 appendix A
_ECDSA: Final = ec.ECDSA(hashes.SHA256())

_PublicKey = ec.EllipticCurvePublicKey | x25519.X25519PublicKey


def new_signing_key() -> ec.EllipticCurvePrivateKey:
    """A fresh ECDSA P-256 key."""
    return ec.generate_private_key(ec.SECP256R1())


@dataclass(frozen=True, slots=True, repr=False)
class ClinicRoot:
    """The root's certificate with its private key: it issues and attests, in one clinic."""

    certificate: Certificate
    key: ec.EllipticCurvePrivateKey

    @classmethod
    def found(cls, clinic: str, utc: datetime) -> ClinicRoot:
        """A new self-signed root, good for 60 years from the day before `utc`."""
        key = new_signing_key()
        name = _subject("Clinic root", clinic, "")
        builder = _builder(name, name, key.public_key(), utc, _midnight(utc) + _VALID_FOR)
        constraints = x509.BasicConstraints(ca=True, path_length=0)
        builder = builder.add_extension(constraints, critical=True)
        builder = builder.add_extension(_usage(issuing=True), critical=True)
        return cls(_signed(builder, key), key)

    def issue_signing(
        self, public: ec.EllipticCurvePublicKey, name: str, holder: str, utc: datetime
    ) -> Certificate:
        """A person's certificate for signatures on documents, good as long as the root."""
        builder = self._leaf(public, name, holder, utc)
        builder = builder.add_extension(_usage(signing=True), critical=True)
        purpose = x509.ExtendedKeyUsage([_DOCUMENT_SIGNING])
        return _signed(builder.add_extension(purpose, critical=False), self.key)

    def issue_agreement(
        self, public: x25519.X25519PublicKey, name: str, holder: str, utc: datetime
    ) -> Certificate:
        """The certificate of the X25519 key that vault keys are sealed to (RFC 8410)."""
        builder = self._leaf(public, name, holder, utc)
        return _signed(builder.add_extension(_usage(sealing=True), critical=True), self.key)

    def attest(self, message: bytes) -> bytes:
        """ECDSA over SHA-256 of the message, DER."""
        return self.key.sign(message, _ECDSA)

    def _leaf(
        self, public: _PublicKey, name: str, holder: str, utc: datetime
    ) -> x509.CertificateBuilder:
        subject = _subject(name, clinic_of(self.certificate), holder)
        until = self.certificate.not_valid_after_utc
        builder = _builder(subject, self.certificate.subject, public, utc, until)
        constraints = x509.BasicConstraints(ca=False, path_length=None)
        return builder.add_extension(constraints, critical=True)


def is_issued_by(certificate: Certificate, root: Certificate) -> bool:
    """Whether the root's key signed the certificate."""
    try:
        certificate.verify_directly_issued_by(root)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def is_attested(root: Certificate, signature: bytes, message: bytes) -> bool:
    """Whether the root's key made the signature over the message."""
    public = root.public_key()
    if not isinstance(public, ec.EllipticCurvePublicKey):
        return False
    try:
        public.verify(signature, message, _ECDSA)
    except InvalidSignature:
        return False
    return True


def fingerprint(certificate: Certificate) -> str:
    """SHA-256 of the certificate, in hexadecimal."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def clinic_of(root: Certificate) -> str:
    """The clinic's name as the certificate holds it (its first 64 bytes)."""
    return str(root.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value)


def _subject(name: str, clinic: str, holder: str) -> x509.Name:
    parts = [
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, _cut(clinic)),
        x509.NameAttribute(NameOID.COMMON_NAME, _cut(name)),
    ]
    if holder:
        parts.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, _cut(holder)))
    return x509.Name(parts)


def _cut(text: str) -> str:
    """The text as far as a certificate takes it, cut between two characters."""
    return text.encode("utf-8")[:_LONGEST_NAME].decode("utf-8", "ignore")


def _builder(
    subject: x509.Name, issuer: x509.Name, public: _PublicKey, utc: datetime, until: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(_midnight(utc) - timedelta(days=1))
        .not_valid_after(until)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _signed(builder: x509.CertificateBuilder, key: ec.EllipticCurvePrivateKey) -> Certificate:
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())
    return builder.add_extension(authority, critical=False).sign(key, hashes.SHA256())


def _usage(
    *, issuing: bool = False, signing: bool = False, sealing: bool = False
) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signing,
        content_commitment=signing,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=sealing,
        key_cert_sign=issuing,
        crl_sign=issuing,
        encipher_only=False,
        decipher_only=False,
    )


def _midnight(utc: datetime) -> datetime:
    return datetime.combine(utc.date(), time(), utc.tzinfo)
