"""What a report's process says: what it made, a sentence, or the place of a defect."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pipe

import pytest

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.reporting.child import ending, heard, say, tell


def _told(work: Callable[[], bytes]) -> bytes:
    ours, theirs = Pipe()
    tell(theirs, work)
    return ending(*heard(ours))


def _raise(error: Exception) -> Callable[[], bytes]:
    def work() -> bytes:
        raise error

    return work


def test_that_what_was_made_comes_back_whole() -> None:
    assert _told(lambda: b"pages") == b"pages"


def test_that_a_reason_comes_back_as_its_sentence() -> None:
    with pytest.raises(KadelyxError, match="The desk is locked"):
        _told(_raise(KadelyxError("The desk is locked.")))
    with pytest.raises(KadelyxError, match="could not be written: No space left"):
        _told(_raise(OSError(28, "No space left on device")))


def test_that_a_defect_comes_back_as_a_place_and_no_words() -> None:
    with pytest.raises(RuntimeError) as found:
        _told(_raise(ValueError("Rivera")))
    assert str(found.value).startswith("ValueError at ")
    assert "Rivera" not in str(found.value)


def test_that_a_child_that_is_gone_without_a_word_is_a_sentence() -> None:
    ours, theirs = Pipe()
    theirs.close()
    with pytest.raises(KadelyxError, match="could not be made"):
        heard(ours)


def test_that_nobody_listening_breaks_nothing() -> None:
    ours, theirs = Pipe()
    ours.close()
    say(theirs, b"done", b"")
    assert not theirs.closed
    theirs.close()
