"""The receipt of a course: what is asked for, and how it is made beside the window."""
