from __future__ import annotations

import pytest

from contracts.entry_log import EntryLogContract
from fakes import FakeEntryLog


class TestTheFakeLog(EntryLogContract):
    @pytest.fixture
    def log(self) -> FakeEntryLog:
        return FakeEntryLog()
