"""Makes and seals reports in processes of their own; the key stays in this one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Final

from kadelyx_desk.application.ports import ReportJob, Signer
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.reporting.child import ending, heard, say, tell
from kadelyx_desk.reporting.placing import put_in_place

_SIGN: Final = b"sign"


@dataclass(frozen=True, slots=True)
class _Task:
    """All that a child is given for one report: frozen, and without a key."""

    job: ReportJob
    fonts: Path
    certificate: bytes
    root_certificate: bytes


class SealedReportWriter:
    """Writes sealed reports. `fonts` is the folder of the bundled faces."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def write(self, job: ReportJob, signer: Signer) -> None:
        """Write the sealed report to its target, whole or not at all. Takes a second or two.

        Raises:
            KadelyxError: where the file cannot be written, or the report cannot be made.
        """
        with _child() as child:
            _give(child, self._task(job, signer))
            while not _is_done(child, signer):
                pass

    def write_all(
        self, jobs: Iterable[ReportJob], signer: Signer, processes: int
    ) -> Iterator[tuple[ReportJob, KadelyxError | None]]:
        """Write many, as many at a time as there are `processes`, in whatever order they end.

        A process stays for all of them: from the second report on, nothing is imported.
        """
        waiting, ahead = iter(jobs), deque[ReportJob]()
        with ExitStack() as children:
            free = [children.enter_context(_child()) for _ in range(processes)]
            busy: dict[Connection, ReportJob] = {}
            while True:
                while free and (ahead or _read_ahead(ahead, waiting)):
                    child = free.pop()
                    busy[child] = ahead.popleft()
                    _give(child, self._task(busy[child], signer))
                if not busy:
                    return
                if processes > 1 and not ahead:  # with one, the other cores are left to others
                    _read_ahead(ahead, waiting)
                for child in _telling(busy):
                    reason = None
                    try:
                        if not _is_done(child, signer):
                            continue
                        free.append(child)
                    except KadelyxError as error:
                        reason = error
                        free.append(children.enter_context(_child()))  # that one may be gone
                    yield busy.pop(child), reason

    def _task(self, job: ReportJob, signer: Signer) -> _Task:
        return _Task(job, self._fonts, signer.certificate, signer.root_certificate)


def _read_ahead(ahead: deque[ReportJob], waiting: Iterator[ReportJob]) -> bool:
    """Read the next report before a child is free for it; tell whether there was one."""
    ahead.extend(islice(waiting, 1))
    return bool(ahead)


@contextmanager
def _child() -> Iterator[Connection]:
    """A process that makes one report after the other, until nobody asks for more."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=_serve, args=(theirs,), daemon=True)
    child.start()
    theirs.close()
    try:
        yield ours
    finally:
        ours.close()
        child.join()
        child.close()


def _give(child: Connection, task: _Task) -> None:
    """Hand a report over; where nobody takes it, the child is gone, and `heard` says so."""
    with suppress(BrokenPipeError):
        child.send(task)


def _telling(busy: Iterable[Connection]) -> list[Connection]:
    """Those that say something, once one does."""
    return [child for child in wait(list(busy)) if isinstance(child, Connection)]


def _is_done(child: Connection, signer: Signer) -> bool:
    """Take the next word: sign what the child asks to be signed, or hear how it ended.

    Raises:
        KadelyxError: where it could not make the report.
    """
    word, said = heard(child)
    if word == _SIGN:
        child.send_bytes(signer.sign(said))
        return False
    ending(word, said)
    return True


def _serve(parent: Connection) -> None:
    """The child: draw, attach, seal, write; again for each that it is given."""
    with parent, suppress(EOFError):
        while True:
            task: _Task = parent.recv()
            tell(parent, partial(_make, parent, task))


def _make(parent: Connection, task: _Task) -> bytes:
    put_in_place(task.job.target, _sealed(parent, task))
    return b""


def _sealed(parent: Connection, task: _Task) -> bytes:
    # Drawing and sealing take half a second to import and are never needed by the parent.
    from kadelyx_desk.reporting.document import document  # noqa: PLC0415 - the child only
    from kadelyx_desk.reporting.sealing import Certificates, seal  # noqa: PLC0415 - the child only

    def sign(attributes: bytes) -> bytes:
        say(parent, _SIGN, attributes)
        return parent.recv_bytes()

    certificates = Certificates(task.certificate, task.root_certificate)
    return seal(document(task.job.order, task.fonts), certificates, task.job.at, sign)
