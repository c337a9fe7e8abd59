"""The help card of the room, adverse events, and rescue medicines."""
