"""Signs a session: asks for the passphrase again, signs head and form."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.ports import Passphrases, Signer
from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.application.session_parts import Saved
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.domain.completeness import open_points
from kadelyx_desk.domain.entries import Signed
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.record.statement import form_sha256, signed_statement
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form

MEANING = "author of this record"
TEMPLATE = "summary 2"
"""The version of the form that is shown on the screen and printed."""

EARLIER_TEMPLATES = ("summary 1",)
"""Those of earlier versions: signatures over them hold, their pages are not made any more."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Says that a person typed the own passphrase a moment ago."""

    staff: UUID


class SigningService:
    """Puts a person's signature under a session."""

    def __init__(  # noqa: PLR0913, PLR0917 - one object for each thing a signature needs
        self,
        recorder: Recorder,
        clinic: ClinicService,
        signer: Signer,
        passphrases: Passphrases,
        audit: AuditLog,
        program: str,
    ) -> None:
        self._recorder = recorder
        self._clinic = clinic
        self._signer = signer
        self._passphrases = passphrases
        self._audit = audit
        self._program = program

    def confirm(self, passphrase: str) -> Confirmed:
        """Check who is at the keyboard. Takes about a second: run it beside the window.

        Raises:
            WrongPassphraseError: the passphrase is not that of the person who unlocked.
        """
        self._passphrases.confirm(passphrase)
        return Confirmed(self._signer.staff)

    def sign(self, session: SessionService, confirmed: Confirmed) -> Saved:
        """Sign everything that the session holds, as its author; it is locked from then on.

        Raises:
            RefusedError: something that must be there is missing, or a rule speaks against it.
        """
        if session.unsaved is not None:
            raise RefusedError("An entry is not saved yet. Save it first.", "unsaved")
        for point in open_points(session.snapshot):
            if point.blocks:
                raise RefusedError(point.sentence, "open")
        author = self._recorder.hand.author
        if confirmed.staff != author.id:
            raise RefusedError("Only the person who unlocked the desk can sign.", "signer")
        person = next((item for item in self._clinic.staff() if item.staff == author.id), None)
        if person is None:
            raise RefusedError("You are not in the clinic's register.", "register")
        role = "guiding therapist" if Role.GUIDE in person.roles else person.roles[0].value
        links = session.snapshot.links
        head = links[-1].hash.hex()
        if head != self._recorder.log.head(session.session).hash.hex():
            raise RefusedError("The session was changed elsewhere. Open it again.", "changed")
        shown = form_sha256(Form.TEAM, TEMPLATE, [link.leaf for link in links])
        statement = signed_statement(
            stream=session.session,
            head=head,
            form_sha256=shown,
            signer=author,
            role=role,
            meaning=MEANING,
            at=(now := session.now()).moment,
            program=self._program,
        )
        signed = Signed(
            signer=author,
            role=role,
            licence=person.licence,
            meaning=MEANING,
            head=head,
            form=Form.TEAM.value,
            form_sha256=shown,
            program=self._program,
            signature=base64.b64encode(self._signer.sign(statement)).decode(),
            certificate=base64.b64encode(self._signer.certificate).decode(),
        )
        saved = session.record(About.COUPLE, signed, press=now)
        self._audit.note(Act.SIGNED, session.session)
        return saved
