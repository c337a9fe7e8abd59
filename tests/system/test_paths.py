from __future__ import annotations

import sys
from pathlib import Path

import pytest

from builders import PROTOCOL_TEXT
from kadelyx_desk.system import paths
from kadelyx_desk.system.paths import (
    ShippedProtocols,
    data_folder,
    manual,
    resources,
    transcripts,
)


def test_that_the_resources_are_found_beside_the_source() -> None:
    assert (resources() / "protocols" / "couples-im.toml").is_file()


def test_that_in_a_frozen_folder_they_lie_inside_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resources() == tmp_path / "kadelyx_desk" / "resources"


def test_that_in_an_installed_package_they_lie_inside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)

    assert resources() == tmp_path / "resources"


def test_that_the_manual_is_read_where_it_ships_and_else_from_the_project(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert (manual() / "first-day.md").is_file()

    shipped = tmp_path / "kadelyx_desk" / "resources" / "manual"
    shipped.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert manual() == shipped


def test_that_the_examples_are_read_where_they_ship_and_else_from_the_project(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert (transcripts() / "couple.json").is_file()

    shipped = tmp_path / "kadelyx_desk" / "resources" / "transcripts"
    shipped.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert transcripts() == shipped


def test_that_the_record_lies_in_the_users_own_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert data_folder().name == "Kadelyx Desk"
    assert not data_folder().exists()


def test_that_shipped_protocols_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name, text in (("b.toml", "second"), ("a.toml", "first"), ("c.txt", "none")):
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert ShippedProtocols(tmp_path).shipped() == ("first", "second")


def test_that_the_default_protocol_ships() -> None:
    assert ShippedProtocols(resources() / "protocols").shipped()[0] == PROTOCOL_TEXT
