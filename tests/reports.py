"""Report orders for tests: real sessions, and a throwaway clinic root that signs for real."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from uuid import UUID

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from builders import (
    BORN_A,
    DANA,
    PRIYA,
    PROTOCOL_TEXT,
    SAMUEL,
    Session,
    full_session,
    new_session,
)
from fakes import FakePassphrases
from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.application.signing_service import SigningService
from kadelyx_desk.domain.entries import (
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    JourneyEnded,
    Noted,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.dose import Check, Outcome
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.shown import split
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Milligrams,
    Millilitres,
    Partner,
    Strength,
)
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.document import document
from kadelyx_desk.reporting.paper.faces import Faces, faces_of
from kadelyx_desk.reporting.proof.page_text import texts
from kadelyx_desk.reporting.sealing import Certificates, seal
from kadelyx_desk.reporting.summary_report import render

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


def sealed(clinic: Clinic, order: ReportOrder) -> bytes:
    """The sealed file, made in this process."""
    certificates = Certificates(clinic.certificate, clinic.root_certificate)
    return seal(document(order, FONTS), certificates, AT, clinic.sign)


def faces() -> Faces:
    """The bundled faces."""
    return faces_of(FONTS)


def words(pdf: bytes) -> str:
    """All text of a PDF in reading order, with single spaces."""
    return " ".join(" ".join(texts(pdf)).split())


def page_words(pdf: bytes) -> list[str]:
    """The text of each page, with single spaces."""
    return [" ".join(text.split()) for text in texts(pdf)]


def booster(session: Session, ordered: str, drawn: str) -> None:
    """A second dose for A: ordered, prepared with another amount, and given or left."""
    service = session.service
    order = service.record(
        About.A, DoseOrdered(2, "ketamine", Milligrams(Decimal(ordered)), "IM", PRIYA)
    )
    amount = Decimal(drawn)
    prepared = DosePrepared(
        order=order.link.entry.id,
        number=2,
        drug="ketamine",
        milligrams=Milligrams(amount),
        volume=Millilitres(amount / 50),
        strength=Strength(Decimal(50)),
        vial="V2",
        lot="K5520",
        expiry=date(2027, 9, 30),
        prepared_by=SAMUEL,
        checked_by=None,
        check=Check.NAMED,
    )
    service.record(About.A, prepared)


def eventful_session() -> Session:
    """High pressure before a dose, a booster with less than ordered, waste, a late entry."""
    session = new_session().prepare()
    session.ready_dose(Partner.A, "50").start()
    session.vitals(About.A, (138, 86), 70)
    session.minutes(5)
    session.vitals(About.A, (146, 92), 72)
    session.give(Partner.A)
    session.minutes(15)
    full = VitalsTaken(BloodPressure(152, 94), 84, 93, 14, 4, 2, "moderate")
    session.service.record(About.A, full)
    session.minutes(30)
    booster(session, "25", "20")
    bedside = Bedside(BORN_A, "left-vastus-lateralis", SAMUEL, "less at her wish")
    session.service.give(Partner.A, bedside)
    session.minutes(15)
    session.vitals(About.A, (140, 90), 80)
    session.ready_dose(Partner.B, "60")
    prepared = list(session.snapshot.current(DosePrepared, About.B))[-1].link.entry.id
    wasted = DoseNotGiven(
        prepared, Outcome.WASTED, Milligrams(Decimal(60)), Millilitres(Decimal("1.2")), DANA
    )
    session.service.record(About.B, wasted)
    happened = session.clock.read().moment.shifted(-timedelta(minutes=18))
    late = Late(happened, "hands were full")
    session.service.record(About.B, Noted("5 < 6 & <b>bold</b> stays as typed."), late=late)
    session.minutes(80)
    session.vitals(About.A, (136, 84), 74)
    session.minutes(20)
    session.service.record(About.COUPLE, JourneyEnded())
    return session.integrate()


def forged(clinic: Clinic, pages: bytes, record: bytes, name: str = "record.json") -> bytes:
    """A file with a true seal over pages and a record that do not belong together."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, record, filename=name)
        pdf.save(target)
    certificates = Certificates(clinic.certificate, clinic.root_certificate)
    return seal(target.getvalue(), certificates, AT, clinic.sign)


@cache
def full_order() -> ReportOrder:
    """The joint order of a whole session that was not signed yet."""
    return order_of(full_session())


@cache
def eventful_order() -> ReportOrder:
    """The joint order of the eventful session."""
    return order_of(eventful_session())


@cache
def full_pages() -> list[str]:
    """The words of the pages of `full_order`."""
    return page_words(render(full_order(), FONTS))


@cache
def eventful_pages() -> list[str]:
    """The words of the pages of `eventful_order`."""
    return page_words(render(eventful_order(), FONTS))
