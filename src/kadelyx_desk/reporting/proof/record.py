"""The attached record: its chain, and the record signatures inside it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence

from cryptography import x509

from kadelyx_desk.application.signing_service import EARLIER_TEMPLATES, TEMPLATE
from kadelyx_desk.domain.entries import SessionOpened, Signed
from kadelyx_desk.domain.entries.signing import AFTER_SIGNING
from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.record.chain import Count, check
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.record.statement import form_sha256, signed_statement
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.attachment import Attached, items_of
from kadelyx_desk.reporting.proof.signature import is_issued, is_signed

TEMPLATES = (TEMPLATE, *EARLIER_TEMPLATES)
"""Every template that a form was ever signed in."""


def check_record(attached: Attached, root: x509.Certificate) -> Count:
    """Check the chain to its head, each signature in it, and the protocol it names.

    Raises:
        RecordAlteredError: at the first thing that does not fit.
    """
    order = attached.order
    count = check(order.stream, items_of(order))
    if count.head != attached.head:
        raise RecordAlteredError("The chain does not end where the record says.", count.total)
    for link in order.shown:
        if link.entry.stream != order.stream.id:
            raise RecordAlteredError(f"Entry no. {link.seq} is of another session.", link.seq)
        body = link.entry.body
        if isinstance(body, SessionOpened):
            _check_protocol(attached, link.seq, body)
        if isinstance(body, Signed):
            _check_signature(attached, link, body, root)
    _check_what_follows(order.shown)
    return count


def _check_what_follows(shown: Sequence[Link]) -> None:
    """After a signature stands only what may follow one."""
    signed = [link.seq for link in shown if isinstance(link.entry.body, Signed)]
    for link in shown:
        if signed and link.seq > signed[0] and link.entry.body.KIND not in AFTER_SIGNING:
            raise RecordAlteredError(
                f"Entry no. {link.seq} cannot have been recorded after the signature.", link.seq
            )


def _check_protocol(attached: Attached, seq: int, body: SessionOpened) -> None:
    found = hashlib.sha256(attached.order.protocol_text.encode()).hexdigest()
    if found != body.protocol_sha256:
        raise RecordAlteredError("The attached protocol is not that of the session.", seq)


def _check_signature(
    attached: Attached, link: Link, body: Signed, root: x509.Certificate
) -> None:
    """A record signature: over the head before it, by a person of the same clinic."""
    where = f"The record signature, entry no. {link.seq}, does not hold"
    if body.head != link.prev.hex():
        raise RecordAlteredError(f"{where}: it is over another head.", link.seq)
    if body.form_sha256 not in _forms(attached, link, body):
        raise RecordAlteredError(f"{where}: it is over another form.", link.seq)
    try:
        certificate = x509.load_der_x509_certificate(base64.b64decode(body.certificate))
        signature = base64.b64decode(body.signature, validate=True)
    except ValueError as error:
        raise RecordAlteredError(f"{where}: it cannot be read.", link.seq) from error
    if not is_issued(certificate, root):
        raise RecordAlteredError(f"{where}: it is not by a person of this clinic.", link.seq)
    if not is_signed(certificate, signature, _statement(link, body)):
        raise RecordAlteredError(f"{where}: it is not over this record.", link.seq)


def _forms(attached: Attached, link: Link, body: Signed) -> set[str]:
    """The hashes that the signed form may have: every leaf is here, shown or not.

    A form other than the team's withholds some; which ones is known only where it is the form
    of this file. Otherwise nothing can be said, and the hash is taken as it stands.
    """
    form, order = Form(body.form), attached.order
    items = order.shown if form is order.form is not Form.TEAM else items_of(order)
    if form not in {Form.TEAM, order.form}:
        return {body.form_sha256}
    leaves = [item.leaf for item in items if item.seq < link.seq]
    return {form_sha256(form, template, leaves) for template in TEMPLATES}


def _statement(link: Link, body: Signed) -> bytes:
    return signed_statement(
        stream=link.entry.stream,
        head=body.head,
        form_sha256=body.form_sha256,
        signer=body.signer,
        role=body.role,
        meaning=body.meaning,
        at=link.entry.occurred,
        program=body.program,
    )
