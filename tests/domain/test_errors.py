from __future__ import annotations

import inspect

import pytest

from kadelyx_desk.domain import errors
from kadelyx_desk.domain.errors import (
    InvalidValueError,
    KadelyxError,
    MustWaitError,
    RecordAlteredError,
    RefusedError,
)

KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_expected_failure_is_one_kind_and_stands_in_the_tree(
    kind: type[Exception],
) -> None:
    assert issubclass(kind, KadelyxError)
    assert kind.__name__ in (errors.__doc__ or "")


def test_that_a_failure_says_its_sentence_and_what_belongs_to_it() -> None:
    typed = InvalidValueError("Type a figure in mg.", "dose")
    refused = RefusedError("This dose is ordered already.", "ordered")
    altered = RecordAlteredError("Entry no. 3 is missing.", 3)
    waiting = MustWaitError("Wait 4 s.", 4.0)

    assert (str(typed), typed.field) == ("Type a figure in mg.", "dose")
    assert (str(refused), refused.code) == ("This dose is ordered already.", "ordered")
    assert (str(altered), altered.seq) == ("Entry no. 3 is missing.", 3)
    assert (str(waiting), waiting.seconds) == ("Wait 4 s.", 4.0)
