"""The commands without a window: what each writes, says and returns."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from demos import MadeRecord, clinic_in, demo_in
from kadelyx_desk.bootstrap.commands import run
from kadelyx_desk.bootstrap.demo import BESIDE
from kadelyx_desk.bootstrap.options import parser
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.persistence.slot_file import COPIES, read_directory

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def demo(tmp_path: Path) -> MadeRecord:
    return demo_in(tmp_path / "record")


def _run(made: MadeRecord, *words: str) -> int:
    """Run a command on a record, with its passphrase in a file."""
    secret = made.folder.parent / "secret.txt"
    secret.write_text(made.passphrase + "\nnot this line\n", encoding="utf-8")
    return _type(made.folder, *words, "--passphrase-file", str(secret))


def _type(folder: Path, *words: str) -> int:
    return run(parser().parse_args([*words, "--data-dir", str(folder)]))


def _sessions(made: MadeRecord, capsys: Capture) -> list[dict[str, str]]:
    assert _run(made, "list", "--json") == 0
    rows: list[dict[str, str]] = json.loads(capsys.readouterr().out)
    return rows


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The id of the demonstration's signed session, the same in every copy."""
    opened = demo_in(tmp_path_factory.mktemp("demo") / "record").open()
    try:
        rows = opened.desk.directory.sessions()
    finally:
        opened.close()
    return next(str(row.session) for row in rows if row.stage is Stage.SIGNED)


