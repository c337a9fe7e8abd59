"""Keys to the record: what is asked for, and the work on them beside the window."""
