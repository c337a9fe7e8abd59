"""One key slot: a person's private keys under a passphrase, and what is sealed to those keys.

A slot in the file has these parts. `header` says whose it is and how the passphrase is
stretched; its RFC 8785 bytes are the associated data of `private_keys`, so that no word of it
can be changed. `agreement` and `signing` are the certificates of the two public keys. `grant`
is the vault key, for administrators also the clinic root's key, each sealed to the agreement
key. `attestation` is the root's signature over certificates and grant, so that nobody without
the root's key can grant anything.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec, x25519
from cryptography.hazmat.primitives.serialization import load_der_private_key

from kadelyx_desk.domain.errors import (
    InvalidValueError,
    VaultDamagedError,
    WrongPassphraseError,
)
from kadelyx_desk.persistence.key_derivation import SALT_BYTES, KdfParameters, derive_key
from kadelyx_desk.persistence.keys.certificates import (
    fingerprint,
    is_attested,
    is_issued_by,
    new_signing_key,
)
from kadelyx_desk.persistence.keys.grants import (
    Grantor,
    attested,
    certificate_of,
    certificate_text,
    grant_of,
    pkcs8,
    purpose,
)
from kadelyx_desk.persistence.keys.sealing import from_text, to_text, unseal, unwrap, wrap
from kadelyx_desk.persistence.slot_file import Json, canonical

PERSON: Final = "person"
RECOVERY: Final = "recovery"
_NONCE: Final = 12


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose slot it is. The recovery slot has no staff, signs nothing, and administers."""

    slot: str
    purpose: str
    staff: UUID | None
    name: str
    roles: tuple[str, ...]
    administrator: bool
    generation: int = 1


@dataclass(frozen=True, slots=True, repr=False)
class OpenedSlot:
    """What a passphrase gives access to."""

    vault_key: bytes
    root_key: ec.EllipticCurvePrivateKey | None
    signing_key: ec.EllipticCurvePrivateKey | None
    signing: x509.Certificate | None
    staff: UUID | None


def make_slot(
    grantor: Grantor, holder: Holder, secret: bytes, parameters: KdfParameters, utc: datetime
) -> Json:
    """A new slot with fresh keys and certificates; runs the key derivation once."""
    salt = secrets.token_bytes(SALT_BYTES)
    header: Json = {
        "vault": grantor.vault,
        "slot": holder.slot,
        "purpose": holder.purpose,
        "staff": None if holder.staff is None else str(holder.staff),
        "name": holder.name,
        "roles": list(holder.roles),
        "generation": holder.generation,
        "root": fingerprint(grantor.root.certificate),
        "kdf": _kdf(parameters, salt),
    }
    private = x25519.X25519PrivateKey.generate()
    public = private.public_key()
    signing_key = new_signing_key() if holder.purpose == PERSON else None
    nonce = secrets.token_bytes(_NONCE)
    key = derive_key(secret, salt, parameters)
    root, person = grantor.root, str(holder.staff or holder.slot)
    agreement = root.issue_agreement(public, holder.name, person, utc)
    signing = (
        root.issue_signing(signing_key.public_key(), holder.name, person, utc)
        if signing_key is not None
        else None
    )
    slot: Json = {
        "header": header,
        "agreement": certificate_text(agreement),
        "signing": certificate_text(signing) if signing is not None else None,
        "private_keys": to_text(
            wrap(_keys(private, signing_key), key, nonce, canonical(header))
        ),
        "grant": grant_of(grantor, header, public, administrator=holder.administrator),
    }
    slot["attestation"] = to_text(root.attest(attested(slot)))
    return slot


def rewrap_slot(slot: Json, old: bytes, new: bytes, parameters: KdfParameters) -> Json:
    """The same keys, certificates and grant under another passphrase; its holder is enough.

    Raises:
        WrongPassphraseError: the old secret does not open it.
        VaultDamagedError: it is no slot, or its cost is out of bounds.
    """
    plain = _private_keys(slot, old)
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(_NONCE)
    header = slot["header"] | {
        "kdf": _kdf(parameters, salt),
        "generation": int(slot["header"]["generation"]) + 1,
    }
    key = derive_key(new, salt, parameters)
    sealed = to_text(wrap(plain, key, nonce, canonical(header)))
    return slot | {"header": header, "private_keys": sealed}


