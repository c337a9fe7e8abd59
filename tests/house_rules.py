"""The rules of the house that no ready-made tool checks; each says what it finds."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Rule = Callable[[Path], Iterator[str]]

PACKAGE = "src/kadelyx_desk"
LONGEST = 300
FULLEST = 15
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "misc", "shared"}

# Modules whose behaviour is tested under another name, each with the reason.
TESTED_ELSEWHERE: dict[str, str] = {}

_IMPORTS = (ast.Import, ast.ImportFrom)

# Written in pieces, so that this page does not find itself.
MACHINE_PLACES = tuple("/" + name + "/" for name in ("work", "tmp", "root", "home", "opt"))
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("deb", "debian", "org"),
        ("registry", "npmjs", "org"),
    )
)


def tracked(root: Path, pattern: str = "*") -> list[Path]:
    """Return what git has or would take (all there is, where there is no git)."""
    if not (root / ".git").exists():
        return sorted(path for path in root.rglob(pattern) if path.is_file())
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    paths = (root / name for name in listing.split("\0") if name)
    return sorted(path for path in paths if path.match(pattern) and path.is_file())


def modules(root: Path, under: str) -> list[Path]:
    """Return the Python modules below a folder."""
    return [path for path in tracked(root, "*.py") if path.is_relative_to(root / under)]


def no_module_is_longer_than_the_cap(root: Path) -> Iterator[str]:
    for path in tracked(root, "*.py"):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST:
            yield f"{path.relative_to(root)} has {lines} lines; the cap is {LONGEST}"


def no_folder_is_fuller_than_the_cap(root: Path) -> Iterator[str]:
    full = Counter(path.parent for path in modules(root, PACKAGE) if path.name[0] != "_")
    for folder, count in full.items():
        if count > FULLEST:
            yield f"{folder.relative_to(root)} has {count} modules; cut it by feature"


def no_room_is_a_drawer(root: Path) -> Iterator[str]:
    for path in modules(root, PACKAGE) + modules(root, "tests"):
        names = {*path.relative_to(root).parent.parts, path.stem}
        for name in sorted(names & FORBIDDEN_NAMES):
            yield f"{path.relative_to(root)}: '{name}' says nothing about what is inside"


def every_module_says_what_it_is_for(root: Path) -> Iterator[str]:
    for path in tracked(root, "*.py"):
        if path.name.startswith("test_"):
            continue  # its place says what it is for
        said = ast.get_docstring(_tree(path)) or ""
        if not said.partition("\n")[0].endswith("."):
            yield f"{path.relative_to(root)} does not open with a sentence on its purpose"


def every_module_with_behaviour_has_its_test(root: Path) -> Iterator[str]:
    for path in modules(root, PACKAGE):
        inside = path.relative_to(root / PACKAGE)
        named = inside.as_posix()
        test = root / "tests" / inside.parent / f"test_{path.stem.strip('_')}.py"
        if named in TESTED_ELSEWHERE or not _behaves(_tree(path)) or test.exists():
            continue
        yield f"{PACKAGE}/{named} has no test at {test.relative_to(root)}"


def every_exemption_is_still_needed(root: Path) -> Iterator[str]:
    for named in TESTED_ELSEWHERE:
        if not (root / PACKAGE / named).exists():
            yield f"{named} is exempt from having a test, but there is no such module"


def every_test_is_a_sentence(root: Path) -> Iterator[str]:
    fewest = 4
    for path in modules(root, "tests"):
        for node in ast.walk(_tree(path)):
            if not isinstance(node, ast.FunctionDef) or not node.name.startswith("test_"):
                continue
            if len(node.name.split("_")) < fewest:
                yield f"{path.relative_to(root)}:{node.lineno} {node.name} is no sentence"


def widgets_stay_in_views(root: Path) -> Iterator[str]:
    for path in modules(root, PACKAGE):
        inside = path.relative_to(root / PACKAGE).parts
        if inside[:2] == ("ui", "views") or inside[0] in {"bootstrap", "bootstrap.py"}:
            continue
        for node in ast.walk(_tree(path)):
            if isinstance(node, _IMPORTS) and "PySide6.QtWidgets" in _imported(node):
                yield f"{path.relative_to(root)}:{node.lineno} takes QtWidgets out of ui/views"


def no_nested_event_loop(root: Path) -> Iterator[str]:
    for path in modules(root, PACKAGE):
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.Attribute) and node.attr == "processEvents":
                yield f"{path.relative_to(root)}:{node.lineno} runs a nested event loop"


def every_silenced_check_has_a_reason(root: Path) -> Iterator[str]:
    silenced = re.compile(r"#\s*(noqa|type:\s*ignore)(.*)$")
    reasoned = re.compile(r"(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*\s+-|\[[a-z-]+\]\s+#)\s+\S.{9,}$")
    for path in [*tracked(root, "*.py"), *tracked(root, "dev")]:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = silenced.search(line)
            if found and not reasoned.match(found[2]):
                yield f"{path.relative_to(root)}:{number} silences a check without its reason"


def every_dependency_has_a_reason(root: Path) -> Iterator[str]:
    for line in (root / "pyproject.toml").read_text(encoding="utf-8").splitlines():
        pinned = re.match(r'\s+"([\w.-]+)==[^"]+",\s*(.*)$', line)
        if pinned and not re.match(r"#\s*\S.{9,}", pinned[2]):
            yield f"pyproject.toml pins {pinned[1]} without saying what for"


def every_ignored_rule_has_a_reason(root: Path) -> Iterator[str]:
    for line in (root / "pyproject.toml").read_text(encoding="utf-8").splitlines():
        listed = re.match(r'\s+"([A-Z]+\d*)",\s*(.*)$', line)
        by_file = re.match(r'"[^"]+" = \["([A-Z\d", ]+)"\]\s*(.*)$', line)
        found = listed or by_file
        if found and not re.match(r"#\s*\S.{9,}", found[2]):
            yield f"pyproject.toml ignores {found[1]} without a reason"


def the_lock_names_hashes_and_no_host(root: Path) -> Iterator[str]:
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    for line in re.findall(r".*(?://|@ ).*", text):
        yield f"requirements.lock names a place: {line.strip()}"
    for name, body in re.findall(r"^([\w.-]+)==((?:.*\\\n)*.*)", text, flags=re.MULTILINE):
        if "--hash=sha256:" not in body:
            yield f"requirements.lock has no hash for {name}"


def the_lock_holds_what_is_pinned(root: Path) -> Iterator[str]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = {"run": project["project"]["dependencies"], **project["dependency-groups"]}
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    bodies = dict(
        re.findall(r"^# ==== (\w+)\n((?:(?!# ====).*\n?)*)", text, flags=re.MULTILINE)
    )
    for group, pins in groups.items():
        held = set(re.findall(r"^[\w.-]+==[\w.]+", bodies.get(group, ""), flags=re.MULTILINE))
        for pin in pins:
            if pin.lower() not in held:
                yield f"requirements.lock has no {pin} in '{group}'; run ./dev lock"


def the_version_is_said_once(root: Path) -> Iterator[str]:
    said = re.compile(r"^(?:__version__|version)\s*=", re.MULTILINE)
    places = [*modules(root, PACKAGE), root / "pyproject.toml"]
    found = [path for path in places if said.search(path.read_text(encoding="utf-8"))]
    if found != [root / PACKAGE / "__init__.py"]:
        yield f"the version is said in {[path.relative_to(root).as_posix() for path in found]}"


def no_file_names_a_machine(root: Path) -> Iterator[str]:
    place = re.compile("|".join(map(re.escape, MACHINE_PLACES + REGISTRIES)))
    for path in tracked(root):
        text = path.read_bytes()
        if b"\0" in text:
            continue
        for found in set(place.findall(text.decode("utf-8", errors="replace"))):
            yield f"{path.relative_to(root)} names {found}"


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _behaves(tree: ast.Module) -> bool:
    """Tell whether any function does something (a Protocol's methods do not)."""
    return any(
        not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Constant)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for statement in node.body
    )


def _imported(node: ast.Import | ast.ImportFrom) -> set[str]:
    match node:
        case ast.Import(names=names):
            return {alias.name for alias in names}
        case ast.ImportFrom(module=module, names=names):
            return {str(module), *(f"{module}.{alias.name}" for alias in names)}


RULES: tuple[Rule, ...] = (
    no_module_is_longer_than_the_cap,
    no_folder_is_fuller_than_the_cap,
    no_room_is_a_drawer,
    every_module_says_what_it_is_for,
    every_module_with_behaviour_has_its_test,
    every_exemption_is_still_needed,
    every_test_is_a_sentence,
    widgets_stay_in_views,
    no_nested_event_loop,
    every_silenced_check_has_a_reason,
    every_dependency_has_a_reason,
    every_ignored_rule_has_a_reason,
    the_lock_names_hashes_and_no_host,
    the_lock_holds_what_is_pinned,
    the_version_is_said_once,
    no_file_names_a_machine,
)
