"""What the help says of the program in few words; the quick card says the same."""

from __future__ import annotations

from typing import Final

WHAT_IT_IS: Final = "A record with reminders, not a monitor and not an alarm."
REGISTER: Final = (
    "Register",
    "Today, New couple: who they are, why they come, and a course of 1, 3 or 6.",
)
SIX_STEPS: Final = (
    ("Prepare", "Intentions and challenges, each with its reader; the day; the doses."),
    ("Room checklist", "Light, sound, kit, who is present. Hold the button to start."),
    ("Room", "One tap logs. Every line can be undone and stays, struck through."),
    ("Close", "Each partner ready to leave, with an escort. Then the journey ends."),
    ("Integrate", "24 to 48 hours later: what was found, agreements, response, plan."),
    ("Review and sign", "What is missing, with the way to it; preview, sign, export."),
)
"""The steps of a session, in their order."""
