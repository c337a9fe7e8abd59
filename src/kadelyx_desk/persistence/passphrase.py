"""What may be a passphrase, how it is brought into one spelling, and how one is generated."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kadelyx_desk.domain.errors import InvalidValueError

SHORTEST: Final = 15
LONGEST: Final = 1024
GENERATED_WORDS: Final = 5
_LEFT_OVER: Final = 8
_LONGEST_UNIT: Final = 6
_FIELD: Final = "passphrase"


def normalised(passphrase: str) -> bytes:
    """The bytes a key is derived from.

    NFC, and every space a plain one, as the OpaqueString profile of RFC 8265 has it: the same
    words open the slot whichever keyboard typed them. NFKC is not used, because it would make
    characters equal that a person chose to be different.
    """
    return _spelt(passphrase).encode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class PassphrasePolicy:
    """The word list of the generator, the block list, and the sequences on a keyboard."""

    words: tuple[str, ...]
    blocked: frozenset[str]
    sequences: tuple[str, ...]

    @classmethod
    def load(cls, resources: Path) -> PassphrasePolicy:
        """Read the lists from the folder of the program's resources."""
        words = _lines(resources / "words" / "eff-long.txt")
        blocked = _lines(resources / "passphrases" / "blocked.txt")
        sequences = _lines(resources / "passphrases" / "sequences.txt")
        return cls(words, frozenset(map(_plain, blocked)), sequences)

    def generate(self) -> str:
        """Five words at random: 64.6 bits with the 7,776 words shipped."""
        return " ".join(secrets.choice(self.words) for _ in range(GENERATED_WORDS))

    def check(self, passphrase: str, clinic: str) -> None:
        """Accept a new passphrase, or say in a sentence why not; no rules of composition.

        Raises:
            InvalidValueError: too short, too long, common, or the clinic's name.
        """
        spelt = _spelt(passphrase)
        if len(spelt) < SHORTEST:
            message = (
                f"The passphrase needs at least {SHORTEST} characters; it has {len(spelt)}."
            )
            raise InvalidValueError(message, _FIELD)
        if len(spelt) > LONGEST:
            raise InvalidValueError(
                f"The passphrase may have at most {LONGEST:,} characters.", _FIELD
            )
        # A character this program's Unicode tables do not know could be normalised otherwise
        # by a later version, and would then lock its owner out.
        if any(unicodedata.category(c) in {"Cc", "Cn", "Cs"} for c in spelt):
            raise InvalidValueError(
                "The passphrase holds a character that not every keyboard can type again.",
                _FIELD,
            )
        if self._is_common(_plain(spelt)):
            message = (
                "This passphrase is easily guessed. Five unrelated words are hard to guess."
            )
            raise InvalidValueError(message, _FIELD)
        name = _plain(clinic)
        if name and name in _plain(spelt):
            rest = _plain(spelt).replace(name, "")
            if len(rest) < _LEFT_OVER:
                raise InvalidValueError(
                    "The passphrase is little more than the name of the clinic.", _FIELD
                )

    def _is_common(self, plain: str) -> bool:
        if plain in self.blocked or _unit(plain) in self.blocked:
            return True
        if len(_unit(plain)) <= _LONGEST_UNIT:
            return True
        runs = [run for line in self.sequences for run in (line * 3, line[::-1] * 3)]
        return any(plain in run for run in runs)


def _spelt(passphrase: str) -> str:
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in passphrase)
    return unicodedata.normalize("NFC", spaced)


def _plain(text: str) -> str:
    """The text without case, spaces and punctuation; as it is where nothing would be left."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return "".join(c for c in folded if c.isalnum()) or folded


def _unit(plain: str) -> str:
    """The shortest piece that, repeated, gives the text: `abab` is made of `ab`."""
    return plain[: (plain + plain).find(plain, 1)]


def _lines(path: Path) -> tuple[str, ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
