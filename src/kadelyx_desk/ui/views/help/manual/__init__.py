"""The manual, read in the program: its contents with a search, and a chapter to read."""
