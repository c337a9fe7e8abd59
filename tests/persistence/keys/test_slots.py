"""What somebody who can write the slot file still cannot do."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from kadelyx_desk.domain.errors import VaultDamagedError, WrongPassphraseError
from kadelyx_desk.persistence.keys.certificates import ClinicRoot
from kadelyx_desk.persistence.keys.grants import (
    Grantor,
    attested,
    certificate_of,
    certificate_text,
    grant_of,
)
from kadelyx_desk.persistence.keys.sealing import to_text
from kadelyx_desk.persistence.keys.slots import open_slot
from kadelyx_desk.persistence.passphrase import normalised
from kadelyx_desk.persistence.slot_file import Json, read_slots
from kadelyx_desk.persistence.vault import Founding, _root_of, create_vault
from vaults import CLINIC, FOUNDED, GUIDE, PASSPHRASE, MadeVault, cheap_rules, director, reading

_SECRET = normalised(PASSPHRASE)


@pytest.fixture
def content(made: MadeVault) -> Json:
    return read_slots(made.folder).content


def _open(content: Json, slot: Json) -> None:
    open_slot(slot, content["vault"], _root_of(content), _SECRET)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Somebody Else"),
        ("roles", ["prescriber"]),
        ("staff", str(GUIDE)),
        ("generation", 2),
        ("purpose", "recovery"),
        ("root", "00" * 32),
    ],
)
def test_that_no_word_of_a_header_can_be_changed(
    content: Json, field: str, value: object
) -> None:
    slot = copy.deepcopy(content["slots"][0])
    _open(content, slot)
    slot["header"][field] = value
    with pytest.raises(WrongPassphraseError):
        _open(content, slot)


@pytest.mark.parametrize("part", ["agreement", "signing", "grant", "attestation"])
def test_that_no_part_of_another_slot_can_be_put_in(content: Json, part: str) -> None:
    slot = copy.deepcopy(content["slots"][0])
    slot[part] = content["slots"][2][part]
    with pytest.raises(VaultDamagedError):
        _open(content, slot)


def test_that_a_grant_needs_the_root_key(content: Json) -> None:
    """Without it the root key's seal could be given to somebody who is no administrator."""
    slot = copy.deepcopy(content["slots"][0])
    slot["grant"]["root_key"] = None
    with pytest.raises(VaultDamagedError):
        _open(content, slot)


def test_that_another_root_cannot_be_put_beside_the_slots(
    content: Json, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other, _ = create_vault(
        tmp_path_factory.mktemp("other") / "vault",
        Founding(CLINIC, director(), PASSPHRASE),
        cheap_rules(),
        reading(),
    )
    forged = content | {"root": read_slots(other.folder).content["root"]}
    with pytest.raises(VaultDamagedError):
        _open(forged, content["slots"][0])


def test_that_a_whole_forgery_under_a_root_of_ones_own_is_refused(content: Json) -> None:
    """Who can write the file, and knows how slots are made, but not the passphrase.

    Only the fingerprint in the header, which the passphrase protects, stands against it.
    """
    slot = copy.deepcopy(content["slots"][0])
    root = ClinicRoot.found("Harbour Clinic", FOUNDED)
    grantor = Grantor(content["vault"], 1, b"a vault key of the forger's own", root)
    for place, issue in (("agreement", root.issue_agreement), ("signing", root.issue_signing)):
        public: Any = certificate_of(slot[place]).public_key()
        slot[place] = certificate_text(issue(public, "Marta Lind", "staff", FOUNDED))
    agreement: Any = certificate_of(slot["agreement"]).public_key()
    slot["grant"] = grant_of(grantor, slot["header"], agreement, administrator=True)
    slot["attestation"] = to_text(root.attest(attested(slot)))
    with pytest.raises(VaultDamagedError):
        open_slot(slot, content["vault"], root.certificate, _SECRET)


def test_that_a_slot_of_another_vault_is_refused(content: Json) -> None:
    slot = content["slots"][0]
    with pytest.raises(VaultDamagedError):
        open_slot(slot, "another vault", _root_of(content), _SECRET)


@pytest.mark.parametrize("slot", [{}, {"header": {}}, {"header": {"kdf": {"name": "scrypt"}}}])
def test_that_nonsense_is_damaged_and_no_defect(content: Json, slot: Json) -> None:
    with pytest.raises(VaultDamagedError):
        _open(content, slot)


def test_that_the_private_keys_are_nowhere_in_the_clear(made: MadeVault) -> None:
    opened = made.unlock()
    for path in made.folder.iterdir():
        text = path.read_bytes()
        assert opened.database_key not in text
        assert opened._opened.vault_key not in text
        assert opened._opened.vault_key.hex().encode() not in text
