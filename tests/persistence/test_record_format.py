"""Reads a record by `docs/record-format.md` alone: no module of ours opens anything here."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from cryptography import x509
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric import ec, x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import load_der_private_key
from sqlcipher3 import dbapi2 as sqlcipher

from entries import begun, note
from kadelyx_desk.persistence.database import Record, create_record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from vaults import PASSPHRASE, MadeVault

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


@pytest.fixture
def content(made: MadeVault) -> dict[str, Any]:
    """The content of the slot file, its checksum seen to hold."""
    document = json.loads((made.folder / "slots.a.json").read_bytes())
    checksum = document.pop("checksum")
    assert hashlib.sha256(rfc8785.dumps(document)).hexdigest() == checksum
    assert (document["format"], document["version"]) == ("kadelyx-desk-slots", 1)
    found = document["content"]
    assert isinstance(found, dict)
    return found


def _slot(content: dict[str, Any], place: int, secret: str) -> dict[str, Any]:
    slot: dict[str, Any] = content["slots"][place]
    kdf = slot["header"]["kdf"]
    key = Argon2id(
        salt=b64decode(kdf["salt"]),
        length=32,
        iterations=kdf["iterations"],
        lanes=kdf["lanes"],
        memory_cost=kdf["memory_kib"],
    ).derive(secret.encode())
    wrapped = b64decode(slot["private_keys"])
    header = rfc8785.dumps(slot["header"])
    keys = json.loads(ChaCha20Poly1305(key).decrypt(wrapped[:12], wrapped[12:], header))
    return slot | {"keys": keys}


def _granted(slot: dict[str, Any], what: str) -> bytes:
    suite = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
    info = {
        "label": f"kadelyx-desk {what.replace('_', ' ')}",
        "vault": slot["header"]["vault"],
        "slot": slot["header"]["slot"],
        "generation": slot["grant"]["generation"],
    }
    private = load_der_private_key(b64decode(slot["keys"]["agreement"]), None)
    assert isinstance(private, x25519.X25519PrivateKey)
    return suite.decrypt(b64decode(slot["grant"][what]), private, rfc8785.dumps(info))


def test_that_the_record_opens_by_the_published_steps_and_its_chain_holds(
    made: MadeVault, content: dict[str, Any]
) -> None:
    vault = made.unlock()
    create_record(vault.database_path, vault.database_key, vault.vault)
    record = Record(vault.database_path, vault.database_key, vault.vault)
    log = SqlEntryLog(record)
    stream = begun(log)
    log.append(note(stream), note(stream))
    record.close()

    key = HKDF(
        hashes.SHA256(), 32, UUID(content["vault"]).bytes, b"kadelyx-desk/database/1"
    ).derive(_granted(_slot(content, 0, PASSPHRASE), "vault_key"))
    database = sqlcipher.connect(str(made.folder / "record.db"))
    database.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    database.execute("PRAGMA cipher_compatibility = 4")
    assert database.execute("PRAGMA application_id").fetchone() == (0x4B44524B,)
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    (kept,) = database.execute("SELECT id FROM vault").fetchone()
    (kind, created, prev) = database.execute(
        "SELECT kind, created, genesis FROM stream"
    ).fetchone()
    assert prev == _hash(b"kadelyx desk genesis 1", kept, stream.id.bytes, kind, created)
    rows = database.execute(
        "SELECT seq, canonical, salt, leaf, prev, hash FROM entry ORDER BY seq"
    ).fetchall()
    database.close()
    assert len(rows) == 2
    for seq, canonical, salt, leaf, before, hashed in rows:
        number = seq.to_bytes(8, "big")
        assert leaf == _hash(b"leaf", salt, canonical)
        assert before == prev
        prev = _hash(b"kadelyx desk link 1", kept, stream.id.bytes, number, before, leaf)
        assert hashed == prev


def _hash(*parts: bytes | str) -> bytes:
    whole = b""
    for part in parts:
        some = part.encode() if isinstance(part, str) else part
        whole += len(some).to_bytes(8, "big") + some
    return hashlib.sha256(whole).digest()


def test_that_the_recovery_code_opens_the_root_key_by_the_published_steps(
    made: MadeVault, content: dict[str, Any]
) -> None:
    for number, group in enumerate(made.recovery_code.split("-"), start=1):
        *data, check = (_ALPHABET.index(letter) for letter in group)
        weighted = sum(weight * value for weight, value in enumerate(data, start=1))
        assert check == (weighted + 5 * number) % 31
    slot = _slot(content, 1, made.recovery_code)
    assert slot["header"]["purpose"] == "recovery"
    root = load_der_private_key(_granted(slot, "root_key"), None)
    assert isinstance(root, ec.EllipticCurvePrivateKey)
    certificate = x509.load_der_x509_certificate(b64decode(content["root"]))
    assert certificate.public_key() == root.public_key()
    assert slot["header"]["root"] == certificate.fingerprint(hashes.SHA256()).hex()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_that_every_slot_is_attested_by_the_root_by_the_published_steps(
    content: dict[str, Any], place: int
) -> None:
    slot = content["slots"][place]
    header = slot["header"]
    covered = {
        "label": "kadelyx-desk grant",
        **{name: header[name] for name in ("vault", "slot", "purpose", "staff")},
        **{name: slot[name] for name in ("agreement", "signing", "grant")},
    }
    root = x509.load_der_x509_certificate(b64decode(content["root"]))
    public = root.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    attestation = b64decode(slot["attestation"])
    public.verify(attestation, rfc8785.dumps(covered), ec.ECDSA(hashes.SHA256()))
    for name in ("agreement", "signing"):
        if slot[name] is not None:
            certificate = x509.load_der_x509_certificate(b64decode(slot[name]))
            certificate.verify_directly_issued_by(root)
