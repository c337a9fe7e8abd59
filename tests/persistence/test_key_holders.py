from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from fakes import FakeClock
from kadelyx_desk.domain.entries.clinic import Role, StaffRegistered
from kadelyx_desk.domain.errors import (
    InvalidValueError,
    MustWaitError,
    VaultError,
    WrongPassphraseError,
)
from kadelyx_desk.persistence.key_holders import VaultKeys
from kadelyx_desk.persistence.vault import unlock
from vaults import (
    DIRECTOR,
    GUIDE,
    GUIDES_PASSPHRASE,
    PASSPHRASE,
    MadeVault,
    cheap_rules,
    reading,
)

NEW = "another five words than these"
INES = StaffRegistered(
    UUID(int=9), "Ines Ortiz", (Role.INJECTOR,), "RN", may_inject=True, active=True
)


def _keys(made: MadeVault) -> VaultKeys:
    return VaultKeys(made.unlock(), cheap_rules(), FakeClock())


def test_that_somebody_new_unlocks_with_the_key_that_was_given(made: MadeVault) -> None:
    keys = _keys(made)

    keys.give(INES, NEW)

    assert keys.holders() == {DIRECTOR, GUIDE, INES.staff}
    opened = unlock(made.folder, INES.staff, NEW, reading())
    assert opened.staff == INES.staff
    assert opened.database_key == made.unlock().database_key
    assert not opened.may_add_people


def test_that_an_administrator_can_give_keys_on(made: MadeVault) -> None:
    second = StaffRegistered(
        UUID(int=8), "Omar Haddad", (Role.ADMINISTRATOR,), None, may_inject=False, active=True
    )
    _keys(made).give(second, NEW)

    assert unlock(made.folder, second.staff, NEW, reading()).may_add_people


def test_that_a_forgotten_passphrase_is_replaced_and_opens_nothing_any_more(
    made: MadeVault,
) -> None:
    guide = StaffRegistered(
        GUIDE, "Noor Vance", (Role.GUIDE,), None, may_inject=False, active=True
    )
    _keys(made).give(guide, NEW)

    assert unlock(made.folder, GUIDE, NEW, reading()).staff == GUIDE
    with pytest.raises(WrongPassphraseError):
        unlock(made.folder, GUIDE, GUIDES_PASSPHRASE, reading())


def test_that_a_changed_passphrase_opens_and_signs_as_before_and_the_old_one_does_not(
    made: MadeVault,
) -> None:
    keys = _keys(made)
    before = made.unlock().certificate_chain

    keys.change_own(PASSPHRASE, NEW)

    opened = unlock(made.folder, DIRECTOR, NEW, reading())
    assert opened.certificate_chain == before
    assert opened.may_add_people
    with pytest.raises(WrongPassphraseError):
        unlock(made.folder, DIRECTOR, PASSPHRASE, reading())


def test_that_the_passphrase_of_now_is_asked_for_and_a_wrong_one_counts(
    made: MadeVault,
) -> None:
    keys = _keys(made)
    with pytest.raises(WrongPassphraseError):
        keys.change_own("not what it is at all", NEW)
    with pytest.raises(MustWaitError):
        keys.change_own(PASSPHRASE, NEW)

    assert made.unlock(after=timedelta(days=60)).staff == DIRECTOR


@pytest.mark.parametrize("new", ["short", PASSPHRASE])
def test_that_a_new_one_that_will_not_do_changes_nothing(made: MadeVault, new: str) -> None:
    with pytest.raises(InvalidValueError):
        _keys(made).change_own(PASSPHRASE, new)

    assert made.unlock().staff == DIRECTOR


def test_that_a_folder_that_cannot_be_written_leaves_the_passphrase_as_it_is(
    made: MadeVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = _keys(made)

    def fail(*_parts: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kadelyx_desk.persistence.open_vault.write_slots", fail)
    with pytest.raises(VaultError):
        keys.change_own(PASSPHRASE, NEW)
    monkeypatch.undo()

    assert made.unlock().staff == DIRECTOR
