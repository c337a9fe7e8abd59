"""Sessions for drawings, told in minutes after 13:00; made of links, without any service."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.plan import Plot, plot_of
from kadelyx_desk.chart.scale import Span
from kadelyx_desk.chart.scene import Label, Mark, Scene
from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.chart.timeline import lay_out
from kadelyx_desk.domain.entries import (
    Amendment,
    Body,
    DoseGiven,
    JourneyEnded,
    JourneyStarted,
    Noted,
    Observed,
    PartnerCopied,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.dose import Aspirated, Check
from kadelyx_desk.domain.entries.opening import StreamHead
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.moments import Moment, Recorded
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.protocol_text import read_protocol
from kadelyx_desk.domain.record.entry import Entry, Link, Source
from kadelyx_desk.domain.snapshot import SessionSnapshot, apply
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Kilograms,
    Milligrams,
    Millilitres,
    Partner,
    StaffRef,
    Strength,
)
from kadelyx_desk.domain.visibility import Visibility

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "resources" / "fonts"
ZERO = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
"""13:00 in the clinic's zone, eight hours behind UTC."""
OFFSET = -480
WHO = StaffRef(UUID(int=1), "Dana Whitfield")


@lru_cache
def protocol() -> Protocol:
    """The protocol that ships with the program."""
    folder = ROOT / "resources" / "protocols"
    return read_protocol((folder / "couples-im.toml").read_text(encoding="utf-8"))


@lru_cache
def metrics() -> FontMetrics:
    """The widths of the bundled face."""
    return FontMetrics.of_folder(FONTS)


def moment(minute: float) -> Moment:
    """So many minutes after 13:00."""
    return Moment(ZERO + timedelta(minutes=minute), OFFSET, "America/Los_Angeles")


def span(start: float = 0, end: float = 180) -> Span:
    """From so many minutes after 13:00 to so many."""
    return Span(moment(start).local, moment(end).local)


class Story:
    """A session that grows entry by entry; each verb gives the id of what it wrote."""

    def __init__(self, *partners: Partner) -> None:
        self.snapshot = SessionSnapshot()
        self._milligrams = {Partner.A: 0, Partner.B: 0}
        names = {Partner.A: ("Rivera", "Ana"), Partner.B: ("Okafor", "Ben")}
        for partner in partners or tuple(Partner):
            family, given = names[partner]
            stream = StreamHead(UUID(int=2), 1, "")
            body = PartnerCopied(stream, family, given, date(1985, 3, 4), None, None)
            self.add(About.of(partner), body, -60)

    def add(
        self,
        about: About,
        body: Body,
        at: float,
        recorded: float | None = None,
        visibility: Visibility = Visibility.SHARED,
    ) -> UUID:
        """Write an entry that happened `at` and was recorded then, or later."""
        seq = len(self.snapshot.links) + 1
        late = moment(at if recorded is None else recorded)
        entry = Entry(
            id=UUID(int=seq + 1000),
            stream=UUID(int=7),
            about=about,
            body=body,
            occurred=moment(at),
            recorded=Recorded(late.utc, "boot", seq),
            author=WHO.id,
            device="test",
            source=Source.KEYBOARD,
            visibility=visibility,
        )
        link = Link(seq, entry, b"", b"", b"", b"", seq.to_bytes(32, "big"))
        self.snapshot = apply(self.snapshot, link)
        return entry.id

    def start(self, at: float = 0) -> UUID:
        return self.add(About.COUPLE, JourneyStarted(), at)

    def end(self, at: float) -> UUID:
        return self.add(About.COUPLE, JourneyEnded(), at)

    def dose(self, partner: Partner, at: float, milligrams: int, late: float = 0) -> UUID:
        self._milligrams[partner] += 1
        amount = Milligrams(Decimal(milligrams))
        body = DoseGiven(
            prepared=UUID(int=3),
            number=self._milligrams[partner],
            drug="ketamine",
            route="IM",
            site="left-deltoid",
            site_name="left deltoid",
            ordered=amount,
            milligrams=amount,
            volume=Millilitres(Decimal(1)),
            strength=Strength(Decimal(50)),
            vial=None,
            lot="K4417",
            expiry=date(2027, 6, 30),
            weight=Kilograms(Decimal(70)),
            weighed=None,
            milligrams_per_kilogram=None,
            birth_date_confirmed=date(1985, 3, 4),
            ordered_by=WHO,
            prepared_by=WHO,
            given_by=WHO,
            checked_by=None,
            check=Check.NAMED,
            aspirated=Aspirated.NOT_RECORDED,
            difference=None,
            cautions=(),
        )
        return self.add(About.of(partner), body, at, at + late)

    def vitals(
        self,
        partner: Partner,
        at: float,
        pressure: tuple[int, int] | None = (124, 78),
        heart_rate: int | None = 72,
        late: float = 0,
    ) -> UUID:
        measured = None if pressure is None else BloodPressure(*pressure)
        body = VitalsTaken(measured, heart_rate, 97, sedation=5)
        return self.add(About.of(partner), body, at, at + late)

    def see(self, about: About, at: float, words: str = "tearful", late: float = 0) -> UUID:
        return self.add(about, Observed(words, "feeling", words), at, at + late)

    def quote(self, about: About, at: float, words: str) -> UUID:
        return self.add(about, Noted(words, quote=True), at)

    def strike(self, target: UUID, at: float) -> UUID:
        about = self.snapshot.link(target).entry.about
        return self.add(about, Amendment(target, "undone", None), at)


