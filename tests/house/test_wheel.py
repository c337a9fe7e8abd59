"""The wheel carries what the program needs beside its code."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_that_the_wheel_holds_every_resource_and_the_command(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        held = set(packed.namelist())
        (points,) = (name for name in held if name.endswith("entry_points.txt"))
        command = packed.read(points).decode()
    resources = {
        f"kadelyx_desk/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }
    assert resources
    assert resources <= held
    pages = {path.name for path in (ROOT / "docs" / "manual").glob("*.md")}
    assert {f"kadelyx_desk/resources/manual/{page}" for page in pages} <= held
    examples = {path.name for path in (ROOT / "docs" / "transcripts").glob("*.json")}
    assert {f"kadelyx_desk/resources/transcripts/{name}" for name in examples} <= held
    assert "kadelyx-desk = kadelyx_desk.__main__:main" in command
    assert not [name for name in held if name.startswith("tests/")]
