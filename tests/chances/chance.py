"""What chance decides: words, people, readers; and how a step is tried."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from uuid import UUID

from desks import FakeDesk
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import (
    partners,
)
from kadelyx_desk.domain.values import (
    About,
    Partner,
    StaffRef,
)
from kadelyx_desk.domain.visibility import Visibility

WORDS = (
    *("quiet", "lighter", "„schön“", "two\nlines", 'said "stop"', "back \\ slash", "你好"),
    *("Ängste", "a, b; c", "{curly}", "68.2 kg", "\N{TURTLE} slow", "null", "true"),
)
NAMES = ("Rivera", "Okafor", "O'Neill", "Łukasz", "de la Cruz", "Nguyễn", "Smith-Jones")
SITES = ("left-deltoid", "right-vastus-lateralis", "left-ventrogluteal")


Step = Callable[[], object]


class Chance:
    """A session in the hands of chance; the same seed tells the same one."""

    fake: FakeDesk
    id: UUID
    _chance: random.Random
    _service: SessionService
    _people: list[StaffRef]

    def _rarely(self, times: int) -> bool:
        return self._chance.randrange(times) == 0

    def _word(self) -> str:
        count = self._chance.randint(1, 5)
        return " ".join(self._chance.choice(WORDS) for _ in range(count))

    def _maybe(self) -> str | None:
        return self._word() if self._rarely(2) else None

    def _who(self) -> StaffRef:
        return self._chance.choice(self._people)

    def _partner(self) -> Partner:
        return self._chance.choice(partners(self._service.snapshot))

    def _anyone(self) -> About:
        both = [About.of(one) for one in partners(self._service.snapshot)]
        return self._chance.choice([*both, About.COUPLE])

    def _reader(self) -> Visibility:
        return self._chance.choice(list(Visibility))

    def _some(self, how_many: range, tried: Sequence[Step]) -> None:
        for _ in range(self._chance.choice(how_many)):
            with suppress(KadelyxError):
                self._chance.choice(tried)()
            self.fake.clock.forward(minutes=self._chance.choice((0, 0.3, 2, 7)))

    def _record(
        self, about: About, body: Body, *, reader: Visibility | None = None
    ) -> UUID | None:
        late = None
        if self._rarely(6):
            occurred = self._service.now().moment.shifted(
                -timedelta(minutes=self._chance.choice((1, 6, 20)))
            )
            late = Late(occurred, self._word())
        with suppress(KadelyxError):
            saved = self._service.record(about, body, visibility=reader, late=late)
            return saved.link.entry.id
        return None

    def _state(self, body: Body, *, own: bool = False) -> None:
        about = About.of(self._partner()) if own else self._anyone()
        self._service.state(about, body, None if own else self._reader())
