from __future__ import annotations

from uuid import UUID

import pytest

from desks import DANA, SAMUEL, fake_desk
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.vault.key_service import administers
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.errors import RefusedError


def test_that_the_view_says_who_has_a_key_and_who_may_give_one() -> None:
    view = fake_desk().desk.keys.view()

    assert (view.holders, view.own, view.may_give) == (frozenset({DANA.id}), DANA.id, True)


def test_z22_that_only_an_administrator_of_the_register_gives_keys() -> None:
    fake = fake_desk()
    other = NewStaff(SAMUEL.name, (Role.INJECTOR, Role.ADMINISTRATOR), "RN", may_inject=True)
    fake.desk.clinic.register(SAMUEL.id, other)
    guide = NewStaff(DANA.name, (Role.GUIDE, Role.DIRECTOR), "LMFT", may_inject=False)
    fake.desk.clinic.register(DANA.id, guide)

    assert not fake.desk.keys.view().may_give
    with pytest.raises(RefusedError):
        fake.desk.keys.recipient(SAMUEL.id)


def test_that_nobody_outside_the_register_gets_one() -> None:
    with pytest.raises(RefusedError, match="not in the register"):
        fake_desk().desk.keys.recipient(UUID(int=5))


def test_that_a_key_administers_where_the_register_says_so() -> None:
    dana, samuel, _ = fake_desk().desk.clinic.staff()

    assert administers(dana)
    assert not administers(samuel)
