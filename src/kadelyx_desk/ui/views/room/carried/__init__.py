"""What the preparation sends to the room: one quiet line, and its words in full."""
