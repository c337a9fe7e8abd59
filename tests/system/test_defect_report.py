from __future__ import annotations

import platform

from kadelyx_desk.system.defect import defect
from kadelyx_desk.system.defect_report import report

CANARY = "canary Rivera 04-Mar-1985"


def _fail() -> None:
    raise LookupError(CANARY)


def test_that_the_report_says_facts_defect_dump_and_log_in_this_order() -> None:
    try:
        _fail()
    except LookupError as error:
        found = defect(type(error), error, error.__traceback__)

    text = report([("Version", "0.2.0")], found, "Fatal Python error: Aborted", ["one", "two"])

    parts = (
        "Version     0.2.0",
        "LookupError\n  test_defect_report.py:",
        "Aborted",
        "one\ntwo",
    )
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert CANARY not in text


def test_that_the_report_names_the_system_and_never_the_machine() -> None:
    text = report([], None, "", [])
    assert platform.python_version() in text
    assert platform.node() not in text
    assert "What went wrong" not in text
    assert "The run before" not in text
