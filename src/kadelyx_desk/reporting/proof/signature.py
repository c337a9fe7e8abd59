"""One signature under one message, by the key of a certificate."""

from __future__ import annotations

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec


def is_signed(certificate: x509.Certificate, signature: bytes, message: bytes) -> bool:
    """Whether the certificate's key made `signature` (ECDSA, SHA-256, DER) over `message`."""
    public = certificate.public_key()
    if not isinstance(public, ec.EllipticCurvePublicKey):
        return False
    try:
        public.verify(signature, message, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def is_issued(certificate: x509.Certificate, root: x509.Certificate) -> bool:
    """Whether the root's key issued the certificate; a root issues itself."""
    try:
        certificate.verify_directly_issued_by(root)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True
