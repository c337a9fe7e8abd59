from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.domain.errors import RefusedError, VaultDamagedError, VaultError
from kadelyx_desk.persistence.file.disk_errors import not_saved, reading_errors, refused


def _error(code: int, said: str = "disk I/O error") -> DBAPIError:
    cause: Any = sqlcipher.OperationalError(said)
    cause.sqlite_errorcode = code
    return OperationalError("SELECT", {"text": "CANARY"}, cause, hide_parameters=True)


def test_that_a_full_disk_is_said_in_words() -> None:
    assert "disk is full" in str(not_saved(_error(sqlcipher.SQLITE_FULL)))
    assert "disk is full" not in str(not_saved(_error(sqlcipher.SQLITE_IOERR)))
    assert "try again" in str(not_saved(VaultError("gone")))


@pytest.mark.parametrize("code", [sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB])
def test_that_damage_is_told_from_a_disk_that_refuses(code: int) -> None:
    with pytest.raises(VaultDamagedError), reading_errors():
        raise _error(code | 1 << 8)
    with pytest.raises(VaultError) as caught, reading_errors():
        raise _error(sqlcipher.SQLITE_IOERR)
    assert not isinstance(caught.value, VaultDamagedError)


def test_that_a_rule_of_the_record_is_told_from_a_defect() -> None:
    signed = refused(_error(sqlcipher.SQLITE_CONSTRAINT, "signed: entry"))
    assert isinstance(signed, RefusedError)
    assert signed.code == "signed"
    assert refused(_error(sqlcipher.SQLITE_CONSTRAINT, "kind: entry")) is None


def test_that_no_bound_value_is_in_a_message() -> None:
    assert "CANARY" not in str(_error(sqlcipher.SQLITE_IOERR))
