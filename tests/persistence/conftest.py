"""What the tests of the persistence room share."""

from __future__ import annotations

from pathlib import Path

import pytest

from vaults import MadeVault, vault_in


@pytest.fixture
def made(tmp_path: Path) -> MadeVault:
    """A vault of the test's own, still locked."""
    return vault_in(tmp_path / "vault")
