"""The window: what a clinician sees and presses; the only room that knows Qt."""