def couple_story() -> Story:
    """A journey like that of the design: a gap of B, a late entry, quotes, a couple lane."""
    story = Story()
    a, b = Partner.A, Partner.B
    story.start()
    story.vitals(a, 2, (128, 82), 72)
    story.vitals(b, 3, (134, 86), 76)
    story.dose(a, 4, 75)
    story.dose(b, 6, 60)
    story.see(About.A, 9, "onset")
    story.see(About.B, 12, "onset")
    story.see(About.COUPLE, 12, "music 2")
    story.see(About.A, 18, "inward and quiet")
    story.vitals(a, 19, (138, 88), 78)
    story.vitals(b, 21, (150, 92), 84)
    story.see(About.B, 24, "inward and quiet")
    story.vitals(a, 34, (146, 90), 82)
    story.see(About.A, 35, "blanket")
    story.vitals(b, 36, (156, 98), 88)
    story.see(About.A, 41, "eyes open")
    story.vitals(a, 44, (150, 92), 84)
    story.see(About.B, 47, "joy or laughter")
    story.see(About.COUPLE, 52, "silence")
    story.see(About.A, 57, "tearful")
    story.vitals(a, 59, (146, 90), 82)
    story.see(About.A, 60, "reassured")
    story.see(About.B, 58, "nausea", late=18)
    story.see(About.B, 68, "talking")
    story.see(About.COUPLE, 70, "reach or hold hands")
    story.see(About.A, 71, "peace or release")
    story.vitals(a, 74, (142, 88), 80)
    story.vitals(b, 92, (146, 88), 84)
    story.vitals(a, 95, (138, 86), 78)
    story.quote(About.B, 96, "lighter")
    return story


def plotted(story: Story, frame: Frame | None = None, shown: Span | None = None) -> Plot:
    """A drawing of the story in the smallest room."""
    used = screen_frame(1366, 340, partners(story.snapshot)) if frame is None else frame
    return plot_of(story.snapshot, protocol(), shown or span(), used, metrics())


def scene_of(story: Story, at: float, frame: Frame | None = None) -> Scene:
    """The whole drawing at so many minutes after 13:00."""
    used = screen_frame(1366, 340, partners(story.snapshot)) if frame is None else frame
    return lay_out(story.snapshot, protocol(), moment(at).utc, span(), used, metrics())


def said(scene: Scene) -> list[str]:
    """Every label of a drawing."""
    return [mark.text for mark in scene.marks if isinstance(mark, Label)]


def of_entry(scene: Scene, entry_id: UUID) -> list[Mark]:
    """The marks that belong to an entry."""
    return [mark for mark in scene.marks if mark.entry_id == entry_id]
