"""The room: the live screen of the guided session."""
