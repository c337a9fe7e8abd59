"""What a record signature is made over: the head before it and the form that was shown."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from uuid import UUID

from kadelyx_desk.domain.moments import Moment, utc_text
from kadelyx_desk.domain.record.codec import canonical_json
from kadelyx_desk.domain.values import StaffRef
from kadelyx_desk.domain.visibility import Form


def form_sha256(form: Form, template: str, leaves: Sequence[bytes]) -> str:
    """The canonical hash of a form: its name, the template's version, the entries it showed."""
    shown = canonical_json(
        {"form": form.value, "template": template, "leaves": [leaf.hex() for leaf in leaves]}
    )
    return hashlib.sha256(shown).hexdigest()


def signed_statement(  # noqa: PLR0913 - each is a line of what is signed (21 CFR 11.50)
    *,
    stream: UUID,
    head: str,
    form_sha256: str,
    signer: StaffRef,
    role: str,
    meaning: str,
    at: Moment,
    program: str,
) -> bytes:
    """The canonical bytes that the signer's key signs.

    Printed name, date and time, and the meaning of the signature are in it, as 21 CFR 11.50
    asks for on screen and on paper.
    """
    return canonical_json(
        {
            "statement": "kadelyx desk record signature 1",
            "stream": str(stream),
            "head": head,
            "form_sha256": form_sha256,
            "signer": str(signer.id),
            "name": signer.name,
            "role": role,
            "meaning": meaning,
            "utc": utc_text(at.utc),
            "offset_minutes": at.offset_minutes,
            "zone": at.zone,
            "program": program,
        }
    )
