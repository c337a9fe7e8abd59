"""The rows of `./dev bench` say what was measured and whether the goal is met."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks.__main__ import main
from benchmarks.row import BENCHMARKS, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Register one benchmark that remembers the budgets it was given."""
    budgets: list[bool] = []

    def measure(full: bool) -> Iterator[Row]:
        budgets.append(full)
        yield Row("press at 3,000", 12.5, floor=10.0, goal=1.2)

    monkeypatch.setitem(BENCHMARKS, "planted", measure)
    return budgets


@pytest.mark.parametrize(
    ("row", "ratio", "met"),
    [
        (Row("with a floor", 12.0, floor=10.0, goal=1.25), 1.2, True),
        (Row("over its floor", 13.0, floor=10.0, goal=1.25), 1.3, False),
        (Row("without a floor", 16.7, goal=16.7), None, True),
        (Row("too slow", 16.8, goal=16.7), None, False),
        (Row("only shown", 5.0, floor=10.0), 0.5, None),
    ],
    ids=lambda value: value.name if isinstance(value, Row) else "",
)
def test_that_a_row_judges_its_figure(row: Row, ratio: float | None, met: bool | None) -> None:
    assert (row.ratio, row.met) == (ratio, met)


def test_that_a_missed_goal_is_printed_beside_its_figure(
    planted: list[bool], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["planted"]) == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.split() == [
        *("press", "at", "3,000"),
        *("12.50", "ms", "10.00", "1.25", "1.2", "MISSED"),
    ]
    assert planted == [False]


def test_that_the_rows_are_written_as_json_as_well(planted: list[bool], tmp_path: Path) -> None:
    main(["--full", "--json", str(tmp_path / "rows.json"), "planted"])
    rows = json.loads((tmp_path / "rows.json").read_text(encoding="utf-8"))
    assert [(row["name"], row["ratio"], row["met"]) for row in rows] == [
        ("press at 3,000", 1.25, False)
    ]
    assert planted == [True]


def test_that_an_unknown_benchmark_is_refused_by_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["nonsense"])
    assert "no benchmark is called nonsense" in capsys.readouterr().err
