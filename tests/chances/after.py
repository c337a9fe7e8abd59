"""An integration by chance."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from chances.chance import Step
from chances.room import Room
from fakes import FakePassphrases
from kadelyx_desk.domain import entries as kinds
from kadelyx_desk.domain.entries.integration import AgreedBy, Change, Kept, RiskLevel, Theme
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.values import (
    About,
)
from kadelyx_desk.domain.visibility import Visibility


class After(Room):
    """What is found, agreed and signed."""

    def _integrating(self) -> list[Step]:
        return [
            lambda: self._state(kinds.Insight(self._word())),
            lambda: self._state(kinds.Practice(self._word())),
            lambda: self._service.state(About.COUPLE, kinds.Intervention(self._word())),
            lambda: self._service.state(
                About.COUPLE, kinds.ThemesWorked((self._chance.choice(list(Theme)),))
            ),
            lambda: self._state(
                kinds.Responded(self._chance.choice(list(Change)), self._maybe()), own=True
            ),
            lambda: self._service.state(
                About.COUPLE, kinds.PlanMade(self._word(), date(2027, 1, 9), self._maybe())
            ),
            *[self._agree, self._look_back, self._risk, self._amend, self._service.undo_last],
        ]

    def _agree(self) -> None:
        owner = self._chance.choice(list(About))
        due = self._chance.choice((None, date(2027, 2, 3)))
        agreed = self._chance.choice(list(AgreedBy))
        self._service.record(
            About.COUPLE,
            kinds.Agreement(self._word(), owner, due, agreed),
            visibility=self._reader(),
        )

    def _look_back(self) -> None:
        """An agreement of an earlier session, which an empty clinic does not hold."""
        now = self._service.now().moment.utc
        body = kinds.AgreementReviewed(
            session=uuid7(now),
            agreement=uuid7(now),
            text=self._word(),
            owner=About.COUPLE,
            agreed_by=AgreedBy.BOTH,
            kept=self._chance.choice(list(Kept)),
            note=self._maybe(),
        )
        self._service.record(About.COUPLE, body)

    def _risk(self) -> None:
        about = About.of(self._partner())
        level = self._chance.choice(list(RiskLevel))
        self._service.record(about, kinds.RiskAsked())
        self._service.state(about, kinds.RiskAssessed(level, self._maybe(), self._word()))

    def _sign(self) -> None:
        signing = self.fake.desk.signing
        with suppress(KadelyxError):
            signing.sign(self._service, signing.confirm(FakePassphrases.RIGHT))
            if self._rarely(2):
                reader = self._chance.choice((Visibility.SHARED, Visibility.TEAM))
                self._service.record(
                    About.COUPLE, kinds.Addendum(self._word()), visibility=reader
                )
