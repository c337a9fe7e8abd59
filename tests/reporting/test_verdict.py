"""A verdict and the exit code that follows from it."""

from __future__ import annotations

import pytest

from kadelyx_desk.reporting.verdict import State, Verdict, altered


@pytest.mark.parametrize(
    ("state", "is_known", "code"),
    [
        (State.COMPLETE, True, 0),
        (State.PARTIAL, True, 0),
        (State.COMPLETE, False, 3),
        (State.PARTIAL, False, 3),
        (State.ALTERED, True, 1),
        (State.ALTERED, False, 1),
    ],
)
def test_that_the_exit_code_says_state_and_signer(
    state: State, is_known: bool, code: int
) -> None:
    assert Verdict(state, 1, 1, "x", is_known, "", "").exit_code == code


def test_that_an_altered_file_names_nobody() -> None:
    verdict = altered("Altered.", "Page 3")
    assert (verdict.sealed_by, verdict.is_known, verdict.where) == ("", False, "Page 3")