def open_slot(slot: Json, vault: str, root: x509.Certificate, secret: bytes) -> OpenedSlot:
    """Open a slot with the bytes of a passphrase or of a recovery code.

    Raises:
        WrongPassphraseError: the secret does not open it, or its header was changed.
        VaultDamagedError: it is no slot, its cost is out of bounds, or what it grants was not
            granted by the clinic's root.
    """
    plain = _private_keys(slot, secret)
    try:
        return _granted(slot, vault, root, json.loads(plain))
    except (KeyError, TypeError, ValueError, AttributeError, InvalidTag) as error:
        raise _damaged() from error


def _private_keys(slot: Json, secret: bytes) -> bytes:
    try:
        parameters, salt = _cost(slot)
        key = derive_key(secret, salt, parameters)
        return unwrap(from_text(slot["private_keys"]), key, canonical(slot["header"]))
    except InvalidTag as error:
        raise WrongPassphraseError(
            "This does not open the record. Look at the keyboard layout and Caps Lock."
        ) from error
    except (KeyError, TypeError, ValueError, AttributeError, InvalidValueError) as error:
        raise _damaged() from error


def _granted(slot: Json, vault: str, root: x509.Certificate, keys: Json) -> OpenedSlot:
    header, grant = slot["header"], slot["grant"]
    agreement = certificate_of(slot["agreement"])
    signing = certificate_of(slot["signing"]) if slot["signing"] is not None else None
    private = cast("x25519.X25519PrivateKey", _private(keys["agreement"]))
    signing_key = (
        cast("ec.EllipticCurvePrivateKey", _private(keys["signing"]))
        if keys["signing"] is not None
        else None
    )
    holds = (
        header["vault"] == vault
        and header["root"] == fingerprint(root)
        and is_attested(root, from_text(slot["attestation"]), attested(slot))
        and is_issued_by(agreement, root)
        and agreement.public_key() == private.public_key()
        and (signing is None) == (signing_key is None)
    )
    if signing is not None and signing_key is not None:
        holds = holds and is_issued_by(signing, root)
        holds = holds and signing.public_key() == signing_key.public_key()
    if not holds:
        raise _damaged()
    generation = grant["generation"]
    vault_key = unseal(
        from_text(grant["vault_key"]), private, purpose("vault key", header, generation)
    )
    root_key = None
    if grant["root_key"] is not None:
        sealed = from_text(grant["root_key"])
        opened = unseal(sealed, private, purpose("root key", header, generation))
        root_key = cast("ec.EllipticCurvePrivateKey", load_der_private_key(opened, None))
    staff = None if header["staff"] is None else UUID(header["staff"])
    return OpenedSlot(vault_key, root_key, signing_key, signing, staff)


def _keys(
    agreement: x25519.X25519PrivateKey, signing: ec.EllipticCurvePrivateKey | None
) -> bytes:
    return canonical(
        {
            "agreement": to_text(pkcs8(agreement)),
            "signing": to_text(pkcs8(signing)) if signing is not None else None,
        }
    )


def _kdf(parameters: KdfParameters, salt: bytes) -> Json:
    return {
        "name": "argon2id",
        "memory_kib": parameters.memory_kib,
        "iterations": parameters.iterations,
        "lanes": parameters.lanes,
        "salt": to_text(salt),
    }


def _cost(slot: Json) -> tuple[KdfParameters, bytes]:
    kdf = slot["header"]["kdf"]
    if kdf["name"] != "argon2id":
        raise ValueError("unknown key derivation")
    parameters = KdfParameters(
        int(kdf["memory_kib"]), int(kdf["iterations"]), int(kdf["lanes"])
    )
    return parameters, from_text(kdf["salt"])


def _private(text: str) -> object:
    return load_der_private_key(from_text(text), None)


def _damaged() -> VaultDamagedError:
    return VaultDamagedError(
        "This key slot is damaged or was changed outside the program. Nothing was changed now. "
        "Restore the slots from a backup, or use the recovery sheet."
    )
