"""Tells a wrong key from a damaged file: looks for one page whose authentication code fits."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from typing import Final

PAGE: Final = 4096
_SALT: Final = 16
_CODE: Final = 64
_SALT_MASK: Final = 0x3A  # SQLCipher's design: the salt of its HMAC key is the file's, masked
_MOST_PAGES: Final = 64


def key_fits(path: Path, key: bytes) -> bool:
    """Whether any of the file's first pages was written with the raw key (SQLCipher 4)."""
    with path.open("rb") as file:
        content = file.read(PAGE * _MOST_PAGES)
    salt = bytes(byte ^ _SALT_MASK for byte in content[:_SALT])
    code_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, len(key))
    whole = len(content) // PAGE
    return any(
        _is_authentic(content[(number - 1) * PAGE : number * PAGE], number, code_key)
        for number in range(1, whole + 1)
    )


def _is_authentic(page: bytes, number: int, code_key: bytes) -> bool:
    covered = page[_SALT:-_CODE] if number == 1 else page[:-_CODE]
    code = hmac.digest(code_key, covered + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(code, page[-_CODE:])
