"""A second start of the program: its page, and how the window that is open hears of it."""
