"""Fingerprints of the pages that fixed sessions print, kept beside the name of their template.

The sessions lie as attached records in `tests/reporting/prints`, so no story, clock or chance
moves them: where their pages change, the layout did. A fingerprint is what `verify` compares.

Run as `python tests/prints.py` to renew the fingerprints; with --tell the sessions are told
anew before, which a new kind of entry asks for.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

from builders import PROTOCOL_TEXT, FakeDesk, new_session
from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.application.signing_service import EARLIER_TEMPLATES, TEMPLATE
from kadelyx_desk.domain.entries import Addendum, Marked, SessionStopped
from kadelyx_desk.domain.shown import split
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.attachment import RENDERER, attachment_of, read_attachment
from kadelyx_desk.reporting.proof.page_text import _drawings
from kadelyx_desk.reporting.summary_report import render
from reports import FONTS, eventful_session
from stories import tell

PLACE = Path(__file__).parent / "reporting" / "prints"
KEPT = PLACE / "fingerprints.json"
RENEW = ".venv/bin/python tests/prints.py"


@dataclass(frozen=True)
class Printed:
    """One report of one of the fixed sessions."""

    session: str
    form: Form
    paper: str

    def __str__(self) -> str:
        return f"{self.session}, {self.form.value}, {self.paper}"


PRINTED = (
    Printed("couple", Form.JOINT, "Letter"),
    Printed("couple", Form.A_ONLY, "A4"),
    Printed("eventful", Form.TEAM, "A4"),
    Printed("eventful", Form.B_ONLY, "Letter"),
    Printed("solo", Form.JOINT, "Letter"),
    Printed("stopped", Form.JOINT, "A4"),
)


@cache
def session_of(name: str) -> ReportOrder:
    """The team's order of a fixed session: all of its entries."""
    data = gzip.decompress((PLACE / f"{name}.json.gz").read_bytes())
    return read_attachment(data).order


def fingerprint(printed: Printed) -> list[str]:
    """A digest per page."""
    whole = session_of(printed.session)
    shown, withheld = split(whole.shown, printed.form)
    order = replace(
        whole, form=printed.form, paper=printed.paper, shown=shown, withheld=withheld
    )
    return [digest[:16] for digest in _drawings(render(order, FONTS))]


def kept() -> dict[str, dict[str, list[str]]]:
    """The fingerprints that are kept, by template."""
    found: dict[str, dict[str, list[str]]] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def what_to_do(printed: Printed, before: Sequence[str], now: Sequence[str]) -> str:
    """Say which page is another and what follows from it."""
    pairs = enumerate(zip(before, now, strict=False), 1)
    page = next((at for at, (one, two) in pairs if one != two), min(len(before), len(now)) + 1)
    return (
        f"The report “{printed}” prints otherwise from page {page} on. If a released version"
        f" printed it as “{TEMPLATE}” with {RENDERER}, raise TEMPLATE in"
        " application/signing_service.py and put the old name into EARLIER_TEMPLATES, or"
        " `verify` calls every report that it sealed altered. Then, or if none was released,"
        f" renew the fingerprints: {RENEW}"
    )


def renew() -> None:
    """Write the fingerprints of today under the template of today; drop no earlier one."""
    names = (*EARLIER_TEMPLATES, TEMPLATE)
    found = {name: prints for name, prints in kept().items() if name in names}
    found[TEMPLATE] = {str(printed): fingerprint(printed) for printed in PRINTED}
    KEPT.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


# ---- The sessions, told once -----------------------------------------------------------------


def _couple() -> tuple[FakeDesk, UUID]:
    """The fullest session of the demonstration, signed, with an addendum."""
    fake = tell()
    rows = [row for row in fake.desk.directory.sessions() if row.a.startswith("RIVERA")]
    [row] = [row for row in rows if row.number == 2]
    note = Addendum("B called: the headache had gone.")
    fake.desk.session(row.session).record(About.COUPLE, note)
    return fake, row.session


def _eventful() -> tuple[FakeDesk, UUID]:
    """High pressure, a booster, waste, late entries; not signed, so its pages say DRAFT."""
    session = eventful_session().settle()
    happened = session.clock.read().moment.shifted(-timedelta(hours=42))
    session.service.record(About.A, Marked(), late=Late(happened, "hands were full"))
    return session.fake, session.id


def _solo() -> tuple[FakeDesk, UUID]:
    fake = tell()
    [row] = [row for row in fake.desk.directory.sessions() if row.b is None]
    return fake, row.session


def _stopped() -> tuple[FakeDesk, UUID]:
    session = new_session().prepare()
    session.service.record(About.COUPLE, SessionStopped("A has a fever."))
    return session.fake, session.id


SESSIONS: dict[str, Callable[[], tuple[FakeDesk, UUID]]] = {
    "couple": _couple,
    "eventful": _eventful,
    "solo": _solo,
    "stopped": _stopped,
}


def tell_anew() -> None:
    """Tell the sessions and keep their records."""
    for name, told in SESSIONS.items():
        fake, session = told()
        shown, withheld = split(fake.log.read(session), Form.TEAM)
        order = ReportOrder(
            form=Form.TEAM,
            stream=fake.log.stream(session),
            shown=shown,
            withheld=withheld,
            protocol_text=PROTOCOL_TEXT,
            paper="Letter",
            is_demo=name in {"couple", "solo"},
            program="Kadelyx Desk test",
        )
        data = gzip.compress(attachment_of(order), mtime=0)
        (PLACE / f"{name}.json.gz").write_bytes(data)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tell", action="store_true", help="tell the sessions anew before")
    if parser.parse_args().tell:
        tell_anew()
    renew()
