from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kadelyx_desk.domain.errors import (
    InvalidValueError,
    MustWaitError,
    RefusedError,
    VaultDamagedError,
    VaultMissingError,
    WrongPassphraseError,
)
from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.persistence.key_derivation import SHIPPED
from kadelyx_desk.persistence.keys.recovery_code import generate_code
from kadelyx_desk.persistence.open_vault import NewPerson, Rules
from kadelyx_desk.persistence.slot_file import COPIES, DATABASE, read_slots, write_slots
from kadelyx_desk.persistence.vault import (
    Founding,
    PassphraseCheck,
    create_vault,
    unlock,
    unlock_with_recovery,
)
from vaults import (
    CLINIC,
    DIRECTOR,
    GUIDE,
    GUIDES_PASSPHRASE,
    PASSPHRASE,
    MadeVault,
    cheap_rules,
    director,
    policy,
    reading,
)

_WRONG = "another five words than these"


def test_that_a_vault_founded_with_the_shipped_cost_opens(tmp_path: Path) -> None:
    founding = Founding(CLINIC, director(), PASSPHRASE)
    opened, _ = create_vault(tmp_path / "vault", founding, Rules(policy()), reading())
    again = unlock(tmp_path / "vault", DIRECTOR, PASSPHRASE, reading())
    assert again.database_key == opened.database_key
    kdf = read_slots(tmp_path / "vault").content["slots"][0]["header"]["kdf"]
    assert kdf["memory_kib"] == SHIPPED.memory_kib == 262_144
    assert (kdf["iterations"], kdf["lanes"]) == (3, 4)


def test_that_everybody_opens_the_same_record_with_an_own_passphrase(made: MadeVault) -> None:
    one = unlock(made.folder, DIRECTOR, PASSPHRASE, reading())
    other = unlock(made.folder, GUIDE, GUIDES_PASSPHRASE, reading())
    assert one.database_key == other.database_key
    assert len(one.database_key) == 32
    assert (one.staff, other.staff) == (DIRECTOR, GUIDE)


def test_that_a_wrong_passphrase_is_refused(made: MadeVault) -> None:
    with pytest.raises(WrongPassphraseError):
        unlock(made.folder, DIRECTOR, _WRONG, reading())


def test_that_somebody_elses_passphrase_is_refused(made: MadeVault) -> None:
    with pytest.raises(WrongPassphraseError):
        unlock(made.folder, DIRECTOR, GUIDES_PASSPHRASE, reading())


def test_that_the_next_try_after_a_wrong_passphrase_waits(made: MadeVault) -> None:
    with pytest.raises(WrongPassphraseError):
        unlock(made.folder, DIRECTOR, _WRONG, reading())
    with pytest.raises(MustWaitError):
        unlock(made.folder, DIRECTOR, PASSPHRASE, reading())
    unlock(made.folder, DIRECTOR, PASSPHRASE, reading(timedelta(seconds=1)))
    unlock(made.folder, DIRECTOR, PASSPHRASE, reading(timedelta(seconds=1)))


def test_that_no_record_is_made_over_another(made: MadeVault) -> None:
    before = {path.name: path.read_bytes() for path in made.folder.iterdir()}
    with pytest.raises(RefusedError):
        create_vault(
            made.folder, Founding(CLINIC, director(), PASSPHRASE), cheap_rules(), reading()
        )
    assert {path.name: path.read_bytes() for path in made.folder.iterdir()} == before


def test_that_a_lone_database_is_no_place_for_a_new_vault(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"record")
    with pytest.raises(RefusedError):
        create_vault(
            tmp_path, Founding(CLINIC, director(), PASSPHRASE), cheap_rules(), reading()
        )


def test_that_a_refused_passphrase_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError):
        create_vault(
            tmp_path / "vault", Founding(CLINIC, director(), "short"), cheap_rules(), reading()
        )
    assert not (tmp_path / "vault").exists()


@pytest.mark.parametrize("name", ["", "  ", "x" * 201, "Harbour\nClinic", "\ud800"])
def test_that_a_clinic_and_a_person_need_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidValueError) as of_clinic:
        create_vault(
            tmp_path / "vault", Founding(name, director(), PASSPHRASE), cheap_rules(), reading()
        )
    with pytest.raises(InvalidValueError) as of_person:
        NewPerson(GUIDE, name, ())
    assert (of_clinic.value.field, of_person.value.field) == ("clinic", "name")


def test_that_a_missing_vault_is_not_a_wrong_passphrase(tmp_path: Path) -> None:
    with pytest.raises(VaultMissingError):
        unlock(tmp_path, DIRECTOR, PASSPHRASE, reading())


def test_that_unlocking_heals_a_damaged_copy(made: MadeVault) -> None:
    (made.folder / COPIES[0]).write_bytes(b"{")
    made.unlock()
    assert read_slots(made.folder).whole


def test_that_both_copies_damaged_is_said_so(made: MadeVault) -> None:
    for name in COPIES:
        (made.folder / name).write_bytes(b"{")
    with pytest.raises(VaultDamagedError):
        made.unlock()


def test_that_the_recovery_code_opens_and_signs_nothing(made: MadeVault) -> None:
    opened = unlock_with_recovery(made.folder, made.recovery_code.lower(), reading())
    assert opened.database_key == made.unlock().database_key
    for attempt in (
        lambda: opened.sign(b"x"),
        lambda: opened.certificate,
        lambda: opened.staff,
    ):
        with pytest.raises(RefusedError):
            attempt()


def test_that_a_typing_error_in_the_code_is_told_before_it_counts(made: MadeVault) -> None:
    code = made.recovery_code
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    with pytest.raises(InvalidValueError, match="Group 7"):
        unlock_with_recovery(made.folder, wrong, reading())
    unlock_with_recovery(made.folder, code, reading())


def test_that_the_code_of_another_vault_is_refused(made: MadeVault) -> None:
    with pytest.raises(WrongPassphraseError):
        unlock_with_recovery(made.folder, generate_code(), reading())


def test_that_a_forgotten_passphrase_is_replaced_from_the_recovery_sheet(
    made: MadeVault,
) -> None:
    before = made.unlock()
    recovered = unlock_with_recovery(made.folder, made.recovery_code, reading())
    administrator = NewPerson(DIRECTOR, "Marta Lind", ("director",), administrator=True)
    recovered.renew_person(administrator, _WRONG, cheap_rules(), reading())
    with pytest.raises(WrongPassphraseError):
        unlock(made.folder, DIRECTOR, PASSPHRASE, reading())
    after = unlock(made.folder, DIRECTOR, _WRONG, reading(timedelta(hours=1)))
    assert after.database_key == before.database_key
    assert after.certificate != before.certificate
    assert after.may_add_people
    header = read_slots(made.folder).content["slots"][-1]["header"]
    assert header["generation"] == 2


def test_that_a_passphrase_is_confirmed_without_a_second_unlock(made: MadeVault) -> None:
    clock = _StoppedClock()
    check = PassphraseCheck(made.folder, DIRECTOR, clock)
    check.confirm(PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        check.confirm(_WRONG)
    with pytest.raises(MustWaitError):
        check.confirm(PASSPHRASE)


def test_that_a_file_cannot_ask_for_more_memory_than_the_ceiling(made: MadeVault) -> None:
    found = read_slots(made.folder)
    found.content["slots"][0]["header"]["kdf"]["memory_kib"] = 64 * 1024 * 1024
    write_slots(made.folder, found.content, found.sequence + 1)
    with pytest.raises(VaultDamagedError):
        made.unlock()


class _StoppedClock:
    def read(self) -> Reading:
        return reading()