@pytest.fixture(scope="module")
def report(session: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of that session, as the command writes it."""
    place = tmp_path_factory.mktemp("exported")
    out = place / "report.pdf"
    assert (
        _run(demo_in(place / "record"), "export", "--session", session, "--out", str(out)) == 0
    )
    return out


def _pages(report: Path) -> str:
    document = pypdfium2.PdfDocument(report)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _is_one_sentence(capsys: Capture) -> str:
    """What was said of a failure: one line that ends, nothing on standard output."""
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("kadelyx-desk: ")
    assert said.err.count("\n") == 1
    assert said.err.endswith(".\n")
    assert "Traceback" not in said.err
    return said.err


def test_that_demo_makes_a_record_whose_passphrase_beside_it_opens_it(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "demo"
    assert run(parser().parse_args(["demo", str(folder)])) == 0
    capsys.readouterr()
    secret = ("--passphrase-file", str(folder / BESIDE))
    assert _type(folder, "list", "--json", *secret) == 0
    assert len(json.loads(capsys.readouterr().out)) == 6


def test_that_demo_leaves_a_record_alone_that_is_there(
    demo: MadeRecord, capsys: Capture
) -> None:
    before = (demo.folder / COPIES[0]).read_bytes()
    assert run(parser().parse_args(["demo", str(demo.folder)])) == 2
    assert "already" in _is_one_sentence(capsys)
    assert (demo.folder / COPIES[0]).read_bytes() == before
    assert not (demo.folder / BESIDE).exists()


def test_that_list_names_each_session_without_a_name_of_a_person(
    demo: MadeRecord, capsys: Capture
) -> None:
    rows = _sessions(demo, capsys)
    assert [set(row) for row in rows] == [{"id", "state", "couple", "date"}] * 6
    assert len({row["state"] for row in rows}) == 3
    assert _run(demo, "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [row["id"] for row in rows]
    for name in ("Rivera", "RIVERA", "Hale", "HALE", "Pike", "PIKE"):
        assert name not in "".join(lines)


def test_that_a_record_without_sessions_lists_none(tmp_path: Path, capsys: Capture) -> None:
    assert _run(clinic_in(tmp_path / "record"), "list", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_that_an_exported_report_is_accepted_by_the_record_it_came_from(
    report: Path, demo: MadeRecord, capsys: Capture
) -> None:
    assert _type(demo.folder, "verify", str(report)) == 0
    assert " of " in capsys.readouterr().out


def test_that_verify_elsewhere_needs_the_root_to_know_the_signer(
    report: Path, demo: MadeRecord, tmp_path: Path
) -> None:
    root, elsewhere = tmp_path / "root.pem", tmp_path / "none"
    assert _type(elsewhere, "verify", str(report)) == 3
    assert _type(demo.folder, "root", "--out", str(root)) == 0
    assert b"PRIVATE" not in root.read_bytes()
    assert _type(elsewhere, "verify", str(report), "--trust", str(root)) == 0


def test_that_a_report_of_another_clinic_has_an_unknown_signer(
    report: Path, tmp_path: Path
) -> None:
    other = clinic_in(tmp_path / "other")
    assert _type(other.folder, "verify", str(report)) == 3


def test_that_an_altered_report_and_a_file_that_is_none_are_told_as_altered(
    report: Path, demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    content = bytearray(report.read_bytes())
    content[len(content) // 2] ^= 1
    for name, held in (("changed.pdf", bytes(content)), ("no.pdf", b"hello"), ("0.pdf", b"")):
        (tmp_path / name).write_bytes(held)
        assert _type(demo.folder, "verify", str(tmp_path / name)) == 1
        said = capsys.readouterr()
        assert said.err == ""
        assert said.out.count("\n") == 1


def test_that_a_wrong_passphrase_is_one_sentence_and_a_pause(
    demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    wrong = tmp_path / "wrong.txt"
    for text in ("gravel orchid tunnel mirror sixpence", ""):
        wrong.write_text(text, encoding="utf-8")
        assert _type(demo.folder, "list", "--passphrase-file", str(wrong)) == 2
        assert "gravel" not in _is_one_sentence(capsys)


def test_that_a_passphrase_file_that_is_missing_or_no_text_is_one_sentence(
    demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    odd = tmp_path / "odd.txt"
    assert _type(demo.folder, "list", "--passphrase-file", str(odd)) == 2
    _is_one_sentence(capsys)
    odd.write_bytes(b"\xff\xfe\x00canary")
    assert _type(demo.folder, "list", "--passphrase-file", str(odd)) == 2
    assert "canary" not in _is_one_sentence(capsys)


def test_that_a_mark_of_order_before_the_passphrase_is_no_part_of_it(
    demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    marked = tmp_path / "marked.txt"
    marked.write_text(demo.passphrase, encoding="utf-8-sig")
    assert _type(demo.folder, "list", "--passphrase-file", str(marked)) == 0
    assert capsys.readouterr().err == ""


def test_that_a_trusted_certificate_that_is_none_is_one_sentence(
    report: Path, demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    odd = tmp_path / "odd.pem"
    odd.write_text("no certificate", encoding="utf-8")
    assert _type(demo.folder, "verify", str(report), "--trust", str(odd)) == 2
    _is_one_sentence(capsys)


@pytest.mark.parametrize("words", [("list",), ("root", "--out", "root.pem")])
def test_that_a_missing_record_is_one_sentence_and_none_is_made(
    words: tuple[str, ...], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "nothing"
    assert _type(folder, *words) == 2
    assert "no record" in _is_one_sentence(capsys)
    assert list(tmp_path.iterdir()) == []


def test_z20_that_damaged_slots_are_told_and_left_as_they_are(
    demo: MadeRecord, capsys: Capture
) -> None:
    for name in COPIES:
        (demo.folder / name).write_bytes(b"{")
    assert _run(demo, "list") == 2
    assert "damaged" in _is_one_sentence(capsys)
    assert [(demo.folder / name).read_bytes() for name in COPIES] == [b"{", b"{"]


@pytest.mark.parametrize("typed", ["00000000-0000-7000-8000-00000000beef", "not an id", ""])
def test_that_an_unknown_session_is_one_sentence_and_writes_nothing(
    typed: str, demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "report.pdf"
    assert _run(demo, "export", "--session", typed, "--out", str(out)) == 2
    assert "kadelyx-desk list" in _is_one_sentence(capsys)
    assert not out.exists()


def test_that_a_report_that_cannot_be_written_is_one_sentence(
    session: str, demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "no such folder" / "report.pdf"
    assert _run(demo, "export", "--session", session, "--out", str(out)) == 2
    _is_one_sentence(capsys)


def test_that_an_unsigned_session_is_exported_as_a_draft(
    demo: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    rows = _sessions(demo, capsys)
    unsigned = next(row["id"] for row in rows if not row["state"].startswith("signed"))
    out = tmp_path / "draft.pdf"
    assert _run(demo, "export", "--session", unsigned, "--out", str(out)) == 0
    assert _pages(out).count("DRAFT") > 0


def test_that_somebody_who_cannot_unlock_is_told_so(demo: MadeRecord, capsys: Capture) -> None:
    assert _run(demo, "list", "--as", "Somebody Else") == 2
    _is_one_sentence(capsys)


@pytest.mark.parametrize("spelt", ["name", "id"])
def test_that_a_person_is_named_by_name_or_id(
    spelt: str, demo: MadeRecord, capsys: Capture
) -> None:
    person = read_directory(demo.folder).people[0]
    typed = person.name.upper() if spelt == "name" else str(person.staff)
    assert _run(demo, "list", "--as", typed) == 0
    assert capsys.readouterr().err == ""


def test_z25_that_a_command_on_a_record_in_use_says_that_the_desk_is_open(
    demo: MadeRecord, capsys: Capture
) -> None:
    opened = demo.open()
    try:
        assert _run(demo, "list") == 2
    finally:
        opened.close()
    assert "Kadelyx Desk is open" in _is_one_sentence(capsys)
    assert _run(demo, "list") == 0
