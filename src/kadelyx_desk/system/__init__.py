"""What the machine knows: the time, the places of files, and what went wrong."""
