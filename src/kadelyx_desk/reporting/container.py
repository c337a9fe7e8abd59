"""The seal's CMS container, built byte for byte from its four parts, so that it can be rebuilt.

A PAdES signature does not cover its own container. What can be rebuilt from the certificates,
the digest and the signature, and is compared whole, has no byte left that could be changed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from asn1crypto import algos, cms, tsp, x509  # type: ignore[import-untyped]  # ships no types

CONTAINER_BYTES: Final = 4096
"""Room for the CMS in the file. Two certificates with the longest names need half of it."""
_DIGEST: Final = "sha256"


@dataclass(frozen=True, slots=True)
class Parts:
    """All that a container is made of. Certificates are DER."""

    certificate: bytes
    root: bytes
    attributes: bytes
    signature: bytes


def signed_attributes(digest: bytes, certificate: bytes, root: bytes) -> bytes:
    """What is signed: the document's digest, and which two certificates belong to it (DER)."""
    named = [
        tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(der).digest()})
        for der in (certificate, root)
    ]
    attributes = cms.CMSAttributes(
        [
            cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
            cms.CMSAttribute({"type": "message_digest", "values": [digest]}),
            cms.CMSAttribute(
                {
                    "type": "signing_certificate_v2",
                    "values": [tsp.SigningCertificateV2({"certs": named})],
                }
            ),
        ]
    )
    return bytes(attributes.dump())


def build(parts: Parts) -> bytes:
    """The container (RFC 5652, DER) of a detached signature by `parts.certificate`."""
    holder = x509.Certificate.load(parts.certificate, strict=True)
    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                        {"issuer": holder.issuer, "serial_number": holder.serial_number}
                    )
                }
            ),
            "digest_algorithm": algos.DigestAlgorithm({"algorithm": _DIGEST}),
            "signed_attrs": cms.CMSAttributes.load(parts.attributes, strict=True),
            "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
            "signature": parts.signature,
        }
    )
    certificates = [
        cms.CertificateChoices({"certificate": x509.Certificate.load(certificate, strict=True)})
        for certificate in (parts.certificate, parts.root)
    ]
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [algos.DigestAlgorithm({"algorithm": _DIGEST})],
            "encap_content_info": {"content_type": "data"},
            "certificates": certificates,
            "signer_infos": [signer],
        }
    )
    content = cms.ContentInfo({"content_type": "signed_data", "content": signed})
    return bytes(content.dump())


def take_apart(container: bytes) -> Parts:
    """The parts of a container; bytes after its end are not looked at.

    Raises:
        ValueError: where it is no container of the kind that `build` makes.
        TypeError: the same, found by the parser.
    """
    content = cms.ContentInfo.load(container)
    if content["content_type"].native != "signed_data":
        raise ValueError("not a signature")
    signed = content["content"]
    (signer,) = signed["signer_infos"]
    sid = signer["sid"].chosen
    certificates = [choice.chosen for choice in signed["certificates"]]
    own = [cert for cert in certificates if cert.serial_number == sid["serial_number"].native]
    others = [cert for cert in certificates if cert not in own]
    if len(own) != 1 or len(others) != 1:
        raise ValueError("not the two certificates of a seal")
    return Parts(
        certificate=own[0].dump(),
        root=others[0].dump(),
        attributes=signer["signed_attrs"].untag().dump(),
        signature=signer["signature"].native,
    )


def written(container: bytes) -> bytes:
    """The container as it stands in the file: upper-case hex, zeros to its fixed size."""
    return b"<" + container.ljust(CONTAINER_BYTES, b"\0").hex().upper().encode() + b">"
