from __future__ import annotations

from pathlib import Path

from kadelyx_desk.bootstrap.before.people import chosen_person, listed_people
from kadelyx_desk.persistence.slot_file import read_directory
from vaults import DIRECTOR, GUIDE, vault_in


def test_that_those_who_can_unlock_are_listed_with_their_roles(tmp_path: Path) -> None:
    vault_in(tmp_path / "vault")
    listed = listed_people(read_directory(tmp_path / "vault"))
    assert [(one.name, one.role) for one in listed] == [
        ("Marta Lind", "director, administrator, guide"),
        ("Jonas Weber", "guide"),
    ]


def test_that_a_name_or_an_id_chooses_and_the_only_one_needs_neither(tmp_path: Path) -> None:
    vault_in(tmp_path / "vault")
    listed = listed_people(read_directory(tmp_path / "vault"))
    assert chosen_person(listed, " jonas weber") == GUIDE
    assert chosen_person(listed, str(DIRECTOR)) == DIRECTOR
    assert chosen_person(listed, "") is None
    assert chosen_person(listed[1:], "") == GUIDE
