"""Says of an exported report whether it is complete, partial or altered, and who sealed it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pikepdf

from kadelyx_desk.domain.entries import Signed
from kadelyx_desk.domain.errors import RecordAlteredError
from kadelyx_desk.domain.facts import addenda
from kadelyx_desk.domain.record.chain import Count
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.values import About
from kadelyx_desk.reporting.attachment import NAME, Attached, read_attachment
from kadelyx_desk.reporting.proof.page_text import check_pages
from kadelyx_desk.reporting.proof.record import check_record
from kadelyx_desk.reporting.proof.seal import Seal, read_seal
from kadelyx_desk.reporting.verdict import State, Verdict, altered

UNREADABLE = "The file cannot be read as a sealed report."


def verify_file(path: Path, roots: Sequence[bytes], fonts: Path) -> Verdict:
    """Check the file at `path`. It never raises: whatever is wrong is in the verdict.

    Args:
        path: The exported PDF.
        roots: Certificates of clinics that are trusted, DER or PEM.
        fonts: The folder of the bundled faces, to make the pages again.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return altered("The file cannot be opened.")
    return verify_bytes(data, roots, fonts)


def verify_bytes(data: bytes, roots: Sequence[bytes], fonts: Path) -> Verdict:
    """Check the bytes of a file."""
    try:
        seal = read_seal(data)
    except RecordAlteredError as error:
        where = _located(data, fonts)
        return altered(f"Altered: {error} {where}".strip(), where)
    except Exception:  # noqa: BLE001 - a damaged file may break a parser in any way; it is not whole
        return altered(UNREADABLE)
    try:
        attached = _attached(data)
        count = check_record(attached, seal.root)
        check_pages(data, attached, fonts)
    except RecordAlteredError as error:
        return altered(f"Altered: {error}", str(error))
    except Exception:  # noqa: BLE001 - sealed, yet not what the program writes: not to be trusted
        return altered(UNREADABLE)
    return _verdict(seal, attached, count, is_known=seal.is_known(roots))


def _attached(data: bytes) -> Attached:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if list(pdf.attachments) != [NAME]:
            raise RecordAlteredError("The file does not hold the one attached record.")
        return read_attachment(pdf.attachments[NAME].get_file().read_bytes())


def _located(data: bytes, fonts: Path) -> str:
    """The place of a change, where the rest of the file is whole enough to name one."""
    try:
        check_pages(data, _attached(data), fonts)
    except RecordAlteredError as error:
        return str(error)
    except Exception:  # noqa: BLE001 - nothing can be named in a file that no parser reads
        return ""
    return ""


def _verdict(seal: Seal, attached: Attached, count: Count, *, is_known: bool) -> Verdict:
    if count.shown == count.total:
        state = State.COMPLETE
        said = f"Complete: all {count.total} entries are shown, chain whole."
    else:
        state = State.PARTIAL
        said = f"Partial: {count.shown} of {count.total} entries shown, chain whole."
    snapshot = project(attached.order.shown)
    signed = snapshot.latest(Signed, About.COUPLE)
    draft = "" if signed else " The record was a draft, not signed."
    follow = _following(len(addenda(snapshot)))
    known = "" if is_known else ", whose clinic is not known here"
    sentence = f"{said}{draft}{follow} Sealed by {seal.sealed_by}{known}."
    return Verdict(state, count.shown, count.total, seal.sealed_by, is_known, sentence, "")


def _following(count: int) -> str:
    """What the signature does not cover; the chain and the seal do."""
    if not count:
        return ""
    noun = "addendum follows" if count == 1 else "addenda follow"
    return f" {count} {noun} the signature: version {count + 1}."
