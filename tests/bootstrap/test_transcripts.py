"""The commands of transcripts on encrypted records: what goes out of one comes into another."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from uuid import UUID

import pytest

from demos import MadeRecord, clinic_in, demo_in
from kadelyx_desk.bootstrap.commands import run
from kadelyx_desk.bootstrap.options import parser
from kadelyx_desk.bootstrap.transcripts import read_file, take, write_out
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.transcript.json_text import LARGEST
from kadelyx_desk.domain.transcript.placed import TranscriptError
from transcripts import told

_EXAMPLES = Path(__file__).parents[2] / "docs" / "transcripts"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def clinic(tmp_path: Path) -> MadeRecord:
    return clinic_in(tmp_path / "clinic")


def _type(made: MadeRecord, *words: str) -> int:
    secret = made.folder.parent / "secret.txt"
    secret.write_text(made.passphrase, encoding="utf-8")
    options = parser().parse_args(
        [*words, "--data-dir", str(made.folder), "--passphrase-file", str(secret)]
    )
    return run(options)


def _details(opened: OpenDesk, act: Act) -> list[str | None]:
    (audit,) = opened.desk.log.streams(StreamKind.AUDIT)
    bodies = [link.entry.body for link in opened.desk.log.read(audit.id)]
    return [body.detail for body in bodies if isinstance(body, Audited) and body.act is act]


def test_that_a_whole_course_goes_from_one_record_into_another(
    tmp_path: Path, clinic: MadeRecord
) -> None:
    """Three signed sessions of a couple; the later ones look back at the agreements."""
    source, target = demo_in(tmp_path / "demo").open(), clinic.open()
    try:
        rows = [row for row in source.desk.directory.sessions() if row.couple_code == "C-0001"]
        for row in reversed(rows):
            out = tmp_path / f"{row.number}.json"
            write_out(source.desk, row.session, out)
            lines = take(target.desk, out.read_bytes(), only_check=False)
            before = told(source.desk.log, row.session)
            after = told(target.desk.log, UUID(lines[0]))
            looks_back = [one["kind"] == "agreement.reviewed" for one in before]
            for one, other, is_review in zip(before, after, looks_back, strict=True):
                assert one == other or is_review
            assert sum(looks_back) == {1: 0, 2: 2, 3: 1}[row.number]
        (couple,) = target.desk.directory.couples()
        file = target.desk.couples.file(couple.couple)
        assert [one.stage for one in file.course.sessions] == [Stage.DRAFT] * 3
        assert len(target.desk.clinic.staff()) == 4  # Maya, and the three of the sessions
        assert _details(source, Act.EXPORTED)[-3:] == ["transcript"] * 3
        assert _details(target, Act.CREATED).count("transcribed") == 3
    finally:
        source.close()
        target.close()


def test_that_the_command_prints_the_id_first_and_the_session_opens(
    clinic: MadeRecord, capsys: Capture
) -> None:
    assert _type(clinic, "transcribe", str(_EXAMPLES / "couple.json")) == 0
    said = capsys.readouterr()
    assert said.err == ""
    session, sentence, new = said.out.splitlines()
    assert sentence == "68 entries of C-0001 are in the record, not signed."
    assert new == "Couple C-0001 is new here."
    for name in ("Quist", "Wren", "Mara", "Toby"):
        assert name not in said.out
    opened = clinic.open()
    try:
        assert len(opened.desk.session(UUID(session)).snapshot.links) == 68
    finally:
        opened.close()


@pytest.mark.parametrize("name", ["couple", "solo", "bad-day"])
def test_that_an_example_needs_no_record_and_goes_over_no_file(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "session.json"
    words = ("transcribe", "--example", name, str(target), "--data-dir", str(tmp_path / "none"))
    assert run(parser().parse_args(words)) == 0
    assert target.read_bytes() == (_EXAMPLES / f"{name}.json").read_bytes()
    target.write_text("typed over", "utf-8")
    assert run(parser().parse_args(words)) == 2
    assert "already" in capsys.readouterr().err
    assert target.read_text("utf-8") == "typed over"


def test_that_a_look_first_writes_nothing(clinic: MadeRecord, capsys: Capture) -> None:
    assert _type(clinic, "transcribe", "--check", str(_EXAMPLES / "solo.json")) == 0
    assert "Nothing was written" in capsys.readouterr().out
    opened = clinic.open()
    try:
        assert opened.desk.directory.couples() == ()
        assert [one.name for one in opened.desk.clinic.staff()] == ["Maya Lindqvist"]
    finally:
        opened.close()


def test_that_what_is_wrong_is_said_line_by_line(
    clinic: MadeRecord, tmp_path: Path, capsys: Capture
) -> None:
    text = (_EXAMPLES / "solo.json").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.json"
    wrong.write_text(text.replace("58.2 kg", "58.2 lb").replace('"09:20"', '"9 h"'), "utf-8")
    assert _type(clinic, "transcribe", str(wrong)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    first, *lines = said.err.splitlines()
    assert first == "kadelyx-desk: Nothing was written. Put this right:"
    assert [line.split(":")[0] for line in lines] == [
        "line 16, persons[0].weight",
        "line 22, entries[0].occurred",
    ]
    opened = clinic.open()
    try:
        assert opened.desk.directory.sessions() == ()
    finally:
        opened.close()


def test_that_a_file_that_is_not_there_is_one_sentence(
    clinic: MadeRecord, capsys: Capture
) -> None:
    assert _type(clinic, "transcribe", str(clinic.folder / "none.json")) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_that_no_more_of_a_file_is_read_than_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(LARGEST * 3)
    assert len(read_file(large)) == LARGEST + 1


def test_z30_that_a_session_is_written_for_its_owner_alone_and_never_over_a_file(
    tmp_path: Path, capsys: Capture
) -> None:
    demo = demo_in(tmp_path / "demo")
    opened = demo.open()
    session = opened.desk.directory.sessions()[0].session
    opened.close()
    out = tmp_path / "session.json"
    words = ("export", "--format", "json", "--session", str(session), "--out", str(out))
    assert _type(demo, *words) == 0
    assert "not encrypted" in capsys.readouterr().out
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    before = out.read_bytes()
    assert _type(demo, *words) == 2
    assert "already" in capsys.readouterr().err
    assert out.read_bytes() == before


def test_that_a_transcript_is_of_one_session(clinic: MadeRecord, capsys: Capture) -> None:
    folder = str(clinic.folder.parent)
    assert _type(clinic, "export", "--format", "json", "--all", folder) == 2
    assert "one session" in capsys.readouterr().err


def test_that_a_refused_export_is_not_in_the_audit_log(tmp_path: Path) -> None:
    opened = demo_in(tmp_path / "demo").open()
    try:
        session = opened.desk.directory.sessions()[0].session
        before = _details(opened, Act.EXPORTED)
        taken = tmp_path / "taken.json"
        taken.touch()
        with pytest.raises(RefusedError):
            write_out(opened.desk, session, taken)
        assert _details(opened, Act.EXPORTED) == before
        with pytest.raises(TranscriptError):
            take(opened.desk, b"{}", only_check=False)
    finally:
        opened.close()
