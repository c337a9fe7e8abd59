"""The preview: the pages that would print, in memory, and nowhere else."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from builders import full_session
from kadelyx_desk.reporting.preview import MemoryPreview, PdfiumPages
from kadelyx_desk.reporting.proof.page_text import texts
from kadelyx_desk.reporting.summary_report import render
from reports import FONTS, Clinic, full_order, order_of, signed_order


def _wanted() -> bool:
    return True


def _seen(folder: Path) -> dict[str, int]:
    return {
        str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*")
    }


def test_that_the_preview_shows_the_words_and_pages_that_would_print() -> None:
    order = full_order()

    pages = MemoryPreview(FONTS).draw(order, _wanted)

    assert pages is not None
    printed = render(order, FONTS)
    assert list(pages.texts) == texts(printed)
    assert pages.sizes[0] == (612.0, 792.0)
    assert (792.0, 612.0) in pages.sizes
    pages.let_go()


def test_that_a_draft_and_a_signed_report_are_previewed_as_what_they_are() -> None:
    found = []
    for order in (full_order(), signed_order(Clinic())):
        pages = MemoryPreview(FONTS).draw(order, _wanted)
        assert pages is not None
        found.append(" ".join(pages.texts[0].split()))
        pages.let_go()
    assert "DRAFT, not signed" in found[0]
    assert "SIGNED, not co-signed" in found[1]


def test_z30_that_a_preview_writes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "TEMP", "TMP", "HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "record").mkdir()
    before = _seen(tmp_path)

    pages = MemoryPreview(FONTS).draw(full_order(), _wanted)
    assert pages is not None
    pages.picture(0, 600)
    pages.let_go()

    assert _seen(tmp_path) == before


def test_that_nobody_waiting_ends_it_without_pages() -> None:
    assert MemoryPreview(FONTS).draw(full_order(), lambda: False) is None


def test_that_a_defect_says_where_and_nothing_else(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError) as found:
        MemoryPreview(tmp_path).draw(full_order(), _wanted)
    assert "faces.py" in str(found.value)
    assert "Rivera" not in str(found.value)


def test_that_a_page_is_drawn_in_greys_as_wide_as_asked() -> None:
    pages = PdfiumPages(render(order_of(full_session(), paper="a4"), FONTS))

    one, other = pages.picture(0, 300), pages.picture(0, 600)

    assert (one.width, other.width) == (300, 600)
    assert len(other.greys) == other.stride * other.height
    assert (min(other.greys) < 80, max(other.greys)) == (True, 255)
    pages.let_go()


def test_that_pages_that_were_let_go_are_gone() -> None:
    pages = PdfiumPages(render(full_order(), FONTS))
    pages.let_go()
    pages.let_go()
    with pytest.raises(LookupError):
        pages.picture(0, 300)
