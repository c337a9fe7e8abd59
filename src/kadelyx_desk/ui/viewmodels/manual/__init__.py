"""The manual as it is read in the program: its chapters, and finding a place in them."""
