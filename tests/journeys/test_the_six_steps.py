"""From the first start to the sealed report, at the real window, on a real encrypted file."""

from __future__ import annotations

import random
from pathlib import Path

import pypdfium2
from pytestqt.qtbot import QtBot

from journeys import steps
from journeys.therapist import Therapist
from kadelyx_desk.bootstrap.certificate import read_root
from kadelyx_desk.reporting.verdict import State
from kadelyx_desk.reporting.verify import verify_file
from kadelyx_desk.system.paths import resources

FONTS = resources() / "fonts"
TYPED = (*steps.SHARED, *steps.PRIVATE, "Rivera", "Okafor", "1985-03-04", "1983-07-11")


def _text(report: Path) -> str:
    document = pypdfium2.PdfDocument(report)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def test_that_six_steps_lead_from_a_first_start_to_a_report_that_verify_accepts(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    folder = tmp_path / "record"
    t = Therapist(folder)
    try:
        passphrase = steps.first_start(t)
        steps.register(t)
        steps.prepare(t)
        steps.begin(t)
        steps.journey(t)
        steps.integrate(t)
        steps.sign(t, passphrase)
        report = steps.export(t)
    finally:
        t.leave()
    _shows_what_it_may(_text(report))
    _is_accepted(report, folder)
    _ten_changed_copies_are_altered(report, folder)
    _nothing_typed_lies_in(folder)


def _shows_what_it_may(text: str) -> None:
    for shown in (*steps.SHARED, *steps.FIGURES, steps.ANA_BORN, steps.BEN_BORN):
        assert shown in text, shown
    for shown in ("RIVERA, Ana", "OKAFOR, Ben", "left deltoid", "Samuel Ortiz", "tearful"):
        assert shown in text, shown
    for withheld in steps.PRIVATE:
        assert withheld not in text, withheld


def _is_accepted(report: Path, folder: Path) -> None:
    verdict = verify_file(report, [read_root(folder)], FONTS)
    assert verdict.state is State.PARTIAL, verdict.sentence
    assert verdict.is_known
    assert 0 < verdict.shown < verdict.total
    assert f"{verdict.shown} of {verdict.total}" in verdict.sentence


def _ten_changed_copies_are_altered(report: Path, folder: Path) -> None:
    content = report.read_bytes()
    places = random.Random(len(content))  # noqa: S311 - which bytes are changed is no secret
    for number in range(10):
        changed = bytearray(content)
        changed[places.randrange(len(content))] ^= 1 << places.randrange(8)
        copy = report.with_name(f"copy-{number}.pdf")
        copy.write_bytes(changed)
        verdict = verify_file(copy, [read_root(folder)], FONTS)
        assert verdict.state is State.ALTERED, verdict.sentence


def _nothing_typed_lies_in(folder: Path) -> None:
    """Z30: no name, date of birth or note in the clear, in any file of the data folder."""
    for path in filter(Path.is_file, folder.rglob("*")):  # the backups too
        content = path.read_bytes()
        for word in TYPED:
            for encoding in ("utf-8", "utf-16-le"):
                assert word.encode(encoding) not in content, f"{path.name} holds {word}"
