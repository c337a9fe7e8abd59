"""The documents say what the program does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from docs.pages import DOCS, PAGES
from kadelyx_desk import __version__

ROOT = Path(__file__).parents[2]
_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


def _test_names() -> set[str]:
    found = set()
    for path in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                found.add(node.name)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_that_a_generated_page_is_what_the_code_says(name: str) -> None:
    said = (DOCS / name).read_text(encoding="utf-8")
    assert said == PAGES[name](), "run: python tests/docs/pages.py"


def test_that_every_hazard_is_listed_and_names_tests_that_exist() -> None:
    text = (DOCS / "hazards.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (Z\d+) \|(.*)\|$", text, flags=re.MULTILINE)
    assert [name for name, _ in rows] == [f"Z{number}" for number in range(1, 31)]
    tests = _test_names()
    for name, row in rows:
        named = re.findall(r"`(test_\w+)`", row)
        assert named or "later issue" in row, f"{name} names no test"
        assert not set(named) - tests, f"{name} names a test that is not there"


def test_that_links_between_documents_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
    for page in pages:
        for target in _LINK.findall(page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_that_the_changelog_begins_with_the_version_of_the_program_or_what_comes_next() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.findall(
        r"^## (\d+\.\d+\.\d+)\n\n(Not released yet\.)?", text, flags=re.MULTILINE
    )
    released = [version for version, not_yet in found if not not_yet]
    assert released[0] == __version__
    assert [not_yet for _, not_yet in found[1:] if not_yet] == []  # but for what comes next


def test_that_every_decision_has_a_number_of_its_own_and_stands_in_the_index() -> None:
    index = (DOCS / "adr" / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[(\d+)\]\((.+?)\) \| (.+) \|$", index, flags=re.MULTILINE)
    pages = sorted(page.name for page in (DOCS / "adr").glob("0*.md"))
    assert [name for _, name, _ in listed] == pages
    for place, (number, name, title) in enumerate(listed, start=1):
        head = (DOCS / "adr" / name).read_text(encoding="utf-8").partition("\n")[0]
        assert (int(number), int(name[:4]), head) == (place, place, f"# {place}. {title}")
