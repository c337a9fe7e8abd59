"""The container: what is taken apart is rebuilt to the byte, and other tools read it."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

from kadelyx_desk.reporting.container import (
    CONTAINER_BYTES,
    Parts,
    build,
    signed_attributes,
    take_apart,
    written,
)
from reports import Clinic


def _parts(clinic: Clinic, document: bytes = b"document") -> Parts:
    digest = hashlib.sha256(document).digest()
    attributes = signed_attributes(digest, clinic.certificate, clinic.root_certificate)
    signature = clinic.sign(attributes)
    return Parts(clinic.certificate, clinic.root_certificate, attributes, signature)


def test_that_a_container_is_rebuilt_to_the_byte() -> None:
    parts = _parts(Clinic())
    assert take_apart(build(parts)) == parts
    assert build(take_apart(build(parts) + bytes(100))) == build(parts)


def test_that_another_library_reads_its_certificates() -> None:
    clinic = Clinic()
    found = pkcs7.load_der_pkcs7_certificates(build(_parts(clinic)))
    held = {certificate.public_bytes(Encoding.DER) for certificate in found}
    assert held == {clinic.certificate, clinic.root_certificate}


def test_that_the_longest_names_leave_room() -> None:
    clinic = Clinic(name="Ü" * 32, person="Ł" * 32)
    assert len(build(_parts(clinic))) < CONTAINER_BYTES * 3 // 4


def test_that_the_file_holds_upper_case_hex_of_a_fixed_size() -> None:
    assert written(b"\xab\xcd") == b"<ABCD" + b"0" * (2 * CONTAINER_BYTES - 4) + b">"


@pytest.mark.parametrize("garbage", [b"", b"\0" * 40, b"0\x03\x02\x01\x01"])
def test_that_garbage_is_no_container(garbage: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        take_apart(garbage)
