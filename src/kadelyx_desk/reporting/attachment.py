"""The record that travels in the PDF: what the form shows in full, of the rest the leaves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import reportlab
import rfc8785

from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.application.signing_service import TEMPLATE
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import KadelyxError, RecordAlteredError
from kadelyx_desk.domain.moments import utc_from_text, utc_text
from kadelyx_desk.domain.record.chain import check, genesis, hash_of
from kadelyx_desk.domain.record.codec import decode
from kadelyx_desk.domain.record.entry import Link, Withheld
from kadelyx_desk.domain.record.streams import Head, Stream
from kadelyx_desk.domain.visibility import Form

NAME: Final = "record.json"
FORMAT: Final = 1
RENDERER: Final = f"reportlab {reportlab.__version__}"


@dataclass(frozen=True, slots=True)
class Attached:
    """What an attachment holds: the order it was made from, and how the pages were made."""

    order: ReportOrder
    head: Head
    template: str
    renderer: str


def attachment_of(
    order: ReportOrder, template: str = TEMPLATE, renderer: str = RENDERER
) -> bytes:
    """RFC 8785 bytes of everything that `order` may show, and the chain around it."""
    head = check(order.stream, items_of(order)).head
    return rfc8785.dumps(
        {
            "format": FORMAT,
            "vault": str(order.stream.vault),
            "stream": {
                "id": str(order.stream.id),
                "kind": order.stream.kind.value,
                "created": utc_text(order.stream.created),
            },
            "form": order.form.value,
            "options": {"paper": order.paper, "demo": order.is_demo},
            "template": template,
            "renderer": renderer,
            "program": order.program,
            "protocol": order.protocol_text,
            "entries": [_written(item) for item in items_of(order)],
            "head": {"seq": head.seq, "hash": head.hash.hex()},
        }
    )


def items_of(order: ReportOrder) -> list[Link | Withheld]:
    """The whole stream in order, as far as the form shows it."""
    return sorted([*order.shown, *order.withheld], key=lambda item: item.seq)


def _written(item: Link | Withheld) -> dict[str, int | str]:
    written: dict[str, int | str] = {"seq": item.seq, "leaf": item.leaf.hex()}
    if isinstance(item, Link):
        written |= {"canonical": item.canonical.decode(), "salt": item.salt.hex()}
    return written


def read_attachment(data: bytes) -> Attached:
    """Read an attachment to its last byte: what would not be written again is refused.

    The links get the hashes that follow from their leaves; whether these end in `head`, and
    whether the leaves fit the entries, is for `chain.check` to say.

    Raises:
        RecordAlteredError: where it is not what `attachment_of` writes.
    """
    try:
        attached = _attached(json.loads(data))
        again = attachment_of(attached.order, attached.template, attached.renderer)
    except RecordAlteredError:
        raise
    except (KeyError, TypeError, ValueError, ArithmeticError, KadelyxError) as error:
        raise RecordAlteredError("The attached record cannot be read.") from error
    if again != data:
        raise RecordAlteredError("The attached record is not as it was written.")
    return attached


def _attached(found: Mapping[str, Any]) -> Attached:
    if found["format"] != FORMAT:
        raise RecordAlteredError("The attached record has a format that is not known here.")
    stream = Stream(
        UUID(found["vault"]),
        UUID(found["stream"]["id"]),
        StreamKind(found["stream"]["kind"]),
        utc_from_text(found["stream"]["created"]),
    )
    shown, withheld = _items(stream, found["entries"])
    order = ReportOrder(
        form=Form(found["form"]),
        stream=stream,
        shown=shown,
        withheld=withheld,
        protocol_text=found["protocol"],
        paper=found["options"]["paper"],
        is_demo=found["options"]["demo"],
        program=found["program"],
    )
    head = Head(found["head"]["seq"], bytes.fromhex(found["head"]["hash"]))
    return Attached(order, head, found["template"], found["renderer"])


def _items(
    stream: Stream, written: list[Mapping[str, Any]]
) -> tuple[tuple[Link, ...], tuple[Withheld, ...]]:
    shown: list[Link] = []
    withheld: list[Withheld] = []
    prev = genesis(stream)
    for item in written:
        seq, leaf = item["seq"], bytes.fromhex(item["leaf"])
        hashed = hash_of(stream, seq, prev, leaf)
        if "canonical" in item:
            canonical = item["canonical"].encode()
            salt = bytes.fromhex(item["salt"])
            entry = decode(canonical)
            shown.append(Link(seq, entry, canonical, salt, leaf, prev, hashed))
        else:
            withheld.append(Withheld(seq, leaf))
        prev = hashed
    return tuple(shown), tuple(withheld)
