"""The clinic's root certificate, as it lies beside the slots and as it is handed out."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_der_x509_certificate, load_pem_x509_certificate

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.persistence.keys.sealing import from_text
from kadelyx_desk.persistence.slot_file import read_slots


def read_root(folder: Path) -> bytes:
    """The certificate of the clinic's root (DER), which lies in the clear beside the slots.

    Raises:
        VaultError: there is no record, or its slots are damaged.
    """
    return from_text(read_slots(folder).content["root"])


def pem(certificate: bytes) -> bytes:
    """A DER certificate as PEM text."""
    return load_der_x509_certificate(certificate).public_bytes(Encoding.PEM)


def read_trusted(path: Path) -> bytes:
    """A certificate that somebody trusts (DER), from a file in either spelling.

    Raises:
        InvalidValueError: the file holds no certificate.
        OSError: the file cannot be read.
    """
    content = path.read_bytes()
    load = load_pem_x509_certificate if b"-----BEGIN" in content else load_der_x509_certificate
    try:
        return load(content).public_bytes(Encoding.DER)
    except ValueError as error:
        raise InvalidValueError("The file to trust holds no certificate.") from error
