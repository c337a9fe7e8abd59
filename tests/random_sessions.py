"""Sessions made up by chance through the real services: what a clinic could type on a bad day.

Each step is tried; what the rules refuse is not done, so every session that comes out is one
that the screens could have made.
"""

from __future__ import annotations

import random

from chances.after import After
from chances.before import Before
from chances.chance import Step
from desks import DANA, PRIYA, SAMUEL, FakeDesk, fake_desk
from kadelyx_desk.domain import entries as kinds
from kadelyx_desk.domain.values import (
    About,
)


class RandomSession(Before, After):
    """A session that chance tells; the same seed tells the same one."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - a story, no secret
        self.fake: FakeDesk = fake_desk()
        self._people = [DANA, SAMUEL, PRIYA]
        self._hire()
        self.id = self._open()
        self._service = self.fake.desk.session(self.id)

    def tell(self) -> RandomSession:
        """Prepare, guide, end, integrate and sign, or stop somewhere on the way."""
        self._some(range(4, 16), self._preparing())
        if self._rarely(8):
            self._record(About.COUPLE, kinds.SessionStopped(self._word()))
            return self
        self._start()
        self._some(range(10, 40), self._guiding())
        self._finish()
        if self._rarely(5):
            return self
        self.fake.clock.forward(hours=self._chance.choice((3, 26, 41, 80)))
        self._record(About.COUPLE, kinds.IntegrationBegan())
        self._some(range(6, 24), self._integrating())
        if not self._rarely(3):
            self._sign()
        return self

    def _dosing(self) -> list[Step]:
        return [self._order, self._prepare, self._prepare]
