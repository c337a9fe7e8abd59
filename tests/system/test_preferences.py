from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from kadelyx_desk.system.preferences import (
    FILE,
    Preferences,
    load,
    record_folder,
    save,
    second_of,
)

CHOSEN = Preferences("dim", 14, "a4", "AdnQywAD", "/media/KADELYX-1", "restored-1")


def test_that_what_is_preferred_is_found_again(tmp_path: Path) -> None:
    save(tmp_path / "new", CHOSEN)

    assert load(tmp_path / "new") == CHOSEN


def test_that_without_a_file_the_program_begins_as_it_ships(tmp_path: Path) -> None:
    assert load(tmp_path) == Preferences()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "5", "\\ud800", "\xff"])
def test_that_a_file_that_cannot_be_read_counts_as_none(text: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(text.encode("latin-1"))

    assert load(tmp_path) == Preferences()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "neon"),
        ("theme", 5),
        ("theme", ["dim"]),
        ("points", "14"),
        ("points", True),
        ("points", 0),
        ("points", 1000),
        ("points", None),
        ("paper", "a3"),
        ("geometry", "é"),
        ("geometry", 7),
        ("name", "Rivera"),
    ],
)
def test_that_an_odd_value_counts_as_none_and_the_others_are_kept(
    name: str, value: object, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text(json.dumps(asdict(CHOSEN) | {name: value}), encoding="utf-8")
    expected = asdict(CHOSEN)
    if name in expected:
        expected[name] = asdict(Preferences())[name]

    assert asdict(load(tmp_path)) == expected


def test_that_a_size_that_is_no_number_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"points": NaN, "theme": "dark"}', encoding="utf-8")

    assert load(tmp_path) == Preferences(theme="dark")


def test_that_a_disk_that_refuses_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    save(tmp_path / "file" / "folder", CHOSEN)

    assert (tmp_path / "file").is_file()


def test_that_the_record_lies_in_the_folder_or_in_one_that_was_restored(tmp_path: Path) -> None:
    assert record_folder(tmp_path, Preferences()) == tmp_path
    restored = Preferences(record="restored-1")
    assert record_folder(tmp_path, restored) == tmp_path  # it is not there any more
    (tmp_path / "restored-1").mkdir()
    assert record_folder(tmp_path, restored) == tmp_path / "restored-1"


def test_that_the_second_place_is_the_folder_that_was_chosen(tmp_path: Path) -> None:
    assert second_of(Preferences()) is None
    assert second_of(Preferences(second_place=str(tmp_path))) == tmp_path
