"""What is printed without a record: joins the blank forms with the help's own words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.protocol_text import read_protocol
from kadelyx_desk.reporting.blanks.card_text import CardKey, CardText
from kadelyx_desk.reporting.blanks.writer import BlankWriter, put_chosen, put_new
from kadelyx_desk.system.paths import ShippedProtocols, resources
from kadelyx_desk.ui.viewmodels.printing.intents import Blank
from kadelyx_desk.ui.views.help.keys import KEY_MAP
from kadelyx_desk.ui.views.help.words import SIX_STEPS, WHAT_IT_IS

ROOM = "In the room"
"""How the places begin whose keys the card shows first."""
HELP_CARD = "Help card"
"""What the key map calls the key of the help card."""


def card_text() -> CardText:
    """The help's steps and key map, as the quick card prints them."""
    rows = [row for group in KEY_MAP for row in group.rows]
    room_first = sorted(KEY_MAP, key=lambda group: not group.place.startswith(ROOM))
    return CardText(
        what_it_is=WHAT_IT_IS,
        steps=SIX_STEPS,
        keys=tuple(
            (group.place, tuple(CardKey(row.does, row.a, row.b) for row in group.rows))
            for group in room_first
        ),
        help_key=next(row.a for row in rows if row.does == HELP_CARD),
    )


def packaged_protocol() -> Protocol:
    """The protocol that comes with the program: one in force lies behind the lock."""
    return read_protocol(ShippedProtocols(resources() / "protocols").shipped()[0])


def made(blank: Blank, protocol: Protocol, paper: str) -> bytes:
    """What is asked for, as a PDF."""
    writer = BlankWriter(resources() / "fonts")
    if blank is Blank.CARD:
        return writer.card(card_text(), protocol, paper)
    return writer.forms(protocol, paper, solo=blank is Blank.SOLO)


def write_new(blank: Blank, paper: str, target: Path) -> None:
    """Write it where no file is yet.

    Raises:
        KadelyxError: there is a file of this name.
        OSError: the disk refused.
    """
    put_new(target, made(blank, packaged_protocol(), paper))


def preparing(
    protocol: Callable[[], Protocol], paper: Callable[[], str]
) -> Callable[[Blank, Path], Callable[[], None]]:
    """How the open program prints: by the protocol in force, on the clinic's paper.

    Both are looked up where the record may be read; the work given back reads none of it.
    """

    def prepare(blank: Blank, target: Path) -> Callable[[], None]:
        in_force, size = protocol(), paper()
        return lambda: put_chosen(target, made(blank, in_force, size))

    return prepare
