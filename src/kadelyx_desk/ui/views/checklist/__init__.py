"""The room checklist: the last look before the journey, and the hold that begins it."""
