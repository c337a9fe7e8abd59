"""Record, timeline and sealed report of a couple's ketamine-assisted session."""

__version__ = "0.2.0"
