"""The numbered steps that make and widen the tables; a step, once shipped, never changes.

The rules of the record stand here as triggers, below every program: entries and streams are
never changed and never removed, an entry follows the one before it, and a signed session takes
only what may follow a signature. The triggers before an insert also stop REPLACE, which would
otherwise remove the older row where recursive triggers are off.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x4B44524B
"""What `PRAGMA application_id` says of a record of Kadelyx Desk: "KDRK"."""

_TABLES_1: Final = """
CREATE TABLE vault (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16)
) STRICT;

CREATE TABLE stream (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  created TEXT NOT NULL,
  genesis BLOB NOT NULL CHECK (length(genesis) = 32)
) STRICT;
CREATE INDEX stream_by_kind ON stream (kind, number);

CREATE TABLE entry (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  stream BLOB NOT NULL REFERENCES stream (id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  kind TEXT NOT NULL,
  canonical BLOB NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (stream, seq)
) STRICT;
CREATE INDEX entry_signed ON entry (stream) WHERE kind = 'signed';

CREATE TABLE draft (
  stream BLOB NOT NULL CHECK (length(stream) = 16),
  about TEXT NOT NULL,
  form TEXT NOT NULL,
  author BLOB NOT NULL CHECK (length(author) = 16),
  text TEXT NOT NULL,
  kept TEXT NOT NULL,
  PRIMARY KEY (stream, about, form, author)
) STRICT;

CREATE TABLE couple_list (
  couple BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT,
  person_a BLOB NOT NULL,
  person_b BLOB
) STRICT;
CREATE INDEX couple_list_by_a ON couple_list (person_a);
CREATE INDEX couple_list_by_b ON couple_list (person_b);

CREATE TABLE session_list (
  session BLOB NOT NULL PRIMARY KEY,
  couple BLOB NOT NULL,
  couple_code TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT,
  number INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  stage TEXT NOT NULL,
  planned_journey TEXT NOT NULL,
  journey_ended TEXT,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX session_list_by_journey ON session_list (planned_journey);

CREATE TABLE list_state (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  upto INTEGER NOT NULL
) STRICT;
"""

_TRIGGERS_1: Final = """
CREATE TRIGGER vault_is_one BEFORE INSERT ON vault WHEN EXISTS (SELECT 1 FROM vault)
BEGIN SELECT RAISE(ABORT, 'kept: vault'); END;
CREATE TRIGGER vault_not_changed BEFORE UPDATE ON vault
BEGIN SELECT RAISE(ABORT, 'kept: vault'); END;
CREATE TRIGGER vault_not_removed BEFORE DELETE ON vault
BEGIN SELECT RAISE(ABORT, 'kept: vault'); END;

CREATE TRIGGER stream_not_changed BEFORE UPDATE ON stream
BEGIN SELECT RAISE(ABORT, 'kept: stream'); END;
CREATE TRIGGER stream_not_removed BEFORE DELETE ON stream
BEGIN SELECT RAISE(ABORT, 'kept: stream'); END;
CREATE TRIGGER stream_not_replaced BEFORE INSERT ON stream
WHEN EXISTS (SELECT 1 FROM stream WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM stream WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'kept: stream'); END;

CREATE TRIGGER entry_not_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'kept: entry'); END;
CREATE TRIGGER entry_not_removed BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'kept: entry'); END;
CREATE TRIGGER entry_not_replaced BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM entry WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'kept: entry'); END;

CREATE TRIGGER entry_states_its_kind BEFORE INSERT ON entry
WHEN NEW.kind IS NOT json_extract(CAST(NEW.canonical AS TEXT), '$.kind')
BEGIN SELECT RAISE(ABORT, 'kind: entry'); END;

CREATE TRIGGER entry_follows BEFORE INSERT ON entry
WHEN NEW.seq IS NOT 1 + coalesce((SELECT max(seq) FROM entry WHERE stream = NEW.stream), 0)
  OR NEW.prev IS NOT coalesce(
    (SELECT hash FROM entry WHERE stream = NEW.stream ORDER BY seq DESC LIMIT 1),
    (SELECT genesis FROM stream WHERE id = NEW.stream))
BEGIN SELECT RAISE(ABORT, 'chain: entry'); END;

CREATE TRIGGER signed_is_locked BEFORE INSERT ON entry
WHEN NEW.kind NOT IN ('addendum', 'cosigned', 'returned')
 AND EXISTS (SELECT 1 FROM entry WHERE stream = NEW.stream AND kind = 'signed')
BEGIN SELECT RAISE(ABORT, 'signed: entry'); END;
"""

STEPS: Final = ((_TABLES_1 + _TRIGGERS_1),)
"""Step n, at place n - 1, takes a file from `user_version` n - 1 to n."""

SCHEMA: Final = len(STEPS)
"""The `user_version` of a file that this program writes."""
