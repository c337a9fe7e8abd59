from __future__ import annotations

import sys

import pytest

from kadelyx_desk.system.defect import (
    Defect,
    defect,
    inside,
    places,
    without_places_of_the_machine,
)

CANARY = "canary Rivera 04-Mar-1985"


def _fail() -> None:
    note = CANARY
    raise LookupError(note)


def _wrap() -> None:
    try:
        _fail()
    except LookupError as cause:
        raise RuntimeError(CANARY) from cause


def _found() -> Defect:
    try:
        _wrap()
    except RuntimeError as error:
        return defect(type(error), error, error.__traceback__)
    raise AssertionError


def test_that_a_defect_is_its_kinds_and_places_with_what_it_came_from() -> None:
    found = _found()
    assert [one.kind for one in found.chain] == ["RuntimeError", "LookupError"]
    assert found.chain[1].places[-1].startswith("test_defect.py:")
    assert found.chain[1].places[-1].endswith(" _fail")
    assert ", from LookupError at " in found.line


def test_that_no_message_and_no_value_of_a_variable_is_in_it() -> None:
    assert CANARY not in repr(_found())
    assert "Rivera" not in _found().line


def test_that_errors_that_came_from_each_other_are_told_once() -> None:
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    found = defect(type(first), first, None)
    assert [one.kind for one in found.chain] == ["ValueError", "KeyError"]


def test_that_the_way_a_defect_was_met_stands_in_its_line() -> None:
    found = defect(LookupError, None, None, "on a thread")
    assert found.line.startswith("LookupError on a thread at ")
    assert places(None) == ()


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/users/dana/desk/src/kadelyx_desk/ui/views/rail.py", "kadelyx_desk/ui/views/rail.py"),
        ("C:\\Users\\dana\\kadelyx_desk\\x.py", "kadelyx_desk/x.py"),
        ("/users/dana/venv/lib/site-packages/PySide6/a.py", "PySide6/a.py"),
        ("/users/dana/desk/_internal/lib.so", "lib.so"),
        ("/usr/lib/python3.11/threading.py", "threading.py"),
        ("<string>", "<string>"),
        ("", ""),
    ],
)
def test_that_a_path_is_told_from_its_package_on(path: str, told: str) -> None:
    assert inside(path) == told


def test_that_a_dump_names_no_place_of_the_machine() -> None:
    dump = 'Thread 1:\n  File "/users/dana/kadelyx_desk/ui/rail.py", line 3 in show\n'
    said = without_places_of_the_machine(dump)
    assert said == 'Thread 1:\n  File "kadelyx_desk/ui/rail.py", line 3 in show\n'
    assert sys.prefix not in said
