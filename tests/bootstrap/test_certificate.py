"""The clinic's certificate: read beside the slots, handed out, and trusted elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.x509 import load_pem_x509_certificate

from demos import clinic_in
from kadelyx_desk.bootstrap.certificate import pem, read_root, read_trusted
from kadelyx_desk.domain.errors import InvalidValueError, VaultDamagedError, VaultMissingError
from kadelyx_desk.persistence.slot_file import COPIES


def test_that_the_root_is_read_without_a_passphrase_and_is_the_one_that_issues(
    tmp_path: Path,
) -> None:
    made = clinic_in(tmp_path / "record")
    root = read_root(made.folder)
    certificate = load_pem_x509_certificate(pem(root))
    certificate.verify_directly_issued_by(certificate)
    opened = made.open()
    try:
        assert opened.vault.root_certificate == root
    finally:
        opened.close()


@pytest.mark.parametrize("spelling", ["pem", "der"])
def test_that_a_trusted_certificate_is_read_in_either_spelling(
    spelling: str, tmp_path: Path
) -> None:
    root = read_root(clinic_in(tmp_path / "record").folder)
    path = tmp_path / "root"
    path.write_bytes(pem(root) if spelling == "pem" else root)
    assert read_trusted(path) == root


@pytest.mark.parametrize("content", [b"", b"hello", b"-----BEGIN CERTIFICATE-----\n"])
def test_that_a_file_that_holds_no_certificate_is_refused(
    content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "root"
    path.write_bytes(content)
    with pytest.raises(InvalidValueError, match="holds no certificate"):
        read_trusted(path)


def test_that_a_missing_record_and_damaged_slots_have_no_root(tmp_path: Path) -> None:
    with pytest.raises(VaultMissingError):
        read_root(tmp_path)
    made = clinic_in(tmp_path / "record")
    for name in COPIES:
        (made.folder / name).write_bytes(b"{}")
    with pytest.raises(VaultDamagedError):
        read_root(made.folder)
