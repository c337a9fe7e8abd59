"""Every expected failure, each carrying a sentence that a clinician can act on.

KadelyxError
    InvalidValueError        a typed value that cannot be what was meant; names its field
    RefusedError             a rule of the record or of the protocol forbids the entry
    NotSavedError            the disk did not take the entry; it is kept in hand, same id
    RecordAlteredError       the chain does not hold: something was changed outside the program
    UnreadableEntryError     stored bytes that no known schema can read
    VaultError               the record could not be opened
        VaultMissingError    there is no record at this place
        WrongPassphraseError the passphrase does not open this slot
        MustWaitError        too many wrong passphrases; says how many seconds are left
        VaultDamagedError    both copies of a file are damaged
        NewerFormatError     written by a newer program
        AlreadyOpenError     another window of the program holds the record
"""

from __future__ import annotations


class KadelyxError(Exception):
    """An expected failure. `str(error)` is a sentence for a clinician, with no name in it."""


class InvalidValueError(KadelyxError):
    """A value that was typed cannot be meant; `field` names the place it was typed in."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class RefusedError(KadelyxError):
    """A rule forbids the entry; nothing was written."""

    def __init__(self, sentence: str, code: str = "") -> None:
        super().__init__(sentence)
        self.code = code


class NotSavedError(KadelyxError):
    """The entry is not in the record. The caller keeps it and may retry with the same id."""


class RecordAlteredError(KadelyxError):
    """The chain of a stream does not hold at `seq` (0 where the stream itself is meant)."""

    def __init__(self, sentence: str, seq: int = 0) -> None:
        super().__init__(sentence)
        self.seq = seq


class UnreadableEntryError(KadelyxError):
    """Bytes of an entry that this program cannot read."""


class VaultError(KadelyxError):
    """The record could not be opened."""


class VaultMissingError(VaultError):
    """There is no record in the folder."""


class WrongPassphraseError(VaultError):
    """The passphrase or recovery code does not open the slot."""


class MustWaitError(VaultError):
    """Too many wrong attempts; `seconds` are left before the next one is taken."""

    def __init__(self, sentence: str, seconds: float) -> None:
        super().__init__(sentence)
        self.seconds = seconds


class VaultDamagedError(VaultError):
    """A file of the record is damaged and no good copy lies beside it."""


class NewerFormatError(VaultError):
    """The record was written by a newer version of the program."""


class AlreadyOpenError(VaultError):
    """Another running program holds the record."""
