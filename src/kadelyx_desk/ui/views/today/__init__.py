"""The first page: who comes next, who is in the room, what is due."""
