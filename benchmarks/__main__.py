"""Run the benchmarks and print a row each: name, value, floor, ratio, goal, met."""

from __future__ import annotations

import argparse
import json
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import benchmarks
from benchmarks.row import BENCHMARKS, Row

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS = "{:<58} {:>12} {:>10} {:>7} {:>7}  {}"


def main(words: list[str]) -> int:
    """Run the named benchmarks, or all; the exit code is 0 even where a goal is missed.

    A figure is for a person to judge on a machine they know; only a benchmark that could not
    run makes this fail.
    """
    for module in pkgutil.iter_modules(benchmarks.__path__):
        if module.name != "__main__":
            import_module(f"benchmarks.{module.name}")
    options = _options(words)
    print(COLUMNS.format("name", "value", "floor", "ratio", "goal", "met"))
    rows = [
        row for name in options.names or sorted(BENCHMARKS) for row in _shown(name, options)
    ]
    if options.json:
        listed = json.dumps([_as_json(row) for row in rows], indent=1)
        options.json.write_text(f"{listed}\n", encoding="utf-8")
    return 0


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench", description=benchmarks.__doc__)
    parser.add_argument("--full", action="store_true", help="more rounds and the largest sizes")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the rows there as well"
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(sorted(BENCHMARKS)))
    options = parser.parse_args(words)
    unknown = set(options.names) - BENCHMARKS.keys()
    if unknown:
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    return options


def _shown(name: str, options: argparse.Namespace) -> Iterable[Row]:
    for row in BENCHMARKS[name](options.full):
        cells = _cells(row)
        print(COLUMNS.format(*cells), flush=True)
        yield row


def _cells(row: Row) -> tuple[str, ...]:
    floor = "" if row.floor is None else f"{row.floor:.2f}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    goal = "" if row.goal is None else f"{row.goal:g}"
    met = {True: "met", False: "MISSED", None: ""}[row.met]
    return row.name, f"{row.value:.2f} {row.unit}", floor, ratio, goal, met


def _as_json(row: Row) -> dict[str, object]:
    return {
        "name": row.name,
        "value": row.value,
        "unit": row.unit,
        "floor": row.floor,
        "ratio": row.ratio,
        "goal": row.goal,
        "met": row.met,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
