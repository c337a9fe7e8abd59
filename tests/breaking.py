"""A record whose disk fails when a test says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.persistence.database import Record


class BreakingRecord(Record):
    """A record whose next commit fails, before or after the disk took it."""

    breaks: str | None = None
    reopened = 0

    def reopen(self) -> None:
        self.reopened += 1
        super().reopen()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        breaks, self.breaks = self.breaks, None
        with super().writing() as connection:
            yield connection
            if breaks == "before":
                raise OperationalError("COMMIT", None, _error(sqlcipher.SQLITE_IOERR))
            if breaks == "full":
                raise OperationalError("COMMIT", None, _error(sqlcipher.SQLITE_FULL))
        if breaks == "after":
            raise OperationalError("COMMIT", None, _error(sqlcipher.SQLITE_IOERR))


def _error(code: int) -> Exception:
    error: Any = sqlcipher.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    assert isinstance(error, Exception)
    return error
