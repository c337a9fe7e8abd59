"""The program as it is started; ends when all is imported that unlocking needs."""

from __future__ import annotations

from kadelyx_desk import __main__


def _watch() -> None:
    from kadelyx_desk.bootstrap import later

    import_rest = later.import_rest

    def watched() -> None:
        from benchmarks.first_paint.report import end

        import_rest()
        end()

    later.import_rest = watched


if __name__ == "__main__":
    _watch()
    __main__.main()
