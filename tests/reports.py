"""Report orders for tests: real sessions, and a throwaway clinic root that signs for real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from builders import DANA, PROTOCOL_TEXT, Session, full_session
from fakes import FakePassphrases
from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.application.signing_service import SigningService
from kadelyx_desk.domain.shown import split
from kadelyx_desk.domain.visibility import Form

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
AT = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)


@dataclass
class Clinic:
    """A root and one person's key, made for one test and thrown away."""

    name: str = "Alder House Clinic"
    person: str = DANA.name
    staff: UUID = DANA.id

    @cached_property
    def root_key(self) -> ec.EllipticCurvePrivateKey:
        return ec.generate_private_key(ec.SECP256R1())

    @cached_property
    def key(self) -> ec.EllipticCurvePrivateKey:
        return ec.generate_private_key(ec.SECP256R1())

    @cached_property
    def root_certificate(self) -> bytes:
        subject = self._subject("Clinic root")
        builder = self._builder(subject, self.root_key.public_key())
        constraints = x509.BasicConstraints(ca=True, path_length=0)
        builder = builder.add_extension(constraints, critical=True)
        return self._signed(builder.add_extension(_usage(issuing=True), critical=True))

    @cached_property
    def certificate(self) -> bytes:
        builder = self._builder(self._subject(self.person), self.key.public_key())
        constraints = x509.BasicConstraints(ca=False, path_length=None)
        builder = builder.add_extension(constraints, critical=True)
        return self._signed(builder.add_extension(_usage(issuing=False), critical=True))

    def sign(self, statement: bytes) -> bytes:
        return self.key.sign(statement, ec.ECDSA(hashes.SHA256()))

    def _subject(self, name: str) -> x509.Name:
        return x509.Name(
            [
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, self.name),
                x509.NameAttribute(NameOID.COMMON_NAME, name),
            ]
        )

    def _builder(
        self, subject: x509.Name, public: ec.EllipticCurvePublicKey
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._subject("Clinic root"))
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(AT - timedelta(days=30))
            .not_valid_after(AT + timedelta(days=3650))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        )

    def _signed(self, builder: x509.CertificateBuilder) -> bytes:
        public = self.root_key.public_key()
        authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(public)
        builder = builder.add_extension(authority, critical=False)
        return builder.sign(self.root_key, hashes.SHA256()).public_bytes(
            serialization.Encoding.DER
        )


def _usage(*, issuing: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not issuing,
        content_commitment=not issuing,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issuing,
        crl_sign=issuing,
        encipher_only=False,
        decipher_only=False,
    )


def sign_with(clinic: Clinic, session: Session) -> Session:
    """Sign a session with a real key."""
    desk = session.fake.desk
    signing = SigningService(
        desk.recorder, desk.clinic, clinic, FakePassphrases(), desk.audit, "Kadelyx Desk test"
    )
    signing.sign(session.service, signing.confirm(FakePassphrases.RIGHT))
    return session


def order_of(
    session: Session, form: Form = Form.JOINT, *, paper: str = "Letter", is_demo: bool = False
) -> ReportOrder:
    """What the report service would order."""
    links = session.fake.log.read(session.id)
    shown, withheld = split(links, form)
    return ReportOrder(
        form=form,
        stream=session.fake.log.stream(session.id),
        shown=shown,
        withheld=withheld,
        protocol_text=PROTOCOL_TEXT,
        paper=paper,
        is_demo=is_demo,
        program="Kadelyx Desk test",
    )


def signed_order(clinic: Clinic, form: Form = Form.JOINT) -> ReportOrder:
    """The order of a whole session that was signed."""
    return order_of(sign_with(clinic, full_session()), form)
