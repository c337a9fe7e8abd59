"""What the page of a couple is shown: frozen, and whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kadelyx_desk.domain.course.couple_file import CoupleFile
from kadelyx_desk.domain.course.series import NOTHING, CourseSeries
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.lists import CoupleLine


@dataclass(frozen=True, slots=True)
class CoupleView:
    """A couple's file at one moment. `now` is the clinic's wall time, with its offset.

    `forms` are those that were left half typed.
    """

    file: CoupleFile
    line: CoupleLine
    now: datetime
    forms: tuple[KeptForm, ...] = ()
    series: CourseSeries = NOTHING
