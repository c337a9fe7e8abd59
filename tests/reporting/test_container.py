"""The container: what is taken apart is rebuilt to the byte, and other tools read it."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

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


def test_that_other_tools_accept_the_container(tmp_path: Path) -> None:
    clinic = Clinic()
    (tmp_path / "document").write_bytes(b"document")
    (tmp_path / "cms").write_bytes(build(_parts(clinic)))
    (tmp_path / "root").write_bytes(clinic.root_certificate)
    words = "openssl cms -verify -binary -inform DER -in cms -content document -purpose any"
    trusted = [*words.split(), "-CAfile", "root.pem", "-no_check_time", "-out", "out"]
    subprocess.run(
        ["openssl", "x509", "-inform", "DER", "-in", "root", "-out", "root.pem"],
        cwd=tmp_path,
        check=True,
    )
    done = subprocess.run(trusted, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_that_the_longest_names_leave_room() -> None:
    clinic = Clinic(name="Ü" * 32, person="Ł" * 32)
    assert len(build(_parts(clinic))) < CONTAINER_BYTES * 3 // 4


def test_that_the_file_holds_upper_case_hex_of_a_fixed_size() -> None:
    assert written(b"\xab\xcd") == b"<ABCD" + b"0" * (2 * CONTAINER_BYTES - 4) + b">"


@pytest.mark.parametrize("garbage", [b"", b"\0" * 40, b"0\x03\x02\x01\x01"])
def test_that_garbage_is_no_container(garbage: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        take_apart(garbage)
