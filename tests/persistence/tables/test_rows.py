from __future__ import annotations

import pytest
from sqlalchemy.dialects.sqlite import dialect
from sqlmodel import SQLModel

from kadelyx_desk.persistence.database import Record

_KINDS = {"BLOB": "BLOB", "TEXT": "VARCHAR", "INTEGER": "INTEGER"}


@pytest.mark.parametrize("name", sorted(SQLModel.metadata.tables))
def test_that_the_declared_columns_are_those_of_the_file(record: Record, name: str) -> None:
    declared = SQLModel.metadata.tables[name].columns
    with record.reading() as connection:
        query = "SELECT name, type, [notnull], pk FROM pragma_table_info(?)"
        record._driver.set_authorizer(None)
        found = connection.exec_driver_sql(query, (name,)).all()
    assert [row.name for row in found] == [column.name for column in declared]
    for row, column in zip(found, declared, strict=True):
        assert bool(row.pk) == column.primary_key
        if not column.primary_key:
            assert bool(row.notnull) != column.nullable
        assert column.type.compile(dialect=dialect()) == _KINDS[row.type]


def test_that_every_table_of_the_file_is_declared(record: Record) -> None:
    with record.reading() as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        found = set(connection.exec_driver_sql(query).scalars())
    assert found == set(SQLModel.metadata.tables)
