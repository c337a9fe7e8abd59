"""The program as it is started, on a record that is there; ends at its first paint."""

from __future__ import annotations

from benchmarks.first_paint.watched import start_watched


def main() -> None:
    """Start it."""
    from benchmarks.first_paint.report import FirstPaint

    start_watched(FirstPaint)


if __name__ == "__main__":
    main()
