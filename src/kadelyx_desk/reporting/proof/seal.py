"""The seal of a file: that nothing in it was changed, and whose certificate says so."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import pikepdf
from cryptography import x509
from cryptography.x509.oid import NameOID
from pikepdf.models.metadata import decode_pdf_date

from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.reporting.container import (
    Parts,
    build,
    signed_attributes,
    take_apart,
    written,
)
from kadelyx_desk.reporting.proof.signature import is_issued, is_signed


@dataclass(frozen=True, slots=True)
class Seal:
    """An unbroken seal: when it was put, the person's certificate and the clinic's root."""

    at: datetime
    certificate: x509.Certificate
    root: x509.Certificate

    @property
    def sealed_by(self) -> str:
        """Dana Whitfield, Alder House Clinic."""
        names = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
        found = [self.certificate.subject.get_attributes_for_oid(name) for name in names]
        return ", ".join(str(name[0].value) for name in found if name)

    def is_known(self, roots: Sequence[bytes]) -> bool:
        """Whether the clinic's root is one of `roots` (DER or PEM)."""
        return any(self.root == root for root in map(_certificate, roots))


def read_seal(data: bytes) -> Seal:
    """Check the seal over the whole file.

    Raises:
        RecordAlteredError: where there is none, or it does not hold.
    """
    at, digest, parts = _opened(data)
    if signed_attributes(digest, parts.certificate, parts.root) != parts.attributes:
        raise RecordAlteredError("The file was changed after it was sealed.")
    certificate = x509.load_der_x509_certificate(parts.certificate)
    root = x509.load_der_x509_certificate(parts.root)
    if not is_signed(certificate, parts.signature, parts.attributes):
        raise RecordAlteredError("The signature of the seal does not hold.")
    if not (is_issued(certificate, root) and is_issued(root, root)):
        raise RecordAlteredError("The certificates of the seal do not hold together.")
    _check_use(certificate, root, at)
    return Seal(at, certificate, root)


def _opened(data: bytes) -> tuple[datetime, bytes, Parts]:
    """When the seal was put, the digest of what it covers, and the parts of its container."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        if len(fields) != 1 or pdf.Root.Perms.DocMDP != fields[0].V:
            raise RecordAlteredError("The file holds no seal, or more than one.")
        signature = fields[0].V
        start, before, after, length = (int(value) for value in signature.ByteRange)
        contents = bytes(signature.Contents)
        at = decode_pdf_date(str(signature.M))
    if start != 0 or not before < after or after + length != len(data):
        raise RecordAlteredError("The seal does not cover the whole file.")
    parts = take_apart(contents)
    if written(build(parts)) != data[before:after]:
        raise RecordAlteredError("The container of the seal was changed.")
    digest = hashlib.sha256(data[:before] + data[after:]).digest()
    return at, digest, parts


def _check_use(certificate: x509.Certificate, root: x509.Certificate, at: datetime) -> None:
    """The root may issue, the person may sign, and both were valid when it was sealed."""
    issues = root.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    if not issues or not usage.digital_signature:
        raise RecordAlteredError("The certificate of the seal is not one for sealing.")
    for held in (certificate, root):
        if not held.not_valid_before_utc <= at <= held.not_valid_after_utc:
            raise RecordAlteredError("The certificate was not valid when the file was sealed.")


def _certificate(data: bytes) -> x509.Certificate | None:
    try:
        if data.lstrip().startswith(b"-----BEGIN"):
            return x509.load_pem_x509_certificate(data)
        return x509.load_der_x509_certificate(data)
    except ValueError:
        return None
