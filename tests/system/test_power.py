from __future__ import annotations

from pathlib import Path

import pytest

from kadelyx_desk.system.power import Power, of_pmset, of_supplies, of_windows, read_power

BATTERY = {"type": "Battery", "scope": "System", "capacity": "64", "status": "Discharging"}
MAINS = {"type": "Mains", "online": "1"}
MOUSE = {"type": "Battery", "scope": "Device", "capacity": "9", "status": "Discharging"}


def folder_of(tmp_path: Path, **supplies: dict[str, str]) -> Path:
    for name, words in supplies.items():
        (tmp_path / name).mkdir()
        for word, value in words.items():
            (tmp_path / name / word).write_text(f"{value}\n")
    return tmp_path


@pytest.mark.parametrize(
    ("supplies", "power"),
    [
        ({}, Power(on_mains=True)),
        ({"AC": MAINS}, Power(on_mains=True)),
        ({"mouse": MOUSE}, Power(on_mains=True)),
        ({"BAT0": BATTERY}, Power(on_mains=False, battery=64)),
        ({"AC": MAINS | {"online": "0"}, "BAT0": BATTERY}, Power(on_mains=False, battery=64)),
        ({"AC": MAINS, "BAT0": BATTERY}, Power(on_mains=True, battery=64)),
        ({"BAT0": BATTERY | {"status": "Charging"}}, Power(on_mains=True, battery=64)),
        (
            {"BAT0": BATTERY, "BAT1": BATTERY | {"capacity": "12"}},
            Power(on_mains=False, battery=64),
        ),
        ({"BAT0": BATTERY | {"capacity": "much"}}, Power(on_mains=False)),
        ({"BAT0": BATTERY | {"capacity": "101"}}, Power(on_mains=False)),
    ],
)
def test_that_linux_is_read_supply_by_supply(
    tmp_path: Path, supplies: dict[str, dict[str, str]], power: Power
) -> None:
    assert of_supplies(folder_of(tmp_path, **supplies)) == power


def test_that_a_system_that_does_not_tell_leaves_it_open(tmp_path: Path) -> None:
    assert read_power(tmp_path / "nowhere") == Power()


@pytest.mark.parametrize(
    ("told", "power"),
    [
        (
            "Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t83%; charging; present",
            Power(on_mains=True, battery=83),
        ),
        (
            "Now drawing from 'Battery Power'\n -InternalBattery-0\t7%; discharging; 0:20",
            Power(on_mains=False, battery=7),
        ),
        ("Now drawing from 'AC Power'\n", Power(on_mains=True)),
        ("", Power()),
    ],
)
def test_that_macos_is_read(told: str, power: Power) -> None:
    assert of_pmset(told) == power


@pytest.mark.parametrize(
    ("line", "percent", "power"),
    [
        (1, 83, Power(on_mains=True, battery=83)),
        (0, 41, Power(on_mains=False, battery=41)),
        (1, 255, Power(on_mains=True)),
        (255, 255, Power()),
    ],
)
def test_that_windows_is_read(line: int, percent: int, power: Power) -> None:
    assert of_windows(line, percent) == power
