"""Where a transcript is tried: services over a staged log, and the list of what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.couple_service import CoupleService
from kadelyx_desk.application.course_service import CourseService
from kadelyx_desk.application.ports import Directory
from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.application.transcript.staged_log import StagedLog
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.record.entry import Source
from kadelyx_desk.domain.transcript.placed import Place, TranscriptError, Trouble


class FollowsError(KadelyxError):
    """Something stands on what was refused before; it is not said a second time."""


@dataclass(frozen=True)
class Bench:
    """The same services as those of the screens; what they write waits in the staged log."""

    log: StagedLog
    recorder: Recorder
    directory: Directory
    audit: AuditLog
    clinic: ClinicService
    couples: CoupleService
    courses: CourseService
    troubles: list[Trouble] = field(default_factory=list)

    @contextmanager
    def trying(self, place: Place) -> Iterator[None]:
        """Keep what is wrong inside, and go on; what names no place is said of `place`."""
        try:
            yield
        except FollowsError:
            return
        except TranscriptError as error:
            self.troubles.extend(error.troubles)
        except KadelyxError as error:
            self.troubles.append(Trouble(place, str(error)))

    def stop_if_wrong(self) -> None:
        """Go no further where something was wrong.

        Raises:
            TranscriptError: with everything found so far.
        """
        if self.troubles:
            raise TranscriptError(self.troubles)


def bench_over(recorder: Recorder, directory: Directory) -> Bench:
    """Services that write to a staged log over that of `recorder`, as typed from paper."""
    log = StagedLog(recorder.log)
    hand = replace(recorder.hand, source=Source.TRANSCRIPT)
    staged = Recorder(log, recorder.clock, hand)
    audit = AuditLog(staged)
    clinic = ClinicService(staged, audit)
    return Bench(
        log=log,
        recorder=staged,
        directory=directory,
        audit=audit,
        clinic=clinic,
        couples=CoupleService(staged, directory, audit),
        courses=CourseService(staged, clinic, directory, audit),
    )
