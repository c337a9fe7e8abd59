"""Help and about: what the program is and is not, its keys, and what it is made with."""
