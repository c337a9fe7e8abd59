"""The house as it stands keeps every rule of house_rules."""

from __future__ import annotations

from pathlib import Path

import pytest

import house_rules

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("rule", house_rules.RULES, ids=lambda rule: rule.__name__)
def test_that_the_house_keeps_the_rule(rule: house_rules.Rule) -> None:
    findings = list(rule(ROOT))
    assert not findings, "\n".join(findings)
