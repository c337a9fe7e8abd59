from __future__ import annotations

import pytest

from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.rules.permissions import MAY, Deed, may, require

TABLE = {
    Deed.CHANGE_REGISTER: {Role.DIRECTOR, Role.ADMINISTRATOR},
    Deed.ADOPT_PROTOCOL: {Role.DIRECTOR},
    Deed.GIVE_KEYS: {Role.ADMINISTRATOR},
}
"""Written out a second time on purpose: a change of who may do what is never by the way."""


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("deed", Deed)
def test_that_each_role_may_do_what_the_table_says_and_no_more(deed: Deed, role: Role) -> None:
    assert may([role], deed) is (role in TABLE[deed])


def test_that_every_deed_stands_in_the_table() -> None:
    assert set(MAY) == set(Deed) == set(TABLE)


def test_that_one_of_several_roles_is_enough_and_none_is_not() -> None:
    require((Role.GUIDE, Role.ADMINISTRATOR), Deed.GIVE_KEYS)
    with pytest.raises(RefusedError):
        require((), Deed.GIVE_KEYS)


def test_that_a_refusal_names_who_may() -> None:
    sentence = "You may not give somebody a key; an administrator of the clinic may"
    with pytest.raises(RefusedError, match=sentence):
        require(set(Role) - {Role.ADMINISTRATOR}, Deed.GIVE_KEYS)
