"""Entries that close a session's record, and the only kinds that may follow a signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.values import StaffRef

AFTER_SIGNING = frozenset({"addendum", "cosigned", "returned"})
"""The kinds that the database still takes into a signed session."""


@dataclass(frozen=True, slots=True)
class Addendum(Body):
    """What is added to a signed session; the signed part stays as it is."""

    KIND: ClassVar[str] = "addendum"
    UNDOABLE: ClassVar[bool] = False
    MEANING: ClassVar[str] = "Added to a signed session"

    text: str


@dataclass(frozen=True, slots=True)
class Signed(Body):
    """A person's signature over everything before it.

    `head` is the hash of the entry before, `form_sha256` that of the form which was shown, in
    hex. `signature` is ECDSA P-256 over the canonical statement (see `record.statement`), DER
    in base64; `certificate` is the signer's, DER in base64.
    """

    KIND: ClassVar[str] = "signed"
    UNDOABLE: ClassVar[bool] = False
    MEANING: ClassVar[str] = "The record signed: by whom, as what, over which head"

    signer: StaffRef
    role: str
    licence: str | None
    meaning: str
    head: str
    form: str
    form_sha256: str
    program: str
    signature: str
    certificate: str

    @property
    def both_agreed(self) -> bool:
        return True
