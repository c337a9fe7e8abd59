"""The `DraftStore` port: half-typed texts, encrypted like the record and no part of it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Delete, Insert, and_, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ColumnElement

from kadelyx_desk.application.ports import Draft, DraftKey
from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.domain.moments import utc_from_text, utc_text
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.file.disk_errors import not_saved, reading_errors
from kadelyx_desk.persistence.tables.rows import DRAFT


class SqlDraftStore:
    """One text per stream, partner, form and author."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def keep(self, draft: Draft) -> None:
        """Keep the text, in the place of an earlier one with the same key.

        Raises:
            NotSavedError: the disk did not take it.
        """
        key = draft.key
        row = {
            "stream": key.stream.bytes,
            "about": key.about,
            "form": key.form,
            "author": key.author.bytes,
            "text": draft.text,
            "kept": utc_text(draft.kept),
        }
        statement = insert(DRAFT).values(row)
        again = {"text": statement.excluded.text, "kept": statement.excluded.kept}
        place = DRAFT.primary_key
        self._write(statement.on_conflict_do_update(index_elements=place, set_=again))

    def drop(self, key: DraftKey) -> None:
        """Forget it, once it became an entry or was emptied.

        Raises:
            NotSavedError: the disk did not take it.
        """
        self._write(delete(DRAFT).where(_is(key)))

    def of_stream(self, stream: UUID, author: UUID) -> tuple[Draft, ...]:
        """The drafts that a person left in a stream."""
        mine = and_(DRAFT.c.stream == stream.bytes, DRAFT.c.author == author.bytes)
        query = select(DRAFT).where(mine).order_by(DRAFT.c.about, DRAFT.c.form)
        with reading_errors(), self._record.reading() as connection:
            return tuple(
                Draft(
                    DraftKey(stream, row.about, row.form, author),
                    row.text,
                    utc_from_text(row.kept),
                )
                for row in connection.execute(query)
            )

    def _write(self, statement: Insert | Delete) -> None:
        try:
            with self._record.writing() as connection:
                connection.execute(statement)
        except (DBAPIError, VaultError) as error:
            raise not_saved(error) from error


def _is(key: DraftKey) -> ColumnElement[bool]:
    return and_(
        DRAFT.c.stream == key.stream.bytes,
        DRAFT.c.about == key.about,
        DRAFT.c.form == key.form,
        DRAFT.c.author == key.author.bytes,
    )
