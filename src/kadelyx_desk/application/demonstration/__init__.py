"""A made-up clinic: a couple with a whole course, one in the journey, a solo client who waits.

It is told through the same services that a clinician uses, with a clock that can be set.
Nothing of it happened; every page that it prints says DEMO.
"""

from __future__ import annotations

from kadelyx_desk.application.demonstration.clinic import ADDRESS, CLINIC, GUIDE, MovableClock
from kadelyx_desk.application.demonstration.told import BEGINS, Demonstration

__all__ = ["ADDRESS", "BEGINS", "CLINIC", "GUIDE", "Demonstration", "MovableClock"]
