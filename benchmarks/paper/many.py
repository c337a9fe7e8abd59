"""Many reports at once, as `export --all` writes them."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.archive.making import Archive
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.visibility import Form


def export(archive: Archive, count: int, processes: int) -> float:
    """Write so many sealed reports of the archive's signed sessions; the ms."""
    opened = archive.open()
    rows = opened.desk.directory.sessions()
    signed = cycle(row.session for row in rows if row.stage is Stage.SIGNED)
    with TemporaryDirectory() as folder:
        begun = perf_counter()
        done = opened.desk.reports.write_all(
            islice(signed, count), Path(folder), Form.JOINT, "a4", processes
        )
        failed = [reason for _, reason in done if reason is not None]
        took = (perf_counter() - begun) * 1000
    opened.close()
    if failed:
        raise failed[0]
    return took
