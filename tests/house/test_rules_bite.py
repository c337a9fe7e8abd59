"""Every rule of house_rules is seen to find a deliberate break, and to name its place."""

from __future__ import annotations

from pathlib import Path

import pytest

import house_rules

MODULE = f"{house_rules.PACKAGE}/domain/planted.py"
TEST = "tests/domain/test_planted.py"
INIT = f"{house_rules.PACKAGE}/__init__.py"

# A rule, the files of a small house that break it, and what the finding has to name.
BREAKS: tuple[tuple[house_rules.Rule, dict[str, str], str], ...] = (
    (house_rules.no_module_is_longer_than_the_cap, {MODULE: "\n" * 301}, "301 lines"),
    (
        house_rules.no_folder_is_fuller_than_the_cap,
        {f"{house_rules.PACKAGE}/domain/m{number}.py": "" for number in range(16)},
        "16 modules",
    ),
    (
        house_rules.no_room_is_a_drawer,
        {f"{house_rules.PACKAGE}/domain/utils.py": ""},
        "domain/utils.py",
    ),
    (
        house_rules.no_room_is_a_drawer,
        {f"{house_rules.PACKAGE}/helpers/dose.py": ""},
        "helpers/dose.py",
    ),
    (house_rules.every_module_says_what_it_is_for, {MODULE: "X = 1\n"}, MODULE),
    (
        house_rules.every_module_with_behaviour_has_its_test,
        {MODULE: "def planted() -> int:\n    return 1\n"},
        TEST,
    ),
    (house_rules.every_exemption_is_still_needed, {}, "no such module"),
    (house_rules.every_test_is_a_sentence, {TEST: "def test_dose(): ...\n"}, "test_dose"),
    (
        house_rules.widgets_stay_in_views,
        {f"{house_rules.PACKAGE}/ui/viewmodels/planted.py": "from PySide6 import QtWidgets\n"},
        "ui/viewmodels/planted.py:1",
    ),
    (
        house_rules.widgets_stay_in_views,
        {f"{house_rules.PACKAGE}/ui/planted.py": "from PySide6.QtWidgets import QLabel\n"},
        "ui/planted.py:1",
    ),
    (
        house_rules.no_nested_event_loop,
        {f"{house_rules.PACKAGE}/ui/views/planted.py": "self.app.processEvents()\n"},
        "ui/views/planted.py:1",
    ),
    (
        house_rules.every_silenced_check_has_a_reason,
        {MODULE: "import os  # " + "noqa: F401\n"},
        f"{MODULE}:1",
    ),
    (
        house_rules.every_silenced_check_has_a_reason,
        {MODULE: "x = f()  # " + "type: ignore[misc]\n"},
        f"{MODULE}:1",
    ),
    (
        house_rules.every_dependency_has_a_reason,
        {"pyproject.toml": 'dependencies = [\n    "left-pad==1.0",\n]\n'},
        "left-pad",
    ),
    (
        house_rules.every_ignored_rule_has_a_reason,
        {"pyproject.toml": 'ignore = [\n    "E501",\n]\n'},
        "E501",
    ),
    (
        house_rules.every_ignored_rule_has_a_reason,
        {"pyproject.toml": '"src/**" = ["E501"]\n'},
        "E501",
    ),
    (
        house_rules.the_lock_names_hashes_and_no_host,
        {"requirements.lock": "left-pad==1.0\n"},
        "no hash for left-pad",
    ),
    (
        house_rules.the_lock_names_hashes_and_no_host,
        {"requirements.lock": "--index-url https://registry.example\n"},
        "registry.example",
    ),
    (
        house_rules.the_lock_holds_what_is_pinned,
        {
            "pyproject.toml": '[project]\ndependencies = ["rfc8785==2"]\n[dependency-groups]\n',
            "requirements.lock": "# ==== run\nrfc8785==1\n# ==== test\nrfc8785==2\n",
        },
        "rfc8785==2 in 'run'",
    ),
    (
        house_rules.the_version_is_said_once,
        {INIT: '__version__ = "1"\n', "pyproject.toml": '[project]\nversion = "1"\n'},
        "pyproject.toml",
    ),
    (
        house_rules.no_file_names_a_machine,
        {"README.md": f"see {house_rules.MACHINE_PLACES[0]}main\n"},
        "README.md",
    ),
    (
        house_rules.no_file_names_a_machine,
        {"docs/start.md": f"https://{house_rules.REGISTRIES[0]}/simple\n"},
        "docs/start.md",
    ),
)


@pytest.mark.parametrize(
    ("rule", "files", "named"), BREAKS, ids=[rule.__name__ for rule, _, _ in BREAKS]
)
def test_that_a_rule_finds_its_break(
    rule: house_rules.Rule,
    files: dict[str, str],
    named: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not files:
        monkeypatch.setitem(house_rules.TESTED_ELSEWHERE, "domain/gone.py", "a reason")
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    findings = list(rule(tmp_path))
    assert findings
    assert all(named in finding for finding in findings)


def test_that_every_rule_is_broken_once() -> None:
    assert {rule for rule, _, _ in BREAKS} == set(house_rules.RULES)


def test_that_a_sound_house_breaks_no_rule(tmp_path: Path) -> None:
    house = {
        INIT: '"""A house."""\n\n__version__ = "1"\n',
        MODULE: '"""A room."""\n\n\ndef planted() -> int:\n    return 1\n',
        TEST: '"""Its test."""\n\n\ndef test_that_a_room_is_one(): ...\n',
        "pyproject.toml": "[project]\ndependencies = []\n[dependency-groups]\nrun = []\n",
        "requirements.lock": "# ==== run\n",
    }
    for name, text in house.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [finding for rule in house_rules.RULES for finding in rule(tmp_path)] == []
