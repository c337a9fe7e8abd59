"""The demonstration told into fakes: once, for every test that looks at it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from builders import DANA, PRIYA, SAMUEL, FakeDesk, Session, fake_desk
from fakes import FakeClock, FakePassphrases
from kadelyx_desk.application.demonstration import Demonstration
from kadelyx_desk.application.demonstration.scene import Scene
from kadelyx_desk.application.ports import SessionRow
from kadelyx_desk.application.session_service import SessionService


class Movable:
    """The fake clock, set by the story."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock

    def set(self, utc: datetime) -> None:
        self._clock.utc = utc


def tell(later: timedelta = timedelta(0)) -> FakeDesk:
    """A desk of fakes with the whole story in it, told so much later than the clock says."""
    fake = fake_desk()
    fake.clock.utc += later
    signing = fake.desk.signing

    def sign(session: SessionService) -> None:
        signing.sign(session, signing.confirm(FakePassphrases.RIGHT))

    Demonstration(fake.desk, Movable(fake.clock), fake.clock.utc).tell(sign)
    return fake


@cache
def the_story() -> FakeDesk:
    """The story as it was told once; nobody adds to it."""
    return tell()


def sessions_of(family: str) -> list[SessionRow]:
    """The sessions of the story whose A has this family name, oldest first."""
    rows = the_story().desk.directory.sessions()
    own = [row for row in rows if row.a.startswith(family.upper())]
    return sorted(own, key=lambda row: row.planned_journey)


def scene_of(session: Session, *, now: timedelta = timedelta(days=1)) -> Scene:
    """A scene over a session of a test; what lies further ahead than `now` is left out."""
    start = session.clock.utc + timedelta(minutes=30)
    return Scene(
        session.service,
        Movable(session.clock).set,
        start,
        start + now,
        guide=DANA,
        injector=SAMUEL,
        prescriber=PRIYA,
    )
