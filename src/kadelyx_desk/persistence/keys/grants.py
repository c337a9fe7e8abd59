"""What a slot grants: the vault key, and to administrators the clinic root's, each sealed."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, x25519
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from kadelyx_desk.persistence.keys.certificates import ClinicRoot
from kadelyx_desk.persistence.keys.sealing import from_text, seal, to_text
from kadelyx_desk.persistence.slot_file import Json, canonical

_PrivateKey = ec.EllipticCurvePrivateKey | x25519.X25519PrivateKey


@dataclass(frozen=True, slots=True, repr=False)
class Grantor:
    """What making a slot takes: the vault, its key and generation, and the clinic's root."""

    vault: str
    key_generation: int
    vault_key: bytes
    root: ClinicRoot


def grant_of(
    grantor: Grantor, header: Json, public: x25519.X25519PublicKey, *, administrator: bool
) -> Json:
    """The keys that a slot gives access to, sealed to its agreement key."""
    generation = grantor.key_generation
    vault_key = seal(grantor.vault_key, public, purpose("vault key", header, generation))
    root_key = seal(pkcs8(grantor.root.key), public, purpose("root key", header, generation))
    return {
        "generation": generation,
        "vault_key": to_text(vault_key),
        "root_key": to_text(root_key) if administrator else None,
    }


def purpose(label: str, header: Json, generation: int) -> dict[str, object]:
    """What a sealed key is bound to, so that it cannot be moved to another slot or vault."""
    return {
        "label": f"kadelyx-desk {label}",
        "vault": header["vault"],
        "slot": header["slot"],
        "generation": generation,
    }


def attested(slot: Json) -> bytes:
    """What the root signs of a slot: whose it is, its public keys, and what it grants."""
    header = slot["header"]
    return canonical(
        {
            "label": "kadelyx-desk grant",
            "vault": header["vault"],
            "slot": header["slot"],
            "purpose": header["purpose"],
            "staff": header["staff"],
            "agreement": slot["agreement"],
            "signing": slot["signing"],
            "grant": slot["grant"],
        }
    )


def pkcs8(key: _PrivateKey) -> bytes:
    """A private key as PKCS #8, DER, without a passphrase: it is sealed or wrapped."""
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def certificate_text(certificate: x509.Certificate) -> str:
    """A certificate as a slot holds it."""
    return to_text(certificate.public_bytes(Encoding.DER))


def certificate_of(text: str) -> x509.Certificate:
    """The certificate that a slot holds."""
    return x509.load_der_x509_certificate(from_text(text))


def granted_anew(slot: Json, grantor: Grantor) -> Json:
    """The slot with another vault key sealed to the keys that it has.

    Nobody types anything: the passphrase stretches to the same keys, and what is sealed to
    them is new.
    """
    public = certificate_of(slot["agreement"]).public_key()
    if not isinstance(public, x25519.X25519PublicKey):
        message = "an agreement certificate holds an X25519 key"
        raise TypeError(message)
    administrator = slot["grant"]["root_key"] is not None
    fresh = slot | {
        "grant": grant_of(grantor, slot["header"], public, administrator=administrator)
    }
    fresh["attestation"] = to_text(grantor.root.attest(attested(fresh)))
    return fresh
