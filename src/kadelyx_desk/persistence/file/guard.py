"""Decides which statements an opened record takes: what is not listed here is refused."""

from __future__ import annotations

from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

KEPT: Final = frozenset({"vault", "stream", "entry"})
"""Tables that take rows and never change or lose one."""

LOOSE: Final = frozenset({"draft", "couple_list", "session_list", "list_state"})
"""Tables that are no record: half-typed texts, and lists made from the streams."""

_ALWAYS: Final = frozenset(
    {
        sqlcipher.SQLITE_SELECT,
        sqlcipher.SQLITE_READ,
        sqlcipher.SQLITE_TRANSACTION,
        sqlcipher.SQLITE_SAVEPOINT,
        sqlcipher.SQLITE_RECURSIVE,
    }
)
_LOOKS: Final = frozenset(
    {
        "application_id",
        "cell_size_check",
        "cipher_integrity_check",
        "cipher_version",
        "foreign_key_check",
        "foreign_keys",
        "integrity_check",
        "journal_mode",
        "page_count",
        "quick_check",
        "read_uncommitted",
        "recursive_triggers",
        "schema_version",
        "synchronous",
        "user_version",
    }
)
"""Pragmas that may be asked, never set."""

_FORBIDDEN_FUNCTIONS: Final = frozenset(
    {
        "fts3_tokenizer",
        "load_extension",
        "sqlcipher_export",
        "writefile",
    }
)


def authorize(
    action: int, first: str | None, second: str | None, database: str | None, inner: str | None
) -> int:
    """SQLite's authorizer of an opened record; asked whenever a statement is prepared.

    `first` and `second` are the table, pragma or function the action names; `inner` is the
    trigger it comes from.
    """
    del inner
    main = database in {"main", None}
    match action:
        case sqlcipher.SQLITE_INSERT:
            may = main and first in KEPT | LOOSE
        case sqlcipher.SQLITE_UPDATE | sqlcipher.SQLITE_DELETE:
            may = main and first in LOOSE
        case sqlcipher.SQLITE_PRAGMA:
            may = (first in _LOOKS and second is None) or first == "wal_checkpoint"
        case sqlcipher.SQLITE_FUNCTION:
            may = second not in _FORBIDDEN_FUNCTIONS
        case _:
            may = action in _ALWAYS
    return int(sqlcipher.SQLITE_OK if may else sqlcipher.SQLITE_DENY)
