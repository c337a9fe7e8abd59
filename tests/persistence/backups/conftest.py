"""What the tests of backups on disk have to do with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from backups import Kept, kept_in


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """A record that is open, with three entries and no backup."""
    made = kept_in(tmp_path / "vault")
    yield made
    made.close()
