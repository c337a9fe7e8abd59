"""The sheets of the room: one thing to be logged on each."""
