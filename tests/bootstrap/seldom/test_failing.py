from __future__ import annotations

import pytest

from kadelyx_desk.bootstrap.seldom.failing import told
from kadelyx_desk.domain.errors import VaultError


def test_that_an_expected_failure_is_said_and_goes_no_further() -> None:
    said: list[str] = []

    told(said.append)(VaultError("The disk refused it."))

    assert said == ["The disk refused it."]


def test_that_a_defect_is_said_calmly_and_handed_on() -> None:
    said: list[str] = []

    with pytest.raises(ZeroDivisionError):
        told(said.append)(ZeroDivisionError("one by nothing"))

    assert said == ["Something did not work as it should. Nothing was changed."]
